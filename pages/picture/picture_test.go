package picture

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/color/palette"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// photo has many colours: red grows to the right, green to the bottom, blue is noise.
func photo(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	luck := rand.New(rand.NewPCG(1, 2))
	for y := range h {
		for x := range w {
			img.SetRGBA(x, y, color.RGBA{uint8(255 * x / w), uint8(255 * y / h), uint8(luck.IntN(40)), 255})
		}
	}
	return img
}

// flat has two colours, like a QR code.
func flat(w, h int) *image.Paletted {
	img := image.NewPaletted(image.Rect(0, 0, w, h), color.Palette{color.White, color.Black})
	for i := range img.Pix {
		img.Pix[i] = uint8(i / 20 % 2)
	}
	return img
}

func asJPEG(t testing.TB, img image.Image) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asPNG(t testing.TB, img image.Image) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// withOrientation puts an EXIF part with a camera's orientation, and a place's name, into a JPEG.
func withOrientation(b []byte, turn uint16, order binary.AppendByteOrder) []byte {
	mark := "II"
	if order == binary.AppendByteOrder(binary.BigEndian) {
		mark = "MM"
	}
	tiff := order.AppendUint32(order.AppendUint16([]byte(mark), 42), 8)
	tiff = order.AppendUint16(tiff, 2)
	tiff = append(tiff, 0x0f, 0x01, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0) // another tag first
	tiff = order.AppendUint16(order.AppendUint32(order.AppendUint16(order.AppendUint16(tiff, 0x0112), 3), 1), turn)
	tiff = append(tiff, 0, 0, 0, 0, 0, 0)
	exif := append([]byte("Exif\x00\x00"), tiff...)
	exif = append(exif, "GPS Shanghai"...)
	part := append([]byte{0xff, 0xd8, 0xff, 0xe1}, binary.BigEndian.AppendUint16(nil, uint16(len(exif)+2))...)
	return append(append(part, exif...), b[2:]...)
}

// bomb is a PNG whose header promises w×h px and whose data is next to nothing.
func bomb(w, h uint32) []byte {
	ihdr := append([]byte("IHDR"), binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, w), h)...)
	ihdr = append(ihdr, 8, 6, 0, 0, 0)
	b := append([]byte("\x89PNG\r\n\x1a\n"), 0, 0, 0, 13)
	b = append(b, ihdr...)
	b = binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(ihdr))
	return append(b, 0, 0, 0, 4, 'I', 'D', 'A', 'T', 1, 2, 3, 4, 0, 0, 0, 0)
}

// asked is a PNG with bytes of its header changed: pairs are place and value.
func asked(b []byte, pairs ...int) []byte {
	for i := 0; i < len(pairs); i += 2 {
		b[pairs[i]] = byte(pairs[i+1])
	}
	binary.BigEndian.PutUint32(b[29:], crc32.ChecksumIEEE(b[12:29]))
	return b
}

// progressive is the beginning of a JPEG that is to be decoded in many scans.
func progressive(side uint16) []byte {
	b := []byte{0xff, 0xd8, 0xff, 0xc2, 0, 17, 8}
	b = binary.BigEndian.AppendUint16(binary.BigEndian.AppendUint16(b, side), side)
	b = append(b, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0)
	return append(b, 0xff, 0xda, 0, 2)
}

// hidden puts before a JPEG's first part what decoders pass over.
func hidden(b []byte) []byte {
	return append([]byte("\xff\xd8\xff\xff\xfe\x00\x05abc\xff\x00junk\xff\xff"), b[3:]...)
}

