package db

import (
	"cmp"
	"context"
	"encoding/hex"
	"maps"
	"slices"

	"github.com/sanduan/sanduan/pages/play"
)

// playLists are the statements that store what a group leaves of plays.
type playLists struct{ rules, runs, goOn, acts, joins, refusals, crowds, grants, stock, moves, spent, scores *list }

func newPlayLists() playLists {
	const (
		insertRuns = `INSERT INTO runs (id, page_id, play_id, kind, owner, state, progress, goal, amount, started_at, deadline, due_at,
				ended_at, rules_id, seed, digest, data, acts, joins) `
		runKinds = "text text text text text text bigint bigint bigint bigint bigint bigint bigint text text text text bigint bigint"
	)
	return playLists{
		rules: newList(`INSERT INTO rules (id, kind, text) `, "text text text", ` ON CONFLICT (id) DO NOTHING`),
		runs: newList(insertRuns, runKinds, ` ON CONFLICT (id) DO UPDATE SET state = excluded.state, progress = excluded.progress,
				goal = excluded.goal, amount = excluded.amount, deadline = excluded.deadline, due_at = excluded.due_at,
				ended_at = excluded.ended_at, data = excluded.data, acts = excluded.acts, joins = excluded.joins`),
		goOn: newList(insertRuns, runKinds, ` ON CONFLICT (id) DO UPDATE SET progress = excluded.progress, goal = excluded.goal,
				amount = excluded.amount, deadline = excluded.deadline, ended_at = excluded.ended_at, data = excluded.data, acts = excluded.acts,
				joins = excluded.joins`),
		acts: newList(`INSERT INTO acts (run_id, n, visitor_id, verb, verdict, reason, flag, amount, data, reverses, by_name, why, turn, at) `,
			"text bigint text text text text boolean bigint text bigint text text text bigint", ``),
		joins: newList(`INSERT INTO joins (run_id, visitor_id, page_id, play_id, owner, state, first_act, last_act, amount, data, at) `,
			"text text text text text text bigint bigint bigint text bigint",
			` ON CONFLICT (run_id, visitor_id) DO UPDATE SET state = excluded.state, first_act = excluded.first_act,
				last_act = excluded.last_act, amount = excluded.amount, data = excluded.data`),
		refusals: newList(`INSERT INTO refusals (run_id, visitor_id, reason, page_id, at) `, "text text text text bigint",
			` ON CONFLICT (run_id, visitor_id, reason) DO NOTHING`),
		crowds: newList(`INSERT INTO crowds (page_id, day, ip_hash, joins) `, "text text text bigint",
			` ON CONFLICT (page_id, day, ip_hash) DO UPDATE SET joins = excluded.joins`),
		grants: newList(`INSERT INTO grants (`+grantColumns+`) `,
			"text text text text text text text text text boolean bigint text text bigint bigint text text text text text text bigint bigint bigint bigint",
			` ON CONFLICT (id) DO UPDATE SET prize = excluded.prize, state = excluded.state, flag = excluded.flag, cost = excluded.cost,
				day = excluded.day, hold_until = excluded.hold_until, claim_until = excluded.claim_until, why = excluded.why,
				by_name = excluded.by_name, changed_at = excluded.changed_at`),
		stock: newList(`INSERT INTO stock (page_id, prize, reserved, issued, moves) `, "text text bigint bigint bigint",
			` ON CONFLICT (page_id, prize) DO UPDATE SET reserved = excluded.reserved, issued = excluded.issued, moves = excluded.moves`),
		moves: newList(`INSERT INTO stock_moves (page_id, prize, n, grant_id, kind, reserved, issued, at) `,
			"text text bigint text text bigint bigint bigint", ``),
		spent: newList(`INSERT INTO spent (page_id, day, fen) `, "text text bigint",
			` ON CONFLICT (page_id, day) DO UPDATE SET fen = spent.fen + excluded.fen`),
		scores: newList(`INSERT INTO scores (page_id, play_id, board, visitor_id, run_id, points, reached_at) `,
			"text text text text text bigint bigint",
			` ON CONFLICT (page_id, play_id, board, visitor_id) DO UPDATE SET points = scores.points + excluded.points,
				reached_at = CASE WHEN excluded.points > 0 THEN excluded.reached_at ELSE scores.reached_at END`),
	}
}

