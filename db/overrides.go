package db

import (
	"context"

	"github.com/sanduan/sanduan/pages"
)

// AddOverrides keeps an owner's reason for each of the marks on a page. What has one already keeps it.
func (s *Store) AddOverrides(ctx context.Context, o pages.Override, marks []string) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		if _, err := t.lockKept(ctx, o.PageID); err != nil {
			return err
		}
		for _, mark := range marks {
			_, err := t.exec(ctx, `INSERT INTO overrides (page_id, mark, reason, by_name, created_at) VALUES (?, ?, ?, ?, ?)
				ON CONFLICT (page_id, mark) DO NOTHING`, o.PageID, mark, clean(o.Reason), clean(o.By), o.CreatedAt)
			if err != nil {
				return err
			}
		}
		return nil
	})
	return wrap(err, "keep an owner's reason")
}

// Overrides are the reasons owners have given on a page, by mark.
func (s *Store) Overrides(ctx context.Context, pageID string) (map[string]pages.Override, error) {
	var all []pages.Override
	err := s.read.all(ctx, &all, `SELECT page_id, mark, reason, by_name, created_at FROM overrides WHERE page_id = ?`, pageID)
	out := make(map[string]pages.Override, len(all))
	for _, o := range all {
		out[o.Mark] = o
	}
	return out, wrap(err, "read owners' reasons")
}
