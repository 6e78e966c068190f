package poster

// freshGround: soft discs, a sun and leaves from the edges, for greens.
func freshGround(c *canvas, cx, cy, w, h float64) {
	light := mix(c.ink.main, white, 0.5)
	for _, p := range [][4]float64{
		{0.08, 0.06, 0.34, 0.16}, {0.98, 0.24, 0.40, 0.13}, {0.02, 0.62, 0.36, 0.12}, {0.90, 0.92, 0.46, 0.12},
	} {
		c.DrawCircle(p[0]*w, p[1]*h, p[2]*w)
		c.fill(fade(light, p[3]))
	}
	c.glow(cx, cy, h*0.40, mix(c.ink.gleam, white, 0.6), 0.50)
	for i, r := range []float64{300, 238, 176} {
		c.DrawCircle(cx, cy, r)
		c.fill(fade(white, 0.06+0.02*float64(i)))
	}
	for _, p := range [][4]float64{ // x, y, degrees, length
		{-0.02, 0.34, 62, 210}, {-0.03, 0.36, 98, 170}, {-0.02, 0.33, 28, 150},
		{1.02, 0.62, -62, 220}, {1.03, 0.65, -100, 170}, {1.02, 0.60, -26, 160},
		{1.01, -0.01, -140, 150}, {1.02, 0.0, -108, 180},
	} {
		c.at(p[0]*w, p[1]*h, p[2], 1, func() { c.veined(p[3]) })
	}
	scatter(int(h/46), w, h, func(x, y, u float64) {
		c.at(x, y, u*360, 1, func() {
			if u > 0.6 {
				c.DrawCircle(0, 0, 3+u*4)
				c.fill(fade(c.ink.gleam, 0.8))
				return
			}
			c.leaf(16+u*20, 6+u*6)
			c.fill(fade(mix(light, c.ink.gleam, u*0.5), 0.7))
		})
	})
}

// veined is a leaf with its vein, length px long, pointing up.
func (c *canvas) veined(length float64) {
	c.leaf(length, length*0.30)
	c.fillDown(-length, 0, mix(c.ink.main, white, 0.42), mix(c.ink.main, c.ink.deep, 0.4))
	c.SetLineWidth(2.2)
	c.SetColor(fade(white, 0.45))
	c.DrawLine(0, -8, 0, -length*0.88)
	c.Stroke()
	for k := 0.25; k < 0.75; k += 0.16 {
		c.DrawLine(0, -length*k, length*0.11, -length*(k+0.11))
		c.DrawLine(0, -length*k, -length*0.11, -length*(k+0.11))
	}
	c.SetLineWidth(1.4)
	c.Stroke()
}

// freshHero: a gift box with a bow, among leaves.
func freshHero(c *canvas) {
	in := c.ink
	c.shadowEllipse(0, 186, 190, 24)
	for _, p := range [][3]float64{{-118, 150, -62}, {-126, 90, -30}, {118, 150, 62}, {126, 90, 30}} {
		c.at(p[0], p[1], p[2], 1, func() { c.veined(118) })
	}
	c.DrawRoundedRectangle(-132, -20, 264, 204, 18)
	c.fillDown(-20, 184, white, mix(in.light, in.main, 0.22))
	c.DrawRectangle(-27, -20, 54, 204)
	c.fillDown(-20, 184, in.accent, mix(in.accent, in.onAccent, 0.22))
	c.DrawRectangle(-132, -6, 264, 18)
	c.fill(fade(in.deep, 0.16)) // what the lid throws
	c.DrawRoundedRectangle(-152, -66, 304, 66, 16)
	c.fillDown(-66, 0, white, mix(in.light, in.main, 0.12))
	c.DrawRectangle(-30, -66, 60, 66)
	c.fillDown(-66, 0, mix(in.accent, white, 0.35), in.accent)
	for _, side := range []float64{-1, 1} {
		c.MoveTo(0, -66)
		c.CubicTo(side*40, -170, side*150, -170, side*138, -108)
		c.CubicTo(side*130, -72, side*60, -62, 0, -66)
		c.ClosePath()
		c.fillDown(-160, -62, mix(in.accent, white, 0.4), mix(in.accent, in.onAccent, 0.12))
		c.MoveTo(side*14, -76)
		c.CubicTo(side*40, -136, side*110, -140, side*106, -110)
		c.CubicTo(side*98, -88, side*50, -76, side*14, -76)
		c.ClosePath()
		c.fill(mix(in.accent, in.onAccent, 0.30))
	}
	c.DrawRoundedRectangle(-26, -90, 52, 36, 14)
	c.fillDown(-90, -54, mix(in.accent, white, 0.45), in.accent)
	for _, p := range [][3]float64{{-176, -60, 20}, {178, -110, 26}, {-96, -186, 16}, {104, -200, 12}} {
		c.spark(p[0], p[1], p[2])
		c.fill(white)
	}
}
