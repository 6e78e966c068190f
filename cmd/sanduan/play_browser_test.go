package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

// fair is a live page made from a play's template, with those who come to it.
type fair struct {
	*office
	url   string // scheme, host and port where visitors find it
	page  string // id
	slug  string
	clerk *desk // who redeems at the counter; nil until somebody comes
	came  int   // guests so far
	round int   // which of the page's themes
}

// playOut plays a play on a page of the template, changed where it needs to be: once, or where pictures are kept, once in each of three
// themes.
func playOut(t *testing.T, name string, change func(*pages.Doc), steps func(*fair)) {
	t.Helper()
	o := newOffice(t)
	themes := []string{""}
	if os.Getenv("SANDUAN_TEST_SCREENS") != "" {
		themes = []string{"red", "violet", "white"}
	}
	for round, theme := range themes {
		steps(o.fair(name, theme, round, change))
	}
}

// fair publishes the template's page in the theme, its own for "".
func (o *office) fair(name, theme string, round int, change func(*pages.Doc)) *fair {
	o.t.Helper()
	made, ok := template.Get(name)
	if !ok {
		o.t.Fatalf("no template %s", name)
	}
	now := time.Now()
	doc := made.Doc(now, newID)
	if change != nil {
		change(&doc)
	}
	f := &fair{office: o, url: o.program.url, slug: name, round: round}
	if theme != "" {
		doc.Theme, f.slug = theme, name+"-"+theme
	}
	p := pages.Page{ID: db.NewID(), Slug: f.slug, Title: doc.Title, CreatedAt: now.UnixMilli(), UpdatedAt: now.UnixMilli()}
	err := o.store.CreatePage(o.t.Context(), p, doc)
	if err == nil {
		_, err = o.store.Publish(o.t.Context(), p.ID, doc, "小王", "", doc.Host.Agreement(), now)
	}
	if err != nil {
		o.t.Fatal(err)
	}
	f.page = p.ID
	return f
}

// minded looks at the operators' screens of what has been played, on a desk and on a phone.
func (f *fair) minded() {
	f.t.Helper()
	runs, err := f.store.RunsOfPage(f.t.Context(), f.page)
	if err != nil || len(runs) == 0 {
		f.t.Fatalf("%d runs: %v", len(runs), err)
	}
	d := f.desk(f.t, 1440, 900)
	paths := []string{"/redeem", "/leads/customers"}
	for _, rest := range []string{"/runs", "/runs/" + runs[0].Run.ID, "/grants", "/stock", "/codes", "/denials", "/rehearsal", "/leads", "/sharers"} {
		paths = append(paths, "/pages/"+f.page+rest)
	}
	for _, path := range paths {
		d.open(f.program.url + "/admin" + path)
		d.resize(1440, 900)
		d.sound(path, d.violations("serious|critical"))
		d.resize(375, 812)
		d.sound(path, nil)
	}
}

// guest is a visitor of a fair: a phone with WeChat, and cookies of its own.
type guest struct {
	*desk
	fair  *fair
	name  string
	phone string
}

// weChat is the browser that most visitors come with.
const weChat = "Mozilla/5.0 (Linux; Android 13; V2227A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160065 MMWEBSDK/20231202 MicroMessenger/8.0.47.2560 NetType/WIFI Language/zh_CN"

func (f *fair) guest(name string) *guest {
	f.t.Helper()
	f.came++
	g := &guest{desk: &desk{tab: person(f.t, f.browser, 375, 812), office: f.office}, fair: f, name: name, phone: fmt.Sprintf("138%02d%06d", f.round, f.came)}
	g.hold()
	_, err := chromedp.Call(g.ctx, emulation.SetUserAgentOverride, emulation.SetUserAgentOverrideParams{UserAgent: weChat, AcceptLanguage: "zh-CN"})
	if err == nil {
		still := []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}} // nothing is tapped while it moves
		_, err = chromedp.Call(g.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: still})
	}
	if err != nil {
		f.t.Fatal(err)
	}
	return g
}

