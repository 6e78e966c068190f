// Package poster says what is on a sharing poster and paints it: one JPEG a person, with a QR code that leads to that
// person's share link. It is pure: a Spec and a Person in, bytes out.
package poster

import (
	"fmt"
	"image"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages/typeset"
)

// Width and Height of every poster, px.
const (
	Width  = 750
	Height = 1334
)

// quality of the JPEG: below 80 text on colour rings visibly, above 90 the file doubles for nothing.
const quality = 85

// fallbackName stands for a sharer who has no name that can be written.
const fallbackName = "你的好友"

// Spec is what all posters of a page have in common. Pictures are read, never kept or changed.
type Spec struct {
	Design     string                 // a registered design's name; unknown = the first
	Theme      theme.Theme            // colours, and the manner of the drawn art
	Background image.Image            // the operator's picture, cover-cropped; nil = the theme's art, drawn
	Headline   string                 // the page's promise; "\n" asks for a break
	Words      string                 // small words beside the QR, e.g. "长按识别二维码，和我一起领"
	Brand      string                 // the organiser's name, small
	Ends       time.Time              // when the page ends; zero = never
	Layers     []Layer                // nil = the design's own
	Pictures   map[string]image.Image // of the layers, by their Picture.Src; one that is missing is left out
}

// Person is what a poster shows of who shares.
type Person struct {
	Name   string      // "" = "你的好友"
	Avatar image.Image // nil = drawn from the name's first character, on a colour that stays the name's own
	URL    string      // absolute URL in the QR, at most about 280 bytes
	Rank   int         // place in the page's ranking, from 1; 0 = none, and the layer that shows it stays away
}

// Draw paints one poster from scratch and returns it as a baseline JPEG of Width × Height. It fails where the URL is empty or too
// long for a QR code that a phone can read off a screen. For many posters of one page make a Plate.
func Draw(s Spec, who Person) ([]byte, error) {
	p, err := NewPlate(s)
	if err != nil {
		return nil, err
	}
	picture, err := p.Draw(who)
	if err != nil {
		return nil, err
	}
	return picture.Append(nil), nil
}

// tidy makes every text of the Spec writable, and short enough that measuring it is cheap.
func (s Spec) tidy() Spec {
	s.Headline = typeset.Clean(s.Headline, 120)
	s.Words = typeset.Clean(s.Words, 60)
	s.Brand = oneLine(typeset.Clean(s.Brand, 40))
	return s
}

// tidy makes the name writable.
func (p Person) tidy() Person {
	if p.Name = oneLine(typeset.Clean(p.Name, 40)); p.Name == "" {
		p.Name = fallbackName
	}
	return p
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// say is a layer's text with what stands for its placeholders. ok is false where it says nothing true: a page without an end
// has no last day.
func (s Spec) say(text string) (said string, ok bool) {
	if s.Ends.IsZero() && strings.Contains(text, "{截止}") {
		return "", false
	}
	return strings.TrimSpace(typeset.Clean(strings.NewReplacer(
		"{标题}", s.Headline, "{说明}", s.Words, "{品牌}", s.Brand, "{截止}", lastDay(s.Ends),
	).Replace(text), 160)), true
}

// lastDay is the end of a page as people say it. A picture is kept and passed on, so it names the day rather than how many are
// left.
func lastDay(end time.Time) string {
	end = form.Time(end.UnixMilli()).In()
	if end.Hour() == 0 && end.Minute() == 0 {
		return end.Add(-time.Minute).Format("1月2日") + " 24:00"
	}
	return end.Format("1月2日 15:04")
}

// placed is the rank as digits, "" for none.
func (p Person) placed() string {
	if p.Rank < 1 {
		return ""
	}
	return strconv.Itoa(p.Rank)
}

// Lay returns the layers of the poster: the operator's, or where there are none the design's own.
func (s Spec) Lay() []Layer {
	if len(s.Layers) > 0 {
		return s.Layers
	}
	return designOf(s.Design).layers
}

// Ranks tells whether the poster shows the person's place in the ranking.
func (s Spec) Ranks() bool {
	return slices.ContainsFunc(s.shown(), func(l Layer) bool { return l.Kind == KindRank })
}

// shown are the layers to be painted, none outside the poster.
func (s Spec) shown() []Layer {
	var out []Layer
	for _, l := range s.Lay() {
		if _, known := uses[l.Kind]; known && !l.Hidden && l.W > 0 && l.H > 0 && l.Box().In(image.Rect(0, 0, Width, Height)) {
			out = append(out, l)
		}
	}
	return out
}

// errNoQR says that a poster would lead nowhere.
var errNoQR = fmt.Errorf("a poster without a QR code")
