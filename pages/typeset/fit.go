package typeset

import (
	"image"
	"strings"
)

// Box is the room a text may take, and what is preferred in it.
type Box struct {
	W, H     float64 // px
	Lines    int     // at most
	Max, Min float64 // sizes, px
	Single   float64 // down to this size one line is preferred to two larger ones
	Good     float64 // down to this size fewer lines are preferred to more, larger ones
	Lead     float64 // line height, em
}

// Block is a text broken and sized for its box.
type Block struct {
	Style Style
	Lines []string
	Lead  float64 // from baseline to baseline, px
}

// Fit sets text in the box: in as few lines as leave it a good size, else as large as the box allows, with an ellipsis
// where even the smallest size is too large. The style's own size does not count. "\n" asks for a line break.
func (s Style) Fit(text string, b Box) Block {
	parts := clauses(text)
	if len(parts) == 0 {
		return Block{Style: s.at(b.Max), Lead: b.Max * b.Lead}
	}
	f := fitter{b, s, s.measure(), parts, paragraphs(joined(parts))}
	first := 1
	if strings.Contains(strings.TrimSpace(text), "\n") {
		first = 2 // two lines were asked for; more are only worth it where two would be small
	}
	var best *Block
	for n := first; n <= b.Lines; n++ {
		good := b.Good
		if n == 1 {
			good = b.Single
		}
		t := f.in(n)
		if t == nil {
			continue
		}
		if good > 0 && t.Style.Px >= good {
			return *t
		}
		if best == nil || t.Style.Px > best.Style.Px {
			best = t
		}
	}
	if best != nil {
		return *best
	}
	lines, _ := wrap(f.flat, b.W/b.Min, f.width)
	room := max(1, min(b.Lines, int(b.H/(b.Min*b.Lead))))
	return *f.block(b.Min, clip(lines, room, b.W/b.Min, f.width))
}

// fitter fits one text.
type fitter struct {
	Box
	style Style
	width func(string) float64 // ems
	parts []string             // the text's clauses
	flat  [][]string           // the text as one paragraph
}

func (f fitter) block(px float64, lines []string) *Block {
	return &Block{f.style.at(px), lines, px * f.Lead}
}

// in is the text in n lines, as large as they can be; nil where they cannot. Lines that end where the sense does are
// worth a smaller size, but not any.
func (f fitter) in(n int) *Block {
	const step, worth = 2, 0.75
	byClause := grouped(f.parts, n, f.width)
	var even *Block
	for px := f.Max; px >= f.Min; px -= step {
		if float64(n)*px*f.Lead > f.H {
			continue
		}
		w := f.W / px
		if byClause != nil && fits(byClause, w, f.width) {
			return f.block(px, byClause)
		}
		if even == nil {
			if lines, whole := balance(f.flat, w, f.width); whole && len(lines) <= n {
				even = f.block(px, lines)
			}
		}
		if even != nil && (n == 1 || len(f.parts) < n || px < even.Style.Px*worth) {
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

// Height of the lines, px.
func (b Block) Height() float64 { return float64(len(b.Lines)) * b.Lead }

// Bare drops the pauses at line ends, as headlines do: the break says as much, and centred lines stay centred.
func (b Block) Bare() Block {
	lines := make([]string, len(b.Lines))
	for i, l := range b.Lines {
		lines[i] = strings.TrimRight(l, "，；、")
	}
	b.Lines = lines
	return b
}

// Align says which part of a line stands at the x it is drawn at.
type Align int

// Where lines are aligned. Text from right to left is aligned as any other: the design decides, not the script.
const (
	Left Align = iota
	Centre
	Right
)

// baseline is how far the baseline lies below the middle of a line, em: the middle of Han characters is theirs.
const baseline = 0.37

// Draw paints the lines from (x, y) down and returns the y they end at.
func (b Block) Draw(dst *image.RGBA, x, y float64, a Align, p Paint) float64 {
	for _, text := range b.Lines {
		line := b.Style.Line(text)
		line.Draw(dst, x-line.Width()*float64(a)/2, y+b.Lead/2+b.Style.Px*baseline, p)
		y += b.Lead
	}
	return y
}
