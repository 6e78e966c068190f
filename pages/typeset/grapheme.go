package typeset

import (
	"iter"
	"unicode"
)

// graphemes gives the beginning and end of each of text's clusters (UAX #29). The segmenter misses that emoji join where
// another emoji is right before the first of them; that is mended here (rule GB11).
func (t *setter) graphemes(text []rune) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		t.segmenter.Init(text)
		start, end := 0, 0
		for each := t.segmenter.GraphemeIterator(); each.Next(); {
			next := each.Grapheme()
			if end > start && !joinsOver(text[start:end], next.Text[0]) {
				if !yield(start, end) {
					return
				}
				start = end
			}
			end = next.Offset + len(next.Text)
		}
		if end > start {
			yield(start, end)
		}
	}
}

// joinsOver tells whether an emoji that ends with a joiner takes r in.
func joinsOver(cluster []rune, r rune) bool {
	last := len(cluster) - 1
	return cluster[last] == joiner && unicode.Is(unicode.So, cluster[0]) && unicode.Is(unicode.So, r)
}

// Clusters splits s into what readers take for characters: an emoji is one, however many code points it is made of.
func Clusters(s string) []string {
	var out []string
	start := 0
	for _, end := range clusterEnds(s) {
		out = append(out, s[start:end])
		start = end
	}
	return out
}
