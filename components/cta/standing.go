package cta

import "github.com/sanduan/sanduan/components/block"

// Taking says how somebody else's run of a play stands in which the visitor takes part, as Standing does of the visitor's own.
func Taking(p block.Play) (head, words string) {
	p.Mine = nil
	s := sceneOf(p)
	return s.head, s.words
}

// Standing says how the visitor's own run of a play stands, as the blocks that show it do: in few words, and what follows from it, ""
// nothing.
func Standing(p block.Play) (head, words string) {
	p.Theirs = nil
	s := sceneOf(p)
	return s.head, s.words
}
