package poster

import (
	"image"
	"image/color"
	"math"
)

var popLayers = []Layer{
	{ID: "avatar", Kind: KindAvatar, X: 48, Y: 48, W: 128, H: 128, Tone: "white"},
	{ID: "name", Kind: KindName, Text: "{昵称} 邀请你", X: 216, Y: 80, W: 488, H: 68, Size: 44, Tone: "white"},
	{ID: "headline", Kind: KindText, Text: "{标题}", X: 68, Y: 236, W: 608, H: 272, Size: 140, Lines: 3, Align: "center", Bold: true, Stress: true},
	{ID: "date", Kind: KindBadge, Text: "{截止} 截止", X: 528, Y: 816, W: 172, H: 172, Size: 32, Shape: "stamp", Tone: "accent"},
	{ID: "qr", Kind: KindQR, X: 56, Y: 968, W: 304, H: 304},
	{ID: "words", Kind: KindText, Text: "{说明}", X: 408, Y: 1010, W: 300, H: 180, Size: 44, Lines: 4, Bold: true, Tone: "onmain"},
	{ID: "brand", Kind: KindText, Text: "{品牌}", X: 408, Y: 1204, W: 300, H: 68, Size: 26, Lines: 2, Tone: "onmain"},
}

// The pop design: a comic's page. Thick outlines, hard shadows, rays and dots, and a picture between two slanting cuts.
const (
	popLine  = 6  // thickness of outlines
	popThrow = 12 // how far a hard shadow falls
)

// popCut is the picture's band: its corners from the upper left, clockwise.
var popCut = [4][2]float64{{0, 604}, {Width, 512}, {Width, 858}, {0, 926}}

func popGround(c *canvas, s *Spec) {
	in := c.ink
	edge := in.night()
	c.wash(c.img.Rect, in.main, in.main)
	ray := in.motif
	if luma(in.onMain) < 0.5 {
		ray = mix(in.main, white, 0.35)
	}
	c.rays(Width/2, 700, ray)
	c.halftone(Width, 0, 250, fade(in.shade(), 0.20))
	c.halftone(0, Height, 330, fade(in.shade(), 0.20))

	c.burst(112, 112, 106, 16)
	c.outlined(in.accent, edge)
	c.MoveTo(204, 76) // a label for the name, off the right edge
	c.LineTo(Width+20, 66)
	c.LineTo(Width+20, 158)
	c.LineTo(188, 152)
	c.ClosePath()
	c.fill(edge)

	c.strip(s, edge)
	c.boxed(40, 212, 658, 320, in.card, edge)
	c.boxed(44, 956, 328, 328, white, edge) // where the QR usually stands
}

// strip paints the band with the picture, or with the theme's art on rays of its own.
func (c *canvas) strip(s *Spec, edge color.NRGBA) {
	in := c.ink
	r := image.Rect(0, int(popCut[1][1]), Width, int(popCut[3][1])+1)
	var picture *image.RGBA
	if s.photo() {
		picture = cover(s.Background, r, in.tint)
	} else {
		sub := newLike(c, r)
		w, h := float64(r.Dx()), float64(r.Dy())
		ground, ray := mix(in.light, white, 0.2), mix(in.light, in.main, 0.22)
		if luma(in.main) > 0.6 { // light art on a light ground would be lost
			ground, ray = in.main, mix(in.main, white, 0.45)
		}
		sub.wash(sub.img.Rect, ground, ground)
		sub.rays(w/2, h/2, ray)
		sub.halftone(w, h*0.2, 190, fade(in.main, 0.55))
		sub.halftone(0, h*0.86, 190, fade(in.main, 0.55))
		a := artOf(s.Theme.Art)
		sub.at(w/2, h/2+6, 0, 0.74, func() { a.hero(sub) })
		sub.img.Rect = r
		picture = sub.img
	}
	path := func(up float64) {
		for i, p := range popCut {
			c.LineTo(p[0], p[1]+up*[4]float64{-1, -1, 1, 1}[i])
		}
		c.ClosePath()
	}
	path(22)
	c.fill(in.accent)
	path(8)
	c.fill(edge)
	path(0)
	c.show(picture)
}

// rays paints beams of one colour from (x, y) outwards, to the edges.
func (c *canvas) rays(x, y float64, ink color.NRGBA) {
	const beams, far = 14, 1600
	for i := range beams {
		a := 2 * math.Pi * (float64(i) + 0.3) / beams
		c.MoveTo(x, y)
		c.LineTo(x+far*math.Cos(a), y+far*math.Sin(a))
		c.LineTo(x+far*math.Cos(a+math.Pi/beams), y+far*math.Sin(a+math.Pi/beams))
		c.ClosePath()
	}
	c.fill(ink)
}

// halftone strews printer's dots around (x, y), smaller towards r px away.
func (c *canvas) halftone(x, y, r float64, ink color.NRGBA) {
	const step = 19.0
	n := int(r/step) + 1
	for j := -n; j <= n; j++ {
		for i := -n; i <= n; i++ {
			dx, dy := (float64(i)+0.5*float64(j&1))*step, float64(j)*step*0.87
			if size := 8.2 * (1 - math.Hypot(dx, dy)/r); size > 0.8 {
				c.DrawCircle(x+dx, y+dy, size)
			}
		}
	}
	c.fill(ink)
}

// burst is the path of a star with n points around (x, y).
func (c *canvas) burst(x, y, r float64, n int) {
	for i := range 2 * n {
		d := r
		if i%2 == 1 {
			d = r * 0.78
		}
		a := math.Pi * (float64(i) + 0.5) / float64(n)
		c.LineTo(x+d*math.Cos(a), y+d*math.Sin(a))
	}
	c.ClosePath()
}

// outlined fills the path and draws a thick edge around it.
func (c *canvas) outlined(ink, edge color.NRGBA) {
	c.SetColor(ink)
	c.FillPreserve()
	c.SetColor(edge)
	c.SetLineWidth(popLine)
	c.Stroke()
}

// boxed paints a panel with a thick edge and a hard shadow.
func (c *canvas) boxed(x, y, w, h float64, ink, edge color.NRGBA) {
	c.DrawRoundedRectangle(x+popThrow, y+popThrow, w, h, 14)
	c.fill(edge)
	c.DrawRoundedRectangle(x, y, w, h, 14)
	c.outlined(ink, edge)
}
