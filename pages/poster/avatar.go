package poster

import (
	"encoding/binary"
	"hash/fnv"
	"image"
	"image/color"
	"image/draw"
	"math"
	"slices"
	"strings"
	"sync"
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
	src, small := scratches.Get().(*image.RGBA), scratches.Get().(*image.RGBA)
	defer scratches.Put(src)
	defer scratches.Put(small)
	resize(small, box)
	shrink(small, who.Avatar, src, ink.tint)
	rounded(dst, box, radius, small)
}

// scratches are pictures to work in, which spare the garbage collector a face's worth of pixels or two a poster.
var scratches = sync.Pool{New: func() any { return new(image.RGBA) }}

// resize makes a scratch cover r. What is on it is rubbish.
func resize(m *image.RGBA, r image.Rectangle) {
	m.Rect, m.Stride = r, 4*r.Dx()
	m.Pix = slices.Grow(m.Pix[:0], m.Stride*r.Dy())[:m.Stride*r.Dy()]
}

// flat is a box of one colour.
func flat(ink color.NRGBA, box image.Rectangle) *image.RGBA {
	m := image.NewRGBA(box)
	draw.Draw(m, box, image.NewUniform(ink), image.Point{}, draw.Src)
	return m
}

// shrink fills dst with the middle of a picture, on what shows through it. src is a scratch.
func shrink(dst *image.RGBA, img image.Image, src *image.RGBA, under color.NRGBA) {
	crop := coverCrop(img.Bounds(), dst.Rect.Dx(), dst.Rect.Dy())
	resize(src, image.Rect(0, 0, crop.Dx(), crop.Dy()))
	if o, ok := img.(interface{ Opaque() bool }); ok && o.Opaque() {
		draw.Draw(src, src.Rect, img, crop.Min, draw.Src)
	} else {
		draw.Draw(src, src.Rect, image.NewUniform(under), image.Point{}, draw.Src)
		draw.Draw(src, src.Rect, img, crop.Min, draw.Over)
	}
	bilinear(dst, src)
}

// bilinear fills dst with src by the mean of the four pixels around each point, which is fair to a reduction of up to a half: an
// avatar's. x/image does it for any kinds of pictures, at many times the cost. Colours are mixed two at a time, each in 16 bits of a
// word, which has room for their products with a share of 256.
func bilinear(dst, src *image.RGBA) {
	w, h := dst.Rect.Dx(), dst.Rect.Dy()
	columns := taps(w, src.Rect.Dx())
	for y, row := range taps(h, src.Rect.Dy()) {
		a, b := src.Pix[row.at*src.Stride:], src.Pix[row.next*src.Stride:]
		out := dst.Pix[y*dst.Stride : y*dst.Stride+4*w]
		for x, col := range columns {
			up := between(pixel(a, col.at), pixel(a, col.next), col.part)
			down := between(pixel(b, col.at), pixel(b, col.next), col.part)
			binary.LittleEndian.PutUint32(out[4*x:], between(up, down, row.part))
		}
	}
}

func pixel(row []uint8, x int) uint32 { return binary.LittleEndian.Uint32(row[4*x:]) }

// between is the colour part of 256 on the way from one to another.
func between(from, to, part uint32) uint32 {
	const even, half = 0x00ff00ff, 0x00800080
	a := (from&even)*(256-part) + (to&even)*part + half
	b := (from>>8&even)*(256-part) + (to>>8&even)*part + half
	return a>>8&even | b&^uint32(even)
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
		from, to := whole(y, box, radius)
		from, to = max(from, clip.Min.X), min(to, clip.Max.X)
		if from < to {
			copy(dst.Pix[dst.PixOffset(from, y):dst.PixOffset(to, y)], src.Pix[src.PixOffset(from, y):])
		} else {
			from, to = clip.Max.X, clip.Max.X
		}
		for x := clip.Min.X; x < clip.Max.X; x++ {
			if x == from {
				if x = to; x == clip.Max.X {
					break
				}
			}
			d, s := dst.PixOffset(x, y), src.PixOffset(x, y)
			under, over := dst.Pix[d:d+4:d+4], src.Pix[s:s+4:s+4]
			cover := coverage(x, y, box, radius)
			for k := range 3 {
				under[k] = uint8((uint32(under[k])*(255-cover) + uint32(over[k])*cover + 127) / 255)
			}
		}
	}
}

// whole are the pixels of row y that lie inside the box wholly, from the first to before the last; none where they are not less.
func whole(y int, box image.Rectangle, radius float64) (from, to int) {
	dy := max(float64(box.Min.Y)+radius-float64(y), float64(y)+1-float64(box.Max.Y)+radius)
	if dy <= 0 {
		return box.Min.X, box.Max.X
	}
	if dy >= radius {
		return 0, 0
	}
	in := int(math.Ceil(radius - math.Sqrt(radius*radius-dy*dy)))
	return box.Min.X + in + 1, box.Max.X - in - 1
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
	paint := typeset.Paint{Ink: typeset.Flat(white)}
	x := float64(box.Min.X+box.Max.X)/2 - line.Width()/2
	ink := line.Bounds(x, 0, paint) // an Arabic letter may hang below the baseline, where a Chinese character stands on it
	y := (box.Min.Y + box.Max.Y - ink.Min.Y - ink.Max.Y) / 2
	line.Draw(dst, x, float64(y), paint)
}

// initial is the first letter or digit of a cleaned name, upper-case, or where it has neither its first sign or emoji; that of a
// friend where it has punctuation alone.
func initial(name string) string {
	sign := ""
	for _, c := range typeset.Clusters(name) {
		r, _ := utf8.DecodeRuneInString(c)
		if unicode.IsLetter(r) || unicode.IsDigit(r) && c == string(r) {
			return strings.ToUpper(c)
		}
		if alone := unicode.IsPunct(r) && c == string(r); sign == "" && r != ' ' && !alone {
			sign = c // "#️⃣" is one, "#" is none
		}
	}
	if sign == "" {
		return initial(fallbackName)
	}
	return sign
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
