package theme

import (
	"image/color"
	"math"
	"strings"
	"testing"
)

// Contrast as WCAG 2 counts it.
func contrast(a, b string) float64 {
	la, lb := luminance(RGB(a)), luminance(RGB(b))
	return (max(la, lb) + .05) / (min(la, lb) + .05)
}

func luminance(c color.RGBA) float64 {
	channel := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= .04045 {
			return s / 12.92
		}
		return math.Pow((s+.055)/1.055, 2.4)
	}
	return .2126*channel(c.R) + .7152*channel(c.G) + .0722*channel(c.B)
}

func TestThemesAreLegible(t *testing.T) {
	for _, th := range All() {
		for name, pair := range map[string][2]string{
			"on-main on main": {th.OnMain, th.Main}, "on-main on deep": {th.OnMain, th.Deep}, "on-accent on accent": {th.OnAccent, th.Accent},
			"ink on paper": {th.Ink, th.Paper}, "ink on card": {th.Ink, th.Card}, "ink on tint": {th.Ink, th.Tint},
			"soft on paper": {th.Soft, th.Paper}, "soft on card": {th.Soft, th.Card}, "soft on tint": {th.Soft, th.Tint},
			"main on card": {th.Main, th.Card}, "deep on tint": {th.Deep, th.Tint},
		} {
			if c := contrast(pair[0], pair[1]); c < 4.5 {
				t.Errorf("%s: %s has contrast %.2f", th.Name, name, c)
			}
		}
		if c := contrast(th.Main, th.Paper); c < 3 {
			t.Errorf("%s: main on paper has contrast %.2f", th.Name, c)
		}
	}
}

func TestCSS(t *testing.T) {
	css := Get("red").CSS()
	for _, want := range []string{"--main:215 40 31;", "--on-main:255 255 255;", "--radius:16px;", "--button:999px"} {
		if !strings.Contains(css, want) {
			t.Errorf("no %s in %s", want, css)
		}
	}
	if strings.ContainsAny(css, "<>{}\"'") {
		t.Errorf("not safe inside a style element: %s", css)
	}
}

func TestGet(t *testing.T) {
	if Get("none").Name != All()[0].Name || Known("none") || !Known("blue") || Get("blue").Name != "blue" {
		t.Error("an unknown theme is the first, a known one itself")
	}
}
