package handlers

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/h5"
	"github.com/sanduan/sanduan/pages/poster"
	"github.com/sanduan/sanduan/pages/share"
	"github.com/sanduan/sanduan/pages/template"
)

// previewDraft answers GET /admin/pages/{id}/preview: the draft as the editor's phone shows it.
func (s *Server) previewDraft(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	return s.preview(c, st.draft)
}

// preview draws contents for the editor: hidden and empty parts explain themselves.
func (s *Server) preview(c echo.Context, d pages.Doc) error {
	return s.previewReady(c, http.StatusOK, d.Ready(true), true)
}

// previewReady draws contents in a frame, by the component that draws live pages. Nothing can be sent from it: the
// browser itself refuses forms.
func (s *Server) previewReady(c echo.Context, status int, ready pages.Ready, editing bool) error {
	e := s.plainEnv(c, ready.Doc)
	e.Editing, e.Action, e.Consent = editing, ready.Action, ready.Doc.Host.Agreement()
	e.Links.Page, e.Links.Lead, e.Links.Share, e.Links.Me, e.Links.Privacy = "#", "#", "#", "#", "#"
	inert(c)
	screen := h5.Page(h5.View{Ready: h5.Prepared{Ready: ready}, Env: e, Meta: h5.Meta{Title: ready.Doc.Title}})
	return render(c, status, templ.Join(screen, admin.FrameEnd(e.Nonce, textSize(c.QueryParam("text")), c.QueryParam("block"))))
}

// inert lets an answer be framed by this site, and lets nothing be sent from it.
func inert(c echo.Context) {
	framed(c)
	h := c.Response().Header()
	h.Set("Content-Security-Policy", strings.Replace(h.Get("Content-Security-Policy"), "form-action 'self'", "form-action 'none'", 1))
}

// textSize reads how large a visitor has set the text, in percent: WeChat goes up to about 130.
func textSize(s string) int {
	if s == "130" {
		return 130
	}
	return 100
}

// templateFrame answers GET /admin/templates/{name}/frame: a template as it would look.
func (s *Server) templateFrame(c echo.Context) error {
	t, ok := template.Get(c.Param("name"))
	if !ok {
		return pages.Errorf(pages.NotFound, "没有这个模板")
	}
	return s.previewReady(c, http.StatusOK, t.Doc(s.now(), newBlockID).Ready(false), false)
}

// posterDraft answers GET /admin/pages/{id}/poster.jpg: the draft's poster with an invented person.
func (s *Server) posterDraft(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	spec, err := s.spec(st.draft, "")
	if err != nil {
		return err
	}
	spec.Name, spec.URL = "小林", share.URL(s.base(c), "Preview1111")
	jpeg, err := poster.Draw(spec)
	if err != nil {
		return fmt.Errorf("draw the poster of draft %s: %w", st.page.ID, err)
	}
	return c.Blob(http.StatusOK, "image/jpeg", jpeg)
}
