package poster

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	xdraw "golang.org/x/image/draw"

	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages/typeset"
)

// hardNames are names that posters get wrong: too long, of rare characters, written from the right, in colour, or none at all.
var hardNames = []string{
	"Wolfeschlegelsteinhausenbergerdorff",
	"春风十里不如你和孩子们一起走过的每一个平凡又温柔的日子",
	"𠮷野家㛃𫖯龘𬸪",
	"김민준 엄마",
	"สมชาย ปู่ใจดี",
	"محمد عليّ",
	"שלום משפחת כהן 2024",
	"👨‍👩‍👧小鹿妈妈🇨🇳👍🏽",
	"🎉🎂❤️‍🔥🧑🏿‍🚀🏴󠁧󠁢󠁥󠁮󠁧󠁿",
	"「“《，。！？》”」…—·’",
	"\u200b\u202eA\u200dB\x00李\ufeff\u2060明\u00ad",
	"",
}

// looks are a theme for each design, as pages might have them.
var looks = map[string]string{
	"card": "red", "full": "violet", "festive": "red", "magazine": "white", "cream": "orange", "night": "blue", "pop": "yellow", "arch": "green",
}

// TestDesignsWithHardNames draws every design for every hard name, with a face and without. No character is left out of a name, the
// name is written within its layer, and nothing but what shows the person differs from another's poster. Where
// SANDUAN_TEST_SCREENS names a folder, it gets the contact sheets.
func TestDesignsWithHardNames(t *testing.T) {
	for _, name := range hardNames {
		shown := Person{Name: name}.tidy().Name
		for _, char := range typeset.Clusters(shown) {
			if char != " " && (typeset.Style{Px: 40, Bold: true}).Line(char).Empty() {
				t.Errorf("nothing is drawn for %q of %q", char, name)
			}
		}
	}
	for title, face := range map[string]image.Image{"face": sampleFace(), "faceless": nil} {
		t.Run(title, func(t *testing.T) {
			sheet := newSheet(len(hardNames), len(designs))
			for row, d := range designs {
				spec := sample(d.name, looks[d.name])
				plate, err := NewPlate(spec)
				if err != nil {
					t.Fatal(err)
				}
				var first *image.RGBA
				for column, name := range hardNames {
					who := Person{Name: name, Avatar: face, URL: fmt.Sprintf("https://h5.example.cn/s/%08d", column)}
					plate.wantNameWithin(t, d.name, who)
					img := plate.decoded(t, who)
					if first == nil {
						first = img
					}
					plate.wantSameBut(t, first, img)
					sheet.put(img, column, row)
				}
			}
			sheet.keep(t, "posters-"+title)
		})
	}
}

// wantNameWithin wants the name's letters inside its layer from left to right, and from top to bottom within what is drawn for each
// person.
func (p *Plate) wantNameWithin(t *testing.T, design string, who Person) {
	t.Helper()
	at := slices.IndexFunc(p.personal, func(l Layer) bool { return l.Kind == KindName })
	l := p.personal[at]
	canvas := p.jpeg.Canvas()
	defer canvas.Release()
	drawn := canvas.Image(at)
	under := image.NewRGBA(drawn.Rect)
	copy(under.Pix, drawn.Pix)
	if err := p.paint(drawn, l, who.tidy()); err != nil {
		t.Fatal(err)
	}
	ink := changed(under, drawn)
	within := image.Rect(l.X-1, l.reach().Min.Y, l.X+l.W+1, l.reach().Max.Y) // a pixel for the softness of edges
	if ink.Empty() || !ink.In(within) {
		t.Errorf("%s: %q is written in %v, not within %v", design, who.Name, ink, within)
	}
}

// changed is around the pixels that differ between two pictures of one place.
func changed(a, b *image.RGBA) (r image.Rectangle) {
	row := func(m *image.RGBA, y int) []uint8 {
		return m.Pix[m.PixOffset(m.Rect.Min.X, y):m.PixOffset(m.Rect.Max.X, y)]
	}
	for y := a.Rect.Min.Y; y < a.Rect.Max.Y; y++ {
		if bytes.Equal(row(a, y), row(b, y)) {
			continue
		}
		for x := a.Rect.Min.X; x < a.Rect.Max.X; x++ {
			if a.RGBAAt(x, y) != b.RGBAAt(x, y) {
				r = r.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return r
}

func (p *Plate) decoded(t *testing.T, who Person) *image.RGBA {
	t.Helper()
	picture, err := p.Draw(who)
	if err != nil {
		t.Fatal(err)
	}
	img, err := jpeg.Decode(bytes.NewReader(picture.Append(nil)))
	if err != nil {
		t.Fatal(err)
	}
	out := image.NewRGBA(image.Rect(0, 0, Width, Height))
	draw.Draw(out, out.Rect, img, image.Point{}, draw.Src)
	return out
}

// wantSameBut wants two people's posters to be the same but for what shows the person, in whole blocks of the JPEG.
func (p *Plate) wantSameBut(t *testing.T, a, b *image.RGBA) {
	t.Helper()
	const block = 16 // px
	for y := 0; y < Height; y += block {
		for x := 0; x < Width; x += block {
			r := image.Rect(x, y, x+block, y+block)
			if slices.ContainsFunc(p.personal, func(l Layer) bool { return l.reach().Overlaps(r) }) {
				continue
			}
			r = r.Intersect(a.Rect)
			if at := changed(a.SubImage(r).(*image.RGBA), b.SubImage(r).(*image.RGBA)); !at.Empty() {
				t.Fatalf("the posters of two people differ in %v, where neither is shown", at)
			}
		}
	}
}

// sheet is a contact sheet: posters at a third of their size, side by side.
type sheet struct{ *image.RGBA }

const shrunkWidth, shrunkHeight = Width / 3, Height / 3

func newSheet(columns, rows int) sheet {
	return sheet{image.NewRGBA(image.Rect(0, 0, columns*shrunkWidth, rows*shrunkHeight))}
}

func (s sheet) put(img image.Image, column, row int) {
	at := image.Rect(0, 0, shrunkWidth, shrunkHeight).Add(image.Pt(column*shrunkWidth, row*shrunkHeight))
	xdraw.ApproxBiLinear.Scale(s, at, img, img.Bounds(), draw.Src, nil)
}

// keep writes the sheet into the folder for pictures to look at, where there is one.
func (s sheet) keep(t *testing.T, name string) {
	folder := os.Getenv("SANDUAN_TEST_SCREENS")
	if folder == "" {
		return
	}
	var file bytes.Buffer
	if err := png.Encode(&file, s); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name+".png"), file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// Every design has a look on the sheet.
func TestLooksAreThemes(t *testing.T) {
	for _, d := range designs {
		if !theme.Known(looks[d.name]) {
			t.Errorf("%s has the look %q", d.name, looks[d.name])
		}
	}
}
