package pages

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/sanduan/sanduan/components/block"
)

// Change is one difference between two states of a page's contents: of a setting or play (Panel is set), of a block (Block
// is set), or of the list of sections (neither is). Differences are what history keeps, what undo turns round, what
// merging two operators' work goes by, and what the publish screen shows.
type Change struct {
	Panel string `json:",omitempty"` // "basics", "card", "poster", …; "plays" and "play-…": see diffPlays
	Kind  string `json:",omitempty"` // of the play of "play-…"
	Block string `json:",omitempty"` // a block's id

	From  *Placed `json:",omitempty"` // the block before; nil = it was not there
	To    *Placed `json:",omitempty"` // the block after; nil = it is gone
	Moved bool    `json:",omitempty"` // the block stands elsewhere than its neighbours' changes explain

	Before json.RawMessage `json:",omitempty"` // of a setting: its struct; of the sections: the list of their ids and kinds
	After  json.RawMessage `json:",omitempty"`
}

// Placed is a block where it stands: in a section, after other blocks of it, the nearest first; none = at the start.
type Placed struct {
	Block
	Section string
	After   []string `json:",omitempty"`
}

// nearest is how many preceding blocks a place remembers: where the first ones are gone, the next says where it was.
const nearest = 6

// sectionMark is a section apart from its blocks.
type sectionMark struct {
	ID   string
	Kind block.Section
}

// Diff lists what turns from into to; none where they are the same.
func Diff(from, to Doc) []Change {
	var out []Change
	for _, s := range settings {
		if a, b := s.stored(from), s.stored(to); !bytes.Equal(a, b) {
			out = append(out, Change{Panel: s.panel, Before: a, After: b})
		}
	}
	out = append(out, diffPlays(from, to)...)
	if a, b := marks(from), marks(to); !bytes.Equal(a, b) {
		out = append(out, Change{Before: a, After: b})
	}
	was, is := places(from), places(to)
	stays := unmoved(from, to)
	for _, b := range blocksOf(to) {
		change := Change{Block: b.ID, From: was[b.ID], To: is[b.ID]}
		change.Moved = change.From != nil && !stays[b.ID]
		if change.From == nil || change.Moved || !change.From.same(*change.To) {
			out = append(out, change)
		}
	}
	for _, b := range blocksOf(from) {
		if is[b.ID] == nil {
			out = append(out, Change{Block: b.ID, From: was[b.ID]})
		}
	}
	return out
}

// Invert turns changes round: what turns to into from.
func Invert(changes []Change) []Change {
	out := slices.Clone(changes)
	for i := range out {
		c := &out[i]
		c.From, c.To, c.Before, c.After = c.To, c.From, c.After, c.Before
	}
	return out
}

// same tells whether two states of a block have the same content, wherever they stand.
func (p Placed) same(q Placed) bool {
	return p.Kind == q.Kind && p.Hidden == q.Hidden && bytes.Equal(p.Props, q.Props)
}

func marks(d Doc) json.RawMessage {
	list := make([]sectionMark, len(d.Sections))
	for i, s := range d.Sections {
		list[i] = sectionMark{s.ID, s.Kind}
	}
	b, err := json.Marshal(list)
	if err != nil {
		panic("pages: write the list of sections: " + err.Error()) // two texts always encode
	}
	return b
}

func blocksOf(d Doc) []Block {
	var out []Block
	for _, s := range d.Sections {
		out = append(out, s.Blocks...)
	}
	return out
}

// places tells for each block where it stands.
func places(d Doc) map[string]*Placed {
	out := map[string]*Placed{}
	for _, s := range d.Sections {
		for i, b := range s.Blocks {
			p := &Placed{Block: b, Section: s.ID}
			for j := i - 1; j >= 0 && j >= i-nearest; j-- {
				p.After = append(p.After, s.Blocks[j].ID)
			}
			out[b.ID] = p
		}
	}
	return out
}

// unmoved are the blocks that need not be touched to bring the others into order: in each section the longest run of
// those that were in it before and keep their order.
func unmoved(from, to Doc) map[string]bool {
	type spot struct {
		section string
		index   int
	}
	was := map[string]spot{}
	for _, s := range from.Sections {
		for i, b := range s.Blocks {
			was[b.ID] = spot{s.ID, i}
		}
	}
	stays := map[string]bool{}
	for _, s := range to.Sections {
		var ids []string
		var ranks []int
		for _, b := range s.Blocks {
			if at, ok := was[b.ID]; ok && at.section == s.ID {
				ids, ranks = append(ids, b.ID), append(ranks, at.index)
			}
		}
		for _, i := range longestRun(ranks) {
			stays[ids[i]] = true
		}
	}
	return stays
}

// longestRun is where the longest ascending subsequence of the ranks stands, last first. Pages have at most MaxBlocks
// blocks, so the plain, quadratic way does.
func longestRun(ranks []int) []int {
	length, before, end := make([]int, len(ranks)), make([]int, len(ranks)), -1
	for i := range ranks {
		length[i], before[i] = 1, -1
		for j := range i {
			if ranks[j] < ranks[i] && length[j] >= length[i] {
				length[i], before[i] = length[j]+1, j
			}
		}
		if end < 0 || length[i] > length[end] {
			end = i
		}
	}
	var run []int
	for i := end; i >= 0; i = before[i] {
		run = append(run, i)
	}
	return run
}
