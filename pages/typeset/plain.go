package typeset

import (
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"github.com/go-text/typesetting/font"

	"github.com/sanduan/sanduan/assets/fonts"
)

// Most text is Han characters, ASCII and Chinese punctuation in one typeface that has no layout but the kerning of pairs.
// For that, HarfBuzz's answer is one glyph a character, its advance, and the kerning between neighbours: this file gives
// the same at a tenth of the cost. TestPlainSetsAsTheShaperDoes proves it.

// unkerned are the punctuation marks that no pair of the typeface moves.
const unkerned = "，。、；：？！（）《》…·"

// quick tells whether r may take the plain path.
func quick(r rune) bool {
	return r >= ' ' && r <= '~' || r >= 0x4e00 && r <= 0x9fff || r >= 0x80 && strings.ContainsRune(unkerned, r)
}

// plain sets text where it is plain throughout; ok tells whether it was.
func (s Style) plain(text string) (glyphs []glyph, width float64, ok bool) {
	typeface := fonts.Text(s.Bold)
	face := typeface.Face()
	em := 1 / float64(face.Upem())
	glyphs = make([]glyph, 0, utf8.RuneCountInString(text))
	var before rune
	var beforePx float64
	for _, r := range text {
		if !quick(r) {
			return nil, 0, false
		}
		id, found := face.Cmap.Lookup(r)
		if !found {
			return nil, 0, false
		}
		px := s.Px
		if isDigit(r) {
			px *= s.digits()
		}
		if r < 0x80 && before > 0 && before < 0x80 && px == beforePx {
			width += float64(kerning(s.Bold, before, r)) * em * px
		}
		glyphs = append(glyphs, glyph{font: typeface, id: id, x: width, px: px})
		width += float64(face.HorizontalAdvance(id)) * em * px
		before, beforePx = r, px
	}
	if s.Strong {
		for i, strong := range emphasis([]rune(text)) {
			glyphs[i].strong = strong
		}
	}
	return glyphs, width, true
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// kerns remembers the kerning of ASCII pairs of both weights in units of the font, plus unknownKern where it was not
// asked yet. A pair is asked of HarfBuzz once.
var kerns [2][128][128]atomic.Int32

// knownKern tells an answer of 0 from no answer.
const knownKern = 1 << 20

// kerning is how far b moves after a, in units of the font.
func kerning(bold bool, a, b rune) int32 {
	weight := 0
	if bold {
		weight = 1
	}
	kept := &kerns[weight][a][b]
	if k := kept.Load(); k != 0 {
		return k - knownKern
	}
	typeface := fonts.Text(bold)
	setter := borrow()
	pair := setter.shape(item{font: typeface, script: textScript}, []rune{a, b}, 0, 2)
	giveBack(setter)
	k := int32(pair[0].Advance.Round()) - int32(typeface.Face().HorizontalAdvance(glyphOf(typeface, a)))
	kept.Store(k + knownKern)
	return k
}

func glyphOf(f *fonts.Font, r rune) font.GID {
	id, _ := f.Face().Cmap.Lookup(r)
	return id
}
