package db

import (
	"context"

	"github.com/sanduan/sanduan/pages"
)

// AddChannel names a channel of a page. A code the page has already is a Conflict.
func (s *Store) AddChannel(ctx context.Context, c pages.Channel) error {
	err := s.doForAll(ctx, func(ctx context.Context, t *tx) error {
		if _, err := t.lockKept(ctx, c.PageID); err != nil {
			return err
		}
		n, err := t.exec(ctx, `INSERT INTO channels (page_id, code, name, created_at) VALUES (?, ?, ?, ?)
			ON CONFLICT (page_id, code) DO NOTHING`, c.PageID, c.Code, c.Name, c.CreatedAt)
		if err != nil || n > 0 {
			return err
		}
		return refuse(pages.Errorf(pages.Conflict, "这个渠道代码已被使用"))
	})
	return wrap(err, "add a channel")
}

// DeleteChannel forgets a channel's name; what arrived through it keeps its code. One that is gone already is no error.
func (s *Store) DeleteChannel(ctx context.Context, pageID, code string) error {
	err := s.doForAll(ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `DELETE FROM channels WHERE page_id = ? AND code = ?`, pageID, code)
		return err
	})
	return wrap(err, "delete a channel")
}

// Channels lists a page's channels, oldest first.
func (s *Store) Channels(ctx context.Context, pageID string) ([]pages.Channel, error) {
	var all []pages.Channel
	err := s.read.all(ctx, &all, `SELECT page_id, code, name, created_at FROM channels
		WHERE page_id = ? ORDER BY created_at, code`, pageID)
	return all, wrap(err, "list the channels")
}
