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

// origin is where and when something was said, as far as the operator wrote it down.
func origin(source, date string) string {
	switch {
	case source == "":
		return date
	case date == "":
		return "来自" + source
	}
	return "来自" + source + " · " + date
}

// cut splits a list of n where the rest is to be folded: at most shown stand open, and a rest of one or two is not worth
// a tap.
func cut(n, shown int) int {
	if n <= shown+2 {
		return n
	}
	return shown
}
