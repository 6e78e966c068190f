package pages

import (
	"bytes"
	"encoding/json"
	"slices"
)

// Clash is a change that cannot be made without undoing what somebody else has done since.
type Clash struct {
	Panel  string   // of a setting
	Block  string   // of a block
	Fields []string // paths whose values differ from both sides of the change; "" alone = the thing as a whole
	Gone   bool     // the block has been deleted
}

// Apply makes the changes to d. Where d is the state they begin from, the result is exactly the state they lead to;
// where d has changed elsewhere since, both are merged field by field. What clashes is left as it is in d, or with
// force done all the same.
func Apply(d *Doc, changes []Change, force bool) []Clash {
	a := applying{doc: d, force: force}
	for _, c := range changes {
		switch {
		case c.Panel != "":
			a.setting(c)
		case c.Block == "":
			a.addSections(c)
		}
	}
	for _, c := range changes {
		if c.Block != "" {
			a.block(c)
		}
	}
	a.place()
	for _, c := range changes {
		if c.Panel == "" && c.Block == "" {
			a.dropSections(c)
		}
	}
	return a.clashes
}

type applying struct {
	doc     *Doc
	force   bool
	waiting []Placed // blocks to be put into their places
	clashes []Clash
}

func (a *applying) setting(c Change) {
	for _, s := range settings {
		if s.panel != c.Panel {
			continue
		}
		merged, fields := mergeJSON(c.Before, c.After, s.stored(*a.doc), a.force)
		if len(fields) > 0 {
			a.clashes = append(a.clashes, Clash{Panel: c.Panel, Fields: fields})
		}
		if err := s.set(a.doc, merged); err != nil {
			a.clashes = append(a.clashes, Clash{Panel: c.Panel, Fields: []string{""}})
		}
	}
}

// block makes the change of one block's content, and takes it out where it has to go or to stand elsewhere.
func (a *applying) block(c Change) {
	s, i := a.doc.at(c.Block)
	switch {
	case s == nil && c.To == nil: // gone already
	case s == nil && c.From != nil && !a.force:
		a.clashes = append(a.clashes, Clash{Block: c.Block, Gone: true})
	case s == nil:
		a.waiting = append(a.waiting, *c.To)
	case c.To == nil:
		if c.From != nil && !c.From.same(Placed{Block: s.Blocks[i]}) && !a.force {
			a.clashes = append(a.clashes, Clash{Block: c.Block, Fields: []string{""}})
			return
		}
		s.Blocks = slices.Delete(s.Blocks, i, i+1)
	case c.From != nil:
		a.content(c, &s.Blocks[i])
		if c.Moved {
			moved := *c.To
			moved.Block = s.Blocks[i]
			s.Blocks = slices.Delete(s.Blocks, i, i+1)
			a.waiting = append(a.waiting, moved)
		}
	}
}

func (a *applying) content(c Change, b *Block) {
	if b.Hidden == c.From.Hidden {
		b.Hidden = c.To.Hidden
	}
	merged, fields := mergeJSON(c.From.Props, c.To.Props, b.Props, a.force)
	b.Props = merged
	if len(fields) > 0 {
		a.clashes = append(a.clashes, Clash{Block: c.Block, Fields: fields})
	}
}

// place puts the blocks that wait into their places, each after those it has to follow.
func (a *applying) place() {
	for len(a.waiting) > 0 {
		i := slices.IndexFunc(a.waiting, func(p Placed) bool { return !a.followsWaiting(p) })
		i = max(i, 0) // a ring cannot come from one state of a page; from two it is broken anywhere
		p := a.waiting[i]
		a.waiting = slices.Delete(a.waiting, i, i+1)
		if !a.doc.insert(p) {
			a.clashes = append(a.clashes, Clash{Block: p.ID, Gone: true})
		}
	}
}

func (a *applying) followsWaiting(p Placed) bool {
	return len(p.After) > 0 && slices.ContainsFunc(a.waiting, func(q Placed) bool { return q.ID == p.After[0] })
}

// insert puts a block after the nearest of those it followed that is still in its section. Where the section is gone, it
// goes to the end of the last one; false where there is none, or the page is full.
func (d *Doc) insert(p Placed) bool {
	if len(d.Sections) == 0 || d.Count() >= MaxBlocks {
		return false
	}
	i, err := d.section(p.Section)
	if err != nil {
		last := &d.Sections[len(d.Sections)-1]
		last.Blocks = append(last.Blocks, p.Block)
		return true
	}
	s := &d.Sections[i]
	at := 0
	for _, id := range p.After {
		if j := slices.IndexFunc(s.Blocks, func(b Block) bool { return b.ID == id }); j >= 0 {
			at = j + 1
			break
		}
	}
	s.Blocks = slices.Insert(s.Blocks, at, p.Block)
	return true
}

// addSections adds the sections that come and brings them into order; those the change does not know stay where they are.
func (a *applying) addSections(c Change) {
	var before, after []sectionMark
	if json.Unmarshal(c.Before, &before) != nil || json.Unmarshal(c.After, &after) != nil {
		return
	}
	for _, m := range after {
		known := slices.ContainsFunc(before, func(b sectionMark) bool { return b.ID == m.ID })
		if _, err := a.doc.section(m.ID); err != nil && !known {
			a.doc.Sections = append(a.doc.Sections, Section{ID: m.ID, Kind: m.Kind})
		}
	}
	rank := func(s Section) int { return slices.IndexFunc(after, func(m sectionMark) bool { return m.ID == s.ID }) }
	var slots []int
	var known []Section
	for i, s := range a.doc.Sections {
		if rank(s) >= 0 {
			slots, known = append(slots, i), append(known, s)
		}
	}
	slices.SortStableFunc(known, func(x, y Section) int { return rank(x) - rank(y) })
	for i, slot := range slots {
		a.doc.Sections[slot] = known[i]
	}
}

// dropSections removes the sections that go, unless somebody has put blocks into them meanwhile.
func (a *applying) dropSections(c Change) {
	var before, after []sectionMark
	if json.Unmarshal(c.Before, &before) != nil || json.Unmarshal(c.After, &after) != nil {
		return
	}
	a.doc.Sections = slices.DeleteFunc(a.doc.Sections, func(s Section) bool {
		goes := slices.ContainsFunc(before, func(m sectionMark) bool { return m.ID == s.ID }) &&
			!slices.ContainsFunc(after, func(m sectionMark) bool { return m.ID == s.ID })
		return goes && len(s.Blocks) == 0
	})
}

// mergeJSON makes the change from → to to the value now: objects key by key, lists of one length item by item. It
// returns the paths of what clashes ("" = the whole), which stays as it is now unless force is set. Where now is from,
// the result is to, byte for byte.
func mergeJSON(from, to, now json.RawMessage, force bool) (merged json.RawMessage, clashes []string) {
	switch {
	case bytes.Equal(now, from), bytes.Equal(now, to):
		return to, nil
	case bytes.Equal(from, to):
		return now, nil
	}
	a, okA := members(from)
	b, okB := members(to)
	c, okC := members(now)
	if !okA || !okB || !okC || a.list != b.list || b.list != c.list || a.list && (len(a.keys) != len(b.keys) || len(b.keys) != len(c.keys)) {
		if force {
			return to, nil
		}
		return now, []string{""}
	}
	for _, key := range union(a.keys, b.keys) {
		value, fields := mergeJSON(a.values[key], b.values[key], c.values[key], force)
		c.set(key, value)
		for _, f := range fields {
			if f != "" {
				f = "." + f
			}
			clashes = append(clashes, key+f)
		}
	}
	return c.encode(), clashes
}
