package db

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// fairContract is what nobody can get by tricks, and nobody loses by accident.
func fairContract() map[string]func(*testing.T, *scene) {
	return map[string]func(*testing.T, *scene){
		"a run of another play":      testRunOfAnotherPlay,
		"denied before settling":     testDeniedBeforeSettling,
		"a long board":               testLongBoard,
		"held does not unseat":       testHeldDoesNotUnseat,
		"starts from one address":    testStartsFromOneAddress,
		"denied at the second tap":   testDeniedAtSecondTap,
		"told to come back":          testToldToComeBack,
		"told that nobody has read":  testToldUnread,
		"no run, nothing kept":       testNoRunNothingKept,
		"taken back for good":        testTakenBackForGood,
		"a pass on the next day":     testPassOnTheNextDay,
		"an undone bargain":          testUndoneBargain,
		"coupons die together":       testCouponsDieTogether,
		"somebody else's phone":      testSomebodyElsesPhone,
		"approved after the end":     testApprovedAfterTheEnd,
		"prizes on pause":            testPrizesOnPause,
		"a line behind a paused one": testLineBehindPaused,
		"starting where time is due": testStartingWhereTimeIsDue,
		"settling where it goes on":  testSettlingWhereThePageGoesOn,
	}
}

func TestFairPlay(t *testing.T) {
	for _, d := range databases() {
		t.Run(d.name, func(t *testing.T) {
			for name, test := range fairContract() {
				t.Run(name, func(t *testing.T) {
					t.Parallel() // most of the time a server is waited for
					test(t, newScene(t, d.config(t)))
				})
			}
		})
	}
}

func testRunOfAnotherPlay(t *testing.T, c *scene) {
	g := c.game(gifts(9), assist(3), bargain(3))
	run := g.starts("a", "bargain", noon)
	_, err := g.try(pages.Move{Visitor: "b", Verb: play.JoinVerb, Play: "assist", Run: run.ID}, noon)
	wantCode(t, err, pages.NotFound)
	equal(t, "progress", g.run(run.ID).Progress, 0)
}

func ranked() play.Ranking {
	return play.Ranking{PhonePoints: 10, TapPoints: 1, Daily: true, Terms: terms(),
		Prizes: []play.Place{{Board: play.DayBoard, From: 1, To: 1, Prize: "gift"}}}
}

// settles settles the board of the tests' day, and returns whom it gives a prize.
func (g *game) settles(k play.Ranking) []string {
	g.t.Helper()
	board, ok := k.Board("d2025-06-01", 0)
	if !ok {
		g.t.Fatal("there is no such board")
	}
	people, err := g.Settle(g.ctx, g.page.ID, "ranking", k, board, g.prizes, noon.Add(week))
	check(g.t, err)
	return people
}

func testDeniedBeforeSettling(t *testing.T, c *scene) {
	g := c.game(gifts(9), ranked())
	cheat, honest := g.starts("cheat", "ranking", noon), g.starts("honest", "ranking", noon)
	g.helps("x", cheat, noon)
	g.helps("y", cheat, noon)
	g.helps("z", honest, noon)
	g.denies(pages.Denying{Visitor: "cheat"}, noon.Add(time.Hour))
	equal(t, "winners", fmt.Sprint(g.settles(ranked())), "[honest]")
	equal(t, "settled again", len(g.settles(ranked())), 0)
	g.sound()
}

// Of a board with more people than places that matter, the places are those of the whole board, also where some of the first are denied.
func testLongBoard(t *testing.T, c *scene) {
	k := ranked()
	k.Prizes = append(k.Prizes, play.Place{Board: play.DayBoard, From: 2, To: mostPublished + 10, Prize: "gift"})
	g := c.game(gifts(500), k)
	var values []any
	for i := range 2 * mostPublished {
		who := fmt.Sprintf("p%03d", i)
		values = append(values, g.page.ID, "ranking", "d2025-06-01", who, "run of "+who, 1000-i/2, i)
	}
	check(t, g.do(g.ctx, func(ctx context.Context, t *tx) error { return t.insert(ctx, t.lists.add.scores, values) }))
	for _, who := range []string{"p000", "p007"} {
		g.denies(pages.Denying{Visitor: who}, noon)
	}
	people := g.settles(k)
	equal(t, "prizes", len(people), mostPublished+10)
	equal(t, "first", people[0], "p001")
	equal(t, "last", people[len(people)-1], fmt.Sprintf("p%03d", mostPublished+11))
	one, err := g.SettledBoard(g.ctx, g.page.ID, "ranking", "d2025-06-01")
	check(t, err)
	lines, err := one.Results()
	check(t, err)
	equal(t, "published", len(lines), mostPublished+10)
	g.sound()
}

