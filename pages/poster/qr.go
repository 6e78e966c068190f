package poster

import (
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"

	qrcode "github.com/skip2/go-qrcode"
)

const (
	// quietZone is the white around a code, in modules (ISO/IEC 18004:2015, 6.3.8).
	quietZone = 4
	// minModule is the smallest module a phone still reads from a poster shown or saved at half its size, px.
	minModule = 4
	// grid is the JPEG's block, px. Modules on it are flat blocks: they keep their edges, and cost next to nothing.
	grid = 8
)

// ErrLongURL says that the modules of the code would be too small to read.
var ErrLongURL = errors.New("the URL is too long for a readable QR code")

// bytesHeld is how many bytes a code of version 1, 2, 3 … holds at levels L, M, Q and H (ISO/IEC 18004:2015, table 7).
var bytesHeld = [][4]int{
	{17, 14, 11, 7}, {32, 26, 20, 14}, {53, 42, 32, 24}, {78, 62, 46, 34}, {106, 84, 60, 44}, {134, 106, 74, 58}, {154, 122, 86, 64},
	{192, 152, 108, 84}, {230, 180, 130, 98}, {271, 213, 151, 119}, {321, 251, 177, 137}, {367, 287, 203, 155}, {425, 331, 241, 177},
	{458, 362, 258, 194}, {520, 412, 292, 220}, {586, 450, 322, 250},
}

// levels are skip2's names of the columns of bytesHeld.
var levels = [4]qrcode.RecoveryLevel{qrcode.Low, qrcode.Medium, qrcode.High, qrcode.Highest}

// code is a QR code cut to its place.
type code struct {
	modules [][]bool // true is dark; the quiet zone is not part of it
	px      int      // of a module
}

// encodeQR makes the code for a square of room px: at the highest level of correction that costs no pixel of a module's size
// against level M, at H where a logo will hide some of it.
func encodeQR(url string, room int, logo bool) (code, error) {
	if url == "" {
		return code{}, errors.New("encoding the QR code: no URL")
	}
	const m, h = 1, 3
	least := m
	if logo {
		least = h
	}
	px := moduleOf(len(url), least, room)
	if px < minModule {
		return code{}, fmt.Errorf("encoding the QR code of %d bytes in %d px: %w", len(url), room, ErrLongURL)
	}
	level := h
	for level > least && moduleOf(len(url), level, room) < px {
		level--
	}
	made, err := qrcode.New(url, levels[level])
	if err != nil {
		return code{}, fmt.Errorf("encoding the QR code of %d bytes: %w", len(url), err)
	}
	made.DisableBorder = true
	c := code{modules: made.Bitmap()}
	c.px = room / (len(c.modules) + 2*quietZone) // as estimated, or more where digits took less room
	return c, nil
}

// moduleOf is the size of a module in px where n bytes stand in a square of room px; 0 where they do not fit.
func moduleOf(n, level, room int) int {
	for v, held := range bytesHeld {
		if n <= held[level] {
			return room / (17 + 4*(v+1) + 2*quietZone)
		}
	}
	return 0
}

// size is the width and height of the dark modules together, px.
func (c code) size() int { return c.px * len(c.modules) }

// within is where the modules stand in a square: in its middle, or as near to it as the JPEG's grid is, if modules fit that.
func (c code) within(square image.Rectangle) image.Rectangle {
	free := square.Dx() - c.size()
	at := square.Min.Add(image.Pt(free/2, free/2))
	if c.px%grid == 0 {
		slack := free - 2*quietZone*c.px // what the quiet zone leaves
		at = image.Pt(onGrid(at.X, slack), onGrid(at.Y, slack))
	}
	return image.Rectangle{at, at.Add(image.Pt(c.size(), c.size()))}
}

// onGrid moves x to the next line of the grid, not beyond half of slack.
func onGrid(x, slack int) int {
	down, up := x%grid, (grid-x%grid)%grid
	switch {
	case down <= up && down <= slack/2:
		return x - down
	case up <= slack/2:
		return x + up
	}
	return x
}

// draw paints the dark modules in whole pixels, so that every edge is sharp.
func (c code) draw(img *image.RGBA, square image.Rectangle, dark color.Color) {
	ink := image.NewUniform(dark)
	corner := c.within(square).Min
	for y, row := range c.modules {
		for x := 0; x < len(row); x++ {
			from := x
			for x < len(row) && row[x] { // one rectangle for a run of dark modules
				x++
			}
			if x > from {
				r := image.Rect(from*c.px, y*c.px, x*c.px, (y+1)*c.px).Add(corner)
				draw.Draw(img, r, ink, image.Point{}, draw.Src)
			}
		}
	}
}

// qrSquare is the square in the middle of a QR layer's box.
func qrSquare(l Layer) image.Rectangle {
	side := min(l.W, l.H)
	corner := image.Pt(l.X+(l.W-side)/2, l.Y+(l.H-side)/2)
	return image.Rectangle{corner, corner.Add(image.Pt(side, side))}
}

// qrInk is the theme's ink where it is dark enough on white for any camera, else black.
func qrInk(ink color.NRGBA) color.NRGBA {
	if luma(ink) > 0.3 {
		return color.NRGBA{A: 255}
	}
	return ink
}

// middle is where a logo stands: a square of whole modules over at most a fifth of the code's width, a tenth of what level H
// can make up for.
func (c code) middle(square image.Rectangle) image.Rectangle {
	n := len(c.modules) / 5
	if (len(c.modules)-n)%2 == 1 {
		n-- // centred on whole modules
	}
	at := c.within(square).Min.Add(image.Pt(1, 1).Mul((len(c.modules) - n) / 2 * c.px))
	return image.Rectangle{at, at.Add(image.Pt(n*c.px, n*c.px))}
}
