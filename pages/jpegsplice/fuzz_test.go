package jpegsplice

import (
	"encoding/binary"
	"image"
	"image/draw"
	"math/rand/v2"
	"testing"
)

// FuzzSplice reads from the bytes a picture, its quality, holes and drawings in them: the spliced file must be the plain
// encoder's.
func FuzzSplice(f *testing.F) {
	f.Add([]byte("\x10\x10\x54\x01\x00\x00\x10\x10pixels"))
	f.Add([]byte("\x43\x30\x00\x03\x02\x01\x40\x09\x11\x11\x05\x80\x00\x00\xff\xff\x00\x01\x02\xff\xff\xff"))
	f.Add([]byte("\x01\x5f\x63\x02\x00\x00\xff\xff\x08\x08\x08\x08\x00\xff\x00\xff\x80\x7f"))
	f.Fuzz(func(t *testing.T, data []byte) {
		in := reader(data)
		bounds := image.Rect(0, 0, 1+int(in.byte()%100), 1+int(in.byte()%100)).Add(image.Pt(int(in.byte())-128, int(in.byte())-128))
		quality := 1 + int(in.byte()%100)
		holes := make([]image.Rectangle, in.byte()%6)
		for i := range holes {
			at := bounds.Min.Add(image.Pt(int(in.byte()%140)-20, int(in.byte()%140)-20))
			holes[i] = image.Rectangle{Min: at, Max: at.Add(image.Pt(int(in.byte()%90), int(in.byte()%90)))}
		}
		img := image.NewRGBA(bounds)
		in.paint(img, bounds)
		plate, err := NewPlate(img, quality, holes)
		if err != nil {
			t.Fatal(err)
		}
		c, drawn := plate.Canvas(), clone(img)
		for i := range holes {
			in.paint(c.Image(i), holes[i])
			draw.Draw(drawn, c.Image(i).Rect, c.Image(i), c.Image(i).Rect.Min, draw.Src)
		}
		rows := c.Code()
		c.Release()
		requireSame(t, rows, plain(plate, drawn))
	})
}

// reader gives bytes, and zeros when there are no more.
type reader []byte

func (r *reader) byte() byte {
	if len(*r) == 0 {
		return 0
	}
	b := (*r)[0]
	*r = (*r)[1:]
	return b
}

// paint fills a rectangle in one of the ways scrawl knows, or with the next bytes as they are in squares of 1 to 16 px.
func (r *reader) paint(img *image.RGBA, within image.Rectangle) {
	kind := r.byte()
	if kind%4 == 0 {
		var seed [8]byte
		seed[0], seed[1] = r.byte(), r.byte()
		scrawl(rand.New(rand.NewPCG(binary.LittleEndian.Uint64(seed[:]), 10)), img, within)
		return
	}
	side := 1 << (kind >> 2 % 5)
	inks := [16]byte{}
	for i := range inks {
		inks[i] = r.byte()
	}
	within = within.Intersect(img.Rect)
	for y := within.Min.Y; y < within.Max.Y; y++ {
		for x := within.Min.X; x < within.Max.X; x++ {
			square := (x-within.Min.X)/side + 3*((y-within.Min.Y)/side)
			at := img.PixOffset(x, y)
			for channel := range 3 {
				img.Pix[at+channel] = inks[(square+channel*5)&15]
			}
			img.Pix[at+3] = 255
		}
	}
}
