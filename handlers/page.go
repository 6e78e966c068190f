package handlers

import (
	"net/http"
	"sync"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/h5"
	"github.com/sanduan/sanduan/pages/share"
)

// page answers GET /p/{slug}: the live page.
func (s *Server) page(c echo.Context) error {
	v, err := s.arrive(c, c.Param("slug"))
	if err != nil {
		return err
	}
	return s.show(c, v)
}

// shared answers GET /s/{code}: the page as shared by that visitor, rendered directly, no redirect.
func (s *Server) shared(c echo.Context) error {
	via, err := s.shareOf(c.Request().Context(), c.Param("code"))
	if err != nil {
		return err
	}
	page, err := s.pageOf(c.Request().Context(), via.PageID)
	if err != nil {
		return err
	}
	v, err := s.enter(c, page)
	if err != nil {
		return err
	}
	v.through(via)
	return s.show(c, v)
}

// through makes it a visit by that share link.
func (v *visit) through(via pages.Share) {
	v.via = via
	if v.channel == "" {
		v.channel = via.Channel
	}
}

// show counts the visit and sends the page, or the screen of the state it is in.
func (s *Server) show(c echo.Context, v visit) error {
	s.count(&v, robot(c.Request().Header))
	if state := v.page.State(s.now()); state != pages.Live {
		return s.sendDrawn(c, s.screen(c, v, state, block.Env{}))
	}
	e, err := s.env(c.Request().Context(), &v)
	if err != nil {
		return err
	}
	b := bodies.Get().(*[]byte)
	defer bodies.Put(b)
	meta, zip := v.meta(), acceptsGzip(c.Request().Header.Get("Accept-Encoding"))
	page, ok := v.ready.Append((*b)[:0], &e, &meta, zip)
	if !ok {
		return s.sendDrawn(c, s.screen(c, v, pages.Live, e))
	}
	*b = page
	return send(c, page, zip)
}

// bodies spares the garbage collector a page's worth of bytes a request.
var bodies = sync.Pool{New: func() any { b := make([]byte, 0, 64<<10); return &b }}

// sendDrawn draws a screen and sends it, as gzip where that is accepted.
func (s *Server) sendDrawn(c echo.Context, screen templ.Component) error {
	return compressed(func(c echo.Context) error { return render(c, http.StatusOK, screen) })(c)
}

// send sends a page that is compressed, where it is, already.
func send(c echo.Context, page []byte, zip bool) error {
	h := c.Response().Header()
	h.Add(echo.HeaderVary, echo.HeaderAcceptEncoding)
	if zip {
		h.Set(echo.HeaderContentEncoding, "gzip")
	}
	return c.HTMLBlob(http.StatusOK, page)
}

// screen is what somebody sees of a page in that state: the page itself, or a word about why it is not there. Live pages
// and personas' previews both come from here, so that what is previewed is what will be.
func (s *Server) screen(c echo.Context, v visit, state pages.State, e block.Env) templ.Component {
	if state != pages.Live {
		return h5.NoticePage(s.closed(c, v, state))
	}
	return h5.Page(h5.View{Ready: *v.ready, Env: e, Meta: v.meta()})
}

// meta is the page's share card as Open Graph tags. A shared page carries its own address, so that passing it on
// from the browser keeps the sharer.
func (v *visit) meta() h5.Meta {
	card := v.ready.Doc.Card
	m := h5.Meta{URL: v.base + v.links.Page, Title: card.Title, Words: card.Words}
	if v.via.Code != "" {
		m.URL = share.URL(v.base, v.via.Code)
	}
	if picture := card.Picture.URL(form.Widths[0]); picture != "" {
		m.Picture = v.base + picture
	}
	return m
}

// closed is the screen of a page in a state that is not live.
func (s *Server) closed(c echo.Context, v visit, state pages.State) h5.Notice {
	n := h5.Notice{Env: s.plainEnv(c, v.ready.Doc), Brand: v.ready.Doc.Host.Brand}
	me := v.links.Me
	switch state {
	case pages.OnPause:
		n.Art, n.Head, n.Words = "art/alarm-clock.png", "活动暂停中", "活动暂时停一下，很快回来。已经报名的不受影响"
		n.Link, n.Label = me, "查看我的进度"
	case pages.Over:
		n.Art, n.Head, n.Words = "art/party-popper.png", "活动已结束", "感谢关注。参加过的朋友，仍可以查看自己的记录"
		n.Link, n.Label = me, "查看我的记录"
		next, ok, err := s.next(c.Request().Context(), v.page)
		if err != nil { // the word that this one is over is worth more
			s.log.ErrorContext(c.Request().Context(), "find the next page", "id", requestID(c), "err", err)
		}
		if ok {
			n.Words = "这一场已经结束，新的活动在这里。参加过的朋友，仍可以查看自己的记录"
			n.Link, n.Label, n.Other, n.OtherLabel = links(next.Slug).Page, "去看新的活动", me, n.Label
		}
	default:
		n.Art, n.Head = "art/calendar.png", "活动还没开始"
		n.Words = form.Time(v.page.StartsAt).In().Format("1月2日 15:04") + " 开始，到时再来"
	}
	return n
}

// plainNotice is the screen for an error on the visitors' side, in the page's theme where there is a page.
func (s *Server) plainNotice(c echo.Context, e *pages.Error) h5.Notice {
	heads := map[pages.Code]string{
		pages.NotFound: "没有找到这个页面", pages.Denied: "没有提交成功", pages.TooMany: "请慢一点", pages.TooLarge: "内容太大了",
		pages.Ended: "活动已结束", pages.Paused: "活动暂停中", pages.Early: "活动还没开始", pages.Full: "名额已满", pages.Busy: "现在有点忙", pages.Invalid: "没有提交成功",
	}
	head, ok := heads[e.Code]
	if !ok {
		head = "出了点问题"
	}
	n := h5.Notice{Env: s.plainEnv(c, pages.Doc{Title: head}), Art: "art/map-pin.png", Head: head, Words: e.Message}
	if slug := c.Param("slug"); slug != "" {
		if v, err := s.arrive(c, slug); err == nil {
			n.Env = s.plainEnv(c, v.ready.Doc)
			n.Brand, n.Link, n.Label = v.ready.Doc.Host.Brand, links(slug).Page, "返回活动页面"
		}
	}
	return n
}
