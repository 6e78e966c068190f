package db

import (
	"context"
	"database/sql"

	"github.com/sanduan/sanduan/pages"
)

const countLeads = `SELECT COUNT(*) FROM leads WHERE page_id = ?`

// Taken is how many seats of a page are taken: its leads. An erased one keeps its seat, since the person came.
func (s *Store) Taken(ctx context.Context, pageID string) (n int, err error) {
	err = s.read.get(ctx, &n, countLeads, pageID)
	return n, wrap(err, "count the leads of a page")
}

// takenList counts the leads of pages, and of their slots where one is given. Each has a name by which it is answered.
func takenList() *list {
	return newList(`WITH k (name, page, block, slot) AS (`, "text text text text", `)
		SELECT k.name, CASE WHEN k.slot = '' THEN (SELECT COUNT(*) FROM leads l WHERE l.page_id = k.page) ELSE
			(SELECT COUNT(*) FROM leads l WHERE l.page_id = k.page AND l.block_id = k.block AND l.slot = k.slot AND l.slot <> '') END
		FROM k`)
}

// count counts, once a transaction, the seats and places taken that the group's leads may fill. Their pages are locked
// by then, so that nobody else adds leads to them.
func (g *group) count(ctx context.Context, works []work) error {
	var values []any
	ask := func(name string, l pages.Lead, block, slot string) {
		if _, counted := g.taken[name]; !counted {
			g.taken[name] = 0
			values = append(values, name, l.PageID, block, slot)
		}
	}
	for _, w := range works {
		if w.job == nil {
			continue
		}
		l := w.job.act.lead
		if w.job.act.quota.Limited() {
			ask(l.PageID, l, "", "")
		}
		if l.Slot != "" {
			ask(slotKey(l), l, l.BlockID, l.Slot)
		}
	}
	err := g.look(ctx, g.lists.taken, values, func(rows *sql.Rows) error {
		var name string
		var n int
		err := rows.Scan(&name, &n)
		g.taken[name] = n
		return err
	})
	return wrap(err, "count the leads of pages and slots")
}