func testHeldDoesNotUnseat(t *testing.T, c *scene) {
	g := c.game(gifts(9), ranked())
	leader, rival := g.starts("leader", "ranking", noon), g.starts("rival", "ranking", noon)
	for i := range play.MostFromOne + 1 {
		g.move(pages.Move{Visitor: fmt.Sprint("v", i), Verb: play.JoinVerb, Run: leader.ID, IP: "198.51.100.7"}, noon)
	}
	g.helps("w", rival, noon)
	equal(t, "winners", fmt.Sprint(g.settles(ranked())), "[leader]")
}

func testStartsFromOneAddress(t *testing.T, c *scene) {
	g := c.game(gifts(500), bargain(3))
	for i := range play.MostFromOne {
		p := g.move(pages.Move{Visitor: fmt.Sprint("v", i), Verb: play.StartVerb, IP: "198.51.100.7"}, noon).Played[0]
		g.wantReason(p, "")
	}
	p := g.move(pages.Move{Visitor: "more", Verb: play.StartVerb, IP: "198.51.100.7"}, noon).Played[0]
	g.wantReason(p, play.Crowded)
	p = g.move(pages.Move{Visitor: "more", Verb: play.StartVerb, IP: "198.51.100.8"}, noon).Played[0]
	g.wantReason(p, "")
}

func testDeniedAtSecondTap(t *testing.T, c *scene) {
	settings := bargain(3)
	settings.Act = play.Phone
	g := c.game(gifts(9), settings)
	run := g.starts("a", "bargain", noon)
	g.denies(pages.Denying{Phone: phoneOf("b")}, noon)
	l := g.form("b", phoneOf("b"))
	g.wantReason(g.move(pages.Move{Visitor: "b", Verb: play.JoinVerb, Run: run.ID, Lead: &l}, noon).Played[0], play.Denied)
	g.wantReason(g.helps("b", run, noon), play.Denied)
	equal(t, "progress", g.run(run.ID).Progress, 0)
}

func testToldToComeBack(t *testing.T, c *scene) {
	settings := bargain(3)
	settings.Act, settings.Scope = play.Phone, "page"
	g := c.game(gifts(9), settings)
	run := g.starts("a", "bargain", noon)
	g.acts("old")
	check(t, g.SetSwitches(g.ctx, g.page.ID, "bargain", pages.Switches{Acts: true}, noon))
	l := g.form("b", phoneOf("b"))
	g.wantReason(g.move(pages.Move{Visitor: "b", Verb: play.JoinVerb, Run: run.ID, Lead: &l}, noon).Played[0], play.Paused)
	g.wantReason(g.helps("old", run, noon), play.Paused)
	check(t, g.SetSwitches(g.ctx, g.page.ID, "bargain", pages.Switches{}, noon))
	g.wantReason(g.helps("b", run, noon.Add(time.Hour)), "")
	g.wantReason(g.helps("old", run, noon.Add(time.Hour)), play.NotNew)
	g.sound()
}

// Somebody new who came while a listing was still in review is new also when it is up.
func testToldUnread(t *testing.T, c *scene) {
	settings := play.Swap{Hours: 24, Reserve: 10, Confirm: 1, Terms: terms()}
	settings.Act, settings.Scope = play.Phone, "page"
	g := c.game(play.Prizes{}, settings)
	run := g.lists("a", noon).Run
	l := g.form("b", phoneOf("b"))
	m := pages.Move{Visitor: "b", Verb: play.JoinVerb, Run: run.ID, Words: "一本书", Lead: &l}
	g.wantReason(g.move(m, noon).Played[0], play.Unread)
	g.wantReason(g.reads("pass", run, noon), "")
	g.wantReason(g.offers("b", run, noon.Add(time.Hour)), "")
	g.acts("old")
	g.wantReason(g.offers("old", run, noon.Add(time.Hour)), play.NotNew)
	g.sound()
}

func testNoRunNothingKept(t *testing.T, c *scene) {
	g := c.game(gifts(9), bargain(3))
	l := g.form("b", phoneOf("b"))
	_, err := g.try(pages.Move{Visitor: "b", Verb: play.JoinVerb, Run: "gone", Lead: &l}, noon)
	wantCode(t, err, pages.NotFound)
	_, err = g.LeadOf(g.ctx, g.page.ID, "b")
	wantCode(t, err, pages.NotFound)
}

func testTakenBackForGood(t *testing.T, c *scene) {
	g := c.game(gifts(9), play.Assist{Tiers: []play.AssistTier{{Friends: 1, Prize: "gift"}, {Friends: 2, Prize: "gift"}}, Terms: terms()})
	run := g.starts("a", "assist", noon)
	g.helps("b", run, noon)
	_, err := g.VoidGrant(g.ctx, g.page.ID, g.grantsOf("a")[0].ID, "作弊", boss, noon)
	check(t, err)
	g.helps("d", run, noon)
	equal(t, "grants", len(g.grantsOf("a")), 1) // the second tier's alone
	g.sound()
}

