package db

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

func TestPrizes(t *testing.T) {
	for _, d := range databases() {
		t.Run(d.name, func(t *testing.T) {
			for name, test := range map[string]func(*testing.T, *scene){
				"codes of a file":            testCodes,
				"one code a person":          testOneCodeAPerson,
				"taking back":                testVoid,
				"two staff at once":          testTwoStaff,
				"a coupon frees its owner's": testRedeemFrees,
				"one that is handed over":    testFinishFrees,
				"a denied phone takes":       testDeniedPhoneTakes,
				"a page in the bin":          testServeInTheBin,
				"goods are sent":             testSend,
				"finding grants":             testFindGrants,
				"budget and ledger":          testLedger,
			} {
				t.Run(name, func(t *testing.T) {
					t.Parallel() // most of the time a server is waited for
					test(t, newScene(t, d.config(t)))
				})
			}
		})
	}
}

var boss = pages.Operator{ID: "op1", Name: "小王"}

// ofKind are so many units of one prize of a kind.
func ofKind(kind string, total int) play.Prizes {
	prizes := gifts(total)
	prizes.List[0].Kind = kind
	return prizes
}

// earns lets somebody with a phone win the prize of an assist of one friend, and returns the grant.
func (g *game) earns(who string) pages.Grant {
	g.t.Helper()
	lead := g.form(who, phoneOf(who))
	g.move(pages.Move{Visitor: who, Lead: &lead}, noon)
	g.helps("friend of "+who, g.starts(who, "assist", noon), noon)
	grants := g.grantsOf(who)
	equal(g.t, "grants of "+who, len(grants), 1)
	return grants[0]
}

func (g *game) take(grant pages.Grant, address string) pages.Taken {
	g.t.Helper()
	taken, err := g.TakeGrant(g.ctx, pages.Taking{PageID: g.page.ID, GrantID: grant.ID, VisitorID: grant.VisitorID, Address: address, Prizes: g.prizes}, noon)
	check(g.t, err)
	return taken
}

// codes adds codes to the prize "gift".
func (g *game) codes(codes ...string) pages.CodeImport {
	g.t.Helper()
	i := pages.CodeImport{Import: pages.Import{ID: NewID(), By: boss.Name, StartedAt: noon.UnixMilli()}, PageID: g.page.ID, Prize: "gift"}
	check(g.t, g.BeginCodes(g.ctx, i))
	var lines []pages.Line
	for n, code := range codes {
		lines = append(lines, pages.Line{Number: n + 1, Text: code})
	}
	i, err := g.AddCodes(g.ctx, i, lines, nil, noon)
	check(g.t, err)
	check(g.t, g.EndCodes(g.ctx, i, boss.ID, "礼品", noon))
	return i
}

func testCodes(t *testing.T, c *scene) {
	g := c.game(ofKind(play.Code, 5), assist(1))
	first := g.codes("AAAA-1111", "BBBB-2222")
	equal(t, "new", first.Fresh, 2)
	i := pages.CodeImport{Import: pages.Import{ID: NewID(), By: boss.Name, Blank: 1, StartedAt: noon.Add(time.Hour).UnixMilli()}, PageID: g.page.ID, Prize: "gift"}
	check(t, g.BeginCodes(g.ctx, i))
	i, err := g.AddCodes(g.ctx, i, []pages.Line{{Number: 2, Text: "BBBB-2222"}, {Number: 5, Text: "CCCC-3333"}},
		[]pages.Fault{{Line: 3, Shown: "DD**44", Wrong: pages.CodeTwice, Again: true}, {Line: 4, Shown: "x**", Wrong: "超过 64 个字符"}}, noon)
	check(t, err)
	equal(t, "counts", fmt.Sprint(i.Fresh, i.Again, i.Blank, i.Bad), "1 2 1 1")
	check(t, g.EndCodes(g.ctx, i, boss.ID, "礼品", noon))
	var faults []string
	check(t, g.EachCodeFault(g.ctx, g.page.ID, i.ID, func(f pages.Fault) error {
		faults = append(faults, fmt.Sprint(f.Line, f.Shown))
		return nil
	}))
	equal(t, "faults", strings.Join(faults, " "), "2BB**22 3DD**44 4x**")
	all, err := g.CodeImports(g.ctx, g.page.ID, 10)
	check(t, err)
	equal(t, "imports", len(all), 2)
	equal(t, "last", all[0].ID, i.ID)

	grant := g.earns("a")
	taken := g.take(grant, "")
	equal(t, "code", taken.Code, "AAAA-1111") // the oldest import's first line
	equal(t, "again", g.take(grant, "").Code, taken.Code)
	pools, err := g.CodePools(g.ctx, g.page.ID)
	check(t, err)
	equal(t, "pool", pools["gift"], pages.CodePool{All: 3, Free: 2})
	var stored []string
	check(t, g.read.all(g.ctx, &stored, `SELECT code || hash FROM codes`))
	for _, text := range stored {
		if strings.Contains(text, "1111") || strings.Contains(text, "2222") {
			t.Errorf("a code is stored as it is: %s", text)
		}
	}
	n, err := g.DeleteFreeCodes(g.ctx, g.page.ID, "gift", "礼品", boss.ID, noon)
	check(t, err)
	equal(t, "deleted", n, 2)
	equal(t, "code after deleting", g.take(grant, "").Code, "AAAA-1111")
	g.sound()
}

