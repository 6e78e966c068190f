package picture

import (
	"image"

	"golang.org/x/image/draw"
)

// mostKernel bounds the memory of a Catmull-Rom scaling, which keeps 32 bytes for each column of the result in each row
// of the source: 8 M of them are 256 MB.
const mostKernel = 8 << 20

// scale is the picture at w×h px, not enlarged.
func scale(img image.Image, w, h int) *image.RGBA {
	from := img.Bounds()
	if k := min(from.Dx()/w, from.Dy()/h); k > 1 {
		img = shrink(img, k)
		from = img.Bounds()
	}
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	switch {
	case from.Dx() == w && from.Dy() == h:
		draw.Draw(out, out.Rect, img, from.Min, draw.Src)
	case w*from.Dy() > mostKernel:
		draw.ApproxBiLinear.Scale(out, out.Rect, img, from, draw.Src, nil)
	default:
		draw.CatmullRom.Scale(out, out.Rect, img, from, draw.Src, nil)
	}
	return out
}

// shrink averages every k×k px to one. It reads k rows at a time, so a picture of 40 megapixels needs no second copy of
// itself. Up to k−1 px at the right and lower edge are left out.
func shrink(img image.Image, k int) *image.RGBA {
	from := img.Bounds()
	w, h := from.Dx()/k, from.Dy()/k
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	rows := image.NewRGBA(image.Rect(0, 0, w*k, k))
	for y := range h {
		draw.Draw(rows, rows.Rect, img, image.Pt(from.Min.X, from.Min.Y+y*k), draw.Src)
		for x := range w {
			average(out.Pix[y*out.Stride+4*x:][:4], rows, x*k, k)
		}
	}
	return out
}

// average writes the mean of the k×k px of rows from column x on.
func average(to []byte, rows *image.RGBA, x, k int) {
	var sum [4]int
	for r := range k {
		for i, v := range rows.Pix[r*rows.Stride+4*x:][:4*k] {
			sum[i&3] += int(v)
		}
	}
	for i, v := range sum {
		to[i] = byte((v + k*k/2) / (k * k))
	}
}