// card is the block on the page that shows the play.
const card = `section:has(> [id^="play-"])`

// visits opens the fair's page, or a friend's link to it.
func (g *guest) visits(link string) {
	g.t.Helper()
	if link == "" {
		link = g.fair.url + "/p/" + g.fair.slug
	}
	g.open(link)
	g.fits()
}

// visitsUntil opens the fair's page again and again until the play's block shows the words.
func (g *guest) visitsUntil(words string) {
	g.t.Helper()
	for range 20 {
		g.visits("")
		if valueOf[bool](g.tab, fmt.Sprintf(`document.querySelector(%q).innerText.includes(%q)`, card, words)) {
			return
		}
		time.Sleep(200 * time.Millisecond)
	}
	g.says(words)
}

// own opens the guest's own screen.
func (g *guest) own() {
	g.t.Helper()
	g.open(g.fair.url + "/p/" + g.fair.slug + "/me")
	g.fits()
}

// fits fails where the screen can be moved aside, or a control stands beyond its edge. What is swiped may be wide.
func (g *guest) fits() {
	g.t.Helper()
	if wide := valueOf[int](g.tab, `document.documentElement.scrollWidth`); wide > 375 {
		g.see("wide")
		g.t.Errorf("%s is %d px wide", valueOf[string](g.tab, `location.href`), wide)
	}
	if out := valueOf[[]string](g.tab, outside); len(out) > 0 {
		g.see("outside")
		g.t.Errorf("%s: beyond the edge: %v", valueOf[string](g.tab, `location.href`), out)
	}
}

// does taps a button of the play's, and waits for what comes of it.
func (g *guest) does(words string) {
	g.t.Helper()
	g.follows(card+" button, "+card+" a", words)
}

// follows taps what is called so, and waits for the screen it leads to.
func (g *guest) follows(selector, words string) {
	g.t.Helper()
	valueOf[bool](g.tab, `window.here = true`)
	g.tap(selector, words)
	g.until("what comes of "+words, `!window.here && document.readyState === "complete"`)
	g.fits()
}

// starts begins a run of the guest's own, and helps lends a hand in the run that is shown: what the form asks of the guest is filled in.
func (g *guest) starts() { g.t.Helper(); g.acts("start") }
func (g *guest) helps()  { g.t.Helper(); g.acts("join") }

func (g *guest) acts(verb string) {
	g.t.Helper()
	form := card + ` form[action*="/` + verb + `"]`
	if valueOf[bool](g.tab, fmt.Sprintf(`!!document.querySelector(%q)`, form+" [name=phone]")) {
		g.fill(chromedp.CSS(form+` [name=name]`), g.name)
		g.fill(chromedp.CSS(form+` [name=phone]`), g.phone)
		g.do(chromedp.Click(chromedp.CSS(form + ` [name=consent]`)))
	}
	g.follows(form+" button", "")
}

// says fails unless the play's block says all the words, whose spaces do not matter.
func (g *guest) says(words ...string) {
	g.t.Helper()
	g.shown(card, words...)
}

