package poster

import (
	"image"
	"math"
)

var archLayers = []Layer{
	{ID: "avatar", Kind: KindAvatar, X: 311, Y: 480, W: 128, H: 128, Tone: "white"},
	{ID: "name", Kind: KindName, Text: "{昵称} 邀请你", X: 75, Y: 616, W: 600, H: 60, Size: 44, Align: "center"},
	{ID: "headline", Kind: KindText, Text: "{标题}", X: 56, Y: 688, W: 638, H: 232, Size: 112, Lines: 3, Align: "center", Bold: true, Stress: true},
	{ID: "qr", Kind: KindQR, X: 72, Y: 976, W: 304, H: 304, Shape: "round"},
	{ID: "words", Kind: KindText, Text: "{说明}", X: 424, Y: 996, W: 262, H: 170, Size: 38, Lines: 4, Bold: true},
	{ID: "brand", Kind: KindText, Text: "{品牌}", X: 424, Y: 1196, W: 262, H: 68, Size: 26, Lines: 2, Tone: "soft"},
}

// The arch design: an invitation on good paper. The picture is seen through an arched window, thin lines repeat its shape, and the
// sharer's face closes it like a seal.
const (
	archX, archTop, archFoot = Width / 2, 64, 544
	archR                    = 218
)

func archGround(c *canvas, s *Spec) {
	in := c.ink
	c.wash(c.img.Rect, in.paper, mix(in.paper, in.tint, 0.8))
	for _, p := range [][4]float64{{-30, 300, 170, 0.55}, {790, 520, 190, 0.55}} {
		c.DrawCircle(p[0], p[1], p[2])
		c.fill(fade(in.tint, p[3]))
	}
	c.sprig(74, 540, 1)
	c.sprig(Width-74, 540, -1)
	c.arch(archR + 14)
	c.fill(in.card)
	for i, d := range []float64{14, 26} {
		c.arch(archR + d)
		c.SetLineWidth(2)
		c.SetColor(fade(in.mainInk, 0.55-0.25*float64(i)))
		c.Stroke()
	}
	r := image.Rect(archX-archR, archTop, archX+archR, archFoot)
	picture := c.landscape(r)
	if s.photo() {
		picture = cover(s.Background, r, in.tint)
	}
	c.arch(archR)
	c.show(picture)
	c.divider(946)
}

// arch is the window's path, r px to either side of its middle.
func (c *canvas) arch(r float64) {
	const spring = archTop + archR // where the round begins
	c.NewSubPath()
	c.DrawArc(archX, spring, r, math.Pi, 2*math.Pi)
	c.LineTo(archX+r, archFoot+(r-archR))
	c.LineTo(archX-r, archFoot+(r-archR))
	c.ClosePath()
}

// divider is a thin line across with a diamond in its middle.
func (c *canvas) divider(y float64) {
	c.SetLineWidth(2)
	c.SetColor(fade(c.ink.mainInk, 0.35))
	c.DrawLine(72, y, archX-22, y)
	c.DrawLine(archX+22, y, Width-72, y)
	c.Stroke()
	for _, p := range [][2]float64{{0, 8}, {-15, 3}, {15, 3}} {
		c.MoveTo(archX+p[0], y-p[1])
		c.LineTo(archX+p[0]+p[1], y)
		c.LineTo(archX+p[0], y+p[1])
		c.LineTo(archX+p[0]-p[1], y)
		c.ClosePath()
	}
	c.fill(c.ink.mainInk)
}

// sprig is a stem with leaves in pairs, growing up from (x, y) and leaning to one side.
func (c *canvas) sprig(x, y, lean float64) {
	in := c.ink
	stem := func(t float64) (float64, float64) { return x - lean*34*math.Sin(t*1.6), y - 250*t }
	c.MoveTo(stem(0))
	for t := 0.0; t <= 1; t += 0.05 {
		c.LineTo(stem(t))
	}
	c.SetLineWidth(2.5)
	c.SetColor(mix(in.mainInk, in.paper, 0.45))
	c.Stroke()
	for i := range 6 {
		t := 0.14 + 0.155*float64(i)
		px, py := stem(t)
		size := 62 - 7*float64(i)
		for _, side := range []float64{-1, 1} {
			c.at(px, py, side*(52-3*float64(i))-lean*6, 1, func() {
				c.leaf(size, size*0.30)
				if side*lean > 0 {
					c.fill(mix(in.main, in.paper, 0.48))
				} else {
					c.fill(mix(in.main, in.paper, 0.66))
				}
			})
		}
	}
}
