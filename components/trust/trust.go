// Package trust holds the blocks of the middle section (中段): evidence that takes away doubt.
package trust

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
