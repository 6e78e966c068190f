// Package theme holds the looks a page can wear. A theme is a set of tokens (CSS custom properties),
// never a copy of the CSS: blocks use the tokens, so every block fits every theme.
package theme

import "github.com/sanduan/sanduan/assets"

// Theme is one registered look, perhaps in a brand's colour.
type Theme struct {
	Name  string // what pages store, e.g. "red"
	Title string // what operators read, e.g. "中国红"
	Brand string // "#rrggbb" the colours are derived from; "" for the theme's own
	Tokens
	css string // written once: every page view needs it
}

var themes []Theme

// Add registers a theme; it panics on a repeated name, a programming error.
func Add(name, title string, t Tokens) {
	if _, ok := lookup(name); ok {
		panic("theme: added twice: " + name)
	}
	theme := Theme{Name: name, Title: title, Tokens: t.complete()}
	theme.css = theme.Tokens.declarations()
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
	if t.Art == "" {
		return t.css
	}
	scheme := "light" // scroll bars and what else browsers draw themselves
	if t.Dark {
		scheme = "dark"
	}
	return t.css + ";color-scheme:" + scheme + ";--ribbon:url(" + t.shape("ribbon") + ");--pattern:url(" + t.shape("pattern") + ")"
}

// Picture is the address of the theme's picture "hero" or "badge", in the brand's colour where it has one.
func (t Theme) Picture(name string) string {
	if t.Brand != "" {
		return PaintedPrefix + t.Name + "/" + t.Brand[1:] + "/" + name + ".svg"
	}
	return assets.URL("img/theme/" + t.Art + "/" + name + ".svg")
}

// shape is the address of a drawing that serves as a mask: its colour is the page's.
func (t Theme) shape(name string) string {
	return assets.URL("img/theme/" + t.Art + "/" + name + ".svg")
}
