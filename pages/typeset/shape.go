package typeset

import (
	"runtime"
	"slices"
	"sync"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"github.com/sanduan/sanduan/assets/fonts"
)

// setter shapes text. It belongs to one goroutine at a time, for HarfBuzz keeps its plans and buffers in it.
type setter struct {
	shaper    shaping.HarfbuzzShaper
	segmenter segmenter.Segmenter
	bidi      bidi.Paragraph
	faces     map[*fonts.Font]*font.Face // with HarfBuzz's caches, hence not the shared ones
	kept      []cluster                  // a buffer
}

// idle holds setters that nobody uses. Unlike a sync.Pool it outlives collections: a new one compiles its plans again.
var idle = sync.OnceValue(func() chan *setter { return make(chan *setter, runtime.GOMAXPROCS(0)) })

func borrow() *setter {
	select {
	case t := <-idle():
		return t
	default:
		return &setter{faces: map[*fonts.Font]*font.Face{}}
	}
}

// giveBack keeps a setter for the next. It is not deferred: one that panicked is not used again.
func giveBack(t *setter) {
	select {
	case idle() <- t:
	default:
	}
}

// textScript is named for all that NotoSansSC sets. Its kerning is the same under every script, so a line of Chinese,
// Latin and digits is one item.
const textScript = language.Latin

// chinese picks among variants of glyphs where a font has any.
var chinese = language.NewLanguage("zh-Hans")

// item is a stretch of text in one font, size, script and direction.
type item struct {
	start, end int // in the text's runes
	font       *fonts.Font
	px         float64 // size of the text's em, digits' own
	script     language.Script
	level      bidi.Level // odd = right to left
}

// set shapes text and places its glyphs from left to right.
func (t *setter) set(s Style, text string) (glyphs []glyph, width float64) {
	runes := []rune(text)
	var strong []bool
	if s.Strong {
		strong = emphasis(runes)
	}
	items := t.items(s, runes)
	reorder(items)
	glyphs = make([]glyph, 0, len(runes))
	for _, it := range items {
		em := it.px * it.font.Scale / float64(it.font.Face().Upem())
		for _, g := range t.shape(it, runes, it.start, it.end) {
			if g.GlyphID != 0 && g.GlyphID != font.EmptyGlyph {
				glyphs = append(glyphs, glyph{
					font: it.font, id: g.GlyphID, px: it.px * it.font.Scale,
					x: width + float64(g.XOffset)/64*em, y: float64(g.YOffset) / 64 * em,
					strong: s.Strong && strong[g.TextIndex()],
				})
			}
			width += float64(g.Advance) / 64 * em
		}
	}
	return glyphs, width
}

// shape gives the glyphs of runes[start:end] in units of the item's font; the rest of the runes is context, to which
// letters may join.
func (t *setter) shape(it item, runes []rune, start, end int) []shaping.Glyph {
	face := t.faces[it.font]
	if face == nil {
		face = font.NewFace(it.font.Face().Font)
		t.faces[it.font] = face
	}
	direction := di.DirectionLTR
	if it.level%2 == 1 {
		direction = di.DirectionRTL
	}
	return t.shaper.ShapeNoExtents(shaping.Input{
		Text: runes, RunStart: start, RunEnd: end, Direction: direction, Face: face,
		Size: fixed.I(int(face.Upem())), Script: it.script, Language: chinese,
	}).Glyphs
}

// items splits the text, in logical order. Clusters that no font has are left out.
func (t *setter) items(s Style, runes []rune) []item {
	levels := t.levels(runes)
	var out []item
	script := textScript
	for _, c := range t.clusters(runes, s.Bold) {
		if c.font == nil {
			continue
		}
		it := item{start: c.start, end: c.end, font: c.font, px: s.Px, level: levels[c.start]}
		if c.script.Strong() {
			script = c.script
		}
		it.script = script
		if c.font == fonts.Text(s.Bold) {
			it.script = textScript
		}
		if isDigit(runes[c.start]) && c.font != fonts.Emoji() {
			it.px *= s.digits()
		}
		if n := len(out); n > 0 && out[n-1].takes(it) {
			out[n-1].end = it.end
			continue
		}
		out = append(out, it)
	}
	return out
}

// takes tells whether next continues the item.
func (it item) takes(next item) bool {
	return it.end == next.start && it.font == next.font && it.px == next.px && it.script == next.script && it.level == next.level
}

// levels are the embedding levels of the Unicode Bidirectional Algorithm (UAX #9); the first strong character gives the
// text its direction.
func (t *setter) levels(runes []rune) []bidi.Level {
	levels := make([]bidi.Level, len(runes))
	runs := t.bidi.Segment(runes, bidi.Neutral)
	for i := range runs.NumRuns() {
		run := runs.Run(i)
		for j := run.Start; j < run.End; j++ {
			levels[j] = run.Level
		}
	}
	return levels
}

// reorder puts items into the order in which they are seen (UAX #9, rule L2): from the highest level down to the lowest
// odd one, whatever is at that level or above is reversed.
func reorder(items []item) {
	var highest bidi.Level
	for _, it := range items {
		highest = max(highest, it.level)
	}
	for level := highest; level > 0; level-- {
		for i := 0; i < len(items); i++ {
			start := i
			for i < len(items) && items[i].level >= level {
				i++
			}
			slices.Reverse(items[start:i])
		}
	}
}
