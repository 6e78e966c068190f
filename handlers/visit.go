package handlers

import (
	"context"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/h5"
	"github.com/sanduan/sanduan/pages/share"
)

// visit is one visitor at one page: what every visitors' screen begins from.
type visit struct {
	page    pages.Page
	ready   h5.Prepared
	via     pages.Share // the share link the page was opened by; zero for none
	visitor string
	channel string
	links   block.Links
}

// arrive finds the published page of a slug; a page never published or in the bin is not found.
func (s *Server) arrive(c echo.Context, slug string) (visit, error) {
	page, err := s.store.LivePage(c.Request().Context(), slug)
	if err != nil {
		return visit{}, err
	}
	return s.enter(c, page)
}

func (s *Server) enter(c echo.Context, page pages.Page) (visit, error) {
	ctx := c.Request().Context()
	if page.Live == 0 || page.DeletedAt != 0 {
		return visit{}, pages.Errorf(pages.NotFound, "页面不存在或已下线")
	}
	ready, err := s.version(ctx, page)
	if err != nil {
		return visit{}, err
	}
	channel, err := s.channel(ctx, page.ID, c.FormValue("channel"), c.QueryParam("c"))
	if err != nil {
		return visit{}, err
	}
	return visit{page: page, ready: ready, visitor: visitorID(c), channel: channel, links: links(page.Slug)}, nil
}

// channel returns the first of the codes that is one of the page's channels; junk codes are not counted.
func (s *Server) channel(ctx context.Context, pageID string, codes ...string) (string, error) {
	for _, code := range codes {
		if code == "" || pages.CheckChannel(code) != "" {
			continue
		}
		channels, err := s.store.Channels(ctx, pageID)
		if err != nil {
			return "", err
		}
		for _, ch := range channels {
			if ch.Code == code {
				return code, nil
			}
		}
	}
	return "", nil
}

// env is what the page's blocks may know of this visitor.
func (s *Server) env(c echo.Context, v visit) (block.Env, error) {
	ctx := c.Request().Context()
	e := s.strangerEnv(c, v)
	if err := s.addRoom(ctx, &e, v.page.ID, v.ready.Ready); err != nil {
		return e, err
	}
	known, _ := c.Get(knownKey).(bool)
	if !known && v.via.Code == "" {
		return e, nil // there is nothing to know of a stranger
	}
	if err := s.addSelf(ctx, &e, s.base(c), v); err != nil {
		return e, err
	}
	return e, s.addInviter(ctx, &e, v)
}

// strangerEnv is what the page's blocks may know of somebody who has never been here. The personas of a draft's preview
// begin from it too.
func (s *Server) strangerEnv(c echo.Context, v visit) block.Env {
	e := s.plainEnv(c, v.ready.Doc)
	e.Links, e.Action, e.Channel, e.Via = v.links, v.ready.Action, v.channel, v.via.Code
	e.Consent = v.ready.Doc.Host.Agreement()
	return e
}

// plainEnv is the environment without a person.
func (s *Server) plainEnv(c echo.Context, d pages.Doc) block.Env {
	nonce, _ := c.Get(nonceKey).(string)
	return block.Env{Title: d.Title, Theme: d.Look(), Now: s.now(), Nonce: nonce}
}

func links(slug string) block.Links {
	p := "/p/" + slug
	return block.Links{Page: p, Lead: p + "/lead", Share: p + "/share", Me: p + "/me", Privacy: p + "/privacy"}
}

// addSelf adds what the store knows of a visitor who has been here before.
func (s *Server) addSelf(ctx context.Context, e *block.Env, base string, v visit) error {
	self, err := s.store.Visitor(ctx, v.visitor)
	if pages.IsCode(err, pages.NotFound) {
		return nil // never acted, so there is nothing more to know
	}
	if err != nil {
		return err
	}
	e.Visitor = person(self)
	if l, err := s.store.LeadOf(ctx, v.page.ID, v.visitor); err == nil {
		asked, _, _ := v.ready.Asking(l.BlockID, false)
		e.Acted, e.By, e.Slot, e.Ticket, e.Used = true, asked.ID, l.SlotWords, l.Ticket, form.Time(l.UsedAt)
	} else if !pages.IsCode(err, pages.NotFound) {
		return err
	}
	own, err := s.store.ShareOf(ctx, v.page.ID, v.visitor)
	if pages.IsCode(err, pages.NotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	e.Shared = true
	e.Links.Own = share.URL(base, own.Code)
	e.Links.Poster = "/s/" + own.Code + "/poster.jpg"
	_, e.Friends, err = s.store.Friends(ctx, v.page.ID, v.visitor, 0)
	return err
}

// addInviter names who brought the visitor: the inviter locked at the first act, else whoever would be if the visitor
// acted now, by the link opened now or the last one opened before.
func (s *Server) addInviter(ctx context.Context, e *block.Env, v visit) error {
	inviter, err := s.inviter(ctx, e.Acted, v)
	if pages.IsCode(err, pages.NotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	p := person(inviter)
	e.Inviter = &p
	return nil
}

func (s *Server) inviter(ctx context.Context, acted bool, v visit) (pages.Visitor, error) {
	if acted {
		return s.store.Inviter(ctx, v.page.ID, v.visitor)
	}
	now := s.now()
	arrival := pages.Arrival{ShareCode: v.via.Code, SharerID: v.via.VisitorID, At: now.UnixMilli()}
	if v.via.Code == "" || v.via.VisitorID == v.visitor {
		var err error
		if arrival, err = s.store.Arrival(ctx, v.page.ID, v.visitor); err != nil {
			return pages.Visitor{}, err
		}
	}
	window := time.Duration(v.ready.Doc.Invite.Days) * 24 * time.Hour
	bond := pages.Attribute(v.visitor, arrival, nil, now, window)
	if bond.Inviter == "" {
		return pages.Visitor{}, pages.Errorf(pages.NotFound, "没有邀请人")
	}
	sharer, err := s.store.Visitor(ctx, bond.Inviter)
	if pages.IsCode(err, pages.NotFound) {
		return pages.Visitor{ID: bond.Inviter}, nil // shared, and never said a name
	}
	return sharer, err
}

func person(v pages.Visitor) block.Person {
	p := block.Person{Name: v.Name}
	if v.Avatar != "" {
		p.Avatar = "/avatar/" + v.Avatar
	}
	return p
}

// count records that the page was opened, and through whose link.
func (s *Server) count(c echo.Context, v visit) {
	kind := pages.EventView
	switch {
	case robot(c):
		kind = pages.EventBot
	case v.via.Code != "":
		kind = pages.EventArrive
	}
	s.store.Record(pages.Event{
		PageID: v.page.ID, VisitorID: v.visitor, Kind: kind, ShareCode: v.via.Code, Channel: v.channel, At: s.now().UnixMilli(),
	})
}