func testOneCodeAPerson(t *testing.T, c *scene) {
	g := c.game(ofKind(play.Code, 60), assist(1))
	var codes []string
	for i := range 40 {
		codes = append(codes, fmt.Sprintf("CODE-%04d", i))
	}
	g.codes(codes...)
	var grants []pages.Grant
	for i := range 50 {
		grants = append(grants, g.earns(fmt.Sprintf("w%02d", i)))
	}
	type answer struct {
		code string
		err  error
	}
	answers := make(chan answer)
	for range 2 { // everybody taps twice
		for _, grant := range grants {
			go func() {
				taken, err := g.TakeGrant(g.ctx, pages.Taking{PageID: g.page.ID, GrantID: grant.ID, VisitorID: grant.VisitorID, Prizes: g.prizes}, noon)
				answers <- answer{taken.Code, err}
			}()
		}
	}
	got, none := map[string]int{}, 0
	for range 2 * len(grants) {
		a := <-answers
		switch {
		case a.err == nil:
			got[a.code]++
		case pages.IsCode(a.err, pages.Full):
			none++
		default:
			t.Error(a.err)
		}
	}
	equal(t, "codes given", len(got), 40)
	equal(t, "answers without one", none, 20)
	for code, n := range got {
		if n != 2 {
			t.Errorf("%s was given %d times, and not to one person twice", code, n)
		}
	}
	g.sound()
}

func testVoid(t *testing.T, c *scene) {
	prizes := ofKind(play.Points, 3)
	prizes.List[0].Points = 50
	g := c.game(prizes, assist(1))
	given, issued, redeemed := g.earns("a"), g.earns("b"), g.earns("d")
	waiting := g.earns("e")
	equal(t, "state", waiting.State, pages.GrantWaiting)
	played, err := g.Played(g.ctx)
	check(t, err)
	equal(t, "in line, by the list of pages", played[g.page.ID].Line, 1)
	last := g.earns("f")
	for grant, want := range map[string]int{waiting.ID: 0, last.ID: 1} {
		for _, r := range append(g.grantsOf("e"), g.grantsOf("f")...) {
			if r.ID == grant {
				n, err := g.Ahead(g.ctx, r)
				check(t, err)
				equal(t, "in line before "+r.VisitorID, n, want)
			}
		}
	}
	g.take(issued, "")
	g.take(redeemed, "")
	_, _, err = g.Redeem(g.ctx, pages.Redeeming{PageID: g.page.ID, GrantID: redeemed.ID, By: boss, Prizes: prizes}, noon)
	check(t, err)
	for _, grant := range []pages.Grant{given, issued, waiting, last} {
		back, err := g.VoidGrant(g.ctx, g.page.ID, grant.ID, "刷单", boss, noon)
		check(t, err)
		equal(t, "taken back", fmt.Sprint(back.State, back.Why, back.By), "void刷单小王")
		g.sound()
		if _, err := g.VoidGrant(g.ctx, g.page.ID, grant.ID, "刷单", boss, noon); !pages.IsCode(err, pages.Conflict) {
			t.Errorf("taking back twice: %v", err)
		}
	}
	if _, err := g.VoidGrant(g.ctx, g.page.ID, redeemed.ID, "刷单", boss, noon); !pages.IsCode(err, pages.Conflict) {
		t.Errorf("taking back what is used up: %v", err)
	}
	if _, err := g.VoidGrant(g.ctx, "other", given.ID, "x", boss, noon); !pages.IsCode(err, pages.NotFound) {
		t.Errorf("through another page: %v", err)
	}
	lines, err := g.StockLines(g.ctx, g.page.ID)
	check(t, err)
	equal(t, "stock", lines["gift"], pages.StockLine{Prize: "gift", Issued: 1})
	var points int
	check(t, g.read.get(g.ctx, &points, `SELECT SUM(n) FROM points`))
	equal(t, "points", points, 50)
	var kinds []string
	moves, err := g.StockMoves(g.ctx, g.page.ID, 3)
	check(t, err)
	for _, m := range moves {
		kinds = append(kinds, m.Kind)
	}
	equal(t, "last moves", strings.Join(kinds, " "), "return release issue")
	rows, err := g.AuditRows(g.ctx, AuditQuery{Limit: 1})
	check(t, err)
	if rows[0].Action != "grant.void" || !strings.Contains(rows[0].Detail, "：候补中 → 已收回，刷单") || strings.Contains(rows[0].Detail, "发放") {
		t.Errorf("the log says %+v", rows[0])
	}
}

