package h5

import (
	"strings"
)

// shape is what a block's drawings for many visitors have in common: text with holes, each for a value that a mark stands
// for or for words that differ.
type shape struct {
	id     uint16 // unique in its block
	tokens []token
	free   []bool // tokens that differ
	texts  []string
	holes  []int    // between the texts: a value, or differs
	ranges [][2]int // tokens of the holes that differ, in order
}

// differs is the hole of words that are not the same for everybody.
const differs = -1

// token is a little of a drawing: text up to the next place where HTML may change, or a mark.
type token struct {
	text string
	mark int // differs for text
}

// tokens takes a drawing apart.
func (m marks) tokens(html string) []token {
	texts, holes := m.split(html)
	var all []token
	for i, text := range texts {
		for text != "" {
			end := strings.IndexAny(text[1:], `<>"`) + 1
			if end == 0 {
				end = len(text)
			}
			all = append(all, token{text[:end], differs})
			text = text[end:]
		}
		if i < len(holes) {
			all = append(all, token{"", holes[i]})
		}
	}
	return all
}

// learn finds the shape of a drawing: what is otherwise in those of other visitors is free.
func learn(id uint16, drawn []token, others [][]token) *shape {
	s := &shape{id: id, tokens: drawn, free: make([]bool, len(drawn))}
	for _, other := range others {
		if !alike(drawn, other) {
			continue // they see something else altogether
		}
		for i := range drawn {
			s.free[i] = s.free[i] || drawn[i].text != other[i].text
		}
	}
	s.join()
	s.cut()
	return s
}

// alike tells whether two drawings have the same tags and marks.
func alike(a, b []token) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].mark != b[i].mark || a[i].tag() != b[i].tag() {
			return false
		}
	}
	return true
}

// tag is what must be the same in drawings that are alike: the delimiter, and a tag's name.
func (t token) tag() string {
	switch {
	case t.text == "":
		return ""
	case t.text[0] == '<':
		return t.text
	}
	return t.text[:1]
}

// joined is up to how many bytes between two free places are freed with them: a hole costs as much.
const joined = 24

// join frees what stands between two places close to each other.
func (s *shape) join() {
	last, between := -1, 0
	for i, t := range s.tokens {
		switch {
		case t.mark != differs:
			last = -1
		case s.free[i]:
			for j := last + 1; last >= 0 && between <= joined && j < i; j++ {
				s.free[j] = true
			}
			last, between = i, 0
		default:
			between += len(t.text)
		}
	}
}

// cut makes texts and holes of the tokens.
func (s *shape) cut() {
	var text strings.Builder
	hole := func(value int) {
		s.texts, s.holes = append(s.texts, text.String()), append(s.holes, value)
		text.Reset()
	}
	for i, t := range s.tokens {
		switch {
		case t.mark != differs:
			hole(t.mark)
		case !s.free[i]:
			text.WriteString(t.text)
		case i > 0 && s.free[i-1]:
			s.ranges[len(s.ranges)-1][1] = i + 1
		default:
			hole(differs)
			s.ranges = append(s.ranges, [2]int{i, i + 1})
		}
	}
	s.texts = append(s.texts, text.String())
}

// fit takes from a drawing what the shape's free holes are filled with; ok is false where it is of another shape.
func (s *shape) fit(drawn []token) (fills []string, ok bool) {
	if len(drawn) != len(s.tokens) {
		return nil, false
	}
	for i, t := range s.tokens {
		if drawn[i].mark != t.mark || !s.free[i] && drawn[i].text != t.text {
			return nil, false
		}
	}
	for _, r := range s.ranges {
		var fill strings.Builder
		for _, t := range drawn[r[0]:r[1]] {
			fill.WriteString(t.text)
		}
		fills = append(fills, fill.String())
	}
	return fills, true
}
