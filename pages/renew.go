package pages

import (
	"encoding/json"
	"fmt"
	"strings"
)

// Renewed is a copy of the contents with new ids for every section and block, for another page. Links to blocks of the
// page lead to their new ids; everything else, fields and kinds this program does not know too, stays byte for byte.
func (d Doc) Renewed(id NewID) Doc {
	d = d.Clone()
	var moved []string // of links: old and new text, as JSON
	seen := map[string]bool{}
	for i := range d.Sections {
		s := &d.Sections[i]
		s.ID = id()
		for j := range s.Blocks {
			b := &s.Blocks[j]
			old := b.ID
			b.ID = id()
			if seen[old] { // twice in contents from outside: links lead to the first, as browsers do
				continue
			}
			seen[old] = true
			for _, before := range []string{"#b-", "#form-"} {
				moved = append(moved, quoted(before+old), quoted(before+b.ID))
			}
		}
	}
	links := strings.NewReplacer(moved...)
	for i := range d.Sections {
		for j := range d.Sections[i].Blocks {
			b := &d.Sections[i].Blocks[j]
			if b.Props != nil {
				b.Props = json.RawMessage(links.Replace(string(b.Props)))
			}
		}
	}
	return d
}

// quoted is a text as JSON has it.
func quoted(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(fmt.Sprintf("pages: write %q: %v", s, err)) // texts always encode
	}
	return string(b)
}