func testPassOnTheNextDay(t *testing.T, c *scene) {
	prizes := gifts(9)
	prizes.Daily = 100 // one a day
	g := c.game(prizes, play.Gift{Passes: 1, Hours: 100, Back: 3, Prize: "gift", Terms: terms()}, bargain(1))
	run := g.starts("a", "gift", noon)
	tomorrow := noon.Add(24 * time.Hour)
	g.starts("other", "bargain", tomorrow) // takes that day's
	g.wantReason(g.move(pages.Move{Visitor: "a", Verb: play.ClaimVerb, Run: run.ID, Do: "offer", Which: "1"}, tomorrow).Played[0], "")
	m := pages.Move{Visitor: "b", Verb: play.JoinVerb, Run: run.ID, Token: g.PassToken(run.ID, 1, 1)}
	g.wantReason(g.move(m, tomorrow).Played[0], "")
	equal(t, "friend's", g.grantsOf("b")[0].State, pages.GrantGiven)
	g.sound()
}

func testUndoneBargain(t *testing.T, c *scene) {
	prizes := gifts(9)
	prizes.List[0].Hold = 100
	prizes.Daily = 100
	settings := bargain(1)
	settings.Hours = 100
	g := c.game(prizes, settings)
	run := g.starts("a", "bargain", noon)
	g.helps("b", run, noon)
	tomorrow := noon.Add(24 * time.Hour)
	g.starts("other", "bargain", tomorrow)
	p := g.move(pages.Move{Visitor: "b", Verb: play.UndoVerb, Run: run.ID, Why: "fraud"}, tomorrow).Played[0]
	g.wantReason(p, "")
	equal(t, "state", g.run(run.ID).State, play.Open)
	g.sound()
}

func testCouponsDieTogether(t *testing.T, c *scene) {
	prizes := play.Prizes{List: []play.Prize{
		{Key: "friend", Title: "好友券", Kind: play.Later, Total: 5, Cost: 10, Days: 1},
		{Key: "owner", Title: "老客券", Kind: play.Later, Total: 5, Cost: 10, Hold: 100},
	}}
	g := c.game(prizes, play.Coupon{FriendPrize: "friend", OwnPrize: "owner", PerDay: 10, PerPage: 50, Terms: terms()})
	run := g.starts("a", "coupon", noon)
	g.wantReason(g.helps("b", run, noon), "")
	late := noon.Add(30 * time.Hour) // nobody took the friend's
	for range 2 {
		_, _, err := g.ServePrizes(g.ctx, g.page.ID, g.prizes, late)
		check(t, err)
	}
	equal(t, "grants", len(g.grantsOf("a"))+len(g.grantsOf("b")), 0)
	shelves, err := g.Shelves(g.ctx, g.page.ID)
	check(t, err)
	equal(t, "taken", shelves.Stocks["owner"].Taken()+shelves.Stocks["friend"].Taken(), 0)
	g.sound()
}

func testSomebodyElsesPhone(t *testing.T, c *scene) {
	g := c.game(gifts(9), play.Group{Size: 3, Hours: 24, Prize: "gift", Terms: terms()})
	victim := g.form("victim", phoneOf("victim"))
	g.move(pages.Move{Visitor: "victim", Lead: &victim}, noon)
	run := g.starts("thief", "group", noon)
	stolen := g.form("other", phoneOf("victim"))
	p := g.move(pages.Move{Visitor: "other", Verb: play.JoinVerb, Run: run.ID, Lead: &stolen}, noon).Played[0]
	g.wantReason(p, play.NotNew)
	equal(t, "seats", g.run(run.ID).Progress, 1)
	own := g.starts("victim", "group", noon) // is in no team
	stolen = g.form("other", phoneOf("victim"))
	p = g.move(pages.Move{Visitor: "other", Verb: play.StartVerb, Lead: &stolen}, noon).Played[0]
	if p.Run.ID == own.ID || p.Verdict != play.No {
		t.Fatalf("a phone of another is answered with the other's run: %+v", p)
	}
	g.sound()
}

func testApprovedAfterTheEnd(t *testing.T, c *scene) {
	settings := bargain(50)
	settings.Price = 1_000_000
	settings.Cap = 0
	g := c.game(gifts(9), settings)
	run := g.starts("a", "bargain", noon)
	for i := range play.MostFromOne + 1 {
		g.move(pages.Move{Visitor: fmt.Sprint("v", i), Verb: play.JoinVerb, Run: run.ID, IP: "198.51.100.7"}, noon)
	}
	last := pages.Move{Visitor: fmt.Sprint("v", play.MostFromOne), Verb: play.JoinVerb, Run: run.ID, By: "运营"}
	g.wantReason(g.move(last, noon.Add(24*time.Hour-time.Millisecond)).Played[0], "")
	g.sound()
}

