package handlers

import (
	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

func (s *Server) addSection(c echo.Context) error {
	kind := block.Section(c.FormValue("kind"))
	err := s.editDraft(c, func(d *pages.Doc) error {
		_, err := d.AddSection(kind, newBlockID)
		return err
	})
	if err != nil {
		return err
	}
	s.flash(c, "已在最后添加一段："+kind.Title())
	return seeOther(c, s.backToEditor(c))
}

func (s *Server) moveSection(c echo.Context) error {
	err := s.editDraft(c, func(d *pages.Doc) error {
		return d.MoveSection(c.Param("section"), step(c.FormValue("by")))
	})
	if err != nil {
		return err
	}
	return seeOther(c, s.backToEditor(c))
}

func (s *Server) deleteSection(c echo.Context) error {
	err := s.editDraft(c, func(d *pages.Doc) error { return d.DeleteSection(c.Param("section")) })
	if err != nil {
		return err
	}
	s.flash(c, "已删除这一段")
	return seeOther(c, s.backToEditor(c))
}

// backToEditor is the editor with what was open in it when a button of the outline was pressed.
func (s *Server) backToEditor(c echo.Context) string {
	for _, key := range []string{"block", "panel"} {
		if open := c.FormValue(key); open != "" {
			return editorURL(c, key, open)
		}
	}
	return "/admin/pages/" + c.Param("id")
}
