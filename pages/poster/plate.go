package poster

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/draw"
	"io"
	"iter"
	"sync"

	xdraw "golang.org/x/image/draw"

	"github.com/sanduan/sanduan/pages/jpegsplice"
)

// Plate is what all posters of a page have in common, painted and coded once. It may be used by several goroutines.
type Plate struct {
	ink      palette
	logo     image.Image // in the QR code; nil = none
	logos    sync.Map    // of *image.RGBA by image.Point: the logo in the sizes that were needed
	layers   []Layer     // in the order they are painted
	personal []Layer     // those of them that show the person
	jpeg     *jpegsplice.Plate
	sum      [sha256.Size]byte // of the poster of nobody
}

// NewPlate paints a page's poster without the person. It fails where the poster has no QR code.
func NewPlate(s Spec) (*Plate, error) {
	p := &Plate{}
	img := p.paintGround(s.tidy())
	var holes []image.Rectangle
	for _, l := range p.personal {
		holes = append(holes, l.reach())
	}
	if codeAt(p.personal).Empty() {
		return nil, errNoQR
	}
	var err error
	if p.jpeg, err = jpegsplice.NewPlate(img, quality, holes); err != nil {
		return nil, fmt.Errorf("coding the poster's ground: %w", err)
	}
	canvas := p.jpeg.Canvas()
	defer canvas.Release()
	p.sum = sha256.Sum256(canvas.Code().AppendTo(nil))
	return p, nil
}

// paintGround paints what all posters share, and takes what it needs to paint the rest on it.
func (p *Plate) paintGround(s Spec) *image.RGBA {
	c := newCanvas(image.NewRGBA(image.Rect(0, 0, Width, Height)), s.Theme)
	designOf(s.Design).ground(c, &s)
	p.ink, p.layers = c.ink, s.shown()
	for _, l := range p.layers {
		if paint, ok := painters[l.Kind]; ok {
			paint(c, &s, l)
		}
		if l.Kind == KindQR {
			p.logo = s.Pictures[l.Picture.Src]
		}
		if l.Personal() {
			p.personal = append(p.personal, l)
		}
	}
	return c.img
}

// Picture is one finished poster: what is its own, and a reference to its plate.
type Picture struct {
	rows jpegsplice.Rows
	etag string
}

// Draw paints the person's poster. It fails where the URL is empty or too long for a QR code that a phone can read off a screen.
func (p *Plate) Draw(who Person) (Picture, error) {
	who = who.tidy()
	canvas := p.jpeg.Canvas()
	defer canvas.Release()
	for i, l := range p.personal {
		if err := p.paint(canvas.Image(i), l, who); err != nil {
			return Picture{}, fmt.Errorf("drawing the poster: %w", err)
		}
	}
	rows := canvas.Code()
	sum := sha256.New() // of what is the plate's, and of what is not
	sum.Write(p.sum[:])
	sum.Write(rows.Own())
	return Picture{rows, `"` + hex.EncodeToString(sum.Sum(nil)[:16]) + `"`}, nil
}

// paint paints one layer that shows the person on the piece of the poster it stands on.
func (p *Plate) paint(dst *image.RGBA, l Layer, who Person) error {
	switch l.Kind {
	case KindName:
		writePerson(dst, p.ink, l, "{昵称}", who.Name)
	case KindRank:
		if place := who.placed(); place != "" {
			writePerson(dst, p.ink, l, "{名次}", place)
		}
	case KindAvatar:
		drawAvatar(dst, p.ink, l, who)
	case KindQR:
		square := qrSquare(l)
		made, err := encodeQR(who.URL, square.Dx(), p.logo != nil)
		if err != nil {
			return err
		}
		made.draw(dst, square, qrInk(p.ink.ink))
		if p.logo != nil {
			p.paintLogo(dst, made.middle(square), made.px)
		}
	}
	return nil
}

// paintLogo paints the logo into the middle of a code, a module's width of white around it.
func (p *Plate) paintLogo(dst *image.RGBA, box image.Rectangle, margin int) {
	draw.Draw(dst, box, image.White, image.Point{}, draw.Src)
	box = box.Inset(margin)
	small, ok := p.logos.Load(box.Size())
	if !ok { // codes of other lengths are other sizes, of which there are few
		scaled := image.NewRGBA(image.Rectangle{Max: box.Size()})
		draw.Draw(scaled, scaled.Rect, image.White, image.Point{}, draw.Src)
		xdraw.CatmullRom.Scale(scaled, scaled.Rect, p.logo, coverCrop(p.logo.Bounds(), box.Dx(), box.Dy()), xdraw.Over, nil)
		small, _ = p.logos.LoadOrStore(box.Size(), scaled)
	}
	draw.Draw(dst, box, small.(*image.RGBA), image.Point{}, draw.Src)
}

// ETag is the picture's strong validator, quoted, made from its content.
func (p Picture) ETag() string { return p.etag }

// Len is the size of the JPEG, bytes.
func (p Picture) Len() int { return p.rows.Size() }

// Append writes the JPEG behind dst.
func (p Picture) Append(dst []byte) []byte { return p.rows.AppendTo(dst) }

// WriteTo writes the JPEG piece by piece, without joining it in memory.
func (p Picture) WriteTo(w io.Writer) (int64, error) { return p.rows.WriteTo(w) }

// Pieces is the JPEG in order. They are to be read only, and may be kept.
func (p Picture) Pieces() iter.Seq[[]byte] { return p.rows.Pieces() }

// kept is the memory the picture holds apart from its plate, bytes.
func (p Picture) kept() int { return p.rows.Memory() + len(p.etag) }
