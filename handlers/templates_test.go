package handlers_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
)

func TestAPageBecomesATemplate(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.get("/admin/templates").want(t, http.StatusOK, "还没有存过模板")
	w.get(w.path("?panel=file")).want(t, http.StatusOK, "存为模板", "导出文件", "删除页面")
	a := w.send(w.path("/template"), "Title", " ", "Words", "x", "panel", "file")
	a.want(t, http.StatusUnprocessableEntity, "模板名称")
	w.send(w.path("/template"), "Title", "开业招新", "Words", "门店用").want(t, http.StatusSeeOther)
	w.get("/admin").want(t, http.StatusOK, "已存为模板「开业招新」")
	w.get("/admin/templates").want(t, http.StatusOK, "开业招新", "门店用", "用它新建")

	list, err := s.store.Templates(context.Background())
	if err != nil || len(list) != 1 || list[0].By == "" {
		t.Fatalf("the templates are %+v, %v", list, err)
	}
	w.change(func(d *pages.Doc) { d.Sections = d.Sections[:1] }) // the template is none of the page
	made := w.send("/admin/new", "Saved", list[0].ID)
	made.want(t, http.StatusSeeOther)
	d, _, err := s.store.Draft(context.Background(), strings.TrimPrefix(made.Header.Get("Location"), "/admin/pages/"))
	if err != nil || d.Count() != 4 || d.Title != w.page.Title {
		t.Fatalf("the new page is %+v, %v", d, err)
	}
	if _, err := d.Find("lead"); err == nil {
		t.Error("the new page has the ids of the old one")
	}
	path := "/admin/templates/saved/" + list[0].ID
	frame := w.get(path + "/frame")
	frame.want(t, http.StatusOK)
	if !strings.Contains(frame.body, "form-lead") || !strings.Contains(frame.Header.Get("Content-Security-Policy"), "form-action 'none'") {
		t.Error("the frame does not show the whole page, or can send")
	}
	viewer := s.signedIn(pages.Viewer)
	viewer.get(path+"/frame").want(t, http.StatusOK)
	viewer.send(path+"/delete").want(t, http.StatusForbidden)
	viewer.send(w.path("/template"), "Title", "x").want(t, http.StatusForbidden)
	w.send(path+"/delete").want(t, http.StatusSeeOther)
	w.get("/admin/templates").want(t, http.StatusOK, "已删除模板「开业招新」", "还没有存过模板")
	w.send(path+"/delete").want(t, http.StatusNotFound)
	w.get(path+"/frame").want(t, http.StatusNotFound)
}
