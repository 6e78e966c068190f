package handlers

import (
	"cmp"
	"context"
	"slices"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/play"
)

// Operators see so many first lines of a board, and so many boards that are settled.
const (
	ranksShown   = 10
	settledShown = 5
)

// addBoards adds, of a ranking, how its boards stand and when each is settled.
func (s *Server) addBoards(ctx context.Context, view *admin.Runs, rules pages.Ready) error {
	k, ok := view.Play.Settings.(play.Ranking)
	if !ok {
		return nil
	}
	settled, err := s.store.SettledBoards(ctx, view.Page.ID)
	if err != nil {
		return err
	}
	done := map[string]bool{}
	for _, b := range settled {
		if b.Play != view.Play.Key {
			continue
		}
		done[b.Board] = true
		if board, ok := k.Board(b.Board, 0); ok && len(view.Settled) < settledShown {
			view.Settled = append(view.Settled, admin.SettledBoard{Title: board.Title(view.Now.UnixMilli()), At: form.Time(b.CreatedAt)})
		}
	}
	unsettled, err := s.store.BoardsOf(ctx, view.Page.ID, view.Play.Key)
	if err != nil {
		return err
	}
	for _, b := range boardsNow(k, view.Now.UnixMilli(), view.Page.EndsAt, unsettled) {
		if done[b.ID] {
			continue
		}
		board := admin.RunBoard{Board: b}
		if board.Ranks, err = s.ranks(ctx, view, k, b, rules); err != nil {
			return err
		}
		view.Boards = append(view.Boards, board)
	}
	return nil
}

// boardsNow are the boards to which points are added now, and the unsettled ones of before, the last first.
func boardsNow(k play.Ranking, now, until int64, unsettled []string) []play.Board {
	all := slices.DeleteFunc(k.Boards(now, until), func(b play.Board) bool { return until != 0 && b.Start >= until })
	var before []play.Board
	for _, id := range unsettled {
		b, ok := k.Board(id, until)
		if ok && !slices.Contains(all, b) {
			before = append(before, b)
		}
	}
	slices.SortFunc(before, func(a, b play.Board) int { return cmp.Or(cmp.Compare(b.End, a.End), cmp.Compare(a.ID, b.ID)) })
	return append(all, before...)
}

// ranks are the first lines of a board, with what each would get if it were settled as it stands.
func (s *Server) ranks(ctx context.Context, view *admin.Runs, k play.Ranking, b play.Board, rules pages.Ready) (all []admin.RunRank, err error) {
	lines, err := s.store.Board(ctx, view.Page.ID, view.Play.Key, b.ID, ranksShown)
	if err != nil {
		return nil, err
	}
	scored := make([]play.Scored, len(lines))
	for i, l := range lines {
		scored[i] = play.Scored{Who: l.Visitor.ID, Points: l.Points, At: l.ReachedAt}
	}
	for i, a := range k.Settle(b, scored) {
		rank := admin.RunRank{Place: a.Place, Name: pages.MaskName(lines[i].Visitor.Name), RunID: lines[i].RunID, Points: a.Points}
		if x, ok := rules.Doc.Prizes.Get(a.Prize); ok {
			rank.Prize = x.Title
		}
		all = append(all, rank)
	}
	return all, nil
}
