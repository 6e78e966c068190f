package theme

import (
	"cmp"
	"strconv"
)

// Tokens are the values a theme sets. Colours are "#rrggbb"; those marked * may be left empty and follow from others.
type Tokens struct {
	Dark bool // light text on dark grounds

	Main      string // buttons, headlines' background, the colour the page is known by
	OnMain    string // text on Main and Deep
	Deep      string // the partner of Main: gradients, pressed buttons; the same as Main for a flat look
	MainInk   string // * Main as text, icons and frames on Paper, Card and Tint
	DeepInk   string // * Deep in the same use
	Accent    string // small highlights: prices, badges
	OnAccent  string // text on Accent
	Paper     string // the page's background
	Card      string // the background of cards on Paper
	Ink       string // body text
	Soft      string // secondary text, still legible on Paper, Card and Tint (WCAG AA)
	Line      string // dividers
	Edge      string // * frames of fields, told from Paper and Card (3:1)
	Tint      string // a light wash of Main for panels
	Plate     string // the ground of signs that are drawn for white paper; always follows from others
	Motif     string // * the pattern on Main and Deep, below OnMain
	Wrong     string // * what is wrong, as text
	WrongTint string // * the ground of what is wrong

	Sky    string // * the first screen's ground, below the theme's art
	SkyEnd string // * what veils the art behind words
	OnSky  string // * text on both
	Call   string // * buttons and badges there
	OnCall string // * text on Call

	Radius       int    // corner radius of cards, px
	Button       int    // corner radius of buttons, px; Pill
	CardEdge     string // border of cards, CSS; * none
	CardShadow   string // shadow of cards, CSS; * none
	ButtonEdge   string // border of buttons, CSS; * none
	ButtonShadow string // shadow of buttons, CSS; * none
	CallShadow   string // the same on coloured grounds
	Head         Type   // the page's headline
	Title        Type   // blocks' titles
	Art          string // folder under assets/img/theme holding this theme's pictures
}

// Pill is the corner radius of a button whose ends are half circles.
const Pill = 999

// Type is how a headline is set. Values are CSS.
type Type struct {
	Size   string // "2rem"
	Weight int
	Space  string // letter spacing, "0"
	Shadow string // * none
}

// complete fills in what follows from the rest.
func (t Tokens) complete() Tokens {
	t.MainInk, t.DeepInk = cmp.Or(t.MainInk, t.Main), cmp.Or(t.DeepInk, t.Deep)
	t.Sky, t.SkyEnd, t.OnSky = cmp.Or(t.Sky, t.Main), cmp.Or(t.SkyEnd, t.Deep), cmp.Or(t.OnSky, t.OnMain)
	t.Call, t.OnCall = cmp.Or(t.Call, t.Accent), cmp.Or(t.OnCall, t.OnAccent)
	wrong, wrongTint, step := "#b8241b", "#fdecea", -.01
	if t.Dark {
		wrong, wrongTint, step = "#ff9d94", "#3d1722", .01
	}
	t.Wrong, t.WrongTint = cmp.Or(t.Wrong, wrong), cmp.Or(t.WrongTint, wrongTint)
	if t.Edge == "" {
		t.Edge = shadeOf(t.Line).until(step, func(c string) bool { return parted(c, sign3, t.Paper, t.Card) })
	}
	if t.Plate = t.Card; t.Dark {
		t.Plate = mixed(t.Ink, t.Main, .12)
	}
	if t.Motif == "" {
		t.Motif = mixed(t.Main, t.OnMain, .14)
		if !reads(t.OnMain, t.Motif) {
			t.Motif = mixed(t.Main, t.Deep, .6)
		}
	}
	return t
}

// declarations writes the tokens as custom properties. It runs once a theme and brand.
func (t Tokens) declarations() string {
	var b []byte
	for _, p := range []struct{ name, hex string }{
		{"main", t.Main}, {"on-main", t.OnMain}, {"deep", t.Deep}, {"main-ink", t.MainInk}, {"deep-ink", t.DeepInk},
		{"accent", t.Accent}, {"on-accent", t.OnAccent}, {"paper", t.Paper}, {"card", t.Card}, {"ink", t.Ink},
		{"soft", t.Soft}, {"line", t.Line}, {"edge", t.Edge}, {"motif", t.Motif}, {"tint", t.Tint}, {"plate", t.Plate}, {"wrong", t.Wrong}, {"wrong-tint", t.WrongTint},
		{"sky", t.Sky}, {"sky-end", t.SkyEnd}, {"on-sky", t.OnSky}, {"call", t.Call}, {"on-call", t.OnCall},
	} {
		c := RGB(p.hex)
		b = append(b, "--"+p.name+":"...)
		b = append(strconv.AppendInt(b, int64(c.R), 10), ' ')
		b = append(strconv.AppendInt(b, int64(c.G), 10), ' ')
		b = append(strconv.AppendInt(b, int64(c.B), 10), ';')
	}
	for _, p := range []struct{ name, value string }{
		{"radius", strconv.Itoa(t.Radius) + "px"}, {"button", strconv.Itoa(t.Button) + "px"},
		{"card-edge", cmp.Or(t.CardEdge, "0")}, {"card-shadow", cmp.Or(t.CardShadow, "none")},
		{"button-edge", cmp.Or(t.ButtonEdge, "0")}, {"button-shadow", cmp.Or(t.ButtonShadow, "none")}, {"call-shadow", cmp.Or(t.CallShadow, "none")},
		{"head-size", t.Head.Size}, {"head-weight", strconv.Itoa(t.Head.Weight)}, {"head-space", t.Head.Space}, {"head-shadow", cmp.Or(t.Head.Shadow, "none")},
		{"title-size", t.Title.Size}, {"title-weight", strconv.Itoa(t.Title.Weight)}, {"title-space", t.Title.Space},
	} {
		b = append(b, "--"+p.name+":"+p.value+";"...)
	}
	return string(b[:len(b)-1])
}
