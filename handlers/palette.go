package handlers

import (
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// palette answers GET /admin/pages/{id}/add: what can be added to ?section=, after the block ?after= (without it, at the
// end). The editor's dialog asks for the inner part alone, with the header X-Fragment: palette.
func (s *Server) palette(c echo.Context) error {
	return s.showPalette(c, http.StatusOK, admin.Palette{Search: form.Clean(cut(c.QueryParam("q"), 200), false)})
}

// showPalette draws the palette with what p already says: a search, or a text that could not be pasted.
func (s *Server) showPalette(c echo.Context, code int, p admin.Palette) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	p.Page, p.Draft, p.Now = st.page, st.draft, s.now()
	p.Section, err = sectionOf(st.draft, c.FormValue("section"))
	if err != nil {
		return err
	}
	p.After = lastBlock(p.Section)
	if in, err := c.FormParams(); err == nil && in.Has("after") {
		p.After = in.Get("after")
	}
	sets, err := s.store.BlockSets(c.Request().Context())
	if err != nil {
		return err
	}
	for _, k := range block.All() {
		if k.Sought(p.Search) {
			p.Kinds = append(p.Kinds, k)
		}
	}
	for _, set := range sets {
		if strings.Contains(strings.ToLower(set.Title), strings.ToLower(p.Search)) {
			p.Sets = append(p.Sets, set)
		}
	}
	if c.Request().Header.Get("X-Fragment") == "palette" {
		p.Frame.CSRF = s.csrfToken(c)
		return render(c, code, admin.PaletteBody(p))
	}
	p.Frame = s.frame(c, "添加组件")
	return render(c, code, admin.PaletteScreen(p))
}

func sectionOf(d pages.Doc, id string) (pages.Section, error) {
	for _, section := range d.Sections {
		if section.ID == id {
			return section, nil
		}
	}
	return pages.Section{}, pages.Errorf(pages.NotFound, "这一段已被删除")
}

// lastBlock is the id of a section's last block; "" where it has none.
func lastBlock(s pages.Section) string {
	if len(s.Blocks) == 0 {
		return ""
	}
	return s.Blocks[len(s.Blocks)-1].ID
}
