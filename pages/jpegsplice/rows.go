package jpegsplice

import (
	"io"
	"iter"
	"slices"
	"unsafe"
)

// Rows is the coded MCU rows of one canvas: with the other rows of its plate, a file. It never changes, may be kept for
// long and used by several goroutines; it keeps its plate alive. The zero Rows is a file without a byte.
type Rows struct {
	plate *Plate
	coded []byte
	ends  []int // where each group of the plate's rows ends in coded
}

// Size is the bytes of the whole file.
func (r Rows) Size() (size int) {
	for piece := range r.Pieces() {
		size += len(piece)
	}
	return size
}

// Memory is the bytes the rows hold, without their plate.
func (r Rows) Memory() int {
	return int(unsafe.Sizeof(r)) + cap(r.coded) + 8*cap(r.ends)
}

// Own is the part of the file that is not the plate's: files of one plate are the same where it is. It is to be read only.
func (r Rows) Own() []byte { return r.coded }

// AppendTo appends the whole file.
func (r Rows) AppendTo(dst []byte) []byte {
	dst = slices.Grow(dst, r.Size())
	for piece := range r.Pieces() {
		dst = append(dst, piece...)
	}
	return dst
}

// WriteTo writes the whole file piece by piece, without joining it in memory; it implements io.WriterTo.
func (r Rows) WriteTo(w io.Writer) (written int64, err error) {
	for piece := range r.Pieces() {
		n, err := w.Write(piece)
		written += int64(n)
		if err != nil {
			return written, err
		}
	}
	return written, nil
}

// Pieces is the file in order: what is ready in the plate, and the groups of rows between. None ever changes, nor may be changed.
func (r Rows) Pieces() iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		if r.plate == nil {
			return
		}
		ready, from := r.plate.ready, 0
		for i, end := range r.ends {
			if !yield(ready[i]) || !yield(r.coded[from:end]) {
				return
			}
			from = end
		}
		yield(ready[len(ready)-1])
	}
}
