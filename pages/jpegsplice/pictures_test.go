package jpegsplice

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"math/cmplx"
	"math/rand/v2"
	"testing"
)

// photo is a made-up photograph: clouds of light at many scales, hard edges, a little grain. Its top left corner is at
// (0, 0).
func photo(width, height int, seed uint64) *image.RGBA {
	random := rand.New(rand.NewPCG(seed, 1))
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	var waves [24]wave
	for i := range waves {
		waves[i] = newWave(random, 900/math.Pow(1.22, float64(i)), width, height)
	}
	rocks := make([]image.Rectangle, 60)
	for i := range rocks {
		x, y := random.IntN(width), random.IntN(height)
		rocks[i] = image.Rect(x, y, x+4+random.IntN(40), y+4+random.IntN(40))
	}
	for y := range height {
		for x := range width {
			light := 120.0
			for _, w := range waves {
				light += real(w.across[x] * w.down[y])
			}
			for _, rock := range rocks {
				if (image.Point{X: x, Y: y}).In(rock) {
					light -= 30
				}
			}
			grain := random.NormFloat64() * 2
			img.SetRGBA(x, y, color.RGBA{R: level(light + grain + 20), G: level(light*0.9 + grain), B: level(light*0.7 + 40 + grain), A: 255})
		}
	}
	return img
}

func level(v float64) uint8 { return uint8(max(0, min(255, v))) }

// wave is a wave over a picture: the real part of the product of a number for the column and one for the row.
type wave struct{ across, down []complex128 }

// newWave is a wave of a length in px; longer ones are higher.
func newWave(random *rand.Rand, length float64, width, height int) wave {
	w := wave{across: make([]complex128, width), down: make([]complex128, height)}
	turn, phase := random.Float64()*2*math.Pi, random.Float64()*7
	for x := range w.across {
		w.across[x] = cmplx.Rect(4+length/14, phase+math.Cos(turn)*2*math.Pi/length*float64(x))
	}
	for y := range w.down {
		w.down[y] = cmplx.Rect(1, math.Sin(turn)*2*math.Pi/length*float64(y))
	}
	return w
}

// poster is a photo with a white card, and where people differ on it.
type poster struct {
	plate            *image.RGBA
	avatar, name, qr image.Rectangle
}

func newPoster() *poster {
	p := &poster{
		plate:  photo(750, 1334, 7),
		avatar: image.Rect(96, 864, 224, 992),
		name:   image.Rect(240, 880, 720, 944),
		qr:     image.Rect(224, 1008, 520, 1304),
	}
	draw.Draw(p.plate, image.Rect(40, 840, 710, 1320), image.White, image.Point{}, draw.Src)
	return p
}

func (p *poster) holes() []image.Rectangle { return []image.Rectangle{p.avatar, p.name, p.qr} }

// draw draws a face in a circle, strokes like writing and a QR code of 37 modules of 8 px. The images may be one and the
// same.
func (p *poster) draw(avatar, name, qr *image.RGBA, seed uint64) {
	random := rand.New(rand.NewPCG(seed, 2))
	face := photo(128, 128, seed)
	for y := range 128 {
		for x := range 128 {
			if (x-64)*(x-64)+(y-64)*(y-64) < 64*64 {
				avatar.SetRGBA(p.avatar.Min.X+x, p.avatar.Min.Y+y, face.RGBAAt(x, y))
			}
		}
	}
	for range 5 * 8 { // five characters of 44 px
		at := p.name.Min.Add(image.Pt(random.IntN(5)*46+random.IntN(30), 10+random.IntN(30)))
		stroke := image.Rect(0, 0, 4, 10+random.IntN(14))
		if random.IntN(2) == 0 {
			stroke.Max = image.Pt(stroke.Max.Y, stroke.Max.X)
		}
		draw.Draw(name, stroke.Add(at), image.NewUniform(color.Gray{Y: 30}), image.Point{}, draw.Src)
	}
	for y := range 37 {
		for x := range 37 {
			ink := image.White
			if random.IntN(2) == 0 {
				ink = image.Black
			}
			at := p.qr.Min.Add(image.Pt(8*x, 8*y))
			draw.Draw(qr, image.Rectangle{Min: at, Max: at.Add(image.Pt(8, 8))}, ink, image.Point{}, draw.Src)
		}
	}
}

// drawn is a poster with everything drawn on it.
func (p *poster) drawn(seed uint64) *image.RGBA {
	img := clone(p.plate)
	p.draw(img, img, img, seed)
	return img
}

// canvas is a canvas of the plate with everything drawn on it.
func (p *poster) canvas(plate *Plate, seed uint64) *Canvas {
	c := plate.Canvas()
	p.draw(c.Image(0), c.Image(1), c.Image(2), seed)
	return c
}

func newPosterPlate(t testing.TB, p *poster, quality int) *Plate {
	t.Helper()
	plate, err := NewPlate(p.plate, quality, p.holes())
	if err != nil {
		t.Fatal(err)
	}
	return plate
}

func clone(img *image.RGBA) *image.RGBA {
	out := image.NewRGBA(img.Rect)
	draw.Draw(out, out.Rect, img, img.Rect.Min, draw.Src)
	return out
}

// plain is what the plain encoder makes of a picture with a plate's Huffman tables.
func plain(p *Plate, img *image.RGBA) []byte {
	return p.coder.appendFile(nil, p.coder.transformAll(img))
}
