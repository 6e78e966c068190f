package handlers_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/cta"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// runs finds what no answer may hold: a link that runs something or hides where it leads, and the program's own word of
// alarm where it is not text.
var runs = regexp.MustCompile(`(?i)<[^>]+\s(href|src|srcset|action|formaction|poster)="(\s*[a-z+]*script:|data:text|vbscript:|//|/\\)[^"]*"|<script[^>]*>alert|<[^>]*\son[a-z]+=`)

// TestLinksThatRunSomething: by whatever way such a link comes to a page, it leads nowhere: not where the page is edited, not
// in its previews, and not where it is live.
func TestLinksThatRunSomething(t *testing.T) {
	for _, link := range []string{"javascript:alert(1)", "JaVa\tScRiPt:alert(1)", "data:text/html,<script>alert(1)</script>", "//evil.example", "&#106;avascript:alert(1)"} {
		s := newSite(t)
		w := s.workshop()
		props, err := json.Marshal(map[string]any{"Button": "报名", "Contact": link, "Target": link})
		if err != nil {
			t.Fatal(err)
		}
		w.change(func(d *pages.Doc) { // stored before links were checked
			d.Sections[2].Blocks = append(d.Sections[2].Blocks, pages.Block{ID: "bar", Kind: "bar", Props: props})
		})
		clip := fmt.Sprintf(`sanduan:1:[{"Kind":"bar","Props":%s}]`, props)
		w.send(w.path("/paste"), "section", "s3", "text", clip).want(t, http.StatusSeeOther)
		w.tries(map[string]any{"rev": w.rev(), "edits": []edit{
			w.typed("bar", "Contact", link, "Target", link),
			{"do": "text", "block": "bar", "path": "Contact", "text": link},
			{"do": "paste", "section": "s3", "text": clip},
		}})
		in := w.open("bar")
		in.Set("Contact", link)
		screens := []answer{w.save("bar", in)}
		w.send(w.path("/blocks/bar/keep"), "title", "栏").want(t, http.StatusSeeOther)
		w.send(w.path("/template"), "Title", "模板").want(t, http.StatusSeeOther)
		w.change(func(d *pages.Doc) {
			b, _ := d.Find("bar")
			b.Props = props
		})
		_, carried, d := w.imports([]byte(w.get(w.path("/export")).body))
		for _, b := range d.Sections[2].Blocks {
			if strings.Contains(strings.ToLower(string(b.Props)), "alert") {
				t.Errorf("%q: the file brings %s", link, b.Props)
			}
		}
		s.publishDoc(w.page.ID, w.draft())
		for _, path := range []string{
			w.path(""), w.path("?block=bar"), w.path("/preview"), w.path("/preview?as=acted"), w.path("/publish"), w.path("/compare?a=1&b=draft"),
			"/admin/blocksets/" + w.sets()[0].ID + "/frame", "/admin/pages/" + carried.ID, "/admin/pages/" + carried.ID + "/preview",
			w.addPreview(pages.ForBoss), "/p/" + w.page.Slug,
		} {
			a := w.get(path)
			a.want(t, http.StatusOK)
			screens = append(screens, a)
		}
		for _, a := range screens {
			if m := runs.FindString(a.body); m != "" {
				t.Errorf("%q: %s holds %.200s", link, a.Request.URL, m)
			}
		}
	}
}

// TestKindsThatAreGone: a block of a kind that no longer exists is told to operators wherever they meet it, may be deleted,
// and is nothing to visitors.
func TestKindsThatAreGone(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.change(func(d *pages.Doc) {
		d.Sections[0].Blocks = append(d.Sections[0].Blocks, pages.Block{ID: "old", Kind: `carousel"><script>alert(1)</script>`, Props: []byte(`{"Title":"旧的走马灯"}`)})
	})
	w.send(w.path("/template"), "Title", "模板").want(t, http.StatusSeeOther)
	saved, err := s.store.Templates(t.Context())
	if err != nil || len(saved) != 1 {
		t.Fatal(saved, err)
	}
	_, carried, _ := w.imports([]byte(w.get(w.path("/export")).body))
	for path, words := range map[string]string{
		w.path(""): "春日体验课", w.path("?block=old"): "没有「carousel", w.path("/preview"): "没有「carousel", w.path("/publish"): "carousel", w.path("/preview?as=stranger"): "",
		"/admin/templates/saved/" + saved[0].ID + "/frame": "", "/admin/pages/" + carried.ID: "", w.addPreview(pages.ForBoss): "", "/admin/gallery": "",
	} {
		a := w.get(path)
		a.want(t, http.StatusOK)
		if m := runs.FindString(a.body); m != "" || !strings.Contains(a.body, words) {
			t.Errorf("%s: does not say %q, or holds %q", path, words, m)
		}
	}
	w.get("/admin/gallery/carousel").want(t, http.StatusNotFound)
	w.get("/admin/gallery/carousel/frame").want(t, http.StatusNotFound)
	w.get(w.path("/blocks/old/clip")).want(t, http.StatusUnprocessableEntity, "carousel")
	w.send(w.path("/blocks/old/keep"), "title", "旧").want(t, http.StatusUnprocessableEntity)

	s.publishDoc(w.page.ID, w.draft()) // as one that was live before the kind went
	live := s.browser().get("/p/" + w.page.Slug)
	live.want(t, http.StatusOK, "提交")
	if strings.Contains(live.body, "carousel") || strings.Contains(live.body, "走马灯") {
		t.Error("visitors see what is left of it")
	}
	s.visitor(w.page.Slug).post("/p/"+w.page.Slug+"/lead", url.Values{"block": {"old"}, "phone": {"13800138000"}, "consent": {"on"}}).want(t, http.StatusSeeOther)
	w.send(w.path("/blocks/old/delete")).want(t, http.StatusSeeOther)
}

