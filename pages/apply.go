package pages

import (
	"bytes"
	"encoding/json"
	"slices"
)

// Clash is a change that cannot be made without undoing what somebody else has done since.
type Clash struct {
	Panel  string   // of a setting or play
	Block  string   // of a block
	Fields []string // paths whose values differ from both sides of the change; "" alone = the thing as a whole
	Gone   bool     // the block or play has been deleted
}

// Apply makes the changes to d. Where d is the state they begin from, the result is exactly the state they lead to;
// where d has changed elsewhere since, both are merged field by field. What clashes is left as it is in d, or with
// force done all the same.
func Apply(d *Doc, changes []Change, force bool) []Clash {
	a := applying{doc: d, force: force}
	for _, c := range changes {
		key, ofPlay := c.playKey()
		switch {
		case c.Panel == playsPanel:
			a.addPlays(c)
		case ofPlay:
			a.play(c, key)
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
	waiting []arrival // blocks to be put into their places
	clashes []Clash
}

// arrival is a block that comes to its place: from elsewhere on the page, or new to it.
type arrival struct {
	Placed
	moved bool
}

func (a *applying) clash(c Clash) { a.clashes = append(a.clashes, c) }

func (a *applying) setting(c Change) {
	s, ok := settingOf(c.Panel)
	if !ok {
		a.clash(Clash{Panel: c.Panel, Fields: []string{""}})
		return
	}
	merged, fields := mergeJSON(c.Before, c.After, s.stored(*a.doc), a.force)
	if s.set(a.doc, merged) != nil {
		fields = []string{""}
	}
	if len(fields) > 0 {
		a.clash(Clash{Panel: c.Panel, Fields: fields})
	}
}

// block makes the change of one block's content, and takes it out where it has to go or to stand elsewhere.
func (a *applying) block(c Change) {
	s, i := a.doc.at(c.Block)
	switch {
	case s == nil && c.To == nil: // gone already
	case s == nil && c.From != nil && !a.force:
		a.clash(Clash{Block: c.Block, Gone: true})
	case s == nil:
		a.waiting = append(a.waiting, arrival{Placed: *c.To})
	case c.To == nil:
		if c.From != nil && !c.From.same(Placed{Block: s.Blocks[i]}) && !a.force {
			a.clash(Clash{Block: c.Block, Fields: []string{""}})
			return
		}
		s.Blocks = slices.Delete(s.Blocks, i, i+1)
	case c.From != nil:
		a.content(c, &s.Blocks[i])
		if c.Moved {
			moved := arrival{*c.To, true}
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
		a.clash(Clash{Block: c.Block, Fields: fields})
	}
}

// place puts the blocks that wait into their places, each after those it has to follow.
func (a *applying) place() {
	a.turnAway()
	for len(a.waiting) > 0 {
		i := slices.IndexFunc(a.waiting, func(w arrival) bool { return !a.followsWaiting(w.Placed) })
		i = max(i, 0) // a ring cannot come from one state of a page; from two it is broken anywhere
		w := a.waiting[i]
		a.waiting = slices.Delete(a.waiting, i, i+1)
		a.doc.insert(w.Placed)
	}
}

// turnAway leaves out what is new to a page that has no room for it. What only moves has its room.
func (a *applying) turnAway() {
	over := a.doc.Count() + len(a.waiting) - MaxBlocks
	a.waiting = slices.DeleteFunc(a.waiting, func(w arrival) bool {
		if w.moved || over <= 0 && len(a.doc.Sections) > 0 {
			return false
		}
		over--
		a.clash(Clash{Block: w.ID, Fields: []string{""}})
		return true
	})
}

// followsWaiting tells whether the block that p is to stand behind waits itself: the nearest one that is not gone.
func (a *applying) followsWaiting(p Placed) bool {
	for _, id := range p.After {
		if slices.ContainsFunc(a.waiting, func(w arrival) bool { return w.ID == id }) {
			return true
		}
		if s, _ := a.doc.at(id); s != nil && s.ID == p.Section {
			return false
		}
	}
	return false
}

// insert puts a block after the nearest of those it followed that is still in its section. Where the section is gone, it
// goes to the end of the last one, which there must be.
func (d *Doc) insert(p Placed) {
	i, err := d.section(p.Section)
	if err != nil {
		last := &d.Sections[len(d.Sections)-1]
		last.Blocks = append(last.Blocks, p.Block)
		return
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
}

// addSections adds the sections that come and brings them into order; those the change does not know stay where they are.
func (a *applying) addSections(c Change) {
	before, after, err := c.sections()
	if err != nil {
		a.clash(Clash{Fields: []string{""}})
		return
	}
	var come []Section
	for _, m := range after {
		if _, err := a.doc.section(m.ID); err != nil && rank(before, m.ID) < 0 {
			come = append(come, Section{ID: m.ID, Kind: m.Kind})
		}
	}
	going := 0
	for _, m := range before {
		if _, err := a.doc.section(m.ID); err == nil && rank(after, m.ID) < 0 {
			going++
		}
	}
	if len(come) > 0 && len(a.doc.Sections)+len(come)-going > MaxSections {
		a.clash(Clash{Fields: []string{""}})
		return
	}
	a.doc.Sections = append(a.doc.Sections, come...)
	arrange(a.doc.Sections, func(s Section) int { return rank(after, s.ID) })
}

// arrange brings the items that have a rank, which is none below 0, into its order, in the places these items have now.
func arrange[T any](items []T, rank func(T) int) {
	var slots []int
	var known []T
	for i, item := range items {
		if rank(item) >= 0 {
			slots, known = append(slots, i), append(known, item)
		}
	}
	slices.SortStableFunc(known, func(x, y T) int { return rank(x) - rank(y) })
	for i, slot := range slots {
		items[slot] = known[i]
	}
}

// dropSections removes the sections that go, unless somebody has put blocks into them meanwhile.
func (a *applying) dropSections(c Change) {
	before, after, err := c.sections()
	if err != nil {
		return // addSections has told
	}
	a.doc.Sections = slices.DeleteFunc(a.doc.Sections, func(s Section) bool {
		return rank(before, s.ID) >= 0 && rank(after, s.ID) < 0 && len(s.Blocks) == 0
	})
}

// rank is where the section stands in the list; −1 = nowhere.
func rank(list []sectionMark, id string) int {
	return slices.IndexFunc(list, func(m sectionMark) bool { return m.ID == id })
}

// sections reads a change of the list of sections.
func (c Change) sections() (before, after []sectionMark, err error) {
	if err = json.Unmarshal(c.Before, &before); err == nil {
		err = json.Unmarshal(c.After, &after)
	}
	return before, after, err
}

// mergeJSON makes the change from → to to the value now: objects key by key, lists item by item where neither side has
// added, removed or moved items. It returns the paths of what clashes ("" = the whole), which stays as it is now unless
// force is set. Where now is from, the result is to, byte for byte.
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
	if !okA || !okB || !okC || !a.matches(b) || !a.matches(c) {
		if force {
			return to, nil
		}
		return now, []string{""}
	}
	for _, key := range a.union(b) {
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
