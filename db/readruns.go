package db

import (
	"context"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/sanduan/sanduan/pages/play"
)

// runColumns are a run's as readRuns scans them.
const runColumns = `r.id, r.page_id, r.play_id, r.kind, r.owner, r.state, r.progress, r.goal, r.amount, r.started_at, r.deadline, r.due_at,
	r.ended_at, r.rules_id, u.text, r.seed, r.digest, r.data, r.acts, r.joins`

func runsList() *list {
	return newList(`WITH k (page, owner) AS (`, "text text", `)
		SELECT `+runColumns+` FROM k CROSS JOIN runs r JOIN rules u ON u.id = r.rules_id WHERE r.page_id || '' = k.page AND r.owner = k.owner
		ORDER BY r.started_at, r.id`)
}

func runsByIDList() *list {
	return newList(`WITH k (id) AS (`, "text", `)
		SELECT `+runColumns+` FROM k CROSS JOIN runs r JOIN rules u ON u.id = r.rules_id WHERE r.id = k.id`)
}

// readRuns reads the runs of the owners, and those that are named.
func (g *group) readRuns(ctx context.Context, q *playQuestions) error {
	var ids []any
	for id := range q.runs {
		ids = append(ids, id)
	}
	keep := func(rows *sql.Rows) error {
		x, err := g.frozen.scanRun(rows)
		if err != nil || g.runs[x.ID] != nil {
			return err
		}
		g.runs[x.ID] = x
		owner := person{x.PageID, x.Owner}
		q.owners[owner] = q.owners[owner] || q.runs[x.ID] && q.pages[x.PageID]
		return nil
	}
	if err := g.look(ctx, g.lists.runsByID, ids, keep); err != nil {
		return wrap(err, "read runs by their ids")
	}
	var owners []any
	for who, asked := range q.owners {
		if asked {
			owners = append(owners, who.page, who.visitor)
		}
	}
	err := g.look(ctx, g.lists.runs, owners, func(rows *sql.Rows) error {
		x, err := g.frozen.scanRun(rows)
		if err != nil {
			return err
		}
		if known := g.runs[x.ID]; known != nil {
			x = known
		}
		g.runs[x.ID] = x
		owner := person{x.PageID, x.Owner}
		g.owned[owner] = append(g.owned[owner], x)
		return nil
	})
	return wrap(err, "read runs")
}

// readAbove reads who has brought the owners of the runs that are named: whoever joins one need not have come by its owner's link.
func (g *group) readAbove(ctx context.Context, q *playQuestions) error {
	known := map[person]bool{} // by their links
	for _, s := range g.shares {
		known[person{s.PageID, s.VisitorID}] = true
	}
	var owners []person
	for id := range q.runs {
		x := g.runs[id]
		if x == nil || x.settings.Common().Scope == play.Anybody || known[person{x.PageID, x.Owner}] {
			continue
		}
		owners = append(owners, person{x.PageID, x.Owner})
	}
	return g.readInviters(ctx, owners)
}

// scanRun reads one row of runColumns.
func (f *frozen) scanRun(rows *sql.Rows) (*running, error) {
	x := &running{}
	var rules, seed, data string
	err := rows.Scan(&x.ID, &x.PageID, &x.Play, &x.Kind, &x.Owner, &x.State, &x.Progress, &x.Goal, &x.Amount, &x.StartedAt, &x.Deadline,
		&x.Due, &x.EndedAt, &x.rules, &rules, &seed, &x.Digest, &data, &x.acts, &x.joins)
	if err != nil {
		return nil, err
	}
	x.stored.state, x.stored.due = x.State, x.Due
	x.Rules, x.Data = json.RawMessage(rules), json.RawMessage(data)
	if _, err := hex.Decode(x.Seed[:], []byte(seed)); err != nil {
		return nil, fmt.Errorf("read the seed of run %s: %w", x.ID, err)
	}
	x.settings, err = f.settings(x.rules, x.Kind, rules)
	return x, err
}