func testTwoStaff(t *testing.T, c *scene) {
	g := c.game(ofKind(play.Later, 3), assist(1))
	grant := g.earns("a")
	m := pages.Redeeming{PageID: g.page.ID, GrantID: grant.ID, Attempt: "try", By: boss, Prizes: g.prizes}
	if _, _, err := g.Redeem(g.ctx, m, noon); !pages.IsCode(err, pages.Conflict) || !strings.Contains(err.Error(), "还没有领取") {
		t.Fatalf("redeemed before it is taken: %v", err)
	}
	ticket := g.take(grant, "").Grant.Ticket
	rows, leads, err := g.OfTicket(g.ctx, ticket)
	check(t, err)
	equal(t, "found", fmt.Sprint(len(rows), len(leads)), "1 0")
	equal(t, "person", rows[0].Masked(), "访* "+pages.MaskPhone(phoneOf("a")))
	errs := make(chan error, 20)
	for i := range cap(errs) {
		go func() {
			m := m
			m.Attempt, m.By = fmt.Sprint("try", i), pages.Operator{ID: fmt.Sprint("op", i), Name: fmt.Sprint("店员", i)}
			_, _, err := g.Redeem(g.ctx, m, noon)
			errs <- err
		}()
	}
	won := 0
	for range cap(errs) {
		switch err := <-errs; {
		case err == nil:
			won++
		case !pages.IsCode(err, pages.Conflict) || !strings.Contains(err.Error(), "已经核销过了：6月1日 20:00") || !strings.Contains(err.Error(), "由店员"):
			t.Errorf("who comes second hears %v", err)
		}
	}
	equal(t, "redeemed", won, 1)
	log, err := g.AuditRows(g.ctx, AuditQuery{Limit: 1})
	check(t, err)
	equal(t, "the log", log[0].Action+" "+log[0].Detail, "grant.redeem 访* "+pages.MaskPhone(phoneOf("a"))+"，凭证 "+ticket[:4]+" "+ticket[4:]+"，「礼品」")
	after := g.grantsOf("a")[0]
	m.Attempt, m.By = "try"+strings.TrimPrefix(after.By, "店员"), boss
	if again, _, err := g.Redeem(g.ctx, m, noon.Add(time.Hour)); err != nil || again.By != after.By || again.RedeemedAt != noon.UnixMilli() {
		t.Errorf("the same attempt again is answered %+v, %v", again, err)
	}
	m.Attempt = ""
	if _, _, err := g.Redeem(g.ctx, m, noon); !pages.IsCode(err, pages.Conflict) {
		t.Errorf("no attempt at all is answered %v", err)
	}
	g.sound()
}

