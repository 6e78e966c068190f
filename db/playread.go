package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// Runs returns the runs of those ids that there are, without their friends.
func (s *Store) Runs(ctx context.Context, ids ...string) ([]pages.RunStanding, error) {
	places, args := filled(ids)
	return s.someRuns(ctx, `r.id IN `+places, args...)
}

// RunsOfPage returns all runs of a page in the order they began, without their friends.
func (s *Store) RunsOfPage(ctx context.Context, pageID string) ([]pages.RunStanding, error) {
	return s.someRuns(ctx, `r.page_id = ? ORDER BY r.started_at, r.id`, pageID)
}

func (s *Store) someRuns(ctx context.Context, where string, args ...any) (all []pages.RunStanding, err error) {
	err = s.read.each(ctx, `SELECT `+runColumns+` FROM runs r JOIN rules u ON u.id = r.rules_id WHERE `+where, args, func(rows *sql.Rows) error {
		x, err := s.writer.frozen.scanRun(rows)
		if err == nil {
			all = append(all, pages.RunStanding{Run: x.Run, Settings: x.settings})
		}
		return err
	})
	return all, wrap(err, "read runs")
}

// ActsOf returns a run's log, oldest first.
func (s *Store) ActsOf(ctx context.Context, runID string) (log []play.Act, err error) {
	err = s.read.each(ctx, `SELECT n, visitor_id, verb, verdict, reason, flag, amount, data, reverses, by_name, why, turn, at
		FROM acts WHERE run_id = ? ORDER BY n`, []any{runID}, func(rows *sql.Rows) error {
		var n, reverses int
		var turn string
		a := play.Act{RunID: runID}
		err := rows.Scan(&n, &a.Who, &a.Verb, &a.Verdict, &a.Reason, &a.Flag, &a.Amount, &a.Data, &reverses, &a.By, &a.Why, &turn, &a.At)
		a.ID, a.Turn = strconv.Itoa(n), json.RawMessage(turn)
		if reverses > 0 {
			a.Reverses = strconv.Itoa(reverses)
		}
		log = append(log, a)
		return err
	})
	return log, wrap(err, "read the log of a run")
}

// CheckPlays tells what does not add up on a page: the ledger must sum to the stock, the stock to what is granted, the grants' cost to
// the budget, no prize may be given more often than there are, and a run has as many joins as it says. nil is well.
func (s *Store) CheckPlays(ctx context.Context, pageID string, prizes play.Prizes) error {
	type sum struct {
		Prize                        string
		Reserved, Issued             int64
		LedgerReserved, LedgerIssued int64
		GrantsReserved, GrantsIssued int64
	}
	err := s.read.each(ctx, `SELECT s.prize, s.reserved, s.issued,
			(SELECT COALESCE(SUM(m.reserved), 0) FROM stock_moves m WHERE m.page_id = s.page_id AND m.prize = s.prize),
			(SELECT COALESCE(SUM(m.issued), 0) FROM stock_moves m WHERE m.page_id = s.page_id AND m.prize = s.prize),
			(SELECT COUNT(*) FROM grants g WHERE g.page_id = s.page_id AND g.prize = s.prize AND g.state IN ('reserved', 'locked', 'given')),
			(SELECT COUNT(*) FROM grants g WHERE g.page_id = s.page_id AND g.prize = s.prize AND g.state IN ('issued', 'redeemed'))
		FROM stock s WHERE s.page_id = ?`, []any{pageID}, func(rows *sql.Rows) error {
		var x sum
		if err := rows.Scan(&x.Prize, &x.Reserved, &x.Issued, &x.LedgerReserved, &x.LedgerIssued, &x.GrantsReserved, &x.GrantsIssued); err != nil {
			return err
		}
		p, ok := prizes.Get(form.Ref(x.Prize))
		switch {
		case x.Reserved < 0 || x.Issued < 0 || ok && x.Reserved+x.Issued > int64(p.Total):
			return fmt.Errorf("prize %s: %d reserved and %d issued of %d", x.Prize, x.Reserved, x.Issued, p.Total)
		case x.Reserved != x.LedgerReserved || x.Issued != x.LedgerIssued:
			return fmt.Errorf("prize %s: %d reserved and %d issued, by the ledger %d and %d", x.Prize, x.Reserved, x.Issued, x.LedgerReserved, x.LedgerIssued)
		case x.Reserved != x.GrantsReserved || x.Issued != x.GrantsIssued:
			return fmt.Errorf("prize %s: %d reserved and %d issued, by the grants %d and %d", x.Prize, x.Reserved, x.Issued, x.GrantsReserved, x.GrantsIssued)
		}
		return nil
	})
	if err != nil {
		return wrap(err, "check the stock")
	}
	if err := s.checkJoins(ctx, pageID); err != nil {
		return wrap(err, "check the joins")
	}
	return wrap(s.checkSpent(ctx, pageID), "check the budget")
}

func (s *Store) checkJoins(ctx context.Context, pageID string) error {
	return s.read.each(ctx, `SELECT r.id, r.joins, (SELECT COUNT(*) FROM joins j WHERE j.run_id = r.id AND j.state = 'ok') FROM runs r WHERE r.page_id = ?`,
		[]any{pageID}, func(rows *sql.Rows) error {
			var id string
			var counted, there int
			if err := rows.Scan(&id, &counted, &there); err != nil {
				return err
			}
			if counted != there {
				return fmt.Errorf("run %s: %d joins count, and %d are there", id, counted, there)
			}
			return nil
		})
}

func (s *Store) checkSpent(ctx context.Context, pageID string) error {
	return s.read.each(ctx, `SELECT p.day, p.fen, (SELECT COALESCE(SUM(g.cost), 0) FROM grants g WHERE g.page_id = p.page_id
			AND (p.day = '' OR g.day = p.day) AND g.state IN ('reserved', 'locked', 'given', 'issued', 'redeemed'))
		FROM spent p WHERE p.page_id = ?`, []any{pageID}, func(rows *sql.Rows) error {
		var day string
		var fen, granted int64
		if err := rows.Scan(&day, &fen, &granted); err != nil {
			return err
		}
		if fen != granted {
			return fmt.Errorf("day %q: %d fen are spent, by the grants %d", day, fen, granted)
		}
		return nil
	})
}

// PlaysBegun returns the plays of a page that somebody has begun a run of, and how many units of its prizes are taken.
func (s *Store) PlaysBegun(ctx context.Context, pageID string) (pages.PlaysBegun, error) {
	b := pages.PlaysBegun{Started: map[form.Key]bool{}, Taken: map[form.Ref]int{}}
	last := ""
	for { // a look at the key for each play, instead of one at each run
		var next string
		err := s.read.get(ctx, &next, `SELECT COALESCE(MIN(play_id), '') FROM runs WHERE page_id = ? AND play_id > ?`, pageID, last)
		if err != nil {
			return b, wrap(err, "list the plays that have begun")
		}
		if next == "" {
			break
		}
		b.Started[form.Key(next)] = true
		last = next
	}
	shelves, err := s.Shelves(ctx, pageID)
	for prize, k := range shelves.Stocks {
		b.Taken[form.Ref(prize)] = k.Taken()
	}
	return b, err
}
