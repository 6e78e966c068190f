package handlers

import (
	"strconv"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// addBlock adds a block with its sample's props, or the blocks of a block set, and opens the first one's form.
func (s *Server) addBlock(c echo.Context) error {
	if _, err := s.studioPage(c); err != nil {
		return err
	}
	set, err := s.chosenBlocks(c)
	if err != nil {
		return err
	}
	id, err := s.insertBlocks(c, set.Blocks)
	if err != nil {
		return err
	}
	s.flash(c, "已添加「"+set.Title+"」，请换成自己的内容")
	return seeOther(c, editorURL(c, "block", id))
}

// chosenBlocks is what the palette's card stands for: a block set, or a single block with its sample's props.
func (s *Server) chosenBlocks(c echo.Context) (pages.BlockSet, error) {
	if id := c.FormValue("set"); id != "" {
		return s.store.BlockSet(c.Request().Context(), id)
	}
	kind, ok := block.Get(c.FormValue("kind"))
	if !ok {
		return pages.BlockSet{}, pages.Errorf(pages.Invalid, "没有这种组件")
	}
	return pages.BlockSet{Title: kind.Title, Blocks: []pages.Block{{Kind: kind.Name, Props: kind.Props()}}}, nil
}

// insertBlocks puts blocks into the form's section, after the block it names, and returns the first one's id. Without
// a name they go to the section's end.
func (s *Server) insertBlocks(c echo.Context, blocks []pages.Block) (first string, err error) {
	after := pages.AtEnd
	if in, err := c.FormParams(); err == nil && in.Has("after") {
		after = in.Get("after")
	}
	err = s.editDraft(c, func(d *pages.Doc) error {
		ids, err := d.InsertBlocks(c.FormValue("section"), after, blocks, newBlockID)
		if err == nil && len(ids) > 0 {
			first = ids[0]
		}
		return err
	})
	return first, err
}

// moveBlock moves a block up or down (by), or to the end of another section (section).
func (s *Server) moveBlock(c echo.Context) error {
	id, section := c.Param("block"), c.FormValue("section")
	var to string
	err := s.editDraft(c, func(d *pages.Doc) error {
		if by := step(c.FormValue("by")); by != 0 {
			return d.MoveBlock(id, by)
		}
		if err := d.PutBlock(id, section); err != nil {
			return err
		}
		to = sectionTitle(d, section)
		return nil
	})
	if err != nil {
		return err
	}
	if to != "" { // the outline need not show it: the section may be far below
		s.flash(c, "已移到「"+to+"」的最后")
	}
	return seeOther(c, editorURL(c, "block", id))
}

func sectionTitle(d *pages.Doc, id string) string {
	for _, s := range d.Sections {
		if s.ID == id {
			return s.Kind.Title()
		}
	}
	return ""
}

// step reads "-1" (up) or "1" (down); 0 is neither.
func step(s string) int {
	by, _ := strconv.Atoi(s)
	return max(-1, min(by, 1))
}

func (s *Server) copyBlock(c echo.Context) error {
	var id string
	err := s.editDraft(c, func(d *pages.Doc) (err error) {
		id, err = d.DuplicateBlock(c.Param("block"), newBlockID)
		return err
	})
	if err != nil {
		return err
	}
	s.flash(c, "已复制，正在编辑新的一份")
	return seeOther(c, editorURL(c, "block", id))
}

func (s *Server) hideBlock(c echo.Context) error {
	id, hidden := c.Param("block"), c.FormValue("hidden") == "on"
	err := s.editDraft(c, func(d *pages.Doc) error { return d.HideBlock(id, hidden) })
	if err != nil {
		return err
	}
	s.flash(c, map[bool]string{true: "已隐藏，发布后访客看不到它", false: "已恢复显示"}[hidden])
	return seeOther(c, editorURL(c, "block", id))
}

// deleteBlock removes a block and opens its neighbour's form.
func (s *Server) deleteBlock(c echo.Context) error {
	var next, what string
	err := s.editDraft(c, func(d *pages.Doc) error {
		what, next = titleOf(d, c.Param("block")), neighbour(d, c.Param("block"))
		return d.DeleteBlock(c.Param("block"))
	})
	if err != nil {
		return err
	}
	s.flash(c, "已删除"+what)
	if next == "" {
		return seeOther(c, editorURL(c, "panel", "basics"))
	}
	return seeOther(c, editorURL(c, "block", next))
}

// neighbour is the block after the one with that id, or else the one before; "" where it stands alone.
func neighbour(d *pages.Doc, id string) string {
	var before string
	found := false
	for _, section := range d.Sections {
		for _, b := range section.Blocks {
			if found {
				return b.ID
			}
			if found = b.ID == id; !found {
				before = b.ID
			}
		}
	}
	return before
}
