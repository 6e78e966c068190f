package typeset

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

var (
	black = color.NRGBA{20, 20, 28, 255}
	white = color.NRGBA{255, 255, 255, 255}
	gold  = color.NRGBA{255, 214, 102, 255}
	red   = color.NRGBA{214, 32, 48, 255}
)

// sheet is a picture of every hard name, and below them of every effect.
func sheet() *image.RGBA {
	const columns, w, h, margin = 4, 300, 46, 14
	rows := (len(hardNames) + columns - 1) / columns
	img := image.NewRGBA(image.Rect(0, 0, columns*w, rows*h+340))
	draw.Draw(img, img.Rect, image.White, image.Point{}, draw.Src)
	style := Style{Px: 30, Bold: true}
	for i, n := range hardNames {
		x, y := float64(i%columns*w), float64(i/columns*h)
		style.Ellipsis(Clean(n.name, 20), w-2*margin).Draw(img, x+margin, y+34, Paint{Ink: Flat(black)})
	}
	top := float64(rows * h)
	draw.Draw(img, image.Rect(0, rows*h, columns*w, rows*h+340), image.NewUniform(color.NRGBA{120, 20, 40, 255}), image.Point{}, draw.Src)
	effects(img, top)
	return img
}

func effects(img *image.RGBA, top float64) {
	head := Style{Px: 64, Bold: true, Digits: 1.22, Strong: true}
	head.Line("满199减50").Draw(img, 30, top+90, Paint{Ink: Flat(white), Strong: Flat(gold)})
	head.Line("0元领取🎁").Draw(img, 470, top+90, Paint{
		Ink: Ink{white, color.NRGBA{255, 220, 200, 255}}, Strong: Ink{white, gold}, Depth: Depth{4, color.NRGBA{70, 0, 12, 255}},
	})
	head.Line("半价Avg").Draw(img, 890, top+90, Paint{Ink: Flat(white), Outline: Outline{4, black}})
	head.Line("描边😀立体").Draw(img, 30, top+200, Paint{
		Ink: Flat(gold), Outline: Outline{5.5, red}, Depth: Depth{4, color.NRGBA{90, 0, 0, 255}},
		Shadow: Shadow{0, 6, 8, color.NRGBA{0, 0, 0, 150}},
	})
	head.Line("阴影فارسی").Draw(img, 470, top+200, Paint{Ink: Flat(white), Shadow: Shadow{3, 5, 6, color.NRGBA{0, 0, 0, 200}}})
	head.Line("半透明😀").Draw(img, 890, top+200, Paint{Ink: Flat(color.NRGBA{255, 255, 255, 120})})
	small := Style{}
	block := small.Fit("长按识别二维码，和我一起领👨‍👩‍👧免费外教体验课", Box{W: 300, H: 110, Lines: 3, Max: 34, Min: 20, Good: 28, Lead: 1.3})
	block.Draw(img, 30, top+225, Left, Paint{Ink: Flat(white)})
	block.Draw(img, 600, top+225, Centre, Paint{Ink: Flat(gold)})
	block.Draw(img, 1170, top+225, Right, Paint{Ink: Flat(white)})
}

// The sheet is to be looked at: testdata/sheet.png. Rounding differs between processors, so pixels may by a little.
func TestSheet(t *testing.T) {
	const golden = "testdata/sheet.png"
	got := sheet()
	if *update {
		var b bytes.Buffer
		if err := png.Encode(&b, got); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	want, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if want.Bounds() != got.Rect {
		t.Fatalf("the sheet is %v, its golden picture %v; look at both and run with -update", got.Rect, want.Bounds())
	}
	wrong := 0
	for y := range got.Rect.Dy() {
		for x := range got.Rect.Dx() {
			r, g, b, _ := want.At(x, y).RGBA()
			p := got.RGBAAt(x, y)
			if apart(r>>8, p.R) || apart(g>>8, p.G) || apart(b>>8, p.B) {
				wrong++
			}
		}
	}
	if wrong > 0 {
		t.Errorf("%d pixels differ from %s; look at both and run with -update", wrong, golden)
	}
}

func apart(a uint32, b uint8) bool { return int(a)-int(b) > 8 || int(b)-int(a) > 8 }
