package db

import (
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// undoes takes back what people who are denied have done for others, and returns how many joins that were.
func (g *game) undoes(at time.Time) int {
	g.t.Helper()
	joins, err := g.DeniedJoins(g.ctx, at, 100)
	check(g.t, err)
	for _, j := range joins {
		m := j.Undo()
		g.move(m, at)
	}
	return len(joins)
}

// What somebody did for others goes, where their runs go on: the cut is another friend's to take, the tier is missed again, the seat is
// free, the points are off the board. What has ended stays, and so does what has been handed out.
func testHelperDenied(t *testing.T, c *scene) {
	often, haggling := terms(), bargain(2)
	often.Cap = 0
	haggling.Terms = often
	tiers := play.Assist{Tiers: []play.AssistTier{{Friends: 1, Prize: "gift"}, {Friends: 2, Prize: "gift"}}, Hours: 24, Terms: often}
	g := c.game(gifts(90), tiers, haggling, play.Group{Size: 3, Hours: 24, Prize: "gift", Terms: often},
		play.Ranking{Overall: true, TapPoints: 7, PhonePoints: 1, Review: 1, Terms: often})
	assisted, haggled := g.starts("a", "assist", noon), g.starts("b", "bargain", noon)
	team, ranked, done := g.starts("c", "group", noon), g.starts("d", "ranking", noon), g.starts("e", "bargain", noon)
	for _, run := range []play.Run{assisted, haggled, team, ranked, done} {
		g.wantReason(g.helps("bad", run, noon), "")
	}
	g.helps("good", done, noon)
	g.helps("good", ranked, noon)
	equal(t, "before", g.states("a"), "given ")
	g.denies(pages.Denying{Visitor: "bad"}, noon)
	equal(t, "taken back", g.undoes(noon), 3) // the seat went with what was kept for it
	equal(t, "taken back again", g.undoes(noon), 0)
	equal(t, "the tier's prize", g.states("a"), "void ")
	equal(t, "cuts", g.run(haggled.ID).Progress, 0)
	equal(t, "price", g.run(haggled.ID).Amount, 0)
	equal(t, "seats", g.run(team.ID).Progress, 1)
	equal(t, "points", g.run(ranked.ID).Progress, 7)
	place, points, err := g.PlaceOn(g.ctx, nil, g.page.ID, "ranking", play.AllBoard, "d")
	check(t, err)
	equal(t, "points on the board", points, 7)
	equal(t, "place", place, 1)
	equal(t, "what has ended", g.run(done.ID).State, play.Done)
	if last := g.last(haggled); last.Verb != play.UndoVerb || last.By != chief.Name || last.Why != "加入黑名单：刷单" {
		t.Errorf("the last act is %+v", last)
	}
	// Two others bring the price to exactly the floor.
	g.helps("x", haggled, noon)
	g.helps("y", haggled, noon)
	equal(t, "state", g.run(haggled.ID).State, play.Done)
	equal(t, "off", g.run(haggled.ID).Amount, int64(bargain(2).Price-bargain(2).Floor))
	// An operator who thinks better of one act has the last word, also where the person stays denied.
	g.wantReason(g.orders(play.RedoVerb, "bad", ranked, noon.Add(time.Minute)), "")
	equal(t, "taken back once more", g.undoes(noon.Add(time.Minute)), 0)
	equal(t, "points", g.run(ranked.ID).Progress, 14)
	g.sound()
}

// Where the prize of a tier is out, the join stays and is flagged, once.
func testHelperDeniedLate(t *testing.T, c *scene) {
	g := c.game(gifts(9), assist(1))
	run := g.starts("a", "assist", noon)
	g.helps("bad", run, noon)
	g.take(pages.Grant{ID: g.grantsOf("a")[0].ID, VisitorID: "a"}, "")
	g.denies(pages.Denying{Visitor: "bad"}, noon)
	equal(t, "taken back", g.undoes(noon), 1)
	equal(t, "again", g.undoes(noon), 0)
	equal(t, "progress", g.run(run.ID).Progress, 1)
	equal(t, "prize", g.states("a"), "issued ")
	equal(t, "flagged", g.last(run).Flag, true)
	g.sound()
}

// A denial on all pages is about what was done on each; one on another page about nothing here; and what waits is refused.
func testHelperDeniedEverywhere(t *testing.T, c *scene) {
	g := c.game(gifts(9), assist(40))
	run := g.starts("a", "assist", noon)
	late := g.held(run)
	other := c.livePage("other").ID
	_, _, err := g.Deny(g.ctx, pages.Denying{PageID: other, Visitor: "v1", By: chief, Why: "刷单"}, noon)
	check(t, err)
	equal(t, "denied elsewhere", g.undoes(noon), 0)
	_, _, err = g.Deny(g.ctx, pages.Denying{PageID: other, Visitor: "v2", Everywhere: true, By: chief, Why: "刷单"}, noon)
	check(t, err)
	g.denies(pages.Denying{Visitor: late}, noon)
	before := g.run(run.ID).Progress
	equal(t, "taken back", g.undoes(noon), 2)
	equal(t, "progress", g.run(run.ID).Progress, before-1)
	f, err := g.JoinOf(g.ctx, run.ID, late)
	check(t, err)
	equal(t, "what waited", f.State, joinRefused)
	equal(t, "long after", g.undoes(noon.Add(2*denialLife)), 0)
	g.sound()
}

// Of a gift whose prize has a substitute, the friend's unit is the giver's to give again.
func testGiftOfDenied(t *testing.T, c *scene) {
	prizes := gifts(1)
	prizes.List[0].Substitute = "other"
	prizes.List = append(prizes.List, play.Prize{Key: "other", Title: "别的", Kind: play.Later, Total: 5})
	g := c.game(prizes, play.Gift{Passes: 2, Hours: 10, Back: 3, Prize: form.Ref("gift"), Terms: terms()})
	run := g.starts("a", "gift", noon)
	for no, who := range []string{"b", "bad"} {
		which := string(rune('1' + no))
		g.wantReason(g.move(pages.Move{Visitor: "a", Verb: play.ClaimVerb, Do: "offer", Which: which, Run: run.ID}, noon).Played[0], "")
		if who == "b" {
			continue // one stays out, and the run goes on
		}
		m := pages.Move{Visitor: who, Verb: play.JoinVerb, Run: run.ID, Token: g.PassToken(run.ID, no+1, 1)}
		g.wantReason(g.move(m, noon).Played[0], "")
	}
	equal(t, "the friend's", g.states("bad"), "given ")
	g.denies(pages.Denying{Visitor: "bad"}, noon)
	equal(t, "taken back", g.undoes(noon), 1)
	equal(t, "the friend's", g.states("bad"), "void ")
	equal(t, "passes taken", g.run(run.ID).Progress, 0)
	g.sound()
}

// A friend's gift goes back to the giver's pass in one step with the denial: nobody who waits in line gets the unit in between.
func testGiftOfDeniedInDemand(t *testing.T, c *scene) {
	g := c.game(gifts(2), play.Gift{Passes: 2, Hours: 10, Back: 3, Prize: "gift", Terms: terms()}, assist(1))
	run := g.starts("a", "gift", noon)
	offer := pages.Move{Visitor: "a", Verb: play.ClaimVerb, Do: "offer", Which: "1", Run: run.ID}
	g.wantReason(g.move(offer, noon).Played[0], "")
	g.wantReason(g.move(pages.Move{Visitor: "bad", Verb: play.JoinVerb, Run: run.ID, Token: g.PassToken(run.ID, 1, 1)}, noon).Played[0], "")
	g.helps("friend", g.starts("w", "assist", noon), noon)
	equal(t, "in line", g.states("w"), "waiting ")
	g.denies(pages.Denying{Visitor: "bad"}, noon)
	_, _, err := g.ServePrizes(g.ctx, g.page.ID, g.prizes, noon)
	check(t, err)
	g.undoes(noon)
	equal(t, "the friend's", g.states("bad"), "void ")
	equal(t, "in line still", g.states("w"), "waiting ")
	equal(t, "passes taken", g.run(run.ID).Progress, 0)
	g.wantReason(g.move(offer, noon).Played[0], "")
	g.wantReason(g.move(pages.Move{Visitor: "good", Verb: play.JoinVerb, Run: run.ID, Token: g.PassToken(run.ID, 1, 2)}, noon).Played[0], "")
	equal(t, "another friend's", g.states("good"), "given ")
	g.sound()
}
