package h5

import (
	"strings"
	"sync"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/share"
)

// personal is a block of a page that visitors see differently. It remembers the drawings of those who came, without what
// marks stand for: most who come see what somebody has seen before.
type personal struct {
	pages.ReadyBlock
	needs needs
	named bool // whether the page has a block made to greet by the inviter's name
	slots []block.Slot
	marks marks

	seen remembered[standing, *drawing]

	mu     sync.RWMutex
	shapes []*shape
}

// drawing is a block as visitors of one standing see it.
type drawing struct {
	shape *shape
	fills []string
}

// size is about how many bytes it takes.
func (d *drawing) size() int {
	n := 64
	for _, fill := range d.fills {
		n += 16 + len(fill)
	}
	if d.shape.id == whole {
		n *= 4
	}
	return n
}

// mostShapes is how many shapes a block's drawings have at most.
const mostShapes = 32

// whole is the shape of a drawing that nothing is known of: all of it differs. Those that marks stand in are cut at them.
const whole = 0

// drawn is the block for this visitor; an error says that it cannot be drawn.
func (p *personal) drawn(e *block.Env) (*drawing, error) {
	key := p.needs.standing(e, p.ID, p.slots)
	if d, ok := p.seen.get(key); ok {
		return d, nil
	}
	html, err := p.draw(*e)
	if err != nil {
		return nil, err
	}
	d := p.cut(*e, p.marks.tokens(html))
	p.seen.keep(key, d, key.size()+d.size(), key.second)
	return d, nil
}

// draw draws the block with marks.
func (p *personal) draw(e block.Env) (string, error) {
	p.marks.stand(&e)
	e.ID, e.Named = p.ID, p.named
	return drawnHTML(p.Viewer, e)
}

// cut finds the drawing's shape, or learns it.
func (p *personal) cut(e block.Env, drawn []token) *drawing {
	p.mu.RLock()
	d := p.fit(drawn)
	p.mu.RUnlock()
	if d != nil {
		return d
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if d := p.fit(drawn); d != nil {
		return d // learned meanwhile
	}
	if len(p.shapes) == mostShapes {
		return wholly(drawn)
	}
	var others [][]token
	for _, other := range p.others(e) {
		if html, err := p.draw(other); err == nil {
			others = append(others, p.marks.tokens(html))
		}
	}
	s := learn(uint16(len(p.shapes)+1), drawn, others)
	p.shapes = append(p.shapes, s)
	fills, _ := s.fit(drawn)
	return &drawing{s, fills}
}

// fit is the drawing by a shape it has; nil where none is known.
func (p *personal) fit(drawn []token) *drawing {
	for _, s := range p.shapes {
		if fills, ok := s.fit(drawn); ok {
			return &drawing{s, fills}
		}
	}
	return nil
}

// wholly is a drawing between whose marks everything is as good as different.
func wholly(drawn []token) *drawing {
	s := &shape{id: whole, tokens: drawn, free: make([]bool, len(drawn))}
	for i, t := range drawn {
		s.free[i] = t.mark == differs
	}
	s.cut()
	fills, _ := s.fit(drawn)
	return &drawing{s, fills}
}

// others are visitors of the same kind: of another name, with more friends, at another time of the same day or another day.
func (p *personal) others(e block.Env) []block.Env {
	e.Visitor = another(e.Visitor)
	if e.Inviter != nil {
		inviter := another(*e.Inviter)
		e.Inviter = &inviter
	}
	if e.Friends > 0 {
		e.Friends += 10
	}
	if e.Seats.Left() > 1 {
		e.Seats.Taken++
	} else if e.Seats.Left() > 0 {
		e.Seats.Taken--
	}
	if base, code, ok := cutOwn(e.Links); ok {
		e.Links.Own = share.URL("https://"+strings.Repeat("h", max(0, len(base)-len("https://"))), code)
	}
	for _, text := range []*string{&e.Slot, &e.Ticket, &e.Channel} {
		if *text != "" {
			*text = "HGFEDCBA"
		}
	}
	if e.Used != 0 {
		e.Used += form.Time(25 * time.Hour.Milliseconds())
	}
	e.Booked = booked(e.Booked, -1)
	e.Plays = otherPlays(e.Plays)
	all := []block.Env{e}
	for _, later := range []time.Duration{time.Second, 61 * time.Second, 25*time.Hour + 61*time.Minute + time.Second} {
		if p.needs&needsTime != 0 {
			e.Now = e.Now.Add(later)
			all = append(all, e)
		}
	}
	return all
}

// another is somebody of whom as much is known.
func another(p block.Person) block.Person {
	if p.Name != "" {
		p.Name = "丁" + strings.Repeat("一", 2)
	}
	if p.Avatar != "" {
		p.Avatar = "/9"
	}
	return p
}
