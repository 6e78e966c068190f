package theme

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/assets"
)

// pair is a colour that stands on another on some page, and the contrast WCAG AA asks of the two.
type pair struct {
	name   string
	on, of string
	least  float64
}

// pairs are all that blocks and the shared CSS use: texts, then signs and frames.
func pairs(t Tokens) []pair {
	var out []pair
	add := func(least float64, name, c string, grounds map[string]string) {
		for ground, g := range grounds {
			out = append(out, pair{name + " on " + ground, c, g, least})
		}
	}
	page := map[string]string{"paper": t.Paper, "card": t.Card, "tint": t.Tint}
	plain := map[string]string{"paper": t.Paper, "card": t.Card}
	add(text4, "ink", t.Ink, page)
	add(text4, "soft", t.Soft, page)
	add(text4, "main-ink", t.MainInk, page)
	add(text4, "deep-ink", t.DeepInk, page)
	add(text4, "wrong", t.Wrong, map[string]string{"paper": t.Paper, "card": t.Card, "tint": t.Tint, "wrong-tint": t.WrongTint})
	add(text4, "ink", t.Ink, map[string]string{"wrong-tint": t.WrongTint, "line": t.Line})
	add(text4, "on-main", t.OnMain, map[string]string{"main": t.Main, "deep": t.Deep, "their middle": mixed(t.Main, t.Deep, .5)})
	add(text4, "on-accent", t.OnAccent, map[string]string{"accent": t.Accent})
	add(text4, "on-sky", t.OnSky, map[string]string{"sky": t.Sky, "sky-end": t.SkyEnd, "their middle": mixed(t.Sky, t.SkyEnd, .5)})
	add(text4, "on-call", t.OnCall, map[string]string{"call": t.Call})
	add(sign3, "edge", t.Edge, plain)
	add(sign3, "main-ink as a frame or focus ring", t.MainInk, page)
	add(sign3, "on-main as a focus ring", t.OnMain, map[string]string{"main": t.Main, "deep": t.Deep})
	add(text4, "on-main", t.OnMain, map[string]string{"the pattern": t.Motif})
	return out
}

func illegible(t Theme) (faults []string) {
	for _, p := range pairs(t.Tokens) {
		if c := Contrast(p.on, p.of); c < p.least {
			faults = append(faults, fmt.Sprintf("%s %s: %s is %s on %s, contrast %.2f of %.1f", t.Name, t.Brand, p.name, p.on, p.of, c, p.least))
		}
	}
	return faults
}

func TestThemesAreLegible(t *testing.T) {
	if len(All()) != 8 {
		t.Errorf("%d themes", len(All()))
	}
	for _, th := range All() {
		for _, fault := range illegible(th) {
			t.Error(fault)
		}
	}
}

// Whatever colour a brand has, the palette made from it reads, keeps the theme's manner, and shows its buttons.
func TestBrandsAreLegible(t *testing.T) {
	brands := []string{"#ffffff", "#000000", "#fefefe", "#010101", "#808080", "#777777", "#39ff14", "#ff00ff", "#00ffff", "#ffff00", "#ff0000", "#00ff00", "#0000ff", "#ccff00"}
	r := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		brands = append(brands, fmt.Sprintf("#%06x", r.IntN(1<<24)))
	}
	for _, th := range All() {
		for _, brand := range brands {
			b := th.derive(brand)
			for _, fault := range illegible(b) {
				t.Error(fault)
			}
			for name, grounds := range map[string][2]string{"main": {b.Main, b.Paper}, "main in a card": {b.Main, b.Card}, "accent": {b.Accent, b.Main}, "call": {b.Call, b.Sky}} {
				if c := Contrast(grounds[0], grounds[1]); c < seenFrom {
					t.Errorf("%s %s: %s is %s on %s: nobody sees it", th.Name, brand, name, grounds[0], grounds[1])
				}
			}
			if (luminance(RGB(b.Paper)) < .2) != th.Dark {
				t.Errorf("%s %s: the paper is %s", th.Name, brand, b.Paper)
			}
		}
		if t.Failed() {
			t.FailNow()
		}
	}
}

