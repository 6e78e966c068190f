package handlers

import (
	"fmt"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// clip answers GET …/blocks/{block}/clip and …/sections/{section}/clip: the text by which blocks go to another page.
func (s *Server) clip(c echo.Context) error {
	_, blocks, err := s.chosenToKeep(c)
	if err != nil {
		return err
	}
	return answerClip(c, blocks)
}

// answerClip hands out only what can be pasted.
func answerClip(c echo.Context, blocks []pages.Block) error {
	text := pages.CopyBlocks(blocks)
	if _, err := pages.ParseClip(text); err != nil {
		return err
	}
	return c.String(http.StatusOK, text)
}

// paste answers POST /admin/pages/{id}/paste, the form of those without a script. A text that is refused comes back with
// what is wrong with it.
func (s *Server) paste(c echo.Context) error {
	blocks, err := pages.ParseClip(c.FormValue("text"))
	if refused := plain(err); refused != nil && !wantsJSON(c) {
		return s.showPalette(c, status[refused.Code], admin.Palette{Text: cut(c.FormValue("text"), pages.MaxClip), Wrong: refused.Message})
	}
	if err != nil {
		return err
	}
	first, err := s.insertBlocks(c, blocks)
	if err != nil {
		return err
	}
	s.flash(c, fmt.Sprintf("已粘贴 %d 个组件", len(blocks)))
	return seeOther(c, editorURL(c, "block", first))
}
