package pages

import "slices"

// AtEnd stands for the id of the block to follow where PlaceBlock and InsertBlocks shall go to the section's end. No block
// has it.
const AtEnd = "-"

// PlaceBlock moves a block into a section, right after the block with the id after; "" = to its start. A block to stand
// after that is gone leaves it at the section's end.
func (d *Doc) PlaceBlock(id, sectionID, after string) error {
	from, i := d.at(id)
	if from == nil {
		return Errorf(NotFound, "这个组件已被删除")
	}
	to, err := d.section(sectionID)
	if err != nil || after == id {
		return err
	}
	b := from.Blocks[i]
	from.Blocks = slices.Delete(from.Blocks, i, i+1)
	s := &d.Sections[to]
	s.Blocks = slices.Insert(s.Blocks, s.following(after), b)
	return nil
}

// following is the place right after a block; "" = the start, an unknown block = the end.
func (s *Section) following(after string) int {
	if after == "" {
		return 0
	}
	if i := slices.IndexFunc(s.Blocks, func(b Block) bool { return b.ID == after }); i >= 0 {
		return i + 1
	}
	return len(s.Blocks)
}
