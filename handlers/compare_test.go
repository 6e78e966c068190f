package handlers_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
)

func TestThePublishScreenTellsWhatChanges(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.get(w.path("/publish")).want(t, http.StatusOK, "第一次发布", "上段·诱饵2个组件", "首屏主图", "报名表单", "第1版")
	w.send(w.path("/publish")).want(t, http.StatusSeeOther)
	a := w.get(w.path("/publish"))
	a.want(t, http.StatusOK, "没有要发布的修改")
	if strings.Contains(a.text(), "定时") {
		t.Error("nothing has changed, and there is a way to publish it")
	}

	w.retitle("换了标题")
	w.send(w.path("/blocks/offer/hide"), "hidden", "on").want(t, http.StatusSeeOther)
	w.send(w.path("/blocks/numbers/delete")).want(t, http.StatusSeeOther)
	w.send(w.path("/blocks"), "section", "s3", "kind", "share").want(t, http.StatusSeeOther)
	_, err := s.store.EditDraft(context.Background(), w.page.ID, pages.Author{At: s.now}, func(d *pages.Doc) error {
		d.Theme = "green"
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	a = w.get(w.path("/publish"))
	a.want(t, http.StatusOK, "和线上有5处不同", "修改首屏主图", "换了标题", "隐藏优惠内容", "删除数据见证", "新增分享面板", "修改页面设置", "清新绿", "中段还没有组件")
	for _, link := range []string{"/frame?of=live&amp;only=hero", "/frame?of=draft&amp;only=hero", "/frame?of=live&amp;only=numbers"} {
		if !strings.Contains(a.body, link) {
			t.Errorf("no frame %s", link)
		}
	}
	if strings.Contains(a.body, "of=draft&amp;only=numbers") {
		t.Error("a deleted block is drawn as it looks now")
	}
}

func TestFramesOfOneBlock(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.send(w.path("/publish")).want(t, http.StatusSeeOther)
	w.retitle("换了标题")
	w.send(w.path("/blocks/offer/hide"), "hidden", "on").want(t, http.StatusSeeOther)
	for path, words := range map[string]string{
		"/frame?of=draft&only=hero": "换了标题", "/frame?of=draft&only=offer": "", "/versions/1/frame?only=hero": "", "/frame?of=live": "",
	} {
		a := w.get(w.path(path))
		a.want(t, http.StatusOK, words)
		if csp := a.Header.Get("Content-Security-Policy"); !strings.Contains(csp, "form-action 'none'") || !strings.Contains(csp, "frame-ancestors 'self'") {
			t.Errorf("%s: %s", path, csp)
		}
		if alone := strings.Contains(path, "only="); alone != (strings.Count(a.body, `id="b-`) == 1) {
			t.Errorf("%s draws %d blocks", path, strings.Count(a.body, `id="b-`))
		}
	}
	if strings.Contains(w.get(w.path("/frame?of=live&only=hero")).body, "换了标题") {
		t.Error("the live version shows the draft's title")
	}
	for _, path := range []string{"/frame", "/frame?of=9", "/frame?of=release", "/frame?of=draft&only=nothing"} {
		w.get(w.path(path)).want(t, http.StatusNotFound)
	}
}

func TestCompare(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.get(w.path("/compare?a=live&b=draft")).want(t, http.StatusNotFound, "还没有发布过")
	w.send(w.path("/publish"), "note", "第一次").want(t, http.StatusSeeOther)
	w.get(w.path("/compare")).want(t, http.StatusOK, "完全一样")
	w.retitle("换了标题")
	a := w.get(w.path("/compare?a=1&b=draft&block=hero"))
	a.want(t, http.StatusOK, "1处不同", "第1版「第一次」", "换了标题")
	for _, link := range []string{"/frame?block=hero&amp;of=1", "/frame?block=hero&amp;of=draft"} {
		if !strings.Contains(a.body, link) {
			t.Errorf("no phone %s", link)
		}
	}
	w.get(w.path("/compare?a=7&b=draft")).want(t, http.StatusNotFound, "没有这个版本")
}

func TestVersionsAreNamedAndTakenBack(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.send(w.path("/publish"), "note", "第一次").want(t, http.StatusSeeOther)
	if strings.Contains(w.get(w.path("?panel=versions")).text(), "退回第1版？") {
		t.Error("there is nothing to go back to")
	}
	w.retitle("换了标题")
	w.send(w.path("/publish")).want(t, http.StatusSeeOther)
	a := w.get(w.path("?panel=versions"))
	a.want(t, http.StatusOK, "退回第1版？", "访客马上看到第1版的内容（2026-11-2018:00由", "与草稿对比", "与线上对比", "可以撤销")

	w.send(w.path("/versions/2/name"), "name", strings.Repeat("长", 61)).want(t, http.StatusUnprocessableEntity, "最多60个字")
	w.send(w.path("/versions/2/name"), "name", "换 标题").want(t, http.StatusSeeOther)
	w.send(w.path("/versions/9/name"), "name", "x").want(t, http.StatusNotFound)
	w.get(w.path("?panel=versions")).want(t, http.StatusOK, "换标题")
	s.signedIn(pages.Owner).get("/admin/log").want(t, http.StatusOK, "给版本起名")

	a = w.send(w.path("/pause"), "panel", "publish")
	if to := a.Header.Get("Location"); to != w.path("/publish") {
		t.Errorf("pausing on the publish screen leads to %s", to)
	}
	w.get(w.path("/publish")).want(t, http.StatusOK, "已暂停", "恢复")
}
