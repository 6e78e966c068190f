package h5

import (
	"context"
	"strings"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/assets"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// Prepared is a published version made ready to be drawn for many visitors: blocks that look the same to everybody
// are drawn once, and the styles are those that somebody can need.
type Prepared struct {
	pages.Ready
	still map[string]string // HTML by block id
	sheet string            // CSS; "" = all of it, by a link
}

// mostDrawn bounds how much HTML is drawn ahead for one page, bytes: less than a second of work. A block of every kind takes
// an eighth of it.
const mostDrawn = 64 << 20

// Prepare draws ahead the blocks that depend on no visitor. Which they are is found by drawing each for visitors who
// differ in everything a block may know: whoever writes a block has nothing to declare. The same drawings tell which
// styles the page needs. A page of more than mostDrawn gets all styles, and its last blocks are drawn for each visitor.
func Prepare(r pages.Ready) Prepared {
	if assets.Developing {
		return Prepared{Ready: r} // texts come from files then: drawing for everybody would take seconds after each change
	}
	p, w := Prepared{Ready: r, still: map[string]string{}}, worn{}
	w.addPage(r)
	room := mostDrawn
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			if b.Viewer == nil {
				return Prepared{Ready: r} // drawn for the editor, where blocks come and go
			}
			drawn, err := draw(b, r, &room)
			if room <= 0 {
				return p
			}
			for html := range drawn {
				w.add(html)
				if len(drawn) == 1 && err == nil {
					p.still[b.ID] = html
				}
			}
		}
	}
	p.sheet = w.sheet()
	return p
}

// draw is all that visitors can see of the block: one drawing where they see the same. It draws as many bytes as there is
// room for, and takes them from it; no room left means that there would be more to see. An error is of a visitor for whom
// it cannot be drawn.
func draw(b pages.ReadyBlock, r pages.Ready, room *int) (drawn map[string]bool, err error) {
	drawn = map[string]bool{}
	_, named := greeted(r)
	for _, e := range everybody(b.ID, b.Viewer, r.Doc.Quota.Leads) {
		e.Title, e.Theme, e.Action, e.Consent = r.Doc.Title, r.Doc.Look(), r.Action, r.Doc.Host.Agreement()
		e.Named = named
		var html strings.Builder
		if failed := b.Viewer.View(e).Render(context.Background(), &html); failed != nil {
			err = failed
			continue
		}
		if *room -= html.Len(); *room <= 0 {
			return nil, nil
		}
		drawn[html.String()] = true
	}
	return drawn, err
}

// draw is a block of the page for this visitor.
func (v View) draw(b pages.ReadyBlock) templ.Component {
	if html, ok := v.Ready.still[b.ID]; ok {
		return templ.Raw(html)
	}
	e := v.Env
	e.ID = b.ID
	if _, ok := b.Viewer.(block.Greeter); ok {
		_, e.Named = greeted(v.Ready.Ready)
	}
	return b.Viewer.View(e)
}
