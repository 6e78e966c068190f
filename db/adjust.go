package db

import (
	"context"
	"database/sql"
	"slices"
	"strconv"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// JoinAgain is what a Move of an operator does (Move.Do) that lets a join count which an operator has refused before; without it only one
// that is held can be approved.
const JoinAgain = "again"

// approves tells whether the act is an operator's who lets a join count that does not.
func (a *act) approves(j *joined) bool {
	if a.move.By == "" {
		return false
	}
	return j.state == joinHeld || j.state == joinRefused && a.move.Do == JoinAgain
}

// gives tells whether any of the steps gives or keeps something: those that take back are done also where prizes are paused.
func gives(dues []play.Due) bool {
	return slices.ContainsFunc(dues, func(d play.Due) bool { return d.Step != play.Drop })
}

// refuseHeld says no to a join that is held. It has changed nothing, and so nothing is to be undone: the row tells who said so, and why.
func (g *group) refuseHeld(a *act, p pages.Page, x *running) error {
	who := person{p.ID, a.move.Visitor}
	j := g.join(who, x.ID)
	if j == nil {
		return refuse(errNoJoin())
	}
	if j.state != joinHeld {
		a.played = append(a.played, j.firstAnswer(x))
		return nil
	}
	row := play.Act{Who: who.visitor, Verb: play.RefuseVerb, Verdict: play.No, Reason: play.Unconfirmed, Reverses: strconv.Itoa(j.first)}
	g.log(a, x, row, g.turn(a, p, x, who))
	x.stand(j, joinRefused)
	a.people = append(a.people, x.Owner)
	a.played = append(a.played, pages.Played{Run: x.Run, Verdict: play.OK})
	return nil
}

func errNoJoin() error { return pages.Errorf(pages.NotFound, "没有找到这次助力") }

// void takes a run back. Where that has been done, nothing happens.
func (g *group) void(ctx context.Context, a *act, p pages.Page, x *running) error {
	if x.State == play.Void {
		a.played = append(a.played, pages.Played{Run: x.Run, Verdict: play.OK, First: true})
		return nil
	}
	t := g.turn(a, p, x, person{p.ID, x.Owner})
	o, err := g.do(ctx, a, x, play.VoidVerb, t, nil)
	if err != nil {
		return err
	}
	answer := pages.Played{Run: x.Run, Verdict: play.OK, Reason: o.Reason}
	if o.Reason != "" {
		answer.Verdict = play.No
	}
	a.played = append(a.played, answer)
	return nil
}

// unwind is what goes back when a run is taken back: all that its owner has got of it, what is only kept for others, since they cannot get
// it any more, and the owner's points. What friends have been given stays theirs.
func (g *group) unwind(ctx context.Context, x *running, now int64) (dues []play.Due, scores []play.Score, err error) {
	if err := g.readGrants(ctx, x); err != nil {
		return nil, nil, err
	}
	for owed, r := range x.grants {
		if r.State != pages.GrantVoid && (owed.To == x.Owner || r.State == pages.GrantReserved) {
			dues = append(dues, play.Due{Step: play.Drop, To: owed.To, Tier: owed.Tier})
		}
	}
	slices.SortFunc(dues, func(a, b play.Due) int {
		return compareOwed(play.Owed{To: a.To, Tier: a.Tier}, play.Owed{To: b.To, Tier: b.Tier})
	})
	scores, err = g.unscore(ctx, x, now)
	return dues, scores, err
}

// unscore is what takes the points of the run's owner off the boards.
func (g *group) unscore(ctx context.Context, x *running, now int64) (scores []play.Score, err error) {
	ranking, ok := x.settings.(play.Ranking)
	if !ok {
		return nil, nil
	}
	points := map[string]int64{}
	for key, added := range g.scores { // by the group, and not stored yet
		if key.page == x.PageID && key.play == x.Play && key.visitor == x.Owner {
			points[key.board] = added.points
		}
	}
	for some := range slices.Chunk(boardsSince(ranking, x.StartedAt, now), mostAmong) {
		places, args := filled(some)
		err := g.each(ctx, `SELECT board, points FROM scores WHERE page_id = ? AND play_id = ? AND visitor_id = ? AND board IN `+places,
			append([]any{x.PageID, x.Play, x.Owner}, args...), func(rows *sql.Rows) error {
				var board string
				var stored int64
				err := rows.Scan(&board, &stored)
				points[board] += stored
				return err
			})
		if err != nil {
			return nil, wrap(err, "read somebody's points")
		}
	}
	for board, n := range points {
		if n != 0 {
			scores = append(scores, play.Score{Board: board, Points: -n})
		}
	}
	return scores, nil
}

// mostDays bounds how long a ranking is looked back on, longer than any page lives.
const mostDays = 3660

// boardsSince are the boards a run can have points on that began then, until another moment, unix ms.
func boardsSince(k play.Ranking, from, to int64) (ids []string) {
	day := (24 * time.Hour).Milliseconds()
	for i := range int64(mostDays) {
		at := min(from+i*day, to)
		for _, b := range k.Boards(at, 0) {
			ids = append(ids, b.ID)
		}
		if at >= to {
			break
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
