package picture

import (
	"bytes"
	"encoding/binary"
	"image"
)

// orientation reads how a camera held a JPEG: EXIF tag 0x0112, 1 (upright) to 8; 1 where it is not said or not readable.
func orientation(b []byte) int {
	turn := 1
	parts(b, func(marker byte, body []byte) (more bool) {
		if marker != 0xe1 || !bytes.HasPrefix(body, []byte("Exif\x00\x00")) {
			return true
		}
		turn = tiffOrientation(body[6:])
		return false
	})
	return turn
}

// parts calls visit with each part of a JPEG before its pixels, until visit wants no more. It passes over stray bytes as
// the decoder does, so that nothing can be hidden from it.
func parts(b []byte, visit func(marker byte, body []byte) (more bool)) {
	for b = b[2:]; len(b) >= 4; {
		marker, size := b[1], int(binary.BigEndian.Uint16(b[2:]))
		if b[0] != 0xff || marker == 0 || marker == 0xff || marker >= 0xd0 && marker <= 0xd7 {
			b = b[1:]
			continue
		}
		if marker == 0xda || size < 2 || len(b) < 2+size || !visit(marker, b[4:2+size]) { // the pixels begin; or nonsense
			return
		}
		b = b[2+size:]
	}
}

// tiffOrientation looks the tag up in the first directory of a TIFF header.
func tiffOrientation(b []byte) int {
	var order binary.ByteOrder = binary.LittleEndian
	if bytes.HasPrefix(b, []byte("MM")) {
		order = binary.BigEndian
	}
	if len(b) < 8 {
		return 1
	}
	at := int64(order.Uint32(b[4:]))
	if at+2 > int64(len(b)) {
		return 1
	}
	entries := b[at+2:]
	for n := int(order.Uint16(b[at:])); n > 0 && len(entries) >= 12; n-- {
		if order.Uint16(entries) == 0x0112 {
			if turn := int(order.Uint16(entries[8:])); turn >= 1 && turn <= 8 {
				return turn
			}
			return 1
		}
		entries = entries[12:]
	}
	return 1
}

// sideways tells whether an upright picture has the original's width as its height.
func (o original) sideways() bool { return o.turn >= 5 }

// width is the picture's width once upright.
func (o original) width() int {
	if o.sideways() {
		return o.Bounds().Dy()
	}
	return o.Bounds().Dx()
}

// upright is the picture as it was meant to be seen, w px wide. It is scaled before it is turned, since fewer pixels
// turn faster.
func (o original) upright(w int) *image.RGBA {
	bounds := o.Bounds()
	if o.sideways() {
		return turned(scale(o.Image, side(bounds.Dx(), w, bounds.Dy()), w), o.turn)
	}
	return turned(scale(o.Image, w, side(bounds.Dy(), w, bounds.Dx())), o.turn)
}

// turned undoes an EXIF orientation.
func turned(img *image.RGBA, turn int) *image.RGBA {
	if turn == 1 {
		return img
	}
	w, h := img.Rect.Dx(), img.Rect.Dy()
	right, bottom := w-1, h-1
	if turn >= 5 {
		w, h = h, w
	}
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			sx, sy := x, y
			switch turn {
			case 2:
				sx = right - x
			case 3:
				sx, sy = right-x, bottom-y
			case 4:
				sy = bottom - y
			case 5:
				sx, sy = y, x
			case 6:
				sx, sy = y, bottom-x
			case 7:
				sx, sy = right-y, bottom-x
			case 8:
				sx, sy = right-y, x
			}
			copy(out.Pix[out.PixOffset(x, y):][:4], img.Pix[img.PixOffset(sx, sy):][:4])
		}
	}
	return out
}
