package db

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// joinAll lets a lead count in all plays that ask friends for one.
func (g *group) joinAll(ctx context.Context, a *act, p pages.Page) error {
	owner := g.target(a)
	if owner.visitor == "" || owner == g.who(a) {
		return nil
	}
	for _, rp := range a.move.Plays {
		if !rp.Settings.Common().ByPhone() || !play.ByLead(rp.Kind) {
			continue
		}
		x, err := g.runFor(ctx, a, p, rp, owner)
		if err != nil {
			return err
		}
		if x == nil {
			continue
		}
		if err := g.joinRun(ctx, a, p, x); err != nil {
			return err
		}
	}
	return nil
}

// joinOne lets the visitor join one run.
func (g *group) joinOne(ctx context.Context, a *act, p pages.Page) error {
	m := a.move
	if m.Run != "" {
		x := g.runs[m.Run]
		if x == nil || x.PageID != p.ID {
			return refuse(errNoRun())
		}
		return g.joinRun(ctx, a, p, x)
	}
	rp, ok := (pages.Ready{Plays: m.Plays}).Play(m.Play)
	if !ok {
		return refuse(errNoPlay())
	}
	owner := g.target(a)
	if owner == g.who(a) {
		a.played = append(a.played, pages.Played{Verdict: play.No, Reason: play.Self})
		return nil
	}
	x, err := g.runFor(ctx, a, p, rp, owner)
	if err != nil {
		return err
	}
	if x == nil {
		return refuse(errNoRun())
	}
	return g.joinRun(ctx, a, p, x)
}

// joinRun lets the person join a run, and says what came of it.
func (g *group) joinRun(ctx context.Context, a *act, p pages.Page, x *running) error {
	if err := g.catchUp(ctx, a, p, x); err != nil {
		return err
	}
	who := g.who(a)
	if a.others() {
		why := play.NotNew
		switch {
		case g.denied[who]:
			why = play.Denied
		case who.visitor == x.Owner:
			why = play.Self
		}
		a.played = append(a.played, pages.Played{Run: x.Run, Verdict: play.No, Reason: why})
		return nil
	}
	j := g.join(who, x.ID)
	if j != nil && j.state == joinLeft {
		return g.turnBack(ctx, a, p, x, j, play.RedoVerb, who.visitor)
	}
	if j != nil && !a.approves(j) {
		a.played = append(a.played, j.firstAnswer(x))
		return nil
	}
	t := g.turn(a, p, x, who)
	if err := g.addPace(ctx, x, &t); err != nil {
		return err
	}
	if j != nil { // held, and approved now
		if err := g.readHeld(ctx, x, j, &t); err != nil {
			return err
		}
	}
	o, err := g.do(ctx, a, x, play.JoinVerb, t, nil)
	if err != nil {
		return err
	}
	answer := pages.Played{Run: x.Run, Verdict: play.OK, Reason: o.Reason, Amount: o.Amount}
	switch o.Reason {
	case "":
		g.joined(a, x, t, joinOK, o)
	case play.Held:
		answer.Verdict = play.Waiting
		g.log(a, x, play.Act{Who: t.Who, Verb: play.JoinVerb, Verdict: play.Waiting, Reason: play.Held}, t)
		g.joined(a, x, t, joinHeld, o)
	default:
		answer.Verdict = play.No
		g.refused(x, t, o.Reason)
	}
	a.played = append(a.played, answer)
	return nil
}

// readHeld adds what the friend had done when the join was held.
func (g *group) readHeld(ctx context.Context, x *running, j *joined, t *play.Turn) error {
	var text string
	if err := g.get(ctx, &text, `SELECT turn FROM acts WHERE run_id = ? AND n = ?`, x.ID, j.first); err != nil {
		return wrap(err, "read a held join")
	}
	var then play.Turn
	if err := json.Unmarshal([]byte(text), &then); err != nil {
		return fmt.Errorf("read the turn of a held join: %w", err)
	}
	t.Came, t.Token, t.Words, t.New = j.at, then.Token, then.Words, then.New
	return nil
}

// refused keeps why an act did not count. That somebody new was told to come back is kept, so that the person is new then too.
func (g *group) refused(x *running, t play.Turn, why play.Reason) {
	if why.Next() == play.Wait && !t.New {
		return
	}
	g.left.refusals = append(g.left.refusals, x.ID, t.Who, string(why), x.PageID, t.Now)
}

// firstAnswer is what a person is told who has joined before.
func (j *joined) firstAnswer(x *running) pages.Played {
	switch j.state {
	case joinOK:
		return pages.Played{Run: x.Run, Verdict: play.OK, Amount: j.amount, First: true}
	case joinHeld:
		return pages.Played{Run: x.Run, Verdict: play.Waiting, Reason: play.Held, First: true}
	case joinRefused:
		return pages.Played{Run: x.Run, Verdict: play.No, Reason: play.Unconfirmed, First: true}
	}
	return pages.Played{Run: x.Run, Verdict: play.No, Reason: play.AlreadyJoined, First: true}
}

// joined keeps how the person's join stands, and what the person's act tells about who brought whom.
func (g *group) joined(a *act, x *running, t play.Turn, state string, o play.Outcome) {
	who := person{x.PageID, t.Who}
	j := g.join(who, x.ID)
	if j == nil {
		j = &joined{run: x.ID, play: x.Play, owner: x.Owner, at: t.Now}
		g.joins[who] = append(g.joins[who], j)
	}
	x.stand(j, state)
	j.first, j.amount, j.data, j.open = x.acts, o.Amount, o.Data, true
	g.past[who] = past{here: true, elsewhere: g.past[who].elsewhere}
	g.crowded(a, t.Act)
	g.know(a)
}

// crowded counts what somebody without a phone does, by the address it comes from.
func (g *group) crowded(a *act, how string) {
	if how == play.Tap && a.ipHash != "" {
		c := crowd{a.lead.PageID, chinaDay(a.now), a.ipHash}
		g.crowds[c]++
		g.crowdsChanged[c] = g.crowds[c]
	}
}

// stand has a join stand so from the run's last act on.
func (x *running) stand(j *joined, state string) {
	if j.state == joinOK {
		x.joins--
	}
	if state == joinOK {
		x.joins++
	}
	j.state, j.last, j.changed = state, x.acts, true
}

// know keeps who the visitor is, and who brought the visitor, after the first act that counts.
func (g *group) know(a *act) {
	if a.sealed != "" || a.move.By != "" {
		return // the lead did
	}
	if g.visitors[a.lead.VisitorID] == nil {
		g.meet(a.lead)
	}
	if a.move.Verb == play.JoinVerb {
		g.bound(a, g.arrival(a))
	}
}
