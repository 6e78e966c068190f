package db

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

func myPlaysContract() map[string]func(*testing.T, *scene) {
	all := map[string]func(*testing.T, *scene){
		"secrets of prizes":               testPrizeSecrets,
		"friends who do not count":        testNotCounted,
		"erasing what was written":        testEraseWords,
		"a lead that comes with a taking": testTakingLead,
		"friends of a run":                testRunFriends,
	}
	for _, kind := range []string{play.Later, play.Code, play.Link, play.Points, play.Goods} {
		all["tickets of "+kind] = func(t *testing.T, c *scene) { testPrizeTickets(t, c, kind) }
	}
	return all
}

func TestMyPlays(t *testing.T) {
	for _, d := range databases() {
		t.Run(d.name, func(t *testing.T) {
			for name, test := range myPlaysContract() {
				t.Run(name, func(t *testing.T) {
					t.Parallel() // most of the time a server is waited for
					test(t, newScene(t, d.config(t)))
				})
			}
		})
	}
}

// prizesOf is one prize of a kind.
func prizesOf(kind string) play.Prizes {
	return play.Prizes{List: []play.Prize{{Key: "gift", Title: "礼品", Kind: kind, Points: 30, Content: "https://example.com/a", Total: 9}}}
}

// addCodes adds codes of the prize.
func (g *game) addCodes(codes ...string) {
	g.t.Helper()
	check(g.t, g.do(g.ctx, func(ctx context.Context, t *tx) error {
		for n, code := range codes {
			id := NewID()
			_, err := t.exec(ctx, `INSERT INTO codes (id, page_id, prize, hash, code, n, grant_id) VALUES (?, ?, 'gift', ?, ?, ?, '')`,
				id, g.page.ID, g.keys.hash("code", code), g.keys.seal("code "+id, code), n)
			if err != nil {
				return err
			}
		}
		return nil
	}))
}

// wins has somebody win the prize by one friend, and returns the grant.
func (g *game) wins(who string) pages.Grant {
	g.t.Helper()
	run := g.starts(who, "assist", noon)
	g.helps("friend of "+who, run, noon)
	grants := g.grantsOf(who)
	if len(grants) != 1 {
		g.t.Fatalf("%d grants", len(grants))
	}
	return grants[0]
}

func (g *game) takes(who string, grant pages.Grant, address string) (pages.Taken, error) {
	return g.TakeGrant(g.ctx, pages.Taking{PageID: g.page.ID, VisitorID: who, GrantID: grant.ID, Address: address, Prizes: g.prizes}, noon)
}

func testPrizeTickets(t *testing.T, c *scene, kind string) {
	g := c.game(prizesOf(kind), assist(1))
	g.addCodes("A1", "A2")
	first, err := g.takes("a", g.wins("a"), "甲\n13800138000\n路 1 号")
	check(t, err)
	equal(t, "has a ticket", first.Grant.Ticket != "", kind == play.Later || kind == play.Code)
	again, err := g.takes("a", first.Grant, "")
	check(t, err)
	if diff := cmp.Diff(first, again); diff != "" {
		t.Fatalf("taken again, it is another (-first +again):\n%s", diff)
	}
	second, err := g.takes("b", g.wins("b"), "乙\n13800138001\n路 2 号")
	check(t, err)
	if first.Grant.Ticket != "" && first.Grant.Ticket == second.Grant.Ticket {
		t.Fatal("two grants have one ticket")
	}
	if _, ok := pages.ParseTicket(first.Grant.Ticket); !ok && first.Grant.Ticket != "" {
		t.Fatalf("nobody can read the ticket %q", first.Grant.Ticket)
	}
	g.sound()
}

func testPrizeSecrets(t *testing.T, c *scene) {
	g := c.game(prizesOf(play.Goods), assist(1))
	grant := g.wins("a")
	_, err := g.takes("b", grant, "路 1 号")
	wantCode(t, err, pages.NotFound)
	_, err = g.takes("a", grant, "")
	wantCode(t, err, pages.Invalid)
	where := pages.Parcel{Name: "李丽", Phone: "13800138000", Address: "和平路 1 号"}
	_, err = g.takes("a", grant, where.Text())
	check(t, err)
	grants := g.grantsOf("a")
	if strings.Contains(grants[0].Address, "和平") {
		t.Fatal("the address is stored as it is read")
	}
	secrets, err := g.Secrets(g.ctx, grants)
	check(t, err)
	equal(t, "parcel", pages.ParcelOf(secrets[grant.ID].Address), where)
	mine, err := g.MyPlays(g.ctx, "a")
	check(t, err)
	equal(t, "runs", len(mine.Runs), 1)
	equal(t, "address to take away", mine.Secrets[grant.ID].Address, where.Text())

	check(t, g.EraseVisitor(g.ctx, "a", noon))
	secrets, err = g.Secrets(g.ctx, g.grantsOf("a"))
	check(t, err)
	equal(t, "secrets after erasing", len(secrets), 0)
	equal(t, "grants after erasing", len(g.grantsOf("a")), 1)
	g.sound()
}

