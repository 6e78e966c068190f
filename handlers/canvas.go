package handlers

import (
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/h5"
)

// canvas is the draft as the editor's phone shows it: hidden and empty parts explain themselves, and links lead nowhere.
func (s *Server) canvas(c echo.Context, d pages.Doc) h5.View {
	ready := d.Ready(true)
	e := s.plainEnv(c, d)
	e.Editing, e.Action, e.Consent = true, ready.Action, d.Host.Agreement()
	e.Links = block.Links{Page: "#", Lead: "#", Share: "#", Me: "#", Privacy: "#"}
	return h5.View{Ready: h5.Prepared{Ready: ready}, Env: e, Meta: h5.Meta{Title: d.Title}}
}

// drawBlock answers POST /admin/pages/{id}/blocks/{block}/draw: the block as its form says, before anything is stored. What
// is typed shows at once, and an edit is kept when a pause comes.
func (s *Server) drawBlock(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	b, err := st.draft.Find(c.Param("block"))
	if err != nil {
		return err
	}
	kind, ok := block.Get(b.Kind)
	if !ok {
		return pages.Errorf(pages.NotFound, "没有这种组件了")
	}
	in, _, err := submitted(c)
	if err != nil {
		return err
	}
	admin.ThemeColours(in)
	b.Props, _ = kind.Bind(b.Props, in)
	view := s.canvas(c, st.draft)
	for _, section := range view.Ready.Sections {
		for _, ready := range section.Blocks {
			if ready.ID == b.ID {
				return render(c, http.StatusOK, h5.Block(view, ready))
			}
		}
	}
	return pages.Errorf(pages.NotFound, "这个组件已被删除")
}

func parseForm(text string) (url.Values, error) {
	in, err := url.ParseQuery(text)
	if err != nil {
		return nil, pages.Errorf(pages.Invalid, "提交的内容无法识别，请刷新页面")
	}
	admin.ThemeColours(in)
	return in, nil
}

// openSheet is the form that is open in the editor; ok is false where it is no form of the draft.
func openSheet(d pages.Doc, at admin.At) (sh sheet, ok bool, err error) {
	if at.Block == "" {
		sh, ok = panelSheet(at.Panel)
		return sh, ok, nil
	}
	b, err := d.Find(at.Block)
	if err != nil {
		return sheet{}, false, err
	}
	kind, ok := block.Get(b.Kind)
	if !ok {
		return sheet{}, false, nil
	}
	return blockSheet(kind, b.ID), true, nil
}
