package poster

import (
	"image"
	"image/color"

	"github.com/makiuchi-d/gozxing"
	zxing "github.com/makiuchi-d/gozxing/qrcode"
)

// read reads the QR code that stands at box off a picture, as a phone would; "" where it cannot. A phone looks at a picture in more
// than one size, and whoever holds it moves it towards the code, and so does this.
func read(img *image.Gray, box image.Rectangle) string {
	for _, around := range []int{max(Width, Height), box.Dx() / 2, 0} {
		seen := towards(img, box, around)
		for _, size := range []func(*image.Gray) *image.Gray{asItIs, doubled, halfGrey} {
			if text := readGrey(size(seen)); text != "" {
				return text // nearly always at the first look, so the others are not prepared
			}
		}
	}
	return ""
}

func asItIs(g *image.Gray) *image.Gray { return g }

// towards is the code with some px of what is around it.
func towards(img *image.Gray, box image.Rectangle, around int) *image.Gray {
	seen := box.Inset(-around).Intersect(img.Rect)
	if seen == img.Rect {
		return img
	}
	return brightness(img.SubImage(seen))
}

// largestRead is the side beyond which a picture is not made larger for reading, px.
const largestRead = 1000

func readGrey(g *image.Gray) string {
	if g == nil {
		return ""
	}
	w, h := g.Rect.Dx(), g.Rect.Dy()
	source, err := gozxing.NewPlanarYUVLuminanceSource(g.Pix, w, h, 0, 0, w, h, false)
	if err != nil {
		return ""
	}
	for _, binarizer := range []gozxing.Binarizer{gozxing.NewHybridBinarizer(source), gozxing.NewGlobalHistgramBinarizer(source)} {
		bitmap, err := gozxing.NewBinaryBitmap(binarizer)
		if err != nil {
			continue
		}
		if found, err := zxing.NewQRCodeReader().Decode(bitmap, nil); err == nil {
			return found.GetText()
		}
	}
	return ""
}

// brightness is the picture's brightness, its corner at the origin.
func brightness(img image.Image) *image.Gray {
	b := img.Bounds()
	g := image.NewGray(image.Rect(0, 0, b.Dx(), b.Dy()))
	for y := range b.Dy() {
		row := g.Pix[y*g.Stride:][:b.Dx()]
		switch p := img.(type) {
		case *image.YCbCr: // a decoded JPEG: its first plane is the brightness
			copy(row, p.Y[p.YOffset(b.Min.X, b.Min.Y+y):])
		case *image.Gray:
			copy(row, p.Pix[p.PixOffset(b.Min.X, b.Min.Y+y):])
		default:
			for x := range row {
				row[x] = color.GrayModel.Convert(img.At(b.Min.X+x, b.Min.Y+y)).(color.Gray).Y
			}
		}
	}
	return g
}

// halfGrey is the picture at half its size, each pixel the mean of four.
func halfGrey(g *image.Gray) *image.Gray {
	out := image.NewGray(image.Rect(0, 0, g.Rect.Dx()/2, g.Rect.Dy()/2))
	for y := range out.Rect.Dy() {
		above, below := g.Pix[2*y*g.Stride:], g.Pix[(2*y+1)*g.Stride:]
		for x := range out.Rect.Dx() {
			sum := int(above[2*x]) + int(above[2*x+1]) + int(below[2*x]) + int(below[2*x+1])
			out.Pix[y*out.Stride+x] = uint8((sum + 2) / 4)
		}
	}
	return out
}

// doubled is a small picture at twice its size; nil for one that is large already.
func doubled(g *image.Gray) *image.Gray {
	if max(g.Rect.Dx(), g.Rect.Dy()) > largestRead {
		return nil
	}
	out := image.NewGray(image.Rect(0, 0, 2*g.Rect.Dx(), 2*g.Rect.Dy()))
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			out.Pix[y*out.Stride+x] = g.Pix[y/2*g.Stride+x/2]
		}
	}
	return out
}

// alone is a perfect picture of the code with modules of px. A decoder that does not read it, for one code in a thousand has data that
// look like its finder patterns, would read it on no poster.
func (c code) alone(px int) *image.Gray {
	side := (len(c.modules) + 2*quietZone) * px
	g := image.NewGray(image.Rect(0, 0, side, side))
	for i := range g.Pix {
		x, y := i%side/px-quietZone, i/side/px-quietZone
		if x < 0 || y < 0 || x >= len(c.modules) || y >= len(c.modules) || !c.modules[y][x] {
			g.Pix[i] = 255
		}
	}
	return g
}
