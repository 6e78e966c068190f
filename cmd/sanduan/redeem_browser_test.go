package main

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// till is a shop whose visitors have won prizes.
type till struct {
	*office
	page   string // id
	prizes play.Prizes
	plays  []pages.ReadyPlay
}

// newTill makes a live page with prizes of all kinds; those of codes have some.
func newTill(t *testing.T) *till {
	t.Helper()
	c := &till{office: newOffice(t)}
	c.page = c.makePage("till", 12)
	c.prizes = play.Prizes{Daily: 50_000, Most: 500_000, List: []play.Prize{
		{Key: "cup", Title: "到店领保温杯一个", Kind: play.Later, Cost: 1990, Total: 100},
		{Key: "ticket", Title: "30 元代金券", Kind: play.Code, Cost: 3000, Total: 200},
		{Key: "box", Title: "中秋礼盒", Kind: play.Goods, Cost: 12800, Total: 20},
	}}
	doc, _, err := c.store.Draft(t.Context(), c.page)
	if err == nil {
		doc.Prizes = c.prizes
		for _, p := range c.prizes.List {
			rules := fmt.Sprintf(`{"Tiers":[{"Friends":1,"Prize":%q}],"Title":"邀一位朋友领%s","Act":"tap","Scope":"any"}`, p.Key, p.Title)
			doc.Plays = append(doc.Plays, pages.Play{Key: p.Key, Kind: "assist", Rules: []byte(rules)})
		}
		_, err = c.store.Publish(t.Context(), c.page, doc, "小王", "", doc.Host.Agreement(), time.Now())
	}
	if err != nil {
		t.Fatal(err)
	}
	c.plays = doc.Ready(false).Plays
	now := time.Now().UnixMilli()
	i := pages.CodeImport{Import: pages.Import{ID: db.NewID(), By: "小王", Blank: 1, StartedAt: now}, PageID: c.page, Prize: "ticket"}
	var lines []pages.Line
	for n := range 60 {
		lines = append(lines, pages.Line{Number: n + 1, Text: fmt.Sprintf("SD30-%06d", n*7919)})
	}
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	check(c.store.BeginCodes(t.Context(), i))
	i, err = c.store.AddCodes(t.Context(), i, lines, []pages.Fault{{Line: 61, Shown: "SD**19", Wrong: pages.CodeTwice, Again: true}}, time.Now())
	check(err)
	check(c.store.EndCodes(t.Context(), i, c.first(), "30 元代金券", time.Now()))
	return c
}

// win lets visitor n win a prize and take it, and returns the grant.
func (c *till) win(n int, prize form.Key, address string) pages.Grant {
	c.t.Helper()
	ctx := context.Background()
	who := db.NewID()
	move := func(m pages.Move) pages.Moved {
		m.PageID, m.Plays, m.Prizes, m.Window = c.page, c.plays, c.prizes, time.Hour
		moved, err := c.store.Move(ctx, m, time.Now())
		if err != nil {
			c.t.Fatal(err)
		}
		return moved
	}
	lead := pages.Lead{PageID: c.page, VisitorID: who, Name: []string{"王小明", "李红", "欧阳建国", "陈先生"}[n%4], Phone: fmt.Sprintf("1380013%04d", n), Consent: "x"}
	run := move(pages.Move{Visitor: who, Verb: play.StartVerb, Play: string(prize), Lead: &lead}).Played[0].Run
	move(pages.Move{Visitor: db.NewID(), Verb: play.JoinVerb, Run: run.ID})
	part, err := c.store.PartOf(ctx, c.page, who)
	if err != nil || len(part.Grants) != 1 {
		c.t.Fatalf("%d grants: %v", len(part.Grants), err)
	}
	taken, err := c.store.TakeGrant(ctx, pages.Taking{PageID: c.page, VisitorID: who, GrantID: part.Grants[0].ID, Address: address, Prizes: c.prizes}, time.Now())
	if err != nil {
		c.t.Fatal(err)
	}
	return taken.Grant
}

// result waits for what the screen says of a try.
func (d *desk) result(tone, words string) {
	d.t.Helper()
	d.until(words, fmt.Sprintf(`document.querySelector("[data-result]").dataset.tone === %q && document.querySelector("[data-result]").textContent.includes(%q)`, tone, words))
}

// types enters a ticket as staff do.
func (d *desk) types(ticket string) {
	d.t.Helper()
	d.js(`document.querySelector("#ticket").value = ""`)
	d.fill(`#ticket`, ticket)
	d.do(chromedp.Click(chromedp.CSS(`[data-redeem] form button[type=submit]:not([name])`)))
}

