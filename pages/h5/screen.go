package h5

import (
	"encoding/binary"
	"sync/atomic"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages/gzipsplice"
)

// screen is the page as visitors of one standing see it.
type screen struct {
	drawings []*drawing // of the blocks
	fills    []string   // of the drawings
	shapes   string     // of the drawings
	lengths  string     // of the fills: pages of the same shapes and lengths compress alike
	template atomic.Pointer[gzipsplice.Template]
}

// size is about how many bytes it takes besides its drawings.
func (s *screen) size() int {
	return 160 + 8*len(s.drawings) + 16*len(s.fills) + len(s.shapes) + len(s.lengths)
}

// screen is the page as this visitor sees it; an error says that it cannot be drawn.
func (f *frame) screen(e *block.Env) (*screen, error) {
	key := f.needs.standing(e, "", nil)
	if f.needs&needsBooked != 0 {
		for _, p := range f.blocks {
			key.booked += taken(e.Booked, p.ID, p.slots)
		}
	}
	if s, ok := f.screens.get(key); ok {
		return s, nil
	}
	s, err := f.newScreen(e)
	if err != nil {
		return nil, err
	}
	f.screens.keep(key, s, key.size()+s.size(), key.second)
	return s, nil
}

func (f *frame) newScreen(e *block.Env) (*screen, error) {
	s := &screen{}
	var shapes, lengths []byte
	for _, p := range f.blocks {
		d, err := p.drawn(e)
		if err != nil {
			return nil, err
		}
		s.drawings, s.fills = append(s.drawings, d), append(s.fills, d.fills...)
		shapes = binary.LittleEndian.AppendUint16(shapes, d.shape.id)
		if d.shape.id == whole { // tell it by its holes
			for _, hole := range d.shape.holes {
				shapes = append(shapes, byte(hole))
			}
			shapes = append(shapes, endOfHoles)
		}
		for _, fill := range d.fills {
			lengths = binary.AppendUvarint(lengths, uint64(len(fill)))
		}
	}
	s.shapes, s.lengths = string(shapes), string(lengths)
	return s, nil
}

// endOfHoles is no hole.
const endOfHoles = 0x80
