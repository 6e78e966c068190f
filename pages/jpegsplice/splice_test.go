package jpegsplice

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"math/rand/v2"
	"testing"
)

func TestPosterIsThePlainEncodersFile(t *testing.T) {
	p := newPoster()
	plate := newPosterPlate(t, p, 85)
	for seed := range uint64(3) {
		c := p.canvas(plate, seed)
		rows := c.Code()
		c.Release()
		img := p.drawn(seed)
		requireSame(t, rows, plain(plate, img))
	}
}

// requireSame also checks the ways to get a file against each other, and that it can be decoded.
func requireSame(t *testing.T, rows Rows, want []byte) {
	t.Helper()
	got := rows.AppendTo([]byte("before"))
	if !bytes.HasPrefix(got, []byte("before")) {
		t.Fatal("AppendTo has overwritten what it should append to")
	}
	if got = got[len("before"):]; !bytes.Equal(got, want) {
		t.Fatalf("the spliced file of %d bytes is not the plain encoder's of %d", len(got), len(want))
	}
	var written bytes.Buffer
	n, err := rows.WriteTo(&written)
	if err != nil || int(n) != len(want) || rows.Size() != len(want) || !bytes.Equal(written.Bytes(), want) {
		t.Fatalf("WriteTo wrote %d bytes (%v), Size is %d; want %d", n, err, rows.Size(), len(want))
	}
	if _, err := jpeg.Decode(bytes.NewReader(want)); err != nil {
		t.Fatal(err)
	}
}

func TestRandomPictures(t *testing.T) {
	for seed := range uint64(300) {
		random := rand.New(rand.NewPCG(seed, 3))
		splice(t, random, random.IntN(100)+1)
	}
}

// splice checks one random picture with random holes and drawings.
func splice(t *testing.T, random *rand.Rand, quality int) {
	t.Helper()
	bounds := image.Rect(0, 0, 1+random.IntN(90), 1+random.IntN(90)).Add(image.Pt(random.IntN(41)-20, random.IntN(41)-20))
	img := image.NewRGBA(bounds)
	scrawl(random, img, bounds)
	holes := make([]image.Rectangle, random.IntN(5))
	for i := range holes {
		holes[i] = somewhere(random, bounds)
	}
	plate, err := NewPlate(img, quality, holes)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time with a canvas that was used
		c, drawn := plate.Canvas(), clone(img)
		for i := range holes {
			if random.IntN(3) > 0 {
				at := c.Image(i).Rect
				scrawl(random, c.Image(i), somewhere(random, bounds))
				draw.Draw(drawn, at, c.Image(i), at.Min, draw.Src)
			}
		}
		rows := c.Code()
		c.Release()
		requireSame(t, rows, plain(plate, drawn))
	}
}

// somewhere is a rectangle in, partly in or outside the bounds, perhaps empty.
func somewhere(random *rand.Rand, bounds image.Rectangle) image.Rectangle {
	at := bounds.Min.Add(image.Pt(random.IntN(140)-30, random.IntN(140)-30))
	return image.Rectangle{Min: at, Max: at.Add(image.Pt(random.IntN(70), random.IntN(70)))}
}

// scrawl draws noise, flat patches of the 8x8 and 16x16 grid and slopes, in colour or grey, within a rectangle.
func scrawl(random *rand.Rand, img *image.RGBA, within image.Rectangle) {
	within = within.Intersect(img.Rect)
	kind, side := random.IntN(5), 8<<random.IntN(2)
	inks := [4]color.RGBA{}
	for i := range inks {
		v := uint8(random.IntN(256))
		inks[i] = color.RGBA{R: v, G: v, B: v, A: 255}
		if kind == 3 {
			inks[i].G, inks[i].B = uint8(random.IntN(256)), uint8(random.IntN(256))
		}
	}
	for y := within.Min.Y; y < within.Max.Y; y++ {
		for x := within.Min.X; x < within.Max.X; x++ {
			ink := inks[0]
			switch kind {
			case 0:
				ink = color.RGBA{R: uint8(random.IntN(256)), G: uint8(random.IntN(256)), B: uint8(random.IntN(256)), A: 255}
			case 1:
				ink.R += uint8(3 * x)
				ink.G += uint8(2 * y)
			case 2, 3:
				ink = inks[(x/side*7+y/side*5)&3]
			}
			img.SetRGBA(x, y, ink)
		}
	}
}
