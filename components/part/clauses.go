package part

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/a-h/templ"
)

// mostClauses bounds how much text Clauses sets by its sense, characters: in longer text ragged lines show more than a
// word that is broken.
const mostClauses = 60

// Parts are the clauses of a text, between which its lines break, so that none breaks within a name as long as there
// is another place. Joined they are the text.
func Parts(text string) []string {
	const ends, closers = "，、；：！？。,;:!?·｜|—～\n", "”’」』）)】》"
	var out []string
	rest, last := text, rune(0)
	for i, r := range text {
		begun := len(text) - len(rest)
		gap := last == ' ' && unicode.Is(unicode.Han, r) && i-begun > 1 && unicode.Is(unicode.Han, before(text[:i-1]))
		if i > begun && (gap || strings.ContainsRune(ends, last) && !strings.ContainsRune(ends+closers+" ", r) && !number(text[:i-utf8.RuneLen(last)], r)) {
			out = append(out, text[begun:i])
			rest = text[i:]
		}
		last = r
	}
	return append(out, rest)
}

// before is the last character of s.
func before(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// number tells whether a sign stands within a number: "1,000", "10:30".
func number(head string, next rune) bool {
	return unicode.IsDigit(before(head)) && unicode.IsDigit(next)
}

// Clauses is a line or two of text whose lines break between its clauses, in the element around it. Every browser does
// it, and the text stays whole for who copies or edits it.
func Clauses(text string) templ.Component {
	parts := Parts(text)
	if len(parts) == 1 || utf8.RuneCountInString(text) > mostClauses {
		return templ.Raw(templ.EscapeString(text))
	}
	var b strings.Builder
	for _, p := range parts {
		words := strings.TrimRight(p, " \n")
		b.WriteString(`<span class="inline-block">` + templ.EscapeString(words) + `</span>` + p[len(words):])
	}
	return templ.Raw(b.String())
}
