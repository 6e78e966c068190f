package admin

import (
	"slices"
	"strings"
	"unicode"
)

// Part is a stretch of a text; Changed is what the other one has not.
type Part struct {
	Text    string
	Changed bool
}

// around is how many words of what is the same stay on either side of a change in a long text.
const around = 24

// markText marks in two texts what the other has not, by words, where Chinese has one a character. Long stretches that are
// the same are cut.
func markText(was, is string) (a, b []Part) {
	x, y := words(was), words(is)
	same := common(x, y)
	return parts(x, func(i int) bool { return same[i] >= 0 }), parts(y, func(j int) bool { return slices.Contains(same, j) })
}

// longestMarked bounds the words that are compared one with each other; between the ends of longer texts all counts as
// changed.
const longestMarked = 400

// common tells for each word of x where it stands in y, −1 for one that y has not: what is the same at the start and the
// end, and between them the longest common subsequence, where it runs for two words or more.
func common(x, y []string) []int {
	at := make([]int, len(x))
	for i := range at {
		at[i] = -1
	}
	first := 0
	for first < min(len(x), len(y)) && x[first] == y[first] {
		at[first] = first
		first++
	}
	last := 0
	for last < min(len(x), len(y))-first && x[len(x)-1-last] == y[len(y)-1-last] {
		last++
		at[len(x)-last] = len(y) - last
	}
	u, v := x[first:len(x)-last], y[first:len(y)-last]
	if max(len(u), len(v)) > longestMarked {
		return at
	}
	pairs := subsequence(u, v)
	for k, p := range pairs {
		runs := k > 0 && pairs[k-1] == [2]int{p[0] - 1, p[1] - 1} || k+1 < len(pairs) && pairs[k+1] == [2]int{p[0] + 1, p[1] + 1}
		if runs {
			at[first+p[0]] = first + p[1]
		}
	}
	return at
}

// subsequence is the longest common subsequence of two lists, as pairs of places in the first and the second.
func subsequence(u, v []string) [][2]int {
	best := make([][]int, len(u)+1) // of u from i and v from j on
	for i := range best {
		best[i] = make([]int, len(v)+1)
	}
	for i := len(u) - 1; i >= 0; i-- {
		for j := len(v) - 1; j >= 0; j-- {
			if best[i][j] = max(best[i+1][j], best[i][j+1]); u[i] == v[j] {
				best[i][j] = best[i+1][j+1] + 1
			}
		}
	}
	var pairs [][2]int
	for i, j := 0, 0; i < len(u) && j < len(v); {
		switch {
		case u[i] == v[j]:
			pairs = append(pairs, [2]int{i, j})
			i, j = i+1, j+1
		case best[i+1][j] >= best[i][j+1]:
			i++
		default:
			j++
		}
	}
	return pairs
}

// parts joins words that are alike in having changed or not.
func parts(text []string, same func(int) bool) []Part {
	var out []Part
	for from := 0; from < len(text); {
		to := from + 1
		for to < len(text) && same(to) == same(from) {
			to++
		}
		run, first, last := text[from:to], from == 0, to == len(text)
		if same(from) {
			run = shortened(run, first, last)
		}
		out = append(out, Part{strings.Join(run, ""), !same(from)})
		from = to
	}
	return out
}

// shortened keeps of a long stretch what is next to a change.
func shortened(run []string, first, last bool) []string {
	switch {
	case first && last || len(run) <= 2*around+1:
		return run
	case first:
		return append([]string{"…"}, run[len(run)-around:]...)
	case last:
		return append(slices.Clone(run[:around]), "…")
	}
	return append(append(slices.Clone(run[:around]), "…"), run[len(run)-around:]...)
}

// words splits a text into Chinese characters, runs of Latin letters or digits, and other characters with the marks that
// belong to them.
func words(s string) []string {
	var out []string
	var last rune
	for _, r := range s {
		if len(out) > 0 && (belongs(r) || last == joiner || inWord(r) && inWord(last)) {
			out[len(out)-1] += string(r)
		} else {
			out = append(out, string(r))
		}
		last = r
	}
	return out
}

// joiner makes one picture of two emoji.
const joiner = '\u200d'

// belongs tells whether a character is part of the one before: accents, skin tones, variation selectors.
func belongs(r rune) bool {
	return unicode.Is(unicode.M, r) || r == joiner || r >= 0x1f3fb && r <= 0x1f3ff
}

func inWord(r rune) bool {
	return unicode.Is(unicode.Latin, r) || unicode.IsDigit(r) || r == '.' || r == '%'
}
