package handlers

import (
	"context"
	"net/http"
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
	ready   *h5.Prepared
	via     pages.Share // the share link the page was opened by; zero for none
	visitor string
	known   bool // the visitor's cookie was there: there may be something to know
	channel string
	links   block.Links
	token   string // of the pass the link has, "" none
	team    string // id of the run that is looked at, "" none
	base    string // scheme and host that absolute links begin with
	nonce   string
	now     time.Time // whole seconds: the clock of what is shown
	read    moment    // before the store was asked about the visitor
}

// arrive finds the published page of a slug; a page never published or in the bin is not found.
func (s *Server) arrive(c echo.Context, slug string) (visit, error) {
	find := s.pageAt
	if c.Request().Method != http.MethodGet && s.store.Shared() {
		find = s.store.LivePage // whoever acts is judged by what is so now; where no other node writes, pageAt knows that
	}
	page, err := find(c.Request().Context(), slug)
	if err != nil {
		return visit{}, err
	}
	return s.enter(c, page)
}

func (s *Server) enter(c echo.Context, page pages.Page) (visit, error) {
	v, err := s.visitOf(c.Request().Context(), page, c.FormValue("channel"), c.QueryParam("c"))
	if err != nil {
		return visit{}, err
	}
	v.visitor, v.base = visitorID(c), s.base(c)
	v.known, _ = c.Get(knownKey).(bool)
	v.token, v.team = c.QueryParam("g"), c.QueryParam("team")
	v.nonce, _ = c.Get(nonceKey).(string)
	return v, nil
}

// visitOf is a visit to the page by somebody who names those channels.
func (s *Server) visitOf(ctx context.Context, page pages.Page, channels ...string) (v visit, err error) {
	if page.Live == 0 || page.DeletedAt != 0 {
		return visit{}, pages.Errorf(pages.NotFound, "页面不存在或已下线")
	}
	v = visit{page: page, links: links(page.Slug), now: s.clock()}
	if v.ready, err = s.version(ctx, page); err != nil {
		return visit{}, err
	}
	v.channel, err = s.channel(ctx, page.ID, channels...)
	return v, err
}

// clock is the time as screens show it: a second is the least that matters.
func (s *Server) clock() time.Time { return s.now().Truncate(time.Second) }

// env is what the page's blocks may know of this visitor.
func (s *Server) env(ctx context.Context, v *visit) (block.Env, error) {
	e := s.strangerEnv(v)
	v.read = s.momentOf(v.visitor)
	if v.ready.Doc.Quota.Limited() || v.ready.Books {
		if err := s.addRoom(ctx, &e, v.page.ID, v.ready.Ready); err != nil {
			return e, err
		}
	}
	var kept pages.Standing
	if v.known {
		var err error
		if kept, err = s.standing(ctx, v.page.ID, v.visitor); err != nil {
			return e, err
		}
		addSelf(&e, v, kept)
	}
	sharer, err := s.addInviter(ctx, &e, v, kept)
	if err != nil || len(v.ready.Plays) == 0 {
		return e, err
	}
	if v.via.Code != "" { // who brought the visitor stays; whose plays are shown is as the link says
		sharer = pages.Visitor{}
		if v.via.VisitorID != v.visitor {
			if sharer, err = s.sharerOf(ctx, v.via.VisitorID); err != nil {
				return e, err
			}
		}
	}
	return e, s.addPlays(ctx, &e, v, sharer)
}

// strangerEnv is what the page's blocks may know of somebody who has never been here. The personas of a draft's preview
// begin from it too.
func (s *Server) strangerEnv(v *visit) block.Env {
	e := v.ready.Env()
	e.Now, e.Nonce = v.now, v.nonce
	e.Links, e.Channel, e.Via, e.Token = v.links, v.channel, v.via.Code, v.token
	return e
}

// plainEnv is the environment without a person.
func (s *Server) plainEnv(c echo.Context, d pages.Doc) block.Env {
	nonce, _ := c.Get(nonceKey).(string)
	return block.Env{Title: d.Title, Theme: d.Look(), Now: s.clock(), Nonce: nonce}
}

func links(slug string) block.Links {
	p := "/p/" + slug
	return block.Links{Page: p, Lead: p + "/lead", Share: p + "/share", Start: p + "/start", Join: p + "/join", Claim: p + "/claim", Rules: p + "/rules", Me: p + "/me", Privacy: p + "/privacy"}
}

// addSelf adds what is kept of a visitor who has been here before.
func addSelf(e *block.Env, v *visit, kept pages.Standing) {
	if kept.Visitor.ID == "" {
		return // never acted, so there is nothing more to know
	}
	e.Visitor = person(kept.Visitor)
	if kept.Acted {
		l := kept.Lead
		e.Acted, e.By, e.Slot, e.Ticket, e.Used = true, v.ready.AskedBy(l.BlockID), l.SlotWords, l.Ticket, form.Time(l.UsedAt)
	}
	if kept.Code != "" {
		e.Shared, e.Friends = true, kept.Friends
		e.Links.Own = share.URL(v.base, kept.Code)
		e.Links.Poster = share.PosterPath(kept.Code, v.posterKey(kept.Visitor, e.Links.Own, 0).Mark())
	}
}

// addInviter names who brought the visitor: the inviter locked at the first act, else whoever would be if the visitor
// acted now, by the link opened now or the last one opened before.
func (s *Server) addInviter(ctx context.Context, e *block.Env, v *visit, kept pages.Standing) (pages.Visitor, error) {
	inviter, err := s.inviter(ctx, v, kept)
	if err != nil || inviter.ID == "" {
		return inviter, err
	}
	p := person(inviter)
	e.Inviter = &p
	return inviter, nil
}

// inviter is who brought the visitor; without ID where nobody did.
func (s *Server) inviter(ctx context.Context, v *visit, kept pages.Standing) (pages.Visitor, error) {
	if kept.Acted && kept.Visitor.ID != "" {
		if kept.Bonded.ID == "" {
			return pages.Visitor{}, nil
		}
		return s.sharerOf(ctx, kept.Bonded.ID)
	}
	arrival := kept.Arrival
	if v.via.Code != "" && v.via.VisitorID != v.visitor {
		arrival = pages.Arrival{ShareCode: v.via.Code, SharerID: v.via.VisitorID, At: v.now.UnixMilli()}
		s.arrived(v, kept, arrival)
	}
	window := time.Duration(v.ready.Doc.Invite.Days) * 24 * time.Hour
	bond := pages.Attribute(v.visitor, arrival, nil, v.now, window)
	if bond.Inviter == "" {
		return pages.Visitor{}, nil
	}
	return s.sharerOf(ctx, bond.Inviter)
}

func person(v pages.Visitor) block.Person {
	p := block.Person{Name: v.Name}
	if v.Avatar != "" {
		p.Avatar = "/avatar/" + v.Avatar
	}
	return p
}

// count records that the page was opened, and through whose link.
func (s *Server) count(v *visit, robot bool) {
	kind := pages.EventView
	switch {
	case robot:
		kind = pages.EventBot
	case v.via.Code != "":
		kind = pages.EventArrive
	}
	s.store.Record(pages.Event{
		PageID: v.page.ID, VisitorID: v.visitor, Kind: kind, ShareCode: v.via.Code, Channel: v.channel, At: s.now().UnixMilli(),
	})
}
