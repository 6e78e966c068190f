package theme

import (
	"math"
	"regexp"

	"github.com/sanduan/sanduan/assets"
)

// PaintedPrefix begins the addresses of pictures in a brand's colour: …/{theme}/{rrggbb}/{hero|badge}.svg.
const PaintedPrefix = "/art/"

// Painted is a picture of the theme, "hero" or "badge", in the colour of a brand; false where there is no such.
func Painted(name, brand, picture string) (svg []byte, ok bool) {
	t, known := lookup(name)
	if !known || !hex.MatchString(brand) || picture != "hero" && picture != "badge" {
		return nil, false
	}
	art := assets.Bytes("img/theme/" + t.Art + "/" + picture + ".svg")
	return repaint(art, t.Tokens, t.derive(brand).Tokens), true // not With: whoever asks is not to push out what pages need
}

var painted = regexp.MustCompile(`#(?:[0-9a-f]{6}|[0-9a-f]{3})\b`)

// repaint turns the colours of a drawing made for one set of tokens to another's.
func repaint(svg []byte, from, to Tokens) []byte {
	tokens := map[string]string{from.Paper: to.Paper, from.Main: to.Main, from.Deep: to.Deep}
	a, b := shadeOf(from.Sky), shadeOf(to.Sky)
	main, brand := shadeOf(from.Main), shadeOf(to.Main)
	return painted.ReplaceAllFunc(svg, func(old []byte) []byte {
		c := string(old)
		if len(c) == 4 {
			c = string([]byte{'#', c[1], c[1], c[2], c[2], c[3], c[3]})
		}
		if token, ok := tokens[c]; ok {
			return []byte(token)
		}
		s := shadeOf(c)
		s.light = between(s.light, a.light, b.light)
		if s.strong < .03 || main.strong < .03 || apart(s.hue, main.hue) < .9 {
			s.hue += brand.hue - main.hue
			s.strong *= min(brand.strong/max(main.strong, .03), 1.3)
		}
		return []byte(s.hex())
	})
}

// between moves a lightness with the sky's, from a to b: black stays black, and white white.
func between(light, a, b float64) float64 {
	if light <= a {
		return light * b / max(a, .01)
	}
	return 1 - (1-light)*(1-b)/max(1-a, .01)
}

// apart is the angle between two hues, 0–π.
func apart(a, b float64) float64 {
	return math.Abs(math.Remainder(a-b, 2*math.Pi))
}
