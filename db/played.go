package db

import (
	"context"

	"github.com/sanduan/sanduan/pages"
)

// Played lists the pages on which somebody has begun a run, by id, with what there waits for an operator.
func (s *Store) Played(ctx context.Context) (map[string]pages.PlayedPage, error) {
	var ids []string
	// The inner query, unlike EXISTS, is one look into an index for each page, whatever the planner believes of the runs.
	err := s.read.all(ctx, &ids, `SELECT p.id FROM pages p WHERE (SELECT r.id FROM runs r WHERE r.page_id = p.id LIMIT 1) IS NOT NULL`)
	if err != nil {
		return nil, wrap(err, "list the pages with runs")
	}
	all := make(map[string]pages.PlayedPage, len(ids))
	for _, id := range ids {
		all[id] = pages.PlayedPage{}
	}
	var rows []struct {
		Page string `db:"page_id"`
		Play string `db:"play_id"`
		N    int    `db:"n"`
	}
	err = s.read.all(ctx, &rows, `SELECT page_id, play_id, CAST(SUM(n) AS BIGINT) AS n FROM (
			SELECT page_id, play_id, COUNT(*) AS n FROM joins WHERE state = 'held' GROUP BY page_id, play_id
			UNION ALL SELECT page_id, play_id, COUNT(*) AS n FROM runs WHERE state = 'review' GROUP BY page_id, play_id) held
		GROUP BY page_id, play_id ORDER BY page_id, SUM(n) DESC, play_id`)
	for _, r := range rows {
		p, ok := all[r.Page]
		if !ok {
			continue
		}
		if p.Held == 0 {
			p.Play = r.Play
		}
		p.Held += r.N
		all[r.Page] = p
	}
	if err != nil {
		return all, wrap(err, "count what waits for an operator")
	}
	rows = nil
	err = s.read.all(ctx, &rows, `SELECT page_id, '' AS play_id, COUNT(*) AS n FROM grants WHERE state = 'waiting' GROUP BY page_id`)
	for _, r := range rows {
		if p, ok := all[r.Page]; ok {
			p.Line = r.N
			all[r.Page] = p
		}
	}
	return all, wrap(err, "count who stands in line for a prize")
}
