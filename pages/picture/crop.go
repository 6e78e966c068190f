package picture

import (
	"image"
	"math"
)

// minSide is the least width and height of a crop, px of the picture it is cut from.
const minSide = 32

// Area is a part of a picture, in fractions of its width and height: 0 is left or top, 1 right or bottom.
type Area struct{ X, Y, W, H float64 }

// slack is how far rounding in a browser may carry an area over the edge.
const slack = 1e-3

// Crop cuts an area out of a picture's bytes and encodes it like an upload. Its errors are pages.Error in plain words.
func Crop(b []byte, a Area) (Taken, error) {
	o, err := decode(b)
	if err != nil {
		return Taken{}, err
	}
	o.turn = 1 // what the store keeps is upright
	bounds := o.Bounds()
	part, err := a.rect(bounds.Dx(), bounds.Dy())
	if err != nil {
		return Taken{}, err
	}
	o.Image = o.cut(part.Add(bounds.Min))
	return o.encode()
}

// rect is the area in px of a picture of w×h px, within its edges.
func (a Area) rect(w, h int) (image.Rectangle, error) {
	inside := func(from, size float64) bool { return from >= 0 && size > 0 && from+size <= 1+slack } // false for NaN
	if !inside(a.X, a.W) || !inside(a.Y, a.H) {
		return image.Rectangle{}, refuse("裁剪的范围不在图片里，请重新框选")
	}
	px := func(fraction float64, side int) int { return int(math.Round(fraction * float64(side))) }
	left, top := px(a.X, w), px(a.Y, h)
	r := image.Rect(left, top, min(w, left+px(a.W, w)), min(h, top+px(a.H, h))) // rounded sides: a square stays one
	if r.Dx() < minSide || r.Dy() < minSide {
		return image.Rectangle{}, refuse("裁剪的范围太小（%d×%d），至少要 %d×%d 像素", r.Dx(), r.Dy(), minSide, minSide)
	}
	return r, nil
}

// cut is a part of the picture; every image the decoders return can be cut without copying.
func (o original) cut(part image.Rectangle) image.Image {
	whole := o.Image.(interface {
		SubImage(image.Rectangle) image.Image
	})
	return whole.SubImage(part)
}
