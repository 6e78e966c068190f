package poster

import (
	"image/color"
	"math"
	"sort"

	"github.com/sanduan/sanduan/components/theme"
)

// palette is a theme's tokens as colours.
type palette struct {
	main, onMain, deep, mainInk, accent, onAccent, paper, card, ink, soft, line, tint color.NRGBA

	motif color.NRGBA // beside the main colour, in patterns that onMain still reads on
	light color.NRGBA // a white that the drawn art is lit with, a little of the main colour
	gleam color.NRGBA // what shines on the main colour: the accent, unless that is the darker of the two
}

func paletteOf(t theme.Theme) palette {
	c := func(hex string) color.NRGBA { return color.NRGBA(theme.RGB(hex)) } // opaque, so the two are the same
	p := palette{
		main: c(t.Main), onMain: c(t.OnMain), deep: c(t.Deep), mainInk: c(t.MainInk), accent: c(t.Accent), onAccent: c(t.OnAccent),
		paper: c(t.Paper), card: c(t.Card), ink: c(t.Ink), soft: c(t.Soft), line: c(t.Line), tint: c(t.Tint),
	}
	p.motif, p.light, p.gleam = c(t.Motif), p.tint, p.accent
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

// night is the main colour as it is in the dark: nearly black, whatever the theme.
func (p palette) night() color.NRGBA {
	day := p.shade()
	return mix(color.NRGBA{A: 255}, day, min(1, 0.09/max(0.01, luma(day))))
}

// veiled is the palette on a picture that is darkened for it: what else is written dark on the main colour is written in white.
func (p palette) veiled() palette {
	p.deep, p.onMain = p.night(), white
	return p
}

// shade is the partner of the main colour where that is the darker, else what the main colour's texts are written in.
func (p palette) shade() color.NRGBA {
	if luma(p.deep) > 0.6 {
		return p.mainInk
	}
	return p.deep
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

// contrast of two opaque colours (WCAG 2.1), 1–21.
func contrast(a, b color.NRGBA) float64 {
	la, lb := light(a.R, a.G, a.B), light(b.R, b.G, b.B)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// light is the relative luminance of a colour (WCAG 2.1), 0–1.
func light(r, g, b uint8) float64 { return 0.2126*linear[r] + 0.7152*linear[g] + 0.0722*linear[b] }

// greyOf is the grey that is as light as l, the relative luminance of a colour.
func greyOf(l float64) int {
	return sort.SearchFloat64s(linear[:len(linear)-1], l)
}

// linear is a channel of sRGB as an amount of light.
var linear = func() (of [256]float64) {
	for v := range of {
		if s := float64(v) / 255; s <= 0.04045 {
			of[v] = s / 12.92
		} else {
			of[v] = math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return of
}()

// own is the operator's colour "#rrggbb".
func own(hex string) color.NRGBA { return color.NRGBA(theme.RGB(hex)) }
