package db

import (
	"context"

	"github.com/sanduan/sanduan/pages"
)

const countLeads = `SELECT COUNT(*) FROM leads WHERE page_id = ?`

// Taken is how many seats of a page are taken: its leads. An erased one keeps its seat, since the person came.
func (s *Store) Taken(ctx context.Context, pageID string) (n int, err error) {
	err = s.read.get(ctx, &n, countLeads, pageID)
	return n, wrap(err, "count the leads of a page")
}

// seat refuses the lead where the page has no seat left. The page's row is locked by then, so that nobody else adds
// leads to it; they are counted once a transaction, and only where there is a quota.
func (a *act) seat(ctx context.Context, t *tx) error {
	if !a.quota.Limited() {
		return nil
	}
	taken, counted := t.seats[a.lead.PageID]
	if !counted {
		if err := t.get(ctx, &taken, countLeads, a.lead.PageID); err != nil { // get settles pending leads first
			return wrap(err, "count the leads of a page")
		}
		t.seats[a.lead.PageID] = taken
	}
	if a.quota.Full(taken) {
		return refuse(pages.ErrFull())
	}
	return nil
}
