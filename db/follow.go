package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// followsPage is why a run's deadline has moved, in its log.
const followsPage = "页面的结束时间改了，这一局跟着改"

// follow moves the deadline of a run whose page ends at another moment than it did, see play.Follow.
func (g *group) follow(ctx context.Context, a *act, p pages.Page, x *running) error {
	if _, moved := play.Follow(x.settings, x.Run, p.EndsAt); !moved {
		return nil
	}
	o, err := g.do(ctx, a, x, play.ExtendVerb, play.Turn{Now: a.now.UnixMilli(), Until: p.EndsAt, Do: play.WithPage}, nil)
	if err == nil && o.Reason != "" {
		err = fmt.Errorf("move the deadline of run %s: %s", x.ID, o.Reason)
	}
	return err
}

// PagesPlayed are the live pages on which runs are open.
func (s *Store) PagesPlayed(ctx context.Context) ([]pages.Page, error) {
	var all []pages.Page
	err := s.read.all(ctx, &all, `SELECT `+pageColumns+` FROM pages WHERE live > 0 AND deleted_at = 0 AND NOT purging
		AND EXISTS (SELECT 1 FROM runs WHERE runs.page_id = pages.id AND runs.state = 'open' AND runs.owner > '')`) // the key of open runs, from its second column on
	return all, wrap(err, "list the pages on which runs are open")
}

// mostLookedAt is how many runs are looked at at a time.
const mostLookedAt = 2000

// RunsBehind calls f with the open runs of a page that have not followed it yet, some at a time, until f returns an error, which is
// returned. Each follows at whatever is done about it: without this, too, none is closed before its time; but its deadline would be told
// as it was.
func (s *Store) RunsBehind(ctx context.Context, p pages.Page, f func(some []DueRun) error) error {
	var owner, key string
	for {
		var behind []DueRun
		n := 0
		// In the order of the key of open runs, from which they are read a part at a time.
		err := s.read.each(ctx, `SELECT r.id, r.owner, r.play_id, r.started_at, r.deadline, r.kind, r.data, r.rules_id, u.text
			FROM runs r JOIN rules u ON u.id = r.rules_id WHERE r.page_id = ? AND r.state = 'open' AND (r.owner, r.play_id) > (?, ?)
			ORDER BY r.owner, r.play_id LIMIT ?`, []any{p.ID, owner, key, mostLookedAt}, func(rows *sql.Rows) error {
			r := play.Run{State: play.Open}
			var data, rules, text string
			if err := rows.Scan(&r.ID, &owner, &key, &r.StartedAt, &r.Deadline, &r.Kind, &data, &rules, &text); err != nil {
				return err
			}
			n++
			r.Data = json.RawMessage(data)
			settings, err := s.writer.frozen.settings(rules, r.Kind, text)
			if err != nil {
				return err
			}
			if _, moved := play.Follow(settings, r, p.EndsAt); moved {
				behind = append(behind, DueRun{ID: r.ID, PageID: p.ID})
			}
			return nil
		})
		if err != nil {
			return wrap(err, "look for runs that follow their page")
		}
		if len(behind) > 0 {
			if err := f(behind); err != nil {
				return err
			}
		}
		if n < mostLookedAt {
			return nil
		}
	}
}
