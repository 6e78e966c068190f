package handlers_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
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
		if got := a.Header.Get("Cache-Control"); got != "private, max-age=31536000, immutable" {
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

// A poster that lacks a picture, because it is gone or not there yet, is not the one that its address names.
func TestPosterWithoutItsPicturesIsNotKept(t *testing.T) {
	w := newSite(t).workshop()
	logo := w.picture()
	w.change(func(d *pages.Doc) { d.Poster.Picture.Src = logo })
	w.send(w.path("/publish")).want(t, http.StatusSeeOther)
	v := w.site.browser()
	v.get("/p/" + w.page.Slug)
	v.takeShare(w.page.Slug)
	v.upload("/p/"+w.page.Slug+"/me", map[string][]string{"name": {"小李"}}, map[string][]byte{"avatar": square(t)}).want(t, http.StatusSeeOther)
	at := v.posterImage(w.page.Slug)
	whole := v.get(at)
	const kept = "private, max-age=31536000, immutable"
	if got := whole.Header.Get("Cache-Control"); got != kept {
		t.Fatalf("the whole poster: %s", got)
	}
	for name, pattern := range map[string]string{"a face": "avatars/*", "an uploaded picture": "*/" + logo} {
		files, err := filepath.Glob(filepath.Join(w.site.data, "media", pattern))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no files (%v)", name, err)
		}
		for _, f := range files {
			if err := os.Rename(f, f+".gone"); err != nil {
				t.Fatal(err)
			}
		}
		without := v.get(at)
		if got := without.Header.Get("Cache-Control"); got == kept || without.Header.Get("ETag") == whole.Header.Get("ETag") {
			t.Errorf("without %s: %s, the same picture: %t", name, got, without.Header.Get("ETag") == whole.Header.Get("ETag"))
		}
		for _, f := range files {
			if err := os.Rename(f+".gone", f); err != nil {
				t.Fatal(err)
			}
		}
		if again := v.get(at); again.Header.Get("ETag") != whole.Header.Get("ETag") || again.Header.Get("Cache-Control") != kept {
			t.Errorf("with %s again: %s", name, again.Header.Get("Cache-Control"))
		}
	}
}

// A name of the site that no poster's code could hold is the asker's fault.
func TestALongHostIsRefused(t *testing.T) {
	s := newSite(t)
	code := s.sharers(s.publish(english), 1)[0]
	r := httptest.NewRequest(http.MethodGet, "/s/"+code+"/poster.jpg", nil)
	r.Host = strings.Repeat("a.", 400) + "cn"
	out := httptest.NewRecorder()
	s.handler.ServeHTTP(out, r)
	if out.Code != http.StatusUnprocessableEntity || !strings.Contains(out.Body.String(), "网址太长") {
		t.Errorf("%d: %.300s", out.Code, out.Body)
	}
}
