package poster

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"

	"golang.org/x/image/draw"
)

// Small is a finished poster drawn again width px wide, as a JPEG: to choose among several.
func Small(p Picture, width int) ([]byte, error) {
	whole, err := jpeg.Decode(bytes.NewReader(p.Append(nil)))
	if err != nil {
		return nil, fmt.Errorf("reading a poster to make it small: %w", err)
	}
	small := image.NewRGBA(image.Rect(0, 0, width, width*Height/Width))
	draw.ApproxBiLinear.Scale(small, small.Rect, whole, whole.Bounds(), draw.Src, nil)
	var out bytes.Buffer
	if err := jpeg.Encode(&out, small, &jpeg.Options{Quality: quality}); err != nil {
		return nil, fmt.Errorf("coding a small poster: %w", err)
	}
	return out.Bytes(), nil
}
