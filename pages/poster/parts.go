package poster

import (
	"image"
	"image/color"

	"github.com/fogleman/gg"
	"golang.org/x/image/draw"
)

// Parts that more than one design is made of.

// photo tells whether the operator gave a background of their own.
func (s *Spec) photo() bool { return s.Background != nil && !s.Background.Bounds().Empty() }

// newLike is a canvas of r's size in the same colours, to paint a picture on.
func newLike(c *canvas, r image.Rectangle) *canvas {
	img := image.NewRGBA(image.Rect(0, 0, r.Dx(), r.Dy()))
	return &canvas{gg.NewContextForRGBA(img), img, c.ink}
}

// picture puts img, cover-cropped, into r with corners of radius px.
func (c *canvas) picture(img image.Image, r image.Rectangle, radius float64) {
	rounded(c.img, r, radius, cover(img, r, c.ink.tint))
}

// cover is img in the coordinates of r, its middle filling r, on what shows through it.
func cover(img image.Image, r image.Rectangle, under color.NRGBA) *image.RGBA {
	crop := coverCrop(img.Bounds(), r.Dx(), r.Dy())
	src := image.NewRGBA(image.Rect(0, 0, crop.Dx(), crop.Dy()))
	if o, ok := img.(interface{ Opaque() bool }); !ok || !o.Opaque() {
		draw.Draw(src, src.Rect, image.NewUniform(under), image.Point{}, draw.Src)
	}
	draw.Draw(src, src.Rect, img, crop.Min, draw.Over)
	for src.Rect.Dx() >= 2*r.Dx() && src.Rect.Dy() >= 2*r.Dy() {
		src = quartered(src)
	}
	dst := image.NewRGBA(r)
	bilinear(dst, src)
	return dst
}

// quartered is a picture of a quarter of the pixels, each the mean of four.
func quartered(m *image.RGBA) *image.RGBA {
	out := image.NewRGBA(image.Rect(0, 0, m.Rect.Dx()/2, m.Rect.Dy()/2))
	for y := range out.Rect.Dy() {
		a, b := m.Pix[2*y*m.Stride:], m.Pix[(2*y+1)*m.Stride:]
		row := out.Pix[y*out.Stride : (y+1)*out.Stride]
		for i := 0; i < len(row); i += 4 {
			p, q := a[2*i:2*i+8:2*i+8], b[2*i:2*i+8:2*i+8]
			for k := range 3 {
				row[i+k] = uint8((uint32(p[k]) + uint32(p[k+4]) + uint32(q[k]) + uint32(q[k+4]) + 2) / 4)
			}
			row[i+3] = 255
		}
	}
	return out
}

// stubbed is the path of a card with round corners and a notch on either side at y = tear.
func (c *canvas) stubbed(x, y, w, h, radius, tear, notch float64) {
	rad := gg.Radians
	c.NewSubPath()
	c.DrawArc(x+radius, y+radius, radius, rad(180), rad(270))
	c.DrawArc(x+w-radius, y+radius, radius, rad(270), rad(360))
	c.DrawArc(x+w, tear, notch, rad(270), rad(90))
	c.DrawArc(x+w-radius, y+h-radius, radius, rad(0), rad(90))
	c.DrawArc(x+radius, y+h-radius, radius, rad(90), rad(180))
	c.DrawArc(x, tear, notch, rad(90), rad(-90))
	c.ClosePath()
}

// tear paints a perforation.
func (c *canvas) tear(x0, x1, y float64) {
	c.SetDash(9, 10)
	c.SetLineWidth(3)
	c.SetColor(mix(c.ink.line, c.ink.mainInk, 0.18))
	c.DrawLine(x0, y, x1, y)
	c.Stroke()
	c.SetDash()
}

// viewfinder paints the four corners around a QR code's square, just inside it.
func (c *canvas) viewfinder(box image.Rectangle) {
	const arm, r, in = 34, 14, 3
	x0, y0 := float64(box.Min.X)+in, float64(box.Min.Y)+in
	x1, y1 := float64(box.Max.X)-in, float64(box.Max.Y)-in
	c.SetLineWidth(4)
	c.SetLineCapRound()
	c.SetColor(mix(c.ink.mainInk, c.ink.tint, 0.35))
	for i, p := range [][2]float64{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}} {
		c.at(p[0], p[1], float64(i)*90, 1, func() {
			c.MoveTo(0, arm)
			c.LineTo(0, r)
			c.QuadraticTo(0, 0, r, 0)
			c.LineTo(arm, 0)
			c.Stroke()
		})
	}
}