func testRedeemFrees(t *testing.T, c *scene) {
	prizes := play.Prizes{List: []play.Prize{
		{Key: "friend", Title: "好友券", Kind: play.Later, Total: 5},
		{Key: "owner", Title: "老客券", Kind: play.Later, Total: 5, Hold: 2, Days: 3},
	}}
	g := c.game(prizes, play.Coupon{FriendPrize: "friend", OwnPrize: "owner", PerDay: 10, PerPage: 50, Terms: terms()})
	run := g.starts("a", "coupon", noon)
	g.wantReason(g.helps("b", run, noon), "")
	locked, mine := g.grantsOf("a"), g.grantsOf("b")
	equal(t, "owner's", locked[0].State, pages.GrantLocked)
	g.take(mine[0], "")
	at := noon.Add(time.Hour)
	_, freed, err := g.Redeem(g.ctx, pages.Redeeming{PageID: g.page.ID, GrantID: mine[0].ID, Attempt: "x", By: boss, Prizes: prizes}, at)
	check(t, err)
	equal(t, "freed", len(freed), 1)
	equal(t, "for", freed[0].VisitorID, "a")
	now := g.grantsOf("a")[0]
	equal(t, "state", now.State, pages.GrantGiven)
	equal(t, "hold until", now.HoldUntil, noon.Add(2*time.Hour).UnixMilli()) // it has run since the unit was kept
	equal(t, "claim until", now.ClaimUntil, noon.Add(2*time.Hour+72*time.Hour).UnixMilli())
	g.sound()
}

func testSend(t *testing.T, c *scene) {
	g := c.game(ofKind(play.Goods, 5), assist(1))
	first, second, third := g.earns("a"), g.earns("b"), g.earns("d")
	g.take(first, "张三\n13800138000\n北京市朝阳区一号院")
	g.take(second, "李四\n13900139000\n上海市黄浦区二号院")
	sent, wrong, err := g.SendGrants(g.ctx, g.page.ID, []Parcel{
		{2, " " + strings.ToUpper(first.ID) + " ", "顺丰 SF1"}, {3, "nobody", "顺丰 SF2"}, {4, third.ID, "顺丰 SF3"},
	}, boss, noon)
	check(t, err)
	equal(t, "sent", sent, 1)
	equal(t, "wrong", fmt.Sprint(wrong), "map[3:没有找到这份奖品 4:这份奖品待领取，不能寄]")
	var left []string
	check(t, g.EachGrant(g.ctx, GrantQuery{PageID: g.page.ID, Unsent: true}, func(row pages.GrantRow, address string) error {
		left = append(left, row.ID+address)
		return nil
	}))
	equal(t, "to be sent", strings.Join(left, "|"), second.ID+"李四\n13900139000\n上海市黄浦区二号院")
	_, err = g.SendGrant(g.ctx, g.page.ID, second.ID, "中通 ZT9", boss, noon)
	check(t, err)
	equal(t, "courier", g.grantsOf("b")[0].Courier, "中通 ZT9")
	g.sound()
}

func testFindGrants(t *testing.T, c *scene) {
	g := c.game(ofKind(play.Code, 5), assist(1))
	g.codes("FIRST-CODE", "SECOND-CODE")
	a, b := g.earns("a"), g.earns("b")
	g.take(a, "")
	ticket := g.take(b, "").Grant.Ticket
	finds := func(q GrantQuery, want ...string) {
		t.Helper()
		q.PageID, q.Limit = g.page.ID, 10
		rows, total, err := g.Grants(g.ctx, q)
		check(t, err)
		equal(t, "total", total.Number, len(want))
		var who []string
		for _, row := range rows {
			who = append(who, row.VisitorID)
			if row.Code != "" && !strings.Contains(row.Code, "**") {
				t.Errorf("a code is shown as %s", row.Code)
			}
		}
		equal(t, fmt.Sprintf("%+v", q), fmt.Sprint(who), fmt.Sprint(want))
	}
	finds(GrantQuery{}, "b", "a")
	finds(GrantQuery{Prize: "gift", Play: "assist", State: pages.GrantIssued}, "b", "a")
	finds(GrantQuery{State: pages.GrantVoid})
	finds(GrantQuery{Prize: "other"})
	finds(GrantQuery{Search: phoneOf("a")}, "a")
	finds(GrantQuery{Search: phoneOf("b")[7:]}, "b")
	finds(GrantQuery{Search: "访客a"}, "a")
	finds(GrantQuery{Search: strings.ToLower(ticket[:4]) + " " + ticket[4:]}, "b")
	finds(GrantQuery{Search: "FIRST-CODE"}, "a")
	finds(GrantQuery{Search: "%"})
	counts, err := g.GrantCounts(g.ctx, g.page.ID)
	check(t, err)
	equal(t, "counts", counts[pages.GrantIssued], 2)
	row, err := g.GrantRow(g.ctx, g.page.ID, a.ID)
	check(t, err)
	equal(t, "code", row.Code, "FI**DE")
	equal(t, "phone", row.Phone, phoneOf("a"))
	if _, err := g.GrantRow(g.ctx, "other", a.ID); !pages.IsCode(err, pages.NotFound) {
		t.Errorf("a grant of another page: %v", err)
	}
}