func TestTakeSizes(t *testing.T) {
	tests := []struct {
		name   string
		b      []byte
		w, h   int
		ext    string
		widths []int
	}{
		{"large photo", asJPEG(t, photo(3000, 2000)), 1500, 1000, "jpg", []int{375, 750, 1125, 1500}},
		{"photo as PNG", asPNG(t, photo(1600, 800)), 1500, 750, "jpg", []int{375, 750, 1125, 1500}},
		{"exactly a width", asJPEG(t, photo(750, 500)), 750, 500, "jpg", []int{375, 750}},
		{"between widths", asJPEG(t, photo(800, 400)), 800, 400, "jpg", []int{375, 750, 1125}},
		{"narrow", asJPEG(t, photo(200, 100)), 200, 100, "jpg", []int{375}},
		{"flat art", asPNG(t, flat(600, 600)), 600, 600, "png", []int{375, 750}},
		{"a flat line", asPNG(t, flat(4000, 100)), 1500, 38, "png", []int{375, 750, 1125, 1500}},
		{"one pixel", asPNG(t, flat(1, 1)), 1, 1, "png", []int{375}},
		{"grey", asJPEG(t, image.NewGray(image.Rect(0, 0, 400, 300))), 400, 300, "jpg", []int{375, 750}},
		{"16 bit", asPNG(t, image.NewNRGBA64(image.Rect(0, 0, 400, 300))), 400, 300, "png", []int{375, 750}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			taken, err := Take(tt.b)
			if err != nil {
				t.Fatal(err)
			}
			if taken.W != tt.w || taken.H != tt.h || !strings.HasSuffix(taken.Src, fmt.Sprintf("-%dx%d.%s", tt.w, tt.h, tt.ext)) {
				t.Errorf("got %d×%d as %s, want %d×%d .%s", taken.W, taken.H, taken.Src, tt.w, tt.h, tt.ext)
			}
			if len(taken.Files) != len(tt.widths) {
				t.Errorf("%d files, want %d", len(taken.Files), len(tt.widths))
			}
			for _, w := range tt.widths {
				c, format, err := image.DecodeConfig(bytes.NewReader(taken.Files[w]))
				if err != nil || c.Width != min(w, tt.w) || format[0] != tt.ext[0] {
					t.Errorf("file of %d: %s, %d px, %v", w, format, c.Width, err)
				}
			}
		})
	}
}

// Every address a page may ask for must have been made.
func TestTakeServesEveryAddress(t *testing.T) {
	for _, w := range []int{30, 374, 375, 376, 749, 750, 751, 1124, 1125, 1126, 1499, 1500, 1501, 3000} {
		taken, err := Take(asPNG(t, flat(w, 90)))
		if err != nil {
			t.Fatal(err)
		}
		p := form.Picture{Src: taken.Src}
		if !p.Valid() {
			t.Fatalf("%d px: %s is no picture's name", w, p.Src)
		}
		addresses := p.SrcSet()
		for _, ask := range []int{96, 375, 750, 1125, 1500} {
			addresses += " " + p.URL(ask)
		}
		for _, kept := range form.Widths {
			_, made := taken.Files[kept]
			if asked := strings.Contains(addresses, fmt.Sprintf("/media/%d/", kept)); asked != made {
				t.Errorf("%d px wide: width %d asked %v, made %v", w, kept, asked, made)
			}
		}
	}
}

