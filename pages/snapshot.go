package pages

import "slices"

// Snapshot (快照) is how a version of a page looked to somebody who came for the first time, as the program drew it then: what
// a later program makes of the same version is compared with it.
type Snapshot struct {
	PageID  string `db:"page_id"`
	Version int    `db:"version"`
	HTML    string `db:"html"` // the whole document
	By      string `db:"by_name"`
	TakenAt int64  `db:"taken_at"` // unix ms; the moment it is drawn for
}

// Kinds lists the kinds of the blocks that visitors see, sorted, each once; those that the program does not know too.
func (d Doc) Kinds() []string {
	var kinds []string
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if !b.Hidden {
				kinds = append(kinds, b.Kind)
			}
		}
	}
	slices.Sort(kinds)
	return slices.Compact(kinds)
}
