package db

import (
	"context"

	"github.com/sanduan/sanduan/pages"
)

// SaveSnapshot keeps how a page looks; what was kept of it before goes.
func (s *Store) SaveSnapshot(ctx context.Context, n pages.Snapshot) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `INSERT INTO snapshots (page_id, version, html, by_name, taken_at) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (page_id) DO UPDATE SET version = excluded.version, html = excluded.html, by_name = excluded.by_name,
				taken_at = excluded.taken_at`, n.PageID, n.Version, n.HTML, n.By, n.TakenAt)
		return err
	})
	return wrap(err, "keep a snapshot")
}

// Snapshot is how a page looked when that was kept last.
func (s *Store) Snapshot(ctx context.Context, pageID string) (n pages.Snapshot, err error) {
	err = s.read.get(ctx, &n, `SELECT page_id, version, html, by_name, taken_at FROM snapshots WHERE page_id = ?`, pageID)
	return n, found(err, "还没有记下过这个页面的样子", "read a snapshot")
}
