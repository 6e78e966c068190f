package theme

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
)

// RGB reads "#rrggbb"; anything else is black.
func RGB(hex string) color.RGBA {
	if len(hex) != 7 || hex[0] != '#' {
		return color.RGBA{A: 255}
	}
	v, _ := strconv.ParseUint(hex[1:], 16, 24)
	return color.RGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 255}
}

// Contrast of two colours as WCAG 2 counts it, 1–21.
func Contrast(a, b string) float64 {
	la, lb := luminance(RGB(a)), luminance(RGB(b))
	return (max(la, lb) + .05) / (min(la, lb) + .05)
}

func luminance(c color.RGBA) float64 {
	return .2126*linear(c.R) + .7152*linear(c.G) + .0722*linear(c.B)
}

// linear is a channel of sRGB as an amount of light, 0–1.
func linear(v uint8) float64 { return light[v] }

var light = func() (of [256]float64) {
	for v := range of {
		if s := float64(v) / 255; s <= .04045 {
			of[v] = s / 12.92
		} else {
			of[v] = math.Pow((s+.055)/1.055, 2.4)
		}
	}
	return of
}()

// shade is a colour as eyes order it (OKLCH): light 0–1, strong 0 (grey) to about 0.32, hue in radians. Shades of one
// hue differ in lightness alone, which "#rrggbb" cannot say.
type shade struct{ light, strong, hue float64 }

func shadeOf(hex string) shade {
	c := RGB(hex)
	r, g, b := linear(c.R), linear(c.G), linear(c.B)
	l := math.Cbrt(.4122214708*r + .5363325363*g + .0514459929*b)
	m := math.Cbrt(.2119034982*r + .6806995451*g + .1073969566*b)
	s := math.Cbrt(.0883024619*r + .2817188376*g + .6299787005*b)
	x := 1.9779984951*l - 2.4285922050*m + .4505937099*s
	y := .0259040371*l + .7827717662*m - .8086757660*s
	return shade{.2104542553*l + .7936177850*m - .0040720468*s, math.Hypot(x, y), math.Atan2(y, x)}
}

// hex writes the shade; one that screens cannot show loses strength until they can.
func (s shade) hex() string {
	s.light = min(max(s.light, 0), 1)
	for ; s.strong > .002; s.strong *= .96 {
		if h, ok := s.exact(); ok {
			return h
		}
	}
	s.strong = 0
	h, _ := s.exact()
	return h
}

func (s shade) exact() (hex string, ok bool) {
	x, y := s.strong*math.Cos(s.hue), s.strong*math.Sin(s.hue)
	l, m, n := s.light+.3963377774*x+.2158037573*y, s.light-.1055613458*x-.0638541728*y, s.light-.0894841775*x-1.2914855480*y
	l, m, n = l*l*l, m*m*m, n*n*n
	ok = true
	channel := func(v float64) uint8 {
		if v < -.002 || v > 1.002 {
			ok = false
		}
		v = min(max(v, 0), 1)
		if v <= .0031308 {
			return uint8(v*12.92*255 + .5)
		}
		return uint8((1.055*math.Pow(v, 1/2.4)-.055)*255 + .5)
	}
	r := channel(4.0767416621*l - 3.3077115913*m + .2309699292*n)
	g := channel(-1.2684380046*l + 2.6097574011*m - .3413193965*n)
	b := channel(-.0041960863*l - .7034186147*m + 1.7076147010*n)
	return fmt.Sprintf("#%02x%02x%02x", r, g, b), ok
}

// mixed is the colour t of the way from a to b, as an opacity of t lays b over a.
func mixed(a, b string, t float64) string {
	x, y := RGB(a), RGB(b)
	m := func(x, y uint8) uint8 { return uint8(float64(x) + (float64(y)-float64(x))*t + .5) }
	return fmt.Sprintf("#%02x%02x%02x", m(x.R, y.R), m(x.G, y.G), m(x.B, y.B))
}

// until moves the shade's lightness by step, again and again, until fit says yes of it; the last one tried where none
// fits.
func (s shade) until(step float64, fit func(hex string) bool) string {
	for {
		h := s.hex()
		if fit(h) || s.light <= 0 && step < 0 || s.light >= 1 && step > 0 {
			return h
		}
		s.light = min(max(s.light+step, 0), 1)
	}
}

// reads tells whether text reads on every one of the grounds (WCAG AA).
func reads(text string, grounds ...string) bool { return parted(text, text4, grounds...) }

// What WCAG AA asks of text, and of frames and signs.
const (
	text4 = 4.5
	sign3 = 3
)

func parted(c string, least float64, grounds ...string) bool {
	for _, g := range grounds {
		if Contrast(c, g) < least {
			return false
		}
	}
	return true
}
