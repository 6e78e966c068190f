package handlers

import (
	"strconv"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// addBlock appends a block with its sample's props and opens its form.
func (s *Server) addBlock(c echo.Context) error {
	var id string
	err := s.editDraft(c, func(d *pages.Doc) (err error) {
		id, err = d.AddBlock(c.FormValue("section"), c.FormValue("kind"), newBlockID)
		return err
	})
	if err != nil {
		return err
	}
	if kind, ok := block.Get(c.FormValue("kind")); ok {
		s.flash(c, "已添加「"+kind.Title+"」，请换成自己的内容")
	}
	return seeOther(c, editorURL(c, "block", id))
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
		if b, err := d.Find(c.Param("block")); err == nil {
			if kind, ok := block.Get(b.Kind); ok {
				what = "「" + kind.Title + "」"
			}
		}
		next = neighbour(d, c.Param("block"))
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
