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
	maxSide   = 20_000
	maxMemory = 320_000_000 // bytes to decode it, all pixels together
)

// Taken is an upload made ready for the web.
type Taken struct {
	Src    string           // file name, "<hash>-<w>x<h>.jpg" or ".png"; equal pictures have equal names
	Files  map[int][]byte   // encoded, by form.Widths: up to the first width that holds the whole picture
	Pieces map[int][][]byte // the same in pieces, of a tall picture: by width, from top to bottom
	W, H   int              // of the largest file
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

// encode turns a decoded picture upright and writes it in every width pages use, a tall one also in pieces.
func (o original) encode() (t Taken, err error) {
	if b := o.Bounds(); form.Slim(b.Dx(), b.Dy()) {
		return Taken{}, refuse("图片太细长（%d×%d），手机上看不清，请换一张", b.Dx(), b.Dy())
	}
	widest := form.Widths[len(form.Widths)-1]
	whole := o.upright(min(o.width(), widest))
	encode, ext := encodeJPEG, "jpg"
	if o.wantsPNG(whole) {
		encode, ext = encodePNG, "png"
	}
	t = Taken{Files: map[int][]byte{}, Pieces: map[int][][]byte{}, W: whole.Rect.Dx(), H: whole.Rect.Dy()}
	cuts := form.Cuts(t.W, t.H)
	for _, w := range form.Widths {
		img := narrowed(whole, min(w, t.W))
		if t.Files[w], err = encode(img); err != nil {
			return Taken{}, err
		}
		if cuts > 0 {
			if t.Pieces[w], err = pieces(img, t.H, cuts, encode); err != nil {
				return Taken{}, err
			}
		}
		if t.W <= w {
			break
		}
	}
	t.Src = named(t.Largest(), t.W, t.H, cuts, ext)
	return t, nil
}

// named is the name of an upload; see form.Picture.
func named(largest []byte, w, h, cuts int, ext string) string {
	sum := sha256.Sum256(largest)
	name := fmt.Sprintf("%s-%dx%d", hex.EncodeToString(sum[:16]), w, h)
	if cuts > 0 {
		name += fmt.Sprintf("-%dp", cuts)
	}
	return name + "." + ext
}

// pieces are the n parts of a picture that is h px high in its own size, encoded.
func pieces(img *image.RGBA, h, n int, encode func(*image.RGBA) ([]byte, error)) ([][]byte, error) {
	edges := form.Edges(h, n)
	out := make([][]byte, n)
	for i := range out {
		top, bottom := side(edges[i], img.Rect.Dy(), h), side(edges[i+1], img.Rect.Dy(), h)
		if i == 0 {
			top = 0
		}
		piece := img.SubImage(image.Rect(0, top, img.Rect.Dx(), bottom)).(*image.RGBA)
		var err error
		if out[i], err = encode(piece); err != nil {
			return nil, err
		}
	}
	return out, nil
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
