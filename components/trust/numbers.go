package trust

import (
	"slices"
	"unicode"
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

// size keeps a number on one line in half a phone's width, unless it is words rather than a number.
func (n Number) size() string {
	wide, words := 0, false // in figures; a Chinese character takes the place of two
	for _, r := range n.Text {
		wide++
		if unicode.Is(unicode.Han, r) {
			wide++
		} else if r > unicode.MaxLatin1 || unicode.IsLetter(r) {
			words = true
		}
	}
	switch {
	case wide > 10 || wide > 6 && words:
		return "text-lg"
	case wide > 8:
		return "whitespace-nowrap text-lg"
	case wide > 6:
		return "whitespace-nowrap text-2xl"
	}
	return "whitespace-nowrap text-3xl"
}

// label is how the words to a figure stand: below it, or before it in a list.
func (b Numbers) label() string {
	switch b.Layout {
	case "band":
		return "mt-1"
	case "list":
		return "flex-1 min-w-[40%] mr-4 text-soft"
	}
	return "mt-1 text-soft"
}
