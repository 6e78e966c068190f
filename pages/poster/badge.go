package poster

import (
	"image/color"
	"math"

	"github.com/sanduan/sanduan/pages/typeset"
)

// paintBadge paints a few loud words on a ground of their own.
func paintBadge(c *canvas, s *Spec, l Layer) {
	text, ok := s.say(l.Text)
	if !ok || text == "" {
		return
	}
	ground := c.tone(l)
	ink := white
	if luma(ground) > 0.62 {
		ink = c.ink.onAccent
		if luma(ink) > 0.5 {
			ink = color.NRGBA{A: 255}
		}
	}
	b := l.Box()
	x, y, w, h := float64(b.Min.X), float64(b.Min.Y), float64(b.Dx()), float64(b.Dy())
	inner := l
	switch l.shape() {
	case "stamp":
		c.stamp(x+w/2, y+h/2, min(w, h)/2, ground)
		inset := int(min(w, h) * 0.16)
		inner.X, inner.Y, inner.W, inner.H = l.X+inset, l.Y+inset, l.W-2*inset, l.H-2*inset
		inner.Lines = max(2, l.Lines)
	case "ribbon":
		c.ribbon(x, y, w, h, ground)
		inner.X, inner.W = l.X+int(h*0.45), l.W-int(h*0.9)
	default:
		c.DrawRoundedRectangle(x, y, w, h, corner(l))
		c.fillDown(y, y+h, mix(ground, white, 0.12), ground)
		inner.X, inner.W = l.X+int(h*0.22), l.W-int(h*0.44)
	}
	t := typeset.Style{Bold: true}.Fit(text, typeset.Box{
		W: float64(inner.W), H: float64(inner.H), Lines: max(1, inner.Lines), Max: float64(max(l.Size, minSize)), Min: minSize, Lead: 1.2,
	}).Bare()
	y = float64(inner.Y) + (float64(inner.H)-t.Height())/2
	t.Draw(c.img, float64(inner.X)+float64(inner.W)/2, y, typeset.Centre, typeset.Paint{Ink: typeset.Flat(ink)})
}

// stamp is a round seal with a scalloped edge.
func (c *canvas) stamp(cx, cy, r float64, ink color.NRGBA) {
	const teeth = 28
	for i := range teeth * 2 {
		d := r
		if i%2 == 1 {
			d = r * 0.93
		}
		a := float64(i) * math.Pi / teeth
		c.LineTo(cx+d*math.Cos(a), cy+d*math.Sin(a))
	}
	c.ClosePath()
	c.fillDown(cy-r, cy+r, mix(ink, white, 0.16), ink)
	c.DrawCircle(cx, cy, r*0.82)
	c.SetLineWidth(2)
	c.SetColor(fade(white, 0.7))
	c.Stroke()
}

// ribbon is a band with swallow tails.
func (c *canvas) ribbon(x, y, w, h float64, ink color.NRGBA) {
	notch := h * 0.32
	c.MoveTo(x, y)
	c.LineTo(x+w, y)
	c.LineTo(x+w-notch, y+h/2)
	c.LineTo(x+w, y+h)
	c.LineTo(x, y+h)
	c.LineTo(x+notch, y+h/2)
	c.ClosePath()
	c.fillDown(y, y+h, mix(ink, white, 0.14), ink)
	c.SetLineWidth(2)
	c.SetColor(fade(white, 0.5))
	c.DrawLine(x+notch*1.4, y+5, x+w-notch*1.4, y+5)
	c.DrawLine(x+notch*1.4, y+h-5, x+w-notch*1.4, y+h-5)
	c.Stroke()
}
