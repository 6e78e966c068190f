package handlers_test

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// panel is the open form of a panel with some of its values changed, as the script sends it.
func (w *workshop) panel(name string, pairs ...string) edit {
	w.t.Helper()
	in := w.get(w.path("?panel="+name)).form(w.t, w.path("/panels/"+name))
	for i := 0; i < len(pairs); i += 2 {
		in.Set(pairs[i], pairs[i+1])
	}
	return edit{"do": "set", "panel": name, "base": in.Get("_base"), "values": in.Encode()}
}

// TestEditsOfOddWords: whatever the words of an edit are, it is done or refused in words.
func TestEditsOfOddWords(t *testing.T) {
	w := newSite(t).workshop()
	odd := []string{
		"", "\x00", "%", "%ff", "../..", "hero", "s1", "Title", "Benefits.0", "Benefits.len", "Benefits.999999999999999999999.up", "Benefits.-1.down",
		".add", "..add", "Questions.add", "💥", "\u202e", "<script>", "basics", `{"Title":7}`, "[[[[", "1",
	}
	var list []edit
	for i, a := range odd {
		for j, do := range []string{"set", "text", "add", "place", "move", "copy", "hide", "delete", "section-add", "section-move", "section-delete", "insert", "paste", "undo", "redo"} {
			b := odd[(i+j)%len(odd)]
			list = append(list, edit{
				"key": fmt.Sprint(i, " ", j), "do": do, "block": a, "section": b, "kind": b, "path": b, "op": b, "text": b, "values": b, "set": a,
				"after": b, "by": 1 << 40, "base": base64.StdEncoding.EncodeToString([]byte(b)), "force": j%2 == 0,
			}, edit{"do": do, "panel": a, "block": b, "values": a, "base": a, "op": a, "path": a, "from": b})
		}
	}
	for from := 0; from < len(list); from += 330 {
		out := w.tries(map[string]any{"rev": -1 << 60, "edits": list[from:min(from+330, len(list))], "open": map[string]any{"block": odd[from%7], "base": "%"}})
		for i, r := range out.Results {
			if r.OK == (r.Message != "") {
				t.Errorf("%v: %+v", list[from+i], r)
			}
		}
	}
	w.get(w.path("")).want(t, http.StatusOK)
	w.get(w.path("/preview")).want(t, http.StatusOK)
}

// TestADraftIsNotEndless: what is typed is kept as it is, but not without end, and what is too much can still be cut down.
func TestADraftIsNotEndless(t *testing.T) {
	w := newSite(t).workshop()
	long := strings.Repeat("长", 300_000)
	text := func(block string) edit {
		return edit{"do": "text", "block": block, "path": "Title", "text": long, "force": true}
	}
	w.edits(text("hero"))
	w.edits(text("offer"))
	out := w.tries(map[string]any{"edits": []edit{text("numbers")}})
	if r := out.Results[0]; r.Error != pages.TooLarge {
		t.Errorf("2.7 MB: %s %s", r.Error, r.Message)
	}
	if d := w.draft(); d.Count() != 4 || w.title("offer") != long {
		t.Error("what was there before is gone")
	}
	if out := w.tries(map[string]any{"edits": []edit{{"do": "copy", "block": "hero"}}}); out.Results[0].Error != pages.TooLarge {
		t.Errorf("a copy: %+v", out.Results[0].Error)
	}
	w.edits(edit{"do": "delete", "block": "hero"})
}

// TestManyConflictsAreToldOnce: the answer to hundreds of edits of one long text does not repeat it.
func TestManyConflictsAreToldOnce(t *testing.T) {
	w := newSite(t).workshop()
	w.edits(edit{"do": "text", "block": "hero", "path": "Title", "text": strings.Repeat("长", 50_000), "force": true})
	var list []edit
	for range 100 {
		list = append(list, edit{"do": "text", "block": "hero", "path": "Title", "from": "甲", "text": "乙"})
	}
	a := w.json(w.path("/edits"), map[string]any{"edits": list, "rev": w.rev()})
	if a.want(t, http.StatusOK); len(a.body) > 2<<20 {
		t.Errorf("the answer has %d bytes", len(a.body))
	}
	out := w.tries(map[string]any{"edits": list[:2]})
	if out.Results[0].Error != pages.Conflict || len(out.Results[1].Theirs) != 1 {
		t.Errorf("%+v", out.Results)
	}
}

