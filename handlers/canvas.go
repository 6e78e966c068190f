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

// nowhere is where links lead from a page that is only looked at.
var nowhere = block.Links{Page: "#", Lead: "#", Share: "#", Start: "#", Join: "#", Claim: "#", Rules: "#", Me: "#", Privacy: "#"}

// canvas is the draft as the editor's phone shows it: hidden and empty parts explain themselves, and links lead nowhere.
func (s *Server) canvas(c echo.Context, ready pages.Ready) (h5.View, error) {
	e := s.plainEnv(c, ready.Doc)
	e.Editing, e.Action, e.Consent = true, ready.Action, ready.Doc.Host.Agreement()
	e.Links = nowhere
	e.Plays = unplayed(&e, pages.Page{}, ready, e.Now)
	err := s.addCounts(c, &e, ready)
	return h5.View{Ready: h5.Prepared{Ready: ready}, Env: e, Meta: h5.Meta{Title: ready.Doc.Title}}, err
}

// addCounts adds how many are in on the route's page, so that operators see the numbers that visitors see. A full page is
// still shown as one that asks: that is what is edited.
func (s *Server) addCounts(c echo.Context, e *block.Env, ready pages.Ready) error {
	err := s.addRoom(c.Request().Context(), e, c.Param("id"), ready)
	e.Full = false
	return err
}

// drawBlock answers POST /admin/pages/{id}/blocks/{block}/draw: the block as its form says, before anything is stored. What
// is typed shows at once, and an edit is kept when a pause comes.
func (s *Server) drawBlock(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	b, err := st.ready.Find(c.Param("block"))
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
	props, _ := kind.Bind(b.Props, in)
	if b.Viewer, err = kind.Decode(props); err != nil {
		return err
	}
	view, err := s.canvas(c, st.ready)
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, h5.Block(view, b))
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
		if sh, ok = panelSheet(d, at.Panel); !ok && playKey(at.Panel) != "" {
			return sh, false, noPanel(at.Panel)
		}
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
