package jpegsplice

import (
	"bytes"
	"image"
	"image/draw"
	"image/jpeg"
	"strconv"
	"testing"

	"github.com/sanduan/sanduan/pages/jpegsplice/turbo"
)

func testPictures() map[string]*image.RGBA {
	return map[string]*image.RGBA{"poster": newPoster().drawn(1), "photo": photo(640, 480, 3)}
}

// At the same quality the picture is as near to the original as libjpeg-turbo's with Huffman tables made for it, and the
// file no larger but for the restart markers, at most 1 %.
func TestAsGoodAsTurbo(t *testing.T) {
	for name, img := range testPictures() {
		for _, quality := range []int{50, 75, 85, 92} {
			theirs := turbo.Encode(t, img, "-quality", strconv.Itoa(quality), "-sample", "2x2", "-optimize")
			var ours bytes.Buffer
			if err := Encode(&ours, img, quality); err != nil {
				t.Fatal(err)
			}
			size := img.Rect.Size()
			got, want := turbo.PSNR(img, turbo.Decode(t, ours.Bytes(), size)), turbo.PSNR(img, turbo.Decode(t, theirs, size))
			t.Logf("%s, quality %d: %.2f dB in %d bytes; turbo %.2f dB in %d", name, quality, got, ours.Len(), want, len(theirs))
			if got < want-0.2 || ours.Len() > len(theirs)*101/100 {
				t.Errorf("%s, quality %d: %.2f dB in %d bytes; turbo %.2f dB in %d", name, quality, got, ours.Len(), want, len(theirs))
			}
		}
	}
}

// A spliced file decodes to the same picture in libjpeg-turbo and image/jpeg but for roundings: of luma by two levels at
// most; of colours by four, because blue is 1.8 times its chroma. Turbo is told to repeat chroma as image/jpeg does; by
// default it smooths it.
func TestDecodersAgree(t *testing.T) {
	p := newPoster()
	plate := newPosterPlate(t, p, 85)
	c := p.canvas(plate, 2)
	file := c.Code().AppendTo(nil)
	c.Release()
	decoded, err := jpeg.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	standard := image.NewRGBA(decoded.Bounds())
	draw.Draw(standard, standard.Rect, decoded, image.Point{}, draw.Src)
	turbos := turbo.Decode(t, file, standard.Rect.Size(), "-nosmooth")
	if levels := turbo.Apart(standard.Pix, turbos.Pix); levels > 4 {
		t.Errorf("the decoders' colours are %d levels apart", levels)
	}
	if near := turbo.PSNR(standard, turbos); near < 50 {
		t.Errorf("the decoders' pictures are %.1f dB apart", near)
	}

	luma := decoded.(*image.YCbCr)
	grey := turbo.Grey(t, file, standard.Rect.Size())
	for y := range 1334 {
		if levels := turbo.Apart(luma.Y[y*luma.YStride:][:750], grey[y*750:]); levels > 2 {
			t.Fatalf("the decoders' row %d is %d levels apart", y, levels)
		}
	}
}
