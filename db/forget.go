package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"github.com/sanduan/sanduan/pages/play"
)

// swapsOf are the runs in which a visitor may have written something, its own ones by page, since that is how an owner's are found.
const swapsOf = `SELECT r.id FROM pages p JOIN runs r ON r.page_id = p.id AND r.owner = ? WHERE r.kind = 'swap'
	UNION SELECT r.id FROM joins j JOIN runs r ON r.id = j.run_id WHERE j.visitor_id = ? AND r.kind = 'swap'`

// lockSwaps locks the pages of the runs in which a visitor may have written something: nobody else changes them until the end.
func (t *tx) lockSwaps(ctx context.Context, visitorID string) error {
	var ids []string
	err := t.all(ctx, &ids, `SELECT DISTINCT page_id FROM runs WHERE id IN (`+swapsOf+`) ORDER BY page_id`, visitorID, visitorID)
	if err != nil {
		return wrap(err, "find the pages to lock")
	}
	return t.lockAll(ctx, ids)
}

// forgetWords takes what a visitor wrote out of runs and their logs. The pages must be locked, see lockSwaps.
func (t *tx) forgetWords(ctx context.Context, visitorID string) error {
	runs, err := t.swapsAmong(ctx, `(`+swapsOf+`)`, visitorID, visitorID)
	if err != nil {
		return err
	}
	return t.forgetIn(ctx, runs, visitorID)
}

// swapsAmong are the swaps of those ids, as far as is needed to forget what was written in them.
func (t *tx) swapsAmong(ctx context.Context, ids string, args ...any) (runs []play.Run, err error) {
	err = t.each(ctx, `SELECT id, owner, data FROM runs WHERE id IN `+ids, args, func(rows *sql.Rows) error {
		r := play.Run{Kind: "swap"}
		var data string
		err := rows.Scan(&r.ID, &r.Owner, &data)
		r.Data = json.RawMessage(data)
		runs = append(runs, r)
		return err
	})
	return runs, wrap(err, "read what visitors wrote")
}

// forgetIn takes what a visitor, or for "" anybody, wrote out of runs and their logs.
func (t *tx) forgetIn(ctx context.Context, runs []play.Run, visitorID string) error {
	for _, r := range runs {
		if err := t.forgetTurns(ctx, r.ID, visitorID); err != nil {
			return err
		}
		if _, err := t.exec(ctx, `UPDATE runs SET data = ? WHERE id = ?`, string(play.Forget(r, visitorID).Data), r.ID); err != nil {
			return wrap(err, "take out what a visitor wrote")
		}
	}
	return nil
}

// forgetTurns takes what a visitor, or for "" anybody, wrote out of a run's log.
func (t *tx) forgetTurns(ctx context.Context, runID, visitorID string) error {
	turns := map[int]string{}
	err := t.each(ctx, `SELECT n, verb, turn FROM acts WHERE run_id = ? AND ? IN ('', visitor_id)`, []any{runID, visitorID}, func(rows *sql.Rows) error {
		var n int
		var verb play.Verb
		var text string
		if err := rows.Scan(&n, &verb, &text); err != nil {
			return err
		}
		var turn play.Turn
		if err := json.Unmarshal([]byte(text), &turn); err != nil {
			return fmt.Errorf("read act %d: %w", n, err)
		}
		b, err := json.Marshal(turn.Forget(verb))
		turns[n] = string(b)
		return err
	})
	if err != nil {
		return wrap(err, "read a visitor's acts")
	}
	for n, turn := range turns {
		if _, err := t.exec(ctx, `UPDATE acts SET turn = ? WHERE run_id = ? AND n = ?`, turn, runID, n); err != nil {
			return wrap(err, "take a visitor's words out of an act")
		}
	}
	return nil
}
