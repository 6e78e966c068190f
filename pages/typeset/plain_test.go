package typeset

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/sanduan/sanduan/assets/fonts"
)

// quickRunes are all characters that may take the plain path.
func quickRunes() []rune {
	var out []rune
	for r := rune(' '); r < 0x10000; r++ {
		if quick(r) && fonts.Text(true).Has(r) {
			out = append(out, r)
		}
	}
	return out
}

func TestPlainSetsAsTheShaperDoes(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	pool := quickRunes()
	setter := borrow()
	defer giveBack(setter)
	for i := range 3000 {
		text := make([]rune, 1+r.IntN(20))
		for j := range text {
			text[j] = pool[r.IntN(len(pool))]
			if r.IntN(2) == 0 { // every second is ASCII or punctuation, which kerning could move
				text[j] = pool[r.IntN(95)]
			}
			if r.IntN(4) == 0 {
				marks := []rune(unkerned)
				text[j] = marks[r.IntN(len(marks))]
			}
		}
		style := Style{Px: 44, Bold: i%2 == 0, Digits: []float64{0, 1.22}[i/2%2], Strong: i%3 == 0}
		got, width, ok := style.plain(string(text))
		if !ok {
			t.Fatalf("%q is not plain", string(text))
		}
		want, wantWidth := setter.set(style, string(text))
		if len(got) != len(want) || math.Abs(width-wantWidth) > 1e-6 {
			t.Fatalf("%q: %d glyphs, %v wide; the shaper has %d, %v", string(text), len(got), width, len(want), wantWidth)
		}
		for j := range got {
			if math.Abs(got[j].x-want[j].x) > 1e-6 {
				t.Fatalf("%q: glyph %d at %v, the shaper's at %v", string(text), j, got[j].x, want[j].x)
			}
			got[j].x = want[j].x
			if got[j] != want[j] {
				t.Fatalf("%q: glyph %d is %+v, the shaper's %+v", string(text), j, got[j], want[j])
			}
		}
	}
}

// Every pair of ASCII characters, and what stands between them and a Han character.
func TestKerningIsOfPairs(t *testing.T) {
	setter := borrow()
	defer giveBack(setter)
	style := Style{Px: 1000, Bold: true}
	moved := 0
	for a := ' '; a <= '~'; a++ {
		for b := ' '; b <= '~'; b++ {
			text := string([]rune{a, b, '王', a})
			_, got, _ := style.plain(text)
			_, want := setter.set(style, text)
			if math.Abs(got-want) > 1e-6 {
				t.Fatalf("%q is %v wide, the shaper's %v", text, got, want)
			}
			if kerning(true, a, b) != 0 {
				moved++
			}
		}
	}
	if moved < 100 {
		t.Errorf("only %d pairs are kerned: has the font lost its kerning?", moved)
	}
}
