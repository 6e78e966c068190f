package handlers_test

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/cta"
	"github.com/sanduan/sanduan/pages"
)

// another makes a second, empty page and returns the same editor's workshop on it.
func (w *workshop) another() *workshop {
	w.t.Helper()
	a := w.send("/admin/new", "Template", "", "Title", "另一个页面", "Slug", "another")
	a.want(w.t, http.StatusSeeOther)
	page, err := w.site.store.Page(w.t.Context(), strings.TrimPrefix(a.Header.Get("Location"), "/admin/pages/"))
	if err != nil {
		w.t.Fatal(err)
	}
	return &workshop{w.office, page}
}

func TestBlocksGoToAnotherPageByTheClipboard(t *testing.T) {
	w := newSite(t).workshop()
	w.send(w.path("/blocks/offer/hide"), "hidden", "on").want(t, http.StatusSeeOther)
	text := w.get(w.path("/sections/s1/clip"))
	text.want(t, http.StatusOK)
	if got := text.Header.Get("Content-Type"); !strings.HasPrefix(got, "text/plain") {
		t.Errorf("the clip is %s", got)
	}

	other := w.another()
	bait := other.draft().Sections[0].ID
	first := other.send(other.path("/paste"), "section", bait, "text", text.body)
	first.want(t, http.StatusSeeOther)
	got, want := other.draft().Sections[0].Blocks, w.draft().Sections[0].Blocks
	if len(got) != 2 {
		t.Fatalf("%d blocks arrived", len(got))
	}
	for i := range got {
		if got[i].Kind != want[i].Kind || got[i].Hidden != want[i].Hidden || string(got[i].Props) != string(want[i].Props) || got[i].ID == want[i].ID {
			t.Errorf("got %+v\nof  %+v", got[i], want[i])
		}
	}
	if to := first.Header.Get("Location"); !strings.Contains(to, "block="+got[0].ID) {
		t.Errorf("the first one is not opened: %s", to)
	}

	one := w.get(w.path("/blocks/hero/clip"))
	other.send(other.path("/paste"), "section", bait, "after", "", "text", one.body).want(t, http.StatusSeeOther)
	other.send(other.path("/paste"), "section", bait, "after", got[0].ID, "text", one.body).want(t, http.StatusSeeOther)
	var kinds []string
	for _, b := range other.draft().Sections[0].Blocks {
		kinds = append(kinds, b.Kind)
	}
	if order := strings.Join(kinds, " "); order != "hero hero hero offer" {
		t.Errorf("in the order %s", order)
	}
	other.get(other.path("?block="+got[0].ID)).want(t, http.StatusOK)
	w.get(w.path("/blocks/gone/clip")).want(t, http.StatusNotFound, "已被删除")
	w.get(w.path("/sections/gone/clip")).want(t, http.StatusNotFound, "已被删除")
	other.get(other.path("/sections/"+other.draft().Sections[1].ID+"/clip")).want(t, http.StatusUnprocessableEntity, "没有组件")
}

func TestAHostileClipDoesNoHarm(t *testing.T) {
	w := newSite(t).workshop()
	before := w.order()
	for _, c := range []struct{ text, words string }{
		{"你好", "不是从编辑器拷贝的组件"},
		{`sanduan:1:[{"Kind":"evil<script>"}]`, "「evil<script>」这个组件在这里没有"},
		{`sanduan:1:[{"Kind":"bar"}`, "不完整"},
		{"sanduan:1:[" + strings.Repeat(`{"Kind":"bar"},`, 50) + `{"Kind":"bar"}]`, "最多粘贴 50 个组件"},
	} {
		a := w.send(w.path("/paste"), "section", "s3", "text", c.text)
		a.want(t, http.StatusUnprocessableEntity, "粘贴组件")
		body := strings.NewReplacer("&lt;", "<", "&gt;", ">", "&#34;", `"`).Replace(a.body)
		if !strings.Contains(body, c.words) || !strings.Contains(body, c.text) {
			t.Errorf("%.60s: the form does not come back with %q", c.text, c.words)
		}
		if strings.Contains(a.body, "evil<script>") {
			t.Error("what was pasted is written as markup")
		}
	}
	w.send(w.path("/paste"), "section", "gone", "text", "x").want(t, http.StatusNotFound)
	w.send(w.path("/paste"), "section", "s3", "text", "sanduan:1:"+strings.Repeat("x", pages.MaxClip)).want(t, http.StatusRequestEntityTooLarge, "太大")
	if got := w.order(); got != before {
		t.Fatalf("refused texts changed the page: %s", got)
	}

	w.send(w.path("/paste"), "section", "s3", "text",
		`sanduan:1:[{"ID":"hero","Kind":"bar","Props":{"Button":"报名","Contact":"javascript:alert(1)","Evil":1}}]`).want(t, http.StatusSeeOther)
	last := w.draft().Sections[2].Blocks[1]
	var bar cta.Bar
	if err := json.Unmarshal(last.Props, &bar); err != nil {
		t.Fatal(err)
	}
	if bar.Contact != "" || last.ID == "hero" || strings.Contains(string(last.Props), "Evil") {
		t.Errorf("stored as %+v", last)
	}
	if a := w.get(w.path("/preview")); strings.Contains(a.body, "javascript:") {
		t.Error("the page links to a script")
	}
}

func TestWhoMayPasteAndKeep(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	viewer := s.signedIn(pages.Viewer)
	for _, path := range []string{"/blocks/hero/clip", "/sections/s1/clip", "/add?section=s1"} {
		viewer.get(w.path(path)).want(t, http.StatusForbidden)
	}
	w.send(w.path("/blocks/hero/keep"), "title", "开头").want(t, http.StatusSeeOther)
	set := w.sets()[0]
	for _, path := range []string{w.path("/paste"), w.path("/blocks/hero/keep"), w.path("/sections/s1/keep"), "/admin/blocksets/" + set.ID + "/rename", "/admin/blocksets/" + set.ID + "/delete"} {
		viewer.send(path, "title", "x", "section", "s1", "text", "sanduan:1:[]").want(t, http.StatusForbidden)
		w.post(path, url.Values{"title": {"x"}}).want(t, http.StatusForbidden) // without the form's token
	}
	s.browser().get(w.path("/blocks/hero/clip")).want(t, http.StatusSeeOther)
	if got := w.sets(); len(got) != 1 || got[0] != set {
		t.Errorf("%+v", got)
	}
}