// TestABrandsColourNeverEndsTheStyles: whatever a stored page calls its colour and its theme, its styles stay the program's.
func TestABrandsColourNeverEndsTheStyles(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	for i, colour := range []form.Colour{"#fff", "#ffffff", "#FFFFFF", "white", "#ffffff}</style><script>alert(1)</script>", "url(//evil.example)", "#0a58ca;background:url(//evil.example)", "#0a58ca\n", "＃0a58ca"} {
		d := w.draft()
		d.Colour, d.Theme = colour, []string{"red", "</style>", "../red"}[i%3]
		s.publishDoc(w.page.ID, d)
		w.change(func(draft *pages.Doc) { draft.Colour, draft.Theme = d.Colour, d.Theme })
		for _, path := range []string{"/p/" + w.page.Slug, "/p/" + w.page.Slug + "/me", "/p/" + w.page.Slug + "/privacy", w.path("/preview"), w.path("/preview?as=acted"), w.path("?panel=basics")} {
			a := w.get(path)
			a.want(t, http.StatusOK)
			sheet, _, styled := strings.Cut(a.body, "</style>")
			if runs.MatchString(a.body) || styled && strings.Contains(sheet, "evil") || strings.Contains(path, "/p/") && !strings.Contains(sheet, "--on-main:") {
				t.Errorf("%q on %s: %.300s", colour, path, sheet)
			}
		}
	}
}

// TestVisitorsScreensAreGuarded: also compressed, every visitors' screen runs its own scripts and styles alone, under a
// nonce that is used once.
func TestVisitorsScreensAreGuarded(t *testing.T) {
	s := newSite(t)
	page := s.asks("coupon", func(v block.Viewer) block.Viewer { return v })
	b := s.visitor(page.Slug)
	b.post("/p/"+page.Slug+"/lead", url.Values{"block": {"ask"}, "phone": {"13800138000"}, "consent": {"on"}}).want(t, http.StatusSeeOther)
	used := map[string]bool{}
	for _, path := range []string{"", "?c=</style><script>alert(1)</script>", "/me", "/me?done=<script>alert(1)</script>", "/privacy", "/nothing"} {
		for range 2 {
			a := b.get("/p/" + page.Slug + path)
			own := nonce.FindStringSubmatch(a.Header.Get("Content-Security-Policy"))
			if own == nil || used[own[1]] || strings.Contains(a.Header.Get("Content-Security-Policy"), "unsafe") {
				t.Fatalf("%s: %s", path, a.Header.Get("Content-Security-Policy"))
			}
			used[own[1]] = true
			for _, tag := range regexp.MustCompile(`<(script|style)\b[^>]*>`).FindAllString(a.body, -1) {
				if !strings.Contains(tag, `nonce="`+own[1]+`"`) {
					t.Errorf("%s: %s would not run", path, tag)
				}
			}
			if m := runs.FindString(a.body); m != "" || a.Header.Get("Cache-Control") != "private, no-store" {
				t.Errorf("%s: %q, kept %s", path, m, a.Header.Get("Cache-Control"))
			}
		}
	}
	a := b.get("/p/"+page.Slug+"/me", "Accept-Encoding", "gzip")
	if a.Header.Get("Content-Encoding") != "gzip" || !strings.Contains(a.Header.Get("Vary"), "Accept-Encoding") {
		t.Errorf("sent as %q, differing by %q", a.Header.Get("Content-Encoding"), a.Header.Get("Vary"))
	}
}

