package handlers

import (
	"encoding/json"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// gallery answers GET /admin/gallery: every block with its sample and its fields, in a theme, a width and a text size.
func (s *Server) gallery(c echo.Context) error {
	return render(c, http.StatusOK, admin.GalleryScreen(admin.Gallery{
		Frame: s.frame(c, "组件库"), Kinds: block.All(), Themes: theme.All(),
		Theme: theme.Get(c.QueryParam("theme")), Width: galleryWidth(c.QueryParam("width")), Text: textSize(c.QueryParam("text")),
	}))
}

// galleryWidth reads the phone's width; 375 where it is none of the three.
func galleryWidth(s string) int {
	for _, w := range admin.PhoneWidths {
		if number(s) == w {
			return w
		}
	}
	return 375
}

// galleryFrame answers GET /admin/gallery/{kind}/frame: one block with its sample, alone on a page.
func (s *Server) galleryFrame(c echo.Context) error {
	kind, ok := block.Get(c.Param("kind"))
	if !ok {
		return pages.Errorf(pages.NotFound, "没有这种组件")
	}
	return s.sampleFrame(c, pages.Doc{
		Title: kind.Title, Theme: theme.Get(c.QueryParam("theme")).Name,
		Sections: []pages.Section{{ID: "sample", Kind: kind.Section, Blocks: []pages.Block{
			{ID: kind.Name, Kind: kind.Name, Props: json.RawMessage(kind.Props())},
		}}},
	}, c.QueryParam("still") != "1")
}

// sampleFrame draws contents that are no page's, for an invented host, as the editor or as visitors see them.
func (s *Server) sampleFrame(c echo.Context, d pages.Doc, editing bool) error {
	d.Host = pages.Host{Brand: "示例品牌", Company: "示例公司", Days: 90}
	ready := d.Ready(true)
	if ready.Action == "" {
		ready.Action = "#form-sample" // as on a page with a form, so that buttons show
	}
	return s.previewReady(c, http.StatusOK, ready, editing)
}