// TestThousandsOfMembers: members that no block has must not cost more than to read them.
func TestThousandsOfMembers(t *testing.T) {
	w := newSite(t).workshop()
	var base strings.Builder
	for i := range 40_000 {
		fmt.Fprintf(&base, `,"k%d":1`, i)
	}
	began := time.Now()
	w.edits(edit{
		"do": "set", "block": "hero", "values": "Title=新", "force": true,
		"base": base64.StdEncoding.EncodeToString([]byte(`{"Title":"旧"` + base.String() + "}")),
	})
	if took := time.Since(began); took > 4*time.Second { // it was 20 s, in which nobody else could write
		t.Errorf("it took %s", took)
	}
	if w.title("hero") != "新" {
		t.Errorf("%q", w.title("hero"))
	}
}

// TestNamesOfUnfinishedPages: a draft's title may be missing or endless; what it is called is neither.
func TestNamesOfUnfinishedPages(t *testing.T) {
	for title, name := range map[string]string{"": "未命名", strings.Repeat("长", 20_000): strings.Repeat("长", 40)} {
		s := newSite(t)
		w := s.workshop()
		w.edits(w.panel("basics", "Title", title))
		w.get("/admin").want(t, http.StatusOK, name)
		file := w.get(w.path("/export")).Header.Get("Content-Disposition")
		if want := url.PathEscape(name) + ".zip"; !strings.HasSuffix(file, "''"+want) {
			t.Errorf("the file is called %.200s", file)
		}
		for _, act := range []string{"/copy", "/pause", "/delete"} {
			a := w.send(w.path(act))
			a.want(t, http.StatusSeeOther)
			if n := len(fmt.Sprint(a.Header)); n > 3000 { // proxies refuse headers of more than some 4 KB
				t.Errorf("%s answers with %d bytes of headers", act, n)
			}
		}
		o := s.signedIn(pages.Owner)
		o.send(w.path("/purge")).want(t, http.StatusUnprocessableEntity, "没有删除")
		o.send(w.path("/purge"), "Title", name).want(t, http.StatusSeeOther)
	}
}

// TestTabsDoNotPileUp: a browser may call its tabs what it likes.
func TestTabsDoNotPileUp(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	for i := range 30 {
		s.now = s.now.Add(time.Millisecond)
		w.json(w.path("/here"), map[string]any{"tab": fmt.Sprint("\x00<b>", i), "place": "\x00"}).want(t, http.StatusOK)
	}
	viewer := s.signedIn(pages.Viewer)
	a := viewer.json(w.path("/here"), map[string]any{"tab": "x"})
	if n := strings.Count(a.body, `"self":false`); n != 10 {
		t.Errorf("%d tabs are there: %.300s", n, a.body)
	}
	w.json(w.path("/here"), map[string]any{"tab": ""}).want(t, http.StatusUnprocessableEntity)
	w.json(w.path("/here"), map[string]any{"tab": "t", "place": strings.Repeat("p", 61)}).want(t, http.StatusUnprocessableEntity)
}

// TestAScriptWithTheFirstPassword is told what to do; a redirect it would take for a network that is gone.
func TestAScriptWithTheFirstPassword(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	owner := s.signedIn(pages.Owner)
	fresh := shownPassword.FindStringSubmatch(owner.send("/admin/operators/" + w.id + "/reset").body)
	if fresh == nil {
		t.Fatal("no first password")
	}
	in := url.Values{"login": {"editor"}, "password": {fresh[1]}}
	a := w.post("/admin/login", in, "Accept", "application/json")
	if a.want(t, http.StatusForbidden); !strings.Contains(a.body, "初始密码") || len(a.Cookies()) > 0 {
		t.Errorf("%s", a.body)
	}
	w.post("/admin/login", in).want(t, http.StatusSeeOther)
	if a = w.json(w.path("/edits"), map[string]any{}); a.StatusCode != http.StatusForbidden {
		t.Errorf("%d %s", a.StatusCode, a.body)
	}
}

