package poster

import "math"

// quietGround: thin circles and lines on a plain ground, for black and white.
func quietGround(c *canvas, cx, cy, w, h float64) {
	line := mix(c.ink.main, c.ink.onMain, 0.28)
	c.DrawCircle(w*0.86, h*0.16, w*0.30)
	c.fill(mix(c.ink.main, c.ink.onMain, 0.07))
	c.MoveTo(0, h*0.72)
	c.DrawArc(0, h*0.72, w*0.34, 0, math.Pi/2)
	c.LineTo(0, h*0.72)
	c.ClosePath()
	c.fill(mix(c.ink.main, c.ink.onMain, 0.10))
	c.SetLineWidth(1.6)
	c.SetColor(line)
	for _, r := range []float64{150, 230, 330} {
		c.DrawCircle(cx, cy, r)
		c.Stroke()
	}
	c.DrawLine(cx, 0, cx, h)
	c.DrawLine(0, cy, w, cy)
	c.Stroke()
	scatter(int(h/120), w, h, func(x, y, u float64) {
		c.DrawCircle(x, y, 2.5+u*2)
		c.fill(fade(c.ink.gleam, 0.8))
	})
}

// quietHero: one card in the circles' middle, a disc rising behind it.
func quietHero(c *canvas) {
	in := c.ink
	c.shadowEllipse(0, 186, 170, 16)
	c.DrawCircle(86, -74, 92)
	c.fill(in.gleam)
	c.DrawRectangle(-150, -96, 236, 270)
	c.fillDown(-96, 174, white, in.light)
	c.SetColor(mix(in.main, white, 0.25))
	c.SetLineWidth(2)
	c.DrawRectangle(-134, -80, 204, 238)
	c.DrawCircle(-32, 4, 54)
	c.DrawLine(-32, -80, -32, 158)
	c.DrawLine(-134, 4, 70, 4)
	c.Stroke()
	c.MoveTo(-32, 4)
	c.DrawArc(-32, 4, 54, -math.Pi/2, 0)
	c.ClosePath()
	c.fill(in.main)
	c.DrawRectangle(-134, 112, 96, 10)
	c.fill(in.main)
	c.DrawRectangle(-134, 132, 60, 6)
	c.fill(mix(in.main, white, 0.5))
}
