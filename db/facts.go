package db

import (
	"context"
	"slices"
	"strconv"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// turn is the person's turn at a run, with what is known of the person.
func (g *group) turn(a *act, p pages.Page, x *running, who person) play.Turn {
	m := a.move
	t := play.Turn{
		Who: who.visitor, Now: a.now.UnixMilli(), Until: p.EndsAt, Luck: x.Seed, By: m.By,
		Do: m.Do, Which: m.Which, Act: x.settings.Common().Act,
	}
	if m.Words != "" { // numbers by which somebody could be reached stay out of the log
		t.Words, _ = play.Review(m.Words)
	}
	if m.Token != "" {
		t.Token = a.keys.passHash(m.Token)
	}
	t.Facts = g.facts(a, p, x, who)
	return t
}

// facts are what is known of a person at a run.
func (g *group) facts(a *act, p pages.Page, x *running, who person) play.Facts {
	f := play.Facts{
		Denied: g.denied[who], Paused: g.switches[playOf{x.PageID, x.Play}].acts, Ended: p.State(a.now) == pages.Over,
		Self: who.visitor == x.Owner, New: a.isNew(x) && !g.isListed(a, x, who) && !g.brought(who, x.Owner),
		Crowd: g.crowds[crowd{x.PageID, chinaDay(a.now), a.ipHash}],
	}
	helped := map[string]bool{}
	for _, j := range g.joins[who] {
		switch {
		case j.state == joinUndone, j.state == joinLeft, j.state == joinRefused:
			continue
		case j.run == x.ID:
			f.Joined = f.Joined || j.state == joinOK
			continue
		case j.state != joinOK:
			continue
		}
		if j.owner != x.Owner {
			helped[j.owner] = true
		}
		f.Helped = f.Helped || j.owner == x.Owner && j.play == x.Play
		f.Seated = f.Seated || j.play == x.Play && g.goesOn(j)
	}
	f.Helps = len(helped)
	for _, own := range g.ownRuns(who, x.Play) {
		if own.ID == x.ID {
			continue
		}
		f.Runs++
		f.Seated = f.Seated || own.State == play.Open
	}
	return f
}

// goesOn tells whether the run somebody has joined is open, also where it has ended within the group.
func (g *group) goesOn(j *joined) bool {
	if x := g.runs[j.run]; x != nil {
		return x.State == play.Open
	}
	return j.open
}

// brought tells whether somebody has brought the owner of a run, directly or not: such a friend is nobody new to that owner, for two who
// bring each other bring nobody.
func (g *group) brought(who person, owner string) bool {
	return slices.Contains(g.above(who.page, pages.Arrival{SharerID: owner}), who.visitor)
}

// isNew tells whether who acts has not acted before in the scope of the run's rules.
func (a *act) isNew(x *running) bool {
	old := a.before.here || a.others()
	if x.settings.Common().Scope == play.NewEverywhere {
		old = old || a.before.elsewhere
	}
	return !old
}

// addPace adds how fast friends come to a ranked run, by the log: only one hundred in a minute, or five times what is usual on a day,
// make a difference. The log is asked once a group: what is missed of one group's joins is seen by the next.
func (g *group) addPace(ctx context.Context, x *running, t *play.Turn) error {
	if x.Kind != "ranking" {
		return nil
	}
	t.Usual = g.switches[playOf{x.PageID, x.Play}].usual
	if x.pace == nil {
		const many = 100 // in a minute
		recent, err := g.actsWithin(ctx, x, many, t.Now-time.Minute.Milliseconds())
		if err != nil {
			return err
		}
		x.pace = &play.Facts{Recent: recent}
		if t.Usual > 0 {
			if x.pace.LastDay, err = g.actsWithin(ctx, x, max(20, 5*t.Usual), t.Now-24*time.Hour.Milliseconds()); err != nil {
				return err
			}
		}
	}
	t.Recent, t.LastDay = x.pace.Recent, x.pace.LastDay
	return nil
}

// actsWithin is most where the run's log has so many acts since then, else 0. Of those of this group the oldest is as new as the group.
func (g *group) actsWithin(ctx context.Context, x *running, most int, since int64) (int, error) {
	if x.acts < most || x.fresh {
		return 0, nil
	}
	var at int64
	err := g.get(ctx, &at, `SELECT COALESCE((SELECT at FROM acts WHERE run_id = ? AND n = ?), ?)`, x.ID, x.acts-most+1, since+1)
	if err != nil || at <= since {
		return 0, wrap(err, "read how fast friends come")
	}
	return most, nil
}

// passHash is what is stored of a pass's token.
func (k keys) passHash(token string) string { return k.hash("pass token", token) }

// pass is the token of a run's pass as it is offered for the round-th time: 128 bits that nobody guesses.
func (k keys) pass(runID string, no, round int) string {
	return k.hash("pass", runID+"/"+strconv.Itoa(no)+"/"+strconv.Itoa(round))
}

// nextPass is the hash of the token that a run's pass has when it is offered next; "" where it has no such pass.
func (k keys) nextPass(x *running, which string) string {
	no, err := strconv.Atoi(which)
	if err != nil || x.Kind != "gift" {
		return ""
	}
	for _, p := range x.settings.Show(x.Run).Passes {
		if p.No == no {
			return k.passHash(k.pass(x.ID, no, p.Round+1))
		}
	}
	return ""
}
