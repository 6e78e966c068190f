package db

import (
	"context"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// OpenTeams lists teams of a page's group-buy that anybody may join: with a free seat and that much time left at now, the fewest free
// seats first, then the earliest deadline, then the id. Whether a team is for anybody, the settings say under which it began.
func (s *Store) OpenTeams(ctx context.Context, pageID, key string, now time.Time, left time.Duration, limit int) ([]pages.OpenTeam, error) {
	// Some began while they were for the invited alone: of a few more than are listed, those are left out.
	runs, err := s.someRuns(ctx, openTeamsWhere, pageID, key, now.Add(left).UnixMilli(), 4*limit)
	if err != nil {
		return nil, err
	}
	var all []pages.OpenTeam
	var leaders []string
	for _, x := range runs {
		g, ok := x.Settings.(play.Group)
		if !ok || !g.Public || len(all) == limit {
			continue
		}
		leader := x.Run.Owner
		if other := g.Show(x.Run).Leader; other != "" {
			leader = other
		}
		all = append(all, pages.OpenTeam{RunID: x.Run.ID, Leader: pages.Visitor{ID: leader}, Missing: int(x.Run.Goal - x.Run.Progress), Deadline: x.Run.Deadline})
		leaders = append(leaders, leader)
	}
	people, err := s.visitorsAmong(ctx, leaders)
	for i := range all {
		if v, ok := people[all[i].Leader.ID]; ok {
			all[i].Leader = v
		}
	}
	return all, err
}

// openTeamsWhere is written as its index has it.
const openTeamsWhere = `r.page_id = ? AND r.play_id = ? AND r.state = 'open' AND r.kind = 'group' AND r.goal - r.progress > 0 AND r.deadline > ?
	ORDER BY r.goal - r.progress, r.deadline, r.id LIMIT ?`
