package poster

import (
	"image"
	"image/color"
	"math"
)

var festiveLayers = []Layer{
	{ID: "brand", Kind: KindText, Text: "{品牌}", X: 235, Y: 60, W: 280, H: 40, Size: 26, Lines: 1, Align: "center", Tone: "onmain"},
	{ID: "avatar", Kind: KindAvatar, X: 309, Y: 112, W: 132, H: 132, Tone: "accent"},
	{ID: "name", Kind: KindName, Text: "{昵称} 邀请你", X: 75, Y: 256, W: 600, H: 60, Size: 42, Align: "center", Tone: "onmain"},
	{ID: "headline", Kind: KindText, Text: "{标题}", X: 66, Y: 324, W: 618, H: 244, Size: 124, Lines: 3, Align: "center", Bold: true, Stress: true, Tone: "onmain"},
	{ID: "qr", Kind: KindQR, X: 224, Y: 904, W: 304, H: 304, Shape: "round"},
	{ID: "words", Kind: KindText, Text: "{说明}", X: 105, Y: 1226, W: 540, H: 60, Size: 32, Lines: 1, Align: "center", Bold: true, Tone: "onmain"},
}

// The festive design: everything on one axis, as at a gate. Lanterns on either side, a folding fan that is the window for the
// picture, and the QR where the fan is held.
const (
	fanX, fanY       = Width / 2, 944 // what the fan is held at
	fanOuter         = 350
	fanInner         = 146
	fanHalf          = 63 * math.Pi / 180 // from upright to either side
	fanFolds         = 16
	festiveMargin    = 26
	festiveRuleInset = 12
)

func gateGround(c *canvas, s *Spec) {
	in := c.ink
	c.wash(c.img.Rect, in.main, mix(in.main, in.deep, 0.9))
	c.glow(Width/2, 800, 480, in.gleam, 0.12)
	for _, p := range [][3]float64{{118, 1010, 0.46}, {626, 1050, 0.40}, {112, 1146, 0.40}, {624, 1170, 0.46}} {
		c.at(p[0], p[1], 0, p[2], c.cloud)
	}
	c.fan(s)
	c.fret()
	for _, x := range []float64{124, Width - 124} {
		c.at(x, 0, 0, 1, c.lantern)
	}
	c.shadow(214, 902, 324, 324, 22, 20, in.deep, 0.5)
	c.DrawRoundedRectangle(214, 894, 324, 324, 22) // where the QR usually stands
	c.fill(in.accent)
	c.DrawRoundedRectangle(218, 898, 316, 316, 19)
	c.fill(white)
}

// fan paints the folding fan: ribs, the leaf with the picture or a landscape on it, and the light on its folds.
func (c *canvas) fan(s *Spec) {
	in := c.ink
	c.sector(fanX, fanY+14, fanInner-8, fanOuter+10, fanHalf+0.02)
	c.fill(fade(mix(in.deep, color.NRGBA{A: 255}, 0.4), 0.35))
	for i := range fanFolds + 1 {
		a := -math.Pi/2 - fanHalf + 2*fanHalf*float64(i)/fanFolds
		c.MoveTo(fanX, fanY)
		c.LineTo(fanX+fanInner*math.Cos(a-0.035), fanY+fanInner*math.Sin(a-0.035))
		c.LineTo(fanX+fanInner*math.Cos(a+0.035), fanY+fanInner*math.Sin(a+0.035))
		c.ClosePath()
		c.fill(mix(in.accent, in.deep, 0.15+0.3*float64(i%2)))
	}
	leaf := image.Rect(fanX-fanOuter, fanY-fanOuter, fanX+fanOuter, fanY-50)
	picture := c.landscape(leaf)
	if s.photo() {
		picture = cover(s.Background, leaf, in.tint)
	}
	c.sector(fanX, fanY, fanInner, fanOuter, fanHalf)
	c.show(picture)
	c.folds()
	for _, r := range []float64{fanInner, fanOuter} {
		c.DrawArc(fanX, fanY, r, -math.Pi/2-fanHalf, -math.Pi/2+fanHalf)
		c.SetLineWidth(5)
		c.SetColor(in.accent)
		c.Stroke()
	}
}

