package poster

import (
	"image"
	"math"
)

var magazineLayers = []Layer{
	{ID: "brand", Kind: KindText, Text: "{品牌}", X: 48, Y: 68, W: 380, H: 44, Size: 28, Lines: 1, Bold: true},
	{ID: "date", Kind: KindDate, Text: "{截止} 截止", X: 428, Y: 68, W: 276, H: 44, Size: 24, Lines: 1, Align: "right", Tone: "soft"},
	{ID: "headline", Kind: KindText, Text: "{标题}", X: 48, Y: 136, W: 656, H: 336, Size: 160, Lines: 3, Bold: true, Stress: true},
	{ID: "avatar", Kind: KindAvatar, X: 48, Y: 756, W: 136, H: 136, Shape: "square", Tone: "ink"},
	{ID: "name", Kind: KindName, Text: "{昵称} 邀请你", X: 48, Y: 904, W: 656, H: 64, Size: 46},
	{ID: "words", Kind: KindText, Text: "{说明}", X: 48, Y: 984, W: 320, H: 140, Size: 40, Lines: 4, Bold: true},
	{ID: "qr", Kind: KindQR, X: 400, Y: 984, W: 304, H: 304},
}

// The magazine design: a page of a good paper. Two columns, thin rules, a headline as large as it goes, and a picture that runs
// off the right edge.
const (
	magazineLeft, magazineRight = 48, 704
	magazineColumn              = 208 // where the second column begins
	magazineTop, magazineFoot   = 500, 892
)

func magazineGround(c *canvas, s *Spec) {
	in := c.ink
	c.wash(c.img.Rect, in.paper, in.paper)
	rule := func(y, w, thick float64) {
		c.DrawRectangle(magazineLeft, y, w, thick)
		c.fill(in.ink)
	}
	rule(48, magazineRight-magazineLeft, 8)
	rule(122, magazineRight-magazineLeft, 2)
	rule(1280, 104, 8)
	r := image.Rect(magazineColumn, magazineTop, Width, magazineFoot)
	if s.photo() {
		c.picture(s.Background, r, 0)
	} else {
		rounded(c.img, r, 0, c.forms(r))
	}
	c.DrawRectangle(magazineLeft, magazineTop, 136, 8)
	c.fill(in.mainInk)
}

// forms is a picture of r's size: a circle, quarters and stripes on a grid of squares, in the theme's colours.
func (c *canvas) forms(r image.Rectangle) *image.RGBA {
	in := c.ink
	sub := newLike(c, r)
	const unit = 196 // half the picture's height
	square := func(x, y float64, ink func()) {
		sub.at(x*unit, y*unit, 0, 1, ink)
	}
	sub.DrawRectangle(0, 0, 3*unit, 2*unit)
	sub.fill(in.main)
	square(0, 0, func() { // a disc, half of it in the shade
		sub.DrawCircle(unit/2, unit/2, unit/2)
		sub.fill(in.accent)
		sub.DrawArc(unit/2, unit/2, unit/2, math.Pi/4, math.Pi*5/4)
		sub.ClosePath()
		sub.fill(fade(in.onAccent, 0.22))
	})
	square(1, 0, func() { // a quarter that turns into the next square
		sub.DrawRectangle(0, 0, unit, unit)
		sub.fill(in.light)
		sub.quarter(0, unit, unit, -math.Pi/2)
		sub.fill(mix(in.main, in.light, 0.35))
		sub.quarter(0, unit, unit/2, -math.Pi/2)
		sub.fill(in.accent)
	})
	square(2, 0, func() { sub.stripes(unit, 7) })
	square(0, 1, func() {
		sub.DrawRectangle(0, 0, unit, unit)
		sub.fill(mix(in.main, in.light, 0.14))
		sub.stripes(unit, 7)
		sub.quarter(unit, unit, unit, math.Pi)
		sub.fill(mix(in.accent, white, 0.25))
	})
	square(1, 1, func() { sub.dots(unit, 5) })
	square(2, 1, func() {
		sub.DrawRectangle(0, 0, unit, unit)
		sub.fill(in.accent)
		sub.quarter(0, 0, unit, 0)
		sub.fill(in.light)
		sub.quarter(0, 0, unit/2, 0)
		sub.fill(in.main)
	})
	sub.img.Rect = r
	return sub.img
}

// quarter is a quarter of a disc's path, from its centre, clockwise from an angle.
func (c *canvas) quarter(x, y, r, from float64) {
	c.NewSubPath()
	c.MoveTo(x, y)
	c.DrawArc(x, y, r, from, from+math.Pi/2)
	c.ClosePath()
}

// stripes fills a square with n level bars.
func (c *canvas) stripes(unit float64, n int) {
	h := unit / float64(2*n)
	for i := range n {
		c.DrawRectangle(0, float64(2*i)*h+h/2, unit, h)
	}
	c.fill(fade(c.ink.light, 0.85))
}

// dots fills a square with n × n discs.
func (c *canvas) dots(unit float64, n int) {
	step := unit / float64(n)
	for i := range n * n {
		c.DrawCircle((float64(i%n)+0.5)*step, (float64(i/n)+0.5)*step, step*0.27)
	}
	c.fill(c.ink.light)
}
