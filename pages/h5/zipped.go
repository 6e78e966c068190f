package h5

import (
	"sync/atomic"

	"github.com/sanduan/sanduan/pages/gzipsplice"
)

// layout is what pages have in common that compress alike.
type layout struct {
	shapes  string
	lengths string // "" = fills of any lengths
}

// zipped is the page of one layout, compressed once some have asked for it.
type zipped struct {
	asked    atomic.Int64
	template atomic.Pointer[gzipsplice.Template] // nil before
}

// How many must have asked for a page of a layout before it is compressed for all: what nobody sees again is not worth the time.
// With fills of any length a page is a little longer, and there are few such pages.
const (
	worthwhile      = 3
	worthwhileExact = 30
)

// template is the compressed page of a screen's layout; nil where too few have asked for it yet.
func (f *frame) template(s *screen) *gzipsplice.Template {
	if t := s.template.Load(); t != nil {
		return t
	}
	loose := f.ask(layout{shapes: s.shapes}, worthwhile, s.drawings)
	exact := loose
	if s.lengths != "" {
		exact = f.ask(layout{s.shapes, s.lengths}, worthwhileExact, s.drawings)
	}
	if exact == nil {
		return loose
	}
	s.template.Store(exact)
	return exact
}

// ask is the page of a layout, compressed when that many have asked for it.
func (f *frame) ask(of layout, worthwhile int64, drawings []*drawing) *gzipsplice.Template {
	z, ok := f.zipped.get(of)
	if !ok {
		z = &zipped{}
		f.zipped.keep(of, z, 128+len(of.shapes)+len(of.lengths), 0)
	}
	if t := z.template.Load(); t != nil {
		return t
	}
	if z.asked.Add(1) == worthwhile {
		t := f.compressed(drawings, of.lengths != "")
		z.template.Store(t)
		f.zipped.add(of, t.Size())
	}
	return z.template.Load()
}

// compressed compresses what pages with blocks of these shapes have in common; with fills of exactly these lengths, or of any.
func (f *frame) compressed(drawings []*drawing, exact bool) *gzipsplice.Template {
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
			drawings[k].each(firsts[k], exact, add, hole)
		}
	}
	return gzipsplice.New(stretches, holes)
}

// each tells the drawing's texts and holes in order, with or without the lengths of its fills, the first of which is that piece.
func (d *drawing) each(fill int, exact bool, add func(string), hole func(piece, size int)) {
	fills := d.fills
	for i, text := range d.shape.texts {
		add(text)
		switch {
		case i == len(d.shape.holes):
		case d.shape.holes[i] != differs:
			hole(d.shape.holes[i], valueSizes[d.shape.holes[i]])
		default:
			size := 0
			if exact {
				size = len(fills[0])
			}
			hole(fill, size)
			fill, fills = fill+1, fills[1:]
		}
	}
}
