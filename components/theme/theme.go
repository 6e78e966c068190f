// Package theme holds the looks a page can wear. A theme is a set of tokens (CSS custom properties),
// never a copy of the CSS: blocks use the tokens, so every block fits every theme.
package theme

import (
	"fmt"
	"image/color"
	"strings"
)

// Tokens are the values a theme sets. Colours are "#rrggbb".
type Tokens struct {
	Main     string // buttons, headlines' background, the colour the page is known by
	OnMain   string // text on Main
	Deep     string // the darker partner of Main: gradients, pressed buttons
	Accent   string // small highlights: prices, badges
	OnAccent string // text on Accent
	Paper    string // the page's background
	Card     string // the background of cards on Paper
	Ink      string // body text
	Soft     string // secondary text, still legible on Paper and Card (WCAG AA)
	Line     string // borders, dividers
	Tint     string // a light wash of Main for panels
	Radius   int    // corner radius of cards, px
	Pill     bool   // buttons are pills; otherwise they take Radius
	Art      string // folder under assets/img/theme holding this theme's pictures
}

// Theme is one registered look.
type Theme struct {
	Name  string // what pages store, e.g. "red"
	Title string // what operators read, e.g. "中国红"
	Tokens
	css string // CSS writes this once: every page view needs it
}

var themes []Theme

// Add registers a theme; it panics on a repeated name, a programming error.
func Add(name, title string, t Tokens) {
	if _, ok := lookup(name); ok {
		panic("theme: added twice: " + name)
	}
	theme := Theme{Name: name, Title: title, Tokens: t}
	theme.css = theme.declarations()
	themes = append(themes, theme)
}

// All returns the themes in the order they were added.
func All() []Theme { return append([]Theme(nil), themes...) }

// Get returns the named theme, or the first one where the name is unknown, so that a page whose theme
// was removed still renders.
func Get(name string) Theme {
	if t, ok := lookup(name); ok {
		return t
	}
	return themes[0]
}

// Known tells whether a theme of that name exists.
func Known(name string) bool {
	_, ok := lookup(name)
	return ok
}

func lookup(name string) (Theme, bool) {
	for _, t := range themes {
		if t.Name == name {
			return t, true
		}
	}
	return Theme{}, false
}

// CSS is the theme as declarations of custom properties, for a :root rule. Colours are written as
// "r g b" so that Tailwind can add an opacity: rgb(var(--main) / .5).
func (t Theme) CSS() string {
	if t.css == "" {
		return t.declarations()
	}
	return t.css
}

func (t Theme) declarations() string {
	var b strings.Builder
	for _, p := range []struct{ name, hex string }{
		{"main", t.Main}, {"on-main", t.OnMain}, {"deep", t.Deep}, {"accent", t.Accent}, {"on-accent", t.OnAccent},
		{"paper", t.Paper}, {"card", t.Card}, {"ink", t.Ink}, {"soft", t.Soft}, {"line", t.Line}, {"tint", t.Tint},
	} {
		c := RGB(p.hex)
		fmt.Fprintf(&b, "--%s:%d %d %d;", p.name, c.R, c.G, c.B)
	}
	button := t.Radius
	if t.Pill {
		button = 999
	}
	fmt.Fprintf(&b, "--radius:%dpx;--button:%dpx", t.Radius, button)
	return b.String()
}

// RGB reads "#rrggbb"; anything else is black.
func RGB(hex string) color.RGBA {
	c := color.RGBA{A: 255}
	fmt.Sscanf(hex, "#%02x%02x%02x", &c.R, &c.G, &c.B)
	return c
}
