package typeset

import (
	"slices"
	"strings"
	"unicode"
)

// loud are words as strong as a number.
var loud = wordsOf("买一送一 买二送一 免费 免单 半价 全免 第二件半价")

// wordsOf splits a list at its spaces.
func wordsOf(list string) [][]rune {
	var out [][]rune
	for w := range strings.FieldsSeq(list) {
		out = append(out, []rune(w))
	}
	return out
}

// emphasis tells of each rune whether it should catch the eye: numbers with their counters and signs, and loud words.
func emphasis(text []rune) []bool {
	out := make([]bool, len(text))
	until := 0 // where a loud word ends
	for i, r := range text {
		for _, w := range loud {
			if len(w) <= len(text)-i && slices.Equal(text[i:i+len(w)], w) {
				until = max(until, i+len(w))
			}
		}
		out[i] = i < until || unicode.IsDigit(r) || i > 0 && partOfNumber(text[i-1], r)
	}
	return out
}

// partOfNumber tells whether r, after a digit, still belongs to the number: 9.9, 50%, 21天.
func partOfNumber(before, r rune) bool {
	return unicode.IsDigit(before) && (strings.ContainsRune(".,%％", r) || strings.ContainsRune(counters, r))
}
