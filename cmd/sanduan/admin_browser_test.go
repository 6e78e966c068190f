package main

import (
	"testing"

	"github.com/sanduan/sanduan/components/block"
)

// tooWide lists what is wider than the place it scrolls in: the screen, or a pane of it that is not meant to scroll
// sideways.
const tooWide = `[...document.querySelectorAll("html, html *")].filter(e => e === document.documentElement ||
	getComputedStyle(e).overflowY === "auto" && e.clientWidth > 0 && !/overflow-(x-)?auto/.test(e.className))
	.filter(e => e.scrollWidth > e.clientWidth + 1)
	.map(e => e.tagName + "." + e.className + " " + e.scrollWidth + " > " + e.clientWidth)`

// TestAdminScreensFit opens every screen of the admin, with every kind of block's form, on a desk and on a phone.
func TestAdminScreensFit(t *testing.T) {
	of := newOffice(t)
	o := of.owner(of.everyKind(), 1440, 900)
	urls := o.adminURLs()
	for _, size := range [][2]int64{{1440, 900}, {375, 812}} {
		o.resize(size[0], size[1])
		for _, url := range urls {
			o.open(url)
			valueOf[int](o.tab, `document.querySelectorAll("details").forEach(d => d.open = true) || 0`)
			if wide := valueOf[[]string](o.tab, tooWide); len(wide) > 0 {
				o.see("wide")
				t.Errorf("%s at %d px: %v", url, size[0], wide)
			}
		}
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

// adminURLs are the screens of the admin: those of the menu, of a published page, and the forms of the desk's page.
func (d *desk) adminURLs() []string {
	d.t.Helper()
	var urls []string
	for _, path := range []string{
		"", "/new", "/new/page?Goal=trial", "/new/page?Goal=group&Trade=food", "/import", "/templates", "/bin", "/leads", "/pictures", "/gallery", "/gallery/coupon",
		"/operators", "/account", "/log",
	} {
		urls = append(urls, d.office.program.url+"/admin"+path)
	}
	page := d.office.program.url + "/admin/pages/" + d.page
	for _, id := range d.blocks() {
		urls = append(urls, page+"?block="+id)
	}
	d.open(d.office.program.url + "/admin")
	demo := valueOf[string](d.tab, `[...document.querySelectorAll("a[href^='/admin/pages/']")].map(a => a.href.split("/").slice(0, 6).join("/")).find(a => a !== "`+page+`")`)
	for _, rest := range []string{
		"?panel=basics", "?panel=card", "?panel=poster", "?panel=host", "?panel=invite", "?panel=quota", "?panel=outlets", "?panel=schedule", "?panel=channels",
		"?panel=preview", "?panel=versions", "?panel=file", "/publish", "/compare?a=live&b=draft", "/leads", "/sharers",
	} {
		urls = append(urls, demo+rest)
	}
	return append(urls, page+"/publish")
}
