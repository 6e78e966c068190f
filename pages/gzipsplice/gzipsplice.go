// Package gzipsplice makes gzip members (RFC 1952) of texts that are mostly the same for everybody: the stretches in
// common are deflated (RFC 1951) once, and what is personal is put between them for each reader without compressing
// anything.
//
// A stretch ends where its last block does, on a whole byte, with the first bits of a stored block (RFC 1951, section
// 3.2.4); a piece follows as that block's length and bytes. A stretch may repeat what stands before it as long as the
// distance to it cannot change, so that it begins anew behind a piece of any length, and goes on behind one whose length
// is known. The CRC-32 of the whole (RFC 1952, section 8) is put together from those of stretches and pieces: it is linear.
package gzipsplice

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"unsafe"
)

// Hole is a place between two stretches where a piece is put.
type Hole struct {
	Piece int // which of the pieces; one may fill several holes
	Size  int // bytes, where it always has as many; 0 = any number
}

// Template is a text with holes. It never changes, and is safe for use by many goroutines.
type Template struct {
	stretches []stretch // one more than holes
	holes     []Hole
}

// stretch is text that is the same for everybody.
type stretch struct {
	deflated []byte // up to the length of the stored block that follows; the last one up to the end of the data
	size     int    // of the text, bytes
	crc      uint32 // of the text
	behind   factor // what the CRC of all before is multiplied with when the text follows
}

// magic begins a member: deflate, no name, no time, unknown system (RFC 1952, section 2.3.1).
var magic = []byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255}

// window is how far back a repetition may reach, bytes (RFC 1951, section 2).
const window = 32 << 10

// New compresses the stretches between the holes; there is one stretch more than holes, and each may be empty.
func New(stretches [][]byte, holes []Hole) *Template {
	if len(stretches) != len(holes)+1 {
		panic(fmt.Sprintf("gzipsplice: %d stretches around %d holes", len(stretches), len(holes)))
	}
	t := &Template{holes: holes}
	blank, found := unused(stretches)
	var before []byte // what the next stretch may repeat, with blanks for pieces
	for i, text := range stretches {
		last := i == len(holes)
		t.stretches = append(t.stretches, stretch{
			deflated: deflate(text, before, last), size: len(text), crc: crc32.ChecksumIEEE(text), behind: newFactor(power(len(text))),
		})
		switch {
		case last:
		case holes[i].Size > 0 && found:
			before = append(append(before, text...), bytes.Repeat([]byte{blank}, holes[i].Size)...)
			before = before[max(0, len(before)-window):]
		default:
			before = nil
		}
	}
	return t
}

// unused is a byte that stands in none of the stretches, so that nothing in them repeats it.
func unused(stretches [][]byte) (b byte, found bool) {
	for v := 255; v >= 0; v-- {
		found = true
		for _, text := range stretches {
			found = found && bytes.IndexByte(text, byte(v)) < 0
		}
		if found {
			return byte(v), true
		}
	}
	return 0, false
}

// deflate compresses text that follows before. But for the last, it leaves out the empty stored block's length, with which
// the writer brings it to a whole byte.
func deflate(text, before []byte, last bool) []byte {
	var b bytes.Buffer
	w, err := flate.NewWriterDict(&b, flate.BestCompression, before)
	if err != nil {
		panic(fmt.Sprintf("gzipsplice: %v", err)) // only for a level that does not exist
	}
	_, _ = w.Write(text) // memory takes all
	if last {
		_ = w.Close()
		return bytes.Clone(b.Bytes())
	}
	_ = w.Flush()
	return bytes.Clone(b.Bytes()[:b.Len()-4])
}

// AppendGzip appends the text with the pieces in its holes as a gzip member.
func (t *Template) AppendGzip(dst []byte, pieces []string) []byte {
	first := t.stretches[0]
	dst = append(append(dst, magic...), first.deflated...)
	crc, size := first.crc, first.size
	for i, hole := range t.holes {
		piece, next := pieces[hole.Piece], &t.stretches[i+1]
		check(hole, piece)
		dst = stored(dst, piece)
		crc = next.behind.times(advance(crc, len(piece))^checksum(dst, piece)) ^ next.crc
		dst = append(dst, next.deflated...)
		size += len(piece) + next.size
	}
	dst = binary.LittleEndian.AppendUint32(dst, crc)
	return binary.LittleEndian.AppendUint32(dst, uint32(size))
}

// mostStored is what one stored block holds, bytes.
const mostStored = 1<<16 - 1

// stored appends the rest of a stored block whose first bits are there already, and more blocks where one is not enough.
func stored(dst []byte, piece string) []byte {
	for len(piece) > mostStored {
		dst = append(length(dst, mostStored), piece[:mostStored]...)
		dst = append(dst, 0) // a stored block begins, and is not the last
		piece = piece[mostStored:]
	}
	return append(length(dst, len(piece)), piece...)
}

// checksum is the piece's, which stands at the end of dst unless it takes several blocks.
func checksum(dst []byte, piece string) uint32 {
	if len(piece) > mostStored {
		return crc32.ChecksumIEEE([]byte(piece))
	}
	return crc32.ChecksumIEEE(dst[len(dst)-len(piece):])
}

func length(dst []byte, n int) []byte {
	return append(dst, byte(n), byte(n>>8), ^byte(n), ^byte(n>>8))
}

func check(hole Hole, piece string) {
	if hole.Size > 0 && len(piece) != hole.Size {
		panic(fmt.Sprintf("gzipsplice: a piece of %d bytes for a hole of %d", len(piece), hole.Size))
	}
}

// Size is about how many bytes of memory it takes.
func (t *Template) Size() int {
	n := 0
	for _, s := range t.stretches {
		n += len(s.deflated) + int(unsafe.Sizeof(s)+unsafe.Sizeof(Hole{}))
	}
	return n
}
