package handlers

import (
	"context"
	"net/http"
	"strconv"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/play"
)

// run shows one run: its rules, all that happened in it, and what came of it.
func (s *Server) run(c echo.Context) error { return s.showRun(c, http.StatusOK, "") }

// showRun answers with the run, and with what came of an act, "" nothing.
func (s *Server) showRun(c echo.Context, code int, words string) error {
	ctx := c.Request().Context()
	p, err := s.store.Page(ctx, c.Param("id"))
	if err != nil {
		return err
	}
	st, err := s.store.RunOn(ctx, p.ID, c.Param("run"))
	if err != nil {
		return err
	}
	view := admin.RunPage{Now: s.now(), Page: p, Run: st.Run, Settings: st.Settings, Told: words, Wrong: code != http.StatusOK, Key: db.NewID()}
	rules, err := s.rulesOf(ctx, p.ID)
	if err != nil {
		return err
	}
	view.Prizes = rules.Doc.Prizes
	before, _ := strconv.Atoi(c.FormValue("before"))
	view.Further = before > 0
	if view.Search = search(c); view.Search != "" {
		if err := s.auditSearch(c, p.ID, view.Search); err != nil {
			return err
		}
		if view.People, err = s.store.People(ctx, p.ID, view.Search); err != nil {
			return err
		}
		if len(view.People) == 0 {
			view.People = []pages.Person{{}} // nobody: an empty log
		}
	}
	if view.Log, err = s.store.RunLog(ctx, st.Run, view.People, before, admin.RunActs); err != nil {
		return err
	}
	return render(c, code, admin.RunScreen(s.frame(c, "玩法"), view))
}

// actOnRun does what an operator says about a run, and shows the run with what came of it.
func (s *Server) actOnRun(c echo.Context) error {
	ctx := c.Request().Context()
	st, err := s.store.RunOn(ctx, c.Param("id"), c.Param("run"))
	if err != nil {
		return err
	}
	words, err := s.orderRun(c, st)
	if e, ok := told(err); ok {
		return s.showRun(c, status[e.Code], e.Message)
	}
	if err != nil {
		return err
	}
	return s.showRun(c, http.StatusOK, words)
}

// orderRun does it and says so; an Error says why not.
func (s *Server) orderRun(c echo.Context, st pages.RunStanding) (words string, err error) {
	ctx := c.Request().Context()
	why, err := readWhy(c)
	if err != nil {
		return "", err
	}
	m, order, err := s.readOrder(c, st)
	if err != nil {
		return "", err
	}
	rules, err := s.rulesOf(ctx, st.Run.PageID)
	if err != nil {
		return "", err
	}
	m.PageID, m.Run, m.By, m.Why = st.Run.PageID, st.Run.ID, operator(c).Name, why
	m.Plays, m.Prizes = rules.Plays, rules.Doc.Prizes
	moved, err := s.store.Move(ctx, m, s.now())
	if err != nil {
		return "", err
	}
	s.moved(moved)
	s.acted(m.Visitor)
	s.recent.figures.drop(m.PageID)
	p := moved.Played[0]
	switch {
	case p.First, p.Reason == play.AlreadyJoined && m.Verb == play.ClaimVerb:
		return "", pages.Errorf(pages.Conflict, "刚才已经有人处理过了，下面是现在的样子")
	case p.Verdict != play.OK:
		return "", pages.Errorf(pages.Conflict, "没有%s：%s", order.Title, admin.ReasonTitle(p.Reason))
	}
	who, err := s.store.PeopleOf(ctx, st.Run.PageID, m.Visitor)
	if err != nil {
		return "", err
	}
	detail := order.Title + "：" + who[m.Visitor].Masked() + " · " + why
	words = order.Done
	if p.Flag {
		words, detail = admin.OnlyMarked, detail+"（只作标记）"
	}
	return words, s.audit(c, "run.act", st.Run.PageID, detail)
}

// readOrder is what the form says to do about a run.
func (s *Server) readOrder(c echo.Context, st pages.RunStanding) (m pages.Move, order admin.RunOrder, err error) {
	order, ok := admin.RunOrders[c.FormValue("do")]
	if !ok {
		return m, order, pages.Errorf(pages.Invalid, "没有这个操作")
	}
	m = pages.Move{Verb: order.Verb, Do: order.Do, Visitor: st.Run.Owner}
	switch {
	case order.Friend: // whoever has joined: nobody else can be made to
		m.Visitor = cut(c.FormValue("visitor"), 80)
		_, err = s.store.JoinOf(c.Request().Context(), st.Run.ID, m.Visitor)
	case order.Verb == play.JoinVerb:
		m.Visitor = play.Added(cut(c.FormValue("key"), 40))
		if !play.CanAdd(st.Run.Kind) {
			err = pages.Errorf(pages.Invalid, "这种玩法不能补录：好友本人要来")
		}
	case order.Verb == play.ExtendVerb:
		m.Until, err = s.readUntil(c.Request().Context(), c.FormValue("until"), st.Run)
	}
	return m, order, err
}

// readUntil is a new deadline: later than the old one, and not after the page's end.
func (s *Server) readUntil(ctx context.Context, text string, r play.Run) (int64, error) {
	at, err := time.ParseInLocation("2006-01-02T15:04", text, form.China())
	if err != nil {
		return 0, pages.Errorf(pages.Invalid, "请选择新的截止时间")
	}
	p, err := s.store.Page(ctx, r.PageID)
	if err != nil {
		return 0, err
	}
	until := at.UnixMilli()
	switch {
	case r.Deadline == 0:
		return 0, pages.Errorf(pages.Invalid, "这一局没有截止时间，不用延长")
	case until <= r.Deadline:
		return 0, pages.Errorf(pages.Invalid, "新的截止时间要比现在的晚")
	case p.EndsAt != 0 && until > p.EndsAt:
		return 0, pages.Errorf(pages.Invalid, "不能晚过页面的结束时间")
	case at.After(s.now().Add(admin.MostExtended)):
		return 0, pages.Errorf(pages.Invalid, "最多延长到一年以后")
	}
	return until, nil
}
