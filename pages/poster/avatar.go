package poster

import (
	"hash/fnv"
	"image"
	"image/color"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/draw"

	"github.com/sanduan/sanduan/assets/fonts"
)

// drawAvatar paints the sharer's face as a circle of diameter d around (cx, cy), px, with a ring.
func drawAvatar(c *canvas, s *Spec, cx, cy, d int, ring color.NRGBA) {
	const ringWidth = 5
	disc(c.img, cx, cy, d/2+ringWidth, image.NewUniform(ring))
	box := image.Rect(cx-d/2, cy-d/2, cx-d/2+d, cy-d/2+d)
	if s.Avatar == nil || s.Avatar.Bounds().Empty() {
		drawInitial(c.img, s.Name, cx, cy, d)
		return
	}
	// The corner of the small picture is put where the circle's box is, so that disc finds it pixel for pixel.
	small := image.NewRGBA(box)
	draw.Draw(small, box, image.NewUniform(c.ink.tint), image.Point{}, draw.Src) // behind transparent avatars
	draw.ApproxBiLinear.Scale(small, box, s.Avatar, coverCrop(s.Avatar.Bounds(), d, d), draw.Over, nil)
	disc(c.img, cx, cy, d/2, small)
}

// drawInitial paints the name's first character on the name's own colour.
func drawInitial(img *image.RGBA, name string, cx, cy, d int) {
	disc(img, cx, cy, d/2, image.NewUniform(nameColour(name)))
	f := bodyFace(fonts.Bold(), float64(d)*0.46)
	s := initial(name)
	// 0.36 em is the middle of Han characters and, near enough, of capitals above the baseline.
	f.write(img, image.White, float64(cx)-f.width(s)/2, float64(cy)+f.px*0.36, s)
}

// initial is the first letter or digit of a cleaned name, upper-case, or its first character where it has neither.
func initial(name string) string {
	for _, r := range name {
		if r != masked && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return strings.ToUpper(string(r))
		}
	}
	r, _ := utf8.DecodeRuneInString(name)
	return string(r)
}

// nameColour picks a muted colour that white reads well on; a name always has the same.
func nameColour(name string) color.Color {
	h := fnv.New32a()
	h.Write([]byte(name))
	return []color.NRGBA{
		{0xd9, 0x5b, 0x43, 255}, {0xc2, 0x6a, 0x1b, 255}, {0x3f, 0x8f, 0x6b, 255}, {0x2f, 0x7f, 0xa8, 255},
		{0x5a, 0x67, 0xc4, 255}, {0x8a, 0x5a, 0xb5, 255}, {0xb8, 0x4f, 0x7f, 255}, {0x2c, 0x8c, 0x8c, 255},
	}[h.Sum32()%8]
}

// coverCrop is the middle part of a picture's bounds with the proportions w : h.
func coverCrop(b image.Rectangle, w, h int) image.Rectangle {
	cw, ch := b.Dx(), b.Dy()
	if cw*h > ch*w {
		cw = max(1, ch*w/h)
	} else {
		ch = max(1, cw*h/w)
	}
	x, y := b.Min.X+(b.Dx()-cw)/2, b.Min.Y+(b.Dy()-ch)/2
	return image.Rect(x, y, x+cw, y+ch)
}
