package handlers

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/part"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// redeemForm is where staff type, or scan, a visitor's ticket.
func (s *Server) redeemForm(c echo.Context) error {
	return render(c, http.StatusOK, admin.RedeemScreen(s.frame(c, "核销"), admin.Redeem{Attempt: db.NewID()}))
}

// redeem redeems the grant of a ticket, or with look=1 only says how it stands. A script is answered in JSON.
func (s *Server) redeem(c echo.Context) error {
	view, err := s.redeemed(c)
	var refused *pages.Error
	if errors.As(err, &refused) {
		view.Result, err = admin.RedeemResult{Tone: admin.RedeemBad, Title: "不能核销", Words: refused.Message, Lines: view.Result.Lines}, nil
		if refused.Code == pages.Busy {
			view.Result.Tone = admin.RedeemAgain
		}
	}
	if err != nil {
		return err
	}
	code := http.StatusOK
	if refused != nil {
		code = status[refused.Code]
	}
	if wantsJSON(c) {
		return c.JSON(code, view.Result)
	}
	view.Attempt = db.NewID()
	return render(c, code, admin.RedeemScreen(s.frame(c, "核销"), view))
}

// redeemed does what the form asks for.
func (s *Server) redeemed(c echo.Context) (view admin.Redeem, err error) {
	ctx := c.Request().Context()
	view.Typed = cut(c.FormValue("ticket"), 300)
	ticket, ok := pages.TicketIn(view.Typed)
	if !ok {
		return view, pages.Errorf(pages.Invalid, "凭证号是 8 位字母和数字，没有 0、1、I、O，请核对")
	}
	grants, leads, err := s.store.OfTicket(ctx, ticket)
	if err != nil {
		return view, err
	}
	if id := c.FormValue("grant"); id != "" {
		grants, leads = only(grants, id), nil
	}
	if id := c.FormValue("lead"); id != "" {
		grants, leads = nil, slices.DeleteFunc(leads, func(l db.LeadRow) bool { return l.ID != id })
	}
	view.Ticket = ticket
	switch {
	case len(grants)+len(leads) == 0:
		return view, pages.Errorf(pages.NotFound, "没有这个凭证号：%s", part.Ticket(ticket))
	case len(grants) == 1 && len(leads) == 0:
		if c.FormValue("look") == "" { // who has looked redeems next
			view.Typed = ""
		}
		view.Result, err = s.redeemOne(ctx, c, grants[0])
		return view, err
	case len(leads) == 1 && len(grants) == 0:
		if c.FormValue("look") == "" {
			view.Typed = ""
		}
		view.Result, err = s.redeemLead(ctx, c, leads[0])
		return view, err
	}
	if view.Grants, err = s.redeemables(ctx, grants); err != nil {
		return view, err
	}
	for _, l := range leads {
		view.Leads = append(view.Leads, admin.RedeemLead{ID: l.ID, PageTitle: l.PageTitle, Who: pages.MaskName(l.Name) + " " + pages.MaskPhone(l.Phone), UsedAt: l.UsedAt, UsedBy: l.UsedBy})
	}
	view.Result = admin.RedeemResult{Tone: admin.RedeemChoose, Title: "请选择", Words: "这个凭证号对应下面的记录"}
	return view, nil
}

func only(grants []pages.GrantRow, id string) []pages.GrantRow {
	for _, g := range grants {
		if g.ID == id {
			return []pages.GrantRow{g}
		}
	}
	return nil
}

func (s *Server) redeemables(ctx context.Context, grants []pages.GrantRow) (all []admin.Redeemable, err error) {
	for _, g := range grants {
		rules, err := s.rulesOf(ctx, g.PageID)
		if err != nil {
			return nil, err
		}
		all = append(all, admin.Redeemable{GrantRow: g, Prize: prizeTitle(rules.Doc.Prizes, g.Prize)})
	}
	return all, nil
}

// redeemLead marks the ticket of a lead used, which a page gave for signing up, or says how it stands.
func (s *Server) redeemLead(ctx context.Context, c echo.Context, l db.LeadRow) (out admin.RedeemResult, err error) {
	out.Lines = []string{"报名凭证", strings.TrimSpace(pages.MaskName(l.Name) + " " + pages.MaskPhone(l.Phone)), part.Ticket(l.Ticket) + " · " + l.PageTitle}
	if c.FormValue("look") != "" {
		out.Tone, out.Title, out.Words = admin.RedeemLook, "可以核销", "还没有核销过，确认后点「核销」"
		if l.UsedAt != 0 {
			out.Title, out.Words = "已使用", form.Time(l.UsedAt).In().Format("1月2日 15:04")+" 由"+l.UsedBy+"标记"
		}
		return out, nil
	}
	used, err := s.store.UseTicket(ctx, l.ID, cut(c.FormValue("attempt"), 40), operator(c), s.now())
	if err != nil {
		return out, err
	}
	out.Tone, out.Title, out.Words = admin.RedeemGood, "核销成功", form.Time(used.UsedAt).In().Format("1月2日 15:04")+" 由"+used.UsedBy+"核销"
	return out, nil
}

// redeemOne redeems one grant, or says how it stands.
func (s *Server) redeemOne(ctx context.Context, c echo.Context, g pages.GrantRow) (admin.RedeemResult, error) {
	rules, err := s.rulesOf(ctx, g.PageID)
	if err != nil {
		return admin.RedeemResult{}, err
	}
	out := admin.RedeemResult{Lines: []string{prizeTitle(rules.Doc.Prizes, g.Prize), g.Masked(), part.Ticket(g.Ticket) + " · " + g.PageTitle}}
	pays, err := s.pays(ctx, rules, g.Grant)
	if err != nil {
		return admin.RedeemResult{}, err
	}
	if pays > 0 {
		out.Lines = append(out.Lines, "应收 ¥"+pays.Yuan())
	}
	if c.FormValue("look") != "" {
		out.Tone = admin.RedeemLook
		switch g.State {
		case pages.GrantIssued:
			out.Title, out.Words = "可以核销", "还没有核销过，确认后点「核销」"
		case pages.GrantRedeemed:
			out.Title, out.Words = g.State.Title(), form.Time(g.RedeemedAt).In().Format("1月2日 15:04")+" 由"+g.By+"核销"
		default:
			out.Title, out.Words = g.State.Title(), "现在不能核销"
		}
		return out, nil
	}
	attempt := cut(c.FormValue("attempt"), 40)
	done, freed, err := s.store.Redeem(ctx, pages.Redeeming{PageID: g.PageID, GrantID: g.ID, Attempt: attempt, By: operator(c), Prizes: rules.Doc.Prizes}, s.now())
	if err != nil {
		return out, err
	}
	s.acted(done.VisitorID)
	for _, f := range freed {
		s.acted(f.VisitorID)
	}
	out.Tone, out.Title, out.Words = admin.RedeemGood, "核销成功", form.Time(done.RedeemedAt).In().Format("1月2日 15:04")+" 由"+done.By+"核销"
	return out, nil
}
