package part

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Dial is the link that calls a number as people write it, "021-5888 0000 转 8008", without the extension, which phones
// cannot dial by themselves; "" where it is no number that can be called.
func Dial(number string) string {
	number, extension, _ := strings.Cut(norm.NFKC.String(number), "转")
	plus := ""
	if rest, ok := strings.CutPrefix(strings.TrimSpace(number), "+"); ok {
		plus, number = "+", rest
	}
	digits := strings.Map(keepDigits, number)
	if strings.ContainsRune(digits, wrongDigit) || strings.ContainsRune(strings.Map(keepDigits, extension), wrongDigit) {
		return ""
	}
	if len(digits) < 5 || len(digits) > 15 {
		return ""
	}
	return "tel:" + plus + digits
}

const wrongDigit = 'x'

// keepDigits keeps digits, drops what separates them, and makes anything else a wrong one.
func keepDigits(r rune) rune {
	switch {
	case r >= '0' && r <= '9':
		return r
	case strings.ContainsRune(" -‐–—()", r):
		return -1
	}
	return wrongDigit
}