func testPrizesOnPause(t *testing.T, c *scene) {
	g := c.game(gifts(9), assist(1))
	run := g.starts("a", "assist", noon)
	g.helps("b", run, noon)
	check(t, g.SetSwitches(g.ctx, g.page.ID, "assist", pages.Switches{Prizes: true}, noon))
	taking := pages.Taking{PageID: g.page.ID, VisitorID: "a", GrantID: g.grantsOf("a")[0].ID, Prizes: g.prizes}
	_, err := g.TakeGrant(g.ctx, taking, noon)
	wantCode(t, err, pages.Paused)
	check(t, g.SetSwitches(g.ctx, g.page.ID, "assist", pages.Switches{}, noon))
	_, err = g.TakeGrant(g.ctx, taking, noon)
	check(t, err)
}

// testStartingWhereTimeIsDue: the run that a start closes is stored before the one it begins, whatever their ids.
func testStartingWhereTimeIsDue(t *testing.T, c *scene) {
	g := c.game(gifts(99), bargain(3))
	for i := range 20 {
		g.starts("a", "bargain", noon.Add(time.Duration(i)*24*time.Hour))
		check(t, g.do(g.ctx, func(ctx context.Context, t *tx) error {
			_, err := t.exec(ctx, `UPDATE runs SET id = 'z' || id WHERE state = 'open'`) // as of a node whose ids are greater
			if err != nil {
				return err
			}
			_, err = t.exec(ctx, `UPDATE acts SET run_id = 'z' || run_id WHERE NOT EXISTS (SELECT 1 FROM runs WHERE id = acts.run_id)`)
			if err != nil {
				return err
			}
			_, err = t.exec(ctx, `UPDATE grants SET run_id = 'z' || run_id WHERE NOT EXISTS (SELECT 1 FROM runs WHERE id = grants.run_id)`)
			return err
		}))
	}
	g.sound()
}

// A page's end is put off at the moment at which its board is settled: nothing is settled before the new end.
func testSettlingWhereThePageGoesOn(t *testing.T, c *scene) {
	k := ranked()
	k.Daily, k.Overall, k.Prizes[0].Board = false, true, play.AllBoard
	g := c.game(gifts(9), k)
	g.ends(noon.Add(time.Hour), noon)
	g.helps("x", g.starts("a", "ranking", noon), noon)
	settle := func(end time.Time) []string {
		board, ok := k.Board(play.AllBoard, end.UnixMilli())
		equal(t, "board", ok, true)
		people, err := g.Settle(g.ctx, g.page.ID, "ranking", k, board, g.prizes, noon.Add(week))
		check(t, err)
		return people
	}
	g.ends(noon.Add(48*time.Hour), noon)
	equal(t, "by the end of before", len(settle(noon.Add(time.Hour))), 0)
	equal(t, "by the page's end", fmt.Sprint(settle(noon.Add(48*time.Hour))), "[a]")
	g.sound()
}

// More wait in the line of a play whose prizes are paused than are served at a time. Who stands behind them, of another play, is served.
func testLineBehindPaused(t *testing.T, c *scene) {
	g := c.game(gifts(1), assist(1), bargain(1))
	g.helps("friend", g.starts("b", "assist", noon), noon)
	for i := range mostServed {
		r := &grant{}
		r.ID, r.PageID, r.Play, r.RunID, r.VisitorID, r.Tier = NewID(), g.page.ID, "bargain", "gone", fmt.Sprint("w", i), "goods"
		r.Wanted, r.Prize, r.State, r.CreatedAt = "gift", "gift", pages.GrantWaiting, noon.UnixMilli()
		check(t, g.do(g.ctx, func(ctx context.Context, t *tx) error { return t.insert(ctx, t.lists.add.grants, r.values()) }))
	}
	late := noon.Add(time.Minute)
	g.helps("friend", g.starts("last", "assist", late), late)
	equal(t, "last", g.states("last"), "waiting ")
	check(t, g.SetSwitches(g.ctx, g.page.ID, "bargain", pages.Switches{Prizes: true}, noon))
	_, err := g.VoidGrant(g.ctx, g.page.ID, g.grantsOf("b")[0].ID, "核实", boss, late)
	check(t, err)
	people, _, err := g.ServePrizes(g.ctx, g.page.ID, g.prizes, late)
	check(t, err)
	equal(t, "served", fmt.Sprint(people), "[last]")
	equal(t, "last", g.states("last"), "given ")
	g.sound()
}
