package db

import (
	"context"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// hashLife is how long an erased lead's keyed hash is kept against a second prize; visitors are told so.
const hashLife = 180 * 24 * time.Hour

// EraseOverdue does what visitors were promised: it wipes the leads, names, pictures and written words of pages that ended, or were
// deleted, longer ago than their organiser keeps them, and forgets the hashes of leads erased 180 days ago. It returns
// how many leads it wiped. Run it every hour; a second run finds nothing to do.
func (s *Store) EraseOverdue(ctx context.Context, now time.Time) (erased int64, err error) {
	var over []pages.Page
	err = s.read.all(ctx, &over, `SELECT `+pageColumns+` FROM pages WHERE live > 0
		AND NOT purging
		AND ((ends_at > 0 AND ends_at < ?) OR deleted_at > 0)`, now.UnixMilli())
	if err != nil {
		return 0, wrap(err, "list the pages that are over")
	}
	for _, p := range over {
		n, err := s.erasePage(ctx, p, now)
		erased += n
		if err != nil {
			return erased, err
		}
	}
	_, err = s.inParts(ctx, `SELECT id FROM leads WHERE erased_at > 0 AND erased_at < ? AND phone_hash NOT LIKE 'forgotten %'`, []any{now.Add(-hashLife).UnixMilli()},
		func(ctx context.Context, t *tx, places string, ids []any) (int64, error) {
			return t.exec(ctx, `UPDATE leads SET phone_hash = 'forgotten ' || id WHERE id IN (`+places+`)`, ids...)
		})
	return erased, wrap(err, "forget old hashes")
}

// erasePage wipes a page's leads if its days are over.
func (s *Store) erasePage(ctx context.Context, p pages.Page, now time.Time) (erased int64, err error) {
	v, err := s.Version(ctx, p.ID, p.Live)
	if pages.IsCode(err, pages.NotFound) {
		return 0, nil // the page has been deleted for good meanwhile
	}
	if err != nil {
		return 0, err
	}
	over := p.EndsAt
	if over == 0 || (p.DeletedAt != 0 && p.DeletedAt < over) {
		over = p.DeletedAt
	}
	if now.Before(time.UnixMilli(over).AddDate(0, 0, v.Doc.Host.Days)) {
		return 0, nil
	}
	who := people{`SELECT visitor_id FROM shares WHERE page_id = ? UNION SELECT visitor_id FROM leads WHERE page_id = ?
		UNION SELECT owner FROM runs WHERE page_id = ? UNION SELECT visitor_id FROM joins WHERE page_id = ?`, []any{p.ID, p.ID, p.ID, p.ID}}
	if err := s.dropAloneAvatars(ctx, p.ID, who); err != nil {
		return 0, err
	}
	if err := s.forgetPage(ctx, p.ID); err != nil {
		return 0, err
	}
	where, args := who.alone(p.ID)
	_, err = s.inParts(ctx, `SELECT id`+where, args, func(ctx context.Context, t *tx, places string, ids []any) (int64, error) {
		return t.forgetAlone(ctx, p.ID, people{places, ids})
	})
	if err != nil {
		return 0, err
	}
	_, err = s.inParts(ctx, `SELECT id FROM grants WHERE page_id = ? AND address <> ''`, []any{p.ID},
		func(ctx context.Context, t *tx, places string, ids []any) (int64, error) {
			return t.exec(ctx, `UPDATE grants SET address = '' WHERE id IN (`+places+`)`, ids...)
		})
	if err != nil {
		return 0, wrap(err, "wipe where a page's prizes were sent")
	}
	erased, err = s.inParts(ctx, `SELECT id FROM leads WHERE page_id = ? AND erased_at = 0`, []any{p.ID},
		func(ctx context.Context, t *tx, places string, ids []any) (int64, error) {
			return t.exec(ctx, wipeLeads+` WHERE erased_at = 0 AND id IN (`+places+`)`, append([]any{now.UnixMilli()}, ids...)...)
		})
	return erased, wrap(err, "wipe a page's leads")
}
