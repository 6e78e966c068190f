package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
)

// quality of JPEGs: below 80 skin and gradients show blocks, above 85 files double for nothing.
const quality = 82

// fewColours is how many colours flat art has at most; a photo has thousands.
const fewColours = 256

func encodeJPEG(img *image.RGBA) ([]byte, error) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: quality}); err != nil {
		return nil, fmt.Errorf("encode a JPEG: %w", err)
	}
	return b.Bytes(), nil
}

func encodePNG(img *image.RGBA) ([]byte, error) {
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.DefaultCompression}).Encode(&b, img); err != nil {
		return nil, fmt.Errorf("encode a PNG: %w", err)
	}
	return b.Bytes(), nil
}

// wantsPNG tells whether the picture loses by JPEG: it is transparent somewhere, or flat art (a logo, a QR code, a chart)
// that PNG writes sharp and small.
func (o original) wantsPNG(whole *image.RGBA) bool {
	if !whole.Opaque() {
		return true
	}
	if o.format.name == "jpeg" || !o.flat() {
		return false
	}
	// A photo reduced to 256 dithered colours is flat by count but enormous as PNG.
	sharp, err := encodePNG(whole)
	if err != nil {
		return false
	}
	small, err := encodeJPEG(whole)
	return err == nil && len(sharp) <= 2*len(small)
}

// flat tells whether the picture has few colours, judged by up to about a million of its pixels.
func (o original) flat() bool {
	bounds := o.Bounds()
	step := 1
	for bounds.Dx()*bounds.Dy()/(step*step) > 1<<20 {
		step++
	}
	seen := map[color.RGBA]bool{}
	for y := bounds.Min.Y; y < bounds.Max.Y; y += step {
		for x := bounds.Min.X; x < bounds.Max.X; x += step {
			seen[color.RGBAModel.Convert(o.At(x, y)).(color.RGBA)] = true
			if len(seen) > fewColours {
				return false
			}
		}
	}
	return true
}
