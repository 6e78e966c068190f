package db

import (
	"context"
	"database/sql"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// Lease takes, or keeps, for this node what only one is to do at a time, until then; false where another node has it. Whoever dies
// loses it when its time is over.
func (s *Store) Lease(ctx context.Context, name, node string, until, now time.Time) (got bool, err error) {
	err = s.do(ctx, func(ctx context.Context, t *tx) error {
		n, err := t.exec(ctx, `INSERT INTO leases (name, node, until_at) VALUES (?, ?, ?)
			ON CONFLICT (name) DO UPDATE SET node = excluded.node, until_at = excluded.until_at
			WHERE leases.node = excluded.node OR leases.until_at <= ?`, name, node, until.UnixMilli(), now.UnixMilli())
		got = n > 0
		return err
	})
	return got, wrap(err, "take a lease")
}

// DueRun is a run that time has something to do to.
type DueRun struct {
	ID     string `db:"id"`
	PageID string `db:"page_id"`
}

// DueRuns lists runs whose time has come by now, the longest due first.
func (s *Store) DueRuns(ctx context.Context, now time.Time, limit int) (due []DueRun, err error) {
	err = s.read.all(ctx, &due, `SELECT id, page_id FROM runs WHERE due_at > 0 AND due_at <= ? ORDER BY due_at, id LIMIT ?`, now.UnixMilli(), limit)
	return due, wrap(err, "list the runs that are due")
}

// PagesToServe lists the pages, but for those in the bin, where prizes have something to be done: somebody waits in line, a time to take one
// has passed, or what was locked is free.
func (s *Store) PagesToServe(ctx context.Context, now time.Time) (ids []string, err error) {
	ms := now.UnixMilli()
	err = s.read.all(ctx, &ids, `SELECT id FROM pages WHERE deleted_at = 0 AND NOT purging AND id IN (
		SELECT DISTINCT page_id FROM grants WHERE state = 'waiting'
		UNION SELECT DISTINCT page_id FROM grants WHERE state = 'given' AND claim_until > 0 AND claim_until <= ?
		UNION SELECT DISTINCT page_id FROM grants WHERE state = 'locked' AND hold_until > 0 AND hold_until <= ?
		UNION SELECT DISTINCT g.page_id FROM grants g JOIN grants f ON f.id = g.after_id WHERE g.after_id <> '' AND g.state = 'locked' AND f.state = 'void')`, ms, ms)
	return ids, wrap(err, "list the pages with prizes to serve")
}

// mostServed is how many grants one transaction serves.
const mostServed = 200

// ServePrizes does what time brings to a page's prizes: what nobody took in time goes back to stock, what was locked and has been held is
// given, and those who wait in line get what there is, in their order. It returns whom something has changed for, and whether there is more to do.
func (s *Store) ServePrizes(ctx context.Context, pageID string, prizes play.Prizes, now time.Time) (people []string, more bool, err error) {
	err = s.doOn(ctx, pageID, func(ctx context.Context, t *tx) error {
		people, more = nil, false
		g, a, err := t.server(ctx, pageID, prizes, now)
		if err != nil {
			return err
		}
		ms := now.UnixMilli()
		tasks := []service{
			{`state = 'locked' AND page_id = ? AND after_id IN (SELECT id FROM grants WHERE page_id = ? AND state = 'void') ORDER BY created_at, id`,
				[]any{pageID, pageID}, play.Drop},
			{notPaused + ` AND state = 'given' AND claim_until > 0 AND claim_until <= ? AND page_id = ? ORDER BY claim_until, id`, []any{ms, pageID}, play.Drop},
			{`state = 'locked' AND hold_until > 0 AND hold_until <= ? AND page_id = ? ORDER BY hold_until, id`, []any{ms, pageID}, play.Give},
		}
		for _, p := range prizes.List { // each has its own line
			tasks = append(tasks, service{`page_id = ? AND wanted = ? AND state = 'waiting' ORDER BY created_at, id`, []any{pageID, string(p.Key)}, play.Give})
		}
		for _, task := range tasks {
			served, full, err := g.serve(ctx, a, task.step, task.where, task.args...)
			if err != nil {
				return err
			}
			people, more = append(people, served...), more || full
		}
		return g.writePlays(ctx)
	})
	return people, more, wrap(err, "serve the prizes of a page")
}

// notPaused is that the play of a grant has its prizes not paused.
const notPaused = `NOT EXISTS (SELECT 1 FROM switches w WHERE w.page_id = grants.page_id AND w.play_id = grants.play_id AND w.prizes_paused)`

// service is one step to be done to the grants of a query.
type service struct {
	where string
	args  []any
	step  play.Step
}

// server is a group that does something about a page's prizes alone, with the page locked.
func (t *tx) server(ctx context.Context, pageID string, prizes play.Prizes, now time.Time) (*group, *act, error) {
	if _, err := t.lockKept(ctx, pageID); err != nil {
		return nil, nil, err
	}
	g := &group{tx: t, known: newKnown(), playing: newPlaying()}
	q := newPlayQuestions()
	q.pages[pageID] = true
	q.purses[purse{pageID, ""}], q.purses[purse{pageID, chinaDay(now)}] = true, true
	for _, read := range []func(context.Context, *playQuestions) error{g.readStock, g.readSpent, g.readSwitches} {
		if err := read(ctx, q); err != nil {
			return nil, nil, err
		}
	}
	return g, &act{lead: pages.Lead{PageID: pageID}, move: &pages.Move{PageID: pageID, Prizes: prizes}, now: now}, nil
}

// serve does one step to grants, each by itself; full tells that there are more of them. Whose prizes are paused waits, and
// keeps nobody else from being served.
func (g *group) serve(ctx context.Context, a *act, step play.Step, where string, args ...any) (people []string, full bool, err error) {
	var some []*grant
	if step == play.Give {
		where = notPaused + ` AND ` + where
	}
	err = g.each(ctx, `SELECT `+grantColumns+` FROM grants WHERE `+where+` LIMIT ?`, append(args, mostServed), func(rows *sql.Rows) error {
		r := &grant{}
		some = append(some, r)
		return r.scan(rows)
	})
	if err != nil {
		return nil, false, wrap(err, "read the grants to serve")
	}
	changed := false
	for _, r := range some {
		owed := play.Owed{To: r.VisitorID, Tier: r.Tier}
		x := g.runs[r.RunID]
		if x == nil {
			x = &running{Run: play.Run{ID: r.RunID, PageID: r.PageID, Play: r.Play}, grants: map[play.Owed]*grant{}}
			g.runs[r.RunID] = x
		}
		x.grants[owed] = r
		till := g.newTill(a, x)
		till.step(play.Due{Step: step, To: r.VisitorID, Tier: r.Tier, Prize: form.Ref(r.Wanted)})
		if step == play.Drop && r.State == pages.GrantGiven {
			till.grants[owed].Why = "到期没有领取"
		}
		till.close()
		if len(till.lines) > 0 || till.grants[owed].State != r.State {
			people, changed = append(people, r.VisitorID), true
		}
	}
	return people, changed && len(some) == mostServed, nil
}
