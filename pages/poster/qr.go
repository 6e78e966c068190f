package poster

import (
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"

	qrcode "github.com/skip2/go-qrcode"
)

const (
	// qrBox is the square a QR code with its quiet zone may take, px. It makes every code it holds at least 240 px wide.
	qrBox = 348
	// quietZone is the white around a code, in modules (ISO 18004).
	quietZone = 4
	// minModule is the smallest module a phone still reads from a poster shown or saved at half its size, px.
	minModule = 4
)

// errLongURL says that the modules of the code would be too small to read.
var errLongURL = errors.New("the URL is too long for a readable QR code")

// qrModules encodes url at level M; true is dark. The quiet zone is not part of it.
func qrModules(url string) ([][]bool, error) {
	if url == "" {
		return nil, errors.New("encoding the QR code: no URL")
	}
	code, err := qrcode.New(url, qrcode.Medium)
	if err != nil {
		return nil, fmt.Errorf("encoding the QR code of %d bytes: %w: %w", len(url), errLongURL, err)
	}
	code.DisableBorder = true
	m := code.Bitmap()
	if qrBox/(len(m)+2*quietZone) < minModule {
		return nil, fmt.Errorf("encoding the QR code of %d bytes: %w", len(url), errLongURL)
	}
	return m, nil
}

// drawQR paints the code in the middle of the box whose corner is at, in whole pixels so that every edge is sharp, on
// white whatever the theme: cameras want dark on light.
func drawQR(img *image.RGBA, at image.Point, modules [][]bool, dark color.Color) {
	n := len(modules)
	px := qrBox / (n + 2*quietZone)
	size := px * (n + 2*quietZone)
	corner := at.Add(image.Pt((qrBox-size)/2, (qrBox-size)/2))
	draw.Draw(img, image.Rectangle{corner, corner.Add(image.Pt(size, size))}, image.White, image.Point{}, draw.Src)

	ink := image.NewUniform(dark)
	corner = corner.Add(image.Pt(quietZone*px, quietZone*px))
	for y, row := range modules {
		for x := 0; x < n; x++ {
			from := x
			for x < n && row[x] { // one rectangle for a run of dark modules
				x++
			}
			if x > from {
				r := image.Rect(from*px, y*px, x*px, (y+1)*px).Add(corner)
				draw.Draw(img, r, ink, image.Point{}, draw.Src)
			}
		}
	}
}

// qrInk is the theme's ink where it is dark enough on white for any camera, else black.
func qrInk(ink color.NRGBA) color.Color {
	if luma(ink) > 0.3 {
		return color.Black
	}
	return ink
}
