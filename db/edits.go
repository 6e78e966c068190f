package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/sanduan/sanduan/pages"
)

// keptEdits is how many edits of a page are remembered, of all its operators together.
const keptEdits = 1000

// The states of an edit.
const (
	done    = "done"    // may be undone
	undone  = "undone"  // may be done again
	dropped = "dropped" // undone, and then something else was done; or it clashes with what others have done since
	noted   = "noted"   // not an edit: an undo or redo, remembered by its key alone
)

type editRow struct {
	Seq     int64  `db:"seq"`
	Changes string `db:"changes"`
}

func (e editRow) read() ([]pages.Change, error) {
	var changes []pages.Change
	if err := json.Unmarshal([]byte(e.Changes), &changes); err != nil {
		return nil, fmt.Errorf("read an edit's changes: %w", err)
	}
	return changes, nil
}

// edited tells whether the edit of that key has been done.
func (t *tx) edited(ctx context.Context, pageID, key string) (bool, error) {
	if key == "" {
		return false, nil
	}
	var n int
	err := t.get(ctx, &n, `SELECT COUNT(*) FROM edits WHERE page_id = ? AND edit_key = ?`, pageID, key)
	return n > 0, wrap(err, "look for an edit")
}

// keepEdit remembers an edit. What its author had undone cannot be done again from now on.
func (t *tx) keepEdit(ctx context.Context, pageID string, by pages.Author, changes []pages.Change) error {
	_, err := t.exec(ctx, `UPDATE edits SET state = ? WHERE page_id = ? AND operator_id = ? AND state = ?`, dropped, pageID, by.ID, undone)
	if err != nil {
		return wrap(err, "drop what was undone")
	}
	text, err := json.Marshal(changes)
	if err != nil {
		return fmt.Errorf("write an edit's changes: %w", err)
	}
	return t.note(ctx, pageID, by, done, string(text))
}

// note adds a row to the page's edits and forgets the oldest ones.
func (t *tx) note(ctx context.Context, pageID string, by pages.Author, state, changes string) error {
	key := by.Key
	if key == "" {
		key = NewID()
	}
	var seq int64
	if err := t.get(ctx, &seq, `SELECT COALESCE(MAX(seq), 0) + 1 FROM edits WHERE page_id = ?`, pageID); err != nil {
		return wrap(err, "number an edit")
	}
	_, err := t.exec(ctx, `INSERT INTO edits (page_id, seq, edit_key, operator_id, by_name, state, changes, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, pageID, seq, key, by.ID, by.Name, state, changes, by.At.UnixMilli())
	if err != nil {
		return wrap(err, "keep an edit")
	}
	_, err = t.exec(ctx, `DELETE FROM edits WHERE page_id = ? AND seq <= ?`, pageID, seq-keptEdits)
	return wrap(err, "forget old edits")
}

// Undo undoes the author's last edit of the draft. Where others have changed the same since, nothing is done but to leave
// that edit out from now on; the step's clashes say so. Nothing to undo is a NotFound.
func (s *Store) Undo(ctx context.Context, pageID string, by pages.Author) (step pages.Step, rev int, err error) {
	return s.step(ctx, pageID, by, turn{
		from: done, to: undone, order: "DESC", none: "没有可以撤销的修改", changes: pages.Invert,
	})
}

// Redo does the author's last undone edit again; see Undo.
func (s *Store) Redo(ctx context.Context, pageID string, by pages.Author) (step pages.Step, rev int, err error) {
	return s.step(ctx, pageID, by, turn{
		from: undone, to: done, order: "ASC", none: "没有可以重做的修改", changes: func(c []pages.Change) []pages.Change { return c },
	})
}

// turn is an undo or a redo.
type turn struct {
	from, to string // states of the edit
	order    string // of the edits in the state from: the one to take comes first
	none     string
	changes  func([]pages.Change) []pages.Change
}

func (s *Store) step(ctx context.Context, pageID string, by pages.Author, v turn) (step pages.Step, rev int, err error) {
	err = s.do(ctx, func(ctx context.Context, t *tx) error {
		step = pages.Step{}
		d, last, again, err := t.openDraft(ctx, pageID, by.Key)
		if rev = last; err != nil || again {
			return err
		}
		row, err := next(ctx, t.runner, pageID, by.ID, v)
		if errors.Is(err, sql.ErrNoRows) {
			return refuse(pages.Errorf(pages.NotFound, "%s", v.none))
		}
		if err != nil {
			return wrap(err, "find an edit")
		}
		changes, err := row.read()
		if err != nil {
			return refuse(err)
		}
		size := d.Size()
		step.Words, step.Clashes = pages.Describe(changes), pages.Apply(&d, v.changes(changes), false)
		if err := d.Fits(size); err != nil {
			return refuse(err)
		}
		state := v.to
		if len(step.Clashes) > 0 {
			state = dropped
		}
		if _, err := t.exec(ctx, `UPDATE edits SET state = ? WHERE page_id = ? AND seq = ?`, state, pageID, row.Seq); err != nil {
			return wrap(err, "turn an edit")
		}
		if err := t.note(ctx, pageID, by, noted, ""); err != nil {
			return err
		}
		if state == dropped {
			return nil
		}
		rev = last + 1
		return t.saveDraft(ctx, pageID, d, rev, by.At)
	})
	if err != nil {
		return pages.Step{}, 0, err
	}
	return step, rev, nil
}

func next(ctx context.Context, r runner, pageID, operatorID string, v turn) (row editRow, err error) {
	err = r.get(ctx, &row, `SELECT seq, changes FROM edits WHERE page_id = ? AND operator_id = ? AND state = ?
		ORDER BY seq `+v.order+` LIMIT 1`, pageID, operatorID, v.from)
	return row, err
}

// Steps says what Undo and Redo would turn for that operator; "" = nothing.
func (s *Store) Steps(ctx context.Context, pageID, operatorID string) (undo, redo string, err error) {
	for _, v := range []struct {
		turn
		words *string
	}{{turn{from: done, order: "DESC"}, &undo}, {turn{from: undone, order: "ASC"}, &redo}} {
		row, err := next(ctx, s.read, pageID, operatorID, v.turn)
		if errors.Is(err, sql.ErrNoRows) {
			continue
		}
		if err != nil {
			return "", "", wrap(err, "find an edit")
		}
		changes, err := row.read()
		if err != nil {
			return "", "", err
		}
		*v.words = pages.Describe(changes)
	}
	return undo, redo, nil
}
