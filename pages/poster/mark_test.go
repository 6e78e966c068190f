package poster

import (
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"regexp"
	"testing"
	"time"

	"golang.org/x/image/draw"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

func TestMark(t *testing.T) {
	seen := map[string]Key{}
	for _, k := range []Key{{}, {"a", "b"}, {"ab", ""}, {"", "ab"}, {"a", "b\x00"}, {"a\x00", "b"}, {"b", "a"}} {
		m := k.Mark()
		if !regexp.MustCompile(`^[A-Za-z0-9_-]{11}$`).MatchString(m) || m != k.Mark() {
			t.Errorf("%q has the mark %q", k, m)
		}
		if other, ok := seen[m]; ok {
			t.Errorf("%q and %q have one mark", k, other)
		}
		seen[m] = k
	}
}

// edition is every design, and every kind of layer, small enough that machines that count a little otherwise draw the same.
func edition(t *testing.T) *image.RGBA {
	t.Helper()
	const w, h, across = 125, 222, 5
	var specs []Spec
	for i, design := range Designs() {
		specs = append(specs, sample(design, theme.All()[i].Name))
	}
	all := sample("card", "white")
	all.Ends = time.UnixMilli(1_800_000_000_000)
	for i, kind := range []string{KindText, KindName, KindAvatar, KindBadge, KindDate, KindPrice, KindRank, KindQR} {
		l := Fresh(kind)
		l.ID = form.Key(fmt.Sprint("l", i))
		if kind != KindQR {
			l.Y = 40 + 130*i
		}
		all.Layers = append(all.Layers, l)
	}
	picture := Fresh(KindPicture)
	picture.ID, picture.X, picture.Y, picture.Picture.Src = "picture", 20, 700, "a.jpg"
	all.Layers, all.Pictures = append(all.Layers, picture), map[string]image.Image{"a.jpg": gradient(300, 300)}
	specs = append(specs, all)
	sheet := image.NewRGBA(image.Rect(0, 0, across*w, (len(specs)+across-1)/across*h))
	who := SampleOf("usual").Person
	who.Rank, who.URL = 3, sampleURL
	for i, s := range specs {
		who.Name = []string{"林小满", "Zoë𠮷", "민준👨‍👩‍👧"}[i%3]
		at := image.Rect(0, 0, w, h).Add(image.Pt(i%across*w, i/across*h))
		draw.BiLinear.Scale(sheet, at, drawn(t, s, who), image.Rect(0, 0, Width, Height), draw.Src, nil)
	}
	return sheet
}

// TestEdition: browsers keep posters for ever, by addresses that name the edition.
func TestEdition(t *testing.T) {
	got, file := edition(t), fmt.Sprintf("testdata/edition-%d.png", Edition)
	if *update {
		f, err := os.Create(file)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := png.Encode(f, got); err != nil {
			t.Fatal(err)
		}
		return
	}
	f, err := os.Open(file)
	if err != nil {
		t.Fatalf("%v; after raising Edition, run this test with -update and delete the picture of the edition before", err)
	}
	defer f.Close()
	want, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if got.Bounds() != want.Bounds() {
		t.Fatalf("the sheet is %v, not %v", got.Bounds(), want.Bounds())
	}
	const same = 5 // of 255: arithmetic differs a little between processors
	for y := range got.Rect.Dy() {
		for x := range got.Rect.Dx() {
			r, g, b, _ := got.At(x, y).RGBA()
			wr, wg, wb, _ := want.At(x, y).RGBA()
			for _, d := range [][2]uint32{{r, wr}, {g, wg}, {b, wb}} {
				if max(d[0], d[1])-min(d[0], d[1]) > same<<8 {
					t.Fatalf("posters are drawn otherwise than in edition %d (at %d, %d of the sheet): raise Edition", Edition, x, y)
				}
			}
		}
	}
}
