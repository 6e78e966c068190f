package jpegsplice

import (
	"bytes"
	"encoding/binary"
)

// bitWriter writes bits, the first as the highest of a byte (T.81 C.3).
type bitWriter struct {
	bytes   []byte // the first size are written; the others are room
	size    int
	pending uint64 // its lowest count bits are not in bytes yet
	count   uint   // 0 to 7 between calls
}

// reserve makes room for n bytes, and for the eight that each writing of whole bytes touches.
func (w *bitWriter) reserve(n int) {
	if w.size+n+8 > len(w.bytes) {
		w.bytes = append(w.bytes, make([]byte, len(w.bytes)+n+8)...)
	}
}

// put writes the lowest n bits of v, at most 56; the others must be 0.
func (w *bitWriter) put(v uint64, n uint) {
	w.reserve(8)
	w.pending = w.pending<<(n&63) | v
	w.count = w.spill(w.pending, w.count+n)
}

// putCoded writes a code and the bits that follow it.
func (w *bitWriter) putCoded(c coded) { w.put(c.bits(), c.length()) }

// spill writes the whole bytes of the lowest count bits pending, 64 at most, and returns how many bits are left. It touches
// eight bytes whatever their number, which takes no branch.
func (w *bitWriter) spill(pending uint64, count uint) (left uint) {
	binary.BigEndian.PutUint64(w.bytes[w.size:], pending<<((64-count)&63))
	w.size += int(count / 8)
	return count % 8
}

// putString writes a kept string.
func (w *bitWriter) putString(store []uint64, s bitString) {
	words := s.bits / 64
	if words > 0 {
		w.putWords(store[s.at : s.at+words])
	}
	rest := uint(s.bits % 64)
	if rest == 0 {
		return
	}
	last := store[s.at+words]
	if rest > 32 {
		w.put(last>>32, 32)
		last, rest = last<<32, rest-32
	}
	w.put(last>>((64-rest)&63), rest)
}

// putWords writes whole words.
func (w *bitWriter) putWords(words []uint64) {
	w.reserve(8 * len(words))
	count, pending, size := w.count, w.pending, w.size
	for _, word := range words {
		binary.BigEndian.PutUint64(w.bytes[size:], pending<<(64-count)|word>>(count&7))
		pending = word
		size += 8
	}
	w.pending, w.size = pending, size
}

// bitString is coded bits that can be put at any place: words of 64 in a store, the first bit the highest, the last word
// filled with zeros.
type bitString struct {
	at   uint32 // index of the first word
	bits uint32
}

// keep moves what was written to the end of a store.
func (w *bitWriter) keep(store []uint64) ([]uint64, bitString) {
	s := bitString{at: uint32(len(store)), bits: uint32(8*w.size) + uint32(w.count)}
	w.put(0, 32)
	w.put(0, 32)
	for from := uint32(0); from < (s.bits+7)/8; from += 8 {
		store = append(store, binary.BigEndian.Uint64(w.bytes[from:]))
	}
	w.size, w.count = 0, 0
	return store, s
}

// flush appends what was written to a file: the last byte is filled with ones (T.81 F.1.2.3), and a 0 follows each 0xFF,
// which would begin a marker otherwise (T.81 B.1.1.5).
func (w *bitWriter) flush(dst []byte) []byte {
	if w.count > 0 {
		w.put(1<<(8-w.count)-1, 8-w.count)
	}
	coded := w.bytes[:w.size]
	w.size = 0
	for {
		i := bytes.IndexByte(coded, 0xFF)
		if i < 0 {
			return append(dst, coded...)
		}
		dst = append(dst, coded[:i+1]...)
		dst = append(dst, 0)
		coded = coded[i+1:]
	}
}
