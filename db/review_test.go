package db

import (
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// swaps is a game of swaps without a prize.
func (c *scene) swaps() *game {
	return c.game(play.Prizes{}, play.Swap{Hours: 24, Reserve: 10, Confirm: 1, Terms: terms()})
}

// lists has somebody put up what sounds like trade.
func (g *game) lists(who string, at time.Time) pages.Played {
	g.t.Helper()
	return g.move(pages.Move{Visitor: who, Verb: play.StartVerb, Play: "swap", Words: "代购奶粉，微信 abcde12345\n露营帐篷"}, at).Played[0]
}

// offers has somebody offer something.
func (g *game) offers(who string, run play.Run, at time.Time) pages.Played {
	g.t.Helper()
	return g.move(pages.Move{Visitor: who, Verb: play.JoinVerb, Run: run.ID, Words: "一本书"}, at).Played[0]
}

// reads has an operator say something about a listing in review.
func (g *game) reads(do string, run play.Run, at time.Time) pages.Played {
	g.t.Helper()
	m := pages.Move{Visitor: run.Owner, Verb: play.ClaimVerb, Do: do, Run: run.ID, By: chief.Name, Why: "看过了"}
	return g.move(m, at).Played[0]
}

// waiting are the runs an operator finds under what waits.
func (g *game) waiting() int {
	g.t.Helper()
	rows, err := g.RunRows(g.ctx, RunQuery{PageID: g.page.ID, Play: "swap", Held: true, Limit: 10})
	check(g.t, err)
	figures, err := g.RunFigures(g.ctx, g.page.ID)
	check(g.t, err)
	equal(g.t, "waiting, by the figures", figures["swap"].Held, len(rows))
	played, err := g.Played(g.ctx)
	check(g.t, err)
	equal(g.t, "waiting, by the list of pages", played[g.page.ID].Held, len(rows))
	if len(rows) > 0 {
		equal(g.t, "the play they wait in", played[g.page.ID].Play, "swap")
	}
	return len(rows)
}

// A listing that sounds like trade is kept, and waits: its owner cannot put up another one meanwhile, and nobody can offer.
func testListingInReview(t *testing.T, c *scene) {
	g := c.swaps()
	played, err := g.Played(c.ctx)
	check(t, err)
	if _, ok := played[g.page.ID]; ok {
		t.Error("a page on which nobody has begun a run is played")
	}
	first := g.lists("a", noon)
	equal(t, "verdict", first.Verdict, play.Waiting)
	g.wantReason(first, play.Held)
	again := g.lists("a", noon)
	equal(t, "again", again.First && again.Verdict == play.Waiting && again.Run.ID == first.Run.ID, true)
	g.wantReason(g.offers("b", first.Run, noon), play.Unread)
	equal(t, "waiting", g.waiting(), 1)
	later := noon.Add(5 * time.Hour)
	g.wantReason(g.reads("pass", first.Run, later), "")
	g.wantReason(g.reads("pass", first.Run, later), play.AlreadyJoined)
	equal(t, "waiting", g.waiting(), 0)
	run := g.run(first.Run.ID)
	equal(t, "state", run.State, play.Open)
	equal(t, "deadline", run.Deadline, later.Add(24*time.Hour).UnixMilli())
	g.wantReason(g.offers("b", run, later), "")
	if shown := g.plays[0].Settings.Show(g.run(run.ID)); shown.Have != "代购奶粉，微信 ＊＊＊" || shown.Unread || len(shown.Offers) != 1 {
		t.Fatalf("%+v", shown)
	}
	g.sound()
}

func testListingRefused(t *testing.T, c *scene) {
	g := c.swaps()
	first, second := g.lists("a", noon).Run, g.lists("b", noon).Run
	g.wantReason(g.reads("fail", first, noon), "")
	equal(t, "refused", g.run(first.ID).State, play.Over)
	g.wantReason(g.offers("c", first, noon), play.Expired)
	if again := g.lists("a", noon); again.Run.ID == first.ID || again.Verdict != play.Waiting {
		t.Fatalf("another try: %+v", again)
	}
	// One that nobody reads ends with its time, and one of who is denied at once.
	end := noon.Add(24 * time.Hour)
	g.denies(pages.Denying{Visitor: "b"}, noon)
	equal(t, "denied", g.run(second.ID).State, play.Void)
	equal(t, "due", g.sweeps(end), 1)
	equal(t, "waiting", g.waiting(), 0)
	g.sound()
}
