package poster

import (
	"image"
	"math"

	"github.com/fogleman/gg"
	"golang.org/x/image/draw"

	"github.com/sanduan/sanduan/assets/fonts"
)

// Parts that more than one design is made of.

// picture puts img, cover-cropped, into r with corners of radius px.
func (c *canvas) picture(img image.Image, r image.Rectangle, radius float64) {
	scaled := image.NewRGBA(r)
	draw.Draw(scaled, r, image.NewUniform(c.ink.tint), image.Point{}, draw.Src) // behind transparent pictures
	draw.CatmullRom.Scale(scaled, r, img, coverCrop(img.Bounds(), r.Dx(), r.Dy()), draw.Over, nil)
	if radius == 0 {
		draw.Draw(c.img, r, scaled, r.Min, draw.Src)
		return
	}
	mask := gg.NewContext(Width, Height)
	mask.DrawRoundedRectangle(float64(r.Min.X), float64(r.Min.Y), float64(r.Dx()), float64(r.Dy()), radius)
	mask.SetColor(white)
	mask.Fill()
	draw.DrawMask(c.img, r, scaled, r.Min, mask.Image(), r.Min, draw.Over)
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

// viewfinder paints the four corners around the QR's box, outside every quiet zone.
func (c *canvas) viewfinder(at image.Point) {
	const arm, r = 34, 14
	x0, y0 := float64(at.X), float64(at.Y)
	x1, y1 := x0+qrBox, y0+qrBox
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

// stubText sets the words and below them the brand, left-aligned and centred in the height of the box.
func stubText(c *canvas, s *Spec, x, y, w, h float64) {
	words := fit(s.Words, box{w: w, h: h * 0.62, lines: 5, max: 38, single: 30, good: 28, min: 24, lead: 1.42}, func(px float64) face {
		return bodyFace(fonts.Bold(), px)
	})
	brand := fit(s.Brand, box{w: w, h: h * 0.25, lines: 2, max: 25, single: 20, min: 20, lead: 1.35}, func(px float64) face {
		return bodyFace(fonts.Regular(), px)
	})
	const mark, gap = 30, 26
	total := mark + words.height()
	if len(brand.lines) > 0 {
		total += gap + brand.height()
	}
	y += math.Max(0, (h-total)/2)
	if len(words.lines) > 0 {
		c.DrawRoundedRectangle(x, y, 52, 8, 4)
		c.fill(c.ink.accent)
	}
	y = words.draw(c, x, y+mark, c.ink.ink)
	brand.draw(c, x, y+gap, c.ink.soft)
}