// shown fails unless that part of the screen shows all the words.
func (g *guest) shown(selector string, words ...string) {
	g.t.Helper()
	text := valueOf[string](g.tab, fmt.Sprintf(`document.querySelector(%q)?.innerText ?? "nothing is there"`, selector))
	for _, w := range words {
		if !strings.Contains(squeezed(text), squeezed(w)) {
			g.see("failed")
			g.t.Errorf("%s sees at %s no %q: %.1500s", g.name, valueOf[string](g.tab, `location.pathname`), w, text)
		}
	}
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// lacks fails where the play's block says the words.
func (g *guest) lacks(words string) {
	g.t.Helper()
	if text := valueOf[string](g.tab, fmt.Sprintf(`document.querySelector(%q).innerText`, card)); strings.Contains(squeezed(text), squeezed(words)) {
		g.see("failed")
		g.t.Errorf("%s sees %q: %.1500s", g.name, words, text)
	}
}

// shares makes the guest's link by the block's button, and returns it.
func (g *guest) shares() (link string) {
	g.t.Helper()
	g.follows(card+` form[action*="/share"] button`, "")
	return valueOf[string](g.tab, `document.querySelector("#own").value`)
}

// line is a selector of the list's line, or of the prize, that shows the words.
func (g *guest) line(selector, words string) string {
	g.t.Helper()
	name := fmt.Sprintf("found-%d", len(words))
	found := valueOf[bool](g.tab, fmt.Sprintf(`(() => { const e = [...document.querySelectorAll(%q)].find(e => e.innerText.includes(%q));
		if (e) e.dataset.found = %q; return !!e })()`, selector, words, name))
	if !found {
		g.see("failed")
		g.t.Fatalf("%s sees no %s of %q: %.1500s", g.name, selector, words, valueOf[string](g.tab, `document.body.innerText`))
	}
	return fmt.Sprintf("[data-found=%q]", name)
}

// takes takes a prize on the guest's own screen, and returns its ticket.
func (g *guest) takes(prize string) (ticket string) {
	g.t.Helper()
	g.own()
	g.shown(g.line(".me-prize", prize), "待领取")
	g.keep("prize", "main")
	g.follows(g.line(".me-prize", prize)+" button", "领取")
	at := g.line(".me-prize", prize)
	g.shown(at, "凭证号", "核销时给工作人员看，只能用一次")
	g.keep("ticket", "main")
	return valueOf[string](g.tab, fmt.Sprintf(`document.querySelector(%q).innerText`, at+" .me-digits"))
}

// had fails unless the guest's own screen shows the prize in that state.
func (g *guest) had(prize, state string) {
	g.t.Helper()
	g.own()
	g.shown(g.line(".me-prize", prize), state)
}

// redeems has staff redeem a ticket; a second time they are told who did, and when.
func (f *fair) redeems(ticket, prize string) {
	f.t.Helper()
	if f.clerk == nil {
		f.clerk = f.desk(f.t, 390, 844)
		f.clerk.open(f.program.url + "/admin/redeem")
	}
	d := f.clerk
	d.until("the counter", `document.readyState === "complete"`) // its script runs
	d.types(ticket)
	d.result("good", "核销成功")
	d.result("good", prize)
	d.types(ticket)
	d.result("bad", "已经核销过了")
	said := valueOf[string](d.tab, `document.querySelector("[data-result]").innerText`)
	today := time.Now().In(time.FixedZone("", 8*60*60)).Format("1月2日")
	op, err := f.store.OperatorByLogin(f.t.Context(), "admin")
	if err != nil {
		f.t.Fatal(err)
	}
	if !strings.Contains(said, op.Name) || !strings.Contains(said, today) {
		f.t.Errorf("the second redemption is told %q: by whom (%s) or when (%s) is missing", said, op.Name, today)
	}
}

// keep keeps a picture of a part of the screen where pictures are kept.
func (g *guest) keep(name, selector string) {
	g.t.Helper()
	folder := os.Getenv("SANDUAN_TEST_SCREENS")
	if folder == "" {
		return
	}
	png, err := chromedp.Run(g.ctx, chromedp.Screenshot(chromedp.CSS(selector)))
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, g.fair.slug+"-"+name+".png"), png, 0o600)
	}
	if err != nil {
		g.t.Errorf("keep a picture of %s: %v", name, err)
	}
}

// keeps keeps a picture of the play's block.
func (g *guest) keeps(name string) {
	g.t.Helper()
	g.keep(name, card)
}

// setRule changes one setting of the page's play.
func setRule(d *pages.Doc, name string, value any) {
	var rules map[string]any
	err := json.Unmarshal(d.Plays[0].Rules, &rules)
	if err == nil {
		rules[name] = value
		d.Plays[0].Rules, err = json.Marshal(rules)
	}
	if err != nil {
		panic(err) // the template wrote them
	}
}