// TestGuessingByScriptIsSlow: whoever asks for JSON waits like everybody.
func TestGuessingByScriptIsSlow(t *testing.T) {
	s := newSite(t)
	o := s.addOperator("li", pages.Editor)
	guess := func(header ...string) answer {
		return s.browser().post("/admin/login", url.Values{"login": {o.Login}, "password": {"x"}}, header...)
	}
	for range 3 {
		guess().want(t, http.StatusUnprocessableEntity)
		guess("Accept", "application/json").want(t, http.StatusUnprocessableEntity)
	}
	a := guess("Accept", "application/json")
	if a.want(t, http.StatusTooManyRequests); a.Header.Get("Retry-After") == "" || !strings.Contains(a.body, `"error":"too_many`) {
		t.Errorf("%v %s", a.Header, a.body)
	}
	right := url.Values{"login": {o.Login}, "password": {password}}
	foreign := s.browser().post("/admin/login", right, "Accept", "application/json", "Origin", "https://evil.example")
	if foreign.want(t, http.StatusForbidden); len(foreign.Cookies()) > 0 {
		t.Error("another site signed somebody in")
	}
}

// TestFilesOfOneFormAreBounded: each may take seconds and hundreds of megabytes.
func TestFilesOfOneFormAreBounded(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	files := map[string][]byte{}
	for i := range 24 {
		files[fmt.Sprintf("Items.%d.Picture.file", i)] = square(t)
	}
	w.upload(w.path("/blocks/hero"), w.open("hero"), files).want(t, http.StatusUnprocessableEntity)
	files = map[string][]byte{"Picture.file": square(t)}
	w.upload(w.path("/blocks/hero"), w.open("hero"), files).want(t, http.StatusSeeOther)
}

// TestAPreviewLinkFollowsItsPage into the bin and out of it, and ends with it.
func TestAPreviewLinkFollowsItsPage(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	path := w.addPreview(pages.ForBoss)
	b := s.browser()
	w.send(w.path("/delete")).want(t, http.StatusSeeOther)
	b.get(path).want(t, http.StatusNotFound, "已被删除")
	b.get(path+"/poster.jpg").want(t, http.StatusNotFound)
	w.send(w.path("/previews"), "kind", "boss").want(t, http.StatusNotFound)
	w.send(w.path("/restore")).want(t, http.StatusSeeOther)
	b.get(path).want(t, http.StatusOK)
	w.send(w.path("/delete")).want(t, http.StatusSeeOther)
	s.signedIn(pages.Owner).send(w.path("/purge"), "Title", w.page.Title).want(t, http.StatusSeeOther)
	a := b.get(path)
	a.want(t, http.StatusNotFound, "早已失效")
	a.wantDiscreet(t)
}

// TestAPreviewTellsNobodysName: what visitors left on the live page is not in the preview of its draft.
func TestAPreviewTellsNobodysName(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.send(w.path("/publish")).want(t, http.StatusSeeOther)
	visitor := s.browser()
	visitor.get("/p/spring")
	visitor.leave("spring", "13800138000", "欧阳娜娜")
	code, _ := visitor.takeShare("spring")
	friend := s.browser()
	friend.get("/s/" + code)
	friend.leave("spring", "13900139000", "诸葛小明")
	path := w.addPreview(pages.ForBoss)
	for _, persona := range pages.Personas() {
		for _, b := range []*browser{s.browser(), visitor, friend} {
			a := b.get(path + "?as=" + string(persona))
			a.want(t, http.StatusOK)
			for _, secret := range []string{"欧阳", "娜", "诸葛", "13800138000", "8000", code} {
				if strings.Contains(a.text(), secret) || secret == code && strings.Contains(a.body, code) {
					t.Errorf("as %s the preview tells %q", persona, secret)
				}
			}
		}
	}
}

