package handlers

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/play"
)

// grants lists what has been won on the route's page. Searching posts: names, phones and codes stay out of addresses.
func (s *Server) grants(c echo.Context) error {
	return s.showGrants(c, http.StatusOK, admin.Grants{})
}

// showGrants shows the list that the form asks for, and what view says about an act.
func (s *Server) showGrants(c echo.Context, code int, view admin.Grants) error {
	ctx, q := c.Request().Context(), grantQuery(c)
	page, err := s.studioPage(c)
	if err != nil {
		return err
	}
	if view.Prizes, view.Plays, err = s.promises(ctx, page); err != nil {
		return err
	}
	view.Page, view.Number = page, pageNumber(c)
	view.Search, view.Prize, view.Play, view.State = q.Search, q.Prize, q.Play, q.State
	if q.Unsent {
		view.State = admin.Unsent
	}
	if err := s.auditSearch(c, page.ID, q.Search); err != nil {
		return err
	}
	q.Limit, q.Offset = admin.GrantsPage, (view.Number-1)*admin.GrantsPage
	var sum db.GrantSum
	if view.Rows, sum, err = s.store.Grants(ctx, q); err != nil {
		return err
	}
	view.Total, view.Cost = sum.Number, form.Money(sum.Cost)
	rules, err := s.rulesOf(ctx, page.ID)
	if err != nil {
		return err
	}
	for i, row := range view.Rows {
		if view.Rows[i].Pays, err = s.pays(ctx, rules, row.Grant); err != nil {
			return err
		}
	}
	if view.Counts, err = s.store.GrantCounts(ctx, page.ID); err != nil {
		return err
	}
	return render(c, code, admin.GrantsScreen(s.frame(c, "奖品"), view))
}

// grantQuery is what the form narrows the grants to. An address cannot: only the body counts.
func grantQuery(c echo.Context) db.GrantQuery {
	q := db.GrantQuery{PageID: c.Param("id")}
	if c.Request().Method == http.MethodPost {
		q.Search = strings.TrimSpace(cut(c.FormValue("q"), 120))
		q.Prize, q.Play = cut(c.FormValue("prize"), 40), cut(c.FormValue("play"), 40)
		q.State = pages.GrantState(cut(c.FormValue("state"), 20))
		if q.Unsent = q.State == admin.Unsent; q.Unsent {
			q.State = ""
		}
	}
	return q
}

// promises are a page's prizes and plays: those visitors see, then those of the draft alone.
func (s *Server) promises(ctx context.Context, page pages.Page) (play.Prizes, []pages.Play, error) {
	live, err := s.rulesOf(ctx, page.ID)
	if err != nil {
		return play.Prizes{}, nil, err
	}
	draft, _, err := s.store.Draft(ctx, page.ID)
	if err != nil {
		return play.Prizes{}, nil, err
	}
	prizes, plays := live.Doc.Prizes, live.Doc.Plays
	if page.Live == 0 {
		prizes.Daily, prizes.Most = draft.Prizes.Daily, draft.Prizes.Most
	}
	prizes.List = append([]play.Prize(nil), prizes.List...)
	for _, p := range draft.Prizes.List {
		if _, there := prizes.Get(form.Ref(p.Key)); !there {
			prizes.List = append(prizes.List, p)
		}
	}
	plays = append([]pages.Play(nil), plays...)
	for _, p := range draft.Plays {
		if _, err := live.Doc.PlayOf(p.Key); err != nil {
			plays = append(plays, p)
		}
	}
	return prizes, plays, nil
}

// exportGrants writes the grants the form asks for as a table; people stay masked in it, and codes are left out.
func (s *Server) exportGrants(c echo.Context) error {
	ctx, q := c.Request().Context(), grantQuery(c)
	page, err := s.studioPage(c)
	if err != nil {
		return err
	}
	prizes, plays, err := s.promises(ctx, page)
	if err != nil {
		return err
	}
	rules, err := s.rulesOf(ctx, page.ID)
	if err != nil {
		return err
	}
	if err := s.audit(c, "grants.list", page.ID, ""); err != nil {
		return err
	}
	head := []string{"编号", "得奖人", "奖品", "替代", "玩法", "状态", "成本（元）", "应收（元）", "凭证号", "快递", "原因", "得到时间", "领取时间", "核销时间"}
	return s.table(c, page.Title+" 奖品", "grants.csv", head, func(write func([]string) error) error {
		return s.store.EachGrant(ctx, q, func(row pages.GrantRow, _ string) error {
			pays, err := s.pays(ctx, rules, row.Grant)
			if err != nil {
				return err
			}
			instead := ""
			if row.Wanted != row.Prize {
				instead = prizeTitle(prizes, row.Wanted)
			}
			return write([]string{
				row.ID, cell(row.Masked()), cell(prizeTitle(prizes, row.Prize)), cell(instead), cell(admin.PlayTitle(plays, row.Play)), row.State.Title(),
				sheetYuan(form.Money(row.Cost)), sheetYuan(pays), row.Ticket, cell(row.Courier), cell(row.Why), sheetTime(row.CreatedAt), sheetTime(row.IssuedAt), sheetTime(row.RedeemedAt),
			})
		})
	})
}

