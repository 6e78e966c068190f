package db

import (
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// A cookie and a phone that carry two inviters: whatever was locked first stays, and no second friend comes of it.
func testTwoInviters(t *testing.T, c *scene) {
	phones := assist(3)
	phones.Act, phones.Scope = play.Phone, "page"
	g := c.game(gifts(5), phones, bargain(3))
	a, b := g.starts("a", "assist", noon), g.starts("b", "assist", noon)
	comes := func(who, phone, sharer string, at time.Time) pages.Moved {
		g.opens(who, sharer, at)
		g.flush()
		l := g.form(who, phone)
		return g.move(pages.Move{Visitor: who, Lead: &l, Via: g.code(sharer)}, at)
	}
	// The phone was locked first, by a's link; then another device leaves it on b's.
	phone := phoneOf("first")
	first := comes("first", phone, "a", noon)
	g.wantReason(first.Played[0], "")
	second := comes("second", phone, "b", noon.Add(time.Hour))
	equal(t, "known", second.Again, true)
	equal(t, "lead", second.Lead.ID, first.Lead.ID)
	g.wantBond(second.Lead, "a", 1, "")
	g.wantReason(second.Played[0], play.NotNew)
	// The cookie was locked first, by a tap for b; then it leaves a phone on a's link.
	haggled := g.starts("b", "bargain", noon)
	g.opens("third", "b", noon)
	g.flush()
	g.wantReason(g.move(pages.Move{Visitor: "third", Verb: play.JoinVerb, Run: haggled.ID, Via: g.code("b")}, noon).Played[0], "")
	third := comes("third", phoneOf("third"), "a", noon.Add(time.Hour))
	equal(t, "inviter of the cookie", third.Lead.Inviter, "b")
	// Both were locked, each to another: neither is rewritten.
	g.opens("fourth", "b", noon)
	g.flush()
	g.wantReason(g.move(pages.Move{Visitor: "fourth", Verb: play.JoinVerb, Run: haggled.ID, Via: g.code("b")}, noon).Played[0], "")
	both := comes("fourth", phone, "b", noon.Add(time.Hour))
	g.wantBond(both.Lead, "a", 1, "")
	g.wantReason(both.Played[0], play.NotNew)
	bound, err := g.Sharers(g.ctx, g.page.ID, 10)
	check(t, err)
	friends := map[string]int{}
	for _, s := range bound {
		friends[s.VisitorID] = s.Friends
	}
	equal(t, "friends of a", friends["a"], 1)
	equal(t, "friends of b", friends["b"], 2)
	equal(t, "progress of a", g.run(a.ID).Progress, 1)
	equal(t, "progress of b", g.run(b.ID).Progress, 0)
	g.sound()
}
