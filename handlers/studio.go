package handlers

import (
	"net/url"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
)

// studioPage is the page a studio route is about. One in the bin is to be restored before it is edited.
func (s *Server) studioPage(c echo.Context) (pages.Page, error) {
	p, err := s.store.Page(c.Request().Context(), c.Param("id"))
	if err != nil {
		return pages.Page{}, err
	}
	if p.DeletedAt != 0 {
		return pages.Page{}, pages.Errorf(pages.NotFound, "这个页面在回收站里，请先恢复它")
	}
	return p, nil
}

// editDraft changes the draft of the route's page.
func (s *Server) editDraft(c echo.Context, edit func(*pages.Doc) error) error {
	p, err := s.studioPage(c)
	if err != nil {
		return err
	}
	_, err = s.store.EditDraft(c.Request().Context(), p.ID, s.author(c, ""), edit)
	return err
}

// author is the operator who edits; key names the edit, "" where it cannot come twice.
func (s *Server) author(c echo.Context, key string) pages.Author {
	o := operator(c)
	return pages.Author{ID: o.ID, Name: o.Name, Key: key, At: s.now()}
}

// editorURL is the editor of the route's page with a block or panel open: query is "block=…" or "panel=…".
func editorURL(c echo.Context, key, value string) string {
	return "/admin/pages/" + c.Param("id") + "?" + url.Values{key: {value}}.Encode() + "#side"
}

// newBlockID draws a block's id: short, since it stands in every address within the page.
func newBlockID() string { return db.NewID()[16:] }
