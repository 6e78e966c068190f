package poster

import (
	"image"
	"image/color"

	"github.com/sanduan/sanduan/assets/fonts"
)

func init() { add("full", fullStill, fullPerson) }

// The full design: the picture or the art fills the poster, a large promise above, a white panel with the QR below, and
// the sharer between the two.
const (
	panelX, panelY, panelW = 32, 922, 686
	panelH                 = Height - panelY - 32
	fullMiddle             = 612 // y the drawn art is centred on
)

// fullQR is the corner of the QR's box.
var fullQR = image.Pt(panelX+panelW-qrBox-16, panelY+16)

func fullStill(c *canvas, s *Spec) {
	in := c.ink
	if s.Background != nil && !s.Background.Bounds().Empty() {
		c.picture(s.Background, c.img.Rect, 0)
		c.veil(image.Rect(0, 0, Width, 520), mix(in.deep, color.NRGBA{A: 255}, 0.25), 0.86, 0)
		c.veil(image.Rect(0, 580, Width, 900), mix(in.deep, color.NRGBA{A: 255}, 0.15), 0, 0.82)
		c.veil(image.Rect(0, 900, Width, Height), mix(in.deep, color.NRGBA{A: 255}, 0.15), 0.82, 0.95)
	} else {
		a := artOf(s.Theme.Art)
		c.wash(c.img.Rect, in.main, in.deep)
		a.ground(c, Width/2, fullMiddle, Width, Height)
		c.veil(image.Rect(0, 0, Width, 430), in.main, 0.75, 0) // quiet behind the words
		c.veil(image.Rect(0, 700, Width, Height), in.deep, 0, 0.75)
		c.at(Width/2, fullMiddle+12, 0, 1.08, func() { a.hero(c) })
	}
	fullBrand(c, s)
	fullHeadline(c, s)
	c.shadow(panelX, panelY+10, panelW, panelH, 28, 26, color.NRGBA{A: 255}, 0.34)
	c.DrawRoundedRectangle(panelX, panelY, panelW, panelH, 28)
	c.fill(in.card)
	c.viewfinder(fullQR)
	words := *s
	words.Brand = "" // it stands at the top
	stubText(c, &words, panelX+36, panelY+70, panelW-qrBox-76, panelH-84)
}

// fullBrand sets the brand at the top, in the middle, between two short lines.
func fullBrand(c *canvas, s *Spec) {
	if s.Brand == "" {
		return
	}
	f := bodyFace(fonts.Regular(), 28)
	ink := fullInk(c, s)
	brand := ellipsis(s.Brand, Width-260, f.width)
	w := f.width(brand)
	x := (Width - w) / 2
	f.write(c.img, image.NewUniform(ink), x, 84, brand)
	c.SetColor(fade(ink, 0.55))
	c.SetLineWidth(2)
	c.DrawLine(x-66, 74, x-20, 74)
	c.DrawLine(x+w+20, 74, x+w+66, 74)
	c.Stroke()
}

// fullHeadline sets the promise large, with the body of cut letters: a dark edge below, light falling from above.
func fullHeadline(c *canvas, s *Spec) {
	const top, h = 116, 264
	t := fit(s.Headline, box{w: Width - 88, h: h, lines: 3, max: 118, single: 76, good: 56, min: 44, lead: 1.18}, headFace).bare()
	y := top + (h-t.height())/2 + t.lead/2 + t.px*0.37
	depth := max(2, int(t.px/17))
	from0, to0, edge := white, mix(c.ink.light, white, 0.2), mix(c.ink.deep, color.NRGBA{A: 255}, 0.30)
	if ink := fullInk(c, s); ink != white { // a light theme: dark letters with a light edge
		from0, to0, edge = ink, ink, mix(c.ink.main, white, 0.5)
	}
	for _, line := range t.lines {
		x := (Width - t.width(line)) / 2
		for d := depth; d > 0; d-- {
			t.write(c.img, image.NewUniform(edge), x, y+float64(d), line)
		}
		for _, r := range runs(line) {
			from, to := from0, to0
			if r.strong && from0 == white {
				from, to = mix(c.ink.accent, white, 0.35), c.ink.accent
			}
			x = t.write(c.img, slope{y - t.px, y, from, to}, x, y, r.text)
		}
		y += t.lead
	}
}

// fullInk is what text on the ground is written in: white, but where the theme's own ground is light.
func fullInk(c *canvas, s *Spec) color.NRGBA {
	if s.Background == nil && luma(c.ink.onMain) < 0.5 {
		return c.ink.onMain
	}
	return white
}

func fullPerson(c *canvas, s *Spec, code [][]bool) {
	const d, cx, cy = 116, panelX + 90, panelY - 12
	drawAvatar(c, s, cx, cy, d, c.ink.card)
	x := float64(cx + d/2 + 22)
	drawInvitation(c, s.Name, x, panelY-44, Width-32-x, fullInk(c, s))
	drawQR(c.img, fullQR, code, qrInk(c.ink.ink))
}

// slope is a picture of one gradient down the page, for text to be painted with.
type slope struct {
	top, bottom float64 // y
	from, to    color.NRGBA
}

func (s slope) ColorModel() color.Model { return color.NRGBAModel }
func (s slope) Bounds() image.Rectangle { return image.Rect(-1e6, -1e6, 1e6, 1e6) }
func (s slope) At(_, y int) color.Color {
	return mix(s.from, s.to, smooth((float64(y)-s.top)/(s.bottom-s.top)))
}
