package jpegsplice

import (
	"fmt"
	"image"
)

// mcuSide is the width and height in pixels of a minimum coded unit: with 4:2:0 it is four 8x8 blocks of luma and, at
// half the width and height, one block of each chroma (T.81 A.2.3).
const mcuSide = 16

// maxSide is the greatest width and height the frame header's 16 bits can say, px (T.81 B.2.2).
const maxSide = 65535

// grid lays a picture out in MCUs. Those at the right and bottom edge may reach beyond the picture.
type grid struct {
	bounds     image.Rectangle // the picture, px, in its own coordinates
	cols, rows int             // MCUs across and down
}

func newGrid(bounds image.Rectangle) (grid, error) {
	width, height := bounds.Dx(), bounds.Dy()
	if width < 1 || height < 1 || width > maxSide || height > maxSide {
		return grid{}, fmt.Errorf("jpegsplice: a picture of %dx%d px: a JPEG has 1 to %d a side", width, height, maxSide)
	}
	return grid{bounds: bounds, cols: (width + mcuSide - 1) / mcuSide, rows: (height + mcuSide - 1) / mcuSide}, nil
}

// corner is the top left pixel of an MCU, in the picture's coordinates.
func (g grid) corner(col, row int) image.Point {
	return g.bounds.Min.Add(image.Pt(col*mcuSide, row*mcuSide))
}

// cover is the MCUs a rectangle of pixels touches, as a rectangle of columns and rows; empty when it touches none.
func (g grid) cover(r image.Rectangle) image.Rectangle {
	r = r.Intersect(g.bounds)
	if r.Empty() {
		return image.Rectangle{}
	}
	r = r.Sub(g.bounds.Min)
	return image.Rect(r.Min.X/mcuSide, r.Min.Y/mcuSide, (r.Max.X+mcuSide-1)/mcuSide, (r.Max.Y+mcuSide-1)/mcuSide)
}

// pixels is the part of the picture under a rectangle of MCUs, in the picture's coordinates.
func (g grid) pixels(mcus image.Rectangle) image.Rectangle {
	r := image.Rectangle{Min: mcus.Min.Mul(mcuSide), Max: mcus.Max.Mul(mcuSide)}
	return r.Add(g.bounds.Min).Intersect(g.bounds)
}
