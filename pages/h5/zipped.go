package h5

import (
	"github.com/sanduan/sanduan/pages/gzipsplice"
)

// zipped is the page of blocks of certain shapes, compressed once some have asked for it.
type zipped struct {
	asked    int
	template *gzipsplice.Template // nil before
}

// Bounds of what a frame keeps compressed, and how many must have asked: what nobody sees again is not worth the time.
const (
	mostZipped = 48
	mostAsked  = 1000
	worthwhile = 3
)

// template is the compressed page of a screen's shapes; nil where too few have asked for it yet.
func (f *frame) template(s *screen) *gzipsplice.Template {
	if t := s.template.Load(); t != nil {
		return t
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	z := f.zipped[s.shapes]
	if z == nil {
		if len(f.zipped) >= mostAsked {
			clear(f.zipped)
		}
		z = &zipped{}
		f.zipped[s.shapes] = z
	}
	if z.asked++; z.template == nil && z.asked >= f.worthwhile() {
		f.forget()
		z.template = f.compressed(s.drawings)
	}
	s.template.Store(z.template)
	return z.template
}

// worthwhile is how many must have asked for a page before it is compressed: more once there are many, lest they take turns.
func (f *frame) worthwhile() int {
	if f.kept() < mostZipped/2 {
		return worthwhile
	}
	return 10 * worthwhile
}

// kept is how many pages are kept compressed.
func (f *frame) kept() (n int) {
	for _, z := range f.zipped {
		if z.template != nil {
			n++
		}
	}
	return n
}

// forget makes room where too many pages are kept compressed.
func (f *frame) forget() {
	if f.kept() < mostZipped {
		return
	}
	for _, z := range f.zipped {
		*z = zipped{}
	}
	clear(f.screens) // they keep them too
}

// compressed compresses what pages with blocks of these shapes have in common.
func (f *frame) compressed(drawings []*drawing) *gzipsplice.Template {
	firsts := make([]int, len(drawings)) // where the blocks' fills begin among the pieces
	next := int(values)
	for i, d := range drawings {
		firsts[i] = next
		next += len(d.fills)
	}
	stretches, holes := [][]byte{nil}, []gzipsplice.Hole(nil)
	add := func(text string) { stretches[len(stretches)-1] = append(stretches[len(stretches)-1], text...) }
	hole := func(piece, size int) {
		holes, stretches = append(holes, gzipsplice.Hole{Piece: piece, Size: size}), append(stretches, nil)
	}
	for i, text := range f.texts {
		add(text)
		switch {
		case i == len(f.holes) || f.holes[i] == nothing:
		case f.holes[i] < values:
			hole(f.holes[i], valueSizes[f.holes[i]])
		default:
			k := f.holes[i] - values
			drawings[k].each(firsts[k], add, hole)
		}
	}
	return gzipsplice.New(stretches, holes)
}

// each tells the drawing's texts and holes in order; fill is the first of its fills among the pieces.
func (d *drawing) each(fill int, add func(string), hole func(piece, size int)) {
	fills := d.fills
	for i, text := range d.shape.texts {
		add(text)
		switch {
		case i == len(d.shape.holes):
		case d.shape.holes[i] != differs:
			hole(d.shape.holes[i], valueSizes[d.shape.holes[i]])
		default:
			hole(fill, len(fills[0]))
			fill, fills = fill+1, fills[1:]
		}
	}
}
