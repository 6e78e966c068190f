package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"github.com/sanduan/sanduan/pages"
)

// TestPlayBargain: three friends bring the price to the floor, and the seed shown then is the one that was promised.
func TestPlayBargain(t *testing.T) {
	three := func(d *pages.Doc) { setRule(d, "Friends", 3) }
	playOut(t, "bargain-playground", three, func(f *fair) {
		li := f.guest("李小龙")
		li.visits("")
		li.says("最低可到¥58", "原价¥128", "底价¥58")
		li.keeps("1-fresh")
		li.starts()
		li.says("还差3人砍到底价", "已砍¥0", "现在¥128")
		promised := valueOf[string](li.tab, `document.querySelector(".play-digest").textContent`)
		if len(promised) != 64 {
			t.Errorf("the promise is %q", promised)
		}
		li.keeps("2-begun")
		li.countsDownByTheServer()
		link := li.shares()

		for i, name := range []string{"王芳", "陈大文", "赵敏"} {
			friend := f.guest(name)
			friend.visits(link)
			friend.says("李小龙正在砍价", "每位朋友的一刀，大小在开局时就定好了")
			if i == 0 {
				friend.keeps("3-invited")
				f.proves(friend, promised, false)
				friend.visits(link)
			}
			friend.helps()
			friend.says("你帮李小龙砍掉了¥")
			friend.keeps([]string{"4-joined", "5-joined-second", "6-joined-last"}[i])
			if i == 0 {
				li.visits("")
				li.says("还差2人砍到底价")
				li.keeps("7-one-friend")
			}
		}
		li.visits("")
		li.says("你已砍到底价", "已砍¥70", "现在¥58", "你得到了「一大一小门票一套」")
		li.keeps("8-done")
		f.proves(li, promised, true)
		f.redeems(li.takes("一大一小门票一套"), "一大一小门票一套")
		li.had("一大一小门票一套", "已核销")
	})
}

// countsDownByTheServer fails unless the time left is that of the server also where the phone's clock is two days ahead, or behind.
func (g *guest) countsDownByTheServer() {
	g.t.Helper()
	hours := fmt.Sprintf(`Number(document.querySelector(%q).textContent) + 24 * Number(document.querySelector(%q)?.textContent ?? 0)`, card+" [data-unit=h]", card+" [data-unit=d]")
	right := valueOf[int](g.tab, hours)
	for _, days := range []int{2, -2} {
		source := fmt.Sprintf(`(() => { const Real = Date, off = %d * 864e5; Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(Real.now() + off) } static now() { return Real.now() + off } } })()`, days)
		added, err := chromedp.Call(g.ctx, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: source})
		if err != nil {
			g.t.Fatal(err)
		}
		g.visits("")
		if got := valueOf[int](g.tab, hours); got < right-1 || got > right || right == 0 {
			g.t.Errorf("with the phone's clock off by %d days %d hours are left, not %d", days, got, right)
		}
		if _, err := chromedp.Call(g.ctx, cdppage.RemoveScriptToEvaluateOnNewDocument, cdppage.RemoveScriptToEvaluateOnNewDocumentParams(added)); err != nil {
			g.t.Fatal(err)
		}
	}
	g.visits("")
}

// proves opens the page that proves the cuts of li's bargain: the promise alone while it runs, all of it when it is over, and then anybody can check it.
func (f *fair) proves(g *guest, promised string, over bool) {
	g.t.Helper()
	runs, err := f.store.RunsOfPage(g.t.Context(), f.page)
	if err != nil || len(runs) != 1 {
		g.t.Fatalf("%d runs: %v", len(runs), err)
	}
	if over {
		g.own()
		g.follows("main a", "核对每一刀")
	} else {
		g.open(f.url + "/p/" + f.slug + "/rules/proof/" + runs[0].Run.ID)
	}
	g.shown("article", "核对每一刀", promised)
	if !over {
		g.shown("article", "这一局还没结束", "全部3刀")
		g.keep("proof-before", "article")
		return
	}
	g.shown("article", "与发起时的承诺码一致", "王*", "陈*", "赵*", "一共¥70")
	g.keep("proof-after", "article")
	open, err := hex.DecodeString(valueOf[string](g.tab, `document.querySelector("#bytes").value`))
	if sum := sha256.Sum256(open); err != nil || hex.EncodeToString(sum[:]) != promised {
		g.t.Errorf("the promise was %s, what is shown makes %x: %v", promised, sum, err)
	}
}
