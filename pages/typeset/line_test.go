package typeset

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"testing"

	"bytes"

	"github.com/go-text/typesetting/font"

	"github.com/sanduan/sanduan/assets/fonts"
)

func checkLine(t *testing.T, s Style, text string) {
	t.Helper()
	line := s.Line(text)
	if len(line.glyphs) > 4*maxRunes {
		t.Fatalf("%.40q: %d glyphs", text, len(line.glyphs))
	}
	for _, g := range line.glyphs {
		if g.id == 0 || math.IsNaN(g.x) || math.IsNaN(g.y) {
			t.Fatalf("%.40q: glyph %+v", text, g)
		}
	}
	if line.width < 0 || line.width > 8*max(s.Px, minPx)*maxRunes {
		t.Fatalf("%.40q is %v wide", text, line.width)
	}
	line.Draw(image.NewRGBA(image.Rect(0, 0, 80, 40)), 2, 30, Paint{Ink: Flat(black)})
}

func TestLineOfAnything(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 1000 {
		checkLine(t, Style{Px: 20 + 40*r.Float64(), Bold: r.IntN(2) == 0, Strong: true}, anyText(r))
	}
	checkLine(t, Style{Px: 44}, strings.Repeat("王🎉", 100_000))
	checkLine(t, Style{}, "没有大小")
	checkLine(t, Style{Px: 1e9}, "太大")
}

// A piece of a poster gets the same pixels as the whole.
func TestDrawOnAPiece(t *testing.T) {
	p := Paint{
		Ink: Ink{gold, red}, Outline: Outline{3, black}, Depth: Depth{3, red}, Shadow: Shadow{2, 4, 5, color.NRGBA{0, 0, 0, 120}},
	}
	line := Style{Px: 60, Bold: true}.Line("满9减5🎉فار")
	whole := image.NewRGBA(image.Rect(0, 0, 420, 140))
	end := line.Draw(whole, 30.3, 80.6, p)
	if want := 30.3 + line.Width(); end != want {
		t.Errorf("the line ends at %v, want %v", end, want)
	}
	r := rand.New(rand.NewPCG(1, 1))
	for range 50 {
		box := image.Rect(r.IntN(500)-40, r.IntN(200)-30, r.IntN(500)-40, r.IntN(200)-30)
		piece := image.NewRGBA(box)
		line.Draw(piece, 30.3, 80.6, p)
		both := box.Intersect(whole.Rect)
		for y := both.Min.Y; y < both.Max.Y; y++ {
			for x := both.Min.X; x < both.Max.X; x++ {
				if piece.RGBAAt(x, y) != whole.RGBAAt(x, y) {
					t.Fatalf("in %v the pixel at %d,%d is %v, in the whole %v", box, x, y, piece.RGBAAt(x, y), whole.RGBAAt(x, y))
				}
			}
		}
	}
}

// Nothing is drawn outside what Bounds says, and something near each of its sides.
func TestBounds(t *testing.T) {
	for _, n := range hardNames {
		for _, p := range []Paint{
			{Ink: Flat(black)},
			{Ink: Flat(black), Outline: Outline{4, red}, Shadow: Shadow{6, 9, 4, black}, Depth: Depth{5, red}},
		} {
			line := Style{Px: 40, Bold: true}.Line(Clean(n.name, 20))
			img := image.NewRGBA(image.Rect(0, 0, 700, 200))
			line.Draw(img, 60.7, 100.2, p)
			inked := image.Rectangle{}
			for y := range 200 {
				for x := range 700 {
					if img.RGBAAt(x, y).A != 0 {
						inked = inked.Union(image.Rect(x, y, x+1, y+1))
					}
				}
			}
			if b := line.Bounds(60.7, 100.2, p); !inked.In(b) || b.Dx() > inked.Dx()+60 || b.Dy() > inked.Dy()+60 {
				t.Errorf("%q is drawn in %v, its bounds are %v", n.name, inked, b)
			}
		}
	}
}

