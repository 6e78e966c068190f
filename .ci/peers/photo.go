package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"math"
	"math/rand/v2"
)

// photo is a picture with what makes photos dear to code: detail of every size, of which the finer the fainter, as in nature
// (its spectrum falls with the frequency). It is the same for the same seed. As a poster's background it weighs as much as the
// median of a dozen wallpaper photos, 110 KB at quality 85.
func photo(w, h int, seed uint64) *image.RGBA {
	light, warmth := clouds(w, h, seed), clouds(w, h, seed+1)
	hue := rand.New(rand.NewPCG(seed, 2)).Float64() * 2 * math.Pi
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		sky := 1 - float64(y)/float64(h)
		for x := range w {
			l, c := 70+60*sky+125*light[y*w+x], 60*warmth[y*w+x]+30*sky
			img.SetRGBA(x, y, color.RGBA{level(l + c*math.Cos(hue)), level(l + c*math.Cos(hue+2)), level(l + c*math.Cos(hue+4)), 255})
		}
	}
	return img
}

func level(v float64) uint8 { return uint8(min(max(v, 0), 255)) }

// clouds are sums of smooth noise, each layer twice as fine as the one before and 0.58 as strong; around 0.
func clouds(w, h int, seed uint64) []float64 {
	sum := make([]float64, w*h)
	strength := 0.5
	for cell := 256; cell >= 1; cell /= 2 {
		addNoise(sum, w, h, cell, strength, rand.New(rand.NewPCG(seed, uint64(cell))))
		strength *= 0.58
	}
	return sum
}

// addNoise adds random values at the corners of cells, blended between them.
func addNoise(sum []float64, w, h, cell int, strength float64, random *rand.Rand) {
	columns := w/cell + 2
	corners := make([]float64, columns*(h/cell+2))
	for i := range corners {
		corners[i] = (random.Float64() - 0.5) * 2 * strength
	}
	for y := range h {
		row, fy := y/cell*columns, smooth(float64(y%cell)/float64(cell))
		for x := range w {
			i, fx := row+x/cell, smooth(float64(x%cell)/float64(cell))
			top := corners[i] + (corners[i+1]-corners[i])*fx
			bottom := corners[i+columns] + (corners[i+columns+1]-corners[i+columns])*fx
			sum[y*w+x] += top + (bottom-top)*fy
		}
	}
}

func smooth(t float64) float64 { return t * t * (3 - 2*t) }

// photoJPEG is a photo as a camera's file.
func photoJPEG(w, h int, seed uint64, quality int) ([]byte, error) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, photo(w, h, seed), &jpeg.Options{Quality: quality}); err != nil {
		return nil, fmt.Errorf("make a photo: %w", err)
	}
	return b.Bytes(), nil
}
