package db

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// edgeContract is what stands between plays and the rest: publishing, robots, attribution and erasing.
func edgeContract() map[string]func(*testing.T, *scene) {
	return map[string]func(*testing.T, *scene){
		"rules once somebody takes part": testRulesOnceBegun,
		"a robot opens the link":         testRobotMovesNobody,
		"a loop of friends":              testLoopInPlays,
		"a loop without a link":          testLoopByRun,
		"the last link before acting":    testLastLinkInPlays,
		"somebody erased in the tree":    testErasedInTheTree,
		"two acts of one at once":        testTwoActsOfOne,
		"orders that are confirmed":      testOrders,
		"a team complete at once":        testTeamCompleteAtOnce,
	}
}

func TestPlaysAtTheEdge(t *testing.T) {
	for _, d := range databases() {
		t.Run(d.name, func(t *testing.T) {
			for name, test := range edgeContract() {
				t.Run(name, func(t *testing.T) {
					t.Parallel() // most of the time a server is waited for
					test(t, newScene(t, d.config(t)))
				})
			}
		})
	}
}

// Rules raised from 3 friends to 5 are published as long as nobody has begun, and refused from the first run on.
func testRulesOnceBegun(t *testing.T, c *scene) {
	g := c.game(gifts(5), assist(3))
	doc := func(friends int) pages.Doc {
		rules, err := json.Marshal(assist(friends))
		check(t, err)
		return pages.Doc{Plays: []pages.Play{{Key: "assist", Kind: "assist", Rules: rules}}, Prizes: g.prizes}
	}
	worse := func(friends int) []pages.Problem {
		begun, err := g.PlaysBegun(g.ctx, g.page.ID)
		check(t, err)
		return doc(friends).Worse(doc(3), begun)
	}
	if found := worse(5); found != nil {
		t.Fatalf("nobody has begun: %v", found)
	}
	g.starts("a", "assist", noon)
	if found := worse(5); len(found) == 0 {
		t.Fatal("rules were raised after the first participant")
	}
	if found := worse(2); found != nil {
		t.Fatalf("better rules are refused: %v", found)
	}
	begun, err := g.PlaysBegun(g.ctx, g.page.ID)
	check(t, err)
	equal(t, "play that has begun", begun.Started[form.Key("assist")], true)
}

// leadTo has somebody who comes by the sharer's link leave a phone, and returns what came of it in the plays.
func (g *game) leadTo(who, sharer string, at time.Time) pages.Moved {
	g.t.Helper()
	via := ""
	if sharer != "" {
		via = g.code(sharer)
	}
	l := g.form(who, phoneOf(who))
	return g.move(pages.Move{Visitor: who, Lead: &l, Via: via}, at)
}

// assistByPhone is an assist whose runs begin by themselves, for new people who leave a phone.
func assistByPhone(friends int) play.Assist {
	s := assist(friends)
	s.Act, s.Scope = play.Phone, "page"
	return s
}

// A chat's robot looks at a shared link: it is counted as a robot, and the person who comes by no link later helps nobody.
func testRobotMovesNobody(t *testing.T, c *scene) {
	g := c.game(gifts(5), assistByPhone(3))
	run := g.starts("a", "assist", noon)
	code := g.code("a")
	g.Record(pages.Event{PageID: g.page.ID, VisitorID: "v", Kind: pages.EventBot, ShareCode: code, At: noon.UnixMilli()})
	g.flush()
	moved := g.leadTo("v", "", noon.Add(time.Minute))
	equal(t, "inviter", moved.Lead.Inviter, "")
	equal(t, "plays", len(moved.Played), 0)
	equal(t, "progress", g.run(run.ID).Progress, 0)
	figures, err := g.FiguresOf(g.ctx, g.page.ID, 0, 0)
	check(t, err)
	equal(t, "visitors", figures.Visitors, 0)
	g.sound()
}

