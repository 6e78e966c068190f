package poster

import "math"

// festiveGround: sun rays, auspicious clouds and confetti, for red and gold.
func festiveGround(c *canvas, cx, cy, w, h float64) {
	const rays = 18
	far := math.Hypot(w, h)
	for i := range rays {
		a := 2 * math.Pi * (float64(i) + 0.25) / rays
		const half = math.Pi / rays / 2
		c.MoveTo(cx, cy)
		c.LineTo(cx+far*math.Cos(a-half), cy+far*math.Sin(a-half))
		c.LineTo(cx+far*math.Cos(a+half), cy+far*math.Sin(a+half))
		c.ClosePath()
		c.fillOut(cx, cy, far*0.62, fade(c.ink.gleam, 0.30), fade(c.ink.gleam, 0.02))
	}
	c.glow(cx, cy, h*0.42, mix(c.ink.gleam, white, 0.3), 0.42)
	for _, p := range [][3]float64{{0.02, 0.88, 1.25}, {0.97, 0.80, 1.1}, {0.93, 0.10, 0.7}, {0.05, 0.30, 0.6}} {
		c.at(p[0]*w, p[1]*h, 0, p[2], c.cloud)
	}
	c.confetti(int(h/24), w, h, fade(c.ink.gleam, 0.85), fade(mix(c.ink.gleam, white, 0.5), 0.8), fade(c.ink.deep, 0.5))
}

// cloud is a Chinese lucky cloud: rings of circles, outlined in gold, on a line that trails off to either side.
func (c *canvas) cloud() {
	body := mix(c.ink.main, c.ink.deep, 0.35)
	c.SetLineWidth(2.5)
	for _, p := range [][3]float64{{-78, 22, 46}, {0, -6, 70}, {82, 20, 50}} {
		for k := 1.0; k > 0.3; k -= 0.27 {
			c.DrawArc(p[0], p[1]+20, p[2]*k, math.Pi, 2*math.Pi)
			c.SetColor(fade(c.ink.gleam, 0.55))
			if k == 1 {
				c.StrokePreserve()
				c.fillDown(p[1]-p[2], p[1]+20, body, fade(body, 0))
				continue
			}
			c.Stroke()
		}
	}
	c.SetLineCapRound()
	c.DrawLine(-150, 42, 166, 42)
	c.DrawLine(-96, 54, 60, 54)
	c.Stroke()
}

// festiveHero: a present that tickets rise from. No money: what a page offers is a thing or a visit.
func festiveHero(c *canvas) {
	in := c.ink
	c.shadowEllipse(0, 196, 178, 22)
	c.at(-66, -82, -16, 1, func() { c.coupon(170, 190) })
	c.at(66, -86, 14, 1, func() { c.coupon(170, 190) })
	for _, p := range [][3]float64{{-172, -76, 24}, {176, -110, 20}, {-6, -178, 18}, {168, 40, 14}} {
		c.spark(p[0], p[1], p[2])
		c.fill(mix(in.accent, white, 0.35))
	}

	// The box, light from the left, and the ribbon down its middle. On a light ground it is white.
	box, shade := in.main, in.deep
	if in.gleam != in.accent {
		box, shade = white, mix(in.light, in.main, 0.25)
	}
	c.DrawRoundedRectangle(-124, -8, 248, 200, 18)
	c.fillDown(-8, 192, mix(box, white, 0.14), mix(box, shade, 0.8))
	c.DrawRectangle(-26, -8, 52, 200)
	c.fillDown(-8, 192, mix(in.accent, white, 0.3), mix(in.accent, in.main, 0.25))
	// The lid throws its shadow on the box.
	c.DrawRectangle(-124, 26, 248, 14)
	c.fill(fade(in.deep, 0.30))
	c.DrawRoundedRectangle(-146, -34, 292, 62, 16)
	c.fillDown(-34, 28, mix(box, white, 0.26), mix(box, shade, 0.30))
	c.DrawRectangle(-30, -34, 60, 62)
	c.fillDown(-34, 28, mix(in.accent, white, 0.5), in.accent)
	c.bow(0, -36)
}

// bow is a ribbon's bow tied at (x, y): two loops, two tails, a knot.
func (c *canvas) bow(x, y float64) {
	in := c.ink
	for _, side := range []float64{-1, 1} {
		c.MoveTo(x, y)
		c.LineTo(x+side*64, y+34)
		c.LineTo(x+side*46, y+6)
		c.ClosePath()
		c.fill(mix(in.accent, in.deep, 0.22))
		c.MoveTo(x, y)
		c.CubicTo(x+side*20, y-74, x+side*104, y-84, x+side*98, y-28)
		c.CubicTo(x+side*94, y+14, x+side*34, y+10, x, y)
		c.ClosePath()
		c.fillDown(y-72, y+10, mix(in.accent, white, 0.45), mix(in.accent, in.deep, 0.10))
		c.MoveTo(x+side*14, y-8)
		c.CubicTo(x+side*30, y-48, x+side*76, y-56, x+side*74, y-26)
		c.CubicTo(x+side*72, y-6, x+side*38, y-4, x+side*14, y-8)
		c.ClosePath()
		c.fill(mix(in.accent, in.deep, 0.34))
	}
	c.DrawRoundedRectangle(x-20, y-24, 40, 38, 14)
	c.fillDown(y-24, y+14, mix(in.accent, white, 0.6), in.accent)
}

// coupon is a white ticket on end, its upper part in the accent colour.
func (c *canvas) coupon(w, h float64) {
	in := c.ink
	c.DrawRoundedRectangle(-w/2+5, -h/2+7, w, h, 16)
	c.fill(fade(in.deep, 0.28))
	c.DrawRoundedRectangle(-w/2, -h/2, w, h, 16)
	c.fillDown(-h/2, h/2, white, mix(in.light, in.accent, 0.15))
	c.DrawRoundedRectangle(-w/2+12, -h/2+12, w-24, h-24, 9)
	c.SetLineWidth(2)
	c.SetColor(fade(in.main, 0.35))
	c.Stroke()
	c.star(0, -h*0.22, 26)
	c.fill(in.main)
	for i, k := range []float64{0.62, 0.42} {
		c.DrawRoundedRectangle(-w*k/2, -h*0.02+float64(i)*20, w*k, 9, 4.5)
		c.fill(fade(in.main, 0.28))
	}
}

// shadowEllipse grounds a hero.
func (c *canvas) shadowEllipse(x, y, rx, ry float64) {
	for k := 1.0; k > 0.2; k -= 0.16 {
		c.DrawEllipse(x, y, rx*k, ry*k)
		c.fill(fade(c.ink.deep, 0.13))
	}
}
