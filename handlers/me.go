package handlers

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"unicode/utf8"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/h5"
)

// friendsShown bounds the list of friends on a participant's screen.
const friendsShown = 50

// me answers GET /p/{slug}/me: my progress, poster, link, friends and data.
func (s *Server) me(c echo.Context) error {
	v, err := s.arrive(c, c.Param("slug"))
	if err != nil {
		return err
	}
	return s.drawMe(c, http.StatusOK, v, "", block.Form{})
}

// drawMe draws the visitor's screen. wrong tells what was wrong with the name or picture just sent, sent is the form of a prize that
// must be corrected.
func (s *Server) drawMe(c echo.Context, status int, v visit, wrong string, sent block.Form) error {
	ctx := c.Request().Context()
	e, err := s.env(c.Request().Context(), &v)
	if err != nil {
		return err
	}
	if wrong != "" {
		e.Visitor.Name = form.Clean(c.FormValue("name"), false) // as typed, to be corrected
	}
	doc := v.ready.Doc
	e.Form = sent
	m := h5.Me{
		Env: e, Host: doc.Host, Words: doc.Card.Words, Wrong: wrong, Open: v.page.State(s.now()) == pages.Live,
		Done: c.QueryParam("done") != "", Again: c.QueryParam("done") == "again",
		Plays: len(v.ready.Plays) > 0, Redeem: v.base + "/admin/redeem#",
	}
	if m.Lead, err = s.store.LeadOf(ctx, v.page.ID, v.visitor); err != nil && !pages.IsCode(err, pages.NotFound) {
		return err
	}
	if b, err := v.ready.Find(m.Lead.BlockID); err == nil {
		asked, _ := b.Lead()
		m.Act = asked.Act
		if asked.Good != "" {
			m.Good, m.Until = asked.Good, asked.Until
		}
	}
	if m.Friends, m.Total, err = s.store.Friends(ctx, v.page.ID, v.visitor, friendsShown); err != nil {
		return err
	}
	if m.Plays {
		if err := s.addPrizes(c, v, &m); err != nil {
			return err
		}
		if err := s.addJoined(ctx, &v, &m); err != nil {
			return err
		}
	}
	return render(c, status, h5.MePage(m))
}

// saveMe answers POST /p/{slug}/me: the name and picture friends see.
func (s *Server) saveMe(c echo.Context) error {
	v, err := s.arrive(c, c.Param("slug"))
	if err != nil {
		return err
	}
	ctx := c.Request().Context()
	self, err := s.self(ctx, v.visitor)
	if err != nil {
		return err
	}
	self.Name = form.Clean(c.FormValue("name"), false)
	if utf8.RuneCountInString(self.Name) > maxName {
		return s.drawMe(c, http.StatusUnprocessableEntity, v, wrongName, block.Form{})
	}
	name, err := s.takeAvatar(c)
	var e *pages.Error
	if errors.As(err, &e) {
		return s.drawMe(c, http.StatusUnprocessableEntity, v, e.Message, block.Form{})
	}
	if err != nil {
		return err
	}
	if name != "" {
		self.Avatar = name
	}
	if err := s.store.SetVisitor(ctx, self); err != nil {
		return err
	}
	return seeOther(c, links(v.page.Slug).Me)
}

// myData is everything kept about a visitor, as the visitor may take it away.
type myData struct {
	Name   string
	Leads  []myLead
	Shares []string
	myPart // in plays
}

type myLead struct {
	Name, Phone string
	Answers     []pages.Answer
	Slot        string // what was booked, "" nothing
	Ticket      string
	UsedAt      string // "" not yet
	Consent     string // the text agreed to
	At          string
}

// exportMe answers GET /p/{slug}/me/data: everything kept about the visitor, as a file.
func (s *Server) exportMe(c echo.Context) error {
	data, err := s.myData(c.Request().Context(), visitorID(c))
	if err != nil {
		return err
	}
	b, err := json.MarshalIndent(data, "", "  ")
	if err != nil {
		return fmt.Errorf("write a visitor's data: %w", err)
	}
	c.Response().Header().Set("Content-Disposition", `attachment; filename="my-data.json"`)
	return c.Blob(http.StatusOK, "application/json; charset=utf-8", b)
}

func (s *Server) myData(ctx context.Context, visitorID string) (myData, error) {
	leads, shares, self, err := s.store.MyData(ctx, visitorID)
	if err != nil {
		return myData{}, err
	}
	data := myData{Name: self.Name, Leads: []myLead{}, Shares: []string{}}
	for _, l := range leads {
		consent, err := s.store.Consent(ctx, l.Consent)
		if err != nil && !pages.IsCode(err, pages.NotFound) {
			return myData{}, err
		}
		data.Leads = append(data.Leads, myLead{
			Name: l.Name, Phone: l.Phone, Answers: l.Answers, Slot: l.SlotWords, Ticket: l.Ticket, UsedAt: sheetTime(l.UsedAt),
			Consent: consent, At: sheetTime(l.CreatedAt),
		})
	}
	for _, sh := range shares {
		data.Shares = append(data.Shares, "/s/"+sh.Code)
	}
	data.myPart, err = s.myPart(ctx, visitorID)
	return data, err
}

// eraseMe answers POST /p/{slug}/me/erase: wipes the visitor's personal data everywhere.
func (s *Server) eraseMe(c echo.Context) error {
	v, err := s.arrive(c, c.Param("slug"))
	if err != nil {
		return err
	}
	if err := s.store.EraseVisitor(c.Request().Context(), v.visitor, s.now()); err != nil {
		return err
	}
	return seeOther(c, links(v.page.Slug).Me)
}

// privacy answers GET /p/{slug}/privacy: how personal data is handled.
func (s *Server) privacy(c echo.Context) error {
	v, err := s.arrive(c, c.Param("slug"))
	if err != nil {
		return err
	}
	e := s.plainEnv(c, v.ready.Doc)
	e.Links = links(v.page.Slug)
	return render(c, http.StatusOK, h5.PrivacyPage(h5.Privacy{Env: e, Host: v.ready.Doc.Host, Asks: v.ready.Asks()}))
}
