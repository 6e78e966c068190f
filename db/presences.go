package db

import (
	"context"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// away is how long after its last sign of life somebody is not at a page any more.
const away = 15 * time.Second

// mostTabs is how many tabs of one operator are known at one page: whatever a browser calls its tabs, they do not pile up.
const mostTabs = 10

// Here notes that somebody has a page open in the editor, and tells who else has and which revision the draft is at.
func (s *Store) Here(ctx context.Context, pageID string, p pages.Presence) (others []pages.Presence, rev int, err error) {
	err = s.do(ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `INSERT INTO presences (page_id, tab, operator_id, name, place, seen_at) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT (page_id, tab) DO UPDATE SET operator_id = excluded.operator_id, name = excluded.name,
				place = excluded.place, seen_at = excluded.seen_at`, pageID, p.Tab, p.OperatorID, p.Name, p.Place, p.SeenAt)
		if err != nil {
			return err
		}
		_, err = t.exec(ctx, `DELETE FROM presences WHERE seen_at < ? OR (page_id = ? AND operator_id = ? AND tab NOT IN (
			SELECT tab FROM presences WHERE page_id = ? AND operator_id = ? ORDER BY seen_at DESC, tab LIMIT ?))`,
			p.SeenAt-away.Milliseconds(), pageID, p.OperatorID, pageID, p.OperatorID, mostTabs)
		return err
	})
	if err != nil {
		return nil, 0, wrap(err, "note who is at a page")
	}
	err = s.read.all(ctx, &others, `SELECT tab, operator_id, name, place, seen_at FROM presences
		WHERE page_id = ? AND tab <> ? ORDER BY name, tab`, pageID, p.Tab)
	if err != nil {
		return nil, 0, wrap(err, "list who is at a page")
	}
	err = s.read.get(ctx, &rev, `SELECT rev FROM drafts WHERE page_id = ?`, pageID)
	return others, rev, found(err, noPage, "read a draft's revision")
}

// Gone notes that a tab has been closed.
func (s *Store) Gone(ctx context.Context, pageID, tab string) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `DELETE FROM presences WHERE page_id = ? AND tab = ?`, pageID, tab)
		return err
	})
	return wrap(err, "note who has left a page")
}