// b came by a's link; a then acts on b's: who brought whom stays, and a is nobody's new friend.
func testLoopInPlays(t *testing.T, c *scene) {
	g := c.game(gifts(5), assistByPhone(3))
	a := g.starts("a", "assist", noon)
	first := g.leadTo("b", "a", noon)
	g.wantReason(first.Played[0], "")
	b := g.starts("b", "assist", noon)
	g.opens("a", "b", noon.Add(time.Minute))
	g.flush()
	back := g.leadTo("a", "b", noon.Add(time.Minute))
	g.wantBond(back.Lead, "", 0, pages.ReasonLoop)
	g.wantReason(back.Played[0], play.NotNew)
	g.wantBond(first.Lead, "a", 1, "")
	equal(t, "progress of a", g.run(a.ID).Progress, 1)
	equal(t, "progress of b", g.run(b.ID).Progress, 0)
	g.sound()
}

// b came by a's link; a, who has done nothing but share, joins b's team from the page's list, by no link of b's: it is a loop all the same.
func testLoopByRun(t *testing.T, c *scene) {
	team := openTeam()
	team.Scope = "page"
	g := c.game(gifts(9), team, assistByTap(3))
	g.wantReason(g.move(pages.Move{Visitor: "b", Verb: play.JoinVerb, Play: "assist", Via: g.code("a")}, noon).Played[0], "")
	b := g.starts("b", "group", noon)
	g.wantReason(g.helps("a", b, noon.Add(time.Minute)), play.NotNew)
	g.wantReason(g.helps("x", b, noon.Add(time.Minute)), "")
	equal(t, "progress of b", g.run(b.ID).Progress, 2)
	g.sound()
}

// assistByTap is assistByPhone by a tap.
func assistByTap(friends int) play.Assist {
	s := assistByPhone(friends)
	s.Act = play.Tap
	return s
}

// Somebody opens a's link and then b's before acting: b's counts, and stays whoever's link comes after.
func testLastLinkInPlays(t *testing.T, c *scene) {
	g := c.game(gifts(5), assistByPhone(3))
	a, b := g.starts("a", "assist", noon), g.starts("b", "assist", noon)
	g.opens("v", "a", noon)
	g.opens("v", "b", noon.Add(time.Second))
	g.flush()
	g.wantBond(g.leadTo("v", "", noon.Add(time.Minute)).Lead, "b", 1, "")
	g.opens("v", "a", noon.Add(time.Hour))
	g.flush()
	equal(t, "inviter", g.leadTo("v", "", noon.Add(2*time.Hour)).Lead.Inviter, "b")
	equal(t, "progress of a", g.run(a.ID).Progress, 0)
	equal(t, "progress of b", g.run(b.ID).Progress, 1)
	g.sound()
}

// Somebody in the midst of a tree is erased: progress and depth stay, the name does not.
func testErasedInTheTree(t *testing.T, c *scene) {
	g := c.game(gifts(5), assistByPhone(3))
	a := g.starts("a", "assist", noon)
	g.wantReason(g.leadTo("b", "a", noon).Played[0], "")
	b := g.starts("b", "assist", noon)
	g.wantReason(g.leadTo("d", "b", noon).Played[0], "")
	check(t, g.SetVisitor(g.ctx, pages.Visitor{ID: "b", Name: "小李"}))
	check(t, g.EraseVisitor(g.ctx, "b", noon.Add(time.Hour)))
	equal(t, "progress of a", g.run(a.ID).Progress, 1)
	equal(t, "progress of b", g.run(b.ID).Progress, 1)
	d, err := g.LeadOf(g.ctx, g.page.ID, "d")
	check(t, err)
	g.wantBond(d, "b", 2, "")
	runs, err := g.RunsBy(g.ctx, g.page.ID, "a")
	check(t, err)
	for _, f := range runs[0].Friends {
		if f.Visitor.Name == "小李" {
			t.Error("the erased friend is still called by name")
		}
	}
	g.sound()
}

// Somebody leaves a phone that is denied, and taps without one, in the same transaction: the phone is looked up all the same.
func testTwoActsOfOne(t *testing.T, c *scene) {
	g := c.game(gifts(5), assist(3))
	g.denies(pages.Denying{Phone: phoneOf("v")}, noon)
	a, b := g.starts("a", "assist", noon), g.starts("b", "assist", noon)
	l := g.form("v", phoneOf("v"))
	var works []work
	for _, m := range []pages.Move{{Run: a.ID, Lead: &l}, {Run: b.ID}} {
		m.PageID, m.Visitor, m.Verb, m.Window, m.Plays, m.Prizes = g.page.ID, "v", play.JoinVerb, week, g.plays, g.prizes
		act, err := g.newMove(m, noon)
		check(t, err)
		works = append(works, work{job: &job{act: act}})
	}
	check(t, g.writer.once(works))
	for i, w := range works {
		if got := w.job.act.played[0].Reason; got != play.Denied {
			t.Errorf("act %d: the reason is %q", i, got)
		}
	}
	equal(t, "progress", g.run(a.ID).Progress, 0)
	g.sound()
}

