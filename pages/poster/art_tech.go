package poster

import (
	"image/color"
	"math"
)

// techGround: a dot grid, slanting beams and orbits, for blues.
func techGround(c *canvas, cx, cy, w, h float64) {
	bright := mix(c.ink.main, white, 0.55)
	for i, x := range []float64{-0.15, 0.32, 0.74} {
		c.MoveTo(x*w, 0)
		c.LineTo(x*w+w*0.16, 0)
		c.LineTo(x*w+w*0.16-h*0.42, h)
		c.LineTo(x*w-h*0.42, h)
		c.ClosePath()
		c.fillDown(0, h, fade(bright, 0.20-0.04*float64(i)), fade(bright, 0))
	}
	c.glow(cx, cy, h*0.40, bright, 0.55)
	for y := 22.0; y < h; y += 30 {
		for x := 20.0; x < w; x += 30 {
			// The dots fade towards the middle, where the hero stands.
			a := 0.30 * smooth((math.Hypot(x-cx, y-cy)-120)/(w*0.55))
			c.DrawCircle(x, y, 1.7)
			c.fill(fade(white, a))
		}
	}
	c.SetLineWidth(1.6)
	for i := range 4 {
		r := 150 + float64(i)*78
		c.DrawEllipse(cx, cy, r*1.12, r*0.62)
		c.SetColor(fade(white, 0.34-0.07*float64(i)))
		c.Stroke()
		a := 0.7 + float64(i)*1.9
		x, y := cx+r*1.12*math.Cos(a), cy+r*0.62*math.Sin(a)
		c.DrawCircle(x, y, 14)
		c.fill(fade(c.ink.accent, 0.22))
		c.DrawCircle(x, y, 7)
		c.fill(c.ink.accent)
	}
	scatter(int(h/70), w, h, func(x, y, u float64) {
		s := 14 + u*26
		c.at(x, y, 45*u, 1, func() {
			c.DrawRoundedRectangle(-s/2, -s/2, s, s, s*0.25)
			c.fill(fade(white, 0.07+0.09*u))
		})
	})
}

// techHero: floating passes around a medal.
func techHero(c *canvas) {
	in := c.ink
	c.shadowEllipse(0, 186, 190, 20)
	c.at(54, -62, 13, 1, func() { c.pass(330, 190, mix(in.main, white, 0.78), mix(in.main, white, 0.52)) })
	c.at(-18, 28, -9, 1, func() { c.pass(372, 214, white, mix(in.light, in.main, 0.10)) })
	for _, p := range [][3]float64{{-196, -84, 17}, {190, -150, 12}, {206, 96, 20}, {-150, 158, 10}} {
		c.DrawCircle(p[0], p[1], p[2])
		c.fillDown(p[1]-p[2], p[1]+p[2], mix(in.accent, white, 0.5), in.accent)
	}
	for _, p := range [][3]float64{{-120, -150, 24}, {140, -190, 16}, {214, -40, 18}} {
		c.spark(p[0], p[1], p[2])
		c.fill(white)
	}
}

// pass is a wide ticket: a stub in the accent colour with a star, lines of print, a button.
func (c *canvas) pass(w, h float64, from, to color.NRGBA) {
	in := c.ink
	tear := w/2 - h*0.52
	c.Push()
	c.Translate(4, 16)
	c.ticket(w, h, 22, tear, 14)
	c.fill(fade(in.deep, 0.30))
	c.Pop()
	c.ticket(w, h, 22, tear, 14)
	c.fillDown(-h/2, h/2, from, to)

	c.SetDash(8, 9)
	c.SetLineWidth(2.5)
	c.SetColor(fade(in.main, 0.4))
	c.DrawLine(tear, -h/2+24, tear, h/2-24)
	c.Stroke()
	c.SetDash()

	left := -w/2 + 32
	for i, k := range []float64{0.44, 0.30} {
		c.DrawRoundedRectangle(left, -h/2+38+float64(i)*30, w*k, 14, 7)
		c.fill(fade(in.main, 0.75-0.45*float64(i)))
	}
	c.DrawRoundedRectangle(left, h/2-70, w*0.32, 38, 19)
	c.fillDown(h/2-70, h/2-32, mix(in.main, white, 0.12), in.main)
	c.coin((tear+w/2)/2, 0, h*0.19)
}
