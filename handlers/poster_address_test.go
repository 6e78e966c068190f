package handlers_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
)

// posterImage is where the visitor's own screen shows the poster from.
func (b *browser) posterImage(slug string) string {
	b.t.Helper()
	a := b.get("/p/" + slug + "/me")
	a.want(b.t, http.StatusOK)
	found := regexp.MustCompile(`src="(/s/[^"]+/poster\.jpg[^"]*)"`).FindStringSubmatch(a.body)
	if found == nil {
		b.t.Fatalf("the screen shows no poster: %.500s", a.body)
	}
	return found[1]
}

// The address on a visitor's own screens is one picture's for ever, and another one after whatever changes the picture; the one
// before then shows the new picture, and browsers ask again.
func TestPosterAddressIsOfOnePicture(t *testing.T) {
	w := newSite(t).workshop()
	w.send(w.path("/publish")).want(t, http.StatusSeeOther)
	v := w.site.browser()
	v.get("/p/" + w.page.Slug)
	code, plain := v.takeShare(w.page.Slug)
	if got := v.get(plain).Header.Get("Cache-Control"); got != "public, no-cache" {
		t.Errorf("the plain address: %s", got)
	}

	last := v.posterImage(w.page.Slug)
	if !strings.HasPrefix(last, "/s/"+code+"/poster.jpg?v=") {
		t.Fatalf("the poster is at %s", last)
	}
	for _, step := range []struct {
		name    string
		do      func()
		another bool
	}{
		{"nothing", func() {}, false},
		{"another title of the page", func() { w.change(func(d *pages.Doc) { d.Title = "另一个标题" }); w.send(w.path("/publish")) }, false},
		{"another name", func() { v.post("/p/"+w.page.Slug+"/me", map[string][]string{"name": {"王小明"}}) }, true},
		{"other words", func() { w.change(func(d *pages.Doc) { d.Poster.Words = "扫一扫" }); w.send(w.path("/publish")) }, true},
		{"another end", func() { w.send(w.path("/schedule"), "Slug", w.page.Slug, "EndsAt", "2027-12-01T10:00") }, true},
	} {
		step.do()
		now := v.posterImage(w.page.Slug)
		if (now != last) != step.another {
			t.Errorf("after %s the poster is at %s, before at %s", step.name, now, last)
		}
		a := v.get(now)
		if got := a.Header.Get("Cache-Control"); got != "public, max-age=31536000, immutable" {
			t.Errorf("after %s: %s", step.name, got)
		}
		if a.Header.Get("ETag") != v.get(plain).Header.Get("ETag") {
			t.Errorf("after %s the two addresses show different pictures", step.name)
		}
		if step.another {
			old := v.get(last)
			if old.Header.Get("Cache-Control") != "public, no-cache" || old.Header.Get("ETag") != a.Header.Get("ETag") {
				t.Errorf("after %s the address before shows %s, %s", step.name, old.Header.Get("ETag"), old.Header.Get("Cache-Control"))
			}
		}
		last = now
	}
}
