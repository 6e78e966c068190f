package jpegsplice

import (
	"encoding/binary"
	"image"
)

// tile is the 16x16 pixels of one MCU: RGBA, four bytes a pixel, rows a stride apart. It is a window into a picture, or
// lies in an edge.
type tile struct {
	pix    []byte
	stride int // bytes
}

// edge is room for an MCU that reaches beyond its picture.
type edge [4 * mcuSide * mcuSide]byte

// tileAt is the MCU whose top left pixel is at the corner. What lies outside the picture repeats its last column and row,
// as T.81 A.2.4 recommends.
func tileAt(img *image.RGBA, corner image.Point, e *edge) tile {
	from := img.PixOffset(corner.X, corner.Y)
	width, height := img.Rect.Max.X-corner.X, img.Rect.Max.Y-corner.Y
	if width >= mcuSide && height >= mcuSide {
		return tile{pix: img.Pix[from:], stride: img.Stride}
	}
	const stride = 4 * mcuSide
	width, height = min(width, mcuSide), min(height, mcuSide)
	for y := range mcuSide {
		row := e[y*stride:][:stride]
		filled := copy(row, img.Pix[from+min(y, height-1)*img.Stride:][:4*width])
		for ; filled < stride; filled += 4 {
			copy(row[filled:], row[4*(width-1):4*width])
		}
	}
	return tile{pix: e[:], stride: stride}
}

// block is the pixels of one of the four luma blocks: left to right, top to bottom (T.81 A.2.3, figure A.3).
func (t tile) block(k int) tile {
	return tile{pix: t.pix[(k>>1)*8*t.stride+(k&1)*32:], stride: t.stride}
}

// equal says whether two tiles hold the same bytes.
func (t tile) equal(o tile) bool {
	for y := range mcuSide {
		if *(*[4 * mcuSide]byte)(t.pix[y*t.stride:]) != *(*[4 * mcuSide]byte)(o.pix[y*o.stride:]) {
			return false
		}
	}
	return true
}

// flat says whether each of the four blocks of an MCU is of one colour, and which: R in the lowest byte.
func (t tile) flat() (pixels [4]uint32, ok bool) {
	for half := range 2 {
		t := tile{pix: t.pix[8*half*t.stride:], stride: t.stride}
		left := binary.LittleEndian.Uint64(t.pix)
		right := binary.LittleEndian.Uint64(t.pix[32:])
		if uint32(left) != uint32(left>>32) || uint32(right) != uint32(right>>32) {
			return pixels, false
		}
		for y := range 8 {
			row := (*[4 * mcuSide]byte)(t.pix[y*t.stride:])
			if (binary.LittleEndian.Uint64(row[0:])^left)|(binary.LittleEndian.Uint64(row[8:])^left)|
				(binary.LittleEndian.Uint64(row[16:])^left)|(binary.LittleEndian.Uint64(row[24:])^left)|
				(binary.LittleEndian.Uint64(row[32:])^right)|(binary.LittleEndian.Uint64(row[40:])^right)|
				(binary.LittleEndian.Uint64(row[48:])^right)|(binary.LittleEndian.Uint64(row[56:])^right) != 0 {
				return pixels, false
			}
		}
		pixels[2*half], pixels[2*half+1] = uint32(left), uint32(right)
	}
	return pixels, true
}
