package poster

import (
	"image"
	"image/color"
	"strings"

	"github.com/sanduan/sanduan/pages/typeset"
)

// words writes text into the layer's box: as large as fits, in the middle of its height.
func (c *canvas) words(l Layer, text string) {
	size := float64(max(l.Size, minSize))
	t := l.style().Fit(text, typeset.Box{
		W: float64(l.W), H: float64(l.H), Lines: max(1, l.Lines), Lead: lead(l),
		Max: size, Single: size * 0.72, Good: size * good(l), Min: max(minSize, size*0.4),
	}).Bare()
	x := float64(l.X) + float64(l.W)*aligned(l.Align)
	y := float64(l.Y) + (float64(l.H)-t.Height())/2
	t.Draw(c.img, x, y, alignOf(l.Align), c.paint(l, t.Style.Px))
}

// minSize is the smallest text on a poster that is read on a phone, px.
const minSize = 20

// lead is the height of a line, em: headlines stand closer than small words.
func lead(l Layer) float64 {
	if l.Size >= 48 {
		return 1.24
	}
	return 1.42
}

// digitScale makes the digits of a headline as tall as its Han characters; set plain they look a size too small.
const digitScale = 1.22

// good is how much smaller than it may be a text is set to have fewer lines: a headline is still large then, small words are not.
func good(l Layer) float64 {
	if l.Size >= 48 {
		return 0.56
	}
	return 0.8
}

func alignOf(align string) typeset.Align {
	switch align {
	case "center":
		return typeset.Centre
	case "right":
		return typeset.Right
	}
	return typeset.Left
}

// aligned is how far into its room a text begins, 0–1.
func aligned(align string) float64 { return float64(alignOf(align)) / 2 }

// style is how the layer's text is set.
func (l Layer) style() typeset.Style {
	if l.Stress {
		return typeset.Style{Bold: true, Digits: digitScale, Strong: true}
	}
	return typeset.Style{Bold: l.Bold}
}

// paint is how the layer's letters of px look.
func (c *canvas) paint(l Layer, px float64) typeset.Paint {
	tone := c.tone(l)
	dark := mix(c.ink.deep, color.NRGBA{A: 255}, 0.3)
	edge := dark
	if luma(tone) < 0.5 {
		edge = white
	}
	p := typeset.Paint{Ink: l.ink(tone)}
	if l.Stress {
		p.Strong = l.ink(c.stress(tone))
	}
	switch l.Effect {
	case "cut":
		p.Depth = typeset.Depth{Px: max(2, px/17), Ink: edge}
	case "shadow":
		p.Shadow = typeset.Shadow{DX: px / 40, DY: px / 16, Blur: max(3, px/9), Ink: fade(dark, 0.55)}
	case "outline":
		p.Outline = typeset.Outline{Px: max(2, px/20), Ink: edge}
	}
	return p
}

// ink is one colour, or a gradient that ends in it.
func (l Layer) ink(tone color.NRGBA) typeset.Ink {
	if (l.Effect == "gradient" || l.Effect == "cut") && luma(tone) > 0.5 { // a dark ink would only look worn
		return typeset.Ink{Top: mix(tone, white, 0.3), Bottom: tone}
	}
	return typeset.Flat(tone)
}

// writePerson writes a line about the person, e.g. "{昵称} 邀请你": the name bold, what is around it plainer and smaller.
func writePerson(dst *image.RGBA, ink palette, l Layer, token, value string) {
	c := &canvas{img: dst, ink: ink}
	text := l.Text
	if !strings.Contains(text, token) {
		text = token
	}
	before, after, _ := strings.Cut(text, token)
	before, after = typeset.Clean(before, 60), typeset.Clean(after, 60)
	size := personSize(l, before, value, after)
	bold, plain := typeset.Style{Px: size, Bold: true}, typeset.Style{Px: size * plainScale}
	ahead, behind := plain.Line(before), plain.Line(after)
	around := ahead.Width() + behind.Width() + gaps(before, after)*size*gap
	name := bold.Ellipsis(value, float64(l.W)-around)
	x := float64(l.X) + (float64(l.W)-around-name.Width())*aligned(l.Align)
	y := float64(l.Y) + float64(l.H)/2 + size*0.37
	if before != "" {
		x = ahead.Draw(dst, x, y, c.paint(l, size)) + size*gap
	}
	x = name.Draw(dst, x, y, c.paint(l, size))
	if after != "" {
		behind.Draw(dst, x+size*gap, y, c.paint(l, size))
	}
}

// reach is what the paint of a layer that shows the person may touch: its box, outlines and shadows around it, and what of
// a line of letters stands higher or hangs lower than Han characters, as Tibetan's piles do.
func (l Layer) reach() image.Rectangle {
	const bleed, above, below = 8, 0.8, 1.15 // px; em from the middle of the line
	box := l.Box().Inset(-bleed)
	if l.Kind != KindName && l.Kind != KindRank {
		return box
	}
	middle, size := l.Y+l.H/2, float64(max(l.Size, minSize))
	box.Min.Y = min(box.Min.Y, middle-int(size*above))
	box.Max.Y = max(box.Max.Y, middle+int(size*below))
	return box
}

const (
	plainScale = 0.82 // how much smaller than the name the words around it are
	gap        = 0.3  // between them, em
)

// personSize is the layer's size, or down to three quarters of it where that spares the name an ellipsis.
func personSize(l Layer, before, value, after string) float64 {
	size := float64(max(l.Size, minSize))
	bold, plain := typeset.Style{Px: size, Bold: true}, typeset.Style{Px: size * plainScale}
	width := plain.Line(before).Width() + bold.Line(value).Width() + plain.Line(after).Width() + gaps(before, after)*size*gap
	if width <= float64(l.W) {
		return size
	}
	return max(minSize, size*0.75, size*float64(l.W)/width)
}

func gaps(texts ...string) (n float64) {
	for _, t := range texts {
		if t != "" {
			n++
		}
	}
	return n
}
