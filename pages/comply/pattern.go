package comply

import (
	"cmp"
	"regexp"
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

// pattern is a compiled expression with what a text must contain for it to match at all: most patterns are ruled out by
// the characters of a text, without running them.
type pattern struct {
	re     *regexp.Regexp
	needs  []choice // of each, one word
	pinned bool     // it begins with ^
}

// choice is a list of words of which a match contains at least one.
type choice [][]rune

// few is the most characters of a class that are worth listing.
const few = 24

func patterns(exprs []string, macros map[string]string) ([]pattern, error) {
	var out []pattern
	for _, expr := range exprs {
		expr = expand(expr, macros)
		re, err := regexp.Compile(expr)
		if err != nil {
			return nil, err
		}
		tree, err := syntax.Parse(expr, syntax.Perl)
		if err != nil {
			return nil, err
		}
		out = append(out, pattern{re: re, needs: needs(tree), pinned: pinned(tree)})
	}
	return out, nil
}

// needs are what every match of the expression contains.
func needs(re *syntax.Regexp) []choice {
	switch re.Op {
	case syntax.OpLiteral:
		if re.Flags&syntax.FoldCase == 0 {
			return []choice{{re.Rune}}
		}
	case syntax.OpCharClass:
		return class(re.Rune)
	case syntax.OpCapture, syntax.OpPlus:
		return needs(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return needs(re.Sub[0])
		}
	case syntax.OpConcat:
		var all []choice
		for _, sub := range re.Sub {
			all = append(all, needs(sub)...)
		}
		return all
	case syntax.OpAlternate:
		return either(re.Sub)
	}
	return nil
}

// class lists the characters of a small class; ranges are pairs.
func class(ranges []rune) []choice {
	var c choice
	for i := 0; i < len(ranges); i += 2 {
		if len(c)+int(ranges[i+1]-ranges[i]) >= few {
			return nil
		}
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			c = append(c, []rune{r})
		}
	}
	return []choice{c}
}

// either joins what each alternative needs most tellingly; nil where one needs nothing.
func either(subs []*syntax.Regexp) []choice {
	var joined choice
	for _, sub := range subs {
		all := needs(sub)
		if len(all) == 0 {
			return nil
		}
		joined = append(joined, slices.MinFunc(all, func(a, b choice) int {
			return cmp.Or(cmp.Compare(b.shortest(), a.shortest()), cmp.Compare(len(a), len(b)))
		})...)
	}
	return []choice{joined}
}

// shortest is how long the shortest word of the choice is.
func (c choice) shortest() int {
	least := len(c[0])
	for _, word := range c {
		least = min(least, len(word))
	}
	return least
}

// pinned tells whether an expression matches at a text's beginning only, or some alternative of it does.
func pinned(re *syntax.Regexp) bool {
	return re.Op == syntax.OpBeginText || slices.ContainsFunc(re.Sub, pinned)
}

// letters are the characters of a text. Those outside the plane that Chinese is written in count as there.
type letters [1 << 16 / 64]uint64

func lettersOf(s string) *letters {
	var l letters
	for _, r := range s {
		if r < 1<<16 {
			l[r/64] |= 1 << (r % 64)
		}
	}
	return &l
}

func (l *letters) has(r rune) bool { return r >= 1<<16 || l[r/64]&(1<<(r%64)) != 0 }

// may tells whether the pattern can match a text of those characters.
func (p pattern) may(l *letters) bool {
	for _, c := range p.needs {
		if !slices.ContainsFunc(c, func(word []rune) bool {
			return !slices.ContainsFunc(word, func(r rune) bool { return !l.has(r) })
		}) {
			return false
		}
	}
	return true
}

// span is a part of a text, in bytes.
type span struct{ start, end int }

func (s span) meets(t span) bool { return s.start < t.end && t.start < s.end }

// find lists where the pattern matches and what it matches is not excused: the first few. After an excused match the search goes on
// right behind its first character: a longer, excused one must not hide one that follows.
func (p pattern) find(text string, excused []span) []span {
	var out []span
	for from := 0; from <= len(text) && len(out) < most; {
		loc := p.re.FindStringIndex(text[from:])
		if loc == nil || loc[0] == loc[1] {
			break
		}
		found := span{from + loc[0], from + loc[1]}
		if slices.ContainsFunc(excused, found.meets) {
			_, size := utf8.DecodeRuneInString(text[found.start:])
			from = found.start + size
		} else {
			out, from = append(out, found), found.end
		}
		if p.pinned {
			break
		}
	}
	return out
}
