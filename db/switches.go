package db

import (
	"context"

	"github.com/sanduan/sanduan/pages"
)

// SetSwitches switches off what the operator says of a play of a page, and on what else there is.
func (s *Store) SetSwitches(ctx context.Context, pageID, playKey string, off pages.Switches) error {
	err := s.doForAll(ctx, func(ctx context.Context, t *tx) error {
		if _, err := t.lockKept(ctx, pageID); err != nil { // acts that are on their way come before or after
			return err
		}
		_, err := t.exec(ctx, `INSERT INTO switches (page_id, play_id, acts_paused, prizes_paused, usual) VALUES (?, ?, ?, ?, 0)
			ON CONFLICT (page_id, play_id) DO UPDATE SET acts_paused = excluded.acts_paused, prizes_paused = excluded.prizes_paused`,
			pageID, playKey, off.Acts, off.Prizes)
		return err
	})
	return wrap(err, "switch a play")
}
