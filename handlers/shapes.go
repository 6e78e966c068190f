package handlers

import (
	"net/http"
	"strconv"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/h5"
)

// shape is a state of a page's contents by its ref: "draft", "live", "release", or a version's number.
func (s *Server) shape(c echo.Context, p pages.Page, ref string) (admin.Shape, error) {
	ctx := c.Request().Context()
	switch ref {
	case "draft":
		d, _, err := s.store.Draft(ctx, p.ID)
		return admin.Shape{Ref: ref, Title: "草稿", Doc: d}, err
	case "live":
		if p.Live == 0 {
			return admin.Shape{}, pages.Errorf(pages.NotFound, "这个页面还没有发布过")
		}
		v, err := s.store.Version(ctx, p.ID, p.Live)
		return admin.Shape{Ref: ref, Title: "线上（第 " + strconv.Itoa(p.Live) + " 版）", Doc: v.Doc}, err
	case "release":
		r, err := s.store.Release(ctx, p.ID)
		return admin.Shape{Ref: ref, Title: "定时发布的内容", Doc: r.Doc}, err
	}
	v, err := s.store.Version(ctx, p.ID, number(ref))
	return admin.Shape{Ref: ref, Title: "第 " + strconv.Itoa(v.Number) + " 版", Doc: v.Doc}, err
}

// shapeFrame answers GET /admin/pages/{id}/frame?of=…: a state of the page as visitors would see it, or with ?only= one of
// its blocks alone.
func (s *Server) shapeFrame(c echo.Context) error {
	p, err := s.studioPage(c)
	if err != nil {
		return err
	}
	shape, err := s.shape(c, p, c.QueryParam("of"))
	if err != nil {
		return err
	}
	return s.frameOf(c, shape.Doc)
}

func (s *Server) frameOf(c echo.Context, d pages.Doc) error {
	if only := c.QueryParam("only"); only != "" {
		return s.blockFrame(c, d, only)
	}
	return s.previewReady(c, http.StatusOK, d.Ready(false), false)
}

// blockFrame draws one block alone, in its page's theme; a hidden one too.
func (s *Server) blockFrame(c echo.Context, d pages.Doc, id string) error {
	ready := d.Ready(true)
	alone := ready
	alone.Sections = nil
	for _, section := range ready.Sections {
		for _, b := range section.Blocks {
			if b.ID == id {
				b.Hidden = false
				alone.Sections = []pages.ReadySection{{ID: section.ID, Kind: section.Kind, Blocks: []pages.ReadyBlock{b}}}
			}
		}
	}
	if alone.Sections == nil {
		return pages.Errorf(pages.NotFound, "这里没有这个组件")
	}
	e := s.plainEnv(c, d)
	e.Action, e.Consent = ready.Action, d.Host.Agreement()
	e.Links = nowhere
	inert(c)
	screen := h5.Page(h5.View{Ready: h5.Prepared{Ready: alone}, Env: e, Meta: h5.Meta{Title: d.Title, Still: true}})
	return render(c, http.StatusOK, templ.Join(screen, admin.FrameAlone(e.Nonce)))
}
