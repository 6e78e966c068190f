package typeset

import (
	"bytes"
	"image"
	"image/png"
	"math"

	"github.com/go-text/typesetting/font"
	"golang.org/x/image/draw"

	"github.com/sanduan/sanduan/assets/fonts"
)

// picture is an emoji at one size. Its rectangle is relative to the glyph's origin, y down; its pixels are premultiplied.
type picture struct{ *image.RGBA }

// pictureKey is all a picture depends on.
type pictureKey struct {
	id font.GID
	px float32
}

// pictures holds some hundreds of emoji of common sizes.
var pictures = newCache[pictureKey](12<<20, func(p picture) int { return len(p.Pix) + maskBytes })

// pictureOf is the emoji's strike scaled so that its em is px, made where it is not kept. A glyph without a strike is
// an empty picture.
func pictureOf(id font.GID, px float64) picture {
	k := pictureKey{id, float32(px)}
	return pictures.get(k, k.make)
}

func (k pictureKey) make() picture {
	face := font.NewFace(fonts.Emoji().Face().Font) // its own, for asking a face about extents changes it
	bitmap, ok := face.GlyphDataBitmap(k.id)
	box, known := face.GlyphExtents(k.id)
	if !ok || !known || bitmap.Format != font.PNG {
		return picture{&image.RGBA{}}
	}
	strike, err := png.Decode(bytes.NewReader(bitmap.Data))
	if err != nil {
		return picture{&image.RGBA{}} // TestEveryEmojiDecodes keeps such a glyph out of the font
	}
	em := k.px / float32(face.Upem())
	left, top := round(box.XBearing*em), round(-box.YBearing*em)
	w, h := max(1, round(box.Width*em)), max(1, round(-box.Height*em))
	out := image.NewRGBA(image.Rect(left, top, left+w, top+h))
	draw.CatmullRom.Scale(out, out.Rect, strike, strike.Bounds(), draw.Src, nil)
	return picture{out}
}

func round(v float32) int { return int(math.Round(float64(v))) }

// mask is the picture's opacity.
func (p picture) mask() *mask {
	m := &mask{Rectangle: p.Rect, pix: make([]uint8, p.Rect.Dx()*p.Rect.Dy())}
	for i := range m.pix {
		m.pix[i] = p.Pix[4*i+3]
	}
	return m
}