// A brand's own colour is used as it is where white or dark text reads on it.
func TestABrandKeepsItsColour(t *testing.T) {
	for _, brand := range []string{"#0a58ca", "#b00020", "#ffd400", "#7fd1ae", "#5f2eea"} {
		if got := Get("red").With(brand).Main; got != brand {
			t.Errorf("%s becomes %s", brand, got)
		}
	}
}

func TestWith(t *testing.T) {
	red := Get("red")
	for _, brand := range []string{"", "red", "#12345", "#1234567", "#gggggg", "#fff", "12345678"} {
		if red.With(brand) != red {
			t.Errorf("%q is no colour, and changes the theme", brand)
		}
	}
	if red.With("#1D5BFF") != red.With("#1d5bff") || red.With("#1d5bff") == red {
		t.Error("a colour is one however it is written")
	}
	for i := range 3 * mostBranded {
		red.With(fmt.Sprintf("#0000%02x", i%256))
		Get("blue").With(fmt.Sprintf("#%06x", i))
	}
	if n := len(branded.themes); n > mostBranded {
		t.Errorf("%d looks are kept", n)
	}
}

func TestPainted(t *testing.T) {
	for _, th := range All() {
		for _, picture := range []string{"hero", "badge"} {
			svg, ok := Painted(th.Name, "#0a58ca", picture)
			own := assets.Bytes("img/theme/" + th.Art + "/" + picture + ".svg")
			if !ok || len(svg) < len(own)/2 || string(svg) == string(own) || !strings.HasPrefix(string(svg), "<svg") {
				t.Errorf("%s %s is not painted", th.Name, picture)
			}
		}
	}
	svg, _ := Painted("red", "#0a58ca", "hero")
	if strings.Contains(string(svg), Get("red").Paper) || !strings.Contains(string(svg), Get("red").With("#0a58ca").Paper) {
		t.Error("the drawing does not end in the page's paper")
	}
	for _, wrong := range [][3]string{{"none", "#0a58ca", "hero"}, {"red", "0a58ca", "hero"}, {"red", "#0a58ca", "ribbon"}, {"red", "#0a58ca", "../red/hero"}, {"red", "#0A58CA", "hero"}} {
		if _, ok := Painted(wrong[0], wrong[1], wrong[2]); ok {
			t.Errorf("%v is painted", wrong)
		}
	}
}

func TestShades(t *testing.T) {
	for _, c := range []string{"#000000", "#ffffff", "#d7281f", "#1d5bff", "#39ff14", "#808080", "#010203"} {
		if got := shadeOf(c).hex(); got != c {
			t.Errorf("%s becomes %s", c, got)
		}
	}
	if got := (shade{.7, .4, 2.5}).hex(); !hex.MatchString(got) {
		t.Errorf("a colour no screen shows becomes %s", got)
	}
	if c := Contrast("#777777", "#ffffff"); c < 4.47 || c > 4.49 {
		t.Errorf("contrast %f", c)
	}
}

func TestCSS(t *testing.T) {
	for _, th := range []Theme{Get("red"), Get("violet").With("#39ff14")} {
		css := th.CSS()
		c := RGB(th.Main)
		for _, want := range []string{fmt.Sprintf("--main:%d %d %d;", c.R, c.G, c.B), "--on-main:", "--radius:16px;", "--button:999px", "--ribbon:url(/assets/", "--wrong:"} {
			if !strings.Contains(css, want) {
				t.Errorf("no %s in %s", want, css)
			}
		}
		if strings.ContainsAny(css, "<>{}\"'") {
			t.Errorf("not safe inside a style element: %s", css)
		}
	}
	if (Theme{}).CSS() != "" {
		t.Error("no theme has no tokens")
	}
}

func TestGet(t *testing.T) {
	if Get("none").Name != All()[0].Name || Known("none") || !Known("blue") || Get("blue").Name != "blue" {
		t.Error("an unknown theme is the first, a known one itself")
	}
}
