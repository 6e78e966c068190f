package handlers

import (
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
	"github.com/sanduan/sanduan/pages/share"
)

// startRun answers POST /p/{slug}/start: the visitor begins a run of their own.
func (s *Server) startRun(c echo.Context) error { return s.movePlay(c, play.StartVerb) }

// joinRun answers POST /p/{slug}/join: the visitor helps somebody's run.
func (s *Server) joinRun(c echo.Context) error { return s.movePlay(c, play.JoinVerb) }

// claimRun answers POST /p/{slug}/claim: the visitor takes a prize, or does something else with a run.
func (s *Server) claimRun(c echo.Context) error {
	if c.FormValue("grant") != "" {
		return s.takePrize(c)
	}
	return s.movePlay(c, play.ClaimVerb)
}

// movePlay does a verb of a play.
func (s *Server) movePlay(c echo.Context, verb play.Verb) error {
	v, err := s.arrive(c, c.Param("slug"))
	if err != nil {
		return err
	}
	rp, ok := v.ready.Play(c.FormValue("play"))
	if !ok {
		return errPlayGone()
	}
	if err := s.mayAct(c); err != nil {
		return s.toldOrFailed(c, v, err)
	}
	m := s.readMove(c, v, verb)
	m.Play = string(rp.Key)
	listed, err := s.byList(c.Request().Context(), &v, rp, m)
	if err != nil {
		return s.toldOrFailed(c, v, err)
	}
	if listed {
		v.team = m.Run // where anything must be corrected
	}
	errs, err := s.addLead(c, v, rp, &m)
	if err != nil {
		return err
	}
	if wrong := readWords(c, rp, &m); wrong != nil {
		errs = wrong
	}
	if len(errs) > 0 {
		return s.correct(c, v, c.FormValue("block"), pages.Invalid, errs)
	}
	moved, err := s.store.Move(c.Request().Context(), m, s.now())
	if err != nil {
		return s.toldOrFailed(c, v, err)
	}
	s.moved(moved)
	if rp.Kind == "gift" && m.Do == "offer" { // a pass goes out by the giver's own link
		if _, _, err := s.store.EnsureShare(c.Request().Context(), v.page.ID, v.visitor, v.channel, s.now()); err != nil {
			return err
		}
	}
	return s.answerMove(c, v, m, moved)
}

// readMove is what a visitor's form says to do.
func (s *Server) readMove(c echo.Context, v visit, verb play.Verb) pages.Move {
	m := pages.Move{
		PageID: v.page.ID, Visitor: v.visitor, Verb: verb, Run: c.FormValue("run"), Via: validCode(c.FormValue("via")),
		Do: c.FormValue("do"), Which: c.FormValue("which"), Token: c.FormValue("token"), IP: network(c.RealIP()),
	}
	s.addRules(&m, v)
	return m
}

// addRules adds what the live version says.
func (s *Server) addRules(m *pages.Move, v visit) {
	doc := v.ready.Doc
	m.Window = time.Duration(doc.Invite.Days) * 24 * time.Hour
	m.Quota, m.Plays, m.Prizes = doc.Quota, v.ready.Plays, doc.Prizes
}

func validCode(code string) string {
	if !share.Valid(code) {
		return ""
	}
	return code
}

// addLead adds the phone of a visitor who has not left one yet, where the play asks for one.
func (s *Server) addLead(c echo.Context, v visit, rp pages.ReadyPlay, m *pages.Move) (form.Errors, error) {
	if !rp.Settings.Common().ByPhone() || m.Verb == play.ClaimVerb {
		return nil, nil
	}
	kept, err := s.standing(c.Request().Context(), v.page.ID, v.visitor)
	if err != nil || kept.Acted {
		return nil, err
	}
	l, errs := readLead(c, block.Lead{AskName: true}, v.ready.Doc.Host.Agreement(), s.now())
	l.BlockID, l.Version, l.Channel = c.FormValue("block"), v.page.Live, v.channel
	m.Lead = &l
	return errs, nil
}

// readWords reads what a swap lists or offers.
func readWords(c echo.Context, rp pages.ReadyPlay, m *pages.Move) form.Errors {
	if rp.Kind != "swap" {
		return nil
	}
	errs := form.Errors{}
	switch m.Verb {
	case play.StartVerb:
		m.Words = c.FormValue("have") + "\n" + strings.ReplaceAll(c.FormValue("want"), "\n", " ")
		if _, _, wrong := play.Listing(m.Words); wrong != "" {
			errs["form"] = wrong
		}
	case play.JoinVerb:
		m.Words = c.FormValue("words")
		if _, wrong := play.Offering(m.Words); wrong != "" {
			errs["words"] = wrong
		}
	}
	return errs
}

// moved has what the move changed read anew.
func (s *Server) moved(m pages.Moved) {
	for _, who := range m.People {
		s.acted(who)
	}
	s.acted(m.Lead.Inviter)
	for _, p := range m.Played {
		s.acted(p.Run.Owner)
	}
}

// toldOrFailed shows a refusal on the page, with all that was typed; other errors are not for the visitor.
func (s *Server) toldOrFailed(c echo.Context, v visit, err error) error {
	e, ok := typedRefusal(err)
	if !ok {
		return err
	}
	errs := e.Fields
	if errs == nil {
		errs = form.Errors{"form": e.Message}
	}
	return s.correct(c, v, c.FormValue("block"), e.Code, errs)
}

// answerMove tells the visitor what came of a move.
func (s *Server) answerMove(c echo.Context, v visit, m pages.Move, moved pages.Moved) error {
	var p pages.Played
	if len(moved.Played) > 0 {
		p = moved.Played[0]
	}
	owner, err := s.sharerOf(c.Request().Context(), p.Run.Owner)
	if err != nil {
		return err
	}
	words := p.Reason.Words(pages.MaskName(owner.Name))
	if rp, on := v.ready.Play(p.Run.Play); on {
		words = rp.Settings.Common().Words(p.Reason, pages.MaskName(owner.Name))
	}
	if m.Verb == play.StartVerb && p.Reason == play.Held {
		words = "已收到，正在审核，通过后别人才看得到"
	}
	if wantsJSON(c) {
		return c.JSON(http.StatusOK, map[string]any{
			"ok": p.Verdict == play.OK, "verdict": p.Verdict, "reason": p.Reason, "message": words, "next": p.Reason.Next(),
			"run": p.Run.ID, "amount": p.Amount, "again": p.First, "me": v.links.Me,
		})
	}
	if p.Verdict == play.No && (m.Verb != play.JoinVerb || p.Run.ID == "" || v.team != "" || p.Reason.Passes()) {
		return s.correct(c, v, c.FormValue("block"), pages.Conflict, form.Errors{"form": words})
	}
	to := v.links.Page // which shows one's own run
	if m.Via != "" && m.Verb != play.StartVerb {
		to = "/s/" + m.Via // which shows whoever's run it is, beside one's own
	}
	if m.Token != "" {
		to += "?g=" + url.QueryEscape(m.Token)
	}
	return seeOther(c, to+"#play-"+c.FormValue("block"))
}
