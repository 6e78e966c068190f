package handlers

import (
	"encoding/base64"
	"fmt"
	"net"
	"net/http"
	"net/url"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"
	qrcode "github.com/skip2/go-qrcode"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/h5"
)

// previewSide lists the page's preview links, with the code for one's own phone. ?as= is who the links show first.
func (s *Server) previewSide(c echo.Context, st studio) (templ.Component, error) {
	persona, ok := pages.ParsePersona(c.QueryParam("as"))
	if !ok {
		persona = pages.AsStranger
	}
	panel := admin.Previews{Page: st.page.ID, CSRF: s.csrfToken(c), As: persona, Now: s.now(), Near: near(s.base(c)), Locked: !operator(c).Role.Edits()}
	links, err := s.store.Previews(c.Request().Context(), st.page.ID, s.now())
	if err != nil {
		return nil, err
	}
	for _, p := range links {
		row := admin.PreviewRow{Preview: p}
		if !panel.Locked { // who may only look has no links to give away
			row.URL = s.base(c) + previewURL(p.Token, persona)
		}
		panel.Rows = append(panel.Rows, row)
	}
	if newest := panel.Phone(); newest.URL != "" {
		if panel.QR, err = qr(newest.URL); err != nil {
			return nil, err
		}
	}
	return admin.PreviewPanel(panel), nil
}

// previewURL is a preview link's path as that persona.
func previewURL(token string, as pages.Persona) string {
	path := "/preview/" + url.PathEscape(token)
	if as != pages.AsStranger {
		path += "?as=" + url.QueryEscape(string(as))
	}
	return path
}

// near tells whether an address is of the machine it is opened on.
func near(base string) bool {
	u, err := url.Parse(base)
	if err != nil {
		return false
	}
	ip := net.ParseIP(u.Hostname())
	return u.Hostname() == "localhost" || ip != nil && ip.IsLoopback()
}

// qr is a code for the address as the source of an <img>, drawn in whole modules so that it is sharp.
func qr(address string) (string, error) {
	code, err := qrcode.New(address, qrcode.Medium)
	if err != nil {
		return "", fmt.Errorf("encode a QR code: %w", err)
	}
	png, err := code.PNG(-6)
	if err != nil {
		return "", fmt.Errorf("draw a QR code: %w", err)
	}
	return "data:image/png;base64," + base64.StdEncoding.EncodeToString(png), nil
}

// addPreview answers POST /admin/pages/{id}/previews: makes a preview link of a kind.
func (s *Server) addPreview(c echo.Context) error {
	page, err := s.studioPage(c)
	if err != nil {
		return err
	}
	p, err := pages.NewPreview(db.NewID(), page.ID, pages.PreviewKind(c.FormValue("kind")), operator(c).Name, s.now())
	if err != nil {
		return err
	}
	if _, err := s.store.AddPreview(c.Request().Context(), p); err != nil {
		return err
	}
	if err := s.audit(c, "preview.add", page.ID, p.Kind.Title()); err != nil {
		return err
	}
	s.flash(c, "已生成，"+admin.Until(p.ExpiresAt))
	return seeOther(c, editorURL(c, "panel", "preview"))
}

// revokePreview answers POST /admin/pages/{id}/previews/{preview}/revoke.
func (s *Server) revokePreview(c echo.Context) error {
	page, err := s.studioPage(c)
	if err != nil {
		return err
	}
	if err := s.store.RevokePreview(c.Request().Context(), page.ID, c.Param("preview"), s.now()); err != nil {
		return err
	}
	if err := s.audit(c, "preview.revoke", page.ID, ""); err != nil {
		return err
	}
	s.flash(c, "已撤销，链接打不开了")
	return seeOther(c, editorURL(c, "panel", "preview"))
}

// previewLink answers GET /preview/{token}: the draft as it is now, as the persona of ?as= sees it, over a bar that says
// what this is. It needs no script and sets no cookie; nothing is counted and nothing can be sent.
func (s *Server) previewLink(c echo.Context) error {
	discreet(c)
	p, st, err := s.lookedAt(c)
	if err != nil {
		return s.noPreview(c, st, err)
	}
	persona, ok := pages.ParsePersona(c.QueryParam("as"))
	if !ok {
		persona = pages.AsStranger
	}
	v := s.draftVisit(c, st)
	v.links = block.Links{Page: h5.BarAnchor, Lead: h5.BarAnchor, Share: h5.BarAnchor, Me: h5.BarAnchor, Privacy: h5.BarAnchor}
	nonce, _ := c.Get(nonceKey).(string)
	bar := h5.PreviewBar{Nonce: nonce, Path: "/preview/" + url.PathEscape(p.Token), As: persona, ExpiresAt: p.ExpiresAt}
	screen, err := s.as(c, v, persona, bar.Path+"/poster.jpg")
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, templ.Join(screen, h5.Bar(bar)))
}

// previewPoster answers GET /preview/{token}/poster.jpg: the draft's poster with an invented person.
func (s *Server) previewPoster(c echo.Context) error {
	discreet(c)
	_, st, err := s.lookedAt(c)
	if err != nil {
		return s.noPreview(c, st, err)
	}
	return s.sendDraftPoster(c, st)
}

// discreet keeps an answer out of search engines, and its address, which is a secret, from other sites.
func discreet(c echo.Context) {
	forbidForms(c)
	h := c.Response().Header()
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Robots-Tag", "noindex, nofollow")
}

// lookedAt is the link of the request and the draft behind it. The error says why it opens no more; the draft is there
// nevertheless where it is only the link that has ended.
func (s *Server) lookedAt(c echo.Context) (pages.Preview, studio, error) {
	ctx := c.Request().Context()
	p, err := s.store.PreviewOf(ctx, c.Param("token"))
	if err != nil {
		return p, studio{}, err
	}
	page, err := s.store.Page(ctx, p.PageID)
	if err != nil {
		return p, studio{}, err
	}
	if page.DeletedAt != 0 {
		return p, studio{}, pages.Errorf(pages.NotFound, "这个页面已被删除")
	}
	draft, rev, err := s.store.Draft(ctx, page.ID)
	if err != nil {
		return p, studio{}, err
	}
	st := s.studioOf(c, page, draft, rev)
	if err := p.Open(s.now()); err != nil {
		return p, st, err
	}
	if robot(c.Request().Header) {
		return p, st, nil
	}
	if err := s.store.SawPreview(ctx, p, s.now()); err != nil { // no reason not to show the draft
		s.log.WarnContext(ctx, "preview not noted", "id", requestID(c), "err", err)
	}
	return p, st, nil
}

// noPreview says why a link opens no draft, in the page's theme where the link was one.
func (s *Server) noPreview(c echo.Context, st studio, err error) error {
	e := plain(err)
	if e == nil {
		return err
	}
	head := "没有这个预览"
	if e.Code == pages.Ended {
		head = "预览链接已失效"
	}
	d := pages.Doc{Title: head, Theme: st.draft.Theme}
	return render(c, status[e.Code], h5.NoticePage(h5.Notice{Env: s.plainEnv(c, d), Art: "art/map-pin.png", Head: head, Words: e.Message}))
}
