// Package poster says what is on a sharing poster and paints it: one JPEG a person, with a QR code that leads to that
// person's share link. It is pure: a Spec in, bytes out.
package poster

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"strings"

	"github.com/sanduan/sanduan/components/theme"
)

// Width and Height of every poster, px.
const (
	Width  = 750
	Height = 1334
)

// quality of the JPEG: below 80 the QR code's edges ring visibly, above 90 the file doubles for nothing.
const quality = 85

// fallbackName stands for a sharer who has no name that can be written.
const fallbackName = "你的好友"

// Spec is all a poster shows. Pictures are read, never kept or changed.
type Spec struct {
	Design     string      // a registered design's name; unknown = the first
	Theme      theme.Theme // colours, and the manner of the drawn art
	Background image.Image // the operator's picture, cover-cropped; nil = the theme's art, drawn
	Headline   string      // the page's promise; up to three lines are shown, "\n" asks for a break
	Words      string      // small words beside the QR, e.g. "长按识别二维码，和我一起领"
	Brand      string      // the organiser's name, small
	Name       string      // the sharer's name; "" = "你的好友"
	Avatar     image.Image // nil = drawn from the name's first character, on a colour that stays the name's own
	URL        string      // absolute URL in the QR, at most about 400 bytes
}

// design is one registered arrangement of a poster. Operators choose it by the options of pages.Poster.
type design struct {
	name   string                         // what pages store, e.g. "card"
	still  func(*canvas, *Spec)           // paints what all sharers of a page have in common
	person func(*canvas, *Spec, [][]bool) // paints who shares, and their QR code, upon it
	layers *layers
}

var designs []design

// add registers a design; it panics on a repeated name, a programming error.
func add(name string, still func(*canvas, *Spec), person func(*canvas, *Spec, [][]bool)) {
	for _, d := range designs {
		if d.name == name {
			panic("poster: design added twice: " + name)
		}
	}
	designs = append(designs, design{name: name, still: still, person: person, layers: newLayers()})
}

// designOf finds a design by name, or gives the first, so that a page whose design was removed still has posters.
func designOf(name string) design {
	for _, d := range designs {
		if d.name == name {
			return d
		}
	}
	return designs[0]
}

// Draw paints the poster and returns it as a baseline JPEG of Width × Height. It fails where the URL is empty or too
// long for a QR code that a phone can read off a screen. It may be called from several goroutines.
//
// What does not depend on the person is painted once and kept for the next poster of the same page.
func Draw(s Spec) ([]byte, error) {
	code, err := qrModules(s.URL)
	if err != nil {
		return nil, fmt.Errorf("drawing the poster: %w", err)
	}
	s = tidy(s)
	d := designOf(s.Design)
	img := d.layers.copyOf(d.layers.key(&s), func() *image.RGBA {
		c := newCanvas(image.NewRGBA(image.Rect(0, 0, Width, Height)), s.Theme)
		d.still(c, &s)
		return c.img
	})
	defer d.layers.recycle(img)
	d.person(newCanvas(img, s.Theme), &s, code)

	var out bytes.Buffer
	out.Grow(160 << 10) // most posters fit, so the buffer does not double its way up
	if err := jpeg.Encode(&out, img, &jpeg.Options{Quality: quality}); err != nil {
		return nil, fmt.Errorf("encoding the poster: %w", err)
	}
	return out.Bytes(), nil
}

// tidy makes every text of the Spec writable, and short enough that measuring it is cheap.
func tidy(s Spec) Spec {
	s.Headline = clean(s.Headline, 120)
	s.Words = clean(s.Words, 60)
	s.Brand = oneLine(clean(s.Brand, 40))
	if s.Name = oneLine(clean(s.Name, 40)); s.Name == "" {
		s.Name = fallbackName
	}
	return s
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
