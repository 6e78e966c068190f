package db

import (
	"context"

	"github.com/sanduan/sanduan/pages"
)

// RunsJoined returns the runs of others on a page in which the visitor's act counts or waits for an operator, the last begun first, with
// those who came to them.
func (s *Store) RunsJoined(ctx context.Context, pageID, visitorID string, limit int) ([]pages.RunStanding, error) {
	runs, err := s.someRuns(ctx, `r.id IN (SELECT j.run_id FROM joins j WHERE j.visitor_id = ? AND j.page_id || '' = ? AND j.state IN ('ok', 'held'))
		ORDER BY r.started_at DESC, r.id DESC LIMIT ?`, visitorID, pageID, limit)
	if err != nil {
		return nil, err
	}
	for i := range runs {
		if err := s.addFriends(ctx, &runs[i]); err != nil {
			return nil, err
		}
	}
	return runs, nil
}

// RunSeen returns a run of a page with those who came to it, or a NotFound error.
func (s *Store) RunSeen(ctx context.Context, pageID, id string) (pages.RunStanding, error) {
	r, err := s.RunOn(ctx, pageID, id)
	if err != nil {
		return r, err
	}
	return r, s.addFriends(ctx, &r)
}
