package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/picture"
	"github.com/sanduan/sanduan/pages/poster"
)

// readDesign reads what the posters of all contenders look like.
func (b *bench) readDesign() (d design, err error) {
	file, err := os.ReadFile(filepath.Join(b.root, folder, "design.json"))
	if err != nil {
		return d, err
	}
	return d, json.Unmarshal(file, &d)
}

// layers are the design as an operator would lay it out in Sanduan: the photo fills the poster, and a white picture is the card
// below texts and person.
func (d design) layers(photo, card string) []poster.Layer {
	const quiet = 32 // Sanduan keeps four modules of eight pixels free around the QR code
	a, q := d.Avatar, d.QR
	layers := []poster.Layer{
		{Kind: poster.KindPicture, Picture: form.Picture{Src: photo}, W: d.W, H: d.H, Shape: "square"},
		{Kind: poster.KindPicture, Picture: form.Picture{Src: card}, X: int(d.Card.X), Y: int(d.Card.Y), W: int(d.Card.W), H: int(d.Card.H), Shape: "round"},
		{Kind: poster.KindAvatar, X: a.X - a.R, Y: a.Y - a.R, W: 2 * a.R, H: 2 * a.R, Tone: "white"},
		d.Name.layer(poster.KindName, "{昵称}"),
		{Kind: poster.KindQR, X: q.X - quiet, Y: q.Y - quiet, W: q.Size + 2*quiet, H: q.Size + 2*quiet},
	}
	for _, t := range d.Texts {
		layers = append(layers, t.layer(poster.KindText, t.Text))
	}
	for i := range layers {
		layers[i].ID = form.Key(fmt.Sprint("l", i))
	}
	return layers
}

// layer is the text as a box of one line.
func (t words) layer(kind, text string) poster.Layer {
	return poster.Layer{
		Kind: kind, Text: text, X: int(t.X), Y: int(t.Y - t.Px*1.16), W: int(float64(poster.Width) - 50 - t.X), H: int(math.Ceil(t.Px * 1.45)),
		Size: int(t.Px), Lines: 1, Align: "left", Bold: t.Weight > 400, Colour: form.Colour(t.Colour),
	}
}

// keepPicture puts a picture into the site's library, which encodes it anew.
func keepPicture(ctx context.Context, store *db.Store, title string, file []byte) (picture.Taken, error) {
	taken, err := picture.Take(file)
	if err != nil {
		return taken, err
	}
	p := pages.Picture{Src: taken.Src, Title: title, Bytes: len(taken.Largest()), CreatedAt: time.Now().UnixMilli()}
	return taken, store.SavePicture(ctx, p, taken.Files, taken.Pieces)
}

// blank is a white picture, as a PNG.
func blank(w, h int) ([]byte, error) {
	var b bytes.Buffer
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(img, img.Rect, image.White, image.Point{}, draw.Src)
	err := png.Encode(&b, img)
	return b.Bytes(), err
}
