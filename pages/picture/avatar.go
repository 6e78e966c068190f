package picture

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"

	"golang.org/x/image/draw"
)

// avatarSide is the width and height of an avatar, px: on screens 56 at most, at two and a half device pixels each, and on posters some
// 120. It is whole MCUs of a JPEG, which every poster of a new person decodes.
const avatarSide = 144

// Face is an avatar ready to be stored.
type Face struct {
	Src   string // file name, made from the content
	Bytes []byte // JPEG, square
}

// Avatar is an upload as a square JPEG cut from its middle, on white.
func Avatar(b []byte) (Face, error) {
	o, err := decode(b)
	if err != nil {
		return Face{}, err
	}
	middle := o.middle()
	out := image.NewRGBA(image.Rect(0, 0, avatarSide, avatarSide))
	draw.Draw(out, out.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
	if small := middle.Bounds().Dx() < avatarSide; small {
		draw.CatmullRom.Scale(out, out.Rect, middle, middle.Bounds(), draw.Over, nil)
	} else {
		draw.Draw(out, out.Rect, scale(middle, avatarSide, avatarSide), image.Point{}, draw.Over)
	}
	encoded, err := encodeJPEG(turned(out, o.turn))
	if err != nil {
		return Face{}, err
	}
	sum := sha256.Sum256(encoded)
	return Face{Src: fmt.Sprintf("%s-%dx%d.jpg", hex.EncodeToString(sum[:16]), avatarSide, avatarSide), Bytes: encoded}, nil
}

// middle is the largest square in the centre.
func (o original) middle() image.Image {
	bounds := o.Bounds()
	edge := min(bounds.Dx(), bounds.Dy())
	corner := bounds.Min.Add(image.Pt((bounds.Dx()-edge)/2, (bounds.Dy()-edge)/2))
	return o.cut(image.Rectangle{Min: corner, Max: corner.Add(image.Pt(edge, edge))})
}