// folds shades every other fold of the fan's leaf, and edges its sides.
func (c *canvas) folds() {
	const step = 2 * fanHalf / fanFolds
	for i := range fanFolds {
		from := -math.Pi/2 - fanHalf + step*float64(i)
		c.NewSubPath()
		c.DrawArc(fanX, fanY, fanOuter, from, from+step)
		c.DrawArc(fanX, fanY, fanInner, from+step, from)
		c.ClosePath()
		if i%2 == 0 {
			c.fill(fade(c.ink.deep, 0.13))
		} else {
			c.fill(fade(white, 0.10))
		}
	}
	c.SetLineWidth(5)
	c.SetColor(c.ink.accent)
	for _, a := range []float64{-math.Pi/2 - fanHalf, -math.Pi/2 + fanHalf} {
		c.DrawLine(fanX+fanInner*math.Cos(a), fanY+fanInner*math.Sin(a), fanX+fanOuter*math.Cos(a), fanY+fanOuter*math.Sin(a))
		c.Stroke()
	}
}

// sector is the path of a part of a ring, half an angle to either side of upright.
func (c *canvas) sector(x, y, inner, outer, half float64) {
	c.NewSubPath()
	c.DrawArc(x, y, outer, -math.Pi/2-half, -math.Pi/2+half)
	c.DrawArc(x, y, inner, -math.Pi/2+half, -math.Pi/2-half)
	c.ClosePath()
}

// fret paints the double frame with its corners turned in.
func (c *canvas) fret() {
	const m, g, k = festiveMargin, festiveRuleInset, 46.0
	c.SetColor(c.ink.accent)
	c.SetLineWidth(3)
	c.DrawRectangle(m, m, Width-2*m, Height-2*m)
	c.Stroke()
	c.SetLineWidth(1.5)
	in := float64(m + g)
	c.MoveTo(in+k, in)
	c.LineTo(Width-in-k, in)
	c.LineTo(Width-in-k, in+k)
	c.LineTo(Width-in, in+k)
	c.LineTo(Width-in, Height-in-k)
	c.LineTo(Width-in-k, Height-in-k)
	c.LineTo(Width-in-k, Height-in)
	c.LineTo(in+k, Height-in)
	c.LineTo(in+k, Height-in-k)
	c.LineTo(in, Height-in-k)
	c.LineTo(in, in+k)
	c.LineTo(in+k, in+k)
	c.ClosePath()
	c.Stroke()
	for i, p := range [][2]float64{{in, in}, {Width - in, in}, {Width - in, Height - in}, {in, Height - in}} {
		c.at(p[0], p[1], float64(i)*90, 1, c.key)
	}
}

// key is one square of the meander, its outer corner at the origin.
func (c *canvas) key() {
	c.SetLineWidth(3)
	c.MoveTo(46, 0)
	for _, p := range [][2]float64{{0, 0}, {0, 46}, {34, 46}, {34, 13}, {14, 13}, {14, 30}} {
		c.LineTo(p[0], p[1])
	}
	c.Stroke()
}

// lantern hangs from the origin.
func (c *canvas) lantern() {
	in := c.ink
	body := in.main
	if luma(body) > 0.6 {
		body = mix(body, in.mainInk, 0.75)
	}
	c.SetColor(in.accent)
	c.SetLineWidth(3)
	c.DrawLine(0, 0, 0, 84)
	c.Stroke()
	x, y := c.TransformPoint(0, 136)
	c.glow(x, y, 106, in.gleam, 0.30)
	for i, w := range []float64{64, 46, 27, 9} { // the ribs are ellipses within ellipses
		c.DrawEllipse(0, 136, w, 46)
		lit := mix(body, in.gleam, 0.16*float64(i)+0.06)
		c.fillDown(90, 182, lit, mix(lit, mix(in.deep, body, 0.2*float64(i)), 0.75))
		c.DrawEllipse(0, 136, w, 46)
		c.SetColor(fade(in.accent, 0.55))
		c.SetLineWidth(1.6)
		c.Stroke()
	}
	for _, y := range []float64{82, 178} {
		c.DrawRoundedRectangle(-28, y, 56, 12, 4)
		c.fillDown(y, y+12, mix(in.accent, white, 0.4), in.accent)
	}
	c.SetLineWidth(2.4)
	c.SetColor(in.accent)
	for i := range 7 {
		x := float64(i-3) * 5
		c.DrawLine(x*0.7, 190, x, 238-math.Abs(x)*0.4)
	}
	c.Stroke()
	c.DrawRoundedRectangle(-13, 198, 26, 7, 3)
	c.fill(in.accent)
}
