package typeset

import (
	"strings"
	"unicode/utf8"
)

// measure gives the width of a text in ems of the style. Sizes scale exactly, for nothing is hinted, so one answer is
// good for all of them; it is remembered as long as the function is.
func (s Style) measure() func(string) float64 {
	known := map[string]float64{}
	one := s.at(1)
	one.Strong = false
	return func(text string) float64 {
		w, ok := known[text]
		if !ok {
			w = one.Line(text).Width()
			known[text] = w
		}
		return w
	}
}

// Wrap breaks text into lines no wider than max px: at its line breaks, between words and Han characters, never before or
// after punctuation that forbids it, never inside a cluster. whole is false where a word had to be cut because it is
// wider than a line.
func (s Style) Wrap(text string, max float64) (lines []string, whole bool) {
	return wrap(paragraphs(text), max/s.Px, s.measure())
}

// Balance breaks text into as few lines as Wrap does, and as even ones as that allows: 6+5 characters instead of 9+2.
func (s Style) Balance(text string, max float64) (lines []string, whole bool) {
	return balance(paragraphs(text), max/s.Px, s.measure())
}

// Ellipsis sets text on one line, shortened to max px with "…" at its end where something went. Where not even "…"
// fits, the line is empty.
func (s Style) Ellipsis(text string, max float64) Line {
	line := s.Line(text)
	if line.Width() <= max {
		return line
	}
	return s.Line(ellipsis(line.text, max, func(t string) float64 { return s.Line(t).Width() }))
}

// wrap is Wrap by any measure.
func wrap(text [][]string, max float64, width func(string) float64) (lines []string, whole bool) {
	whole = true
	for _, para := range text {
		line := ""
		for _, a := range para {
			if width(strings.TrimRight(line+a, " ")) <= max {
				line += a
				continue
			}
			if line != "" {
				lines = append(lines, strings.TrimRight(line, " "))
			}
			line = a
			for width(strings.TrimRight(line, " ")) > max {
				whole = false
				n := cutAt(line, max, width)
				lines = append(lines, strings.TrimRight(line[:n], " "))
				line = line[n:]
			}
		}
		if line = strings.TrimRight(line, " "); line != "" {
			lines = append(lines, line)
		}
	}
	return lines, whole
}

// cutAt finds where to cut a piece wider than max: as late as fits, but not before a character that may not begin a
// line, unless nothing else is there.
func cutAt(s string, max float64, width func(string) float64) int {
	fits, good := 0, 0
	for _, end := range clusterEnds(s) {
		if end == len(s) || fits > 0 && width(s[:end]) > max {
			break
		}
		fits = end
		if !strings.ContainsRune(noStart, next(s[end:])) {
			good = end
		}
	}
	switch {
	case good > 0:
		return good
	case fits > 0:
		return fits
	}
	return len(s)
}

// balance is Balance by any measure.
func balance(text [][]string, max float64, width func(string) float64) (lines []string, whole bool) {
	const enough = 0.02 // of max
	lines, whole = wrap(text, max, width)
	if len(lines) < 2 || !whole {
		return lines, whole
	}
	low, high := 0.0, max
	for high-low > enough*max {
		mid := (low + high) / 2
		if l, w := wrap(text, mid, width); w && len(l) == len(lines) {
			lines, high = l, mid
		} else {
			low = mid
		}
	}
	return lines, true
}

// clip keeps the first n lines and ends the last of them with an ellipsis where there were more.
func clip(lines []string, n int, max float64, width func(string) float64) []string {
	if len(lines) <= n {
		return lines
	}
	lines = append([]string(nil), lines[:n]...)
	lines[n-1] = ellipsis(lines[n-1]+"…", max, width)
	return lines
}

// ellipsis shortens one line to max, "…" at its end where something went.
func ellipsis(s string, max float64, width func(string) float64) string {
	if width(s) <= max {
		return s
	}
	ends := clusterEnds(strings.TrimSuffix(s, "…"))
	// The more is kept, the wider it is, but for letters that change as they join: so the last step walks.
	low, high := 0, len(ends)
	for high-low > 1 {
		if mid := (low + high) / 2; width(shortened(s[:ends[mid-1]])) <= max {
			low = mid
		} else {
			high = mid
		}
	}
	for n := low; n > 0; n-- {
		if short := shortened(s[:ends[n-1]]); width(short) <= max {
			return short
		}
	}
	if width("…") <= max {
		return "…"
	}
	return ""
}

// shortened is what is left of a line with "…" for what went. No punctuation stands before it, unless there is nothing else.
func shortened(s string) string {
	for kept := s; kept != ""; {
		last, n := utf8.DecodeLastRuneInString(kept)
		if last != ' ' && !strings.ContainsRune(noStart, last) && !strings.ContainsRune(noEnd, last) {
			return kept + "…"
		}
		kept = kept[:len(kept)-n]
	}
	return s + "…"
}
