// Package trust holds the blocks of the middle section (中段): evidence that takes away doubt.
package trust

import "strings"

// parts splits a text field in which the operator lists short words: "咖啡师，烘焙师" → two of them.
func parts(s string) []string {
	var out []string
	for _, p := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",，、;；", r) }) {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// bracketed splits a note before each opening bracket, so that a line may end there and not inside: "示例" alone in its
// bracket is not torn in two.
func bracketed(s string) []string {
	var out []string
	start := 0
	for i, r := range s {
		if r == '（' && i > start {
			out = append(out, s[start:i])
			start = i
		}
	}
	return append(out, s[start:])
}