// TestStatesOfAnotherPageAreNotShown: versions and releases are looked for in the page of the address alone.
func TestStatesOfAnotherPageAreNotShown(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.retitle("别页的秘密")
	for range 3 {
		w.send(w.path("/publish")).want(t, http.StatusSeeOther)
		w.retitle("别页的秘密" + w.title("hero"))
	}
	w.send(w.path("/publish"), "when", "later", "at", "2026-11-25T00:00").want(t, http.StatusSeeOther)
	other := w.another()
	for _, of := range []string{"2", "3", "release", "live", "0", "-1", "x", "", "99999999999999999999"} {
		other.get(other.path("/frame?of="+of)).want(t, http.StatusNotFound)
		other.get(other.path("/compare?b="+url.QueryEscape(of)+"&a=3")).want(t, http.StatusNotFound)
	}
	other.get(other.path("/versions/3/frame")).want(t, http.StatusNotFound)
	other.send(other.path("/versions/3/draft")).want(t, http.StatusNotFound)
	other.send(other.path("/versions/3/restore")).want(t, http.StatusNotFound)
	other.send(other.path("/versions/3/name"), "name", "x").want(t, http.StatusNotFound)
	other.get(other.path("/frame?of=draft&only=hero")).want(t, http.StatusNotFound)
	w.addPreview(pages.ForBoss)
	links, err := s.store.Previews(t.Context(), w.page.ID, s.now)
	if err != nil || len(links) != 1 {
		t.Fatal(links, err)
	}
	other.send(other.path("/previews/"+links[0].ID+"/revoke")).want(t, http.StatusNotFound)
}

// TestATokenCountsForItsSession: in the header or in the form, whichever is sent.
func TestATokenCountsForItsSession(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	other := s.signedIn(pages.Owner)
	hide := w.path("/blocks/hero/hide")
	for _, c := range []struct {
		header, form, origin string
		want                 int
	}{
		{"", "", s.url, http.StatusForbidden},
		{other.csrf, "", s.url, http.StatusForbidden},
		{other.csrf, w.csrf, s.url, http.StatusForbidden},
		{"", w.csrf, "https://evil.example", http.StatusForbidden},
		{w.csrf, "", "null", http.StatusForbidden},
		{w.csrf, "", s.url, http.StatusSeeOther},
		{w.csrf, "wrong", s.url, http.StatusSeeOther},
		{"", w.csrf, s.url, http.StatusSeeOther},
	} {
		header := []string{"Origin", c.origin}
		if c.header != "" {
			header = append(header, "X-CSRF-Token", c.header)
		}
		if a := w.post(hide, url.Values{"_csrf": {c.form}}, header...); a.StatusCode != c.want {
			t.Errorf("%+v: %d", c, a.StatusCode)
		}
	}
}

// TestPicturesThatAreGoneAreTold by one look at the library, whatever else is well.
func TestPicturesThatAreGoneAreTold(t *testing.T) {
	w := newSite(t).workshop()
	there, gone := w.picture(), strings.Repeat("0", 32)+"-300x300.jpg"
	w.change(func(d *pages.Doc) {
		for i, src := range []string{there, gone} {
			b, _ := d.Find([]string{"hero", "offer"}[i])
			b.Kind, b.Props = "hero", []byte(`{"Title":"图","Picture":{"Src":"`+src+`"}}`)
		}
		d.Card.Picture = form.Picture{Src: gone}
		bar, err := d.AddBlock("s3", "bar", func() string { return "bar" })
		if err != nil {
			t.Error(err)
		}
		b, _ := d.Find(bar)
		b.Props = []byte(`{"Contact":"/p/nowhere?c=x#b"}`)
	})
	a := w.get(w.path("/publish"))
	a.want(t, http.StatusOK, "没有这个页面，或还没有发布：/p/nowhere")
	if n := strings.Count(a.text(), "图片已被删除"); n != 2 {
		t.Errorf("%d pictures are told to be gone", n)
	}
}

