package form

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

const joiner = '\u200d' // zero-width, joins several emoji to one

// Clean is text as it may be stored: valid UTF-8 in NFC, without control, bidirectional-override, byte-order and
// lone zero-width characters (the joiner inside emoji stays), lines trimmed. A single-line text keeps no line break.
func Clean(s string, lines bool) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, ""), "\r\n", "\n")
	var kept []rune
	for _, r := range s {
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r == '\u2028' || r == '\u2029':
			if lines && r != '\t' {
				r = '\n'
			} else {
				r = ' '
			}
		case r == joiner: // judged below, beside its neighbours
		case unicode.Is(unicode.Cf, r) || unicode.IsControl(r) || r == '\ufffd':
			continue
		}
		kept = append(kept, r)
	}
	var b strings.Builder
	for i, r := range kept {
		if r == joiner && (i == 0 || i == len(kept)-1 || !pictorial(kept[i-1]) || !pictorial(kept[i+1])) {
			continue
		}
		b.WriteRune(r)
	}
	parts := strings.Split(norm.NFC.String(b.String()), "\n")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return strings.TrimSpace(strings.Join(parts, "\n"))
}

// pictorial tells whether r may stand beside the joiner: an emoji, a skin tone or the mark that asks for colour.
func pictorial(r rune) bool {
	return r == '\ufe0f' || unicode.In(r, unicode.So, unicode.Sk) && r > 0x2000
}

// Listed splits a text in which the operator lists short words: "咖啡师，烘焙师" is two of them.
func Listed(s string) []string {
	var out []string
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",，、;；\n", r) }) {
		if word = strings.TrimSpace(word); word != "" {
			out = append(out, word)
		}
	}
	return out
}
