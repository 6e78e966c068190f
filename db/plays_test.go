package db

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// game is a live page with plays and prizes.
type game struct {
	*scene
	plays  []pages.ReadyPlay
	prizes play.Prizes
}

// game puts plays, of which each has its kind's name as its key, and prizes on the scene's page.
func (c *scene) game(prizes play.Prizes, settings ...play.Play) *game {
	g := &game{scene: c, prizes: prizes}
	for _, s := range settings {
		kind := ""
		for _, k := range play.All() {
			if fmt.Sprintf("%T", k.Sample) == fmt.Sprintf("%T", s) {
				kind = k.Name
			}
		}
		g.plays = append(g.plays, pages.ReadyPlay{Play: pages.Play{Key: form.Key(kind), Kind: kind}, Settings: s})
	}
	return g
}

// terms are those of most tests: anybody counts, by a tap, three owners at most.
func terms() play.Terms { return play.Terms{Title: "玩法", Act: play.Tap, Scope: "any", Cap: 3} }

// gifts are so many units of one prize.
func gifts(total int) play.Prizes {
	return play.Prizes{List: []play.Prize{{Key: "gift", Title: "礼品", Kind: play.Later, Cost: 100, Total: total}}}
}

func ref(p play.Prize) form.Ref { return form.Ref(p.Key) }

func (g *game) move(m pages.Move, at time.Time) pages.Moved {
	g.t.Helper()
	moved, err := g.try(m, at)
	check(g.t, err)
	return moved
}

func (g *game) try(m pages.Move, at time.Time) (pages.Moved, error) {
	if m.PageID == "" {
		m.PageID = g.page.ID
	}
	m.Window, m.Plays, m.Prizes = week, g.plays, g.prizes
	return g.Move(g.ctx, m, at)
}

// starts begins a run of the play with that kind.
func (g *game) starts(who, key string, at time.Time) play.Run {
	g.t.Helper()
	p := g.move(pages.Move{Visitor: who, Verb: play.StartVerb, Play: key}, at).Played[0]
	if p.Verdict != play.OK {
		g.t.Fatalf("%s cannot begin: %s", who, p.Reason)
	}
	return p.Run
}

// helps lets somebody join a run by a tap, and returns the reason why that does not count.
func (g *game) helps(who string, run play.Run, at time.Time) pages.Played {
	g.t.Helper()
	return g.move(pages.Move{Visitor: who, Verb: play.JoinVerb, Run: run.ID}, at).Played[0]
}

// wantReason fails the test unless the answer has that reason.
func (g *game) wantReason(p pages.Played, want play.Reason) {
	g.t.Helper()
	if p.Reason != want {
		g.t.Fatalf("the reason is %q, want %q", p.Reason, want)
	}
}

// run reads a run as it is stored.
func (g *game) run(id string) play.Run {
	g.t.Helper()
	runs, err := g.Runs(g.ctx, id)
	check(g.t, err)
	if len(runs) != 1 {
		g.t.Fatalf("%d runs", len(runs))
	}
	return runs[0].Run
}

// grantsOf are what somebody has got on the page, and nobody has taken back.
func (g *game) grantsOf(who string) []pages.Grant {
	g.t.Helper()
	part, err := g.PartOf(g.ctx, g.page.ID, who)
	check(g.t, err)
	return slices.DeleteFunc(part.Grants, func(r pages.Grant) bool { return r.State == pages.GrantVoid })
}

// sound checks what must hold whatever has happened: the ledger sums to the stock, the stock to the grants, nothing is below zero or
// over what there is, and the log rebuilds every run.
func (g *game) sound() {
	g.t.Helper()
	check(g.t, g.CheckPlays(g.ctx, g.page.ID, g.prizes))
	runs, err := g.RunsOfPage(g.ctx, g.page.ID)
	check(g.t, err)
	for _, r := range runs {
		log, err := g.ActsOf(g.ctx, r.Run.ID)
		check(g.t, err)
		begun := play.Run{ID: r.Run.ID, PageID: r.Run.PageID, Play: r.Run.Play, Kind: r.Run.Kind, Owner: r.Run.Owner, Rules: r.Run.Rules, Seed: r.Run.Seed}
		again, err := play.Replay(r.Settings, begun, log)
		check(g.t, err)
		if diff := cmp.Diff(plainRun(again), plainRun(r.Run)); diff != "" {
			g.t.Fatalf("replaying its log makes another run (-replayed +stored):\n%s", diff)
		}
	}
}

// plainRun is a run whose documents compare whatever their spacing.
func plainRun(r play.Run) map[string]any {
	var data any
	_ = json.Unmarshal(r.Data, &data)
	r.Data = nil
	return map[string]any{"run": r, "data": data}
}

