package poster

import (
	"image"
	"image/color"
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
func (c *canvas) fillDown(y0, y1 float64, from, to color.NRGBA) {
	ax, ay := c.TransformPoint(0, y0)
	bx, by := c.TransformPoint(0, y1)
	c.SetFillStyle(slantOf(rampOf(from, to), ax, ay, bx, by))
	c.Fill()
}

// fillOut fills the path with a gradient away from (cx, cy), over r px.
func (c *canvas) fillOut(cx, cy, r float64, from, to color.NRGBA) {
	c.SetFillStyle(&rings{rampOf(from, to), cx, cy, r})
	c.Fill()
}

// show fills the path with a picture that has the poster's coordinates.
func (c *canvas) show(img *image.RGBA) {
	c.SetFillStyle(&texture{img: img})
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

// wet is an ink about to be laid on pixels.
type wet color.NRGBA

// solid is the strength at which an ink hides what is under it.
const solid = 65535

// strength of the ink at an opacity of a (0–1), 0–solid.
func (ink wet) strength(a float64) uint32 {
	return uint32(max(0, min(1, a)) * float64(ink.A) * solid / 255)
}

// lay lays the ink over the pixel at p.
func (ink wet) lay(p []uint8, much uint32) {
	p = p[:4:4]
	less := solid - much
	p[0] = uint8((uint32(p[0])*less + uint32(ink.R)*much + solid/2) / solid)
	p[1] = uint8((uint32(p[1])*less + uint32(ink.G)*much + solid/2) / solid)
	p[2] = uint8((uint32(p[2])*less + uint32(ink.B)*much + solid/2) / solid)
	p[3] = 255
}

// row is the pixels of line y from x on.
func (c *canvas) row(x, y int) []uint8 { return c.img.Pix[c.img.PixOffset(x, y):] }

// wash fills r with a gradient from one corner's colour to the other's, running down and slightly across.
func (c *canvas) wash(r image.Rectangle, from, to color.NRGBA) {
	var steps [1024]color.RGBA // a picture has far more pixels than shades
	for i := range steps {
		steps[i] = color.RGBA(mix(from, to, float64(i)/float64(len(steps)-1)))
	}
	across := make([]int, r.Dx())
	for x := range across {
		across[x] = 183 * x / len(across)
	}
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := steps[840*(y-r.Min.Y)/r.Dy():]
		pix := c.img.Pix[c.img.PixOffset(r.Min.X, y):]
		for x, s := range across {
			ink, p := row[s], pix[4*x:4*x+4:4*x+4]
			p[0], p[1], p[2], p[3] = ink.R, ink.G, ink.B, 255
		}
	}
}

// veil lays ink over r, its opacity going from a0 at the top to a1 at the bottom, so that text reads on a picture.
func (c *canvas) veil(r image.Rectangle, ink color.NRGBA, a0, a1 float64) {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		much := wet(ink).strength(a0 + (a1-a0)*smooth(float64(y-r.Min.Y)/float64(r.Dy())))
		row := c.row(r.Min.X, y)
		for i := 0; i < 4*r.Dx(); i += 4 {
			wet(ink).lay(row[i:], much)
		}
	}
}

// hush is how opaque a veil of dark must be over r for white text to read on what is painted there, 0–1.
func (c *canvas) hush(r image.Rectangle, dark color.NRGBA) float64 {
	const step, reads = 3, 4.9 // WCAG's 4.5, and a little for what a smooth veil loses
	var counts [256]int        // of greys as light as the pixels
	total := 0
	for y := r.Min.Y; y < r.Max.Y; y += step {
		for x := r.Min.X; x < r.Max.X; x += step {
			p := c.img.RGBAAt(x, y)
			counts[greyOf(light(p.R, p.G, p.B))]++
			total++
		}
	}
	bright := 255
	for seen := counts[bright]; bright > 0 && seen <= total/200; seen += counts[bright] {
		bright--
	}
	g := uint8(bright)
	a := 0.3
	for a < 1 && contrast(white, mix(color.NRGBA{g, g, g, 255}, dark, a)) < reads {
		a += 0.02
	}
	return a
}

// glow is a soft round light of radius r px around (cx, cy), a opaque in the middle.
func (c *canvas) glow(cx, cy, r float64, ink color.NRGBA, a float64) {
	var much [1024]uint32 // by the square of the distance, which needs no root
	for i := range much {
		much[i] = wet(ink).strength(a * smooth(1-math.Sqrt(float64(i)/float64(len(much)))))
	}
	scale := float64(len(much)) / (r * r)
	box := image.Rect(int(cx-r), int(cy-r), int(cx+r)+1, int(cy+r)+1).Intersect(c.img.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		dy := float64(y) - cy
		half := math.Sqrt(max(0, r*r-dy*dy))
		from, to := max(box.Min.X, int(math.Ceil(cx-half))), min(box.Max.X, int(cx+half)+1)
		row := c.row(0, y)
		for x := from; x < to; x++ {
			dx := float64(x) - cx
			if i := int((dx*dx + dy*dy) * scale); i < len(much) {
				wet(ink).lay(row[4*x:], much[i])
			}
		}
	}
}

// shadow is what a rounded rectangle of radius r throws, soft px wide, a opaque under its middle. What lies deeper inside than soft
// is left out: the thing that throws it stands there.
func (c *canvas) shadow(x, y, w, h, r, soft float64, ink color.NRGBA, a float64) {
	box := image.Rect(int(x-soft), int(y-soft), int(x+w+soft)+1, int(y+h+soft)+1).Intersect(c.img.Rect)
	inside := image.Rect(int(x+soft), int(y+soft), int(x+w-soft), int(y+h-soft))
	var much [256]uint32 // from soft px inside to soft px outside
	for i := range much {
		much[i] = wet(ink).strength(a * smooth(1-float64(i)/float64(len(much))))
	}
	scale := float64(len(much)) / (2 * soft)
	for py := box.Min.Y; py < box.Max.Y; py++ {
		dy := max(math.Abs(float64(py)-y-h/2)-h/2+r, 0)
		row := c.row(0, py)
		for px := box.Min.X; px < box.Max.X; px++ {
			if px == inside.Min.X && py >= inside.Min.Y && py < inside.Max.Y {
				px = inside.Max.X
			}
			dx := max(math.Abs(float64(px)-x-w/2)-w/2+r, 0)
			if i := max(0, int((math.Sqrt(dx*dx+dy*dy)-r+soft)*scale)); i < len(much) {
				wet(ink).lay(row[4*px:], much[i])
			}
		}
	}
}

// smooth eases t from 0 to 1.
func smooth(t float64) float64 {
	t = max(0, min(1, t))
	return t * t * (3 - 2*t)
}
