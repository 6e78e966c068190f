package jpegsplice

import "math/bits"

// Categories a baseline coder of 8-bit samples can need (T.81 F.1.2.1.2 and F.1.2.2.1).
const (
	maxCategoryDC = 11
	maxCategoryAC = 10
)

// statistics counts the symbols of a picture for its Huffman tables.
type statistics struct {
	dc, ac [2]frequencies
}

// newStatistics has every symbol that can occur at all once, because any drawing may come to the picture later.
func newStatistics() *statistics {
	s := new(statistics)
	for table := range 2 {
		for category := range maxCategoryDC + 1 {
			s.dc[table][category] = 1
		}
		for run := range 16 {
			for category := 1; category <= maxCategoryAC; category++ {
				s.ac[table][run<<4|category] = 1
			}
		}
		s.ac[table][endOfBlock], s.ac[table][zeros16] = 1, 1
	}
	return s
}

// add counts an MCU, as putMCU codes it.
func (s *statistics) add(m *mcu, last *predictions) {
	for k := range m {
		c, table := component(k)
		category, _ := magnitude(int32(m[k].coefficients[0] - last[c]))
		s.dc[table][category]++
		last[c] = m[k].coefficients[0]
		s.addAC(table, &m[k])
	}
}

func (s *statistics) addAC(table int, b *block) {
	before := 0
	for left := b.nonzero; left != 0; left &= left - 1 {
		k := bits.TrailingZeros64(left)
		run := k - before - 1
		before = k
		s.ac[table][zeros16] += run / 16
		category, _ := magnitude(int32(b.coefficients[k]))
		s.ac[table][run%16<<4|int(category)]++
	}
	if before < 63 {
		s.ac[table][endOfBlock]++
	}
}

// expect counts an MCU whose pixels nobody knows yet: hard edges in black and white, as a QR code has them, of which only
// the DC differences of luma cost more than a picture's.
func (s *statistics) expect(step uint8) {
	widest := bits.Len(uint(8 * 255 / int(step)))
	s.dc[0][0] += 2
	s.dc[0][min(widest, maxCategoryDC)] += 2
	s.dc[1][0] += 2
	s.ac[0][endOfBlock] += 4
	s.ac[1][endOfBlock] += 2
}

// tables makes the Huffman tables for what was counted.
func (s *statistics) tables() tables {
	var t tables
	for i := range 2 {
		t.dc[i], t.ac[i] = newHuffman(&s.dc[i]), newHuffman(&s.ac[i])
	}
	t.prepare()
	return t
}