func testNotCounted(t *testing.T, c *scene) {
	settings := bargain(2)
	settings.Cap = 1
	g := c.game(gifts(5), settings)
	first, second := g.starts("a", "bargain", noon), g.starts("b", "bargain", noon)
	g.helps("x", first, noon)
	g.wantReason(g.helps("x", second, noon), play.HelperCap)
	g.helps("y", second, noon)
	g.wantReason(g.helps("b", second, noon), play.Self)
	g.helps("z", second, noon)
	g.wantReason(g.helps("late", second, noon), play.Full)
	g.wantReason(g.helps("later", second, noon), play.Full)
	got, err := g.NotCounted(g.ctx, g.page.ID, "b")
	check(t, err)
	want := []pages.NotCounted{{Reason: play.Full, Friends: 2}, {Reason: play.HelperCap, Friends: 1}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatal(diff)
	}
	g.orders(play.UndoVerb, "y", second, noon)
	got, err = g.NotCounted(g.ctx, g.page.ID, "b")
	check(t, err)
	want = []pages.NotCounted{{Reason: play.Full, Friends: 2}, {Reason: play.HelperCap, Friends: 1}, {Reason: play.Unconfirmed, Friends: 1}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatal("after one was taken back: ", diff)
	}
	none, err := g.NotCounted(g.ctx, g.page.ID, "a")
	check(t, err)
	equal(t, "another's", len(none), 0)
}

func testEraseWords(t *testing.T, c *scene) {
	swap := play.Swap{Hours: 24, Reserve: 24, Confirm: 7, Terms: terms()}
	g := c.game(gifts(5), swap)
	began := g.move(pages.Move{Visitor: "a", Verb: play.StartVerb, Play: "swap", Words: "折叠自行车\n乐高积木"}, noon)
	run := began.Played[0].Run
	for who, words := range map[string]string{"b": "全套乐高城市", "c": "一把吉他"} {
		p := g.move(pages.Move{Visitor: who, Verb: play.JoinVerb, Run: run.ID, Words: words}, noon).Played[0]
		equal(t, "verdict", p.Verdict, play.OK)
	}
	mine, err := g.MyPlays(g.ctx, "b")
	check(t, err)
	equal(t, "own words", mine.Joins[0].Words, "全套乐高城市")
	for who, words := range map[string][]string{"b": {"城市"}, "a": {"自行车", "积木"}} {
		check(t, g.EraseVisitor(g.ctx, who, noon.Add(time.Hour)))
		log, err := g.ActsOf(g.ctx, run.ID)
		check(t, err)
		all := string(g.run(run.ID).Data)
		for _, act := range log {
			all += string(act.Turn)
		}
		for _, w := range words {
			if strings.Contains(all, w) {
				t.Errorf("%s is erased, and %q still stored", who, w)
			}
		}
		if !strings.Contains(all, "吉他") {
			t.Error("what somebody else wrote is gone")
		}
		g.sound()
	}
	equal(t, "offers", g.run(run.ID).Progress, 2)
}

func testTakingLead(t *testing.T, c *scene) {
	g := c.game(prizesOf(play.Later), assist(1))
	g.wins("a")
	page := g.page
	check(t, g.SetSettings(g.ctx, page.ID, nil, pages.Settings{Slug: page.Slug, EndsAt: form.Time(noon.Add(time.Hour).UnixMilli())}, noon))
	later := noon.Add(2 * time.Hour)
	lead := g.form("a", phoneOf("a"))
	_, err := g.try(pages.Move{Visitor: "a", Lead: &lead}, later)
	wantCode(t, err, pages.Ended)
	_, err = g.try(pages.Move{Visitor: "a", Lead: &lead, Takes: true}, later)
	check(t, err)
	stored, err := g.LeadOf(g.ctx, page.ID, "a")
	check(t, err)
	equal(t, "phone", stored.Phone, phoneOf("a"))
}

func testRunFriends(t *testing.T, c *scene) {
	g := c.game(gifts(5), bargain(3))
	run := g.starts("a", "bargain", noon)
	g.helps("x", run, noon)
	g.helps("y", run, noon)
	friends, err := g.RunFriends(g.ctx, run.ID)
	check(t, err)
	equal(t, "friends", len(friends), 2)
	equal(t, "first", friends[0].Visitor.ID, "x")
	equal(t, "cuts", friends[0].Amount+friends[1].Amount, g.run(run.ID).Amount)
}