func TestBlend(t *testing.T) {
	for _, under := range []uint8{0, 1, 77, 128, 254, 255} {
		for _, ink := range []uint8{0, 1, 90, 200, 255} {
			for v := range 256 {
				pix := []uint8{under, under, under, 255}
				pix = append(pix, bytes.Repeat(pix, 8)...) // eight pixels at once, and one more
				colour := color.NRGBA{ink, ink, ink, 255}
				cov := bytes.Repeat([]uint8{uint8(v)}, 9)
				once := bytes.Clone(pix)
				coverOnce(once, cov, colour)
				if coatsOf(colour).cover(pix, cov); !bytes.Equal(pix, once) || !bytes.Equal(pix[:4], pix[28:32]) || !bytes.Equal(pix[:4], pix[32:]) {
					t.Fatalf("%d under %d at %d/255: %v and %v", ink, under, v, pix, once)
				}
				want := (float64(under)*float64(255-v) + float64(ink)*float64(v)) / 255
				if math.Abs(float64(pix[0])-want) > 1 || pix[3] != 255 || v == 255 && pix[1] != ink || v == 0 && pix[2] != under {
					t.Fatalf("%d under %d at %d/255 is %v, want %.1f", under, ink, v, pix, want)
				}
			}
		}
	}
}

// A half transparent ink over nothing keeps its colour, premultiplied.
func TestThinInk(t *testing.T) {
	pix := make([]uint8, 4)
	coverOnce(pix, []uint8{255}, color.NRGBA{200, 100, 0, 128})
	for i, want := range []int{100, 50, 0, 128} {
		if d := int(pix[i]) - want; d < -1 || d > 1 {
			t.Fatalf("%v", pix)
		}
	}
}

// The outline of a single point is a disc, to half a level of its anti-aliased area.
func TestOutlineIsRound(t *testing.T) {
	point := &mask{image.Rect(0, 0, 1, 1), []uint8{255}}
	for _, r := range []float64{1, 2.5, 6, 11.25} {
		m := outlined(point, r)
		area := 0.0
		for y := m.Min.Y; y < m.Max.Y; y++ {
			for x, v := range m.row(y) {
				area += float64(v) / 255
				want := math.Max(0, math.Min(1, r+0.5-math.Hypot(float64(x+m.Min.X), float64(y))))
				if math.Abs(float64(v)/255-want) > 0.01 {
					t.Fatalf("r=%v: the pixel at %d,%d is %d, want %.0f", r, x+m.Min.X, y, v, want*255)
				}
			}
		}
		if want := math.Pi * r * r; math.Abs(area-want) > 0.08*want+1 {
			t.Errorf("r=%v: %v px, want about %v", r, area, want)
		}
	}
}

// A blur moves ink about, and loses none but to rounding.
func TestBlurKeepsInk(t *testing.T) {
	solid := &mask{image.Rect(3, 4, 33, 34), bytes.Repeat([]uint8{255}, 900)}
	for _, px := range []float64{1, 3, 8, 20} {
		m := blurred(solid, px)
		sum := 0
		for _, v := range m.pix {
			sum += int(v)
		}
		if ratio := float64(sum) / (900 * 255); math.Abs(ratio-1) > 0.05 {
			t.Errorf("blurred by %v, %.3f of the ink is left", px, ratio)
		}
		if c := m.Min.Add(m.Max); c != (image.Point{36, 38}) {
			t.Errorf("blurred by %v, it has moved: %v", px, m.Rectangle)
		}
	}
}

func TestEllipsisFits(t *testing.T) {
	style := Style{Px: 44, Bold: true}
	r := rand.New(rand.NewPCG(9, 9))
	for range 1500 {
		name, room := Clean(anyText(r), 30), 60+400*r.Float64()
		line := style.Ellipsis(name, room)
		if line.Width() > room {
			t.Fatalf("%q in %v px is %q, %v px", name, room, line.Text(), line.Width())
		}
		if kept, cut := strings.CutSuffix(line.Text(), "…"); cut && line.Text() != name {
			if !strings.HasPrefix(name, kept) {
				t.Fatalf("%q became %q", name, line.Text())
			}
			ends := map[int]bool{0: true}
			for _, end := range clusterEnds(name) {
				ends[end] = true
			}
			if !ends[len(kept)] {
				t.Fatalf("%q was cut inside a cluster: %q", name, line.Text())
			}
		} else if line.Text() != name {
			t.Fatalf("%q became %q", name, line.Text())
		}
	}
}

