package poster

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"github.com/fogleman/gg"

	"github.com/sanduan/sanduan/components/theme"
)

// canvas is a poster being painted: vector shapes through gg, soft light and shadow by pixel, and the theme's colours.
type canvas struct {
	*gg.Context
	img *image.RGBA
	ink palette
}

func newCanvas(img *image.RGBA, t theme.Theme) *canvas {
	return &canvas{gg.NewContextForRGBA(img), img, paletteOf(t)}
}

// fill fills the path with one colour.
func (c *canvas) fill(ink color.Color) {
	c.SetColor(ink)
	c.Fill()
}

// fillDown fills the path with a gradient from y0 to y1. gg keeps gradients in pixels, so they are moved along with the
// path.
func (c *canvas) fillDown(y0, y1 float64, from, to color.Color) {
	ax, ay := c.TransformPoint(0, y0)
	bx, by := c.TransformPoint(0, y1)
	g := gg.NewLinearGradient(ax, ay, bx, by)
	g.AddColorStop(0, from)
	g.AddColorStop(1, to)
	c.SetFillStyle(g)
	c.Fill()
}

// at draws in its own coordinates: the origin at (x, y), turned by degrees, scaled by s.
func (c *canvas) at(x, y, degrees, s float64, drawing func()) {
	c.Push()
	c.Translate(x, y)
	c.Rotate(gg.Radians(degrees))
	c.Scale(s, s)
	drawing()
	c.Pop()
}

// blend lays ink over a pixel at an opacity of a (0–1).
func blend(img *image.RGBA, x, y int, ink color.NRGBA, a float64) {
	if a <= 0 {
		return
	}
	i := img.PixOffset(x, y)
	p := img.Pix[i : i+4 : i+4]
	k := int(min(a, 1) * float64(ink.A) * 257) // 0–65535
	p[0] = uint8((int(p[0])*(65535-k) + int(ink.R)*k + 32767) / 65535)
	p[1] = uint8((int(p[1])*(65535-k) + int(ink.G)*k + 32767) / 65535)
	p[2] = uint8((int(p[2])*(65535-k) + int(ink.B)*k + 32767) / 65535)
	p[3] = 255
}

// wash fills r with a gradient from one corner's colour to the other's, running down and slightly across.
func (c *canvas) wash(r image.Rectangle, from, to color.NRGBA) {
	var steps [1024]color.RGBA // a picture has far more pixels than shades
	for i := range steps {
		steps[i] = color.RGBA(mix(from, to, float64(i)/float64(len(steps)-1)))
	}
	w, h := r.Dx(), r.Dy()
	for y := range h {
		down := 840 * y / h
		for x := range w {
			c.img.SetRGBA(r.Min.X+x, r.Min.Y+y, steps[down+183*x/w])
		}
	}
}

// veil lays ink over r, its opacity going from a0 at the top to a1 at the bottom, so that text reads on a picture.
func (c *canvas) veil(r image.Rectangle, ink color.NRGBA, a0, a1 float64) {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		a := a0 + (a1-a0)*smooth(float64(y-r.Min.Y)/float64(r.Dy()))
		for x := r.Min.X; x < r.Max.X; x++ {
			blend(c.img, x, y, ink, a)
		}
	}
}

// glow is a soft round light of radius r px around (cx, cy), a opaque in the middle.
func (c *canvas) glow(cx, cy, r float64, ink color.NRGBA, a float64) {
	box := image.Rect(int(cx-r), int(cy-r), int(cx+r)+1, int(cy+r)+1).Intersect(c.img.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			dx, dy := float64(x)-cx, float64(y)-cy
			blend(c.img, x, y, ink, a*smooth(1-math.Sqrt(dx*dx+dy*dy)/r))
		}
	}
}

// shadow is what a rounded rectangle of radius r throws, soft px wide, a opaque under its middle.
func (c *canvas) shadow(x, y, w, h, r, soft float64, ink color.NRGBA, a float64) {
	box := image.Rect(int(x-soft), int(y-soft), int(x+w+soft)+1, int(y+h+soft)+1).Intersect(c.img.Rect)
	for py := box.Min.Y; py < box.Max.Y; py++ {
		for px := box.Min.X; px < box.Max.X; px++ {
			dx := math.Max(math.Abs(float64(px)-x-w/2)-w/2+r, 0)
			dy := math.Max(math.Abs(float64(py)-y-h/2)-h/2+r, 0)
			d := math.Sqrt(dx*dx+dy*dy) - r
			blend(c.img, px, py, ink, a*smooth((soft-d)/(2*soft)))
		}
	}
}

// smooth eases t from 0 to 1.
func smooth(t float64) float64 {
	t = math.Max(0, math.Min(1, t))
	return t * t * (3 - 2*t)
}

// disc paints src, at its own coordinates, through a circle with a smooth edge. gg would do it at ten times the cost,
// and every person's avatar needs two.
func disc(dst *image.RGBA, cx, cy, r int, src image.Image) {
	box := image.Rect(cx-r, cy-r, cx+r, cy+r)
	mask := image.NewAlpha(box)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			d := float64(r) - math.Hypot(float64(x-cx)+0.5, float64(y-cy)+0.5)
			mask.Pix[mask.PixOffset(x, y)] = uint8(255 * math.Max(0, math.Min(1, d+0.5)))
		}
	}
	draw.DrawMask(dst, box, src, box.Min, mask, box.Min, draw.Over)
}
