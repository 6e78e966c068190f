package pages

import (
	"bytes"
	"slices"

	"github.com/sanduan/sanduan/components/block"
)

// Limits of a page's contents.
const (
	MaxSections = 12
	MaxBlocks   = 200     // in a whole page
	MaxSize     = 2 << 20 // bytes; see Size. A draft may be unfinished, but not endless
)

// NewID draws an id for a section or block, unique enough within a page. Callers pass random text.
type NewID func() string

// Find returns the block with that id, or a NotFound error.
func (d *Doc) Find(id string) (*Block, error) {
	if s, i := d.at(id); s != nil {
		return &s.Blocks[i], nil
	}
	return nil, Errorf(NotFound, "这个组件已被删除")
}

func (d *Doc) at(id string) (*Section, int) {
	for i := range d.Sections {
		s := &d.Sections[i]
		for j := range s.Blocks {
			if s.Blocks[j].ID == id {
				return s, j
			}
		}
	}
	return nil, 0
}

func (d *Doc) section(id string) (int, error) {
	i := slices.IndexFunc(d.Sections, func(s Section) bool { return s.ID == id })
	if i < 0 {
		return 0, Errorf(NotFound, "这一段已被删除")
	}
	return i, nil
}

// Size is how many bytes the contents have, as they are stored.
func (d *Doc) Size() int {
	n := 0
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			n += len(b.Props)
		}
	}
	for _, s := range settings {
		n += len(s.stored(*d))
	}
	for _, p := range d.Plays {
		n += len(p.Rules)
	}
	return n
}

// Fits refuses contents that are too large, unless they were as large before.
func (d *Doc) Fits(before int) error {
	if size := d.Size(); size > MaxSize && size > before {
		return Errorf(TooLarge, "页面的内容太多了，放不下，请先精简")
	}
	return nil
}

// Count is how many blocks the page has.
func (d *Doc) Count() int {
	n := 0
	for _, s := range d.Sections {
		n += len(s.Blocks)
	}
	return n
}

// AddBlock appends a block of that kind, with its sample's props, to a section and returns its id.
func (d *Doc) AddBlock(sectionID, kind string, id NewID) (string, error) {
	k, ok := block.Get(kind)
	if !ok {
		return "", Errorf(Invalid, "没有这种组件")
	}
	if d.Count() >= MaxBlocks {
		return "", Errorf(Invalid, "一个页面最多 %d 个组件", MaxBlocks)
	}
	i, err := d.section(sectionID)
	if err != nil {
		return "", err
	}
	b := Block{ID: id(), Kind: kind, Props: k.Props()}
	d.Sections[i].Blocks = append(d.Sections[i].Blocks, b)
	return b.ID, nil
}

// MoveBlock moves a block one place up (by −1) or down (by +1) within its section; at the edge, into the
// neighbouring section.
func (d *Doc) MoveBlock(id string, by int) error {
	for si := range d.Sections {
		blocks := d.Sections[si].Blocks
		i := slices.IndexFunc(blocks, func(b Block) bool { return b.ID == id })
		if i < 0 {
			continue
		}
		if j := i + by; j >= 0 && j < len(blocks) {
			blocks[i], blocks[j] = blocks[j], blocks[i]
			return nil
		}
		ti := si + by
		if ti < 0 || ti >= len(d.Sections) {
			return nil
		}
		b := blocks[i]
		d.Sections[si].Blocks = slices.Delete(blocks, i, i+1)
		target := &d.Sections[ti]
		at := 0
		if by < 0 {
			at = len(target.Blocks)
		}
		target.Blocks = slices.Insert(target.Blocks, at, b)
		return nil
	}
	return Errorf(NotFound, "这个组件已被删除")
}

// PutBlock moves a block to the end of another section.
func (d *Doc) PutBlock(id, sectionID string) error { return d.PlaceBlock(id, sectionID, AtEnd) }

// DuplicateBlock puts a copy right after a block and returns the copy's id.
func (d *Doc) DuplicateBlock(id string, next NewID) (string, error) {
	s, i := d.at(id)
	if s == nil {
		return "", Errorf(NotFound, "这个组件已被删除")
	}
	if d.Count() >= MaxBlocks {
		return "", Errorf(Invalid, "一个页面最多 %d 个组件", MaxBlocks)
	}
	b := s.Blocks[i]
	b.ID, b.Props = next(), bytes.Clone(b.Props)
	s.Blocks = slices.Insert(s.Blocks, i+1, b)
	return b.ID, nil
}

// InsertBlocks puts blocks into a section after the block with the id after, and returns their new ids. after "" is the
// section's start; one that is not there (any more) its end. All go in or none: kinds that do not exist, or more than
// a page holds, are refused. Links among the blocks lead to their new ids; those to what this page lacks become empty,
// and so do references to its plays and prizes.
func (d *Doc) InsertBlocks(sectionID, after string, blocks []Block, id NewID) ([]string, error) {
	i, err := d.section(sectionID)
	if err != nil {
		return nil, err
	}
	if room := MaxBlocks - d.Count(); len(blocks) > room {
		return nil, Errorf(Invalid, "一个页面最多 %d 个组件，现在还能放 %d 个", MaxBlocks, room)
	}
	added, err := fit(blocks)
	if err != nil {
		return nil, err
	}
	ids, places := make([]string, len(added)), placesOf(added)
	for n := range added {
		ids[n] = id()
	}
	for n := range added {
		added[n].ID, added[n].Props = ids[n], relink(added[n], func(name string) string {
			if place, ok := places[name]; ok {
				return ids[place]
			}
			if s, _ := d.at(name); s != nil {
				return name
			}
			return ""
		})
		added[n].Props = d.repick(added[n])
	}
	s := &d.Sections[i]
	s.Blocks = slices.Insert(s.Blocks, s.following(after), added...)
	return ids, nil
}

// HideBlock hides a block from visitors or shows it again.
func (d *Doc) HideBlock(id string, hidden bool) error {
	b, err := d.Find(id)
	if err != nil {
		return err
	}
	b.Hidden = hidden
	return nil
}

// DeleteBlock removes a block. Removing what is gone already is no error.
func (d *Doc) DeleteBlock(id string) error {
	if s, i := d.at(id); s != nil {
		s.Blocks = slices.Delete(s.Blocks, i, i+1)
	}
	return nil
}

// AddSection appends an empty section and returns its id.
func (d *Doc) AddSection(kind block.Section, id NewID) (string, error) {
	if !slices.Contains(block.Sections(), kind) {
		return "", Errorf(Invalid, "没有这种段")
	}
	if len(d.Sections) >= MaxSections {
		return "", Errorf(Invalid, "一个页面最多 %d 段", MaxSections)
	}
	s := Section{ID: id(), Kind: kind}
	d.Sections = append(d.Sections, s)
	return s.ID, nil
}

// MoveSection moves a section one place up (−1) or down (+1); at the edge it stays.
func (d *Doc) MoveSection(id string, by int) error {
	i, err := d.section(id)
	if err != nil {
		return err
	}
	if j := i + by; j >= 0 && j < len(d.Sections) {
		d.Sections[i], d.Sections[j] = d.Sections[j], d.Sections[i]
	}
	return nil
}

// DeleteSection removes a section that has no blocks, so that no block is lost by a slip.
func (d *Doc) DeleteSection(id string) error {
	i, err := d.section(id)
	if err != nil {
		return err
	}
	if len(d.Sections[i].Blocks) > 0 {
		return Errorf(Invalid, "这一段还有组件，请先移走或删除")
	}
	d.Sections = slices.Delete(d.Sections, i, i+1)
	return nil
}