// TestRangesOfAVideo: a player may ask for any part, and nobody gets more than the whole by asking for it many times.
func TestRangesOfAVideo(t *testing.T) {
	s := newSite(t)
	src := s.workshop().filmBlock(t)
	b := s.browser()
	size := len(b.get("/media/video/" + src).body)
	for _, c := range []struct {
		ask    string
		status int
		most   int
	}{
		{"bytes=0-0", http.StatusPartialContent, 1},
		{"bytes=-1", http.StatusPartialContent, 1},
		{"bytes=-99999999", http.StatusPartialContent, size},
		{"bytes=5-99999999", http.StatusPartialContent, size - 5},
		{"bytes=99999999-", http.StatusRequestedRangeNotSatisfiable, 200},
		{"bytes=-0", http.StatusPartialContent, 0},
		{"bytes=9-5", http.StatusRequestedRangeNotSatisfiable, 200},
		{"bytes=--5", http.StatusRequestedRangeNotSatisfiable, 200},
		{"bytes=18446744073709551616-", http.StatusRequestedRangeNotSatisfiable, 200},
		{"lines=1-2", http.StatusRequestedRangeNotSatisfiable, 200},
		{"bytes=" + strings.Repeat("0-,", 2000) + "0-", http.StatusOK, size},
		{"bytes=" + strings.Repeat("0-0,", 2000) + "0-0", http.StatusOK, size},
	} {
		a := b.get("/media/video/"+src, "Range", c.ask)
		if a.StatusCode != c.status || len(a.body) > c.most {
			t.Errorf("%.40s: %d with %d bytes of %d", c.ask, a.StatusCode, len(a.body), size)
		}
		if a.StatusCode < 400 && a.Header.Get("Content-Type") != "video/mp4" {
			t.Errorf("%.40s: sent as %s", c.ask, a.Header.Get("Content-Type"))
		}
	}
	if a := b.get("/media/video/"+src, "Range", "bytes=0-3", "If-Range", `"another"`); a.StatusCode != http.StatusOK || len(a.body) != size {
		t.Errorf("a part of another file: %d with %d bytes", a.StatusCode, len(a.body))
	}
}

// TestNamesOfMedia: no address of a picture, a piece or a video leads out of its folder.
func TestNamesOfMedia(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	src := w.picture()
	b := s.browser()
	b.get("/media/375/"+src).want(t, http.StatusOK)
	for _, path := range []string{
		"/media/375/..%2f..%2fkey", "/media/375/%2e%2e", "/media/..%2f375/" + src, "/media/-375/" + src, "/media/376/" + src, "/media/375/" + src + "%00", "/media/375/" + src + "/",
		"/media/375/" + src + "%0a", "/media/375/0/..%2f" + src, "/media/375/-1/" + src, "/media/375/00/" + src, "/media/375/+0/" + src, "/media/375/0/" + src,
		"/media/375/99999999999999999999/" + src, "/media/video/..%2f375%2f" + src, "/media/video/" + src, "/media/video/%2e%2e%2f%2e%2e%2fsanduan.db", "/avatar/..%2fsecret",
	} {
		if a := b.get(path); a.StatusCode != http.StatusNotFound && !(strings.HasSuffix(path, "/") && a.StatusCode == http.StatusOK) {
			t.Errorf("%s: %d", path, a.StatusCode)
		}
	}
}

// TestSlotsThatCameWithOneKey: a file or a clipboard whose slots have one key gives each slot its own, so that nobody books
// another than was picked.
func TestSlotsThatCameWithOneKey(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	b, err := json.Marshal(cta.Booking{Layout: "list", Title: "约", Button: "约", Thanks: "好", Slots: []block.Slot{
		{Key: "same", Label: "上午", Capacity: 1}, {Key: "same", Label: "下午", Capacity: 5},
	}})
	if err != nil {
		t.Fatal(err)
	}
	w.send(w.path("/paste"), "section", "s3", "text", fmt.Sprintf(`sanduan:1:[{"Kind":"booking","Props":%s}]`, b)).want(t, http.StatusSeeOther)
	w.change(func(d *pages.Doc) { // and stored so before
		d.Sections[2].Blocks = append(d.Sections[2].Blocks, pages.Block{ID: "stored", Kind: "booking", Props: b})
	})
	_, _, carried := w.imports([]byte(w.get(w.path("/export")).body))
	pasted, brought := w.draft().Sections[2].Blocks[1], carried.Sections[2].Blocks[2]
	for name, blk := range map[string]pages.Block{"pasted": pasted, "brought by a file": brought} {
		var got cta.Booking
		if err := json.Unmarshal(blk.Props, &got); err != nil {
			t.Fatal(err)
		}
		if len(got.Slots) != 2 || got.Slots[0].Key == got.Slots[1].Key {
			t.Errorf("%s: %+v", name, got.Slots)
		}
	}
}
