package h5

import (
	"bytes"
	"compress/gzip"
	"sync"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages/share"
)

// Append appends the page as one visitor sees it, as Page draws it, but with nothing drawn that somebody has seen before; as
// a gzip member where zip is true. ok is false, and nothing is appended, where it must be drawn: it was not prepared, is
// being edited or corrected, or belongs to somebody with odd values. The visitor's clock is one of whole seconds, and what
// the version says itself is as in Env.
func (p *Prepared) Append(dst []byte, e *block.Env, m *Meta, zip bool) (page []byte, ok bool) {
	if p.cutting == nil || e.Editing || e.Form.Block != "" || m.Still || e.Now.Nanosecond() != 0 {
		return dst, false
	}
	s := scratches.Get().(*scratch)
	defer scratches.Put(s)
	if !s.take(e, m) {
		return dst, false
	}
	f, err := p.frame(e, m)
	if err != nil {
		return dst, false
	}
	if s.screen, err = f.screen(e); err != nil {
		return dst, false
	}
	if !zip {
		return f.appendPlain(dst, s), true
	}
	if t := f.template(s.screen); t != nil {
		s.pieces = append(append(s.pieces[:0], s.values[:]...), s.screen.fills...)
		return t.AppendGzip(dst, s.pieces), true
	}
	return s.compress(dst, f), true
}

// scratch is the memory that putting a page together takes.
type scratch struct {
	values [values]string
	screen *screen
	pieces []string // the values, then the screen's fills
	plain  []byte
	zip    *gzip.Writer
}

var scratches = sync.Pool{New: func() any { return &scratch{zip: gzip.NewWriter(nil)} }}

// longestBase is longer than any site's scheme and host, bytes.
const longestBase = 300

// take takes the visitor's values; false where one is not what machines make.
func (s *scratch) take(e *block.Env, m *Meta) bool {
	s.values = [values]string{nonceValue: e.Nonce, viaValue: e.Via, urlValue: m.URL, pictureValue: m.Picture}
	if e.Shared {
		base, code, ok := cutOwn(e.Links)
		if !ok || !plainly(base) || len(base) > longestBase {
			return false
		}
		s.values[codeValue], s.values[posterValue] = code, share.PosterMark(e.Links.Poster)
	} else if e.Links.Own != "" || e.Links.Poster != "" {
		return false
	}
	for i, value := range s.values {
		size := valueSizes[i]
		if !plainly(value) || size != 0 && value != "" && len(value) != size {
			return false
		}
	}
	return e.Nonce != "" && m.URL != ""
}

// appendPlain appends the page as text.
func (f *frame) appendPlain(dst []byte, s *scratch) []byte {
	for i, text := range f.texts {
		dst = append(dst, text...)
		switch {
		case i == len(f.holes) || f.holes[i] == nothing:
		case f.holes[i] < values:
			dst = append(dst, s.values[f.holes[i]]...)
		default:
			dst = s.screen.drawings[f.holes[i]-values].appendPlain(dst, s)
		}
	}
	return dst
}

func (d *drawing) appendPlain(dst []byte, s *scratch) []byte {
	fills := d.fills
	for i, text := range d.shape.texts {
		dst = append(dst, text...)
		if i == len(d.shape.holes) {
			break
		}
		if hole := d.shape.holes[i]; hole != differs {
			dst = append(dst, s.values[hole]...)
		} else {
			dst, fills = append(dst, fills[0]...), fills[1:]
		}
	}
	return dst
}

// compress appends the page compressed as a whole.
func (s *scratch) compress(dst []byte, f *frame) []byte {
	s.plain = f.appendPlain(s.plain[:0], s)
	b := bytes.NewBuffer(dst)
	s.zip.Reset(b)
	_, _ = s.zip.Write(s.plain) // memory takes all
	_ = s.zip.Close()
	return b.Bytes()
}
