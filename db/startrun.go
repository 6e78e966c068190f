package db

import (
	"context"
	"crypto/sha256"
	"encoding/json"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// runFor is the owner's run of a play that a friend is to join; nil where there is none, and none begins by itself.
func (g *group) runFor(ctx context.Context, a *act, p pages.Page, rp pages.ReadyPlay, owner person) (*running, error) {
	x := g.openRun(owner, string(rp.Key))
	if x != nil || !rp.Settings.Auto() || owner.visitor == "" {
		return x, nil
	}
	x, _, err := g.begin(ctx, a, p, rp, owner)
	return x, err
}

// start begins a run of the visitor's own. Where one is open, that is the answer.
func (g *group) start(ctx context.Context, a *act, p pages.Page, rp pages.ReadyPlay) error {
	if a.others() {
		why := play.AlreadyJoined
		if g.denied[g.who(a)] {
			why = play.Denied
		}
		a.played = append(a.played, pages.Played{Verdict: play.No, Reason: why})
		return nil
	}
	who := g.who(a)
	if x := g.openRun(who, string(rp.Key)); x != nil && x.State.Going() {
		if err := g.catchUp(ctx, a, p, x); err != nil {
			return err
		}
		if x.State.Going() {
			a.played = append(a.played, x.begun(true))
			return nil
		}
	}
	x, o, err := g.begin(ctx, a, p, rp, who)
	if err != nil {
		return err
	}
	if x != nil {
		g.know(a)
		g.crowded(a, rp.Settings.Common().Act)
		a.played = append(a.played, x.begun(false))
		return nil
	}
	var last play.Run
	if x := g.openRun(who, string(rp.Key)); x != nil {
		last = x.Run
	}
	a.played = append(a.played, pages.Played{Run: last, Verdict: play.No, Reason: o.Reason, First: o.Reason == play.AlreadyJoined})
	return nil
}

// begun is what an owner is told who has a run; again tells whether it is not a new one.
func (x *running) begun(again bool) pages.Played {
	if x.State == play.InReview {
		return pages.Played{Run: x.Run, Verdict: play.Waiting, Reason: play.Held, First: again}
	}
	return pages.Played{Run: x.Run, Verdict: play.OK, First: again}
}

// begin starts a run for its owner; nil where the play refuses.
func (g *group) begin(ctx context.Context, a *act, p pages.Page, rp pages.ReadyPlay, owner person) (*running, play.Outcome, error) {
	text := settingsText(rp)
	x := &running{settings: rp.Settings, rules: rulesID(rp.Kind, text), fresh: true, grants: map[play.Owed]*grant{}}
	x.Run = play.Run{
		ID: NewID(), PageID: p.ID, Play: string(rp.Key), Kind: rp.Kind, Owner: owner.visitor, Rules: json.RawMessage(text),
		Seed: sha256.Sum256(append(a.luck[:], rp.Key...)),
	}
	t := g.turn(a, p, x, owner)
	o, err := g.do(ctx, a, x, play.StartVerb, t, nil)
	if err != nil || o.Reason != "" {
		return nil, o, err
	}
	g.runs[x.ID] = x
	g.owned[owner] = append(g.owned[owner], x)
	g.left.rules = append(g.left.rules, x.rules, x.Kind, text)
	return x, o, nil
}
