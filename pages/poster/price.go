package poster

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sanduan/sanduan/pages/typeset"
)

// paintPrice writes an amount the way price tags do: its sign small, its number large, the former price small and struck out.
func paintPrice(c *canvas, s *Spec, l Layer) {
	text, ok := s.say(l.Text)
	if !ok || text == "" {
		return
	}
	note, _ := s.say(l.Note)
	size := float64(max(l.Size, minSize))
	for size > minSize && priceWidth(text, note, size) > float64(l.W) {
		size -= 2
	}
	x := float64(l.X) + max(0, float64(l.W)-priceWidth(text, note, size))*aligned(l.Align)
	y := float64(l.Y) + float64(l.H)/2 + size*0.37
	for _, p := range priceParts(text) {
		line := typeset.Style{Px: size * p.scale, Bold: true}.Line(p.text)
		x = line.Draw(c.img, x, y, c.paint(l, size*p.scale)) + size*0.04
	}
	if note == "" {
		return
	}
	ink := mix(c.tone(l), c.ink.soft, 0.7)
	x += size * 0.16
	end := typeset.Style{Px: size * noteScale}.Line(note).Draw(c.img, x, y, typeset.Paint{Ink: typeset.Flat(ink)})
	middle := y - size*noteScale*0.34
	c.SetColor(ink)
	c.SetLineWidth(max(2, size*0.025))
	c.DrawLine(x-3, middle, end+3, middle)
	c.Stroke()
}

// noteScale is how much smaller than the price the former one is.
const noteScale = 0.42

// pricePart is a stretch of a price in one size.
type pricePart struct {
	text  string
	scale float64
}

// priceParts sets the number apart from its sign and unit: ¥ 9.9 起.
func priceParts(text string) []pricePart {
	isNumber := func(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune(".,", r) }
	var parts []pricePart
	for _, r := range text {
		scale := 0.5
		if isNumber(r) {
			scale = 1
		}
		if n := len(parts); n > 0 && parts[n-1].scale == scale {
			parts[n-1].text += string(r)
			continue
		}
		parts = append(parts, pricePart{string(r), scale})
	}
	if len(parts) == 1 && utf8.RuneCountInString(text) > 0 {
		parts[0].scale = 1 // words alone: 免费
	}
	return parts
}

func priceWidth(text, note string, size float64) float64 {
	w := 0.0
	for _, p := range priceParts(text) {
		w += typeset.Style{Px: size * p.scale, Bold: true}.Line(p.text).Width() + size*0.04
	}
	if note != "" {
		w += size*0.16 + typeset.Style{Px: size * noteScale}.Line(note).Width() + 3
	}
	return w
}