// TestStaffRedeemWithoutANetwork: what is typed while there is none is kept, also over a reload, sent once when it is back, and listed with what came of it.
func TestStaffRedeemWithoutANetwork(t *testing.T) {
	c := newTill(t)
	first, second, third := c.win(1, "cup", ""), c.win(2, "cup", ""), c.win(3, "ticket", "")
	d := c.desk(t, 390, 844)
	d.open(c.program.url + "/admin/redeem#" + first.Ticket)
	d.until("the ticket of the link", `document.querySelector("#ticket").value.length === 9 && !location.hash`)
	d.see("redeem-empty")
	d.fits()
	d.do(chromedp.Click(chromedp.CSS(`[data-redeem] form button[type=submit]:not([name])`)))
	d.result("good", "核销成功")
	d.see("redeem-good")
	d.types(first.Ticket[:4] + " " + first.Ticket[4:])
	d.result("bad", "已经核销过了")
	d.see("redeem-bad")
	d.types("12")
	d.result("bad", "8 位字母和数字")

	d.network(true)
	d.types(second.Ticket)
	d.result("again", "没有网络，已记下")
	d.types(second.Ticket)
	d.result("again", "已经记下了")
	d.types(first.Ticket)
	d.result("again", "没有网络，已记下")
	d.see("redeem-offline")
	d.fits()
	if g, err := c.store.GrantRow(t.Context(), c.page, second.ID); err != nil || g.State != pages.GrantIssued {
		t.Fatalf("without a network the grant is %s: %v", g.State, err)
	}
	d.network(false)
	d.until("what waited to be sent", `document.querySelectorAll("[data-waiting] li[data-tone=waiting]").length === 0`)
	d.until("one to be done", `document.querySelectorAll("[data-waiting] li[data-tone=good]").length === 2`)
	d.result("bad", "1 条核销成功，1 条没有核销")
	d.see("redeem-sent")
	if g, err := c.store.GrantRow(t.Context(), c.page, second.ID); err != nil || g.State != pages.GrantRedeemed {
		t.Fatalf("with a network the grant is %s: %v", g.State, err)
	}

	// Kept over a reload, and an answer that was lost is no second redemption.
	d.network(true)
	d.types(third.Ticket)
	d.result("again", "没有网络，已记下")
	d.network(false)
	d.open(c.program.url + "/admin/redeem")
	d.until("what was kept to be sent", `document.querySelectorAll("[data-waiting] li[data-tone=good]").length === 3`)
	d.do(chromedp.Click(chromedp.CSS(`[data-clear]`)))
	d.until("the list to be empty", `document.querySelector("[data-waiting]").hidden`)

	without := c.win(4, "cup", "")
	d.script(false)
	d.open(c.program.url + "/admin/redeem")
	d.fill(`#ticket`, without.Ticket)
	d.press(`[data-redeem] form button[name=look]`)
	d.reads("还没有核销", "到店领保温杯一个")
	d.fill(`#ticket`, without.Ticket)
	d.press(`[data-redeem] form button[type=submit]:not([name])`)
	d.reads("核销成功")
}

// TestStaffSignInOnTheWay: who opens a ticket's address signed out finds the ticket filled in after signing in.
func TestStaffSignInOnTheWay(t *testing.T) {
	o := newOffice(t)
	o.desk(t, 390, 844) // sets the password
	clerk := person(t, o.browser, 390, 844)
	clerk.open(o.program.url + "/admin/redeem#ABCD2345")
	clerk.fill(`input[name=login]`, "admin")
	clerk.fill(`input[name=password]`, ownPassword)
	clerk.press(`form:has([name=login]) button`)
	d := &desk{tab: clerk, office: o}
	d.until("the ticket of the link", `document.querySelector("#ticket")?.value.replace(/\s/g, "") === "ABCD2345"`)
}

// TestPrizeScreensFit: the screens about prizes fit telephones and desks.
func TestPrizeScreensFit(t *testing.T) {
	c := newTill(t)
	home := pages.Parcel{Name: "王小明", Phone: "13800138000", Address: "北京市朝阳区望京街 10 号院 3 号楼"}.Text()
	c.win(1, "cup", "")
	box := c.win(2, "box", home)
	c.win(3, "box", home)
	c.win(4, "ticket", "")
	boss := pages.Operator{ID: c.first(), Name: "小王"}
	if _, err := c.store.SendGrant(t.Context(), c.page, box.ID, "顺丰 SF1234567890", boss, time.Now()); err != nil {
		t.Fatal(err)
	}
	void := c.win(5, "cup", "")
	if _, err := c.store.VoidGrant(t.Context(), c.page, void.ID, "同一人用两个手机号重复参与", boss, time.Now()); err != nil {
		t.Fatal(err)
	}
	for width, height := range map[int64]int64{1440: 900, 390: 844} {
		d := c.desk(t, width, height)
		for _, path := range []string{"grants", "stock", "codes"} {
			d.open(c.program.url + "/admin/pages/" + c.page + "/" + path)
			d.fits()
			d.see(fmt.Sprintf("prizes-%s-%d", path, width))
		}
		d.open(c.program.url + "/admin/redeem")
		d.fits()
		d.see(fmt.Sprintf("prizes-redeem-%d", width))
		d.open(c.program.url + "/admin/pages/" + c.page + "/grants")
		d.js(`document.querySelector("form[action$='/send']").closest("details").querySelector("summary").click()`)
		d.fits()
		d.see(fmt.Sprintf("prizes-send-%d", width))
	}
}
