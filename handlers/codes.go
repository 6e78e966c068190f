package handlers

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/play"
)

// importsShown is how many imports the screen lists.
const importsShown = 20

// codes shows how many codes the page's prizes have, and takes files of them.
func (s *Server) codes(c echo.Context) error { return s.showCodes(c, http.StatusOK, "") }

func (s *Server) showCodes(c echo.Context, code int, wrong string) error {
	ctx := c.Request().Context()
	page, err := s.studioPage(c)
	if err != nil {
		return err
	}
	view := admin.Codes{Page: page, Wrong: wrong, Now: s.now()}
	if view.Prizes, _, err = s.promises(ctx, page); err != nil {
		return err
	}
	if view.OfCodes, err = s.codePrizes(ctx, page); err != nil {
		return err
	}
	if view.Pools, err = s.store.CodePools(ctx, page.ID); err != nil {
		return err
	}
	if view.Imports, err = s.store.CodeImports(ctx, page.ID, importsShown); err != nil {
		return err
	}
	return render(c, code, admin.CodesScreen(s.frame(c, "券码"), view))
}

// importCodes adds a file of codes to a prize, and shows how far it is.
func (s *Server) importCodes(c echo.Context) error {
	ctx := context.WithoutCancel(c.Request().Context())
	page, prize, err := s.codePrize(c)
	if err != nil {
		return err
	}
	file, refused, err := importFile(c, "请选择一个券码文件")
	if err != nil {
		return err
	}
	if refused != nil {
		return s.showCodes(c, http.StatusUnprocessableEntity, refused.Message)
	}
	defer file.Close()
	of := pages.CodeImport{Import: s.newImport(c), PageID: page.ID, Prize: string(prize.Key)}
	if err := s.store.BeginCodes(ctx, of); err != nil {
		return err
	}
	by := operator(c).ID
	in := &importing{
		what: "import codes", most: pages.MaxCodeImport, read: pages.ReadCode, mask: pages.MaskCode, twice: pages.CodeTwice, now: s.now, so: of.Import,
		store: func(ctx context.Context, so pages.Import, lines []pages.Line, faults []pages.Fault, now time.Time) (pages.Import, error) {
			of.Import = so
			after, err := s.store.AddCodes(ctx, of, lines, faults, now)
			return after.Import, err
		},
		end: func(ctx context.Context, so pages.Import, now time.Time) error {
			of.Import = so
			return s.store.EndCodes(ctx, of, by, prize.Title, now)
		},
	}
	return s.showImporting(ctx, c, in, file, admin.Importing{
		Title: "导入券码", Words: "「" + prize.Title + "」。离开这一页也会导完。", Path: "/admin/pages/" + page.ID + "/codes", Import: of.ID,
	})
}

// codePrize is the route's page and the form's prize of codes.
func (s *Server) codePrize(c echo.Context) (pages.Page, play.Prize, error) {
	page, err := s.studioPage(c)
	if err != nil {
		return pages.Page{}, play.Prize{}, err
	}
	prizes, err := s.codePrizes(c.Request().Context(), page)
	if err != nil {
		return pages.Page{}, play.Prize{}, err
	}
	prize, ok := play.Prizes{List: prizes}.Get(form.Ref(c.FormValue("prize")))
	if !ok {
		return pages.Page{}, play.Prize{}, pages.Errorf(pages.NotFound, "没有这个发券码的奖品，请刷新页面")
	}
	return page, prize, nil
}

// codePrizes are a page's prizes that visitors get as codes, then those that become codes when the draft is published: their codes
// are imported before.
func (s *Server) codePrizes(ctx context.Context, page pages.Page) (list []play.Prize, err error) {
	live, err := s.rulesOf(ctx, page.ID)
	if err != nil {
		return nil, err
	}
	draft, _, err := s.store.Draft(ctx, page.ID)
	if err != nil {
		return nil, err
	}
	for _, p := range slices.Concat(live.Doc.Prizes.List, draft.Prizes.List) {
		known := slices.ContainsFunc(list, func(q play.Prize) bool { return q.Key == p.Key })
		if p.Kind == play.Code && !known {
			list = append(list, p)
		}
	}
	return list, nil
}

// deleteCodes deletes the codes of a prize that nobody has got.
func (s *Server) deleteCodes(c echo.Context) error {
	page, prize, err := s.codePrize(c)
	if err != nil {
		return err
	}
	n, err := s.store.DeleteFreeCodes(c.Request().Context(), page.ID, string(prize.Key), prize.Title, operator(c).ID, s.now())
	if err != nil {
		return err
	}
	s.flash(c, fmt.Sprintf("已删除「%s」%d 个未发的券码", prize.Title, n))
	return seeOther(c, "/admin/pages/"+page.ID+"/codes")
}

// codeFaults writes the lines of an import that became no codes as a table.
func (s *Server) codeFaults(c echo.Context) error {
	ctx := c.Request().Context()
	page, err := s.studioPage(c)
	if err != nil {
		return err
	}
	i, err := s.store.CodeImport(ctx, page.ID, c.Param("import"))
	if err != nil {
		return err
	}
	return s.faultsTable(c, page.Title+" 没有导入的行", func(f func(pages.Fault) error) error {
		return s.store.EachCodeFault(ctx, page.ID, i.ID, f)
	})
}