// An order waits for an operator, counts once as of when the friend came, also after the run's end, and goes back once.
func testOrders(t *testing.T, c *scene) {
	settings := assist(2)
	settings.Hours, settings.Act, settings.Scope = 24, play.Ordered, play.NewHere
	g := c.game(gifts(1), settings)
	run := g.starts("a", "assist", noon)
	for i, who := range []string{"b", "d", "e"} {
		at := noon.Add(time.Duration(i) * time.Minute)
		g.wantReason(g.registers(who, phoneOf(who), run, at), play.Held)
		g.wantReason(g.registers(who, phoneOf(who), run, at), play.Held) // again
	}
	equal(t, "progress", g.run(run.ID).Progress, 0)
	found, err := g.JoinsByPhone(g.ctx, g.page.ID, "assist", []string{phoneOf("b"), phoneOf("d"), phoneOf("nobody")})
	check(t, err)
	if len(found) != 2 || len(found[phoneOf("b")]) != 1 || found[phoneOf("b")][0] != (pages.PhoneJoin{RunID: run.ID, VisitorID: "b", State: "held"}) {
		t.Fatalf("by phone: %v", found)
	}
	if elsewhere, err := g.JoinsByPhone(g.ctx, "other page", "assist", []string{phoneOf("b")}); err != nil || len(elsewhere) != 0 {
		t.Errorf("on another page: %v, %v", elsewhere, err)
	}
	g.wantReason(g.orders(play.JoinVerb, "b", run, noon.Add(time.Hour)), "")
	if p := g.orders(play.JoinVerb, "b", run, noon.Add(time.Hour)); !p.First || p.Verdict != play.OK {
		t.Errorf("confirmed again: %+v", p)
	}
	g.orders(play.RefuseVerb, "e", run, noon.Add(time.Hour))
	equal(t, "progress", g.run(run.ID).Progress, 1)

	late := noon.Add(30 * time.Hour)
	equal(t, "swept", g.sweeps(late), 1)
	equal(t, "state", g.run(run.ID).State, play.Over)
	g.wantReason(g.registers("f", phoneOf("f"), run, late), play.Expired)
	g.wantReason(g.orders(play.JoinVerb, "d", run, late), "")
	equal(t, "state", g.run(run.ID).State, play.Done)
	equal(t, "owner's", g.states("a"), "given ")
	g.wantReason(g.orders(play.UndoVerb, "d", run, late.Add(time.Hour)), "") // a refund
	g.orders(play.UndoVerb, "d", run, late.Add(time.Hour))
	equal(t, "progress", g.run(run.ID).Progress, 1)
	equal(t, "owner's", g.states("a"), "void ")
	g.sound()
}

// Somebody takes the last seat of a team, and in the same transaction two who sat in it begin teams of their own: it is complete by then.
func testTeamCompleteAtOnce(t *testing.T, c *scene) {
	g := c.game(gifts(20), play.Group{Size: 3, Hours: 24, Prize: "gift", Terms: terms()})
	run := g.starts("a", "group", noon)
	g.helps("b", run, noon)
	var works []work
	for _, m := range []pages.Move{
		{Visitor: "d", Verb: play.JoinVerb, Run: run.ID}, {Visitor: "b", Verb: play.StartVerb, Play: "group"}, {Visitor: "d", Verb: play.StartVerb, Play: "group"},
	} {
		m.PageID, m.Window, m.Plays, m.Prizes = g.page.ID, week, g.plays, g.prizes
		act, err := g.newMove(m, noon)
		check(t, err)
		works = append(works, work{job: &job{act: act}})
	}
	check(t, g.writer.once(works))
	for i, w := range works {
		if got := w.job.act.played[0].Reason; got != "" {
			t.Errorf("act %d: the reason is %q", i, got)
		}
	}
	g.sound()
}
