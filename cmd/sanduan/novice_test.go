package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// novice is somebody who has never seen the program: every click is counted, and every field has to explain itself.
type novice struct {
	tab
	clicks int
}

// click clicks what is called so, wherever it stands, and waits for what it leads to.
func (n *novice) click(selector, words string) {
	n.t.Helper()
	n.clicks++
	find := fmt.Sprintf(`[...document.querySelectorAll(%q)].find(e => e.innerText.includes(%q) && e.getClientRects().length)`, selector, words)
	if !valueOf[bool](n.tab, "Boolean("+find+")") {
		n.see("failed")
		n.t.Fatalf("%s shows no %s that says %q", valueOf[string](n.tab, `location.href`), selector, words)
	}
	x, y := n.rest(find)
	if _, err := chromedp.RunResponse(n.ctx, chromedp.MouseClickXY(x, y)); err != nil {
		n.t.Fatalf("click %q: %v", words, err)
	}
}

// fill clicks into a field and types.
func (n *novice) fill(field, text string) {
	n.t.Helper()
	n.clicks++
	n.do(chromedp.ScrollIntoView(chromedp.CSS(field)), chromedp.Click(chromedp.CSS(field)))
	if _, err := chromedp.Call(n.ctx, input.InsertText, input.InsertTextParams{Text: text}); err != nil {
		n.t.Fatal(err)
	}
}

// unexplained lists the fields of the screen that have neither help nor an example beside them.
const unexplained = `[...document.querySelectorAll("main form input:not([type=hidden]):not([type=submit]), main form textarea, main form select")]
	.filter(f => f.getClientRects().length && f.name !== "note" && f.type !== "radio")
	.filter(f => { const named = f.labels?.length && f.labels[0].innerText.trim() || f.ariaLabel; const by = (f.getAttribute("aria-describedby") || "").split(" ").map(id => document.getElementById(id)?.innerText || "").join("");
		return !named || !(by.trim() || f.placeholder || f.type === "checkbox") }).map(f => f.name)`

// TestANoviceInFiveMinutes: from signing in to a published page in at most 25 clicks, without a field that the screen
// does not explain.
func TestANoviceInFiveMinutes(t *testing.T) {
	browser := chromium(t)
	p := start(t, t.TempDir())
	defer func() {
		if err := p.stop(); err != nil {
			t.Error(err)
		}
	}()
	n := &novice{tab: person(t, browser, 1440, 900)}
	n.open(p.url + "/admin")
	n.fill(`input[name=login]`, "admin")
	n.fill(`input[name=password]`, p.password)
	n.click(`button`, "登录")
	n.fill(`input[name=old]`, p.password)
	n.fill(`input[name=password]`, ownPassword)
	n.fill(`input[name=again]`, ownPassword)
	n.click(`main button`, "保存")
	n.click(`a`, "新建")
	n.click(`main a, main button`, "约体验课")
	n.click(`main a, main button`, "美业健身")
	n.click(`main a, main button`, "先不加玩法")
	n.see("wizard")
	if strange := valueOf[[]string](n.tab, unexplained); len(strange) > 0 {
		t.Errorf("the wizard does not explain %v", strange)
	}
	required := valueOf[[]string](n.tab, `[...document.querySelectorAll("main form [aria-required=true], main form [required]")].map(f => f.name)`)
	answers := map[string]string{"Brand": "晨野运动", "Company": "晨野体育有限公司", "Phone": "400-000-0000", "Contact": "400-000-0000", "Price": "9.9", "Where": "中山路 8 号"}
	for _, name := range required {
		answer, ok := answers[name]
		if !ok {
			answer = "私教体验课一节"
		}
		n.fill(fmt.Sprintf(`main form [name=%q]`, name), answer)
	}
	n.click(`main form button`, "页面")
	if path := valueOf[string](n.tab, `location.pathname`); !strings.HasPrefix(path, "/admin/pages/") {
		n.see("failed")
		t.Fatalf("the wizard leads to %s: %.600s", path, valueOf[string](n.tab, `document.querySelector("main").innerText`))
	}
	n.see("novice")
	n.click(`a`, "发布")
	n.click(`main form button`, "发布")
	address := valueOf[string](n.tab, `document.querySelector("a[href^='/p/']").href`)
	visitor := person(t, browser, 375, 812)
	visitor.open(address)
	visitor.reads("晨野", "私教体验课")
	visitor.see("novices-page")
	fmt.Printf("from signing in to a published page: %d clicks, %d fields asked\n", n.clicks, len(required))
	if n.clicks > 25 {
		t.Errorf("%d clicks", n.clicks)
	}
}
