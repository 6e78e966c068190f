package poster

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	zxing "github.com/makiuchi-d/gozxing/qrcode"
	"golang.org/x/image/draw"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
)

// sample is a poster as pages have them.
func sample(design, look string) Spec {
	return Spec{
		Design: design, Theme: theme.Get(look), Headline: "0元领取外教体验课", Words: "长按识别二维码，和我一起领",
		Brand: "小鹿英语", Name: "陈小明", URL: "https://h5.example.cn/s/Ab3dE9xY",
	}
}

// gradient is a picture of w × h that no two pixels of are alike.
func gradient(w, h int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			m.SetRGBA(x, y, color.RGBA{uint8(x * 255 / w), uint8(y * 255 / h), 120, 255})
		}
	}
	return m
}

// drawn draws the poster and decodes its JPEG.
func drawn(t *testing.T, s Spec) image.Image {
	t.Helper()
	b, err := Draw(s)
	if err != nil {
		t.Fatal(err)
	}
	img, err := jpeg.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if got := img.Bounds().Size(); got != image.Pt(Width, Height) {
		t.Fatalf("size = %v", got)
	}
	return img
}

// scanned reads the QR code off a picture, as a phone would.
func scanned(t *testing.T, img image.Image) string {
	t.Helper()
	bitmap, err := gozxing.NewBinaryBitmapFromImage(img)
	if err != nil {
		t.Fatal(err)
	}
	res, err := zxing.NewQRCodeReader().Decode(bitmap, map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_TRY_HARDER: true})
	if err != nil {
		t.Fatalf("the QR code does not scan: %v", err)
	}
	return res.GetText()
}

func half(img image.Image) image.Image {
	m := image.NewRGBA(image.Rect(0, 0, Width/2, Height/2))
	draw.BiLinear.Scale(m, m.Rect, img, img.Bounds(), draw.Src, nil)
	return m
}

func TestOperatorsMayChooseEveryDesign(t *testing.T) {
	for _, f := range form.Fields(reflect.TypeFor[pages.Poster]()) {
		if f.Name != "Design" {
			continue
		}
		var offered []string
		for _, o := range f.Options {
			offered = append(offered, o.Value)
		}
		var registered []string
		for _, d := range designs {
			registered = append(registered, d.name)
		}
		if !slices.Equal(offered, registered) {
			t.Errorf("pages offer the designs %q, posters have %q", offered, registered)
		}
		return
	}
	t.Error("pages offer no design")
}

func TestQRScansFromPixels(t *testing.T) {
	for _, d := range designs {
		for _, th := range theme.All() {
			t.Run(d.name+"/"+th.Name, func(t *testing.T) {
				s := sample(d.name, th.Name)
				img := drawn(t, s)
				if got := scanned(t, img); got != s.URL {
					t.Errorf("scanned %q", got)
				}
				if got := scanned(t, half(img)); got != s.URL {
					t.Errorf("scanned %q at half size", got)
				}
			})
		}
	}
}

func TestQRScansForAnyNameAndURL(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	pool := []rune("abcXYZ019 王李陳夢𠮷龘の김민ก🎉👨‍👩‍👧❤️\u200b\u202e\u0301，。…\n\t\x00ﷺشсЖ①")
	path := "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_~.%&=?/+"
	for i := range 50 {
		s := sample([]string{"card", "full"}[i%2], []string{"red", "blue", "green"}[i%3])
		name := make([]rune, r.IntN(30))
		for j := range name {
			name[j] = pool[r.IntN(len(pool))]
		}
		s.Name = string(name)
		s.URL = "https://h5.example.cn/s/"
		for range r.IntN(1 + i*7) { // up to the longest that fits
			s.URL += string(path[r.IntN(len(path))])
		}
		if got := scanned(t, drawn(t, s)); got != s.URL {
			t.Fatalf("name %q: scanned %q, want %q", s.Name, got, s.URL)
		}
	}
}

func TestQRIsLargeEnoughAtEveryVersion(t *testing.T) {
	for n := 21; qrBox/(n+2*quietZone) >= minModule; n += 4 {
		if size := qrBox / (n + 2*quietZone) * n; size < 240 {
			t.Errorf("%d modules: %d px", n, size)
		}
	}
}

func TestURLThatDoesNotFit(t *testing.T) {
	for _, url := range []string{"", "https://h5.example.cn/s/" + strings.Repeat("a", 400), "https://h5.example.cn/" + strings.Repeat("a", 4000)} {
		s := sample("card", "red")
		s.URL = url
		if _, err := Draw(s); err == nil || url != "" && !errors.Is(err, errLongURL) {
			t.Errorf("%d bytes: err = %v", len(url), err)
		}
	}
	s := sample("card", "red")
	s.URL = "https://h5.example.cn/s/" + strings.Repeat("a", 380)
	if _, err := Draw(s); err != nil {
		t.Errorf("404 bytes: %v", err)
	}
}