func playContract() map[string]func(*testing.T, *scene) {
	return map[string]func(*testing.T, *scene){
		"self-help":                     testSelfHelp,
		"one join":                      testOneJoin,
		"an owner's second run":         testSecondRunOfOwner,
		"a helper's cap":                testHelperCap,
		"an old customer":               testOldCustomer,
		"two inviters":                  testTwoInviters,
		"a join after the deadline":     testAfterDeadline,
		"the last seat at once":         testLastSeatAtOnce,
		"the last unit at once":         testLastUnit,
		"following and leaving again":   testFollowing,
		"leaving when the prize is out": testLeavingLate,
		"a lead joins":                  testLeadJoins,
		"leaving a team":                testLeavingTeam,
		"held joins":                    testHeldJoins,
		"a budget":                      testBudget,
		"anything at once":              testWildPlays,
	}
}

func TestPlays(t *testing.T) {
	for _, d := range databases() {
		t.Run(d.name, func(t *testing.T) {
			for name, test := range playContract() {
				t.Run(name, func(t *testing.T) {
					t.Parallel() // most of the time a server is waited for
					test(t, newScene(t, d.config(t)))
				})
			}
		})
	}
}

// assist is a play of one tier.
func assist(friends int) play.Assist {
	return play.Assist{Tiers: []play.AssistTier{{Friends: friends, Prize: "gift"}}, Terms: terms()}
}

func bargain(friends int) play.Bargain {
	return play.Bargain{Price: 10000, Floor: 1000, Friends: friends, Hours: 24, Prize: "gift", Terms: terms()}
}

func testSelfHelp(t *testing.T, c *scene) {
	g := c.game(gifts(5), bargain(3))
	run := g.starts("a", "bargain", noon)
	g.wantReason(g.helps("a", run, noon), play.Self)
	// On another device, with the phone of the owner.
	own := g.form("a", phoneOf("a"))
	g.move(pages.Move{Visitor: "a", Lead: &own}, noon)
	other := g.form("a2", phoneOf("a"))
	p := g.move(pages.Move{Visitor: "a2", Verb: play.JoinVerb, Run: run.ID, Lead: &other}, noon)
	equal(t, "known phone", p.Again, true)
	g.wantReason(p.Played[0], play.Self)
	equal(t, "progress", g.run(run.ID).Progress, 0)
	g.sound()
}

func testOneJoin(t *testing.T, c *scene) {
	g := c.game(gifts(5), bargain(3))
	run := g.starts("a", "bargain", noon)
	again := g.starts("a", "bargain", noon.Add(time.Second))
	equal(t, "run", again.ID, run.ID)
	first := g.helps("b", run, noon)
	answers := make(chan pages.Played, 50)
	for range cap(answers) {
		go func() {
			moved, err := g.try(pages.Move{Visitor: "b", Verb: play.JoinVerb, Run: run.ID}, noon.Add(time.Second))
			if err != nil {
				t.Error(err)
				answers <- pages.Played{}
				return
			}
			answers <- moved.Played[0]
		}()
	}
	for range cap(answers) {
		if p := <-answers; !p.First || p.Amount != first.Amount || p.Verdict != play.OK {
			t.Fatalf("a second tap is answered %+v, the first with %d", p, first.Amount)
		}
	}
	equal(t, "progress", g.run(run.ID).Progress, 1)
	g.sound()
}

func testSecondRunOfOwner(t *testing.T, c *scene) {
	g := c.game(gifts(5), bargain(1))
	first := g.starts("a", "bargain", noon)
	g.wantReason(g.helps("b", first, noon), "")
	equal(t, "state", g.run(first.ID).State, play.Done)
	second := g.starts("a", "bargain", noon.Add(time.Minute))
	g.wantReason(g.helps("b", second, noon.Add(time.Minute)), play.AlreadyHelpedOwner)
	equal(t, "progress", g.run(second.ID).Progress, 0)
	g.sound()
}

func testHelperCap(t *testing.T, c *scene) {
	g := c.game(gifts(9), bargain(3))
	for i, owner := range []string{"a", "b", "c", "d"} {
		want := play.Reason("")
		if i == 3 {
			want = play.HelperCap
		}
		p := g.helps("x", g.starts(owner, "bargain", noon), noon)
		g.wantReason(p, want)
	}
	if play.HelperCap.Next() != play.Begin {
		t.Error("who cannot help any more is not offered a run")
	}
	g.sound()
}

