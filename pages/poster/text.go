package poster

import (
	"image"
	"image/color"
	"image/draw"
	"strings"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"github.com/sanduan/sanduan/assets/fonts"
)

// digitScale makes the digits of a headline as tall as its Han characters; set plain they look a size too small.
const digitScale = 1.22

// face is one size of one weight. It belongs to one goroutine.
type face struct {
	px    float64   // size of an em
	han   font.Face // everything but digits
	digit font.Face // digits; the same face in body text
}

// bodyFace is plain text of px pixels.
func bodyFace(f *opentype.Font, px float64) face {
	one := newFace(f, px)
	return face{px: px, han: one, digit: one}
}

// headFace is bold text with enlarged digits.
func headFace(px float64) face {
	return face{px: px, han: newFace(fonts.Bold(), px), digit: newFace(fonts.Bold(), px*digitScale)}
}

func newFace(f *opentype.Font, px float64) font.Face {
	// At 72 DPI a point is a pixel. No hinting: Han strokes are even without it, and widths scale exactly.
	one, err := opentype.NewFace(f, &opentype.FaceOptions{Size: px, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		panic("poster: making a face: " + err.Error()) // NewFace fails on no input we give
	}
	return one
}

func (f face) of(r rune) font.Face {
	if unicode.IsDigit(r) {
		return f.digit
	}
	return f.han
}

// width of s on one line, px.
func (f face) width(s string) float64 {
	var sum fixed.Int26_6
	for _, r := range s {
		a, _ := f.of(r).GlyphAdvance(r)
		sum += a
	}
	return float64(sum) / 64
}

// write paints s on dst from x along the baseline y, in the colours of src at each point, and returns where it ended.
func (f face) write(dst draw.Image, src image.Image, x, y float64, s string) float64 {
	dot := fixed.Point26_6{X: fixed.Int26_6(x * 64), Y: fixed.Int26_6(y * 64)}
	for _, r := range s {
		dr, mask, at, advance, ok := f.of(r).Glyph(dot, r)
		if ok {
			draw.DrawMask(dst, dr, src, dr.Min, mask, at, draw.Over)
		}
		dot.X += advance
	}
	return float64(dot.X) / 64
}

// setting is a text broken and sized for its box.
type setting struct {
	face
	lines []string
	lead  float64 // from baseline to baseline, px
}

// height of the lines, px.
func (t setting) height() float64 { return float64(len(t.lines)) * t.lead }

// box is the room a text may take.
type box struct {
	w, h     float64 // px
	lines    int     // at most
	max, min float64 // sizes, px
	single   float64 // down to this size one line is preferred to two larger ones
	good     float64 // down to this size fewer lines are preferred to more, larger ones
	lead     float64 // line height, em
}

// fit sets s in the box: in as few lines as leave it a good size, else as large as the box allows, with an ellipsis
// where even the smallest size is too large.
func fit(s string, b box, at func(px float64) face) setting {
	parts := clauses(s)
	if len(parts) == 0 {
		return setting{face: at(b.max), lead: b.max * b.lead}
	}
	flat := joined(parts)
	first := 1
	if strings.Contains(strings.TrimSpace(s), "\n") {
		first = 2 // two lines were asked for; more are only worth it where two would be small
	}
	var best *setting
	for n := first; n <= b.lines; n++ {
		good := b.good
		if n == 1 {
			good = b.single
		}
		t := b.set(parts, flat, n, at)
		if t == nil {
			continue
		}
		if good > 0 && t.px >= good {
			return *t
		}
		if best == nil || t.px > best.px {
			best = t
		}
	}
	if best != nil {
		return *best
	}
	f := at(b.min)
	lines, _ := wrap(flat, b.w, f.width)
	room := max(1, min(b.lines, int(b.h/(b.min*b.lead))))
	return setting{f, clip(lines, room, b.w, f.width), b.min * b.lead}
}

// set is the text in n lines, as large as they can be; nil where they cannot. Lines that end where the sense does are
// worth a smaller size, but not any.
func (b box) set(parts []string, flat string, n int, at func(px float64) face) *setting {
	const step, worth = 2, 0.75
	var even *setting
	for px := b.max; px >= b.min; px -= step {
		if float64(n)*px*b.lead > b.h {
			continue
		}
		f := at(px)
		if lines := grouped(parts, n, f.width); lines != nil && fits(lines, b.w, f.width) {
			return &setting{f, lines, px * b.lead}
		}
		if even == nil {
			if lines, whole := balance(flat, b.w, f.width); whole && len(lines) <= n {
				even = &setting{f, lines, px * b.lead}
			}
		}
		if even != nil && (n == 1 || len(parts) < n || px < even.px*worth) {
			break
		}
	}
	return even
}

func fits(lines []string, w float64, width func(string) float64) bool {
	for _, l := range lines {
		if width(l) > w {
			return false
		}
	}
	return true
}

// run is a stretch of a line in one colour.
type run struct {
	text   string
	strong bool // in the colour of emphasis
}

// loud are words as strong as a number.
const loud = "买一送一 买二送一 免费 免单 半价 全免 第二件半价"

// runs splits a headline's line into what should catch the eye — numbers with their counters and signs, loud words —
// and the rest.
func runs(line string) []run {
	var out []run
	var before rune
	until := 0 // where a loud word ends
	for i, r := range line {
		for w := range strings.FieldsSeq(loud) {
			if strings.HasPrefix(line[i:], w) {
				until = max(until, i+len(w))
			}
		}
		strong := i < until || unicode.IsDigit(r) || partOfNumber(before, r)
		if n := len(out); n > 0 && out[n-1].strong == strong {
			out[n-1].text += string(r)
		} else {
			out = append(out, run{string(r), strong})
		}
		before = r
	}
	return out
}

// partOfNumber tells whether r, after a digit, still belongs to the number: 9.9, 50%, 21天.
func partOfNumber(before, r rune) bool {
	if !unicode.IsDigit(before) {
		return false
	}
	for _, c := range ".,%％" + counters {
		if r == c {
			return true
		}
	}
	return false
}

// bare drops the pauses at line ends, as headlines do: the break says as much, and centred lines stay centred.
func (t setting) bare() setting {
	lines := make([]string, len(t.lines))
	for i, l := range t.lines {
		lines[i] = strings.TrimRight(l, "，；、")
	}
	t.lines = lines
	return t
}

// draw paints the lines from (x, y) down, left-aligned, and returns where they end.
func (t setting) draw(c *canvas, x, y float64, ink color.NRGBA) float64 {
	src := image.NewUniform(ink)
	for _, line := range t.lines {
		t.write(c.img, src, x, y+t.lead/2+t.px*0.37, line)
		y += t.lead
	}
	return y
}
