package theme

import (
	"regexp"
	"strings"
	"sync"
)

var hex = regexp.MustCompile(`^#[0-9a-f]{6}$`)

// branded keeps what With has made: every view of a page needs it.
var branded struct {
	sync.Mutex
	themes map[[2]string]Theme
}

// mostBranded is how many looks are kept; an installation has fewer brands.
const mostBranded = 256

// With is the theme in a brand's colour "#rrggbb": a palette that is legible whatever the colour, in the theme's own
// manner (light or dark, flat or not). Anything else than a colour gives the theme as it is.
func (t Theme) With(brand string) Theme {
	brand = strings.ToLower(brand)
	if !hex.MatchString(brand) {
		return t
	}
	key := [2]string{t.Name, brand}
	branded.Lock()
	made, ok := branded.themes[key]
	branded.Unlock()
	if ok {
		return made
	}
	made = t.derive(brand)
	branded.Lock()
	defer branded.Unlock()
	if branded.themes == nil || len(branded.themes) >= mostBranded {
		branded.themes = map[[2]string]Theme{}
	}
	branded.themes[key] = made
	return made
}

func (t Theme) derive(brand string) Theme {
	t.Brand, t.Tokens = brand, t.Tokens.in(shadeOf(brand))
	t.css = t.Tokens.declarations()
	return t
}

// in are the tokens in the hue of the brand.
func (t Tokens) in(brand shade) Tokens {
	own := t
	t.grounds(brand)
	t.mains(own, brand)
	t.inks()
	t.accents(own)
	t.skies(own, brand)
	t.Edge, t.Motif = "", ""
	if own.Edge == own.Ink {
		t.Edge = t.Ink
	}
	return t.complete()
}

// seenFrom is the contrast at which a ground is seen on the page, though its shape alone says nothing.
const seenFrom = 1.25

// away is the step that takes a text's lightness away from the page's.
func (t Tokens) away() float64 {
	if t.Dark {
		return .01
	}
	return -.01
}

// grounds turns what is nearly grey to the brand's hue, as light as it was.
func (t *Tokens) grounds(brand shade) {
	for _, c := range []*string{&t.Paper, &t.Card, &t.Ink, &t.Soft, &t.Line, &t.Tint} {
		*c = turned(*c, brand)
	}
}

// turned is the colour in the brand's hue, no stronger than the brand is.
func turned(c string, brand shade) string {
	s := shadeOf(c)
	return shade{s.light, min(s.strong, brand.strong), brand.hue}.hex()
}

// mains finds the brand's colour as a ground, its partner, and the text on both. The brand keeps its lightness where it
// can be told from the page; a colour too light for white text gets dark text rather than turning brown.
func (t *Tokens) mains(own Tokens, brand shade) {
	seen := brand.until(t.away(), func(c string) bool { return parted(c, seenFrom, t.Paper, t.Card) })
	if Contrast(seen, "#ffffff") >= sign3 {
		t.OnMain = "#ffffff"
		t.Main = shadeOf(seen).until(-.01, func(c string) bool { return reads("#ffffff", c) })
	} else {
		t.Main = seen
		t.OnMain = shade{.22, min(brand.strong, .05), brand.hue}.until(-.01, func(c string) bool { return reads(c, seen) })
	}
	step := shadeOf(own.Deep).light - shadeOf(own.Main).light
	deep := shadeOf(t.Main)
	deep.light += step
	t.Deep = deep.until(.005, func(c string) bool { return reads(t.OnMain, c) })
	if step == 0 || !reads(t.OnMain, t.Deep) {
		t.Deep = t.Main
	}
}

// inks makes texts legible on every ground of the page.
func (t *Tokens) inks() {
	fit := func(c string) bool { return reads(c, t.Paper, t.Card, t.Tint) }
	t.MainInk = shadeOf(t.Main).until(t.away(), fit)
	deep := shadeOf(t.MainInk)
	deep.light += 8 * t.away()
	t.DeepInk = deep.until(t.away(), fit)
	t.Ink = shadeOf(t.Ink).until(t.away(), fit)
	t.Soft = shadeOf(t.Soft).until(t.away(), fit)
	t.Wrong = shadeOf(t.Wrong).until(t.away(), func(c string) bool { return fit(c) && reads(c, t.WrongTint) })
}

// accents keeps the theme's accent where it stands out from the brand's colour, and otherwise turns that colour's pair
// round.
func (t *Tokens) accents(own Tokens) {
	if !parted(own.Accent, 1.6, t.Main, t.Deep) {
		t.Accent, t.OnAccent = t.OnMain, t.Main
	}
}

// skies makes the first screen: the brand's colour where it was the theme's, or else the theme's in the brand's hue.
func (t *Tokens) skies(own Tokens, brand shade) {
	t.Sky, t.SkyEnd, t.OnSky = t.Main, t.Deep, t.OnMain
	if own.Sky != own.Main {
		t.Sky, t.SkyEnd = turned(own.Sky, brand), turned(own.SkyEnd, brand)
		t.OnSky = shadeOf(turned(own.OnSky, brand)).until(t.away(), func(c string) bool { return reads(c, t.Sky, t.SkyEnd) })
	}
	t.Call, t.OnCall = t.Accent, t.OnAccent
	if own.Call == own.Main {
		t.Call, t.OnCall = t.Main, t.OnMain
	}
	if !parted(t.Call, 1.6, t.Sky, t.SkyEnd) {
		t.Call, t.OnCall = t.MainInk, t.Paper
	}
}
