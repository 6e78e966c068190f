package poster

import (
	"fmt"
	"image"
	"image/color"
	"slices"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/theme"
)

func TestDesignsAreSound(t *testing.T) {
	names := Designs()
	slices.Sort(names)
	if len(slices.Compact(names)) != len(designs) {
		t.Errorf("a name stands twice among %q", Designs())
	}
	for _, d := range designs {
		if errs := CheckLayers(d.layers); errs != nil {
			t.Errorf("%s: %v", d.name, errs)
		}
		said := ""
		for i, l := range d.layers {
			said += l.Kind + l.Text + " "
			if !l.Box().In(image.Rect(32, 32, Width-32, Height-32)) {
				t.Errorf("%s: %s stands in the margin", d.name, l.ID)
			}
			if l.Kind == KindQR && (l.X%grid != 0 || l.Y%grid != 0 || l.W != l.H || l.W != 304 && l.W != 312) {
				t.Errorf("%s: the QR code at (%d, %d), %d × %d, is off the JPEG's grid", d.name, l.X, l.Y, l.W, l.H)
			}
			for _, other := range d.layers[:i] {
				if l.Box().Overlaps(other.Box()) {
					t.Errorf("%s: %s and %s overlap", d.name, other.ID, l.ID)
				}
			}
		}
		for _, want := range []string{KindAvatar, KindName, KindQR, "{标题}", "{说明}", "{品牌}"} {
			if !strings.Contains(said, want) {
				t.Errorf("%s shows no %s", d.name, want)
			}
		}
	}
}

// TestTextsRead measures the contrast of every text with what is painted under it: at least 4.5 to 1 (WCAG 2.1, 1.4.3), 3 to 1 for
// what a headline stresses, which is large. A hundredth of the box may be a line or a star of the ground.
func TestTextsRead(t *testing.T) {
	brands := []theme.Theme{theme.Get("red").With("#00a0e9"), theme.Get("blue").With("#f5e100"), theme.Get("white").With("#0b6b3a")}
	for _, d := range designs {
		t.Run(d.name, func(t *testing.T) {
			t.Parallel()
			for _, look := range append(theme.All(), brands...) {
				d.reads(t, Spec{Theme: look}, "")
				if strings.Contains("red violet white yellow", look.Name) && look.Brand == "" { // of every kind
					d.reads(t, Spec{Theme: look, Background: flatPicture(255)}, " on white")
					d.reads(t, Spec{Theme: look, Background: flatPicture(0)}, " on black")
				}
			}
		})
	}
}

// reads checks the texts of one poster.
func (d design) reads(t *testing.T, s Spec, on string) {
	c := newCanvas(image.NewRGBA(image.Rect(0, 0, Width, Height)), s.Theme)
	d.ground(c, &s)
	for _, l := range d.layers {
		if l.Kind != KindText && l.Kind != KindName && l.Kind != KindDate {
			continue
		}
		where := fmt.Sprintf("%s%s%s: %s", s.Theme.Name, s.Theme.Brand, on, l.ID)
		if got := c.contrast(l.Box(), c.tone(l)); got < 4.5 {
			t.Errorf("%s has a contrast of %.2f", where, got)
		}
		if got := c.contrast(l.Box(), c.stress(c.tone(l))); l.Stress && got < 3 {
			t.Errorf("%s stresses with a contrast of %.2f", where, got)
		}
	}
}

func flatPicture(grey uint8) image.Image {
	m := image.NewGray(image.Rect(0, 0, 30, 40))
	for i := range m.Pix {
		m.Pix[i] = grey
	}
	return m
}

// contrast of an ink with the paint in a box, 1–21: what a hundredth of the pixels are below.
func (c *canvas) contrast(box image.Rectangle, ink color.NRGBA) float64 {
	var found []float64
	at := light(ink.R, ink.G, ink.B)
	for y := box.Min.Y; y < box.Max.Y; y += 3 {
		for x := box.Min.X; x < box.Max.X; x += 3 {
			p := c.img.RGBAAt(x, y)
			under := light(p.R, p.G, p.B)
			found = append(found, (max(at, under)+0.05)/(min(at, under)+0.05))
		}
	}
	slices.Sort(found)
	return found[len(found)/100]
}
