// Package picture makes web pictures of the bytes people upload. The bytes are hostile until decoded: their type is read
// from the content, their size from the header before any pixel is decoded, and only re-encoded pixels are kept, so that
// no metadata (place, camera) and no hidden payload survives.
package picture

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// Limits of an upload.
const (
	MaxBytes  = 10 << 20
	maxPixels = 40_000_000
	maxSide   = 12_000
	maxMemory = 320_000_000 // bytes to decode it, all pixels together
)

// Taken is an upload made ready for the web.
type Taken struct {
	Src   string         // file name, "<hash>-<w>x<h>.jpg" or ".png"; equal pictures have equal names
	Files map[int][]byte // encoded, by form.Widths: up to the first width that holds the whole picture
	W, H  int            // of the largest file
}

// Largest is the file of the greatest width.
func (t Taken) Largest() []byte {
	var largest []byte
	for _, w := range form.Widths {
		if b, ok := t.Files[w]; ok {
			largest = b
		}
	}
	return largest
}

// Take decodes an uploaded picture, turns it upright and encodes it in the widths pages use, never enlarged.
// Its errors are pages.Error in plain words.
func Take(b []byte) (Taken, error) {
	o, err := decode(b)
	if err != nil {
		return Taken{}, err
	}
	return o.encode()
}

// encode turns a decoded picture upright and writes it in every width pages use.
func (o original) encode() (t Taken, err error) {
	widest := form.Widths[len(form.Widths)-1]
	whole := o.upright(min(o.width(), widest))
	encode, ext := encodeJPEG, "jpg"
	if o.wantsPNG(whole) {
		encode, ext = encodePNG, "png"
	}
	t = Taken{Files: map[int][]byte{}, W: whole.Rect.Dx(), H: whole.Rect.Dy()}
	for _, w := range form.Widths {
		if t.Files[w], err = encode(narrowed(whole, min(w, t.W))); err != nil {
			return Taken{}, err
		}
		if t.W <= w {
			break
		}
	}
	sum := sha256.Sum256(t.Largest())
	t.Src = fmt.Sprintf("%s-%dx%d.%s", hex.EncodeToString(sum[:16]), t.W, t.H, ext)
	return t, nil
}

// narrowed is the picture at a smaller width; the picture itself where it has that width already.
func narrowed(img *image.RGBA, w int) *image.RGBA {
	if w >= img.Rect.Dx() {
		return img
	}
	return scale(img, w, side(img.Rect.Dy(), w, img.Rect.Dx()))
}

// side is n·to/from, rounded, at least 1.
func side(n, to, from int) int { return max(1, (n*to+from/2)/from) }

func refuse(format string, args ...any) error { return pages.Errorf(pages.Invalid, format, args...) }
