package main

import (
	"fmt"
	"testing"

	"github.com/sanduan/sanduan/components/block"
)

// tooWide lists what is wider than the place it scrolls in: the screen, or a pane of it that is not meant to scroll
// sideways.
const tooWide = `[...document.querySelectorAll("html, html *")].filter(e => e === document.documentElement ||
	getComputedStyle(e).overflowY === "auto" && e.clientWidth > 0 && !/overflow-(x-)?auto/.test(e.className))
	.filter(e => e.scrollWidth > e.clientWidth + 1)
	.map(e => e.tagName + "." + e.className + " " + e.scrollWidth + " > " + e.clientWidth)`

// sizes are those of a desk and of a phone.
var sizes = [][2]int64{{1440, 900}, {375, 812}}

// TestAdminScreens opens every screen of the admin, the editor's dialogs and states, and every form, on a desk and on a
// phone: nothing is wider than the place it scrolls in, and axe finds nothing serious.
func TestAdminScreens(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.everyKind(), 1440, 900)
	demo, short := d.demo(), o.makePage("short", 8)
	for name, look := range map[string]func(*desk){
		"screens":           func(d *desk) { d.screens(demo) },
		"states":            func(d *desk) { d.page = short; d.states() },
		"forms of blocks":   func(d *desk) { d.forms("block", len(block.All())) },
		"forms of the page": func(d *desk) { d.page = demo; d.forms("panel", 12) },
	} {
		t.Run(name, func(t *testing.T) {
			look(&desk{o.desk(t, 1440, 900).tab, o, d.page})
		})
	}
}

// everyKind is a page with a block of every kind.
func (o *office) everyKind() string {
	o.t.Helper()
	var kinds []string
	for _, k := range block.All() {
		kinds = append(kinds, k.Name)
	}
	return o.makePageOf("every-kind", kinds)
}

// demo is the id of a published page.
func (d *desk) demo() string {
	d.t.Helper()
	d.open(d.office.program.url + "/admin")
	return valueOf[string](d.tab, `[...document.querySelectorAll("a[href^='/admin/pages/']")].map(a => a.href.split("/")[5]).find(id => id !== "`+d.page+`")`)
}

// screens are those of the menu and of a published page, but for the editor.
func (d *desk) screens(demo string) {
	paths := []string{
		"", "/new", "/new/page?Goal=trial", "/new/page?Goal=group&Trade=food", "/new/page?Goal=group&Trade=food&Play=bargain",
		"/import", "/templates", "/bin", "/leads", "/pictures", "/gallery",
		"/gallery/coupon", "/operators", "/account", "/log", "/pages/" + d.page + "/publish",
	}
	for _, rest := range []string{"/publish", "/compare?a=live&b=draft", "/leads", "/sharers"} {
		paths = append(paths, "/pages/"+demo+rest)
	}
	for _, path := range paths {
		d.open(d.office.program.url + "/admin" + path)
		for _, size := range sizes {
			d.resize(size[0], size[1])
			d.sound(path, d.violations("serious|critical"))
		}
	}
}

// forms are those of the editor's links, blocks' or panels', at least so many. The first is looked at with all of the editor
// around it.
func (d *desk) forms(of string, least int) {
	for _, size := range sizes {
		d.resize(size[0], size[1])
		d.edit("")
		d.sound("the editor", d.violations("serious|critical"))
		links := valueOf[[]string](d.tab, `[...new Set([...document.querySelectorAll("[data-`+of+`]")].filter(a => a.tagName === "A").map(a => a.dataset.`+of+`))]`)
		if len(links) < least {
			d.t.Fatalf("only %d links to forms: %q", len(links), links)
		}
		for i, name := range links {
			if size[0] < 400 && i%4 > 0 { // on a phone the forms have the same fields: some are looked at
				continue
			}
			valueOf[bool](d.tab, fmt.Sprintf(`document.querySelector("a[data-%s='%s']").click() || true`, of, name))
			d.until("the form of "+name, fmt.Sprintf(`location.search === "?%s=%s" && document.querySelector("#side h2") && !document.querySelector("#side").hasAttribute("aria-busy")`, of, name))
			var found []finding
			if size[0] > 400 {
				found = d.violationsIn("#side")
			}
			d.sound("the form of "+name, found)
		}
	}
}

// states are the editor's dialogs and the dark phone, on a desk.
func (d *desk) states() {
	for what, open := range map[string]string{
		"shortcuts": `document.querySelector("[data-do=keys]").click() || true`,
		"sign in":   `document.querySelector("#signin").showModal() || true`,
		"a menu":    `document.querySelector("#outline [data-menu=block]").click() || true`,
		"dark":      `document.querySelector("[data-lens=dark]").click() || true`,
		"palette":   `document.querySelector("[data-add]").click() || true`,
	} {
		d.edit("?block=" + d.kind("hero"))
		valueOf[bool](d.tab, open)
		d.sound("the editor with "+what, d.violations("serious|critical"))
	}
}

// sound fails where axe has found something, or where the screen, all unfolded, is too wide.
func (d *desk) sound(what string, found []finding) {
	d.t.Helper()
	what += fmt.Sprintf(" at %d px", valueOf[int](d.tab, `innerWidth`))
	for _, f := range found {
		d.see("axe-" + f.ID)
		d.t.Errorf("%s: %s (%s): %q", what, f.Help, f.Impact, f.Nodes)
	}
	valueOf[int](d.tab, `document.querySelectorAll("#side details, main details").forEach(d => d.open = true) || 0`)
	if wide := valueOf[[]string](d.tab, tooWide); len(wide) > 0 {
		d.see("wide")
		d.t.Errorf("%s: %v", what, wide)
	}
}
