package db

import (
	"context"
	"math"

	"github.com/sanduan/sanduan/pages"
)

// Figures returns the numbers of every page, by page id, from `from` until before `to`, unix ms; to = 0 has no end.
// Pages where nothing happened are left out.
func (s *Store) Figures(ctx context.Context, from, to int64) (map[string]pages.Figures, error) {
	return s.figures(ctx, `page_id`, `page_id IN (SELECT id FROM pages)`, nil, from, to)
}

// FiguresOf returns one page's numbers.
func (s *Store) FiguresOf(ctx context.Context, pageID string, from, to int64) (pages.Figures, error) {
	all, err := s.figures(ctx, `page_id`, `page_id = ?`, []any{pageID}, from, to)
	return all[pageID], err
}

// ChannelFigures returns one page's numbers by channel code; "" is what came through none.
func (s *Store) ChannelFigures(ctx context.Context, pageID string, from, to int64) (map[string]pages.Figures, error) {
	return s.figures(ctx, `channel`, `page_id = ?`, []any{pageID}, from, to)
}

type figureRow struct {
	Key   string `db:"key"`
	All   int    `db:"n"`
	Parts int    `db:"part"`
}

// figures counts by a column. Leads and shares are counted in their own tables, which lose nothing; views are events.
func (s *Store) figures(ctx context.Context, column, where string, args []any, from, to int64) (map[string]pages.Figures, error) {
	if to == 0 {
		to = math.MaxInt64
	}
	args = append(args, from, to)
	all := map[string]pages.Figures{}
	count := func(query string, set func(*pages.Figures, figureRow)) error {
		var rows []figureRow
		if err := s.read.all(ctx, &rows, `SELECT `+column+` AS key, `+query+` GROUP BY `+column, args...); err != nil {
			return wrap(err, "count the figures")
		}
		for _, row := range rows {
			f := all[row.Key]
			set(&f, row)
			all[row.Key] = f
		}
		return nil
	}
	err := count(`COUNT(*) AS n, COUNT(DISTINCT visitor_id) AS part FROM events
		WHERE `+where+` AND kind IN ('view', 'arrive') AND at >= ? AND at < ?`,
		func(f *pages.Figures, r figureRow) { f.Views, f.Visitors = r.All, r.Parts })
	if err != nil {
		return nil, err
	}
	err = count(`COUNT(*) AS n, COUNT(CASE WHEN inviter <> '' THEN 1 END) AS part FROM leads
		WHERE `+where+` AND created_at >= ? AND created_at < ?`,
		func(f *pages.Figures, r figureRow) { f.Leads, f.Invited = r.All, r.Parts })
	if err != nil {
		return nil, err
	}
	err = count(`COUNT(*) AS n, 0 AS part FROM shares WHERE `+where+` AND created_at >= ? AND created_at < ?`,
		func(f *pages.Figures, r figureRow) { f.Shares = r.All })
	return all, err
}

// Sharer is a visitor who shares a page, and what came of it.
type Sharer struct {
	VisitorID string `db:"visitor_id"`
	Name      string `db:"name"`
	Code      string `db:"code"`
	Views     int    `db:"views"`   // arrivals of others through the link
	Friends   int    `db:"friends"` // brought directly
	Depth2    int    `db:"depth2"`  // brought by those friends
	Last      int64  `db:"last_at"` // when the last friend acted, unix ms; 0 = nobody yet
}

// Sharers lists who shares the page, those who brought most friends first.
func (s *Store) Sharers(ctx context.Context, pageID string, limit int) ([]Sharer, error) {
	var all []Sharer
	err := s.read.all(ctx, &all, `WITH direct AS (
			SELECT inviter, COUNT(*) AS friends, MAX(created_at) AS last_at FROM bonds
			WHERE page_id = ? AND inviter <> '' GROUP BY inviter),
		further AS (
			SELECT b.inviter, COUNT(*) AS depth2 FROM bonds b
			JOIN bonds c ON c.page_id = b.page_id AND c.inviter = b.visitor_id
			WHERE b.page_id = ? AND b.inviter <> '' AND c.inviter <> '' GROUP BY b.inviter),
		top AS (
			SELECT s.visitor_id, v.name, s.code, s.created_at, COALESCE(d.friends, 0) AS friends,
				COALESCE(f.depth2, 0) AS depth2, COALESCE(d.last_at, 0) AS last_at
			FROM shares s JOIN visitors v ON v.id = s.visitor_id
			LEFT JOIN direct d ON d.inviter = s.visitor_id LEFT JOIN further f ON f.inviter = s.visitor_id
			WHERE s.page_id = ? ORDER BY friends DESC, depth2 DESC, s.created_at, s.code LIMIT ?)
		SELECT top.visitor_id, top.name, top.code, top.friends, top.depth2, top.last_at,
			(SELECT COUNT(*) FROM events e WHERE e.kind = 'arrive' AND e.share_code = top.code AND e.share_code <> ''
				AND e.visitor_id <> top.visitor_id) AS views
		FROM top ORDER BY top.friends DESC, top.depth2 DESC, top.created_at, top.code`, pageID, pageID, pageID, limit)
	return all, wrap(err, "list the sharers")
}
