package jpegsplice

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"io"
	"math/rand/v2"
	"runtime"
	"sync"
	"testing"
)

// Holes wherever a caller may put them; each is scrawled over in a picture that is not at the origin, nor of whole MCUs.
func TestHoles(t *testing.T) {
	bounds := image.Rect(-7, 5, 93, 75)
	for name, holes := range map[string][]image.Rectangle{
		"none":            nil,
		"empty":           {{}},
		"outside":         {image.Rect(200, 200, 210, 210)},
		"everything":      {bounds},
		"more than that":  {bounds.Inset(-50)},
		"first row":       {image.Rect(-7, 5, 93, 6)},
		"last row":        {image.Rect(-7, 74, 93, 75)},
		"last column":     {image.Rect(92, 5, 93, 75)},
		"corners":         {image.Rect(-7, 5, -6, 6), image.Rect(92, 74, 93, 75)},
		"side by side":    {image.Rect(9, 21, 25, 37), image.Rect(25, 21, 41, 37)},
		"overlapping":     {image.Rect(0, 10, 40, 40), image.Rect(20, 20, 60, 60), image.Rect(70, 10, 80, 20)},
		"one in another":  {image.Rect(0, 10, 80, 70), image.Rect(20, 20, 30, 30)},
		"touching an MCU": {image.Rect(0, 10, 10, 20), image.Rect(8, 18, 12, 22)},
		"three in a chain": {
			image.Rect(-7, 5, 9, 21), image.Rect(41, 5, 57, 21), image.Rect(0, 12, 50, 14)},
	} {
		t.Run(name, func(t *testing.T) {
			random := rand.New(rand.NewPCG(6, 9))
			img := image.NewRGBA(bounds)
			scrawl(random, img, bounds)
			plate, err := NewPlate(img, 80, holes)
			if err != nil {
				t.Fatal(err)
			}
			c, drawn := plate.Canvas(), clone(img)
			requireSame(t, c.Code(), plain(plate, img))
			for i := range holes {
				own := c.Image(i)
				if want := holes[i].Intersect(bounds); !want.In(own.Rect) || !own.Rect.In(bounds) {
					t.Fatalf("the image of hole %v is %v", holes[i], own.Rect)
				}
				scrawl(random, own, holes[i])
				draw.Draw(drawn, own.Rect, own, own.Rect.Min, draw.Src)
				requireSame(t, c.Code(), plain(plate, drawn))
			}
		})
	}
}

// A piece of a larger picture has rows further apart than its width.
func TestPieceOfAPicture(t *testing.T) {
	whole := photo(200, 200, 4)
	piece := whole.SubImage(image.Rect(33, 41, 161, 144)).(*image.RGBA)
	hole := image.Rect(60, 60, 90, 90)
	plate, err := NewPlate(piece, 85, []image.Rectangle{hole})
	if err != nil {
		t.Fatal(err)
	}
	c, drawn := plate.Canvas(), clone(piece)
	draw.Draw(c.Image(0), hole, image.White, image.Point{}, draw.Src)
	draw.Draw(drawn, hole, image.White, image.Point{}, draw.Src)
	requireSame(t, c.Code(), plain(plate, drawn))
	requireSame(t, c.Code(), plain(plate, clone(drawn)))
}

func TestSizes(t *testing.T) {
	for _, size := range []image.Point{{1, 1}, {16, 16}, {17, 15}, {65535, 1}, {1, 65535}} {
		img := image.NewRGBA(image.Rectangle{Max: size})
		plate, err := NewPlate(img, 75, []image.Rectangle{{Max: image.Pt(1, 1)}, {Min: size.Sub(image.Pt(1, 1)), Max: size}})
		if err != nil {
			t.Fatal(err)
		}
		c := plate.Canvas()
		c.Image(1).SetRGBA(size.X-1, size.Y-1, color.RGBA{R: 255, A: 255})
		img.SetRGBA(size.X-1, size.Y-1, color.RGBA{R: 255, A: 255})
		requireSame(t, c.Code(), plain(plate, img))
	}
	for _, size := range []image.Point{{}, {1, 0}, {0, 1}, {65536, 1}, {1, 65536}} {
		img := image.NewRGBA(image.Rectangle{Max: size})
		if _, err := NewPlate(img, 75, nil); err == nil {
			t.Errorf("a plate of %v px was made", size)
		}
		if err := Encode(io.Discard, img, 75); err == nil {
			t.Errorf("a picture of %v px was coded", size)
		}
	}
}

func TestQuality(t *testing.T) {
	img := photo(40, 40, 5)
	for _, quality := range []int{-1, 0, 101} {
		if _, err := NewPlate(img, quality, nil); err == nil {
			t.Errorf("a plate of quality %d was made", quality)
		}
	}
	for _, quality := range []int{1, 49, 50, 100} {
		var file bytes.Buffer
		if err := Encode(&file, img, quality); err != nil {
			t.Fatal(err)
		}
		plate, err := NewPlate(img, quality, nil)
		if err != nil {
			t.Fatal(err)
		}
		rows := plate.Canvas().Code()
		if got := rows.AppendTo(nil); !bytes.Equal(got, file.Bytes()) {
			t.Errorf("quality %d: a plate without holes is not what Encode writes", quality)
		}
	}
}