func TestCacheIsBounded(t *testing.T) {
	c := newCache[int](64<<10, func(b []byte) int { return len(b) })
	for i := range 10_000 {
		c.get(i%3000, func() []byte { return make([]byte, 100+i%900) })
	}
	c.get(-1, func() []byte { return make([]byte, 1<<20) }) // larger than the cache
	kept := 0
	for i := range c.shards {
		for _, generation := range []map[int][]byte{c.shards[i].young, c.shards[i].old} {
			for _, b := range generation {
				kept += len(b)
			}
		}
	}
	if kept > 64<<10 || kept < 16<<10 {
		t.Errorf("%d bytes are kept of 64 KiB", kept)
	}
	made := 0
	for range 3 {
		c.get(-2, func() []byte { made++; return nil })
	}
	if made != 1 {
		t.Errorf("one thing was made %d times", made)
	}
}

// Many at once set and draw the same as one does alone. Run it with -race.
func TestConcurrently(t *testing.T) {
	draw := func(name string) []byte {
		img := image.NewRGBA(image.Rect(0, 0, 300, 60))
		Style{Px: 33, Bold: true}.Ellipsis(Clean(name, 20), 300).Draw(img, 0, 40, Paint{Ink: Flat(black), Outline: Outline{1, white}})
		return img.Pix
	}
	want := make([][]byte, len(hardNames))
	for i, n := range hardNames {
		want[i] = draw(n.name)
	}
	var all sync.WaitGroup
	for w := range 8 {
		all.Go(func() {
			for i := range hardNames {
				i = (i + 11*w) % len(hardNames)
				if !bytes.Equal(draw(hardNames[i].name), want[i]) {
					t.Errorf("%q is drawn otherwise among others", hardNames[i].name)
				}
			}
		})
	}
	all.Wait()
}

func TestEveryEmojiDecodes(t *testing.T) {
	face := font.NewFace(fonts.Emoji().Face().Font)
	n := 0
	for id := range font.GID(10_000) {
		bitmap, ok := face.GlyphDataBitmap(id)
		if !ok {
			continue
		}
		n++
		img, err := png.Decode(bytes.NewReader(bitmap.Data))
		if err != nil {
			t.Fatalf("glyph %d: %v", id, err)
		}
		if _, _, _, a := img.At(0, 0).RGBA(); id%10 == 0 && a > 0 && a < 0x800 {
			t.Errorf("glyph %d has a veil of %d behind it", id, a>>8)
		}
	}
	if n < 3000 {
		t.Errorf("the font has only %d emoji", n)
	}
}

// A plain name parses no font but the one it is written in: the others together take ten times the memory.
func TestPlainNamesLoadOneFont(t *testing.T) {
	const child = "TYPESET_PLAIN_CHILD"
	if os.Getenv(child) == "" {
		cmd := exec.Command(os.Args[0], "-test.run=^TestPlainNamesLoadOneFont$", "-test.v")
		cmd.Env = append(os.Environ(), child+"=1")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return
	}
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := heap()
	for i := range 100 {
		name := Clean(fmt.Sprintf("陈小明的朋友%d，Alice…", i), 20)
		Style{Px: 44, Bold: true}.Ellipsis(name, 300).Draw(image.NewRGBA(image.Rect(0, 0, 9, 9)), 0, 0, Paint{Ink: Flat(black)})
	}
	if grown := float64(heap()-before) / 1e6; grown > 6 {
		t.Errorf("plain names take %.1f MB", grown)
	}
	runtime.KeepAlive(masks)
}
