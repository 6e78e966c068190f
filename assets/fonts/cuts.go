package fonts

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

// cutsList says of every fallback what subset.sh left in it: one list for both, so that they cannot differ.
//
//go:embed cuts.txt
var cutsList string

// span is a range of characters, both ends within it.
type span struct{ low, high rune }

// parseCuts reads cutsList. It panics where the list is broken, for that is a broken build.
func parseCuts(list string) []*Font {
	var out []*Font
	for line := range strings.Lines(list) {
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0] == "#" {
			continue
		}
		scale, err := strconv.ParseFloat(fields[2], 64)
		if err != nil {
			panic(fmt.Sprintf("fonts: the scale of %s: %v", fields[0], err))
		}
		f := newFont(fields[0], scale)
		for _, s := range fields[3:] {
			f.spans = append(f.spans, parseSpan(s))
		}
		out = append(out, f)
	}
	return out
}

// parseSpan reads "1F00-1FFF" or "20".
func parseSpan(s string) span {
	low, high, isRange := strings.Cut(s, "-")
	if !isRange {
		high = low
	}
	l, err := strconv.ParseUint(low, 16, 32)
	if err != nil {
		panic(fmt.Sprintf("fonts: the range %s: %v", s, err))
	}
	h, err := strconv.ParseUint(high, 16, 32)
	if err != nil {
		panic(fmt.Sprintf("fonts: the range %s: %v", s, err))
	}
	return span{rune(l), rune(h)}
}
