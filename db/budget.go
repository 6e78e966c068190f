package db

import (
	"context"
	"database/sql"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// StockLines tells how many units of each of a page's prizes are taken, by the prize's key; one of which nothing has moved and nobody
// waits for is not among them.
func (s *Store) StockLines(ctx context.Context, pageID string) (map[string]pages.StockLine, error) {
	lines := map[string]pages.StockLine{}
	err := s.read.each(ctx, `SELECT prize, reserved, issued FROM stock WHERE page_id = ?`, []any{pageID}, func(rows *sql.Rows) error {
		var l pages.StockLine
		err := rows.Scan(&l.Prize, &l.Reserved, &l.Issued)
		lines[l.Prize] = l
		return err
	})
	if err != nil {
		return nil, wrap(err, "read the stock")
	}
	err = s.read.each(ctx, `SELECT wanted, COUNT(*) FROM grants WHERE page_id = ? AND state = 'waiting' GROUP BY wanted`, []any{pageID}, func(rows *sql.Rows) error {
		var prize string
		var n int
		err := rows.Scan(&prize, &n)
		l := lines[prize]
		l.Prize, l.Waiting = prize, n
		lines[prize] = l
		return err
	})
	return lines, wrap(err, "count who stands in line")
}

const moveColumns = `prize, n, grant_id, kind, reserved, issued, at`

// StockMoves lists the last moves of the ledger of a page's prizes, the newest first.
func (s *Store) StockMoves(ctx context.Context, pageID string, limit int) (all []pages.StockMove, err error) {
	err = s.read.all(ctx, &all, `SELECT m.prize, m.n, m.grant_id, m.kind, m.reserved, m.issued, m.at
		FROM stock s JOIN stock_moves m ON m.page_id = s.page_id AND m.prize = s.prize AND m.n > s.moves - ?
		WHERE s.page_id = ? ORDER BY m.at DESC, m.prize, m.n DESC LIMIT ?`, limit, pageID, limit)
	return all, wrap(err, "read the ledger")
}

// EachStockMove calls f with each move of the ledger of a page's prizes, by prize and in their order, until f returns an error, which is
// returned.
func (s *Store) EachStockMove(ctx context.Context, pageID string, f func(pages.StockMove) error) error {
	last := pages.StockMove{}
	for {
		var some []pages.StockMove
		err := s.read.all(ctx, &some, `SELECT `+moveColumns+` FROM stock_moves WHERE page_id = ? AND (prize, n) > (?, ?) ORDER BY prize, n LIMIT ?`,
			pageID, last.Prize, last.N, chunk)
		if err != nil {
			return wrap(err, "read the ledger")
		}
		for _, m := range some {
			if err := f(m); err != nil {
				return err
			}
			last = m
		}
		if len(some) < chunk {
			return nil
		}
	}
}

// Budget tells what a page's prizes have cost, in all and on the day of now.
func (s *Store) Budget(ctx context.Context, pageID string, now time.Time) (b pages.Budget, err error) {
	today := chinaDay(now)
	err = s.read.each(ctx, `SELECT day, fen FROM spent WHERE page_id = ? AND day IN ('', ?)`, []any{pageID, today}, func(rows *sql.Rows) error {
		var day string
		var fen int64
		err := rows.Scan(&day, &fen)
		if day == "" {
			b.All = fen
		} else {
			b.Today = fen
		}
		return err
	})
	return b, wrap(err, "read the budget")
}
