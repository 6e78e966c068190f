package poster

import (
	"image/color"

	"github.com/sanduan/sanduan/components/theme"
)

// palette is a theme's tokens as colours.
type palette struct {
	main, onMain, deep, mainInk, accent, onAccent, paper, card, ink, soft, line, tint color.NRGBA

	light color.NRGBA // a white that the drawn art is lit with, a little of the main colour
	gleam color.NRGBA // what shines on the main colour: the accent, unless that is the darker of the two
}

func paletteOf(t theme.Theme) palette {
	c := func(hex string) color.NRGBA { return color.NRGBA(theme.RGB(hex)) } // opaque, so the two are the same
	p := palette{
		main: c(t.Main), onMain: c(t.OnMain), deep: c(t.Deep), mainInk: c(t.MainInk), accent: c(t.Accent), onAccent: c(t.OnAccent),
		paper: c(t.Paper), card: c(t.Card), ink: c(t.Ink), soft: c(t.Soft), line: c(t.Line), tint: c(t.Tint),
	}
	p.light, p.gleam = p.tint, p.accent
	if t.Dark {
		p.light = mix(p.main, white, 0.86)
	}
	if luma(p.accent) < luma(p.main) {
		p.gleam = mix(p.main, white, 0.6)
	}
	return p
}

var white = color.NRGBA{255, 255, 255, 255}

// mix is the colour t of the way from a to b.
func mix(a, b color.NRGBA, t float64) color.NRGBA {
	m := func(x, y uint8) uint8 { return uint8(float64(x) + (float64(y)-float64(x))*t + 0.5) }
	return color.NRGBA{m(a.R, b.R), m(a.G, b.G), m(a.B, b.B), m(a.A, b.A)}
}

// fade is c at an opacity of a (0–1).
func fade(c color.NRGBA, a float64) color.NRGBA {
	c.A = uint8(a*255 + 0.5)
	return c
}

// luma is how light c is, 0–1.
func luma(c color.NRGBA) float64 {
	return (0.299*float64(c.R) + 0.587*float64(c.G) + 0.114*float64(c.B)) / 255
}
