package poster

import (
	"image"
	"math"
)

var cardLayers = []Layer{
	{ID: "avatar", Kind: KindAvatar, X: 48, Y: 46, W: 118, H: 118, Tone: "white"},
	{ID: "name", Kind: KindName, Text: "{昵称} 邀请你", X: 188, Y: 72, W: 522, H: 64, Size: 44, Tone: "onmain"},
	{ID: "headline", Kind: KindText, Text: "{标题}", X: 84, Y: 628, W: 582, H: 258, Size: 116, Lines: 3, Align: "center", Bold: true, Stress: true},
	{ID: "words", Kind: KindText, Text: "{说明}", X: 80, Y: 962, W: 280, H: 170, Size: 38, Lines: 4, Bold: true},
	{ID: "brand", Kind: KindText, Text: "{品牌}", X: 80, Y: 1144, W: 280, H: 76, Size: 26, Lines: 2, Tone: "soft"},
	{ID: "qr", Kind: KindQR, X: 376, Y: 944, W: 312, H: 312, Shape: "corners"},
}

// The card: a coloured band with the sharer on it, and below a white ticket: picture, promise, and a stub with the QR.
const (
	cardX, cardY, cardW, cardH = 40, 196, 670, 1086
	cardHero                   = 384 // height of the picture
	cardTear                   = 916 // y of the perforation
	cardRadius                 = 30
)

func cardGround(c *canvas, s *Spec) {
	in := c.ink
	a := artOf(s.Theme.Art)
	c.wash(image.Rect(0, 0, Width, 640), in.main, in.deep)
	a.ground(c, Width/2, 300, Width, 640)
	c.veil(image.Rect(0, 0, Width, 640), mix(in.main, in.deep, 0.4), 0.9, 0.5) // the picture on the card is the show
	c.MoveTo(0, 520)
	c.DrawEllipticalArc(Width/2, 520, Width*0.72, 110, math.Pi, 0)
	c.LineTo(Width, Height)
	c.LineTo(0, Height)
	c.ClosePath()
	c.fillDown(520, Height, in.paper, mix(in.tint, in.main, 0.10))

	c.shadow(cardX, cardY+16, cardW, cardH, cardRadius, 34, in.deep, 0.30)
	c.stubbed(cardX, cardY, cardW, cardH, cardRadius, cardTear, 17)
	c.fill(in.card)
	cardPicture(c, s, a)
	c.tear(cardX+34, cardX+cardW-34, cardTear)
}

// cardPicture fills the top of the card with the operator's picture or the theme's art.
func cardPicture(c *canvas, s *Spec, a art) {
	const m = 18 // margin to the card's edge
	r := image.Rect(cardX+m, cardY+m, cardX+cardW-m, cardY+m+cardHero)
	if s.Background != nil && !s.Background.Bounds().Empty() {
		c.picture(s.Background, r, cardRadius-10)
		return
	}
	sub := newLike(c, r)
	sub.wash(sub.img.Rect, mix(c.ink.main, white, 0.12), c.ink.deep)
	w, h := float64(r.Dx()), float64(r.Dy())
	a.ground(sub, w/2, h/2, w, h)
	sub.at(w/2, h/2+8, 0, 0.86, func() { a.hero(sub) })
	sub.img.Rect = r
	rounded(c.img, r, cardRadius-10, sub.img)
}