func TestOddSpecs(t *testing.T) {
	tests := map[string]func(*Spec){
		"zero theme":                    func(s *Spec) { s.Theme = theme.Theme{} },
		"unknown art":                   func(s *Spec) { s.Theme.Art = "autumn" },
		"unknown design":                func(s *Spec) { s.Design = "gone" },
		"no texts":                      func(s *Spec) { s.Headline, s.Words, s.Brand, s.Name = "", "", "", "" },
		"name of 10,000":                func(s *Spec) { s.Name = strings.Repeat("王", 10_000) },
		"headline without spaces":       func(s *Spec) { s.Headline = strings.Repeat("Extraordinary", 40) },
		"headline of punctuation":       func(s *Spec) { s.Headline = strings.Repeat("！", 200) },
		"headline of opening brackets":  func(s *Spec) { s.Headline = strings.Repeat("《", 200) },
		"headline of line breaks":       func(s *Spec) { s.Headline = "一\n\n\n二\n三\n四\n五" },
		"brand and words of great size": func(s *Spec) { s.Brand, s.Words = strings.Repeat("字", 999), strings.Repeat("W", 999) },
		"name not UTF-8":                func(s *Spec) { s.Name = "\xff\xfe\x80" },
		"tiny avatar and background":    func(s *Spec) { s.Avatar, s.Background = gradient(1, 1), gradient(1, 3) },
		"empty pictures":                func(s *Spec) { s.Avatar, s.Background = &image.RGBA{}, &image.RGBA{} },
		"wide avatar, tall background":  func(s *Spec) { s.Avatar, s.Background = gradient(400, 20), gradient(20, 900) },
		"pictures off the origin": func(s *Spec) {
			s.Avatar = gradient(90, 90).SubImage(image.Rect(40, 40, 80, 80))
			s.Background = gradient(300, 300).SubImage(image.Rect(100, 100, 290, 280))
		},
	}
	for name, change := range tests {
		for _, d := range designs {
			t.Run(name+"/"+d.name, func(t *testing.T) {
				s := sample(d.name, "red")
				change(&s)
				if got := scanned(t, drawn(t, s)); got != s.URL {
					t.Errorf("scanned %q", got)
				}
			})
		}
	}
}

func TestNoNameIsAFriend(t *testing.T) {
	named := sample("card", "red")
	named.Name = fallbackName
	want, err := Draw(named)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"", "  ", "\u200b\u200d\u2060", "🎉👨‍👩‍👧", "김민준", "محمد", "\u202eمحمد\u202c"} {
		s := sample("card", "red")
		s.Name = name
		if got, err := Draw(s); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%q: not the poster of a friend without a name (err %v)", name, err)
		}
	}
}

func TestPostersOfOnePageDoNotMix(t *testing.T) {
	a, b := sample("full", "red"), sample("full", "red")
	b.Name, b.URL = "Bob", "https://h5.example.cn/s/other"
	first, err := Draw(a)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Draw(b); err != nil {
		t.Fatal(err)
	}
	again, err := Draw(a)
	if err != nil || !bytes.Equal(first, again) {
		t.Errorf("the same spec drew another poster after another person's (err %v)", err)
	}
	b.Headline = "另一个承诺"
	other, err := Draw(b)
	if err != nil || bytes.Equal(other, again) {
		t.Errorf("another headline drew the old poster (err %v)", err)
	}
}

func TestLayerFollowsThePixels(t *testing.T) {
	l := newLayers()
	a, same, other := gradient(50, 40), gradient(50, 40), gradient(50, 40)
	other.SetRGBA(3, 3, color.RGBA{1, 2, 3, 255})
	if l.fingerprint(a) != l.fingerprint(same) {
		t.Error("the same picture decoded twice is two pictures")
	}
	if l.fingerprint(a) == l.fingerprint(other) {
		t.Error("a changed pixel goes unseen")
	}
	gray := image.NewGray(image.Rect(0, 0, 9, 9))
	if l.fingerprint(gray) == 0 || l.fingerprint(nil) != 0 {
		t.Error("0 does not stand for no picture alone")
	}
}

func TestLayersAreBounded(t *testing.T) {
	l := newLayers()
	painted := 0
	paint := func() *image.RGBA { painted++; return image.NewRGBA(image.Rect(0, 0, 1, 1)) }
	for i := range 3 * maxLayers {
		l.copyOf(layerKey{headline: "hot"}, paint)
		l.copyOf(layerKey{headline: fmt.Sprint(i)}, paint)
	}
	if len(l.kept) != maxLayers {
		t.Errorf("%d layers kept", len(l.kept))
	}
	if painted != 1+3*maxLayers {
		t.Errorf("painted %d times: the layer in use was dropped", painted)
	}
}

func BenchmarkPoster(b *testing.B) {
	for _, d := range designs {
		b.Run(d.name, func(b *testing.B) {
			s := sample(d.name, "red")
			s.Avatar = gradient(132, 132) // what WeChat hands out
			if _, err := Draw(s); err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				s.Name, s.URL = fmt.Sprint("好友", i), fmt.Sprintf("https://h5.example.cn/s/%08d", i)
				if _, err := Draw(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkPosterFirstOfPage(b *testing.B) {
	s := sample("full", "red")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s.Brand = fmt.Sprint("小鹿英语", i)
		if _, err := Draw(s); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPosterCached(b *testing.B) {
	c := NewCache(64<<20, 2)
	spec := func() (Spec, error) { return sample("card", "red"), nil }
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := c.Get(context.Background(), "one", spec); err != nil {
			b.Fatal(err)
		}
	}
}
