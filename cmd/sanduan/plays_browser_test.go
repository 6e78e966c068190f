package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// settings opens a panel that may have no form of its own.
func (d *desk) settings(panel string) {
	d.t.Helper()
	d.js(`document.querySelector("#side a[data-panel='%[1]s'], #outline a[data-panel='%[1]s']").click()`, panel)
	d.until("the panel "+panel, fmt.Sprintf(`location.search.includes(%q) && !document.querySelector("#side").hasAttribute("aria-busy")`, "panel="+panel))
}

// shows waits until an element says the words.
func (d *desk) shows(selector, words string) {
	d.t.Helper()
	d.until(words, fmt.Sprintf(`document.querySelector(%q).textContent.replace(/\s+/g, "").includes(%q)`, selector, strings.Join(strings.Fields(words), "")))
}

// enter types into a field of the open form and waits until it is stored.
func (d *desk) enter(name, text string) {
	d.t.Helper()
	d.write(name, text)
	d.flush()
}

// TestPlaysAndPrizesAreMade: an operator adds a play, sees its rules in a sentence that follows what is typed, sets its prizes, takes
// steps back, and deletes it.
func TestPlaysAndPrizesAreMade(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("plays", 12), 1440, 900)
	first := d.draftText()
	d.settings("plays")
	d.shows("#side", "还没有玩法")
	d.see("plays-none")
	d.press(`#side button[value="group"]`)
	d.ready()
	d.shows("#outline", "玩法进度")
	d.shows("#summary", "3人在24小时内")
	d.see("plays-group")
	d.tidy("the form of a play")
	d.enter("Size", "5")
	d.shows("#summary", "5人在24小时内")
	d.until("what undo takes back", `document.querySelector("#undo").title.includes("从 3 改为 5")`)
	d.enter("Size", "0")
	d.shows("#summary", "把标出的地方改好")
	d.until("the field that is wrong", `document.querySelector("[data-wrong=Size]").textContent.trim() && document.querySelector("#problems [data-number]").textContent > 0`)
	d.enter("Size", "5")
	d.shows("#summary", "5人在24小时内")

	d.settings("prizes")
	shown := func(name string) bool {
		return valueOf[bool](d.tab, fmt.Sprintf(`document.querySelector("[name='List.0.%s']").checkVisibility()`, name))
	}
	if shown("Content") || shown("Points") {
		t.Error("what is for links and points alone is asked of a prize that is neither")
	}
	d.js(`const s = document.querySelector("[name='List.0.Kind']"); s.value = "points"; s.dispatchEvent(new Event("change", {bubbles: true}))`)
	d.flush()
	if shown("Content") || !shown("Points") {
		t.Error("a prize of points is not asked how many")
	}
	d.enter("List.0.Points", "50")
	d.enter("List.0.Title", "五十积分")
	d.see("plays-prizes")
	d.tidy("the form of the prizes")

	d.settings("plays")
	d.shows("#side", "成团后每人得「五十积分」")
	d.see("plays-list")
	d.tidy("the list of plays")
	d.do(chromedp.Click(chromedp.CSS(`#side a[data-panel^="play-"]`)))
	d.until("the play's form", `document.querySelector("#sheet")?.dataset.panel.startsWith("play-")`)
	if got := valueOf[string](d.tab, `document.querySelector("#sheet [name=Prize]").selectedOptions[0].textContent`); got != "五十积分" {
		t.Errorf("the play gives %q", got)
	}
	if !valueOf[bool](d.tab, `document.querySelector("#outline a[data-panel=plays]").hasAttribute("aria-current")`) {
		t.Error("the outline does not show that a play is open")
	}
	for range 30 {
		if d.draftText() == first {
			break
		}
		before := d.draftText()
		d.js(`document.querySelector("#undo").click()`)
		d.untilDraft(func(now string) bool { return now != before })
		d.saved()
	}
	if d.draftText() != first {
		t.Error("not all of it can be undone")
	}
	d.shows("#side", "还没有玩法") // the form that was open is of nothing now
}

// TestPlayDeletedWhileItIsOpen: what was typed into the form of a play that somebody else deletes stays, to be copied, and another play's
// form goes on.
func TestPlayDeletedWhileItIsOpen(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("gone", 4), 1440, 900)
	for _, kind := range []string{"group", "assist"} {
		d.settings("plays")
		d.press(chromedp.CSS(`#side button[value="` + kind + `"]`))
		d.ready()
	}
	other := d.beside()
	other.settings("plays")
	d.write("Title", "想了很久的名字")
	d.flush()
	other.open(o.program.url + "/admin/pages/" + d.page + "?panel=plays")
	other.js(`document.querySelectorAll("#side form[action$='/delete']")[1].submit()`)
	other.until("the play to go", `document.querySelectorAll("#side form[action$='/delete']").length === 1`)
	d.shows("#side", "这一项被别人删除了")
	d.until("what was typed", `[...document.querySelectorAll("#side textarea")].some(a => a.value === "想了很久的名字")`)
	if valueOf[bool](d.tab, `document.querySelector("#side [data-back]").checkVisibility()`) {
		t.Error("a play is offered to be put back as if it were a block")
	}
	d.see("plays-gone")
	d.settings("plays")
	d.do(chromedp.Click(chromedp.CSS(`#side a[data-panel^="play-"]`)))
	d.until("the other play's form", `document.querySelector("#sheet [name=Size]")`)
	d.enter("Size", "6")
	d.shows("#summary", "6人在")
}

// TestPlaysOnAPhoneWithoutScript: on a phone, in large type, and without script, plays are added, saved and deleted too.
func TestPlaysOnAPhoneWithoutScript(t *testing.T) {
	o := newOffice(t)
	d := o.desk(t, 390, 844)
	d.page = o.makePage("plain", 12)
	d.script(false)
	editor := o.program.url + "/admin/pages/" + d.page
	d.open(editor + "?panel=plays")
	d.press(`#side button[value="assist"]`)
	d.reads("一句话规则", "谁的帮忙算数")
	d.fill(`#sheet [name=Title]`, "请朋友喝咖啡")
	d.press(`#sheet .no-js button[type=submit]`)
	d.reads("已保存到草稿")
	d.see("plays-plain")
	d.open(editor + "?panel=plays")
	d.reads("请朋友喝咖啡", "邀友助力")
	d.do(chromedp.EmulateViewport(390, 844))
	if wide := valueOf[int](d.tab, `document.documentElement.scrollWidth`); wide > 390 {
		t.Errorf("the list of plays is %d px wide", wide)
	}
	d.open(editor + "?panel=prizes")
	d.press(`#sheet button[value="List.add"]`)
	d.reads("新奖品")
	if p := d.draft(); len(p.Plays) != 1 || len(p.Prizes.List) < 2 {
		t.Errorf("%d plays and %d prizes", len(p.Plays), len(p.Prizes.List))
	}
}

// tidy fails on what axe finds on the screen, and on what is wider than its column.
func (d *desk) tidy(what string) {
	d.t.Helper()
	d.bringAxe()
	for _, v := range d.violationsIn("#side") {
		d.t.Errorf("%s: %v", what, v)
	}
	if valueOf[bool](d.tab, `document.querySelector("#side").scrollWidth > document.querySelector("#side").clientWidth`) {
		d.t.Errorf("%s is wider than its column", what)
	}
}