// playRows are the values of rows that wait to be inserted, but for those that the group's state gives.
type playRows struct{ rules, acts, refusals, moves []any }

// writePlays stores what the group leaves of plays.
func (g *group) writePlays(ctx context.Context) error {
	add := g.lists.add
	runs, goOn := g.runRows()
	for _, w := range []struct {
		to     *list
		values []any
	}{
		{add.rules, g.left.rules}, {add.runs, runs}, {add.goOn, goOn}, {add.acts, g.left.acts}, {add.joins, g.joinRows()},
		{add.refusals, g.left.refusals}, {add.crowds, g.crowdRows()}, {add.grants, g.grantRows()},
		{add.stock, g.stockRows()}, {add.moves, g.left.moves}, {add.spent, g.spentRows()}, {add.scores, g.scoreRows()},
	} {
		if err := g.insert(ctx, w.to, w.values); err != nil {
			return wrap(err, "store what came of plays")
		}
	}
	return nil
}

// runRows are the runs that begin, end or have another moment due, and those of which only other columns have changed: a database
// writes the keys of the columns that a statement names, changed or not.
func (g *group) runRows() (runs, goOn []any) {
	ids := slices.Sorted(maps.Keys(g.runs))
	slices.SortStableFunc(ids, func(a, b string) int { // what has ended first: then its owner's next one finds the key free
		return cmp.Compare(openLast(g.runs[a]), openLast(g.runs[b]))
	})
	for _, id := range ids {
		x := g.runs[id]
		if !x.changed {
			continue
		}
		to := &goOn
		if x.fresh || x.State != x.stored.state || x.Due != x.stored.due {
			to = &runs
		}
		*to = append(*to, x.ID, x.PageID, x.Play, x.Kind, x.Owner, string(x.State), x.Progress, x.Goal, x.Amount, x.StartedAt,
			x.Deadline, x.Due, x.EndedAt, x.rules, hex.EncodeToString(x.Seed[:]), x.Digest, string(x.Data), x.acts, x.joins)
	}
	return runs, goOn
}

// openLast orders runs.
func openLast(x *running) int {
	if x.State == play.Open {
		return 1
	}
	return 0
}

func (g *group) joinRows() (values []any) {
	for _, who := range slices.SortedFunc(maps.Keys(g.joins), comparePeople) {
		for _, j := range g.joins[who] {
			if j.changed {
				values = append(values, j.run, who.visitor, who.page, j.play, j.owner, j.state, j.first, j.last, j.amount, j.data, j.at)
			}
		}
	}
	return values
}

func (g *group) crowdRows() (values []any) {
	for c, n := range g.crowdsChanged {
		values = append(values, c.page, c.day, c.ip, n)
	}
	return values
}

func (g *group) grantRows() (values []any) {
	for _, id := range slices.Sorted(maps.Keys(g.runs)) {
		x := g.runs[id]
		for _, owed := range slices.SortedFunc(maps.Keys(x.grants), compareOwed) {
			if r := x.grants[owed]; r.changed {
				values = append(values, r.values()...)
			}
		}
	}
	return values
}

func (g *group) stockRows() (values []any) {
	for at, s := range g.stocks {
		if s.changed {
			values = append(values, at.page, at.prize, s.reserved, s.issued, s.moves)
		}
	}
	return values
}

func (g *group) spentRows() (values []any) {
	for p, fen := range g.spentAdded {
		values = append(values, p.page, p.day, fen)
	}
	return values
}

// scoreKey is a line of a board.
type scoreKey struct{ page, play, board, visitor string }

// scored is what the group adds to a line.
type scored struct {
	run    string
	points int64
	at     int64
}

func (g *group) scoreRows() (values []any) {
	for _, k := range slices.SortedFunc(maps.Keys(g.scores), func(a, b scoreKey) int {
		return cmp.Or(cmp.Compare(a.page, b.page), cmp.Compare(a.play, b.play), cmp.Compare(a.board, b.board), cmp.Compare(a.visitor, b.visitor))
	}) {
		s := g.scores[k]
		values = append(values, k.page, k.play, k.board, k.visitor, s.run, s.points, s.at)
	}
	return values
}
