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
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/theme"
)

// sample is a poster as pages have them.
func sample(design, look string) Spec {
	return Spec{
		Design: design, Theme: theme.Get(look), Headline: "0元领取外教体验课", Words: "长按识别二维码，和我一起领",
		Brand: "小鹿英语",
	}
}

const sampleURL = "https://h5.example.cn/s/Ab3dE9xY"

// person is a sharer as they come.
func person() Person { return Person{Name: "陈小明", URL: sampleURL} }

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
func drawn(t *testing.T, s Spec, who Person) image.Image {
	t.Helper()
	b, err := Draw(s, who)
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

// scanned reads the QR code off a poster of the spec.
func scanned(t *testing.T, s Spec, img image.Image) string {
	t.Helper()
	text := read(brightness(img), codeAt(s.shown()))
	if text == "" {
		t.Fatal("the QR code does not scan")
	}
	return text
}

func TestQRScansFromPixels(t *testing.T) {
	for _, d := range designs {
		for _, th := range theme.All() {
			t.Run(d.name+"/"+th.Name, func(t *testing.T) {
				t.Parallel()
				s := sample(d.name, th.Name)
				file, err := Draw(s, person())
				if err != nil {
					t.Fatal(err)
				}
				if how := unread(file, sampleURL, codeAt(s.shown())); how != "" {
					t.Error(how)
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
		s := sample(designs[i%len(designs)].name, []string{"red", "blue", "green"}[i%3])
		who := person()
		name := make([]rune, r.IntN(30))
		for j := range name {
			name[j] = pool[r.IntN(len(pool))]
		}
		who.Name = string(name)
		who.URL = "https://h5.example.cn/s/"
		for range r.IntN(1 + i*5) { // up to the longest that fits
			who.URL += string(path[r.IntN(len(path))])
		}
		if got := scanned(t, s, drawn(t, s, who)); got != who.URL {
			t.Fatalf("name %q: scanned %q, want %q", who.Name, got, who.URL)
		}
	}
}

func TestURLThatDoesNotFit(t *testing.T) {
	for _, url := range []string{"", "https://h5.example.cn/s/" + strings.Repeat("a", 400), "https://h5.example.cn/" + strings.Repeat("a", 4000)} {
		if _, err := Draw(sample("card", "red"), Person{URL: url}); err == nil || url != "" && !errors.Is(err, ErrLongURL) {
			t.Errorf("%d bytes: err = %v", len(url), err)
		}
	}
	if _, err := Draw(sample("card", "red"), Person{URL: "https://h5.example.cn/s/" + strings.Repeat("a", 255)}); err != nil {
		t.Errorf("279 bytes: %v", err)
	}
}

func TestOddSpecs(t *testing.T) {
	tests := map[string]func(*Spec, *Person){
		"zero theme":                    func(s *Spec, who *Person) { s.Theme = theme.Theme{} },
		"unknown art":                   func(s *Spec, who *Person) { s.Theme.Art = "autumn" },
		"unknown design":                func(s *Spec, who *Person) { s.Design = "gone" },
		"no texts":                      func(s *Spec, who *Person) { s.Headline, s.Words, s.Brand, who.Name = "", "", "", "" },
		"name of 10,000":                func(s *Spec, who *Person) { who.Name = strings.Repeat("王", 10_000) },
		"headline without spaces":       func(s *Spec, who *Person) { s.Headline = strings.Repeat("Extraordinary", 40) },
		"headline of punctuation":       func(s *Spec, who *Person) { s.Headline = strings.Repeat("！", 200) },
		"headline of opening brackets":  func(s *Spec, who *Person) { s.Headline = strings.Repeat("《", 200) },
		"headline of line breaks":       func(s *Spec, who *Person) { s.Headline = "一\n\n\n二\n三\n四\n五" },
		"brand and words of great size": func(s *Spec, who *Person) { s.Brand, s.Words = strings.Repeat("字", 999), strings.Repeat("W", 999) },
		"name not UTF-8":                func(s *Spec, who *Person) { who.Name = "\xff\xfe\x80" },
		"tiny avatar and background":    func(s *Spec, who *Person) { who.Avatar, s.Background = gradient(1, 1), gradient(1, 3) },
		"empty pictures":                func(s *Spec, who *Person) { who.Avatar, s.Background = &image.RGBA{}, &image.RGBA{} },
		"wide avatar, tall background":  func(s *Spec, who *Person) { who.Avatar, s.Background = gradient(400, 20), gradient(20, 900) },
		"pictures off the origin": func(s *Spec, who *Person) {
			who.Avatar = gradient(90, 90).SubImage(image.Rect(40, 40, 80, 80))
			s.Background = gradient(300, 300).SubImage(image.Rect(100, 100, 290, 280))
		},
	}
	for name, change := range tests {
		for _, d := range designs {
			t.Run(name+"/"+d.name, func(t *testing.T) {
				t.Parallel()
				s, who := sample(d.name, "red"), person()
				change(&s, &who)
				if got := scanned(t, s, drawn(t, s, who)); got != who.URL {
					t.Errorf("scanned %q", got)
				}
			})
		}
	}
}

func TestNoNameIsAFriend(t *testing.T) {
	named := Person{Name: fallbackName, URL: sampleURL}
	want, err := Draw(sample("card", "red"), named)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"", "  ", "\u200b\u200d\u2060"} {
		if got, err := Draw(sample("card", "red"), Person{Name: name, URL: sampleURL}); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%q: not the poster of a friend without a name (err %v)", name, err)
		}
	}
}

func TestPostersOfOnePlateDoNotMix(t *testing.T) {
	plate, err := NewPlate(sample("full", "red"))
	if err != nil {
		t.Fatal(err)
	}
	draw := func(who Person) []byte {
		p, err := plate.Draw(who)
		if err != nil {
			t.Fatal(err)
		}
		return p.Append(nil)
	}
	first := draw(person())
	if other := draw(Person{Name: "Bob", URL: sampleURL + "x"}); bytes.Equal(other, first) {
		t.Error("two people have one poster")
	}
	if again := draw(person()); !bytes.Equal(first, again) {
		t.Error("the same person has another poster after another person's was drawn")
	}
	if scratch, err := Draw(sample("full", "red"), person()); err != nil || !bytes.Equal(first, scratch) {
		t.Errorf("a plate's poster differs from one drawn from scratch (err %v)", err)
	}
}

func BenchmarkPoster(b *testing.B) {
	for _, d := range designs {
		b.Run(d.name, func(b *testing.B) {
			plate, err := NewPlate(sample(d.name, "red"))
			if err != nil {
				b.Fatal(err)
			}
			who := Person{Avatar: gradient(132, 132)} // what WeChat hands out
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				who.Name, who.URL = fmt.Sprint("好友", i), fmt.Sprintf("https://h5.example.cn/s/%08d", i)
				if _, err := plate.Draw(who); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkPlate(b *testing.B) {
	for _, d := range designs {
		b.Run(d.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := NewPlate(sample(d.name, "red")); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkPosterCached(b *testing.B) {
	c := NewCache(64<<20, 2)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Get(context.Background(), time.Time{}, who("one"), of("甲")); err != nil {
			b.Fatal(err)
		}
	}
}
