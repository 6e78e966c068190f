package poster

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sanduan/sanduan/assets/fonts"
	"golang.org/x/text/unicode/norm"
)

// rawFactor bounds how much is read for one character kept: enough for a name between emoji of several code points
// each, and small enough that a name of thousands of invisible characters costs nothing.
const rawFactor = 8

// masked stands for a Han character the font lacks. Chinese readers know the star from masked names (李＊明), so it
// reads as "a character I may not see", where 〇 would read as a zero and □ as a fault.
const masked = '＊'

// clean returns s as the posters' fonts can write it, at most max characters, "\n" the only control character left.
//
// Invisible characters (zero-width, bidirectional, variation selectors, tags) go. Fancy forms become plain ones
// (𝓐 → A). A Han character the font lacks becomes ＊. Other unsupported characters — emoji, Korean, Arabic — are dropped
// with their whole run: half a word of a script is worse than none, and a name left empty becomes a friend's.
func clean(s string, max int) string {
	var b strings.Builder
	kept, space := 0, false
	for _, r := range norm.NFC.String(cut(s, max*rawFactor)) {
		if r == '\n' {
			b.WriteByte('\n')
			space = false
			continue
		}
		if unicode.IsSpace(r) {
			space = true
			continue
		}
		w := writable(r)
		if w == "" {
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
			kept++
		}
		space = false
		b.WriteString(w)
		if kept += utf8.RuneCountInString(w); kept >= max {
			break
		}
	}
	return strings.TrimSpace(b.String())
}

// writable is how the fonts write r: itself, a plain form of it, the mask, or nothing.
func writable(r rune) string {
	switch {
	case r == utf8.RuneError, unicode.In(r, unicode.C, unicode.M):
		return ""
	case inFont(r):
		return string(r)
	case unicode.Is(unicode.Han, r):
		return string(masked)
	}
	switch r { // dingbats of which the font has the sister form
	case '✔':
		return "✓"
	case '❤':
		return "♥"
	}
	plain := norm.NFKC.String(string(r))
	for _, p := range plain {
		if !inFont(p) {
			return ""
		}
	}
	return plain
}

// inFont asks the bold weight alone: both weights are cut to the same characters.
func inFont(r rune) bool {
	g, err := fonts.Bold().GlyphIndex(nil, r)
	return err == nil && g != 0
}

// cut returns the first n characters of s without reading the rest.
func cut(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}
