package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
)

func TestAreaInPixels(t *testing.T) {
	for _, tt := range []struct {
		name string
		a    Area
		want image.Rectangle
	}{
		{"whole", Area{0, 0, 1, 1}, image.Rect(0, 0, 400, 200)},
		{"right half", Area{.5, 0, .5, 1}, image.Rect(200, 0, 400, 200)},
		{"a browser's rounding over the edge", Area{.25, .5, .7500004, .5000004}, image.Rect(100, 100, 400, 200)},
		{"rounded to whole px", Area{.3333, .2, .3333, .5}, image.Rect(133, 40, 266, 140)},
		{"a square off the grid", Area{.33125, .1275, .25, .5}, image.Rect(133, 26, 233, 126)},
		{"the least", Area{0, 0, .08, .16}, image.Rect(0, 0, 32, 32)},
	} {
		got, err := tt.a.rect(400, 200)
		if err != nil || got != tt.want {
			t.Errorf("%s: %v, %v; want %v", tt.name, got, err, tt.want)
		}
	}
}

func TestAreaRefused(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, tt := range []struct {
		name, want string
		a          Area
	}{
		{"nothing", "不在图片里", Area{}},
		{"left of it", "不在图片里", Area{-.1, 0, .5, .5}},
		{"above it", "不在图片里", Area{0, -.1, .5, .5}},
		{"over the right edge", "不在图片里", Area{.6, 0, .5, 1}},
		{"over the lower edge", "不在图片里", Area{0, .6, 1, .5}},
		{"turned inside out", "不在图片里", Area{.5, .5, -.3, .3}},
		{"no number", "不在图片里", Area{nan, 0, .5, .5}},
		{"no number wide", "不在图片里", Area{0, 0, nan, .5}},
		{"no number high", "不在图片里", Area{0, 0, .5, nan}},
		{"without end", "不在图片里", Area{0, 0, inf, 1}},
		{"from nowhere", "不在图片里", Area{math.Inf(-1), 0, inf, 1}},
		{"huge", "不在图片里", Area{0, 0, math.MaxFloat64, 1}},
		{"a sliver", "至少要 32×32", Area{0, 0, .0775, 1}},
		{"too low", "至少要 32×32", Area{0, 0, 1, .155}},
		{"next to nothing", "至少要 32×32", Area{.5, .5, 5e-324, 5e-324}},
	} {
		if _, err := tt.a.rect(400, 200); !pages.IsCode(err, pages.Invalid) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want words with %q", tt.name, err, tt.want)
		}
	}
}

// A crop shows that part and nothing else, whatever the format.
func TestCropCutsTheArea(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 800, 400))
	draw.Draw(img, img.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(img, image.Rect(400, 200, 800, 400), image.NewUniform(color.RGBA{255, 0, 0, 255}), image.Point{}, draw.Src)
	for name, b := range map[string][]byte{"jpg": asJPEG(t, img), "png": asPNG(t, img)} {
		taken, err := Crop(b, Area{.5, .5, .5, .5})
		if err != nil {
			t.Fatal(err)
		}
		if taken.W != 400 || taken.H != 200 || !strings.HasSuffix(taken.Src, "-400x200."+name) || len(taken.Files) != 2 {
			t.Errorf("%s: %s with %d files", name, taken.Src, len(taken.Files))
		}
		got, _, err := image.Decode(bytes.NewReader(taken.Largest()))
		if err != nil {
			t.Fatal(err)
		}
		for _, at := range []image.Point{{2, 2}, {397, 2}, {2, 197}, {397, 197}, {200, 100}} {
			if r, g, _, _ := got.At(at.X, at.Y).RGBA(); r < 0xe000 || g > 0x2000 {
				t.Errorf("%s: %v is not red", name, at)
			}
		}
	}
}

func TestCropKeepsTransparency(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 200, 200))
	draw.Draw(img, image.Rect(0, 0, 100, 200), image.NewUniform(color.Black), image.Point{}, draw.Src)
	taken, err := Crop(asPNG(t, img), Area{.25, 0, .5, 1})
	if err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(bytes.NewReader(taken.Largest()))
	if err != nil {
		t.Fatal(err)
	}
	if _, _, _, a := got.At(90, 100).RGBA(); a != 0 {
		t.Error("the transparent half is gone")
	}
}

func TestCropOfNoPicture(t *testing.T) {
	if _, err := Crop([]byte("no picture"), Area{0, 0, 1, 1}); !pages.IsCode(err, pages.Invalid) {
		t.Errorf("got %v", err)
	}
	if _, err := Crop(asPNG(t, flat(20, 20)), Area{0, 0, 1, 1}); !pages.IsCode(err, pages.Invalid) {
		t.Errorf("a picture smaller than the least crop: %v", err)
	}
}