func TestZeroRows(t *testing.T) {
	var rows Rows
	n, err := rows.WriteTo(io.Discard)
	if n != 0 || err != nil || rows.Size() != 0 || len(rows.AppendTo(nil)) != 0 {
		t.Error("the zero Rows is not empty")
	}
}

// brokenWriter takes a number of bytes and fails then.
type brokenWriter struct{ left int }

func (w *brokenWriter) Write(b []byte) (int, error) {
	n := min(len(b), w.left)
	w.left -= n
	if n < len(b) {
		return n, io.ErrClosedPipe
	}
	return n, nil
}

func TestWriteToSaysWhatWasWritten(t *testing.T) {
	plate, err := NewPlate(photo(90, 90, 6), 85, []image.Rectangle{image.Rect(0, 32, 20, 48)})
	if err != nil {
		t.Fatal(err)
	}
	rows := plate.Canvas().Code()
	for left := range rows.Size() {
		if n, err := rows.WriteTo(&brokenWriter{left: left}); n != int64(left) || err == nil {
			t.Fatalf("after %d bytes: %d, %v", left, n, err)
		}
	}
	if err := Encode(&brokenWriter{left: 100}, photo(90, 90, 6), 85); err == nil {
		t.Error("Encode does not say that the writer failed")
	}
}

// More kinds of flat MCUs than a canvas remembers.
func TestManyFlatColours(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 640, 320))
	plate, err := NewPlate(img, 85, []image.Rectangle{img.Rect})
	if err != nil {
		t.Fatal(err)
	}
	c := plate.Canvas()
	for round := range 3 {
		for i := range 40 * 80 {
			at := image.Pt(i%80*8, i/80*8)
			ink := color.RGBA{R: uint8(i * 7), G: uint8(i * round), B: uint8(i / 9), A: 255}
			draw.Draw(c.Image(0), image.Rectangle{Min: at, Max: at.Add(image.Pt(8, 8))}, image.NewUniform(ink), image.Point{}, draw.Src)
		}
		requireSame(t, c.Code(), plain(plate, c.Image(0)))
		if len(c.flats.runs) > maxFlats {
			t.Fatalf("%d flat MCUs are remembered", len(c.flats.runs))
		}
	}
}

func TestPlateIsSafeForConcurrentUse(t *testing.T) {
	p := newPoster()
	plate := newPosterPlate(t, p, 85)
	var want [4][]byte
	for seed := range want {
		c := p.canvas(plate, uint64(seed))
		want[seed] = c.Code().AppendTo(nil)
		c.Release()
	}
	var group sync.WaitGroup
	for worker := range 4 {
		group.Go(func() {
			for i := range 8 {
				seed := (worker + i) % len(want)
				c := p.canvas(plate, uint64(seed))
				rows := c.Code()
				c.Release()
				if !bytes.Equal(rows.AppendTo(nil), want[seed]) {
					t.Errorf("poster %d is another one when made beside others", seed)
				}
			}
		})
	}
	group.Wait()
}

// A canvas that was drawn on for one plate is as good as new for another, whose holes and tables differ.
func TestCanvasesGoFromPlateToPlate(t *testing.T) {
	large := newPosterPlate(t, newPoster(), 85)
	picture := photo(300, 200, 4)
	small, err := NewPlate(picture, 40, []image.Rectangle{image.Rect(20, 30, 150, 170)})
	if err != nil {
		t.Fatal(err)
	}
	code := func(c *Canvas, p *Plate) []byte {
		c.take(p)
		for i := range p.holes { // flat MCUs, which canvases remember
			draw.Draw(c.images[i], c.images[i].Rect, image.NewUniform(color.RGBA{200, 30, 90, 255}), image.Point{}, draw.Src)
		}
		return c.Code().AppendTo(nil)
	}
	var used Canvas
	for range 2 {
		for _, p := range []*Plate{large, small} {
			if !bytes.Equal(code(&used, p), code(new(Canvas), p)) {
				t.Fatal("another file than on a new canvas")
			}
		}
	}
}

func TestMemory(t *testing.T) {
	p := newPoster()
	before := heap()
	plate := newPosterPlate(t, p, 85)
	held := heap() - before
	t.Logf("a plate holds %d bytes and says %d", held, plate.Memory())
	if held > 1_500_000 {
		t.Errorf("a plate holds %d bytes", held)
	}
	if said := plate.Memory(); said < held*8/10 || said > held*12/10 {
		t.Errorf("a plate says that it holds %d bytes, and holds %d", said, held)
	}
	c := p.canvas(plate, 1)
	rows := c.Code()
	t.Logf("rows hold %d bytes of a file of %d", rows.Memory(), rows.Size())
	if rows.Memory() > 30_000 {
		t.Errorf("the rows of a poster hold %d bytes", rows.Memory())
	}
	// The coded bytes and where the groups end; nothing else.
	if allocations := testing.AllocsPerRun(20, func() { c.Code() }); allocations > 2 {
		t.Errorf("Code allocates %.0f times", allocations)
	}
	c.Release()
	runtime.KeepAlive(p)
}

// heap is the bytes in use on the heap.
func heap() int {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}
