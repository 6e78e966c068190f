package db

import (
	"context"
	"database/sql"

	"github.com/sanduan/sanduan/pages/play"
)

// mostForgotten is of how many runs words are taken out in one transaction.
const mostForgotten = 100

// forgetPage takes what everybody wrote out of a page's swaps and their logs, some runs at a time: broken off, it goes on where it was.
func (s *Store) forgetPage(ctx context.Context, pageID string) error {
	swaps, err := s.swapPlays(ctx, pageID)
	if err != nil {
		return err
	}
	for _, key := range swaps {
		var last RunMark
		for more := true; more; {
			var ids []string
			if ids, last, err = s.worded(ctx, pageID, key, last); err != nil {
				return err
			}
			more = len(ids) == mostForgotten
			if err := s.forgetSome(ctx, pageID, ids); err != nil {
				return wrap(err, "take out what a page's visitors wrote")
			}
		}
	}
	return nil
}

// forgetSome takes what everybody wrote out of some swaps of a page.
func (s *Store) forgetSome(ctx context.Context, pageID string, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	return s.doOn(ctx, pageID, func(ctx context.Context, t *tx) error {
		if err := t.lockAll(ctx, []string{pageID}); err != nil { // one in the bin, too
			return err
		}
		places, args := filled(ids)
		runs, err := t.swapsAmong(ctx, places, args...)
		if err != nil {
			return err
		}
		return t.forgetIn(ctx, runs, "")
	})
}

// swapPlays are the keys of a page's plays with runs that are swaps: by a look at the key of runs for each, instead of at every run.
func (s *Store) swapPlays(ctx context.Context, pageID string) (swaps []string, err error) {
	last := ""
	for {
		var next, kind string
		err := s.read.each(ctx, `SELECT play_id, kind FROM runs WHERE page_id = ? AND play_id > ? ORDER BY play_id LIMIT 1`, []any{pageID, last},
			func(rows *sql.Rows) error { return rows.Scan(&next, &kind) })
		if err != nil || next == "" {
			return swaps, wrap(err, "list the plays of a page")
		}
		if kind == "swap" {
			swaps = append(swaps, next)
		}
		last = next
	}
}

// worded are the next runs of a swap after one in whose log somebody's words stand, in the order they began.
func (s *Store) worded(ctx context.Context, pageID, key string, after RunMark) (ids []string, last RunMark, err error) {
	err = s.read.each(ctx, `SELECT r.id, r.started_at FROM runs r WHERE r.page_id = ? AND r.play_id = ? AND (r.started_at, r.id) > (?, ?) AND EXISTS (
			SELECT 1 FROM acts a WHERE a.run_id = r.id AND a.turn LIKE '%"Words":%' AND a.turn NOT LIKE ? AND a.turn NOT LIKE ? ESCAPE '!')
		ORDER BY r.started_at, r.id LIMIT ?`,
		[]any{pageID, key, after.StartedAt, after.ID, `%"Words":"` + play.Forgotten + `"%`, `%"Words":"` + play.Forgotten + `\n` + play.Forgotten + `"%`, mostForgotten},
		func(rows *sql.Rows) error {
			err := rows.Scan(&last.ID, &last.StartedAt)
			ids = append(ids, last.ID)
			return err
		})
	return ids, last, wrap(err, "look for what a page's visitors wrote")
}
