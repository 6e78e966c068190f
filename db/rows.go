package db

import (
	"context"
	"strings"
)

// rows are rows that wait to be inserted many at once: a statement's cost is mostly its own, not its rows'.
type rows struct {
	insert string // the statement up to VALUES
	width  int    // columns
	after  string // what follows the values
	args   []any
}

func (w *rows) add(values ...any) { w.args = append(w.args, values...) }

// write inserts the rows and forgets them. Its statements have few different lengths, so that each is prepared once.
func (w *rows) write(ctx context.Context, r runner) error {
	left := w.args
	for _, n := range [...]int{64, 8, 1} {
		for len(left) >= n*w.width {
			if _, err := r.exec(ctx, w.text(n), left[:n*w.width]...); err != nil {
				return err
			}
			left = left[n*w.width:]
		}
	}
	clear(w.args)
	w.args = w.args[:0]
	return nil
}

func (w *rows) text(n int) string {
	row := `(?` + strings.Repeat(`, ?`, w.width-1) + `)`
	return w.insert + ` VALUES ` + row + strings.Repeat(`, `+row, n-1) + ` ` + w.after
}

// pending is what a transaction inserts at its end, or before anybody looks at those tables.
type pending struct {
	visitors, bonds, leads, events rows
	keys                           map[string]bool // phones and visitors among the rows
}

func newPending() pending {
	return pending{
		visitors: rows{
			insert: `INSERT INTO visitors (` + visitorColumns + `)`, width: 4,
			after: `ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE visitors.name = ''`,
		},
		bonds: rows{insert: `INSERT INTO bonds (page_id, visitor_id, inviter, share_code, depth, reason, created_at)`, width: 7},
		leads: rows{insert: `INSERT INTO leads (` + leadColumns + `, phone_hash, tail_hash, ip_hash)`, width: 25},
		events: rows{
			insert: `INSERT INTO events (page_id, visitor_id, kind, share_code, channel, at, data)`, width: 7,
		},
		keys: map[string]bool{},
	}
}

// settle inserts the people and leads that wait, so that what comes next sees them.
func (t *tx) settle(ctx context.Context) error {
	if len(t.keys) == 0 {
		return nil
	}
	clear(t.keys)
	for _, w := range []*rows{&t.visitors, &t.bonds, &t.leads} {
		if err := w.write(ctx, t.runner); err != nil {
			return wrap(err, "store leads")
		}
	}
	return nil
}

func (t *tx) get(ctx context.Context, dest any, query string, args ...any) error {
	if err := t.settle(ctx); err != nil {
		return err
	}
	return t.runner.get(ctx, dest, query, args...)
}

func (t *tx) all(ctx context.Context, dest any, query string, args ...any) error {
	if err := t.settle(ctx); err != nil {
		return err
	}
	return t.runner.all(ctx, dest, query, args...)
}

func (t *tx) exec(ctx context.Context, query string, args ...any) (int64, error) {
	if err := t.settle(ctx); err != nil {
		return 0, err
	}
	return t.runner.exec(ctx, query, args...)
}
