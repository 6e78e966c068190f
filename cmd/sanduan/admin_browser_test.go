package main

import (
	"slices"
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
	browser := chromium(t)
	p := start(t, t.TempDir())
	defer func() {
		if err := p.stop(); err != nil {
			t.Error(err)
		}
	}()
	o := person(t, browser, 1440, 900)
	signIn(o, p)
	urls := adminURLs(o, p)
	for _, size := range [][2]int64{{1440, 900}, {375, 812}} {
		o.resize(size[0], size[1])
		for _, url := range urls {
			o.open(url)
			valueOf[int](o, `document.querySelectorAll("details").forEach(d => d.open = true) || 0`)
			if wide := valueOf[[]string](o, tooWide); len(wide) > 0 {
				o.see("wide")
				t.Errorf("%s at %d px: %v", url, size[0], wide)
			}
		}
	}
}

// adminURLs are the screens of the admin: those of the menu, and of a page with every kind of block.
func adminURLs(o tab, p program) []string {
	o.t.Helper()
	var urls []string
	for _, path := range []string{
		"", "/new", "/new/page?Goal=trial", "/new/page?Goal=group&Trade=food", "/import", "/templates", "/bin", "/leads", "/pictures", "/gallery",
		"/operators", "/account", "/log",
	} {
		urls = append(urls, p.url+"/admin"+path)
	}
	o.open(p.url + "/admin")
	var kinds []string
	for _, page := range valueOf[[]string](o, `[...new Set([...document.querySelectorAll("a[href^='/admin/pages/']")].map(a => a.pathname.split("/").slice(0, 4).join("/")))]`) {
		o.open(p.url + page)
		for _, b := range valueOf[[][]string](o, `[...document.querySelectorAll("nav a[href*='block=']")].map(a => [a.href, a.textContent.trim()])`) {
			for _, k := range block.All() {
				if !slices.Contains(kinds, k.Name) && len(b[1]) >= len(k.Title) && b[1][:len(k.Title)] == k.Title {
					kinds, urls = append(kinds, k.Name), append(urls, b[0])
				}
			}
		}
		if len(kinds) < len(block.All()) {
			continue
		}
		for _, rest := range []string{
			"?panel=basics", "?panel=card", "?panel=poster", "?panel=host", "?panel=invite", "?panel=quota", "?panel=schedule", "?panel=channels",
			"?panel=preview", "?panel=versions", "?panel=file", "/publish", "/compare?a=live&b=draft", "/leads", "/sharers",
		} {
			urls = append(urls, p.url+page+rest)
		}
		break
	}
	if len(kinds) != len(block.All()) {
		o.t.Errorf("only the forms of %v were found", kinds)
	}
	return urls
}
