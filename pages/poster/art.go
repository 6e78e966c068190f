package poster

import (
	"hash/fnv"
	"image/color"
	"math"
	"math/rand/v2"

	"github.com/fogleman/gg"
)

// art is a manner of drawing: what fills a coloured ground, and what stands in its middle.
type art struct {
	ground func(c *canvas, cx, cy float64, w, h float64) // over the area (0,0)–(w,h), around the centre (cx, cy)
	hero   func(c *canvas)                               // around the origin, within ±200 px
}

// artOf is the theme's manner. A theme without its own takes one by the name of its art, always the same.
func artOf(name string) art {
	manners := []art{{festiveGround, festiveHero}, {techGround, techHero}, {freshGround, freshHero}, {quietGround, quietHero}}
	switch name {
	case "red", "yellow":
		return manners[0]
	case "blue", "violet":
		return manners[1]
	case "green", "orange", "morandi":
		return manners[2]
	case "white":
		return manners[3]
	}
	h := fnv.New32a()
	h.Write([]byte(name))
	return manners[h.Sum32()%uint32(len(manners))]
}

// scatter calls piece for n places on the area, evenly strewn and the same every time. u is a number in 0–1 to vary by.
func scatter(n int, w, h float64, piece func(x, y, u float64)) {
	r := rand.New(rand.NewPCG(7, 11))
	for i := range n {
		// The golden ratio spreads the columns, so that nothing clumps as pure chance would.
		x := math.Mod(float64(i)*0.618034+0.11, 1) * w
		piece(x, (float64(i)+r.Float64())/float64(n)*h, r.Float64())
	}
}

// star is a five-pointed star's path around (x, y).
func (c *canvas) star(x, y, r float64) {
	for i := range 10 {
		d := r
		if i%2 == 1 {
			d = r * 0.46
		}
		a := float64(i)*math.Pi/5 - math.Pi/2
		c.LineTo(x+d*math.Cos(a), y+d*math.Sin(a))
	}
	c.ClosePath()
}

// spark is a four-pointed gleam's path around (x, y).
func (c *canvas) spark(x, y, r float64) {
	c.MoveTo(x, y-r)
	c.QuadraticTo(x, y, x+r, y)
	c.QuadraticTo(x, y, x, y+r)
	c.QuadraticTo(x, y, x-r, y)
	c.QuadraticTo(x, y, x, y-r)
	c.ClosePath()
}

// leaf is a leaf's path from the origin to (0, -length).
func (c *canvas) leaf(length, width float64) {
	c.MoveTo(0, 0)
	c.CubicTo(width, -length*0.25, width*0.8, -length*0.75, 0, -length)
	c.CubicTo(-width*0.8, -length*0.75, -width, -length*0.25, 0, 0)
	c.ClosePath()
}

// ticket is a coupon's path around the origin, with a round notch above and below the tear line at tear.
func (c *canvas) ticket(w, h, radius, tear, notch float64) {
	x0, y0, x1, y1 := -w/2, -h/2, w/2, h/2
	rad := gg.Radians
	c.NewSubPath()
	c.DrawArc(x0+radius, y0+radius, radius, rad(180), rad(270))
	c.DrawArc(tear, y0, notch, rad(180), rad(0))
	c.DrawArc(x1-radius, y0+radius, radius, rad(270), rad(360))
	c.DrawArc(x1-radius, y1-radius, radius, rad(0), rad(90))
	c.DrawArc(tear, y1, notch, rad(0), rad(-180))
	c.DrawArc(x0+radius, y1-radius, radius, rad(90), rad(180))
	c.ClosePath()
}

// coin is a round piece of the accent colour with a star struck in it.
func (c *canvas) coin(x, y, r float64) {
	a := c.ink.accent
	c.DrawCircle(x, y+r*0.1, r)
	c.fill(mix(a, c.ink.deep, 0.45))
	c.DrawCircle(x, y, r)
	c.fillDown(y-r, y+r, mix(a, white, 0.55), a)
	c.DrawCircle(x, y, r*0.78)
	c.SetLineWidth(math.Max(1.5, r*0.06))
	c.SetColor(mix(a, c.ink.deep, 0.25))
	c.Stroke()
	c.star(x, y, r*0.5)
	c.fill(mix(a, c.ink.deep, 0.35))
}

// confetti strews small pieces over the area.
func (c *canvas) confetti(n int, w, h float64, inks ...color.NRGBA) {
	scatter(n, w, h, func(x, y, u float64) {
		c.at(x, y, u*360, 1, func() {
			switch s := 5 + u*9; int(u*97) % 4 {
			case 0:
				c.DrawCircle(0, 0, s*0.5)
			case 1:
				c.DrawRoundedRectangle(-s, -s*0.3, 2*s, s*0.6, s*0.3)
			case 2:
				c.MoveTo(0, -s*0.8)
				c.LineTo(s*0.8, s*0.6)
				c.LineTo(-s*0.8, s*0.6)
				c.ClosePath()
			default:
				c.spark(0, 0, s)
			}
			c.fill(inks[int(u*1000)%len(inks)])
		})
	})
}
