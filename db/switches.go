package db

import (
	"context"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// SetSwitches switches off what the operator says of a play of a page, and on what else there is. For as long as prizes were paused, those
// that are there to be taken can be had longer.
func (s *Store) SetSwitches(ctx context.Context, pageID, playKey string, off pages.Switches, now time.Time) error {
	err := s.doForAll(ctx, func(ctx context.Context, t *tx) error {
		if _, err := t.lockKept(ctx, pageID); err != nil { // acts that are on their way come before or after
			return err
		}
		if !off.Prizes {
			if err := t.makeUp(ctx, pageID, playKey, now); err != nil {
				return err
			}
		}
		since := int64(0)
		if off.Prizes {
			since = now.UnixMilli()
		}
		_, err := t.exec(ctx, `INSERT INTO switches (page_id, play_id, acts_paused, prizes_paused, prizes_since, usual) VALUES (?, ?, ?, ?, ?, 0)
			ON CONFLICT (page_id, play_id) DO UPDATE SET acts_paused = excluded.acts_paused,
				prizes_since = CASE WHEN switches.prizes_paused AND excluded.prizes_paused THEN switches.prizes_since ELSE excluded.prizes_since END,
				prizes_paused = excluded.prizes_paused`,
			pageID, playKey, off.Acts, off.Prizes, since)
		return err
	})
	return wrap(err, "switch a play")
}

// makeUp adds the time for which a play's prizes were paused to the time in which those that were there can be taken.
func (t *tx) makeUp(ctx context.Context, pageID, playKey string, now time.Time) error {
	var since int64
	err := t.get(ctx, &since, `SELECT COALESCE(MAX(prizes_since), 0) FROM switches WHERE page_id = ? AND play_id = ? AND prizes_paused`, pageID, playKey)
	if err != nil || since == 0 {
		return err
	}
	_, err = t.exec(ctx, `UPDATE grants SET claim_until = claim_until + ? - CASE WHEN changed_at > ? THEN changed_at ELSE ? END
		WHERE page_id = ? AND play_id = ? AND state = 'given' AND claim_until > ?`, now.UnixMilli(), since, since, pageID, playKey, since)
	return wrap(err, "give more time to take prizes that were paused")
}
