// Package typeset sets lines of text as a poster needs them: shaped by HarfBuzz, right-to-left scripts in their order,
// emoji in colour, and no boxes, whatever a person is called. Everything is safe for concurrent use.
//
// Text from people goes through Clean first. A Style makes Lines, or Blocks of several, and those are drawn with a Paint.
// What is written in Chinese, Latin and digits alone, as most names are, takes a path without HarfBuzz that gives the
// same (see plain.go).
package typeset

import (
	"math"

	"github.com/go-text/typesetting/font"

	"github.com/sanduan/sanduan/assets/fonts"
)

// Bounds of what is set, so that no caller's slip costs more than a poster should.
const (
	maxRunes = 1000
	minPx    = 1
	maxPx    = 1000
)

// Style is how a text is set. The zero values of all but Px are plain text.
type Style struct {
	Px     float64 // size of an em, px
	Bold   bool    // of the Chinese and Latin typeface; the others have one weight
	Digits float64 // scale of the digits 0–9, e.g. 1.22 to make them as tall as Han characters; 0 = 1
	Strong bool    // numbers with their counters, and loud words, are marked for Paint.Strong
}

// digits is the scale of digits.
func (s Style) digits() float64 {
	if s.Digits == 0 {
		return 1
	}
	return s.Digits
}

// at is the style in another size.
func (s Style) at(px float64) Style {
	s.Px = px
	return s
}

// Line is a text set on one line. It never changes.
type Line struct {
	text   string
	px     float64 // the style's size
	width  float64
	glyphs []glyph
}

// glyph is one drawing of a font and where it stands.
type glyph struct {
	font   *fonts.Font
	id     font.GID
	x, y   float64 // of its origin from the line's beginning, px; y goes up from the baseline
	px     float64 // size of the font's em
	strong bool
}

// Line sets text on one line. What no font has is left out, as are control characters; nothing is drawn as a box. Text
// beyond 1,000 characters is cut off.
func (s Style) Line(text string) Line {
	s.Px = math.Min(math.Max(s.Px, minPx), maxPx)
	text = cut(text, maxRunes)
	line := Line{text: text, px: s.Px}
	var ok bool
	if line.glyphs, line.width, ok = s.plain(text); ok {
		return line
	}
	setter := borrow()
	line.glyphs, line.width = setter.set(s, text)
	giveBack(setter)
	return line
}

// Text is what was set.
func (l Line) Text() string { return l.text }

// Width is how far the pen moved, px.
func (l Line) Width() float64 { return l.width }

// Empty tells whether nothing will be drawn.
func (l Line) Empty() bool { return len(l.glyphs) == 0 }

// cut returns the first n characters of s without reading the rest.
func cut(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}
