package db

import (
	"fmt"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

func operateContract() map[string]func(*testing.T, *scene) {
	return map[string]func(*testing.T, *scene){
		"an inviter denied midway":       testInviterDenied,
		"a seat of who is denied":        testSeatOfDenied,
		"a helper denied":                testHelperDenied,
		"a helper denied late":           testHelperDeniedLate,
		"a helper denied on all pages":   testHelperDeniedEverywhere,
		"a pass of who is denied":        testGiftOfDenied,
		"a pass of who is denied, late":  testGiftOfDeniedInDemand,
		"denied by the phone":            testDeniedByPhone,
		"a play that is paused":          testPausedPlay,
		"saying no to a held join":       testRefuseHeld,
		"two operators at a held join":   testTwoAtHeld,
		"taking a run back":              testRunTakenBack,
		"a ranked run taken back":        testVoidRanking,
		"a later deadline":               testExtend,
		"a later deadline of passes":     testExtendGift,
		"a page that ends later":         testFollowLater,
		"a page that ends elsewhere":     testFollowElsewhere,
		"a page that begins anew":        testFollowReopened,
		"a settled board stays":          testFollowSettled,
		"a friend added by an operator":  testAdded,
		"undone by an operator":          testUndoneByOperator,
		"fallen short":                   testFellShort,
		"claims while prizes are paused": testPausedClaims,
		"the list of runs":               testRunList,
		"places on a board":              testPlaces,
		"words on a page long over":      testWordsOverdue,
		"a listing in review":            testListingInReview,
		"a listing an operator refuses":  testListingRefused,
	}
}

func TestOperate(t *testing.T) {
	for _, d := range databases() {
		t.Run(d.name, func(t *testing.T) {
			for name, test := range operateContract() {
				t.Run(name, func(t *testing.T) {
					t.Parallel() // most of the time a server is waited for
					test(t, newScene(t, d.config(t)))
				})
			}
		})
	}
}

// chief is the operator of these tests.
var chief = pages.Operator{ID: "chief", Name: "小王"}

// orders does what an operator says about a run.
func (g *game) orders(verb play.Verb, who string, run play.Run, at time.Time) pages.Played {
	g.t.Helper()
	return g.move(pages.Move{Visitor: who, Verb: verb, Run: run.ID, By: chief.Name, Why: "核实过"}, at).Played[0]
}

// states are those of what somebody has been granted, in the order they were.
func (g *game) states(who string) string {
	g.t.Helper()
	all, err := g.Store.grants(g.ctx, `page_id = ? AND visitor_id = ? ORDER BY created_at, id`, g.page.ID, who)
	check(g.t, err)
	states := ""
	for _, r := range all {
		states += string(r.State) + " "
	}
	return states
}

// last is the last row of a run's log.
func (g *game) last(run play.Run) play.Act {
	g.t.Helper()
	log, err := g.ActsOf(g.ctx, run.ID)
	check(g.t, err)
	return log[len(log)-1]
}

// denies keeps somebody from taking part on the page.
func (g *game) denies(d pages.Denying, at time.Time) []string {
	g.t.Helper()
	d.PageID, d.Why, d.By = g.page.ID, "刷单", chief
	_, people, err := g.Deny(g.ctx, d, at)
	check(g.t, err)
	return people
}

// held lets more join from one address than count at once, and returns who waits.
func (g *game) held(run play.Run) string {
	g.t.Helper()
	for i := range play.MostFromOne {
		g.move(pages.Move{Visitor: fmt.Sprint("v", i), Verb: play.JoinVerb, Run: run.ID, IP: "198.51.100.7"}, noon)
	}
	p := g.move(pages.Move{Visitor: "late", Verb: play.JoinVerb, Run: run.ID, IP: "198.51.100.7"}, noon).Played[0]
	g.wantReason(p, play.Held)
	return "late"
}

func testInviterDenied(t *testing.T, c *scene) {
	g := c.game(gifts(9), play.Coupon{FriendPrize: "gift", OwnPrize: "gift", PerDay: 5, PerPage: 5, Terms: terms()}, bargain(3))
	run := g.starts("a", "coupon", noon)
	g.wantReason(g.helps("b", run, noon), "")
	haggled := g.starts("a", "bargain", noon)
	g.wantReason(g.helps("b", haggled, noon), "")
	equal(t, "owner's", g.states("a"), "locked reserved ")
	people := g.denies(pages.Denying{Visitor: "a"}, noon.Add(time.Hour))
	if len(people) == 0 {
		t.Error("nobody is told")
	}
	equal(t, "owner's", g.states("a"), "void void ")
	equal(t, "friend's", g.states("b"), "given ")
	equal(t, "run", g.run(run.ID).State, play.Void)
	equal(t, "run", g.run(haggled.ID).State, play.Void)
	if last := g.last(haggled); last.Verb != play.VoidVerb || last.By != chief.Name || last.Why != "加入黑名单：刷单" {
		t.Errorf("the last act is %+v", last)
	}
	shelves, err := g.Shelves(g.ctx, g.page.ID)
	check(t, err)
	equal(t, "taken", shelves.Stocks["gift"].Taken(), 1)
	g.wantReason(g.helps("d", run, noon.Add(2*time.Hour)), play.Ended)
	g.wantReason(g.move(pages.Move{Visitor: "a", Verb: play.StartVerb, Play: "bargain"}, noon.Add(2*time.Hour)).Played[0], play.Denied)
	if _, _, err := g.Deny(g.ctx, pages.Denying{PageID: g.page.ID, Visitor: "a", By: chief}, noon); !pages.IsCode(err, pages.Conflict) {
		t.Errorf("denied twice: %v", err)
	}
	all, err := g.Denials(g.ctx, g.page.ID)
	check(t, err)
	equal(t, "denied", len(all), 1)
	check(t, g.Allow(g.ctx, g.page.ID, all[0].ID, chief, noon))
	g.starts("a", "bargain", noon.Add(3*time.Hour))
	g.sound()
}

func testSeatOfDenied(t *testing.T, c *scene) {
	g := c.game(gifts(9), play.Group{Size: 3, Hours: 24, Prize: "gift", Terms: terms()})
	run := g.starts("a", "group", noon)
	g.helps("b", run, noon)
	g.denies(pages.Denying{Visitor: "b"}, noon)
	equal(t, "seats", g.run(run.ID).Progress, 1)
	g.helps("d", run, noon)
	g.helps("e", run, noon)
	equal(t, "state", g.run(run.ID).State, play.Done)
	equal(t, "denied one's", g.states("b"), "void ")
	equal(t, "leader's", g.states("a"), "given ")
	g.sound()
}

func testDeniedByPhone(t *testing.T, c *scene) {
	g := c.game(gifts(9), bargain(3))
	own := g.form("a", phoneOf("a"))
	g.move(pages.Move{Visitor: "a", Lead: &own}, noon)
	run := g.starts("a", "bargain", noon)
	g.denies(pages.Denying{Phone: phoneOf("a"), Everywhere: true}, noon)
	equal(t, "run", g.run(run.ID).State, play.Void)
	g.wantReason(g.move(pages.Move{Visitor: "a", Verb: play.StartVerb}, noon).Played[0], play.Denied)
	// From another device, with the same phone.
	other := g.form("a2", phoneOf("a"))
	g.wantReason(g.move(pages.Move{Visitor: "a2", Verb: play.StartVerb, Lead: &other}, noon).Played[0], play.Denied)
	// One who has never been here can be denied, too.
	g.denies(pages.Denying{Phone: phoneOf("new")}, noon)
	fresh := g.form("new", phoneOf("new"))
	g.wantReason(g.move(pages.Move{Visitor: "new", Verb: play.StartVerb, Lead: &fresh}, noon).Played[0], play.Denied)
	g.sound()
}

func testPausedPlay(t *testing.T, c *scene) {
	g := c.game(gifts(9), assist(2))
	run := g.starts("a", "assist", noon)
	check(t, g.SetSwitches(g.ctx, g.page.ID, "assist", pages.Switches{Acts: true}, noon))
	g.wantReason(g.helps("b", run, noon), play.Paused)
	check(t, g.SetSwitches(g.ctx, g.page.ID, "assist", pages.Switches{Prizes: true}, noon))
	g.wantReason(g.helps("b", run, noon), "")
	g.wantReason(g.helps("d", run, noon), play.Paused) // that would bring the prize
	equal(t, "grants", g.states("a"), "")
	check(t, g.SetSwitches(g.ctx, g.page.ID, "assist", pages.Switches{}, noon))
	g.wantReason(g.helps("d", run, noon), "")
	equal(t, "grants", g.states("a"), "given ")
	// What is taken back is taken back also while prizes are paused.
	check(t, g.SetSwitches(g.ctx, g.page.ID, "assist", pages.Switches{Prizes: true}, noon))
	g.wantReason(g.orders(play.UndoVerb, "d", run, noon), "")
	equal(t, "grants", g.states("a"), "void ")
	shelves, err := g.Shelves(g.ctx, g.page.ID)
	check(t, err)
	equal(t, "switches", shelves.Halted["assist"], pages.Switches{Prizes: true})
	g.sound()
}

// testPausedClaims: a prize does not lapse while it cannot be taken, and has the time that was lost added.
func testPausedClaims(t *testing.T, c *scene) {
	prizes := gifts(9)
	prizes.List[0].Days = 2
	g := c.game(prizes, assist(1))
	hours := func(n int) time.Time { return noon.Add(time.Duration(n) * time.Hour) }
	g.helps("b", g.starts("a", "assist", noon), noon) // until 48
	set := func(off bool, at time.Time) {
		t.Helper()
		check(t, g.SetSwitches(g.ctx, g.page.ID, "assist", pages.Switches{Prizes: off}, at))
	}
	serve := func(at time.Time) string {
		t.Helper()
		_, _, err := g.ServePrizes(g.ctx, g.page.ID, g.prizes, at)
		check(t, err)
		return g.states("a")
	}
	set(true, hours(40))
	set(true, hours(44)) // said twice
	equal(t, "while paused", serve(hours(60)), "given ")
	set(false, hours(60)) // 20 hours later: until 68
	set(false, hours(61))
	equal(t, "until", g.grantsOf("a")[0].ClaimUntil, hours(68).UnixMilli())
	equal(t, "in time", serve(hours(67)), "given ")
	equal(t, "too late", serve(hours(68)), "void ")
	g.helps("d", g.starts("e", "assist", hours(100)), hours(100)) // until 148, and nobody has swept by when prizes are paused
	set(true, hours(150))
	set(false, hours(160))
	serve(hours(161))
	equal(t, "lapsed before the pause", g.states("e"), "void ")
	g.sound()
}

func testRefuseHeld(t *testing.T, c *scene) {
	g := c.game(gifts(500), assist(2))
	run := g.starts("a", "assist", noon)
	who := g.held(run)
	before := g.run(run.ID).Progress
	equal(t, "verdict", g.orders(play.RefuseVerb, who, run, noon).Verdict, play.OK)
	equal(t, "progress", g.run(run.ID).Progress, before)
	if last := g.last(run); last.Verb != play.RefuseVerb || last.Verdict != play.No || last.Reverses == "" || last.Why != "核实过" {
		t.Errorf("the last act is %+v", last)
	}
	g.wantReason(g.helps(who, run, noon), play.Unconfirmed)
	// Not again, and not by the way: only where it is said.
	if p := g.orders(play.RefuseVerb, who, run, noon); !p.First {
		t.Errorf("refused twice: %+v", p)
	}
	if p := g.orders(play.JoinVerb, who, run, noon); !p.First || p.Verdict != play.No {
		t.Errorf("approved by who has not seen it refused: %+v", p)
	}
	m := pages.Move{Visitor: who, Verb: play.JoinVerb, Run: run.ID, By: chief.Name, Do: JoinAgain}
	g.wantReason(g.move(m, noon).Played[0], "")
	equal(t, "progress", g.run(run.ID).Progress, before+1)
	g.wantReason(g.orders(play.UndoVerb, who, run, noon), "")
	g.wantReason(g.orders(play.RedoVerb, who, run, noon), "")
	equal(t, "progress", g.run(run.ID).Progress, before+1)
	if _, err := g.try(pages.Move{Visitor: "nobody", Verb: play.RefuseVerb, Run: run.ID, By: chief.Name}, noon); !pages.IsCode(err, pages.NotFound) {
		t.Errorf("refused who never came: %v", err)
	}
	g.sound()
}

func testTwoAtHeld(t *testing.T, c *scene) {
	g := c.game(gifts(500), assist(2))
	run := g.starts("a", "assist", noon)
	who := g.held(run)
	before := g.run(run.ID).Progress
	answers := make(chan pages.Played, 8)
	for i := range cap(answers) {
		verb := []play.Verb{play.JoinVerb, play.RefuseVerb}[i%2]
		go func() {
			moved, err := g.try(pages.Move{Visitor: who, Verb: verb, Run: run.ID, By: chief.Name}, noon)
			if err != nil {
				t.Error(err)
				answers <- pages.Played{}
				return
			}
			answers <- moved.Played[0]
		}()
	}
	first := 0
	for range cap(answers) {
		if p := <-answers; !p.First {
			first++
		}
	}
	equal(t, "operators who decided it", first, 1)
	if n := g.run(run.ID).Progress; n != before && n != before+1 {
		t.Errorf("progress %d, was %d", n, before)
	}
	g.sound()
}

func testRunTakenBack(t *testing.T, c *scene) {
	g := c.game(gifts(9), bargain(1), play.Group{Size: 3, Hours: 24, Prize: "gift", Terms: terms()})
	run := g.starts("a", "bargain", noon)
	g.wantReason(g.helps("b", run, noon), "")
	equal(t, "owner's", g.states("a"), "given ")
	equal(t, "verdict", g.orders(play.VoidVerb, "a", run, noon).Verdict, play.OK)
	equal(t, "owner's", g.states("a"), "void ")
	if p := g.orders(play.VoidVerb, "a", run, noon); !p.First {
		t.Errorf("taken back twice: %+v", p)
	}
	g.wantReason(g.orders(play.UndoVerb, "b", run, noon), play.Ended)
	// What is only kept for those in a team goes back with it.
	team := g.starts("a", "group", noon)
	g.helps("b", team, noon)
	equal(t, "friend's", g.states("b"), "reserved ")
	g.orders(play.VoidVerb, "a", team, noon)
	equal(t, "friend's", g.states("b"), "void ")
	// What is out stays, and is to be looked at.
	second := g.starts("a", "bargain", noon.Add(time.Hour))
	g.helps("e", second, noon.Add(time.Hour))
	_, err := g.TakeGrant(g.ctx, pages.Taking{PageID: g.page.ID, VisitorID: "a", GrantID: g.grantsOf("a")[0].ID, Prizes: g.prizes}, noon.Add(time.Hour))
	check(t, err)
	g.orders(play.VoidVerb, "a", second, noon.Add(time.Hour))
	if got := g.grantsOf("a"); len(got) != 1 || got[0].State != pages.GrantIssued || !got[0].Flag {
		t.Errorf("the grant that is out is %+v", got)
	}
	g.sound()
}

func testVoidRanking(t *testing.T, c *scene) {
	settings := play.Ranking{PhonePoints: 5, TapPoints: 5, Daily: true, Overall: true, Terms: terms()}
	g := c.game(gifts(9), settings)
	run := g.starts("a", "ranking", noon)
	g.wantReason(g.helps("b", run, noon), "")
	g.wantReason(g.helps("d", run, noon.Add(36*time.Hour)), "")
	other := g.starts("z", "ranking", noon)
	g.wantReason(g.helps("b", other, noon), "")
	g.orders(play.VoidVerb, "a", run, noon.Add(72*time.Hour))
	for _, at := range []time.Time{noon, noon.Add(36 * time.Hour)} {
		for _, b := range settings.Boards(at.UnixMilli(), 0) {
			lines, err := g.Board(g.ctx, g.page.ID, "ranking", b.ID, 10)
			check(t, err)
			for _, l := range lines {
				if l.Visitor.ID == "a" {
					t.Errorf("board %s still has %d points", b.ID, l.Points)
				}
			}
		}
	}
	if place, points, err := g.PlaceOn(g.ctx, nil, g.page.ID, "ranking", play.AllBoard, "z"); err != nil || place != 1 || points != 5 {
		t.Errorf("the other is at %d with %d: %v", place, points, err)
	}
	g.sound()
}

func testExtend(t *testing.T, c *scene) {
	settings := bargain(3)
	settings.Buy = true
	g := c.game(gifts(9), settings)
	run := g.starts("a", "bargain", noon)
	later := noon.Add(48 * time.Hour).UnixMilli()
	m := pages.Move{Visitor: "a", Verb: play.ExtendVerb, Run: run.ID, By: chief.Name, Why: "客户请求", Until: later}
	g.wantReason(g.move(m, noon).Played[0], "")
	equal(t, "deadline", g.run(run.ID).Deadline, later)
	equal(t, "due", g.run(run.ID).Due, later)
	g.wantReason(g.helps("b", run, noon.Add(30*time.Hour)), "")
	// Not earlier, and not the same.
	g.wantReason(g.move(m, noon.Add(30*time.Hour)).Played[0], play.Denied)
	// While the price is kept, that comes first.
	g.move(pages.Move{Visitor: "a", Verb: play.ClaimVerb, Do: "buy", Run: run.ID}, noon.Add(31*time.Hour))
	due := g.run(run.ID).Due
	m.Until += 1000
	g.wantReason(g.move(m, noon.Add(31*time.Hour)).Played[0], "")
	equal(t, "due", g.run(run.ID).Due, due)
	equal(t, "deadline", g.run(run.ID).Deadline, m.Until)
	// What is over stays so.
	m.Until += 1000
	g.wantReason(g.move(m, noon.Add(72*time.Hour)).Played[0], play.Expired)
	g.sound()
}

func testExtendGift(t *testing.T, c *scene) {
	g := c.game(gifts(9), play.Gift{Passes: 2, Hours: 10, Back: 3, Prize: "gift", Terms: terms()})
	end := noon.Add(5 * time.Hour)
	set := c.page.Settings()
	set.EndsAt = form.Time(end.UnixMilli())
	check(t, g.SetSettings(g.ctx, g.page.ID, nil, set, noon))
	run := g.starts("a", "gift", noon)
	g.wantReason(g.move(pages.Move{Visitor: "a", Verb: play.ClaimVerb, Do: "offer", Which: "1", Run: run.ID}, noon).Played[0], "")
	equal(t, "due", g.run(run.ID).Due, end.UnixMilli())
	m := pages.Move{Visitor: "a", Verb: play.ExtendVerb, Run: run.ID, By: chief.Name, Until: noon.Add(48 * time.Hour).UnixMilli()}
	g.wantReason(g.move(m, noon).Played[0], "")
	equal(t, "due when the pass returns", g.run(run.ID).Due, noon.Add(10*time.Hour).UnixMilli())
	g.sound()
}

func testAdded(t *testing.T, c *scene) {
	settings := assist(2)
	settings.Act, settings.Scope = play.Phone, "page"
	g := c.game(gifts(9), settings)
	run := g.starts("a", "assist", noon)
	m := pages.Move{Visitor: play.Added("1"), Verb: play.JoinVerb, Run: run.ID, By: chief.Name, Why: "到店帮忙"}
	g.wantReason(g.move(m, noon).Played[0], "")
	if p := g.move(m, noon).Played[0]; !p.First { // sent twice
		t.Errorf("added twice: %+v", p)
	}
	equal(t, "progress", g.run(run.ID).Progress, 1)
	m.Visitor = play.Added("2")
	g.wantReason(g.move(m, noon).Played[0], "")
	equal(t, "prize", g.states("a"), "given ")
	people, err := g.PeopleOf(g.ctx, g.page.ID, m.Visitor)
	check(t, err)
	equal(t, "called", people[m.Visitor].Masked(), play.AddedTitle)
	g.orders(play.UndoVerb, m.Visitor, run, noon)
	equal(t, "progress", g.run(run.ID).Progress, 1)
	g.sound()
}

func testUndoneByOperator(t *testing.T, c *scene) {
	g := c.game(gifts(9), bargain(3))
	run := g.starts("a", "bargain", noon)
	g.helps("b", run, noon)
	g.wantReason(g.helps("a", run, noon), play.Self)
	g.orders(play.UndoVerb, "b", run, noon)
	l, err := g.RunLog(g.ctx, g.run(run.ID), nil, 0, 50)
	check(t, err)
	equal(t, "acts", len(l.Acts), 3)
	if by := l.Reversed["2"]; by.By != chief.Name || by.Why != "核实过" || l.Joins["b"].State != "undone" || l.Last["b"] != "3" {
		t.Errorf("undone by %+v, the join is %+v", by, l.Joins["b"])
	}
	if len(l.Refused) != 1 || l.Refused[0].Reason != play.Self || l.Refused[0].Visitor != "a" {
		t.Errorf("refused: %+v", l.Refused)
	}
	equal(t, "grants", len(l.Grants), 1)
	// In parts, and of one person.
	l, err = g.RunLog(g.ctx, g.run(run.ID), nil, 0, 2)
	check(t, err)
	equal(t, "more before", l.More, 2)
	l, err = g.RunLog(g.ctx, g.run(run.ID), []pages.Person{{ID: "a"}}, 0, 50)
	check(t, err)
	equal(t, "acts of one", len(l.Acts), 1)
	if _, err := g.RunOn(g.ctx, "another page", run.ID); !pages.IsCode(err, pages.NotFound) {
		t.Errorf("a run of another page: %v", err)
	}
	g.sound()
}

// testFellShort: who had a prize to take is told why it is there no more, until it is there again.
func testFellShort(t *testing.T, c *scene) {
	g := c.game(gifts(9), assist(1))
	run := g.starts("a", "assist", noon)
	g.helps("b", run, noon)
	equal(t, "prize", g.states("a"), "given ")
	g.orders(play.UndoVerb, "b", run, noon)
	part, err := g.PartOf(g.ctx, g.page.ID, "a")
	check(t, err)
	if len(part.Grants) != 1 || part.Grants[0].State != pages.GrantVoid || part.Grants[0].Why != pages.FellShort {
		t.Fatalf("after the friend was undone: %+v", part.Grants)
	}
	g.helps("d", run, noon.Add(time.Hour))
	part, err = g.PartOf(g.ctx, g.page.ID, "a")
	check(t, err)
	if len(part.Grants) != 1 || part.Grants[0].State != pages.GrantGiven || part.Grants[0].Why != "" {
		t.Fatalf("after another friend came: %+v", part.Grants)
	}
	_, err = g.takes("a", part.Grants[0], "")
	check(t, err)
	if p := g.orders(play.UndoVerb, "d", run, noon.Add(time.Hour)); !p.Flag || p.Run.Progress != 1 {
		t.Errorf("undone after the prize was taken: %+v", p)
	}
	g.sound()
}

func testRunList(t *testing.T, c *scene) {
	g := c.game(gifts(99), assist(2), bargain(3))
	var runs []play.Run
	for i := range 5 {
		own := g.form(fmt.Sprint("o", i), fmt.Sprint("1390000000", i))
		g.move(pages.Move{Visitor: own.VisitorID, Lead: &own}, noon)
		runs = append(runs, g.starts(own.VisitorID, "bargain", noon.Add(time.Duration(i)*time.Minute)))
	}
	g.helps("o0", runs[1], noon.Add(time.Hour))
	g.helps("o1", runs[1], noon.Add(time.Hour)) // oneself
	g.orders(play.VoidVerb, "o4", runs[4], noon.Add(time.Hour))
	list := func(q RunQuery) string {
		q.PageID, q.Play = g.page.ID, "bargain"
		if q.Limit == 0 {
			q.Limit = 50
		}
		rows, err := g.RunRows(g.ctx, q)
		check(t, err)
		found := ""
		for _, r := range rows {
			found += r.Owner
		}
		return found
	}
	equal(t, "all", list(RunQuery{}), "o4o3o2o1o0")
	equal(t, "open", list(RunQuery{State: play.Open, Limit: 2}), "o3o2")
	equal(t, "further down", list(RunQuery{State: play.Open, Before: RunMark{runs[2].StartedAt, runs[2].ID}}), "o1o0")
	people, err := g.People(g.ctx, g.page.ID, "0000")
	check(t, err)
	equal(t, "found", len(people), 1)
	equal(t, "about o0", list(RunQuery{People: people}), "o1o0")
	tracks, err := g.Tracks(g.ctx, g.page.ID, people)
	check(t, err)
	equal(t, "tracks", len(tracks), 2)
	tracks, err = g.Tracks(g.ctx, g.page.ID, []pages.Person{{ID: "o1"}})
	check(t, err)
	if tracks[0].Reason != play.Self || tracks[0].Owner != "o1" {
		t.Errorf("why it did not count: %+v", tracks)
	}
	helped := g.starts("z", "assist", noon)
	who := g.held(helped)
	counts, err := g.RunFigures(g.ctx, g.page.ID)
	check(t, err)
	if b := counts["bargain"]; b.States[play.Open] != 4 || b.States[play.Void] != 1 || b.Joins != 1 || counts["assist"].Held != 1 {
		t.Errorf("counts: %+v", counts)
	}
	g.orders(play.VoidVerb, "o1", runs[1], noon.Add(time.Hour)) // whose friend counts no more
	counts, err = g.RunFigures(g.ctx, g.page.ID)
	check(t, err)
	equal(t, "joins that count", counts["bargain"].Joins, 0)
	rows, err := g.RunRows(g.ctx, RunQuery{PageID: g.page.ID, Play: "assist", Held: true, Limit: 5})
	check(t, err)
	if len(rows) != 1 || rows[0].Held != 1 {
		t.Errorf("held by %s: %+v", who, rows)
	}
	n := 0
	check(t, g.EachRun(g.ctx, RunQuery{PageID: g.page.ID, Play: "bargain"}, func(pages.RunRow) error { n++; return nil }))
	equal(t, "runs exported", n, 5)
	g.sound()
}
