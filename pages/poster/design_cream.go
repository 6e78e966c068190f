package poster

import (
	"image"
	"image/color"
	"math"
)

var creamLayers = []Layer{
	{ID: "brand", Kind: KindText, Text: "{品牌}", X: 175, Y: 44, W: 400, H: 44, Size: 28, Lines: 1, Align: "center", Bold: true, Tone: "onmain"},
	{ID: "avatar", Kind: KindAvatar, X: 48, Y: 196, W: 140, H: 140, Tone: "white"},
	{ID: "name", Kind: KindName, Text: "{昵称} 邀请你", X: 244, Y: 224, W: 426, H: 76, Size: 42},
	{ID: "headline", Kind: KindText, Text: "{标题}", X: 48, Y: 344, W: 654, H: 236, Size: 120, Lines: 3, Align: "center", Bold: true, Stress: true},
	{ID: "qr", Kind: KindQR, X: 56, Y: 984, W: 304, H: 304, Shape: "round"},
	{ID: "words", Kind: KindText, Text: "{说明}", X: 400, Y: 1020, W: 302, H: 170, Size: 42, Lines: 4, Bold: true, Tone: "onmain"},
	{ID: "date", Kind: KindBadge, Text: "{截止} 截止", X: 400, Y: 1212, W: 296, H: 60, Size: 26, Shape: "pill", Tone: "accent"},
}

// The cream design: icing runs down from the top, the sharer speaks in a bubble, the picture lies on a scalloped plate, and the QR
// stands in the waves below. Everything is round.
const (
	plateX, plateY = Width / 2, 769
	plateW, plateH = 536, 286
	creamSea       = 950 // y of the lower waves
)

func creamGround(c *canvas, s *Spec) {
	in := c.ink
	c.wash(c.img.Rect, mix(in.paper, in.tint, 0.4), mix(in.tint, in.main, 0.08))
	c.blobs()
	c.icing()
	c.bubble()
	c.plate(s)
	c.sea()
	c.DrawRoundedRectangle(44, 972, 328, 328, 40) // where the QR usually stands
	c.fill(white)
}

// blobs are the large soft shapes behind everything.
func (c *canvas) blobs() {
	in := c.ink
	soft := mix(in.tint, in.main, 0.16)
	c.DrawCircle(716, 420, 150)
	c.fill(fade(soft, 0.55))
	c.DrawCircle(24, 640, 132)
	c.fill(fade(soft, 0.60))
	for _, p := range [][4]float64{{24, 452, 11, 0}, {690, 616, 16, 1}, {54, 826, 18, 1}, {704, 866, 12, 0}, {728, 372, 9, 1}, {58, 606, 10, 0}} {
		c.DrawCircle(p[0], p[1], p[2])
		if p[3] == 0 {
			c.fill(mix(in.main, in.tint, 0.25))
		} else {
			c.fill(mix(in.gleam, in.tint, 0.15))
		}
	}
}

// icing runs down from the top edge in drops of different lengths, with sprinkles on it.
func (c *canvas) icing() {
	in := c.ink
	edge := []float64{188, 104, 174, 106, 184, 100, 176, 108, 186, 102, 192} // drops, and between them arches
	w := float64(Width) / float64(len(edge))
	path := func(dy float64) {
		c.MoveTo(0, 0)
		for i, y := range edge {
			x, r := (float64(i)+0.5)*w, w/2
			if i%2 == 0 {
				c.DrawArc(x, y-r+dy, r, math.Pi, 0)
			} else {
				c.DrawArc(x, y+r+dy, r, math.Pi, 2*math.Pi)
			}
		}
		c.LineTo(Width, 0)
		c.ClosePath()
	}
	path(10)
	c.fill(fade(in.deep, 0.22))
	path(0)
	c.fillDown(0, 180, mix(in.main, in.deep, 0.6), in.main)
	inks := []color.NRGBA{in.accent, in.light, mix(in.accent, white, 0.5)}
	for i, p := range [][3]float64{{40, 40, 30}, {96, 72, -40}, {142, 28, 70}, {150, 116, 20}, {30, 108, -15}, {612, 34, -30}, {664, 76, 45}, {716, 32, 10}, {700, 132, -60}, {596, 98, 70}} {
		c.at(p[0], p[1], p[2], 1, func() {
			c.DrawRoundedRectangle(-13, -4.5, 26, 9, 4.5)
			c.fill(inks[i%len(inks)])
		})
	}
}

