package cta

import "github.com/sanduan/sanduan/components/block"

// podium takes the first so many of a board apart into those on the steps and the others; nobody stands on steps where there are fewer
// than three, or in a list.
func podium(board []block.Rank, layout string, most int) (first, rest []block.Rank) {
	board = board[:min(len(board), most)]
	if layout != "podium" || len(board) < 3 {
		return nil, board
	}
	return []block.Rank{board[1], board[0], board[2]}, board[3:]
}

// pinned is the visitor's own line where it is not among the first so many.
func pinned(s scene, most int) (r block.Rank, ok bool) {
	if s.play.Place <= min(len(s.play.Board), most) || s.play.Mine == nil {
		return r, false
	}
	return block.Rank{Place: s.play.Place, Person: s.play.Mine.Owner, Own: true, Points: s.play.Mine.Done}, true
}
