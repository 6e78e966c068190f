package h5

import (
	"context"
	"fmt"
	"strings"

	"github.com/sanduan/sanduan/components/block"
)

// frame is a page at its address.
type frame struct {
	links  block.Links
	texts  []string
	holes  []int // between the texts: a value, nothing, or values + the index of a personal block
	blocks []*personal
	needs  needs // of all blocks

	screens remembered[standing, *screen]
	zipped  remembered[layout, *zipped]
}

// frame is the frame of the page at this visitor's address.
func (p *Prepared) frame(e *block.Env, m *Meta) (*frame, error) {
	links, c := e.Links, p.cutting
	links.Own, links.Poster = "", ""
	if f := c.frame.Load(); f != nil && f.links == links {
		return f, nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if f := c.frame.Load(); f != nil && f.links == links {
		return f, nil
	}
	f, err := p.newFrame(links, *m)
	if err != nil {
		return nil, err
	}
	if old := c.frame.Swap(f); old != nil {
		old.leave()
	}
	return f, nil
}

// leave forgets the visitors for whom it was drawn.
func (f *frame) leave() {
	f.screens.leave()
	f.zipped.leave()
	for _, b := range f.blocks {
		b.seen.leave()
	}
}

// Leave forgets the visitors who came to the page: it is kept no longer.
func (p *Prepared) Leave() {
	if p.cutting == nil {
		return
	}
	if f := p.cutting.frame.Load(); f != nil {
		f.leave()
	}
}

// nothing stands between two texts of a frame.
const nothing = -1

// newFrame draws the page with marks. What is the same for everybody is kept already, and not once more here.
func (p *Prepared) newFrame(links block.Links, meta Meta) (*frame, error) {
	m := newMarks()
	f := &frame{links: links}
	f.screens.memory, f.zipped.memory = p.cutting.memory, p.cutting.memory
	v := View{Ready: *p, Env: p.Env(), Meta: meta, marks: map[string]string{}}
	v.Env.Links = links
	m.stand(&v.Env)
	v.Meta.URL = m.of(urlValue)
	if v.Meta.Picture != "" {
		v.Meta.Picture = m.of(pictureValue)
	}
	_, named := greeted(v.Ready.Ready)
	for i, b := range p.cutting.personal {
		v.marks[b.block.ID] = m.of(values + i)
		_, greets := b.block.Viewer.(block.Greeter)
		own := &personal{ReadyBlock: b.block, needs: b.needs, named: named && greets, marks: m}
		own.seen.memory = p.cutting.memory
		if asker, ok := b.block.Viewer.(block.Asker); ok {
			own.slots = asker.Lead().Slots
		}
		f.blocks, f.needs = append(f.blocks, own), f.needs|b.needs
	}
	same := []string{p.sheet}
	next := func() string { return m.of(values + len(f.blocks) + len(same) - 1) }
	v.Ready.sheet = next()
	for id, html := range p.still {
		same = append(same, html)
		v.marks[id] = next()
	}
	var html strings.Builder
	if err := Page(v).Render(context.Background(), &html); err != nil {
		return nil, fmt.Errorf("draw what visitors have in common: %w", err)
	}
	texts, holes := m.split(html.String())
	for i, text := range texts {
		f.texts = append(f.texts, strings.Clone(text))
		switch {
		case i == len(holes):
		case holes[i] < values+len(f.blocks):
			f.holes = append(f.holes, holes[i])
		default:
			f.texts, f.holes = append(f.texts, same[holes[i]-values-len(f.blocks)]), append(f.holes, nothing, nothing)
		}
	}
	return f, nil
}