// bubble is what the sharer says, its tail towards the face.
func (c *canvas) bubble() {
	in := c.ink
	c.shadow(214, 218, 488, 96, 44, 22, mix(in.deep, in.ink, 0.5), 0.16)
	c.DrawRoundedRectangle(214, 212, 488, 100, 46)
	c.fill(in.card)
	c.MoveTo(222, 246)
	c.QuadraticTo(208, 262, 190, 266)
	c.QuadraticTo(208, 278, 226, 282)
	c.ClosePath()
	c.fill(in.card)
}

// plate is a biscuit with a scalloped rim, the picture or the theme's art in its middle.
func (c *canvas) plate(s *Spec) {
	in := c.ink
	c.Push()
	c.Translate(0, 14)
	c.scallops(plateX, plateY, plateW/2+33, plateH/2+33)
	c.fill(fade(mix(in.deep, in.ink, 0.4), 0.16))
	c.Pop()
	rim := in.card
	if luma(rim) < 0.5 {
		rim = in.light
	}
	c.scallops(plateX, plateY, plateW/2+33, plateH/2+33)
	c.fill(rim)
	r := image.Rect(plateX-plateW/2, plateY-plateH/2, plateX+plateW/2, plateY+plateH/2)
	if s.photo() {
		c.picture(s.Background, r, 64)
		return
	}
	a := artOf(s.Theme.Art)
	sub := newLike(c, r)
	sub.wash(sub.img.Rect, mix(in.main, white, 0.14), in.main)
	sub.DrawCircle(plateW/2, plateH*0.92, plateW*0.36)
	sub.fill(fade(white, 0.14))
	sub.DrawCircle(plateW/2, plateH*0.92, plateW*0.25)
	sub.fill(fade(white, 0.14))
	sub.at(plateW/2, plateH/2+2, 0, 0.66, func() { a.hero(sub) })
	sub.img.Rect = r
	rounded(c.img, r, 64, sub.img)
}

// scallops is the path of a rounded rectangle with a scalloped rim, rx and ry from its centre.
func (c *canvas) scallops(x, y, rx, ry float64) {
	const scallop = 27
	for _, p := range along(rx-scallop, ry-scallop, 66, 2*scallop*0.9) {
		c.DrawCircle(x+p[0], y+p[1], scallop)
	}
	c.DrawRoundedRectangle(x-rx+scallop, y-ry+scallop, 2*(rx-scallop), 2*(ry-scallop), 66)
}

// along are points about step px apart on a rounded rectangle of radius r around the origin, rx and ry from its centre.
func along(rx, ry, r, step float64) [][2]float64 {
	w, h, turn := 2*(rx-r), 2*(ry-r), r*math.Pi/2
	length := 2*w + 2*h + 4*turn
	n := math.Round(length / step)
	var out [][2]float64
	for i := range int(n) {
		d := float64(i) * length / n
		side := 0
		for ; side < 3 && d >= []float64{w, h, w}[side]+turn; side++ {
			d -= []float64{w, h, w}[side] + turn
		}
		// One side and the corner behind it, as if it were the top; turned to its place below.
		l, ax, ay := w, rx, ry
		if side%2 == 1 {
			l, ax, ay = h, ry, rx
		}
		px, py := -ax+r+d, -ay
		if d > l {
			a := (d-l)/r - math.Pi/2
			px, py = ax-r+r*math.Cos(a), -ay+r+r*math.Sin(a)
		}
		for range side {
			px, py = -py, px
		}
		out = append(out, [2]float64{px, py})
	}
	return out
}

// sea is the coloured foot of the poster, under two waves.
func (c *canvas) sea() {
	in := c.ink
	wave := func(y, swing, phase float64) {
		c.MoveTo(0, Height)
		for x := 0.0; x <= Width; x += 5 {
			c.LineTo(x, y+swing*math.Sin(x/Width*2*math.Pi*1.5+phase))
		}
		c.LineTo(Width, Height)
		c.ClosePath()
	}
	wave(creamSea-30, 16, 2.2)
	c.fill(fade(in.main, 0.28))
	wave(creamSea, 16, 0.4)
	c.fillDown(creamSea-16, Height, in.main, mix(in.main, in.deep, 0.8))
}
