package pages

import (
	"slices"

	"github.com/sanduan/sanduan/components/form"
)

// Picture is an uploaded picture in the library.
type Picture struct {
	Src       string `db:"src"` // "<hash>-<w>x<h>.jpg"
	Title     string `db:"title"`
	Bytes     int    `db:"bytes"` // of the largest kept width
	By        string `db:"by_name"`
	CreatedAt int64  `db:"created_at"`
}

// What visitors on a slow connection wait for too long, bytes as a phone loads them.
const (
	HeavyPicture = 200 << 10 // one picture
	HeavyPage    = 1 << 20   // all pictures of a page
)

// Pictures are those that visitors load with the page, each once, in the order they stand: of the blocks that are not
// hidden. The share card's and the poster's are no part of it.
func (d Doc) Pictures() []form.Picture {
	var all []form.Picture
	for _, s := range d.Ready(false).Sections {
		for _, b := range s.Blocks {
			form.Walk(b.Viewer, func(_ string, value any) {
				p, ok := value.(form.Picture)
				known := slices.ContainsFunc(all, func(q form.Picture) bool { return q.Src == p.Src })
				if ok && p.Valid() && !known {
					all = append(all, p)
				}
			})
		}
	}
	return all
}
