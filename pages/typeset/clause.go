package typeset

import (
	"math"
	"strings"
	"unicode/utf8"
)

// pauses are where the sense does.
const pauses = "，。！？；"

// clauses splits s where its sense pauses: after punctuation, at spaces between Han characters, at line breaks.
func clauses(s string) []string {
	var out []string
	var before rune
	start := 0
	for i, r := range s {
		pause := r == '\n' || r == ' ' && before >= 0x2e80 && next(s[i+1:]) >= 0x2e80
		if pause || strings.ContainsRune(pauses, before) && !strings.ContainsRune(noStart, r) && r != emojiStyle {
			out = appendText(out, s[start:i])
			start = i
		}
		before = r
	}
	return appendText(out, s[start:])
}

func appendText(lines []string, s string) []string {
	if s = strings.TrimSpace(s); s != "" {
		lines = append(lines, s)
	}
	return lines
}

// joined is clauses as one text again. A space keeps apart what a line break did.
func joined(parts []string) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 {
			if last, _ := utf8.DecodeLastRuneInString(parts[i-1]); !strings.ContainsRune(pauses, last) {
				b.WriteByte(' ')
			}
		}
		b.WriteString(p)
	}
	return b.String()
}

// grouped puts whole clauses on n lines, the widest of which is as narrow as can be; nil where there are too few.
func grouped(parts []string, n int, width func(string) float64) []string {
	if len(parts) < n {
		return nil
	}
	// widest[i] is the width of the best lines for parts[i:], and end[k][i] where the first of k lines for them ends.
	widest := make([]float64, len(parts))
	for i := range parts {
		widest[i] = width(joined(parts[i:]))
	}
	ends := make([][]int, n+1)
	for k := 2; k <= n; k++ {
		ends[k] = make([]int, len(parts))
		for i := range len(parts) - k + 1 { // parts[i+1:] is still about k-1 lines, for i grows
			best := math.Inf(1)
			for end := i + 1; end <= len(parts)-k+1; end++ {
				if w := max(width(joined(parts[i:end])), widest[end]); w < best {
					best, ends[k][i] = w, end
				}
			}
			widest[i] = best
		}
	}
	lines, i := []string(nil), 0
	for k := n; k > 1; k-- {
		lines = append(lines, joined(parts[i:ends[k][i]]))
		i = ends[k][i]
	}
	return append(lines, joined(parts[i:]))
}
