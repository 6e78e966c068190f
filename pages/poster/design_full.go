package poster

import (
	"image"
	"image/color"
)

var fullLayers = []Layer{
	{ID: "brand", Kind: KindText, Text: "{品牌}", X: 75, Y: 50, W: 600, H: 44, Size: 28, Lines: 1, Align: "center", Tone: "onmain"},
	{ID: "headline", Kind: KindText, Text: "{标题}", X: 44, Y: 116, W: 662, H: 264, Size: 132, Lines: 3, Align: "center", Bold: true, Stress: true, Tone: "onmain", Effect: "cut"},
	{ID: "name", Kind: KindName, Text: "{昵称} 邀请你", X: 200, Y: 836, W: 506, H: 64, Size: 44, Tone: "onmain"},
	{ID: "words", Kind: KindText, Text: "{说明}", X: 72, Y: 1010, W: 300, H: 200, Size: 40, Lines: 4, Bold: true},
	{ID: "avatar", Kind: KindAvatar, X: 64, Y: 848, W: 124, H: 124, Tone: "white"},
	{ID: "qr", Kind: KindQR, X: 384, Y: 960, W: 304, H: 304, Shape: "corners"},
}

// The full design: the picture or the art fills the poster, a large promise above, a white panel with the QR below, and
// the sharer between the two.
const (
	panelX, panelY, panelW = 32, 922, 686
	panelH                 = Height - panelY - 32
	fullMiddle             = 612 // y the drawn art is centred on
)

func fullGround(c *canvas, s *Spec) {
	in := c.ink
	if s.photo() {
		c.picture(s.Background, c.img.Rect, 0)
		dark := mix(in.night(), in.shade(), 0.5)
		above, below := c.hush(image.Rect(0, 0, Width, 390), dark), c.hush(image.Rect(0, 830, Width, panelY), dark)
		c.veil(image.Rect(0, 0, Width, 390), dark, above+0.08, above)
		c.veil(image.Rect(0, 390, Width, 600), dark, above, 0)
		c.veil(image.Rect(0, 640, Width, 830), dark, 0, below)
		c.veil(image.Rect(0, 830, Width, Height), dark, below, 0.9)
		c.ink = in.veiled()
	} else {
		a := artOf(s.Theme.Art)
		c.wash(c.img.Rect, in.main, in.deep)
		a.ground(c, Width/2, fullMiddle, Width, Height)
		c.veil(image.Rect(0, 0, Width, 400), mix(in.main, in.deep, 0.4), 0.95, 0.90) // quiet behind the words
		c.veil(image.Rect(0, 400, Width, 560), mix(in.main, in.deep, 0.4), 0.90, 0)
		c.veil(image.Rect(0, 700, Width, 840), in.deep, 0, 0.82)
		c.veil(image.Rect(0, 840, Width, Height), in.deep, 0.82, 0.75)
		c.at(Width/2, fullMiddle+12, 0, 1.0, func() { a.hero(c) })
	}
	c.shadow(panelX, panelY+10, panelW, panelH, 28, 26, color.NRGBA{A: 255}, 0.34)
	c.DrawRoundedRectangle(panelX, panelY, panelW, panelH, 28)
	c.fill(in.card)
}
