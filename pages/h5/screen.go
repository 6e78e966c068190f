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
	shapes   string     // of the drawings, and the lengths of the fills: pages of the same compress alike
	template atomic.Pointer[gzipsplice.Template]
}

// screen is the page as this visitor sees it; an error says that it cannot be drawn.
func (f *frame) screen(e *block.Env) (*screen, error) {
	key := f.needs.standing(e, "", nil)
	if f.needs&needsBooked != 0 {
		for _, p := range f.blocks {
			key.booked += taken(e.Booked, p.ID, p.slots)
		}
	}
	f.mu.RLock()
	s := f.screens[key]
	f.mu.RUnlock()
	if s != nil {
		return s, nil
	}
	s, err := f.newScreen(e)
	if err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if key.second != f.second || len(f.screens) >= mostSeen {
		f.second = key.second
		clear(f.screens)
	}
	f.screens[key] = s
	return s, nil
}

func (f *frame) newScreen(e *block.Env) (*screen, error) {
	s := &screen{}
	var shapes []byte
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
			shapes = binary.AppendUvarint(shapes, uint64(len(fill)))
		}
	}
	s.shapes = string(shapes)
	return s, nil
}

// endOfHoles is no hole.
const endOfHoles = 0x80
