package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/fogleman/gg"
	"github.com/skip2/go-qrcode"
	"golang.org/x/image/draw"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
)

// The peer that most Go programs would be: every poster is painted whole with gg, and encoded by image/jpeg.

type design struct {
	W, H, Quality int
	Card          struct{ X, Y, W, H, R float64 }
	Avatar        struct{ X, Y, R int }
	QR            struct{ X, Y, Size int }
	Name          words
	Texts         []words
}

// words are a text and where its base line begins.
type words struct {
	X, Y, Px float64
	Weight   int
	Colour   string
	Text     string
}

// painter is what is read once.
type painter struct {
	design        design
	photo         image.Image
	regular, bold *opentype.Font
	avatars       [][]byte
	people        map[string]ggPerson
}

type ggPerson struct {
	name, url string
	avatar    []byte
}

// serveGG serves the posters of the people in a folder of inputs: peers gg FOLDER ADDRESS.
func serveGG(inputs, address string) error {
	p, err := readInputs(inputs)
	if err != nil {
		return err
	}
	return http.ListenAndServe(address, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		who, ok := p.people[strings.Split(r.URL.Path+"//", "/")[2]]
		if !ok {
			http.NotFound(w, r)
			return
		}
		poster, err := p.paint(who)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "image/jpeg")
		w.Header().Set("Content-Length", strconv.Itoa(len(poster)))
		w.Write(poster)
	}))
}

func readInputs(inputs string) (p painter, err error) {
	var failed error
	read := func(name string) []byte {
		b, err := os.ReadFile(filepath.Join(inputs, name))
		failed = errors.Join(failed, err)
		return b
	}
	err = json.Unmarshal(read("design.json"), &p.design)
	failed = errors.Join(failed, err)
	p.photo, err = jpeg.Decode(bytes.NewReader(read("photo.jpg")))
	failed = errors.Join(failed, err)
	p.regular, err = opentype.Parse(read("Regular.otf"))
	failed = errors.Join(failed, err)
	p.bold, err = opentype.Parse(read("Bold.otf"))
	failed = errors.Join(failed, err)
	for i := range faces {
		p.avatars = append(p.avatars, read(fmt.Sprintf("avatars/%02d.jpg", i)))
	}
	p.people = map[string]ggPerson{}
	for line := range strings.Lines(string(read("people.tsv"))) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		face, err := strconv.Atoi(f[2])
		failed = errors.Join(failed, err)
		p.people[f[0]] = ggPerson{name: f[1], url: f[3], avatar: p.avatars[face]}
	}
	return p, failed
}

func (p painter) paint(who ggPerson) ([]byte, error) {
	d := p.design
	dc := gg.NewContext(d.W, d.H)
	dc.DrawImage(p.photo, 0, 0)
	dc.DrawRoundedRectangle(d.Card.X, d.Card.Y, d.Card.W, d.Card.H, d.Card.R)
	dc.SetRGB(1, 1, 1)
	dc.Fill()

	face, err := jpeg.Decode(bytes.NewReader(who.avatar))
	if err != nil {
		return nil, err
	}
	a := d.Avatar
	small := image.NewRGBA(image.Rect(0, 0, 2*a.R, 2*a.R))
	draw.CatmullRom.Scale(small, small.Rect, face, face.Bounds(), draw.Src, nil)
	dc.DrawCircle(float64(a.X), float64(a.Y), float64(a.R))
	dc.Clip()
	dc.DrawImage(small, a.X-a.R, a.Y-a.R)
	dc.ResetClip()

	for _, t := range d.Texts {
		if err := p.write(dc, t, t.Text); err != nil {
			return nil, err
		}
	}
	if err := p.write(dc, d.Name, who.name); err != nil {
		return nil, err
	}
	code, err := qrcode.New(who.url, qrcode.Medium)
	if err != nil {
		return nil, err
	}
	code.DisableBorder = true
	dc.DrawImage(code.Image(d.QR.Size), d.QR.X, d.QR.Y)

	var out bytes.Buffer
	err = jpeg.Encode(&out, dc.Image(), &jpeg.Options{Quality: d.Quality})
	return out.Bytes(), err
}

func (p painter) write(dc *gg.Context, t words, s string) error {
	f := p.regular
	if t.Weight > 400 {
		f = p.bold
	}
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: t.Px, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		return err
	}
	defer face.Close()
	dc.SetFontFace(face)
	dc.SetHexColor(t.Colour)
	dc.DrawString(s, t.X, t.Y)
	return nil
}
