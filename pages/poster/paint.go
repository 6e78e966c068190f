package poster

import (
	"image/color"
)

// painters paint the layers that all posters of a page share. A layer that shows the person has its bed here, if it has any: what
// lies under it whoever it is.
var painters = map[string]func(*canvas, *Spec, Layer){
	KindText:    paintText,
	KindDate:    paintText,
	KindBadge:   paintBadge,
	KindPrice:   paintPrice,
	KindPicture: paintPicture,
	KindAvatar:  paintRing,
	KindQR:      paintBed,
}

// tone is a layer's colour.
func (c *canvas) tone(l Layer) color.NRGBA {
	if l.Colour != "" {
		return own(string(l.Colour))
	}
	in := c.ink
	switch l.Tone {
	case "soft":
		return in.soft
	case "main":
		return in.mainInk
	case "onmain":
		return in.onMain
	case "accent":
		return in.accent
	case "onaccent":
		return in.onAccent
	case "white":
		return white
	case "black":
		return color.NRGBA{A: 255}
	}
	return in.ink
}

// stress is the colour of what a text emphasises: the bright accent where the text is light, else the main colour. On the main colour
// itself both may be hard to see: the accent is lightened, and a dark text goes without.
func (c *canvas) stress(tone color.NRGBA) color.NRGBA {
	const seen = 3.4 // WCAG's 3 for large text, and a little for what shines through the ground
	in := c.ink
	if luma(tone) <= 0.6 {
		if tone == in.onMain && min(contrast(in.mainInk, in.main), contrast(in.mainInk, in.deep)) < seen {
			return tone
		}
		return in.mainInk
	}
	ink := mix(in.gleam, white, 0.15)
	for luma(in.onMain) > 0.6 && luma(ink) < 0.97 && contrast(ink, in.main) < seen {
		ink = mix(ink, white, 0.1)
	}
	return ink
}

// paintText writes the page's words, as large as they fit.
func paintText(c *canvas, s *Spec, l Layer) {
	text, ok := s.say(l.Text)
	if !ok || text == "" {
		return
	}
	c.words(l, text)
}

// paintPicture puts one of the operator's pictures into its box.
func paintPicture(c *canvas, s *Spec, l Layer) {
	img := s.Pictures[l.Picture.Src]
	if img == nil || img.Bounds().Empty() {
		return
	}
	c.picture(img, l.Box(), corner(l))
}

// corner is the radius of the layer's box, px.
func corner(l Layer) float64 {
	short := float64(min(l.W, l.H))
	switch l.shape() {
	case "circle", "pill":
		return short / 2
	case "square":
		return 0
	}
	return min(24, short/6)
}

// paintBed lays the white a QR code needs, whatever the theme: cameras want dark on light.
func paintBed(c *canvas, s *Spec, l Layer) {
	box := qrSquare(l)
	x, y, w := float64(box.Min.X), float64(box.Min.Y), float64(box.Dx())
	c.DrawRoundedRectangle(x, y, w, w, corner(l))
	c.fill(white)
	if l.shape() == "corners" {
		c.viewfinder(box)
	}
}

// paintRing draws the edge of the face that will stand there.
func paintRing(c *canvas, s *Spec, l Layer) {
	b := l.Box()
	c.DrawRoundedRectangle(float64(b.Min.X), float64(b.Min.Y), float64(b.Dx()), float64(b.Dy()), corner(l))
	c.fill(c.tone(l))
}
