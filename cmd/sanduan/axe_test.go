package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// axe is the checker of accessibility, as npm installs it; make check does.
const axe = "../../node_modules/axe-core/axe.min.js"

// finding is one kind of fault on one screen.
type finding struct {
	ID, Impact, Help string
	Nodes            []string
}

// findings are axe's serious and critical ones of the screen that is open.
func (p tab) findings() []finding { return p.violations("serious|critical") }

// violations are all that axe finds on the screen that is open, of those impacts ("" = all).
func (p tab) violations(impacts string) []finding {
	p.t.Helper()
	source, err := os.ReadFile(axe)
	if err != nil {
		p.t.Fatalf("axe-core is not there (%v); run make check", err)
	}
	if _, err := chromedp.Run(p.ctx, chromedp.Evaluate[any](string(source)+"; true")); err != nil {
		p.t.Fatal(err)
	}
	return valueOf[[]finding](p, `axe.run(document, {iframes: false, resultTypes: ["violations"]}).then(r => r.violations.filter(v => RegExp("`+impacts+`").test(v.impact))
		.map(v => ({ID: v.id, Impact: v.impact, Help: v.help, Nodes: v.nodes.slice(0, 4).map(n => n.html.slice(0, 200))})))`)
}

// TestAxe: axe finds nothing serious on any screen of the admin, on a desk and on a phone, nor in the editor's dialogs and
// states.
func TestAxe(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.everyKind(), 1440, 900)
	check := func(what string) {
		t.Helper()
		for _, f := range d.findings() {
			d.see("axe-" + f.ID)
			t.Errorf("%s: %s (%s): %q", what, f.Help, f.Impact, f.Nodes)
		}
	}
	urls := d.adminURLs()
	for _, size := range [][2]int64{{1440, 900}, {375, 812}} {
		d.resize(size[0], size[1])
		for _, url := range urls {
			if size[0] < 400 && strings.Contains(url, "?block=") {
				continue // the same fields as on the desk
			}
			d.open(url)
			check(fmt.Sprintf("%s at %d px", url, size[0]))
		}
	}
	d.resize(1440, 900)
	d.edit("?block=" + d.kind("hero"))
	for what, open := range map[string]string{
		"shortcuts": `document.querySelector("[data-do=keys]").click() || true`,
		"sign in":   `document.querySelector("#signin").showModal() || true`,
		"a menu":    `document.querySelector("#outline [data-menu=block]").click() || true`,
		"dark":      `document.querySelector("[data-lens=dark]").click() || true`,
		"palette":   `document.querySelector("[data-add]").click() || true`,
	} {
		d.edit("?block=" + d.kind("hero"))
		valueOf[bool](d.tab, open)
		check("the editor with " + what)
	}
}