func testLedger(t *testing.T, c *scene) {
	g := c.game(ofKind(play.Later, 2), assist(1))
	a := g.earns("a")
	g.earns("b")
	g.earns("d")
	budget, err := g.Budget(g.ctx, g.page.ID, noon)
	check(t, err)
	equal(t, "budget", budget, pages.Budget{Today: 200, All: 200})
	_, _, err = g.FinishGrant(g.ctx, g.page.ID, a.ID, g.prizes, boss, noon)
	check(t, err)
	if _, _, err := g.FinishGrant(g.ctx, g.page.ID, a.ID, g.prizes, boss, noon); !pages.IsCode(err, pages.Conflict) {
		t.Errorf("finished twice: %v", err)
	}
	lines, err := g.StockLines(g.ctx, g.page.ID)
	check(t, err)
	equal(t, "stock", lines["gift"], pages.StockLine{Prize: "gift", Reserved: 1, Issued: 1, Waiting: 1})
	reserved, issued, n := 0, 0, 0
	check(t, g.EachStockMove(g.ctx, g.page.ID, func(m pages.StockMove) error {
		n++
		equal(t, "number", m.N, n)
		reserved, issued = reserved+m.Reserved, issued+m.Issued
		return nil
	}))
	equal(t, "ledger", fmt.Sprint(n, reserved, issued), "3 1 1")
	budget, err = g.Budget(g.ctx, g.page.ID, noon.Add(24*time.Hour))
	check(t, err)
	equal(t, "the next day", budget, pages.Budget{All: 200})
	g.sound()
}

// A friend's prize that is noted as handed over frees its owner's as one that is redeemed does, once.
func testFinishFrees(t *testing.T, c *scene) {
	prizes := play.Prizes{List: []play.Prize{
		{Key: "friend", Title: "好友礼", Kind: play.Later, Total: 5},
		{Key: "owner", Title: "老客券", Kind: play.Later, Total: 5, Days: 3},
	}}
	g := c.game(prizes, play.Coupon{FriendPrize: "friend", OwnPrize: "owner", PerDay: 10, PerPage: 50, Terms: terms()})
	run := g.starts("a", "coupon", noon)
	g.wantReason(g.helps("b", run, noon), "")
	at := noon.Add(time.Hour)
	_, freed, err := g.FinishGrant(g.ctx, g.page.ID, g.grantsOf("b")[0].ID, prizes, boss, at)
	check(t, err)
	equal(t, "freed", len(freed), 1)
	equal(t, "for", freed[0].VisitorID, "a")
	now := g.grantsOf("a")[0]
	equal(t, "state", now.State, pages.GrantGiven)
	equal(t, "claim until", now.ClaimUntil, at.Add(72*time.Hour).UnixMilli())
	g.sound()
}

// A phone is denied before anybody has left it. Whoever wins by a tap and then leaves it gets nothing.
func testDeniedPhoneTakes(t *testing.T, c *scene) {
	g := c.game(gifts(5), assist(1))
	g.denies(pages.Denying{Phone: phoneOf("a")}, noon)
	g.helps("b", g.starts("a", "assist", noon), noon)
	mine := g.grantsOf("a")[0]
	l := g.form("a", phoneOf("a"))
	g.move(pages.Move{Visitor: "a", Lead: &l, Takes: true}, noon)
	_, err := g.TakeGrant(g.ctx, pages.Taking{PageID: g.page.ID, GrantID: mine.ID, VisitorID: "a", Prizes: g.prizes}, noon)
	if !pages.IsCode(err, pages.Denied) {
		t.Fatalf("a prize for a phone that is denied: %v", err)
	}
	equal(t, "state", g.states("a"), "given ")
	g.sound()
}

// A page in the bin has nothing to be done for its prizes until it is back.
func testServeInTheBin(t *testing.T, c *scene) {
	g := c.game(gifts(1), assist(1))
	for _, who := range []string{"a", "b"} {
		g.helps("friend of "+who, g.starts(who, "assist", noon), noon)
	}
	equal(t, "second", g.states("b"), "waiting ")
	serve := func() int {
		ids, err := g.PagesToServe(g.ctx, noon)
		check(t, err)
		return len(ids)
	}
	equal(t, "to serve", serve(), 1)
	check(t, g.DeletePage(g.ctx, g.page.ID, noon))
	equal(t, "in the bin", serve(), 0)
}
