package jpegsplice

import (
	"math/rand/v2"
	"testing"
)

func TestHuffmanCodes(t *testing.T) {
	steep := frequencies{1, 1} // makes a tree deeper than 16
	for i := 2; i < 40; i++ {
		steep[i] = steep[i-1] + steep[i-2]
	}
	even := frequencies{}
	for i := range even {
		even[i] = 5
	}
	random := rand.New(rand.NewPCG(4, 7))
	tables := []frequencies{{7: 1}, {0: 1, 255: 1000000}, steep, even}
	for range 200 {
		var f frequencies
		for range 1 + random.IntN(256) {
			f[random.IntN(256)] = 1 + int(1e6/float64(1+random.IntN(1e6)))
		}
		tables = append(tables, f)
	}
	for i := range tables {
		h := newHuffman(&tables[i])
		requireCodes(t, &h, &tables[i])
	}
}

// requireCodes checks that exactly the symbols that occur have a code, of at most 16 bits, that no code begins another nor
// is all ones, and that a more frequent symbol's is not longer.
func requireCodes(t *testing.T, h *huffman, f *frequencies) {
	t.Helper()
	for a, ca := range h.codes {
		if (ca.length > 0) != (f[a] > 0) || ca.length > maxLength {
			t.Fatalf("symbol %d of frequency %d has a code of %d bits", a, f[a], ca.length)
		}
		if ca.length == 0 {
			continue
		}
		if ca.bits == 1<<ca.length-1 {
			t.Fatalf("symbol %d has the code of all ones", a)
		}
		for b, cb := range h.codes {
			if a != b && cb.length >= ca.length && cb.bits>>(cb.length-ca.length) == ca.bits {
				t.Fatalf("the code of %d begins that of %d", a, b)
			}
			if f[a] > f[b] && cb.length > 0 && ca.length > cb.length {
				t.Fatalf("symbol %d is more frequent than %d, but its code is longer", a, b)
			}
		}
	}
}

// Whatever is drawn can be coded: all symbols of a baseline coder have a code in every table.
func TestEverySymbolHasACode(t *testing.T) {
	tables := newStatistics().tables()
	for i := range 2 {
		for category := range maxCategoryDC + 1 {
			if tables.dc[i].codes[category].length == 0 {
				t.Errorf("DC table %d has no code for category %d", i, category)
			}
		}
		for run := range 16 {
			for category := 1; category <= maxCategoryAC; category++ {
				if tables.ac[i].codes[run<<4|category].length == 0 {
					t.Errorf("AC table %d has no code for run %d, category %d", i, run, category)
				}
			}
		}
		if tables.ac[i].codes[endOfBlock].length == 0 || tables.ac[i].codes[zeros16].length == 0 {
			t.Errorf("AC table %d has no code for the end of a block or sixteen zeros", i)
		}
	}
}

func TestMagnitude(t *testing.T) {
	for _, c := range []struct {
		v        int32
		category uint
		extra    uint32
	}{{0, 0, 0}, {1, 1, 1}, {-1, 1, 0}, {2, 2, 2}, {3, 2, 3}, {-2, 2, 1}, {-3, 2, 0}, {1023, 10, 1023}, {-1023, 10, 0}, {-2047, 11, 0}} {
		if category, extra := magnitude(c.v); category != c.category || extra != c.extra {
			t.Errorf("%d: category %d, bits %d; want %d, %d", c.v, category, extra, c.category, c.extra)
		}
	}
}
