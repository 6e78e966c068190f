package jpegsplice

import "math/bits"

// The components of a picture, in the order they are coded: luma, blue chroma, red chroma.
const components = 3

// predictions is the last coded DC coefficient of each component: the next is coded as the difference (T.81 F.1.1.5.1).
// A restart interval begins with zeros.
type predictions [components]int16

// mcu is the six blocks of a minimum coded unit in the order they are coded (T.81 A.2.3): luma from left to right and top
// to bottom, blue chroma, red chroma.
type mcu [6]block

// component says which component and which set of tables (0 luma, 1 chroma) block k of an MCU belongs to.
func component(k int) (component, table int) {
	if k < 4 {
		return 0, 0
	}
	return k - 3, 1
}

// Symbols of AC coefficients are run<<4|category. Two stand for no coefficient but for zeros, as if they told of one that is
// zero (T.81 F.1.2.2.1).
const (
	endOfBlock = 0x00 // only zeros are left
	zeros16    = 0xF0 // sixteen zeros
)

// magnitude is the category of a difference or coefficient, and that many bits that tell it within its category (T.81
// F.1.2.1.1, tables F.1 and F.2).
func magnitude(v int32) (category uint, extra uint32) {
	sign := v >> 31
	category = uint(bits.Len32(uint32((v ^ sign) - sign)))
	return category, uint32(v+sign) & (1<<(category&31) - 1)
}

// coded is a Huffman code and the bits that follow it: their number, at most 27, in the lowest five bits, and above it the
// bits themselves.
type coded uint32

func (c coded) length() uint { return uint(c & 31) }
func (c coded) bits() uint64 { return uint64(c >> 5) }

// code is the code of a symbol with the bits that tell v within its category.
func (h *huffman) code(symbol, category uint, extra uint32) coded {
	c := h.codes[symbol&255]
	return coded(uint32(c.bits)<<(category&15)|extra)<<5 | coded(uint(c.length)+category)
}

// tables is the four Huffman tables of a file, DC and AC each of luma and of chroma, and codes looked up in them before.
type tables struct {
	dc, ac      [2]huffman
	differences [2][4096]coded    // by the difference of two DC coefficients + 2048
	near        [2][16 * 32]coded // by nearAt(run, coefficient), for AC coefficients from -16 to 15 and those two symbols
}

// nearAt is where the code of a coefficient from -16 to 15 stands after less than 16 zeros.
func nearAt(run int, v int32) int { return (run<<5 | int(v+16)) & 511 }

// prepare fills what follows from the Huffman tables.
func (t *tables) prepare() {
	for table := range 2 {
		for i := range t.differences[table] {
			category, extra := magnitude(int32(i - 2048)) // T.81 F.1.2.1
			t.differences[table][i] = t.dc[table].code(category, category, extra)
		}
		for i := range t.near[table] {
			t.near[table][i] = t.far(table, i>>5, int32(i&31-16))
		}
	}
}

// difference is the code of a DC coefficient after the last one of its component.
func (t *tables) difference(table int, v, last int16) coded {
	return t.differences[table][(int(v)-int(last)+2048)&4095]
}

// far is the code of an AC coefficient after less than 16 zeros (T.81 F.1.2.2.1).
func (t *tables) far(table, run int, v int32) coded {
	category, extra := magnitude(v)
	return t.ac[table].code(uint(run)<<4|category, category, extra)
}

// putMCU codes a whole MCU.
func (t *tables) putMCU(w *bitWriter, m *mcu, last *predictions) {
	for k := range m {
		c, table := component(k)
		b := &m[k]
		t.putBlock(w, table, t.difference(table, b.coefficients[0], last[c]), b)
		last[c] = b.coefficients[0]
	}
}

// maxBlock is more than the bytes of a block can be: 64 codes of 16 bits and up to 11 more.
const maxBlock = 64 * (16 + 11) / 8

// A block's bits gather in a word of 64, which is emptied when the next code might not fit: a Huffman code has up to 16
// bits, and up to 10 follow that of an AC coefficient.
const (
	roomForCode  = 64 - maxLength
	roomForCoded = 64 - maxLength - maxCategoryAC
)

// putBlock puts the code of a DC coefficient, and codes the other coefficients of its block (T.81 F.1.2.2).
func (t *tables) putBlock(w *bitWriter, table int, dc coded, b *block) {
	w.reserve(maxBlock)
	near := &t.near[table]
	zeros, end := near[nearAt(15, 0)], near[nearAt(0, 0)]
	pending, count := w.pending<<dc.length()|dc.bits(), w.count+dc.length()
	before := 0
	for left := b.nonzero; left != 0; left &= left - 1 {
		k := bits.TrailingZeros64(left) & 63
		run := k - before - 1
		before = k
		for ; run > 15; run -= 16 {
			if count > roomForCode {
				count = w.spill(pending, count)
			}
			pending, count = pending<<zeros.length()|zeros.bits(), count+zeros.length()
		}
		if count > roomForCoded {
			count = w.spill(pending, count)
		}
		var c coded
		if v := int32(b.coefficients[k]); uint32(v+16) < 32 {
			c = near[nearAt(run, v)]
		} else {
			c = t.far(table, run, v)
		}
		pending, count = pending<<c.length()|c.bits(), count+c.length()
	}
	if before < 63 {
		if count > roomForCode {
			count = w.spill(pending, count)
		}
		pending, count = pending<<end.length()|end.bits(), count+end.length()
	}
	w.pending = pending
	w.count = w.spill(pending, count)
}