func TestTakeRefuses(t *testing.T) {
	good := asJPEG(t, photo(300, 300))
	tests := []struct {
		name, want string
		b          []byte
	}{
		{"nothing", "空的", nil},
		{"php named jpg", "只支持", []byte("<?php system($_GET['c']); ?>")},
		{"svg with script", "只支持", []byte(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`)},
		{"html", "只支持", []byte("<!doctype html><script>alert(1)</script>")},
		{"pdf", "只支持", []byte("%PDF-1.7")},
		{"truncated jpeg", "损坏", good[:len(good)/2]},
		{"truncated png", "损坏", asPNG(t, photo(300, 300))[:5000]},
		{"jpeg's first bytes", "损坏", []byte("\xff\xd8\xff\xe0<?php")},
		{"webp's first bytes", "损坏", []byte("RIFF\x00\x00\x00\x00WEBPVP8 junk")},
		{"gif's first bytes", "损坏", []byte("GIF89a")},
		{"60 megapixels", "太大", bomb(7746, 7746)},
		{"a side too long", "太大", bomb(20001, 600)},
		{"too much memory: 16 bits, interlaced", "2000 万像素", asked(bomb(6300, 6300), 24, 16, 28, 1)},
		{"too much memory: progressive", "1600 万像素", progressive(6300)},
		{"too much memory: progressive behind stray bytes", "1600 万像素", hidden(progressive(6300))},
		{"4 billion px a side", "损坏", bomb(1<<32-1, 1<<32-1)},
		{"too many bytes", "10 MB", append(bytes.Clone(good), make([]byte, MaxBytes)...)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := Take(tt.b)
			if !pages.IsCode(err, pages.Invalid) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want words with %q", err, tt.want)
			}
			if _, err := Avatar(tt.b); !pages.IsCode(err, pages.Invalid) {
				t.Errorf("as an avatar: %v", err)
			}
			runtime.ReadMemStats(&after)
			if spent := after.TotalAlloc - before.TotalAlloc; spent > 8<<20 {
				t.Errorf("it took %d bytes of memory to refuse", spent)
			}
		})
	}
}

// corners is a 40×20 picture with a red upper left corner and a blue lower right one, on white.
func corners() *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, 40, 20))
	for y := range 20 {
		for x := range 40 {
			c := color.RGBA{255, 255, 255, 255}
			if x < 8 && y < 8 {
				c = color.RGBA{255, 0, 0, 255}
			}
			if x >= 32 && y >= 12 {
				c = color.RGBA{0, 0, 255, 255}
			}
			img.SetRGBA(x, y, c)
		}
	}
	return img
}

func TestOrientation(t *testing.T) {
	// Where the stored upper left corner is seen, and whether the sides swap.
	want := map[uint16]struct {
		right, low, sideways bool
	}{
		1: {false, false, false}, 2: {true, false, false}, 3: {true, true, false}, 4: {false, true, false},
		5: {false, false, true}, 6: {true, false, true}, 7: {true, true, true}, 8: {false, true, true},
		9: {false, false, false},
	}
	for turn, seen := range want {
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			b := withOrientation(asJPEG(t, corners()), turn, order)
			taken, err := Take(b)
			if err != nil {
				t.Fatal(err)
			}
			w, h := 40, 20
			if seen.sideways {
				w, h = h, w
			}
			img, err := jpeg.Decode(bytes.NewReader(taken.Largest()))
			if err != nil || taken.W != w || taken.H != h {
				t.Fatalf("turn %d: %d×%d, %v", turn, taken.W, taken.H, err)
			}
			x, y := 3, 3
			if seen.right {
				x = w - 4
			}
			if seen.low {
				y = h - 4
			}
			if r, g, _, _ := img.At(x, y).RGBA(); r < 0xb000 || g > 0x6000 {
				t.Errorf("turn %d (%v): no red at %d,%d", turn, order, x, y)
			}
			if bytes.Contains(taken.Largest(), []byte("Exif")) || bytes.Contains(taken.Largest(), []byte("Shanghai")) {
				t.Errorf("turn %d: metadata survived", turn)
			}
		}
	}
}

func TestMovingGIF(t *testing.T) {
	red, green := image.NewPaletted(image.Rect(0, 0, 30, 30), palette.WebSafe), image.NewPaletted(image.Rect(0, 0, 30, 30), palette.WebSafe)
	for i := range red.Pix {
		red.Pix[i] = uint8(inPalette(color.RGBA{255, 0, 0, 255}))
		green.Pix[i] = uint8(inPalette(color.RGBA{0, 255, 0, 255}))
	}
	var b bytes.Buffer
	if err := gif.EncodeAll(&b, &gif.GIF{Image: []*image.Paletted{red, green}, Delay: []int{10, 10}}); err != nil {
		t.Fatal(err)
	}
	taken, err := Take(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(taken.Largest()))
	if err != nil {
		t.Fatal(err)
	}
	if r, g, _, _ := img.At(15, 15).RGBA(); r != 0xffff || g != 0 {
		t.Error("the first frame is red")
	}
}

func inPalette(c color.Color) int { return color.Palette(palette.WebSafe).Index(c) }

func TestTransparencyStays(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 800, 400))
	for i := range img.Pix {
		img.Pix[i] = uint8(i * 7)
	}
	taken, err := Take(asPNG(t, img))
	if err != nil || !strings.HasSuffix(taken.Src, ".png") {
		t.Fatalf("%s, %v", taken.Src, err)
	}
}

func TestSamePictureSameName(t *testing.T) {
	b := asJPEG(t, photo(500, 400))
	one, err := Take(b)
	if err != nil {
		t.Fatal(err)
	}
	two, err := Take(withOrientation(b, 1, binary.BigEndian))
	if err != nil || one.Src != two.Src {
		t.Errorf("%s and %s, %v", one.Src, two.Src, err)
	}
}

func TestAvatar(t *testing.T) {
	for name, b := range map[string][]byte{
		"photo": asJPEG(t, photo(900, 300)), "small": asPNG(t, flat(20, 50)), "thread": asPNG(t, flat(1, 5000)),
		"transparent": asPNG(t, image.NewNRGBA(image.Rect(0, 0, 300, 200))), "16 bit": asPNG(t, image.NewRGBA64(image.Rect(0, 0, 300, 200))),
		"turned": withOrientation(asJPEG(t, photo(900, 300)), 6, binary.LittleEndian),
	} {
		out, err := Avatar(b)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		img, err := jpeg.Decode(bytes.NewReader(out.Bytes))
		if err != nil || img.Bounds() != image.Rect(0, 0, avatarSide, avatarSide) {
			t.Errorf("%s: %v, %v", name, img.Bounds(), err)
		}
		if r, _, _, _ := img.At(96, 96).RGBA(); name == "transparent" && r < 0xf000 {
			t.Errorf("transparent parts are white, got %x", r)
		}
	}
}

func FuzzTake(f *testing.F) {
	f.Add(asJPEG(f, photo(40, 30)))
	f.Add(asPNG(f, flat(9, 9)))
	f.Add(withOrientation(asJPEG(f, corners()), 6, binary.BigEndian))
	f.Add(bomb(100, 100))
	f.Add([]byte("RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00/\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if w, h := claimed(b); w*h > 1<<20 {
			t.Skip("large pictures are slow, not wrong")
		}
		taken, err := Take(b)
		if err != nil {
			if !pages.IsCode(err, pages.Invalid) {
				t.Fatal(err)
			}
			return
		}
		if w, h := (form.Picture{Src: taken.Src}).Size(); w != taken.W || h != taken.H || w < 1 || h < 1 {
			t.Fatalf("%s is %d×%d", taken.Src, taken.W, taken.H)
		}
	})
}

func claimed(b []byte) (w, h int) {
	f, ok := sniff(b)
	if !ok {
		return 0, 0
	}
	c, err := f.config(bytes.NewReader(b))
	if err != nil {
		return 0, 0
	}
	return c.Width, c.Height
}

func BenchmarkTake12MP(b *testing.B) {
	upload := asJPEG(b, photo(4000, 3000))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Take(upload); err != nil {
			b.Fatal(err)
		}
	}
}

// striped has another colour every 8 px, so that a row that is missing or stands twice is seen, and few enough of them to be
// kept exactly.
func striped(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		i := y / 8 % 97
		c := color.RGBA{uint8(i * 37), uint8(i * 59), uint8(i * 2), 255}
		draw.Draw(img, image.Rect(0, y, w, y+1), image.NewUniform(c), image.Point{}, draw.Src)
	}
	return img
}

// The pieces of a tall picture, laid below each other, are the picture: nothing is missing and nothing stands twice.
func TestPiecesMakeTheWhole(t *testing.T) {
	for _, size := range []image.Point{{376, 3001}, {800, 2403}, {1130, 2800}, {90, 3600}} {
		taken, err := Take(asPNG(t, striped(size.X, size.Y)))
		if err != nil {
			t.Fatal(err)
		}
		pieces := form.Picture{Src: taken.Src}.Pieces()
		if len(pieces) < 2 || len(taken.Pieces) != len(taken.Files) {
			t.Fatalf("%v: %s has %d pieces, in %d of %d widths", size, taken.Src, len(pieces), len(taken.Pieces), len(taken.Files))
		}
		total := 0
		for i, p := range pieces {
			total += p.H
			if p.H < 1 || float64(p.H) > 1.7*float64(taken.W) {
				t.Errorf("%v: piece %d is %d px high", size, i, p.H)
			}
		}
		if total != taken.H {
			t.Errorf("%v: pieces of %d px make %d px", size, total, taken.H)
		}
		for width, list := range taken.Pieces {
			if len(list) != len(pieces) {
				t.Fatalf("%v at %d: %d pieces, want %d", size, width, len(list), len(pieces))
			}
			wantSame(t, taken.Files[width], list)
		}
	}
}

// wantSame fails the test unless the pieces together show what the whole does.
func wantSame(t *testing.T, whole []byte, pieces [][]byte) {
	t.Helper()
	want, _, err := image.Decode(bytes.NewReader(whole))
	if err != nil {
		t.Fatal(err)
	}
	y := 0
	for i, b := range pieces {
		got, _, err := image.Decode(bytes.NewReader(b))
		if err != nil {
			t.Fatalf("piece %d: %v", i, err)
		}
		if got.Bounds().Dx() != want.Bounds().Dx() {
			t.Fatalf("piece %d is %d px wide, the whole %d", i, got.Bounds().Dx(), want.Bounds().Dx())
		}
		for row := range got.Bounds().Dy() {
			if at := got.Bounds().Min; got.At(at.X+5, at.Y+row) != want.At(5, y+row) {
				t.Fatalf("row %d of piece %d, which is row %d, differs", row, i, y+row)
			}
		}
		y += got.Bounds().Dy()
	}
	if y != want.Bounds().Dy() {
		t.Errorf("the pieces are %d px high, the whole %d", y, want.Bounds().Dy())
	}
}

// What is as high as a screen or two stays whole, and a mere line is refused in words.
func TestNoPieces(t *testing.T) {
	taken, err := Take(asPNG(t, striped(500, 1200)))
	if err != nil || len(taken.Pieces) != 0 || (form.Picture{Src: taken.Src}).Pieces() != nil {
		t.Errorf("%s has %d widths of pieces: %v", taken.Src, len(taken.Pieces), err)
	}
	for _, line := range []image.Image{flat(1, 5000), flat(5000, 1)} {
		if _, err := Take(asPNG(t, line)); !pages.IsCode(err, pages.Invalid) || !strings.Contains(err.Error(), "细长") {
			t.Errorf("%v: %v", line.Bounds().Max, err)
		}
	}
}
