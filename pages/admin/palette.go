package admin

import (
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
)

// Palette is what can be added to a section of a page: kinds of blocks, block sets, and what was copied elsewhere.
type Palette struct {
	Frame   Frame
	Page    pages.Page
	Draft   pages.Doc
	Section pages.Section
	After   string // id of the block to add after; "" = at the section's start
	Kinds   []block.Kind
	Sets    []pages.BlockSet
	Search  string // part of a title that Kinds and Sets were chosen by, "" = all
	Text    string // what could not be pasted
	Wrong   string // … and why
	Now     time.Time
}

// sections are the kinds of sections that have blocks to show, the one added to first.
func (p Palette) sections() []block.Section {
	list := slices.DeleteFunc(block.Groups(), func(s block.Section) bool { return len(p.of(s)) == 0 })
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

// where says in words where what is chosen will stand.
func (p Palette) where() string {
	i := slices.IndexFunc(p.Section.Blocks, func(b pages.Block) bool { return b.ID == p.After })
	section := "「" + p.Section.Kind.Title() + "」"
	switch {
	case len(p.Section.Blocks) == 0:
		return "加到" + section
	case p.After == "":
		return "加到" + section + "的开头"
	case i < 0 || i == len(p.Section.Blocks)-1:
		return "加到" + section + "的最后"
	}
	title := p.Section.Blocks[i].Kind
	if kind, ok := block.Get(title); ok {
		title = kind.Title
	}
	return "加在「" + title + "」后面"
}

// action is the address of one of the page's routes.
func (p Palette) action(rest string) string { return "/admin/pages/" + p.Page.ID + "/" + rest }

// place are the fields that say where what is chosen goes.
func (p Palette) place() []ui.Hidden {
	return []ui.Hidden{{Name: "section", Value: p.Section.ID}, {Name: "after", Value: p.After}}
}

// frame is the address of a card's picture: a frame of gallery or block set, in the page's theme and without script.
func (p Palette) frame(path string) string {
	return path + "/frame?" + url.Values{"theme": {p.Draft.Theme}, "still": {"1"}}.Encode()
}

// setWords say whose a block set is.
func (p Palette) setWords(s pages.BlockSet) string {
	return strings.TrimPrefix(s.By+" · "+ago(s.CreatedAt, p.Now), " · ")
}

// setForm is the question before an act on a block set.
func (p Palette) setForm(s pages.BlockSet, act string, c ui.Confirmation) ui.Confirmation {
	c.Action, c.CSRF = "/admin/blocksets/"+s.ID+"/"+act, p.Frame.CSRF
	c.Hidden = append(p.place(), ui.Hidden{Name: "page", Value: p.Page.ID})
	return c
}
