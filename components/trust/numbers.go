package trust

import (
	"slices"
	"unicode/utf8"
)

// sources are the numbers' sources, each once, in order: most pages draw all numbers from one or two.
func (b Numbers) sources() []string {
	var out []string
	for _, n := range b.Items {
		if !slices.Contains(out, n.Source) {
			out = append(out, n.Source)
		}
	}
	return out
}

// mark tells which of the sources stands behind a number; "" where there is only one. A circled figure is as large as the
// text around it, which a superscript would not be.
func (b Numbers) mark(source string) string {
	all := b.sources()
	if len(all) < 2 {
		return ""
	}
	return string('①' + rune(slices.Index(all, source)))
}

// size keeps a long number on one line in half a phone's width.
func (n Number) size() string {
	switch l := utf8.RuneCountInString(n.Text); {
	case l > 8:
		return "text-lg"
	case l > 6:
		return "text-2xl"
	}
	return "text-3xl"
}
