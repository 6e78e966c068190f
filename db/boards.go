package db

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"math"
	"slices"
	"sort"

	"github.com/sanduan/sanduan/pages"
)

// Board returns the first so many lines of a play's board: more points first, then who reached them earlier, then by id.
func (s *Store) Board(ctx context.Context, pageID, playKey, board string, limit int) (lines []pages.BoardLine, err error) {
	err = s.read.each(ctx, `SELECT s.visitor_id, COALESCE(v.name, ''), COALESCE(v.avatar, ''), s.run_id, s.points, s.reached_at
		FROM (SELECT visitor_id, run_id, points, reached_at FROM scores WHERE page_id = ? AND play_id = ? AND board = ? AND points > 0
			ORDER BY points DESC, reached_at, visitor_id LIMIT ?) s
		LEFT JOIN visitors v ON v.id = s.visitor_id ORDER BY s.points DESC, s.reached_at, s.visitor_id`,
		[]any{pageID, playKey, board, limit}, func(rows *sql.Rows) error {
			var l pages.BoardLine
			err := rows.Scan(&l.Visitor.ID, &l.Visitor.Name, &l.Visitor.Avatar, &l.RunID, &l.Points, &l.ReachedAt)
			lines = append(lines, l)
			return err
		})
	return lines, wrap(err, "read a board")
}

// BoardMarks are some lines of a board in its order: the first of every number of points, and more where many have the same. With them a
// place is found without counting all lines before it. They may be some seconds old; then a place is as exact as few lines have moved since.
type BoardMarks []boardMark

type boardMark struct {
	points, at int64
	visitor    string
	lines      int // before it
}

// marksApart is how many lines of the same points a mark is after the one before.
const marksApart = 2048

// BoardMarks reads the marks of a board. They are few: who has n points has had them of n acts at most, so that a million acts come to
// some 1,400 different numbers.
func (s *Store) BoardMarks(ctx context.Context, pageID, playKey, board string) (marks BoardMarks, err error) {
	var many []boardMark // with more of the same points than fit between two marks
	lines := 0
	err = s.read.each(ctx, `SELECT points, COUNT(*) FROM scores WHERE page_id = ? AND play_id = ? AND board = ? AND points > 0
		GROUP BY points ORDER BY points DESC`, []any{pageID, playKey, board}, func(rows *sql.Rows) error {
		m := boardMark{at: math.MinInt64, lines: lines}
		var n int
		err := rows.Scan(&m.points, &n)
		marks = append(marks, m)
		if n > marksApart {
			many = append(many, m)
		}
		lines += n
		return err
	})
	for _, m := range many {
		for more := err == nil; more && err == nil; {
			if m, more, err = s.nextMark(ctx, []any{pageID, playKey, board}, m); more {
				marks = append(marks, m)
			}
		}
	}
	slices.SortFunc(marks, func(a, b boardMark) int { return cmp.Compare(a.lines, b.lines) })
	return marks, wrap(err, "read the marks of a board")
}

// nextMark is the mark after one, of the same points; ok is false where there are not so many lines.
func (s *Store) nextMark(ctx context.Context, on []any, m boardMark) (next boardMark, ok bool, err error) {
	next = boardMark{points: m.points, lines: m.lines + marksApart}
	err = s.read.each(ctx, `SELECT reached_at, visitor_id FROM scores WHERE page_id = ? AND play_id = ? AND board = ? AND points = ?
		AND (reached_at, visitor_id) >= (?, ?) ORDER BY reached_at, visitor_id LIMIT 1 OFFSET ?`,
		slices.Concat(on, []any{m.points, m.at, m.visitor, marksApart}), func(rows *sql.Rows) error {
			ok = true
			return rows.Scan(&next.at, &next.visitor)
		})
	return next, ok, err
}

// before tells whether the line stands before another one.
func (m boardMark) before(o boardMark) bool {
	return cmp.Or(cmp.Compare(o.points, m.points), cmp.Compare(m.at, o.at), cmp.Compare(m.visitor, o.visitor)) < 0
}

// PlaceOn returns a visitor's place on a board, from 1, and points; 0 for one who has none. The marks are the board's; without any, all
// lines before are counted.
func (s *Store) PlaceOn(ctx context.Context, marks BoardMarks, pageID, playKey, board, visitorID string) (place int, points int64, err error) {
	own := boardMark{visitor: visitorID}
	err = s.read.each(ctx, `SELECT points, reached_at FROM scores WHERE page_id = ? AND play_id = ? AND board = ? AND visitor_id = ?`,
		[]any{pageID, playKey, board, visitorID}, func(rows *sql.Rows) error { return rows.Scan(&own.points, &own.at) })
	if err != nil || own.points <= 0 {
		return 0, own.points, wrap(err, "read a line of a board")
	}
	on := []any{pageID, playKey, board}
	n := sort.Search(len(marks), func(i int) bool { return own.before(marks[i]) }) - 1 // the last one that is not after it
	if n < 0 {
		place, err = s.countLines(ctx, on, `points > ?`, own.points)
		more, failed := s.countLines(ctx, on, `points = ? AND (reached_at, visitor_id) < (?, ?)`, own.points, own.at, own.visitor)
		return 1 + place + more, own.points, errors.Join(err, failed)
	}
	between, err := s.linesBetween(ctx, on, marks[n], own)
	return 1 + marks[n].lines + between, own.points, err
}

// linesBetween counts the lines of a board from one on and before another: of each number of points by its own range of the key.
func (s *Store) linesBetween(ctx context.Context, on []any, from, to boardMark) (int, error) {
	if from.points == to.points {
		return s.countLines(ctx, on, `points = ? AND (reached_at, visitor_id) >= (?, ?) AND (reached_at, visitor_id) < (?, ?)`,
			from.points, from.at, from.visitor, to.at, to.visitor)
	}
	first, err := s.countLines(ctx, on, `points = ? AND (reached_at, visitor_id) >= (?, ?)`, from.points, from.at, from.visitor)
	if err != nil {
		return 0, err
	}
	middle, err := s.countLines(ctx, on, `points < ? AND points > ?`, from.points, to.points)
	if err != nil {
		return 0, err
	}
	last, err := s.countLines(ctx, on, `points = ? AND (reached_at, visitor_id) < (?, ?)`, to.points, to.at, to.visitor)
	return first + middle + last, err
}

// countLines counts lines of a board.
func (s *Store) countLines(ctx context.Context, on []any, where string, args ...any) (n int, err error) {
	err = s.read.get(ctx, &n, `SELECT COUNT(*) FROM scores WHERE page_id = ? AND play_id = ? AND board = ? AND `+where, slices.Concat(on, args)...)
	return n, wrap(err, "count lines of a board")
}

// PassToken is the token of a run's pass as it is offered for the round-th time.
func (s *Store) PassToken(runID string, no, round int) string { return s.keys.pass(runID, no, round) }
