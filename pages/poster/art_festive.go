package poster

import (
	"math"

	"github.com/fogleman/gg"
)

// festiveGround: sun rays, auspicious clouds and confetti, for red and gold.
func festiveGround(c *canvas, cx, cy, w, h float64) {
	const rays = 18
	far := math.Hypot(w, h)
	for i := range rays {
		a := 2 * math.Pi * (float64(i) + 0.25) / rays
		const half = math.Pi / rays / 2
		g := gg.NewRadialGradient(cx, cy, 40, cx, cy, far*0.62)
		g.AddColorStop(0, fade(c.ink.accent, 0.30))
		g.AddColorStop(1, fade(c.ink.accent, 0.02))
		c.MoveTo(cx, cy)
		c.LineTo(cx+far*math.Cos(a-half), cy+far*math.Sin(a-half))
		c.LineTo(cx+far*math.Cos(a+half), cy+far*math.Sin(a+half))
		c.ClosePath()
		c.SetFillStyle(g)
		c.Fill()
	}
	c.glow(cx, cy, h*0.42, mix(c.ink.accent, white, 0.3), 0.42)
	for _, p := range [][3]float64{{0.02, 0.88, 1.25}, {0.97, 0.80, 1.1}, {0.93, 0.10, 0.7}, {0.05, 0.30, 0.6}} {
		c.at(p[0]*w, p[1]*h, 0, p[2], c.cloud)
	}
	c.confetti(int(h/24), w, h, fade(c.ink.accent, 0.85), fade(mix(c.ink.accent, white, 0.5), 0.8), fade(c.ink.deep, 0.5))
}

// cloud is a Chinese lucky cloud: rings of circles, outlined in gold.
func (c *canvas) cloud() {
	c.SetLineWidth(2.5)
	for _, p := range [][3]float64{{-78, 22, 46}, {0, -6, 70}, {82, 20, 50}} {
		for k := 1.0; k > 0.3; k -= 0.27 {
			c.DrawArc(p[0], p[1]+20, p[2]*k, math.Pi, 2*math.Pi)
			if k == 1 {
				c.SetColor(fade(mix(c.ink.main, c.ink.deep, 0.35), 0.9))
				c.FillPreserve()
			}
			c.SetColor(fade(c.ink.accent, 0.55))
			c.Stroke()
		}
	}
}

// festiveHero: a red envelope that coupons and coins rise from.
func festiveHero(c *canvas) {
	in := c.ink
	c.shadowEllipse(0, 196, 170, 22)
	c.at(-62, -86, -14, 1, func() { c.coupon(190, 200) })
	c.at(66, -92, 12, 1, func() { c.coupon(190, 200) })
	c.coin(0, -128, 40)
	c.coin(-158, -60, 26)
	c.coin(164, -96, 22)
	c.coin(146, 70, 16)

	c.DrawRoundedRectangle(-128, -60, 256, 252, 22)
	c.fillDown(-60, 192, mix(in.main, white, 0.10), mix(in.main, in.deep, 0.75))
	c.DrawRoundedRectangle(-128, -60, 256, 252, 22)
	c.SetLineWidth(3)
	c.SetColor(fade(in.accent, 0.7))
	c.Stroke()
	// The flap hangs in a bow from the upper corners.
	c.MoveTo(-128, -38)
	c.QuadraticTo(-128, -60, -106, -60)
	c.LineTo(106, -60)
	c.QuadraticTo(128, -60, 128, -38)
	c.QuadraticTo(0, 96, -128, -38)
	c.ClosePath()
	c.fillDown(-60, 40, mix(in.main, in.accent, 0.28), mix(in.main, in.deep, 0.2))
	c.MoveTo(-128, -38)
	c.QuadraticTo(0, 96, 128, -38)
	c.SetColor(fade(in.accent, 0.8))
	c.Stroke()
	c.coin(0, 34, 46)
}

// coupon is a white ticket on end, its upper part in the accent colour.
func (c *canvas) coupon(w, h float64) {
	in := c.ink
	c.DrawRoundedRectangle(-w/2+5, -h/2+7, w, h, 16)
	c.fill(fade(in.deep, 0.28))
	c.DrawRoundedRectangle(-w/2, -h/2, w, h, 16)
	c.fillDown(-h/2, h/2, white, mix(in.tint, in.accent, 0.15))
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
