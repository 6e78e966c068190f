package poster

import (
	"image"
	"image/color"
	"math/rand/v2"
	"testing"

	"golang.org/x/image/draw"
)

// The fast way to scale is as right as x/image's.
func TestBilinear(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, size := range [][2]int{{144, 114}, {192, 114}, {132, 118}, {100, 100}, {60, 114}, {1, 30}} {
		src := image.NewRGBA(image.Rect(0, 0, size[0], size[0]))
		for i := range src.Pix {
			src.Pix[i] = uint8(r.IntN(256)) | 255*uint8(i%4/3)
		}
		got, want := image.NewRGBA(image.Rect(7, 9, 7+size[1], 9+size[1])), image.NewRGBA(image.Rect(7, 9, 7+size[1], 9+size[1]))
		bilinear(got, src)
		draw.ApproxBiLinear.Scale(want, want.Rect, src, src.Rect, draw.Src, nil)
		for i := range got.Pix {
			if d := int(got.Pix[i]) - int(want.Pix[i]); d < -3 || d > 3 {
				t.Fatalf("%v: byte %d is %d, want %d", size, i, got.Pix[i], want.Pix[i])
			}
		}
	}
}

// Rows painted whole are those that would be pixel by pixel.
func TestRounded(t *testing.T) {
	for _, box := range []image.Rectangle{image.Rect(10, 10, 128, 128), image.Rect(3, 5, 180, 95), image.Rect(-20, 150, 90, 260), image.Rect(0, 0, 1, 1)} {
		for _, radius := range []float64{0, 1, 7.5, 24, float64(min(box.Dx(), box.Dy())) / 2} {
			dst := image.NewRGBA(image.Rect(0, 0, 200, 200))
			src := flat(color.NRGBA{R: 255, A: 255}, box)
			rounded(dst, box, radius, src)
			for y := range 200 {
				for x := range 200 {
					want := uint8(0)
					if image.Pt(x, y).In(box) {
						want = uint8(coverage(x, y, box, radius))
					}
					if got := dst.RGBAAt(x, y).R; got != want {
						t.Fatalf("box %v, radius %v: %d,%d is %d, want %d", box, radius, x, y, got, want)
					}
				}
			}
		}
	}
}
