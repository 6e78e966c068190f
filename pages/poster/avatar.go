package poster

import (
	"hash/fnv"
	"image"
	"image/color"
	"image/draw"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sanduan/sanduan/pages/typeset"
)

// ring is the edge around a face, px.
const ring = 5

// drawAvatar paints the sharer's face into the layer's box, within its ring.
func drawAvatar(dst *image.RGBA, ink palette, l Layer, who Person) {
	box := l.Box().Inset(ring)
	if side := min(box.Dx(), box.Dy()); l.shape() == "circle" {
		box = image.Rect(0, 0, side, side).Add(box.Min).Add(image.Pt((box.Dx()-side)/2, (box.Dy()-side)/2))
	}
	radius := max(0, corner(l)-ring)
	if who.Avatar == nil || who.Avatar.Bounds().Empty() {
		rounded(dst, box, radius, flat(nameColour(who.Name), box))
		drawInitial(dst, who.Name, box)
		return
	}
	rounded(dst, box, radius, shrunk(who.Avatar, box, ink.tint))
}

// flat is a box of one colour.
func flat(ink color.NRGBA, box image.Rectangle) *image.RGBA {
	m := image.NewRGBA(box)
	draw.Draw(m, box, image.NewUniform(ink), image.Point{}, draw.Src)
	return m
}

// shrunk is the middle of a picture with the box's proportions, in the box, on what shows through it.
func shrunk(img image.Image, box image.Rectangle, under color.NRGBA) *image.RGBA {
	crop := coverCrop(img.Bounds(), box.Dx(), box.Dy())
	src := image.NewRGBA(image.Rect(0, 0, crop.Dx(), crop.Dy()))
	if o, ok := img.(interface{ Opaque() bool }); !ok || !o.Opaque() {
		draw.Draw(src, src.Rect, image.NewUniform(under), image.Point{}, draw.Src)
	}
	draw.Draw(src, src.Rect, img, crop.Min, draw.Over)
	dst := image.NewRGBA(box)
	bilinear(dst, src)
	return dst
}

// bilinear fills dst with src by the mean of the four pixels around each point, which is fair to a reduction of up to a half: an
// avatar's. x/image does it for any kinds of pictures, at four times the cost.
func bilinear(dst, src *image.RGBA) {
	w, h := dst.Rect.Dx(), dst.Rect.Dy()
	columns := taps(w, src.Rect.Dx())
	for y, row := range taps(h, src.Rect.Dy()) {
		a, b := src.Pix[row.at*src.Stride:], src.Pix[row.next*src.Stride:]
		out := dst.Pix[y*dst.Stride : y*dst.Stride+4*w]
		for x, col := range columns {
			i, j := 4*col.at, 4*col.next
			a0, a1, b0, b1 := a[i:i+4:i+4], a[j:j+4:j+4], b[i:i+4:i+4], b[j:j+4:j+4]
			o := out[4*x : 4*x+4 : 4*x+4]
			for k := range 3 {
				up := uint32(a0[k])*(256-col.part) + uint32(a1[k])*col.part
				down := uint32(b0[k])*(256-col.part) + uint32(b1[k])*col.part
				o[k] = uint8((up*(256-row.part) + down*row.part + 1<<15) >> 16)
			}
			o[3] = 255
		}
	}
}

// tap is where a point of the result lies in the source: between at and next, part of 256 towards next.
type tap struct {
	at, next int
	part     uint32
}

// taps are the points of n pixels over m, centre to centre.
func taps(n, m int) []tap {
	out := make([]tap, n)
	for i := range out {
		x := max(0, (float64(i)+0.5)*float64(m)/float64(n)-0.5)
		at := min(int(x), m-1)
		out[i] = tap{at, min(at+1, m-1), uint32(256 * (x - float64(at)))}
	}
	return out
}

// rounded paints src, which has the box's coordinates, into the box with round corners of radius px and smooth edges.
func rounded(dst *image.RGBA, box image.Rectangle, radius float64, src *image.RGBA) {
	clip := box.Intersect(dst.Rect)
	for y := clip.Min.Y; y < clip.Max.Y; y++ {
		for x := clip.Min.X; x < clip.Max.X; x++ {
			d, s := dst.PixOffset(x, y), src.PixOffset(x, y)
			to, from := dst.Pix[d:d+4:d+4], src.Pix[s:s+4:s+4]
			cover := coverage(x, y, box, radius)
			if cover >= 255 {
				copy(to, from)
				continue
			}
			for k := range 3 {
				to[k] = uint8((uint32(to[k])*(255-cover) + uint32(from[k])*cover + 127) / 255)
			}
		}
	}
}

// coverage is how much of a pixel lies inside a box with round corners, of 255.
func coverage(x, y int, box image.Rectangle, radius float64) uint32 {
	dx := max(float64(box.Min.X)+radius-float64(x)-0.5, float64(x)+0.5-float64(box.Max.X)+radius)
	dy := max(float64(box.Min.Y)+radius-float64(y)-0.5, float64(y)+0.5-float64(box.Max.Y)+radius)
	if dx <= 0 || dy <= 0 {
		return 255
	}
	if d := dx*dx + dy*dy; d <= (radius-1)*(radius-1) && radius >= 1 {
		return 255
	}
	return uint32(255 * max(0, min(1, radius+0.5-math.Sqrt(dx*dx+dy*dy))))
}

// drawInitial writes the name's first character into the middle of the box.
func drawInitial(dst *image.RGBA, name string, box image.Rectangle) {
	px := float64(box.Dx()) * 0.46
	line := typeset.Style{Px: px, Bold: true}.Line(initial(name))
	// 0.36 em is the middle of Han characters and, near enough, of capitals above the baseline.
	x, y := float64(box.Min.X+box.Max.X)/2, float64(box.Min.Y+box.Max.Y)/2
	line.Draw(dst, x-line.Width()/2, y+px*0.36, typeset.Paint{Ink: typeset.Flat(white)})
}

// initial is the first letter or digit of a cleaned name, upper-case, or its first character where it has neither: a
// sign, an emoji.
func initial(name string) string {
	all := typeset.Clusters(name)
	for _, c := range all {
		if r, _ := utf8.DecodeRuneInString(c); unicode.IsLetter(r) || unicode.IsDigit(r) && c == string(r) {
			return strings.ToUpper(c)
		}
	}
	return all[0]
}

// nameColour picks a muted colour that white reads well on; a name always has the same.
func nameColour(name string) color.NRGBA {
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
