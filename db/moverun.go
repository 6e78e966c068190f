package db

import (
	"context"
	"strconv"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// move does what is neither a start nor a join.
func (g *group) move(ctx context.Context, a *act, p pages.Page, x *running) error {
	m := a.move
	if err := g.catchUp(ctx, a, p, x); err != nil {
		return err
	}
	if m.Verb == play.CloseVerb {
		a.played = append(a.played, pages.Played{Run: x.Run, Verdict: play.OK})
		return nil
	}
	switch m.Verb {
	case play.UndoVerb, play.RedoVerb:
		return g.reverse(ctx, a, p, x)
	case play.RefuseVerb:
		return g.refuseHeld(a, p, x)
	case play.VoidVerb:
		return g.void(ctx, a, p, x)
	}
	t := g.turn(a, p, x, g.who(a))
	if m.Verb == play.ExtendVerb {
		t.Until = m.Until
	}
	t.Token = a.keys.nextPass(x, m.Which)
	o, err := g.do(ctx, a, x, m.Verb, t, nil)
	if err != nil {
		return err
	}
	answer := pages.Played{Run: x.Run, Verdict: play.OK, Reason: o.Reason, Amount: o.Amount}
	if o.Reason != "" {
		answer.Verdict = play.No
	}
	if j := g.join(person{p.ID, o.Left}, x.ID); j != nil {
		x.stand(j, joinLeft)
	}
	a.played = append(a.played, answer)
	return nil
}

// reverse undoes a join, or does it again. Where it stands so already, nothing happens.
func (g *group) reverse(ctx context.Context, a *act, p pages.Page, x *running) error {
	m := a.move
	who := person{p.ID, m.Visitor}
	j := g.join(who, x.ID)
	if j == nil {
		return refuse(pages.Errorf(pages.NotFound, "没有找到这次助力"))
	}
	from := joinOK
	if m.Verb == play.RedoVerb {
		from = joinUndone
	}
	if j.state != from {
		a.played = append(a.played, pages.Played{Run: x.Run, Verdict: play.OK, Amount: j.amount, First: true})
		return nil
	}
	return g.turnBack(ctx, a, p, x, j, m.Verb, m.Visitor)
}

// turnBack takes a friend's join back, or lets it count again.
func (g *group) turnBack(ctx context.Context, a *act, p pages.Page, x *running, j *joined, v play.Verb, friend string) error {
	t := g.turn(a, p, x, person{p.ID, friend})
	if v == play.UndoVerb {
		var err error
		if t.Issued, err = g.tooLate(ctx, x, t, j); err != nil {
			return err
		}
	}
	o, err := g.do(ctx, a, x, v, t, j)
	if err != nil {
		return err
	}
	answer := pages.Played{Run: x.Run, Verdict: play.OK, Reason: o.Reason, Amount: o.Amount, Flag: o.Flag}
	switch {
	case o.Reason != "":
		answer.Verdict = play.No
	case o.Flag:
	case v == play.RedoVerb:
		x.stand(j, joinOK)
		j.amount, j.data = o.Amount, o.Data
	default:
		x.stand(j, joinUndone)
	}
	a.played = append(a.played, answer)
	return nil
}

// tooLate tells whether a join cannot be taken back any more: a prize that would go with it is out, or the run would be open again
// beside another one of its owner.
func (g *group) tooLate(ctx context.Context, x *running, t play.Turn, j *joined) (bool, error) {
	after, o := play.Do(x.settings, x.Run, play.UndoVerb, t, j.act(x.ID, t.Who))
	if o.Reason != "" {
		return false, nil
	}
	if other := g.openRun(person{x.PageID, x.Owner}, x.Play); after.State == play.Open && other != nil && other.State.Going() && other.ID != x.ID {
		return true, nil
	}
	if err := g.readGrants(ctx, x); err != nil {
		return false, err
	}
	for _, due := range o.Prizes {
		r := x.grants[play.Owed{To: due.To, Tier: due.Tier}]
		if due.Step == play.Drop && r != nil && (r.State == pages.GrantIssued || r.State == pages.GrantRedeemed) {
			return true, nil
		}
	}
	return false, nil
}

// act is the join as the log has it, as it was last accepted.
func (j *joined) act(run, who string) play.Act {
	return play.Act{ID: strconv.Itoa(j.first), RunID: run, Who: who, Verb: play.JoinVerb, Verdict: play.OK, Amount: j.amount, Data: j.data, At: j.at}
}
