package handlers

import (
	"maps"
	"net/http"
	"slices"
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

// previewDraft answers GET /admin/pages/{id}/preview: the draft as the editor's phone shows it, or with ?as= as that
// persona will see it once it is published.
func (s *Server) previewDraft(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	name := c.QueryParam("as")
	if name == "" {
		return s.preview(c, st.draft)
	}
	persona, ok := pages.ParsePersona(name)
	if !ok {
		return pages.Errorf(pages.NotFound, "没有这种身份")
	}
	inert(c)
	screen, err := s.as(c, s.draftVisit(c, st), persona, "/admin/pages/"+st.page.ID+"/poster.jpg")
	if err != nil {
		return err
	}
	if percent := textSize(c.QueryParam("text")); percent != 100 {
		nonce, _ := c.Get(nonceKey).(string)
		screen = templ.Join(screen, admin.FrameEnd(nonce, percent, ""))
	}
	return render(c, http.StatusOK, screen)
}

// draftVisit is a visit to a draft as if it were published.
func (s *Server) draftVisit(c echo.Context, st studio) visit {
	key := liveKey{page: st.page.ID, number: st.rev, draft: true}
	ready, _ := s.live.prepare(key, func() (pages.Doc, error) { return st.draft, nil }) // it is read already: nothing can fail
	nonce, _ := c.Get(nonceKey).(string)
	return visit{page: st.page, ready: ready, links: links(st.page.Slug), base: s.base(c), nonce: nonce, now: s.clock()}
}

// as is the screen the persona sees on that visit; poster is the address of the invented sharer's.
func (s *Server) as(c echo.Context, v visit, persona pages.Persona, poster string) (templ.Component, error) {
	if persona == pages.AsInvited {
		v.via = pages.Share{Code: pages.SharerCode}
	}
	e := s.strangerEnv(&v)
	e.Plays = unplayed(&e, v.page, v.ready.Ready, v.now)
	if err := s.addRoom(c.Request().Context(), &e, v.page.ID, v.ready.Ready); err != nil {
		return nil, err
	}
	persona.Be(&e, share.URL(s.base(c), pages.SharerCode), poster)
	if e.Acted {
		id, words := v.ready.FirstSlot(e.Now)
		asked, _, _ := v.ready.Asking(id, false)
		e.By, e.Slot = asked.ID, words
	}
	return s.screen(c, v, persona.State(), e), nil
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
	e.Links, e.Plays = nowhere, unplayed(&e, pages.Page{}, ready, e.Now)
	if err := s.addCounts(c, &e, ready); err != nil {
		return err
	}
	inert(c)
	screen := h5.Page(h5.View{Ready: h5.Prepared{Ready: ready}, Env: e, Meta: h5.Meta{Title: ready.Doc.Title, Still: c.QueryParam("still") == "1"}})
	return render(c, status, templ.Join(screen, admin.FrameEnd(e.Nonce, textSize(c.QueryParam("text")), c.QueryParam("block"))))
}

// inert lets an answer be framed by this site, and lets nothing be sent from it.
func inert(c echo.Context) {
	framed(c)
	forbidForms(c)
}

// forbidForms has the browser itself send no form from the answer.
func forbidForms(c echo.Context) {
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

// smallPoster is how wide the pictures are by which a design is chosen, px: twice what the form shows.
const smallPoster = 190

// posterDraft answers GET /admin/pages/{id}/poster.jpg: the draft's poster with an invented person, with ?as= another of
// them; with ?design= in another design, and with &small=1 as a picture to choose it by.
func (s *Server) posterDraft(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	if design := c.QueryParam("design"); design != "" {
		if !slices.Contains(poster.Designs(), design) {
			return pages.Errorf(pages.NotFound, "没有这种版式")
		}
		st.draft.Poster.Design = design
	}
	if c.QueryParam("small") == "" {
		return s.sendDraftPoster(c, st)
	}
	picture, err := s.samplePoster(c, st)
	if err != nil {
		return err
	}
	return sendSmallPoster(c, picture)
}

func (s *Server) sendDraftPoster(c echo.Context, st studio) error {
	picture, err := s.samplePoster(c, st)
	if err != nil {
		return err
	}
	return s.sendPoster(c, picture)
}

// samplePoster is the draft's poster with the invented person the address names. Layers that cannot be painted are told of.
func (s *Server) samplePoster(c echo.Context, st studio) (poster.Picture, error) {
	sample := poster.SampleOf(c.QueryParam("as"))
	who := sample.Person
	who.URL = share.URL(s.base(c), pages.SharerCode)
	picture, err := s.draftPoster(c.Request().Context(), st, who, sample.Name)
	if err == nil {
		return picture, nil
	}
	wrong := poster.CheckLayers(st.draft.Poster.Laid())
	for _, path := range slices.Sorted(maps.Keys(wrong)) {
		return picture, pages.Errorf(pages.Invalid, "海报画不出来：%s", wrong[path])
	}
	return picture, err
}

// sendSmallPoster answers with a poster made small, or that the one the browser has is still right.
func sendSmallPoster(c echo.Context, p poster.Picture) error {
	tag := strings.TrimSuffix(p.ETag(), `"`) + `-small"`
	h := c.Response().Header()
	h.Set("ETag", tag)
	h.Set("Cache-Control", "private, no-cache")
	if c.Request().Header.Get("If-None-Match") == tag {
		return c.NoContent(http.StatusNotModified)
	}
	small, err := poster.Small(p, smallPoster)
	if err != nil {
		return err
	}
	return c.Blob(http.StatusOK, "image/jpeg", small)
}
