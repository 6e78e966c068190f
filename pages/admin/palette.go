package admin

import (
	"slices"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// Palette is the choice of blocks to add to a section.
type Palette struct {
	Frame   Frame
	Page    pages.Page
	Draft   pages.Doc
	Section pages.Section
	Kinds   []block.Kind
}

// sections are the kinds of blocks by section, the one added to first.
func (p Palette) sections() []block.Section {
	list := block.Sections()
	slices.SortStableFunc(list, func(a, b block.Section) int {
		switch p.Section.Kind {
		case a:
			return -1
		case b:
			return 1
		}
		return 0
	})
	return list
}

// of are the kinds of one section.
func (p Palette) of(s block.Section) []block.Kind {
	return slices.DeleteFunc(slices.Clone(p.Kinds), func(k block.Kind) bool { return k.Section != s })
}
