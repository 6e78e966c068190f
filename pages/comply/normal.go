package comply

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// normal is a text as the rules read it (NFKC; without what cannot be seen; white space collapsed, and dropped between
// two Chinese characters), with the way back: byte i of it was made from the original's bytes from[i] to to[i].
type normal struct {
	text     string
	from, to []int
}

// original is the span of the original text that the bytes [a, b) were made from; a < b.
func (n normal) original(a, b int) (start, end int) { return n.from[a], n.to[b-1] }

// normalise reads a text. An empty line stays one, as "\n": what stands on both sides is not one sentence. A single line
// break is white space: headlines are broken for their looks.
func normalise(s string) normal {
	w := writer{out: make([]byte, 0, len(s)), from: make([]int, 0, len(s)), to: make([]int, 0, len(s))}
	for p := 0; p < len(s); {
		size := norm.NFKC.NextBoundaryInString(s[p:], true)
		segment := s[p : p+size]
		if !plain(segment) {
			segment = norm.NFKC.String(segment)
		}
		for _, r := range segment {
			w.add(r, p, p+size)
		}
		p += size
	}
	return normal{string(w.out), w.from, w.to}
}

// plain tells whether a segment is one character that NFKC leaves as it is: most of any Chinese text.
func plain(segment string) bool {
	r, size := utf8.DecodeRuneInString(segment)
	return size == len(segment) && (r < utf8.RuneSelf || r >= 0x4e00 && r <= 0x9fff)
}

type writer struct {
	out      []byte
	from, to []int
	last     rune // written last; 0 = none
	blank    bool // white space waits to be written
	lines    int  // line breaks in it
	gap      [2]int
}

func (w *writer) add(r rune, from, to int) {
	switch {
	case unseen(r):
		return
	case unicode.IsSpace(r):
		if !w.blank {
			w.blank, w.lines, w.gap = true, 0, [2]int{from, to}
		}
		if w.gap[1] = to; r == '\n' {
			w.lines++
		}
		return
	}
	if w.blank && w.last != 0 {
		switch {
		case w.lines > 1:
			w.write('\n', w.gap[0], w.gap[1])
		case !han(w.last) || !han(r):
			w.write(' ', w.gap[0], w.gap[1])
		}
	}
	w.blank = false
	w.write(r, from, to)
}

func (w *writer) write(r rune, from, to int) {
	before := len(w.out)
	w.out = utf8.AppendRune(w.out, r)
	for range len(w.out) - before {
		w.from, w.to = append(w.from, from), append(w.to, to)
	}
	w.last = r
}

// unseen tells whether a character shows nothing by itself: zero-width ones, soft hyphens, marks laid over others (what
// NFKC could not compose; Chinese has none), fillers.
func unseen(r rune) bool {
	switch {
	case r < 0xad || r >= 0x4e00 && r <= 0x9fff:
		return false
	case r == 0x115f || r == 0x1160 || r == 0x2800:
		return true
	}
	return unicode.In(r, unicode.Cf, unicode.Mn, unicode.Me)
}

// han tells whether a character is Chinese, its punctuation included: nobody reads a space between two such.
func han(r rune) bool { return r >= 0x3001 && r <= 0x303f || unicode.Is(unicode.Han, r) }
