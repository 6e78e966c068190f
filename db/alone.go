package db

import (
	"context"
	"fmt"
)

// people is a choice of visitors: a query for their ids, or a list of them, and its arguments.
type people struct {
	query string
	args  []any
}

// alone are those of them who are on one page alone: somebody who is also on another keeps name and picture there.
func (who people) alone(pageID string) (where string, args []any) {
	where = ` FROM visitors WHERE (name <> '' OR avatar <> '') AND id IN (` + who.query + `)
		AND NOT EXISTS (SELECT 1 FROM shares s WHERE s.visitor_id = visitors.id AND s.page_id <> ?)
		AND NOT EXISTS (SELECT 1 FROM leads l WHERE l.visitor_id = visitors.id AND l.page_id <> ? AND l.erased_at = 0)
		AND NOT EXISTS (SELECT 1 FROM runs r WHERE r.owner = visitors.id AND r.page_id <> ?)
		AND NOT EXISTS (SELECT 1 FROM joins j WHERE j.visitor_id = visitors.id AND j.page_id <> ?)`
	return where, append(append([]any{}, who.args...), pageID, pageID, pageID, pageID)
}

// aloneAvatars are the pictures of those who are on one page alone, and how many of them show each.
func (r runner) aloneAvatars(ctx context.Context, pageID string, who people) (map[string]int, error) {
	where, args := who.alone(pageID)
	var names []string
	if err := r.all(ctx, &names, `SELECT avatar`+where, args...); err != nil {
		return nil, wrap(err, "list the pictures of one page's visitors")
	}
	shown := map[string]int{}
	for _, name := range names {
		if name != "" {
			shown[name]++
		}
	}
	return shown, nil
}

// dropAloneAvatars deletes the pictures of those who are on one page alone.
func (s *Store) dropAloneAvatars(ctx context.Context, pageID string, who people) error {
	avatars, err := s.read.aloneAvatars(ctx, pageID, who)
	if err != nil {
		return err
	}
	return s.dropAvatars(ctx, avatars)
}

// forgetAlone wipes the names and pictures of those who are on one page alone.
func (t *tx) forgetAlone(ctx context.Context, pageID string, who people) (n int64, err error) {
	where, args := who.alone(pageID)
	n, err = t.exec(ctx, `UPDATE visitors SET name = '', avatar = '' WHERE id IN (SELECT id`+where+`)`, args...)
	if err != nil {
		return 0, fmt.Errorf("wipe the visitors of one page: %w", err)
	}
	return n, nil
}
