package db

import (
	"context"
	"database/sql"

	"github.com/sanduan/sanduan/pages"
)

// Board returns the first so many lines of a play's board: more points first, then who reached them earlier, then by id.
func (s *Store) Board(ctx context.Context, pageID, playKey, board string, limit int) (lines []pages.BoardLine, err error) {
	err = s.read.each(ctx, `SELECT s.visitor_id, COALESCE(v.name, ''), COALESCE(v.avatar, ''), s.points, s.reached_at
		FROM (SELECT visitor_id, points, reached_at FROM scores WHERE page_id = ? AND play_id = ? AND board = ? AND points > 0
			ORDER BY points DESC, reached_at, visitor_id LIMIT ?) s
		LEFT JOIN visitors v ON v.id = s.visitor_id ORDER BY s.points DESC, s.reached_at, s.visitor_id`,
		[]any{pageID, playKey, board, limit}, func(rows *sql.Rows) error {
			var l pages.BoardLine
			err := rows.Scan(&l.Visitor.ID, &l.Visitor.Name, &l.Visitor.Avatar, &l.Points, &l.ReachedAt)
			lines = append(lines, l)
			return err
		})
	return lines, wrap(err, "read a board")
}

// PlaceOn returns a visitor's place on a board, from 1, and points; 0 for one who has none.
func (s *Store) PlaceOn(ctx context.Context, pageID, playKey, board, visitorID string) (place int, points int64, err error) {
	var reached int64
	err = s.read.each(ctx, `SELECT points, reached_at FROM scores WHERE page_id = ? AND play_id = ? AND board = ? AND visitor_id = ?`,
		[]any{pageID, playKey, board, visitorID}, func(rows *sql.Rows) error { return rows.Scan(&points, &reached) })
	if err != nil || points <= 0 {
		return 0, points, wrap(err, "read a line of a board")
	}
	err = s.read.get(ctx, &place, `SELECT 1 + COUNT(*) FROM scores WHERE page_id = ? AND play_id = ? AND board = ? AND (points > ?
		OR points = ? AND (reached_at < ? OR reached_at = ? AND visitor_id < ?))`,
		pageID, playKey, board, points, points, reached, reached, visitorID)
	return place, points, wrap(err, "count who is before somebody on a board")
}

// PassToken is the token of a run's pass as it is offered for the round-th time.
func (s *Store) PassToken(runID string, no, round int) string { return s.keys.pass(runID, no, round) }