func testOldCustomer(t *testing.T, c *scene) {
	settings := bargain(3)
	settings.Scope = "page"
	g := c.game(gifts(9), settings)
	g.acts("old")
	run := g.starts("a", "bargain", noon)
	g.wantReason(g.helps("old", run, noon), play.NotNew)
	g.wantReason(g.helps("new", run, noon), "")
	g.starts("old", "bargain", noon) // may take part
	// A phone that was left on the page by somebody else's device is no new customer either.
	l := g.form("other", phoneOf("old"))
	g.wantReason(g.move(pages.Move{Visitor: "other", Verb: play.JoinVerb, Run: run.ID, Lead: &l}, noon).Played[0], play.NotNew)
	g.sound()
}

func testAfterDeadline(t *testing.T, c *scene) {
	g := c.game(gifts(9), bargain(3))
	run := g.starts("a", "bargain", noon)
	end := noon.Add(24 * time.Hour)
	g.wantReason(g.helps("b", run, end.Add(-time.Millisecond)), "")
	g.wantReason(g.helps("c", run, end), play.Expired)
	g.wantReason(g.helps("d", run, end.Add(time.Millisecond)), play.Expired)
	equal(t, "state", g.run(run.ID).State, play.Over)
	g.sound()
}

func testLastSeatAtOnce(t *testing.T, c *scene) {
	g := c.game(gifts(500), play.Group{Size: 2, Hours: 24, Prize: "gift", Terms: terms()})
	run := g.starts("a", "group", noon)
	reasons := make(chan play.Reason, 200)
	for i := range cap(reasons) {
		go func() {
			moved, err := g.try(pages.Move{Visitor: fmt.Sprint("v", i), Verb: play.JoinVerb, Run: run.ID}, noon)
			if err != nil {
				t.Error(err)
				reasons <- "error"
				return
			}
			reasons <- moved.Played[0].Reason
		}()
	}
	counts := map[play.Reason]int{}
	for range cap(reasons) {
		counts[<-reasons]++
	}
	if counts[""] != 1 || counts[play.Full] != 199 {
		t.Fatalf("of 200 takers of the last seat: %v", counts)
	}
	g.sound()
}

func testLastUnit(t *testing.T, c *scene) {
	prizes := gifts(1)
	prizes.List[0].Substitute = "small"
	prizes.List = append(prizes.List, play.Prize{Key: "small", Title: "小礼", Kind: play.Later, Total: 1})
	g := c.game(prizes, assist(1))
	for _, owner := range []string{"a", "b", "d"} {
		run := g.starts(owner, "assist", noon)
		g.wantReason(g.helps("friend of "+owner, run, noon), "")
	}
	got := map[string]string{}
	for _, owner := range []string{"a", "b", "d"} {
		grants := g.grantsOf(owner)
		equal(t, "grants", len(grants), 1)
		got[owner] = grants[0].Prize + " " + string(grants[0].State)
	}
	want := map[string]string{"a": "gift given", "b": "small given", "d": "gift waiting"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("grants (-want +got):\n%s", diff)
	}
	// Who reserves and finds nothing left does not begin.
	b := c.game(prizes, bargain(1))
	p := b.move(pages.Move{Visitor: "z", Verb: play.StartVerb}, noon).Played[0]
	b.wantReason(p, play.SoldOut)
	g.sound()
}

func testFollowing(t *testing.T, c *scene) {
	prizes := gifts(3)
	g := c.game(prizes, assist(2))
	run := g.starts("a", "assist", noon)
	g.helps("b", run, noon)
	for i := range 5 {
		at := noon.Add(time.Duration(i+1) * time.Minute)
		g.move(pages.Move{Visitor: "b", Verb: play.UndoVerb, Run: run.ID, Why: "unfollow"}, at)
		g.move(pages.Move{Visitor: "b", Verb: play.UndoVerb, Run: run.ID, Why: "unfollow"}, at)
		equal(t, "progress", g.run(run.ID).Progress, 0)
		g.move(pages.Move{Visitor: "b", Verb: play.RedoVerb, Run: run.ID, Why: "follow"}, at.Add(time.Second))
		equal(t, "progress", g.run(run.ID).Progress, 1)
	}
	g.helps("d", run, noon.Add(time.Hour))
	equal(t, "progress", g.run(run.ID).Progress, 2)
	// Inside the hold time the prize goes back.
	g.move(pages.Move{Visitor: "b", Verb: play.UndoVerb, Run: run.ID, Why: "unfollow"}, noon.Add(2*time.Hour))
	equal(t, "grants", len(g.grantsOf("a")), 0)
	g.sound()
}

