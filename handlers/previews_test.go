package handlers_test

import (
	"bytes"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/handlers"
	"github.com/sanduan/sanduan/pages"
)

// addPreview makes a preview link of the kind and returns its path, as the panel shows it.
func (w *workshop) addPreview(kind pages.PreviewKind) string {
	w.site.t.Helper()
	w.send(w.path("/previews"), "kind", string(kind)).want(w.site.t, http.StatusSeeOther)
	links, err := w.site.store.Previews(w.site.t.Context(), w.page.ID, w.site.now)
	if err != nil {
		w.site.t.Fatal(err)
	}
	for _, p := range links {
		if p.Kind == kind {
			return "/preview/" + p.Token
		}
	}
	w.site.t.Fatal("no link was made")
	return ""
}

func TestAPreviewLink(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.get(w.path("?panel=preview")).want(t, http.StatusOK, "生成二维码", "还没有", "手机打不开这样的链接") // tests play on this machine
	path := w.addPreview(pages.ForPhone)
	panel := w.get(w.path("?panel=preview&as=sharer"))
	panel.want(t, http.StatusOK, "手机预览", "有效到11月21日18:00", "还没人打开过")
	if !strings.Contains(panel.body, s.url+path+"?as=sharer") || !strings.Contains(panel.body, `src="data:image/png;base64,`) {
		t.Error("the panel has no link or no code for it")
	}

	b := s.browser()
	a := b.get(path)
	a.want(t, http.StatusOK, "预览·不会真的提交", "有效到11月21日18:00", "身份：新访客")
	a.wantDiscreet(t)
	if strings.Contains(a.body, `href="/p/`) || strings.Contains(a.body, `action="/p/`) {
		t.Error("the preview leads into the live page")
	}
	b.get(path+"?as=sharer").want(t, http.StatusOK, "查看我的进度", "身份：分享者")
	b.get(path+"?as=nobody").want(t, http.StatusOK, "身份：新访客")
	poster := b.get(path + "/poster.jpg")
	poster.want(t, http.StatusOK)
	poster.wantDiscreet(t)
	if poster.Header.Get("Content-Type") != "image/jpeg" {
		t.Error(poster.Header.Get("Content-Type"))
	}
	if a := b.post(path, url.Values{"phone": {"13800138000"}}); a.StatusCode < 400 {
		t.Errorf("a post to a preview answers %d", a.StatusCode)
	}
	figures, err := s.store.FiguresOf(t.Context(), w.page.ID, 0, 0)
	if err != nil || figures != (pages.Figures{}) {
		t.Errorf("a preview was counted: %+v, %v", figures, err)
	}
	w.get(w.path("?panel=preview")).want(t, http.StatusOK, "最近打开：刚刚")
}

// wantDiscreet: an answer of a preview link sets no cookie, is not indexed, tells nobody its address and sends nothing.
func (a answer) wantDiscreet(t *testing.T) {
	t.Helper()
	if len(a.Cookies()) > 0 {
		t.Errorf("it sets %v", a.Cookies())
	}
	if got := a.Header.Get("Referrer-Policy"); got != "no-referrer" {
		t.Errorf("Referrer-Policy: %s", got)
	}
	if got := a.Header.Get("X-Robots-Tag"); !strings.Contains(got, "noindex") {
		t.Errorf("X-Robots-Tag: %s", got)
	}
	if got := a.Header.Get("Content-Security-Policy"); !strings.Contains(got, "form-action 'none'") {
		t.Errorf("Content-Security-Policy: %s", got)
	}
	if got := a.Header.Get("Cache-Control"); !strings.Contains(got, "no-store") {
		t.Errorf("Cache-Control: %s", got)
	}
}

// The preview follows the draft, and ends: by time, by being revoked, with the page.
// What was made ready of a draft is kept by its revision: each edit shows, and each undo.
func TestAPreviewFollowsTheDraft(t *testing.T) {
	w := newSite(t).workshop()
	as := w.path("/preview?as=stranger")
	for _, title := range []string{"第一个标题", "第二个标题"} {
		w.edits(w.typed("hero", "Title", title))
		for range 2 {
			w.get(as).want(t, http.StatusOK, title)
		}
	}
	w.edits(edit{"do": "undo"})
	w.get(as).want(t, http.StatusOK, "第一个标题")
}

func TestAPreviewLinkEnds(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	phone, boss := w.addPreview(pages.ForPhone), w.addPreview(pages.ForBoss)
	b := s.browser()
	_, err := s.store.EditDraft(t.Context(), w.page.ID, pages.Author{ID: "o", Name: "小王", Key: "k", At: s.now}, func(d *pages.Doc) error {
		d.Title = "改过的标题"
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if a := b.get(boss); !strings.Contains(a.body, "<title>改过的标题</title>") {
		t.Error("the preview is not of the draft as it is now")
	}

	s.now = s.now.Add(24*time.Hour - time.Millisecond)
	b.get(phone).want(t, http.StatusOK)
	s.now = s.now.Add(time.Millisecond)
	ended := b.get(phone)
	ended.want(t, http.StatusGone, "预览链接已失效", "已过期")
	ended.wantDiscreet(t)
	b.get(phone+"/poster.jpg").want(t, http.StatusGone)
	b.get(boss).want(t, http.StatusOK)

	links, err := s.store.Previews(t.Context(), w.page.ID, s.now)
	if err != nil || len(links) != 1 {
		t.Fatal(links, err)
	}
	revoke := w.path("/previews/" + links[0].ID + "/revoke")
	w.send(revoke).want(t, http.StatusSeeOther)
	b.get(boss).want(t, http.StatusGone, "已被撤销")
	w.get(w.path("?panel=preview")).want(t, http.StatusOK, "已撤销", "还没有")

	for _, token := range []string{"x", strings.Repeat("a", 22), "..%2f..", links[0].Token + "'"} {
		a := b.get("/preview/" + token)
		a.want(t, http.StatusNotFound)
		a.wantDiscreet(t)
	}

	fresh := w.addPreview(pages.ForBoss)
	if err := s.store.DeletePage(t.Context(), w.page.ID, s.now); err != nil {
		t.Fatal(err)
	}
	b.get(fresh).want(t, http.StatusNotFound, "这个页面已被删除")
}

func TestWhoMayMakePreviewLinks(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	path := w.addPreview(pages.ForBoss)
	viewer := s.signedIn(pages.Viewer)
	a := viewer.get(w.path("?panel=preview"))
	a.want(t, http.StatusOK, "给老板看")
	if strings.Contains(a.body, path) {
		t.Error("who may only look is given the link")
	}
	w.send(w.path("/previews"), "kind", "forever").want(t, http.StatusUnprocessableEntity, "没有这种预览链接")
}

func TestTheLogTellsNoPreviewLink(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	path := w.addPreview(pages.ForBoss)
	var log bytes.Buffer
	server := handlers.New(s.store, handlers.Config{Now: func() time.Time { return s.now }, Log: slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))})
	for _, rest := range []string{"", "?as=full", "/poster.jpg", "x", "/nothing"} {
		server.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", path+rest, nil))
	}
	if n := strings.Count(log.String(), "msg=request"); n != 5 {
		t.Errorf("%d lines: %s", n, log.String())
	}
	if token := strings.TrimPrefix(path, "/preview/"); strings.Contains(log.String(), token) {
		t.Errorf("the log tells the token: %s", log.String())
	}
}
