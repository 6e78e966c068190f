package h5

import (
	"slices"
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
	PosterMark string // of the contents, see pages.Doc.PosterMark
	Ranks      bool   // their posters show the place in the ranking

	still   map[string]string // HTML by block id
	sheet   string            // CSS; "" = all of it, by a link
	env     *block.Env        // see Env
	askers  []string          // ids of the blocks that ask for a lead
	cutting *cutting          // how it is put together without being drawn; nil = it must be drawn
}

// mostDrawn bounds how much HTML is drawn ahead for one page, bytes: less than a second of work. A block of every kind takes
// an eighth of it.
const mostDrawn = 64 << 20

// Prepare draws ahead the blocks that depend on no visitor. Which they are is found by drawing each for visitors who
// differ in everything a block may know: whoever writes a block has nothing to declare. The same drawings tell which
// styles the page needs, and on what of a visitor the other blocks depend. A page of more than mostDrawn gets all styles, and
// its last blocks are drawn for each visitor. What is drawn of visitors who come is kept in the memory.
func Prepare(r pages.Ready, m *Memory) Prepared {
	bare := Prepared{Ready: r, PosterMark: r.Doc.PosterMark(), Ranks: r.Doc.Poster.Ranks()}
	if assets.Developing {
		return bare // texts come from files then: drawing for everybody would take seconds after each change
	}
	p, env, w := bare, ownEnv(r), worn{}
	p.still, p.env = map[string]string{}, &env
	w.addPage(r)
	c := &cutting{memory: m}
	if some, _ := greeted(r); !some {
		drawn, _ := draw(slipBlock, r, new(mostDrawn))
		c.add(slipBlock, drawn)
	}
	room := mostDrawn
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			if _, asks := b.Lead(); asks && !b.Hidden {
				p.askers = append(p.askers, b.ID)
			}
			if b.Viewer == nil {
				return bare // drawn for the editor, where blocks come and go
			}
			drawn, err := draw(b, r, &room)
			if room <= 0 {
				return p
			}
			for html := range drawn {
				w.add(html)
				if len(drawn) == 1 && err == nil {
					p.still[b.ID] = strings.Clone(html) // without the room it was drawn in
				}
			}
			if p.still[b.ID] == "" {
				c.add(b, drawn)
			}
		}
	}
	p.sheet = w.sheet()
	if !c.whole {
		p.cutting = c
	}
	return p
}

// Env is what the version itself lets blocks know, whoever comes.
func (p *Prepared) Env() block.Env {
	if p.env != nil {
		return *p.env
	}
	return ownEnv(p.Ready)
}

// AskedBy is the block by which a lead came that names the block with that id: the page's first that asks where that one has
// gone, "" where none asks.
func (p *Prepared) AskedBy(id string) string {
	if p.cutting == nil || p.askers == nil {
		found, _, _ := p.Asking(id, false)
		return found.ID
	}
	if slices.Contains(p.askers, id) {
		return id
	}
	return p.askers[0]
}

func ownEnv(r pages.Ready) block.Env {
	return block.Env{Title: r.Doc.Title, Theme: r.Doc.Look(), Action: r.Action, Consent: r.Doc.Host.Agreement()}
}

// draw is all that visitors can see of the block, each with one of them: one drawing where they see the same. It draws as
// many bytes as there is room for, and takes them from it; no room left means that there would be more to see. An error is
// of a visitor for whom it cannot be drawn.
func draw(b pages.ReadyBlock, r pages.Ready, room *int) (drawn map[string]block.Env, err error) {
	drawn = map[string]block.Env{}
	_, named := greeted(r)
	own := ownEnv(r)
	for _, e := range everybody(b.ID, b.Viewer, r.Doc.Quota.Leads, r.Plays) {
		e.Title, e.Theme, e.Action, e.Consent = own.Title, own.Theme, own.Action, own.Consent
		e.Named = named
		html, failed := drawnHTML(b.Viewer, e)
		if failed != nil {
			err = failed
			continue
		}
		if *room -= len(html); *room <= 0 {
			return nil, nil
		}
		if _, known := drawn[html]; !known {
			drawn[html] = e
		}
	}
	return drawn, err
}

// draw is a block of the page for this visitor.
func (v View) draw(b pages.ReadyBlock) templ.Component {
	if mark, ok := v.marks[b.ID]; ok {
		return templ.Raw(mark)
	}
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
