package typeset

import (
	"image"
	"image/color"
	"math"

	"github.com/sanduan/sanduan/assets/fonts"
)

// Ink is what letters are filled with: a gradient down from their top to the baseline. Emoji keep their own colours and
// take the opacity of Top.
type Ink struct{ Top, Bottom color.NRGBA }

// Flat is an ink of one colour.
func Flat(c color.NRGBA) Ink { return Ink{c, c} }

// Paint is how a line is painted. Only Ink is needed; what has no size is not drawn.
type Paint struct {
	Ink     Ink
	Strong  Ink // of what Style.Strong marks; the zero Ink = as the rest
	Shadow  Shadow
	Outline Outline
	Depth   Depth
}

// Shadow is thrown by the letters with their outline and depth.
type Shadow struct {
	DX, DY float64 // px it is right of and below the letters
	Blur   float64 // px over which its edge is soft, at most 64
	Ink    color.NRGBA
}

// Outline surrounds the letters, and is meant to be opaque: where those of neighbours meet, both are painted.
type Outline struct {
	Px  float64 // its width outside the letters, at most 32
	Ink color.NRGBA
}

// Depth is the body of cut letters: an edge that stands below them.
type Depth struct {
	Px  float64 // at most 64, rounded
	Ink color.NRGBA
}

// Draw paints the line on dst from x along the baseline y, in dst's coordinates, and returns x after it. Only what lies
// in dst is painted, so dst may be a piece of a larger picture. The baseline is put on a whole pixel, so that horizontal
// strokes are sharp.
func (l Line) Draw(dst *image.RGBA, x, y float64, p Paint) float64 {
	y = math.Round(y)
	for _, under := range p.unders() {
		ink := Flat(under.ink).rows(y, l.px)
		for i := range l.glyphs {
			m, at := l.glyphs[i].maskOf(x+under.dx, y+under.dy, under.effect)
			m.lay(dst, at, ink)
		}
	}
	plain := p.Ink.rows(y, l.px)
	strong := plain
	if p.Strong != (Ink{}) {
		strong = p.Strong.rows(y, l.px)
	}
	for i := range l.glyphs {
		g := &l.glyphs[i]
		ink := plain
		if g.strong {
			ink = strong
		}
		if g.font == fonts.Emoji() {
			pictureOf(g.id, g.px).lay(dst, g.pixel(x, y), ink.Top.A)
			continue
		}
		m, at := g.maskOf(x, y, effect{})
		m.lay(dst, at, ink)
	}
	return x + l.width
}

// Bounds are the pixels Draw may change.
func (l Line) Bounds(x, y float64, p Paint) image.Rectangle {
	y = math.Round(y)
	var all image.Rectangle
	for _, under := range append(p.unders(), under{}) {
		for i := range l.glyphs {
			m, at := l.glyphs[i].maskOf(x+under.dx, y+under.dy, under.effect)
			all = all.Union(m.Rectangle.Add(at))
		}
	}
	return all
}

// under is one layer below the letters.
type under struct {
	effect effect
	dx, dy float64
	ink    color.NRGBA
}

// unders are the layers below the letters, the lowest first.
func (p Paint) unders() []under {
	var out []under
	var e effect
	if p.Depth.Px >= 0.5 && p.Depth.Ink.A > 0 {
		e.depth = uint8(math.Min(math.Round(p.Depth.Px), maxDepth))
		out = append(out, under{effect: e, ink: p.Depth.Ink})
	}
	if p.Outline.Px > 0 && p.Outline.Ink.A > 0 {
		e.outline = float32(math.Min(p.Outline.Px, maxOutline))
		out = append([]under{{effect: e, ink: p.Outline.Ink}}, out...)
	}
	if p.Shadow.Ink.A > 0 {
		e.blur = float32(math.Max(0, math.Min(p.Shadow.Blur, maxBlur)))
		out = append([]under{{effect: e, dx: p.Shadow.DX, dy: p.Shadow.DY, ink: p.Shadow.Ink}}, out...)
	}
	return out
}

// rowInk is an ink spread over the rows of a line.
type rowInk struct {
	Ink
	flat   *coats  // of an ink of one colour
	y0, y1 float64 // where the gradient begins and ends
}

// rows spreads the ink over letters of px on a baseline at y.
func (k Ink) rows(y, px float64) *rowInk {
	if k.Top == k.Bottom {
		return &rowInk{Ink: k, flat: coatsOf(k.Top)}
	}
	return &rowInk{Ink: k, y0: y - px, y1: y}
}

// cover lays the ink over the pixels of row y, at the opacities of cov.
func (k *rowInk) cover(pix, cov []uint8, y int) {
	if k.flat != nil {
		k.flat.cover(pix, cov)
		return
	}
	coverOnce(pix, cov, k.at(y))
}

// at is the gradient's colour in row y.
func (k *rowInk) at(y int) color.NRGBA {
	t := math.Max(0, math.Min(1, (float64(y)-k.y0)/(k.y1-k.y0)))
	t = t * t * (3 - 2*t) // eased at both ends, so that neither shows as a line
	mix := func(a, b uint8) uint8 { return uint8(float64(a) + (float64(b)-float64(a))*t + 0.5) }
	return color.NRGBA{
		mix(k.Top.R, k.Bottom.R), mix(k.Top.G, k.Bottom.G), mix(k.Top.B, k.Bottom.B), mix(k.Top.A, k.Bottom.A),
	}
}
