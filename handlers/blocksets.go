package handlers

import (
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// chosenToKeep are the blocks a route of one block, or of a whole section, is about, and the section they stand in.
func (s *Server) chosenToKeep(c echo.Context) (pages.Section, []pages.Block, error) {
	st, err := s.studio(c)
	if err != nil {
		return pages.Section{}, nil, err
	}
	if id := c.Param("section"); id != "" {
		section, err := sectionOf(st.draft, id)
		return section, section.Blocks, err
	}
	for _, section := range st.draft.Sections {
		for _, b := range section.Blocks {
			if b.ID == c.Param("block") {
				return section, []pages.Block{b}, nil
			}
		}
	}
	return pages.Section{}, nil, pages.Errorf(pages.NotFound, "这个组件已被删除")
}

// keepBlocks answers POST …/blocks/{block}/keep and …/sections/{section}/keep: the block, or the section's blocks, are kept
// as a block set with the form's title; without one it is named after what it holds.
func (s *Server) keepBlocks(c echo.Context) error {
	section, blocks, err := s.chosenToKeep(c)
	if err != nil {
		return err
	}
	set, err := pages.KeepBlocks(cut(c.FormValue("title"), 400), section.Kind, blocks)
	if err != nil {
		return err
	}
	o := operator(c)
	set.ID, set.By, set.CreatedAt = db.NewID(), o.Name, s.now().UnixMilli()
	if err := s.store.SaveBlockSet(c.Request().Context(), set); err != nil {
		return err
	}
	if err := s.audit(c, "blockset.save", c.Param("id"), set.Title); err != nil {
		return err
	}
	said := "已存为区块「" + set.Title + "」，添加组件时在「我的区块」里"
	if wantsJSON(c) {
		return c.JSON(http.StatusOK, map[string]string{"id": set.ID, "title": set.Title, "say": said})
	}
	s.flash(c, said)
	return seeOther(c, s.backToEditor(c))
}

// renameBlockSet answers POST /admin/blocksets/{id}/rename.
func (s *Server) renameBlockSet(c echo.Context) error {
	name := pages.BlockSetName{Title: form.Clean(cut(c.FormValue("title"), 400), false)}
	if err := name.Check(); err != nil {
		return err
	}
	if err := s.store.RenameBlockSet(c.Request().Context(), c.Param("id"), name.Title); err != nil {
		return err
	}
	return s.backToPalette(c, "已改名为「"+name.Title+"」")
}

// deleteBlockSet answers POST /admin/blocksets/{id}/delete. Pages that used it keep their blocks.
func (s *Server) deleteBlockSet(c echo.Context) error {
	ctx := c.Request().Context()
	set, err := s.store.BlockSet(ctx, c.Param("id"))
	if pages.IsCode(err, pages.NotFound) { // gone already
		return s.backToPalette(c, "已删除")
	}
	if err != nil {
		return err
	}
	if err := s.store.DeleteBlockSet(ctx, set.ID); err != nil {
		return err
	}
	if err := s.audit(c, "blockset.delete", "", set.Title); err != nil {
		return err
	}
	return s.backToPalette(c, "已删除区块「"+set.Title+"」")
}

// backToPalette answers an act on a block set: the palette it was done in, or what to say about it to a script.
func (s *Server) backToPalette(c echo.Context, said string) error {
	if wantsJSON(c) {
		return c.JSON(http.StatusOK, map[string]string{"say": said})
	}
	s.flash(c, said)
	query := url.Values{"section": {c.FormValue("section")}, "after": {c.FormValue("after")}}
	return seeOther(c, "/admin/pages/"+url.PathEscape(c.FormValue("page"))+"/add?"+query.Encode()+"#sets")
}

// blockSetFrame answers GET /admin/blocksets/{id}/frame: the set alone on a page, in ?theme=.
func (s *Server) blockSetFrame(c echo.Context) error {
	set, err := s.store.BlockSet(c.Request().Context(), c.Param("id"))
	if err != nil {
		return err
	}
	return s.sampleFrame(c, set.Doc(theme.Get(c.QueryParam("theme")).Name), admin.Look{State: block.PlayFresh})
}
