package handlers_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

// made is the id of the page whose editor the answer leads to.
func (a answer) made(t testing.TB) string {
	t.Helper()
	a.want(t, http.StatusSeeOther)
	path, _, _ := strings.Cut(a.Header.Get("Location"), "?")
	id, ok := strings.CutPrefix(path, "/admin/pages/")
	if !ok {
		t.Fatalf("sent to %q", a.Header.Get("Location"))
	}
	return id
}

func TestANewPageBeginsWithAQuestion(t *testing.T) {
	s := newSite(t)
	a := s.signedIn(pages.Editor).get("/admin/new")
	a.want(t, http.StatusOK, "您想用这个页面做什么", "从模板开始", "空白页面", "导入页面文件")
	first := strings.Index(a.body, `name="Goal"`)
	for _, later := range []string{"从模板开始", "空白页面", "导入页面文件"} {
		if at := strings.Index(a.body, later); first < 0 || at < first {
			t.Errorf("%s stands before the goals", later)
		}
	}
	if strings.Contains(a.body, `name="Slug"`) {
		t.Error("asks for an address")
	}
	if strings.Contains(a.text(), "我的模板") {
		t.Error("offers saved templates where there are none")
	}
}

func TestABlankPageOpensItsEditor(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	id := o.send("/admin/new", "Title", " 九月体验课 ").made(t)
	if p := s.page(id); pages.CheckSlug(p.Slug) != "" || p.Title != "九月体验课" || p.Live != 0 {
		t.Errorf("made %+v", p)
	}
	o.get("/admin/pages/"+id).want(t, http.StatusOK, "先在每一段添加组件")
	o.send("/admin/new").want(t, http.StatusUnprocessableEntity, "请填写页面标题", "您想用这个页面做什么")
	long := strings.Repeat("长", 41)
	a := o.send("/admin/new", "Title", long)
	a.want(t, http.StatusUnprocessableEntity, "最多40个字")
	if !strings.Contains(a.body, `value="`+long+`"`) || !strings.Contains(a.body, `aria-invalid="true"`) {
		t.Error("the screen lost the title, or does not mark it")
	}
}

func TestANewPageFromATemplate(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	for _, from := range template.All() {
		id := o.send("/admin/new", "Template", from.Name).made(t)
		draft, _, err := s.store.Draft(context.Background(), id)
		want := from.Doc(s.now, db.NewID)
		if err != nil || draft.Count() != want.Count() || draft.Title != want.Title {
			t.Errorf("%s made a draft of %d blocks called %q, %v", from.Name, draft.Count(), draft.Title, err)
		}
	}
	o.send("/admin/new", "Template", "nope").want(t, http.StatusNotFound)
}

func TestANewPageFromASavedTemplate(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	saved := pages.SavedTemplate{ID: db.NewID(), Title: "我们的春季页", Doc: w.draft(), By: "陈工", CreatedAt: s.now.UnixMilli()}
	if err := s.store.SaveTemplate(context.Background(), saved); err != nil {
		t.Fatal(err)
	}
	w.get("/admin/new").want(t, http.StatusOK, "我的模板", "我们的春季页", "陈工存于2026年11月20日", "删除模板「我们的春季页」")
	id := w.send("/admin/new", "Saved", saved.ID).made(t)
	draft, _, err := s.store.Draft(context.Background(), id)
	if err != nil || draft.Count() != saved.Doc.Count() || draft.Sections[0].Blocks[0].ID == saved.Doc.Sections[0].Blocks[0].ID {
		t.Errorf("made %d blocks of %d, %v", draft.Count(), saved.Doc.Count(), err)
	}
	w.send("/admin/new", "Saved", "nope").want(t, http.StatusNotFound, "没有这个模板")
}

func TestTemplatesAreFoundByGoalPlayAndTrade(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	for query, want := range map[string]int{
		"": 33, "?goal=booking": 1, "?trade=food": 6, "?goal=visit&trade=food": 1, "?goal=booking&trade=food": 0, "?goal=none&trade=%3Cb%3E": 33,
		"?play=bargain": 3, "?play=bargain&trade=food": 1, "?play=none": 33, "?goal=visit&play=bargain": 1,
	} {
		a := o.get("/admin/new" + query)
		a.want(t, http.StatusOK)
		if got := strings.Count(a.body, `name="Template"`); got != want {
			t.Errorf("%q shows %d templates, want %d", query, got, want)
		}
		if strings.Contains(a.text(), "没有这样的模板") != (want == 0) {
			t.Errorf("%q: explains nothing, or something for nothing", query)
		}
		if strings.Contains(a.body, "<iframe") {
			t.Errorf("%q draws whole pages where pictures would do", query)
		}
	}
	// Each filter leads to as many as it says, with the other one kept.
	a := o.get("/admin/new?trade=food")
	for _, want := range []string{`href="/admin/new?goal=visit&amp;trade=food#templates"`, `href="/admin/new?play=gift&amp;trade=food#templates"`, `href="/admin/new?trade=food#templates"`} {
		if !strings.Contains(a.body, want) {
			t.Errorf("no %s", want)
		}
	}
	for _, from := range template.All() {
		look := o.get("/admin/new/template/" + from.Name)
		look.want(t, http.StatusOK, strings.ReplaceAll(from.Title, " ", ""), "用这个模板")
		if !strings.Contains(look.body, `src="/admin/templates/`+from.Name+`/frame"`) {
			t.Errorf("%s is not shown", from.Name)
		}
	}
	o.get("/admin/new/template/nope").want(t, http.StatusNotFound)
	s.signedIn(pages.Viewer).get("/admin/new/template/coffee-bogo").want(t, http.StatusForbidden)
}
