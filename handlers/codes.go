package handlers

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"mime/multipart"
	"net/http"
	"strconv"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/play"
)

// codesAtATime is how many lines of a file go into one transaction: others wait that long.
const codesAtATime = 2000

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
	if view.Pools, err = s.store.CodePools(ctx, page.ID); err != nil {
		return err
	}
	if view.Imports, err = s.store.CodeImports(ctx, page.ID, importsShown); err != nil {
		return err
	}
	return render(c, code, admin.CodesScreen(s.frame(c, "券码"), view))
}

// importCodes adds a file of codes to a prize. The answer grows while it is read: it tells how far it is, and at last what came of it.
// What has begun is read to its end also where the browser goes away.
func (s *Server) importCodes(c echo.Context) error {
	ctx := context.WithoutCancel(c.Request().Context())
	page, prize, err := s.codePrize(c)
	if err != nil {
		return err
	}
	header, err := c.FormFile("file")
	if err != nil {
		return s.showCodes(c, http.StatusUnprocessableEntity, "请选择一个券码文件")
	}
	file, err := header.Open()
	if err != nil {
		return fmt.Errorf("open an uploaded file of codes: %w", err)
	}
	defer file.Close()
	now := s.now().UnixMilli()
	in := codeImport{
		s: s, seen: map[string]bool{},
		i: pages.CodeImport{ID: db.NewID(), PageID: page.ID, Prize: string(prize.Key), By: operator(c).Name, StartedAt: now, ChangedAt: now},
	}
	if refused := firstError(file); refused != nil {
		return s.showCodes(c, http.StatusUnprocessableEntity, refused.Message)
	}
	if err := s.store.BeginCodes(ctx, in.i); err != nil {
		return err
	}
	c.Response().Header().Set(echo.HeaderContentType, echo.MIMETextHTMLCharsetUTF8)
	c.Response().Header().Set("X-Accel-Buffering", "no") // a proxy passes on what there is
	c.Response().WriteHeader(http.StatusOK)
	view := admin.CodeProgress{
		Page: page, Prize: prize.Title, Import: in.i.ID, Lines: in.run(ctx, file, operator(c).ID, prize.Title),
		Failed: func() string { return in.failed(c) },
	}
	shown := admin.CodeProgressScreen(s.frame(c, "导入券码"), view).Render(ctx, c.Response())
	for range view.Lines { // the browser has gone: the rest is read all the same
	}
	if shown != nil {
		s.log.InfoContext(ctx, "nobody saw the end of an import of codes", "id", requestID(c))
	}
	return nil
}

// codePrize is the route's page and the form's prize of codes.
func (s *Server) codePrize(c echo.Context) (pages.Page, play.Prize, error) {
	page, err := s.studioPage(c)
	if err != nil {
		return pages.Page{}, play.Prize{}, err
	}
	prizes, _, err := s.promises(c.Request().Context(), page)
	if err != nil {
		return pages.Page{}, play.Prize{}, err
	}
	prize, ok := prizes.Get(form.Ref(c.FormValue("prize")))
	if !ok || prize.Kind != play.Code {
		return pages.Page{}, play.Prize{}, pages.Errorf(pages.NotFound, "没有这个发券码的奖品，请刷新页面")
	}
	return page, prize, nil
}

// firstError refuses a file that is none of codes at its very beginning.
func firstError(file multipart.File) *pages.Error {
	defer file.Seek(0, io.SeekStart)
	for _, err := range pages.Lines(file, 1) {
		var refused *pages.Error
		if errors.As(err, &refused) && refused.Code == pages.Invalid {
			return refused
		}
		return nil
	}
	return pages.Errorf(pages.Invalid, "文件是空的")
}

// codeImport reads one file of codes.
type codeImport struct {
	s      *Server
	i      pages.CodeImport
	seen   map[string]bool // codes of the file
	lines  []pages.CodeLine
	faults []pages.CodeFault
	err    error
}

// run reads the file and yields how many lines have been read, from time to time. It does so once: ranging over it again goes on where it
// was broken off.
func (in *codeImport) run(ctx context.Context, file io.Reader, operatorID, title string) iter.Seq[int] {
	next, stop := iter.Pull2(pages.Lines(file, pages.MaxCodeImport))
	done := false
	return func(yield func(int) bool) {
		for !done {
			line, err, more := next()
			switch {
			case !more || err != nil:
				done, in.err = true, err
				if failed := in.store(ctx); failed != nil {
					in.err = failed
				}
				if failed := in.s.store.EndCodes(ctx, in.i, operatorID, title, in.s.now()); failed != nil {
					in.err = failed
				}
				stop()
				return
			default:
				in.add(line)
			}
			if line.Number%codesAtATime != 0 {
				continue
			}
			if in.err = in.store(ctx); in.err != nil {
				done = true
				stop()
				return
			}
			if !yield(in.i.Lines()) {
				return
			}
		}
	}
}

// add reads one line.
func (in *codeImport) add(line pages.CodeLine) {
	code, blank, wrong := pages.ReadCode(line.Number, line.Code)
	switch {
	case blank:
		in.i.Blank++
		return
	case wrong == "" && in.seen[code]:
		wrong = pages.CodeTwice
	}
	if wrong != "" {
		in.faults = append(in.faults, pages.CodeFault{Line: line.Number, Shown: pages.MaskCode(code), Wrong: wrong})
		return
	}
	in.seen[code] = true
	in.lines = append(in.lines, pages.CodeLine{Number: line.Number, Code: code})
}

// store stores what has been read.
func (in *codeImport) store(ctx context.Context) (err error) {
	in.i, err = in.s.store.AddCodes(ctx, in.i, in.lines, in.faults, in.s.now())
	in.lines, in.faults = in.lines[:0], in.faults[:0]
	return err
}

// failed says what broke the import off, "" where nothing did.
func (in *codeImport) failed(c echo.Context) string {
	var refused *pages.Error
	switch {
	case in.err == nil:
		return ""
	case errors.As(in.err, &refused):
		return refused.Message
	}
	in.s.log.ErrorContext(c.Request().Context(), "import codes", "id", requestID(c), "err", in.err)
	return "没有导完，请再上传一次同一个文件：已导入的会自动跳过"
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
	return s.table(c, page.Title+" 没有导入的行", "faults.csv", []string{"行号", "内容（已打码）", "原因"}, func(write func([]string) error) error {
		return s.store.EachCodeFault(ctx, page.ID, i.ID, func(f pages.CodeFault) error {
			return write([]string{strconv.Itoa(f.Line), cell(f.Shown), f.Wrong})
		})
	})
}