// TestEveryScreenForbidsForeignScripts: whichever screen, only its own scripts run, only this site may frame it and only
// where it is made for that, and no cache or search engine keeps it.
func TestEveryScreenForbidsForeignScripts(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.send(w.path("/publish")).want(t, http.StatusSeeOther)
	w.send(w.path("/blocks/hero/keep"), "title", "开头").want(t, http.StatusSeeOther)
	w.send(w.path("/template"), "Title", "模板").want(t, http.StatusSeeOther)
	saved, err := s.store.Templates(t.Context())
	if err != nil || len(saved) != 1 {
		t.Fatal(saved, err)
	}
	owner := s.signedIn(pages.Owner)
	paths := []string{
		"/admin/login", w.path("?block=hero"), w.path("?panel=preview"), w.path("/frame?of=live"), w.path("/frame?of=draft&only=hero"),
		w.path("/preview?as=acted"), w.path("/compare?a=1&b=draft"), w.path("/add?section=s1"), "/admin/new/page?Goal=lead&Trade=food",
		"/admin/new/sample?Goal=lead&Trade=food", "/admin/blocksets/" + w.sets()[0].ID + "/frame", "/admin/templates/saved/" + saved[0].ID + "/frame",
		w.addPreview(pages.ForBoss), w.addPreview(pages.ForPhone) + "?as=sharer", "/preview/none", "/admin/nothing", w.path("/nothing"),
	}
	for _, r := range adminRoutes(t, w) {
		if r.method == "GET" {
			paths = append(paths, r.path)
		}
	}
	for _, path := range paths {
		a := owner.get(path)
		framed := strings.Contains(path, "/frame") || strings.Contains(path, "/sample") || path == "/admin/gallery/sheet" || strings.HasPrefix(path, w.path("/preview"))
		a.wantGuarded(t, path, framed && a.StatusCode == http.StatusOK)
	}
}

var nonce = regexp.MustCompile(`script-src 'nonce-([A-Za-z0-9_-]{16})'`)

// wantGuarded: the answer's headers let nothing in, and its scripts and styles are those its policy names.
func (a answer) wantGuarded(t *testing.T, path string, framed bool) {
	t.Helper()
	policy, by, option := a.Header.Get("Content-Security-Policy"), "frame-ancestors 'none'", "DENY"
	if framed {
		by, option = "frame-ancestors 'self'", "SAMEORIGIN"
	}
	for _, want := range []string{"default-src 'none'", "base-uri 'none'", "form-action '", by} {
		if !strings.Contains(policy, want) {
			t.Errorf("%s: the policy lacks %s: %s", path, want, policy)
		}
	}
	own := nonce.FindStringSubmatch(policy)
	if own == nil || strings.Contains(policy, "unsafe") {
		t.Fatalf("%s: %s", path, policy)
	}
	for _, tag := range regexp.MustCompile(`<(script|style)\b[^>]*>`).FindAllString(a.body, -1) {
		if !strings.Contains(tag, `nonce="`+own[1]+`"`) {
			t.Errorf("%s: %s would not run", path, tag)
		}
	}
	if m := regexp.MustCompile(`<[^>]*\s(style|on[a-z]+)="[^>]*>|href="javascript:`).FindString(a.body); m != "" {
		t.Errorf("%s: %.200s", path, m)
	}
	for name, want := range map[string]string{
		"X-Frame-Options": option, "X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-store", "Cross-Origin-Opener-Policy": "same-origin",
	} {
		if got := a.Header.Get(name); got != want {
			t.Errorf("%s: %s is %q", path, name, got)
		}
	}
	if a.Header.Get("X-Robots-Tag") == "" || a.Header.Get("Referrer-Policy") == "" {
		t.Errorf("%s: %v", path, a.Header)
	}
}
