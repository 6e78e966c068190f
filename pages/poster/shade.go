package poster

import (
	"image"
	"image/color"
	"math"
)

// What paths are filled with besides one colour. gg has gradients of its own, but finds each pixel's colour anew from the stops,
// which took half the time of a poster.

// ramp is the shades of a gradient.
type ramp [256]color.RGBA

func rampOf(from, to color.NRGBA) *ramp {
	r := new(ramp)
	for i := range r {
		r[i] = color.RGBAModel.Convert(mix(from, to, float64(i)/float64(len(r)-1))).(color.RGBA)
	}
	return r
}

// at is the shade t of the way. It is a pointer so that gg's pixels need no memory of their own.
func (r *ramp) at(t float64) *color.RGBA {
	return &r[max(0, min(len(r)-1, int(t*float64(len(r)-1)+0.5)))]
}

// slant is a gradient along a line: a point is x·dx + y·dy + from of the way.
type slant struct {
	shades       *ramp
	dx, dy, from float64
}

// slantOf is the gradient from the point a to the point b.
func slantOf(shades *ramp, ax, ay, bx, by float64) *slant {
	x, y := bx-ax, by-ay
	square := max(1e-9, x*x+y*y)
	return &slant{shades, x / square, y / square, -(ax*x + ay*y) / square}
}

// ColorAt makes it a gg.Pattern.
func (s *slant) ColorAt(x, y int) color.Color {
	return s.shades.at(float64(x)*s.dx + float64(y)*s.dy + s.from)
}

// rings is a gradient away from a point: from its colour there to another at r px.
type rings struct {
	shades    *ramp
	cx, cy, r float64
}

// ColorAt makes it a gg.Pattern.
func (g *rings) ColorAt(x, y int) color.Color {
	dx, dy := float64(x)-g.cx, float64(y)-g.cy
	return g.shades.at(math.Sqrt(dx*dx+dy*dy) / g.r)
}

// texture is a picture that a path is a window to. It belongs to one goroutine.
type texture struct {
	img   *image.RGBA
	pixel color.RGBA
}

// ColorAt makes it a gg.Pattern.
func (t *texture) ColorAt(x, y int) color.Color {
	t.pixel = t.img.RGBAAt(x, y)
	return &t.pixel
}