func testLeavingLate(t *testing.T, c *scene) {
	g := c.game(gifts(3), assist(1))
	run := g.starts("a", "assist", noon)
	g.helps("b", run, noon)
	_, err := g.TakeGrant(g.ctx, pages.Taking{PageID: g.page.ID, VisitorID: "a", GrantID: g.grantsOf("a")[0].ID, Prizes: g.prizes}, noon)
	check(t, err)
	g.move(pages.Move{Visitor: "b", Verb: play.UndoVerb, Run: run.ID, Why: "unfollow"}, noon.Add(time.Hour))
	equal(t, "progress", g.run(run.ID).Progress, 1)
	log, err := g.ActsOf(g.ctx, run.ID)
	check(t, err)
	if last := log[len(log)-1]; !last.Flag || last.Verb != play.UndoVerb {
		t.Fatalf("the last act is %+v", last)
	}
	g.sound()
}

func testLeadJoins(t *testing.T, c *scene) {
	settings := bargain(3)
	settings.Act, settings.Scope = play.Phone, "page"
	g := c.game(gifts(3), settings)
	run := g.starts("a", "bargain", noon)
	code := g.code("a")
	g.opens("b", "a", noon)
	g.flush()
	l := g.form("b", phoneOf("b"))
	moved := g.move(pages.Move{Visitor: "b", Lead: &l, Via: code}, noon)
	equal(t, "plays", len(moved.Played), 1)
	g.wantReason(moved.Played[0], "")
	equal(t, "inviter", moved.Lead.Inviter, "a")
	equal(t, "progress", g.run(run.ID).Progress, 1)
	// Sent again, it is the first answer.
	moved = g.move(pages.Move{Visitor: "b", Lead: &l, Via: code}, noon.Add(time.Second))
	if !moved.Again || !moved.Played[0].First {
		t.Fatalf("sent again: %+v", moved)
	}
	// One's own link brings nothing.
	l = g.form("a", phoneOf("a"))
	equal(t, "plays", len(g.move(pages.Move{Visitor: "a", Lead: &l, Via: code}, noon).Played), 0)
	g.sound()
}

func testLeavingTeam(t *testing.T, c *scene) {
	g := c.game(gifts(9), play.Group{Size: 3, Hours: 24, Prize: "gift", Terms: terms()})
	run := g.starts("a", "group", noon)
	g.wantReason(g.helps("b", run, noon), "")
	leave := pages.Move{Visitor: "b", Verb: play.ClaimVerb, Run: run.ID, Do: "leave"}
	g.wantReason(g.move(leave, noon).Played[0], "")
	equal(t, "seats", g.run(run.ID).Progress, 1)
	g.wantReason(g.helps("b", run, noon), "") // comes again
	equal(t, "seats", g.run(run.ID).Progress, 2)
	leave.Visitor = "a"
	g.wantReason(g.move(leave, noon).Played[0], "")
	runs, err := g.RunsBy(g.ctx, g.page.ID, "a")
	check(t, err)
	equal(t, "leader", runs[0].Settings.Show(runs[0].Run).Leader, "b")
	g.sound()
}

func testHeldJoins(t *testing.T, c *scene) {
	g := c.game(gifts(500), assist(2))
	run := g.starts("a", "assist", noon)
	for i := range play.MostFromOne {
		p := g.move(pages.Move{Visitor: fmt.Sprint("v", i), Verb: play.JoinVerb, Run: run.ID, IP: "198.51.100.7"}, noon).Played[0]
		g.wantReason(p, "")
	}
	late := pages.Move{Visitor: "late", Verb: play.JoinVerb, Run: run.ID, IP: "198.51.100.7"}
	p := g.move(late, noon).Played[0]
	g.wantReason(p, play.Held)
	equal(t, "verdict", p.Verdict, play.Waiting)
	if p := g.move(late, noon).Played[0]; !p.First || p.Verdict != play.Waiting {
		t.Fatalf("tapped again: %+v", p)
	}
	before := g.run(run.ID).Progress
	late.By = "运营"
	g.wantReason(g.move(late, noon).Played[0], "")
	equal(t, "progress", g.run(run.ID).Progress, before+1)
	g.sound()
}

func testBudget(t *testing.T, c *scene) {
	prizes := gifts(9)
	prizes.Daily, prizes.Most = 200, 300
	g := c.game(prizes, bargain(1))
	for i, want := range []play.Reason{"", "", play.SpentToday} {
		p := g.move(pages.Move{Visitor: fmt.Sprint("a", i), Verb: play.StartVerb}, noon).Played[0]
		g.wantReason(p, want)
	}
	tomorrow := noon.Add(24 * time.Hour)
	for i, want := range []play.Reason{"", play.SoldOut} {
		p := g.move(pages.Move{Visitor: fmt.Sprint("b", i), Verb: play.StartVerb}, tomorrow).Played[0]
		g.wantReason(p, want)
	}
	g.sound()
}
