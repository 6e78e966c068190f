package poster

import (
	"image"
	"image/color"

	"github.com/sanduan/sanduan/assets/fonts"
)

func init() { add("card", cardStill, cardPerson) }

// The card: a coloured band with the sharer on it, and below a white ticket — picture, promise, and a stub with the QR.
const (
	cardX, cardY, cardW, cardH = 40, 196, 670, 1086
	cardHero                   = 384                        // height of the picture
	cardTear                   = cardY + cardH - qrBox - 40 // y of the perforation
	cardRadius                 = 30
)

// cardQR is the corner of the QR's box.
var cardQR = image.Pt(cardX+cardW-qrBox-22, cardTear+20)

func cardStill(c *canvas, s *Spec) {
	in := c.ink
	a := artOf(s.Theme.Art)
	c.wash(c.img.Rect, in.paper, mix(in.tint, in.main, 0.10))
	c.DrawRectangle(0, 0, Width, 520)
	c.DrawEllipse(Width/2, 520, Width*0.72, 110)
	c.Clip()
	c.DrawRectangle(0, 0, Width, 640)
	c.fillDown(0, 640, in.main, in.deep)
	a.ground(c, Width/2, 300, Width, 640)
	c.DrawRectangle(0, 0, Width, 640) // the band holds back: the picture on the card is the show
	c.fillDown(0, 640, fade(in.main, 0.66), fade(in.deep, 0.5))
	c.ResetClip()

	c.shadow(cardX, cardY+16, cardW, cardH, cardRadius, 34, in.deep, 0.30)
	c.stubbed(cardX, cardY, cardW, cardH, cardRadius, cardTear, 17)
	c.fill(in.card)
	cardPicture(c, s, a)
	cardHeadline(c, s.Headline)
	cardStub(c, s)
}

// cardPicture fills the top of the card with the operator's picture or the theme's art.
func cardPicture(c *canvas, s *Spec, a art) {
	const m = 18 // margin to the card's edge
	r := image.Rect(cardX+m, cardY+m, cardX+cardW-m, cardY+m+cardHero)
	if s.Background != nil && !s.Background.Bounds().Empty() {
		c.picture(s.Background, r, cardRadius-10)
		return
	}
	sub := newCanvas(image.NewRGBA(image.Rect(0, 0, r.Dx(), r.Dy())), s.Theme)
	sub.wash(sub.img.Rect, mix(c.ink.main, white, 0.12), c.ink.deep)
	w, h := float64(r.Dx()), float64(r.Dy())
	a.ground(sub, w/2, h/2, w, h)
	sub.at(w/2, h/2+8, 0, 0.86, func() { a.hero(sub) })
	c.picture(sub.img, r, cardRadius-10)
}

func cardHeadline(c *canvas, headline string) {
	const top, bottom, w = cardY + 18 + cardHero, cardTear, cardW - 96
	t := fit(headline, box{w: w, h: bottom - top - 44, lines: 3, max: 96, single: 80, good: 46, min: 40, lead: 1.26}, headFace).bare()
	y := float64(top+bottom)/2 - t.height()/2 + t.lead/2 + t.px*0.37
	for _, line := range t.lines {
		x := float64(cardX) + (cardW-t.width(line))/2
		for _, r := range runs(line) {
			ink := c.ink.ink
			if r.strong {
				ink = c.ink.mainInk
			}
			x = t.write(c.img, image.NewUniform(ink), x, y, r.text)
		}
		y += t.lead
	}
}

// cardStub paints what surrounds the QR: the perforation, the words, the brand and the corners of the viewfinder.
func cardStub(c *canvas, s *Spec) {
	in := c.ink
	c.SetDash(9, 10)
	c.SetLineWidth(3)
	c.SetColor(mix(in.line, in.mainInk, 0.18))
	c.DrawLine(cardX+34, cardTear, cardX+cardW-34, cardTear)
	c.Stroke()
	c.SetDash()
	c.viewfinder(cardQR)
	const left, w = cardX + 40, cardW - qrBox - 84
	stubText(c, s, left, cardTear+20, w, qrBox)
}

func cardPerson(c *canvas, s *Spec, code [][]bool) {
	const d, cx, cy = 108, cardX + 62, 104
	drawAvatar(c, s, cx, cy, d, white)
	x := float64(cx + d/2 + 24)
	drawInvitation(c, s.Name, x, cy, Width-40-x, c.ink.onMain)
	drawQR(c.img, cardQR, code, qrInk(c.ink.ink))
}

// drawInvitation paints "{name} 邀请你" on one line around y, the name shortened where it must be.
func drawInvitation(c *canvas, name string, x, y, w float64, ink color.NRGBA) {
	src := image.NewUniform(ink)
	plain := bodyFace(fonts.Regular(), 36)
	bold := bodyFace(fonts.Bold(), 44)
	const invites, gap = "邀请你", 14
	name = ellipsis(name, w-gap-plain.width(invites), bold.width)
	x = bold.write(c.img, src, x, y+16, name)
	plain.write(c.img, src, x+gap, y+16, invites)
}
