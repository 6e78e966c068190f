package typeset

import (
	"image"
	"image/draw"
	"math"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"

	"github.com/sanduan/sanduan/assets/fonts"
)

// mask says how much of each pixel a glyph covers, 0–255. Its rectangle is relative to the glyph's origin, y down.
type mask struct {
	image.Rectangle
	pix []uint8 // rows without gaps
}

// row is the mask's row at y, from Min.X on.
func (m *mask) row(y int) []uint8 {
	w := m.Dx()
	i := (y - m.Min.Y) * w
	return m.pix[i : i+w : i+w]
}

// quarters is how many places a pixel has for a glyph's origin. Finer ones cannot be seen.
const quarters = 4

// maskKey is all a mask depends on.
type maskKey struct {
	font   *fonts.Font
	id     font.GID
	px     float32
	dx, dy uint8 // quarters of a pixel that the origin is right of and below its pixel's corner
	effect effect
}

// maskBytes is the overhead of a kept mask: its key, its header, its place in a map.
const maskBytes = 160

// masks holds a few thousand glyphs of common sizes.
var masks = newCache[maskKey](12<<20, func(m *mask) int { return len(m.pix) + maskBytes })

// snapped splits a coordinate into a pixel and quarters.
func snapped(v float64) (pixel int, quarter uint8) {
	q := int(math.Floor(v*quarters + 0.5))
	return q >> 2, uint8(q & 3)
}

// maskOf is the glyph's mask with the effect, made where it is not kept, and the pixel its origin falls in, for a line
// that begins at (x, y).
func (g *glyph) maskOf(x, y float64, e effect) (*mask, image.Point) {
	k := maskKey{font: g.font, id: g.id, px: float32(g.px), effect: e}
	var p image.Point
	if g.font == fonts.Emoji() {
		p = g.pixel(x, y)
	} else {
		p.X, k.dx = snapped(x + g.x)
		p.Y, k.dy = snapped(y - g.y)
	}
	return masks.get(k, k.make), p
}

// pixel is where the origin of an emoji falls: pictures stand on whole pixels.
func (g *glyph) pixel(x, y float64) image.Point {
	return image.Pt(int(math.Round(x+g.x)), int(math.Round(y-g.y)))
}

func (k maskKey) make() *mask {
	if k.effect != (effect{}) {
		plain := k
		plain.effect = effect{}
		return k.effect.of(masks.get(plain, plain.make))
	}
	if k.font == fonts.Emoji() {
		return pictureOf(k.id, float64(k.px)).mask()
	}
	return k.drawn()
}

// rasterizers are reused for their buffers.
var rasterizers = sync.Pool{New: func() any { return vector.NewRasterizer(0, 0) }}

// drawn fills the glyph's outline.
func (k maskKey) drawn() *mask {
	face := k.font.Face()
	outline, _ := face.GlyphDataOutline(k.id)
	em := k.px / float32(face.Upem())
	dx, dy := float32(k.dx)/quarters, float32(k.dy)/quarters
	place := func(p opentype.SegmentPoint) (x, y float32) { return dx + p.X*em, dy - p.Y*em }
	m := &mask{Rectangle: extent(outline.Segments, place)}
	if m.Empty() {
		return m
	}
	m.pix = make([]uint8, m.Dx()*m.Dy())

	r := rasterizers.Get().(*vector.Rasterizer)
	defer rasterizers.Put(r)
	r.Reset(m.Dx(), m.Dy())
	r.DrawOp = draw.Src // the mask is empty
	fill(r, outline.Segments, func(p opentype.SegmentPoint) (x, y float32) {
		x, y = place(p)
		return x - float32(m.Min.X), y - float32(m.Min.Y)
	})
	whole := image.Rect(0, 0, m.Dx(), m.Dy())
	r.Draw(&image.Alpha{Pix: m.pix, Stride: m.Dx(), Rect: whole}, whole, image.Opaque, image.Point{})
	return m
}

// extent is the pixels an outline may touch: those of its points, within whose hull every curve stays.
func extent(outline []opentype.Segment, place func(opentype.SegmentPoint) (x, y float32)) image.Rectangle {
	if len(outline) == 0 {
		return image.Rectangle{}
	}
	x0, y0 := float32(math.Inf(1)), float32(math.Inf(1))
	x1, y1 := -x0, -y0
	for i := range outline {
		for _, p := range outline[i].ArgsSlice() {
			x, y := place(p)
			x0, y0, x1, y1 = min(x0, x), min(y0, y), max(x1, x), max(y1, y)
		}
	}
	floor := func(v float32) int { return int(math.Floor(float64(v))) }
	ceil := func(v float32) int { return int(math.Ceil(float64(v))) }
	return image.Rect(floor(x0), floor(y0), ceil(x1), ceil(y1))
}

// fill adds an outline to the rasterizer.
func fill(r *vector.Rasterizer, outline []opentype.Segment, place func(opentype.SegmentPoint) (x, y float32)) {
	for i := range outline {
		s := &outline[i]
		ax, ay := place(s.Args[0])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			r.ClosePath()
			r.MoveTo(ax, ay)
		case opentype.SegmentOpLineTo:
			r.LineTo(ax, ay)
		case opentype.SegmentOpQuadTo:
			bx, by := place(s.Args[1])
			r.QuadTo(ax, ay, bx, by)
		case opentype.SegmentOpCubeTo:
			bx, by := place(s.Args[1])
			cx, cy := place(s.Args[2])
			r.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	r.ClosePath()
}