// grantPhone shows the list again with one phone in full, and logs who saw it.
func (s *Server) grantPhone(c echo.Context) error {
	page, err := s.studioPage(c)
	if err != nil {
		return err
	}
	row, err := s.store.GrantRow(c.Request().Context(), page.ID, c.FormValue("id"))
	if err != nil {
		return err
	}
	if err := s.audit(c, "grant.phone", page.ID, row.Masked()); err != nil {
		return err
	}
	return s.showGrants(c, http.StatusOK, admin.Grants{Shown: row.ID})
}

// mostVoidWhy is how long the reason for taking a grant back may be, characters.
const mostVoidWhy = 60

// voidGrant takes a grant back, for a reason.
func (s *Server) voidGrant(c echo.Context) error {
	why := form.Clean(cut(c.FormValue("why"), 400), false)
	wrong := ""
	switch {
	case why == "":
		wrong = "请写明收回的原因"
	case utf8.RuneCountInString(why) > mostVoidWhy:
		wrong = "原因最多 60 个字"
	}
	return s.changeGrant(c, wrong, "已收回", func(ctx context.Context, pageID, id string) (pages.Grant, error) {
		return s.store.VoidGrant(ctx, pageID, id, why, operator(c), s.now())
	})
}

// finishGrant notes that a prize that was to be arranged has been handed over.
func (s *Server) finishGrant(c echo.Context) error {
	return s.changeGrant(c, "", "已标记核销", func(ctx context.Context, pageID, id string) (pages.Grant, error) {
		rules, err := s.rulesOf(ctx, pageID)
		if err != nil {
			return pages.Grant{}, err
		}
		done, freed, err := s.store.FinishGrant(ctx, pageID, id, rules.Doc.Prizes, operator(c), s.now())
		for _, f := range freed {
			s.acted(f.VisitorID)
		}
		return done, err
	})
}

// sendGrant notes who carries goods, and under which number.
func (s *Server) sendGrant(c echo.Context) error {
	courier, wrong := readCourier(c.FormValue("courier"), c.FormValue("number"))
	return s.changeGrant(c, wrong, "已记下快递："+courier, func(ctx context.Context, pageID, id string) (pages.Grant, error) {
		return s.store.SendGrant(ctx, pageID, id, courier, operator(c), s.now())
	})
}

// changeGrant does something to the form's grant unless something is wrong with the form, and shows the list again with what came of it.
func (s *Server) changeGrant(c echo.Context, wrong, did string, change func(ctx context.Context, pageID, id string) (pages.Grant, error)) error {
	page, err := s.studioPage(c)
	if err != nil {
		return err
	}
	ctx, id := c.Request().Context(), c.FormValue("id")
	row, err := s.store.GrantRow(ctx, page.ID, id)
	if err != nil {
		return err
	}
	if wrong != "" {
		return s.showGrants(c, http.StatusUnprocessableEntity, admin.Grants{Did: wrong, DidWrong: true})
	}
	g, err := change(ctx, page.ID, id)
	var refused *pages.Error
	if errors.As(err, &refused) {
		return s.showGrants(c, status[refused.Code], admin.Grants{Did: refused.Message, DidWrong: true})
	}
	if err != nil {
		return err
	}
	s.acted(g.VisitorID)
	return s.showGrants(c, http.StatusOK, admin.Grants{Did: did + "（" + row.Masked() + "）"})
}

// Limits of who carries goods and of the number, characters.
const (
	mostCourier       = 20
	mostCourierNumber = 40
)

// readCourier reads who carries goods and under which number, as it is kept: 顺丰 SF123.
func readCourier(name, number string) (courier, wrong string) {
	name, number = form.Clean(cut(name, 200), false), strings.ToUpper(form.Clean(cut(number, 200), false))
	odd := strings.ContainsFunc(number, func(r rune) bool {
		return !(r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r == '-')
	})
	switch {
	case number == "":
		return "", "请填写快递单号"
	case odd || len(number) > mostCourierNumber:
		return "", "快递单号只能是字母、数字和横线，最多 40 个"
	case utf8.RuneCountInString(name) > mostCourier:
		return "", "快递公司最多 20 个字"
	}
	return strings.TrimSpace(name + " " + number), ""
}
