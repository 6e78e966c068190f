package handlers_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

func TestANewPageOpensItsEditor(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	o.get("/admin/new").want(t, http.StatusOK, "空白页")
	a := o.send("/admin/new", "Title", " 九月体验课 ", "Slug", "Nine", "Template", "")
	a.want(t, http.StatusSeeOther)
	id, ok := strings.CutPrefix(a.Header.Get("Location"), "/admin/pages/")
	if !ok {
		t.Fatalf("sent to %q", a.Header.Get("Location"))
	}
	if p := s.page(id); p.Slug != "nine" || p.Title != "九月体验课" || p.Live != 0 {
		t.Errorf("made %+v", p)
	}
	o.get(a.Header.Get("Location")).want(t, http.StatusOK, "先在每一段添加组件")
}

func TestANewPageFromATemplate(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	for _, from := range template.All() {
		a := o.send("/admin/new", "Title", "我的"+from.Title, "Slug", "my-"+from.Name, "Template", from.Name)
		a.want(t, http.StatusSeeOther)
		draft, _, err := s.store.Draft(context.Background(), strings.TrimPrefix(a.Header.Get("Location"), "/admin/pages/"))
		if err != nil || draft.Count() == 0 || draft.Title != "我的"+from.Title {
			t.Errorf("%s made a draft of %d blocks called %q, %v", from.Name, draft.Count(), draft.Title, err)
		}
	}
	o.send("/admin/new", "Title", "九月", "Slug", "nine", "Template", "nope").want(t, http.StatusNotFound)
}

func TestATakenAddressLosesNothingTyped(t *testing.T) {
	s := newSite(t)
	s.addPage("旧的", "taken")
	o := s.signedIn(pages.Editor)
	a := o.send("/admin/new", "Title", "九月体验课", "Slug", "taken", "Template", "")
	a.want(t, http.StatusConflict, "这个网址已被使用")
	for _, typed := range []string{`value="九月体验课"`, `value="taken"`, `aria-invalid="true"`, "autofocus"} {
		if !strings.Contains(a.body, typed) {
			t.Errorf("the screen lost %s", typed)
		}
	}
	a = o.send("/admin/new", "Title", "", "Slug", "坏的")
	a.want(t, http.StatusUnprocessableEntity, "网址只能用小写字母", "请填写页面标题")
	if !strings.Contains(a.body, `value="坏的"`) {
		t.Error("the screen lost the address")
	}
}
