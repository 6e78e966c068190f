package db

import (
	"context"
	"database/sql"
	"encoding/json"

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
		for more := true; more; {
			err := s.doOn(ctx, pageID, func(ctx context.Context, t *tx) error {
				if err := t.lockAll(ctx, []string{pageID}); err != nil { // one in the bin, too
					return err
				}
				runs, err := t.worded(ctx, pageID, key)
				if more = len(runs) == mostForgotten; err != nil {
					return err
				}
				return t.forgetIn(ctx, runs, "")
			})
			if err != nil {
				return wrap(err, "take out what a page's visitors wrote")
			}
		}
	}
	return nil
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

// worded are some runs of a swap in whose log somebody's words stand.
func (t *tx) worded(ctx context.Context, pageID, key string) (runs []play.Run, err error) {
	err = t.each(ctx, `SELECT r.id, r.owner, r.data FROM runs r WHERE r.page_id = ? AND r.play_id = ? AND EXISTS (
			SELECT 1 FROM acts a WHERE a.run_id = r.id AND a.turn LIKE '%"Words":%' AND a.turn NOT LIKE ? AND a.turn NOT LIKE ? ESCAPE '!')
		LIMIT ?`, []any{pageID, key, `%"Words":"` + play.Forgotten + `"%`, `%"Words":"` + play.Forgotten + `\n` + play.Forgotten + `"%`, mostForgotten},
		func(rows *sql.Rows) error {
			r := play.Run{Kind: "swap"}
			var data string
			err := rows.Scan(&r.ID, &r.Owner, &data)
			r.Data = json.RawMessage(data)
			runs = append(runs, r)
			return err
		})
	return runs, wrap(err, "look for what a page's visitors wrote")
}
