package handlers_test

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/handlers"
	"github.com/sanduan/sanduan/pages"
)

// retitle changes the hero's title in the draft, as another operator does.
func (w *workshop) retitle(title string) {
	w.t.Helper()
	by := pages.Author{ID: "other", Name: "小王", At: w.site.now}
	_, err := w.site.store.EditDraft(context.Background(), w.page.ID, by, func(d *pages.Doc) error {
		b, err := d.Find("hero")
		if err == nil {
			b.Props = []byte(`{"Title":"` + title + `"}`)
		}
		return err
	})
	if err != nil {
		w.t.Fatal(err)
	}
}

// released runs the job that publishes what is due.
func (s *site) released() int {
	s.t.Helper()
	server, ok := s.handler.(*handlers.Server)
	if !ok {
		s.t.Fatal("the handler is no server")
	}
	n, err := server.ReleaseDue(context.Background())
	if err != nil {
		s.t.Fatal(err)
	}
	return n
}

// confirm is the form that posts to the path, as the screen at from shows it.
func (w *workshop) confirm(from, to string) url.Values {
	w.t.Helper()
	return w.get(w.path(from)).formTo(w.t, w.path(to))
}

func TestAPageGoesLiveAtItsTime(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	for at, wrong := range map[string]string{
		"": "请选择发布时间", "nonsense": "请选择日期和时间", "2026-11-20T18:00": "要晚于现在", "2027-11-21T00:00": "最远到一年后",
	} {
		w.send(w.path("/publish"), "when", "later", "at", at).want(t, http.StatusUnprocessableEntity, wrong)
	}
	w.retitle("定时的标题")
	in := w.confirm("/publish", "/publish")
	in.Set("when", "later")
	in.Set("at", "2026-11-25T00:00") // in China: 16:00 UTC the day before
	in.Set("note", "双十二")
	w.post(w.path("/publish"), in).want(t, http.StatusSeeOther)
	for _, screen := range []string{"", "/publish", "?panel=versions"} {
		w.get(w.path(screen)).want(t, http.StatusOK, "将在11月25日00:00发布")
	}
	w.retitle("后来的标题")
	w.get(w.path("/compare?a=release&b=draft")).want(t, http.StatusOK, "后来的标题", "定时的标题")

	s.now = time.Date(2026, 11, 24, 15, 59, 59, 0, time.UTC)
	if n := s.released(); n != 0 {
		t.Fatalf("%d pages went live before the time", n)
	}
	w.get("/p/spring").want(t, http.StatusNotFound)
	s.now = s.now.Add(time.Second)
	if n := s.released(); n != 1 {
		t.Fatalf("%d pages went live", n)
	}
	if n := s.released(); n != 0 {
		t.Fatalf("%d pages went live again", n)
	}
	w.get("/p/spring").want(t, http.StatusOK, "定时的标题")
	w.get(w.path("?panel=versions")).want(t, http.StatusOK, "双十二", "访客正在看")
	if strings.Contains(w.get(w.path("")).text(), "将在") {
		t.Error("the editor still announces it")
	}
	s.signedIn(pages.Owner).get("/admin/log").want(t, http.StatusOK, "定时发布", "第1版，定时")
}

func TestAReleaseIsReplacedOnlyAfterAQuestion(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.send(w.path("/publish"), "when", "later", "at", "2026-11-25T00:00").want(t, http.StatusSeeOther)
	a := w.send(w.path("/publish"), "when", "later", "at", "2026-11-26T00:00")
	a.want(t, http.StatusConflict, "已有一个定时发布", "2026年11月25日00:00", "换成这一次")
	in := a.formTo(t, w.path("/publish"))
	if in.Get("when") != "later" || in.Get("at") != "2026-11-26T00:00" {
		t.Errorf("what was chosen is gone: %v", in)
	}
	w.post(w.path("/publish"), in).want(t, http.StatusSeeOther)
	a = w.get(w.path("/publish"))
	a.want(t, http.StatusOK, "将在11月26日00:00发布")
	cancel := a.formTo(t, w.path("/release/cancel"))
	w.post(w.path("/release/cancel"), url.Values{"_csrf": {w.csrf}, "set": {"1"}}).want(t, http.StatusNotFound, "没有定时发布")
	w.post(w.path("/release/cancel"), cancel).want(t, http.StatusSeeOther)
	w.post(w.path("/release/cancel"), cancel).want(t, http.StatusNotFound, "没有定时发布")
	s.now = s.now.AddDate(0, 0, 10)
	if n := s.released(); n != 0 {
		t.Errorf("%d pages went live though taken back", n)
	}
}

// A release passes the checks of its hour, not of the hour it was set, and those of by hand.
func TestAReleaseThatMayNotGoLive(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.send(w.path("/schedule"), "Slug", "spring", "EndsAt", "2026-12-01T00:00").want(t, http.StatusSeeOther)
	w.send(w.path("/publish"), "when", "later", "at", "2026-12-01T00:00").want(t, http.StatusUnprocessableEntity, "12月1日00:00结束")
	w.send(w.path("/schedule"), "Slug", "spring").want(t, http.StatusSeeOther)

	doc := w.draft()
	doc.Sections[0].Blocks[0].Props = []byte(`{"Title":""}`)
	err := s.store.SetRelease(context.Background(), pages.Release{
		PageID: w.page.ID, At: s.now.Add(time.Hour).UnixMilli(), Doc: doc, OperatorID: w.id, By: "小王", CreatedAt: s.now.UnixMilli(),
	}, 0)
	if err != nil {
		t.Fatal(err)
	}
	s.now = s.now.AddDate(0, 0, 10)
	if n := s.released(); n != 0 {
		t.Fatalf("%d pages went live without a title", n)
	}
	for _, screen := range []string{"", "/publish", "?panel=versions"} {
		w.get(w.path(screen)).want(t, http.StatusOK, "定时发布没有成功", "上段·首屏主图")
	}
	w.post(w.path("/release/cancel"), w.confirm("/publish", "/release/cancel")).want(t, http.StatusSeeOther)
	if strings.Contains(w.get(w.path("/publish")).text(), "没有成功") {
		t.Error("still told")
	}
}

func TestAReleaseOfAPageInTheBin(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.send(w.path("/publish"), "when", "later", "at", "2026-11-25T00:00").want(t, http.StatusSeeOther)
	w.send(w.path("/delete")).want(t, http.StatusSeeOther)
	s.now = s.now.AddDate(0, 0, 10)
	if n := s.released(); n != 0 {
		t.Fatalf("%d pages went live out of the bin", n)
	}
	w.send(w.path("/restore")).want(t, http.StatusSeeOther)
	if n := s.released(); n != 0 {
		t.Fatalf("%d pages went live when they came back", n)
	}
	w.get(w.path("/publish")).want(t, http.StatusOK, "没有成功", "回收站")
}

func TestNobodyPublishesWhatTheyHaveNotSeen(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	seen := w.confirm("/publish", "/publish")
	w.retitle("别人改的标题")
	a := w.post(w.path("/publish"), seen)
	a.want(t, http.StatusConflict, "草稿又有了新的修改")
	if p := s.page(w.page.ID); p.Live != 0 {
		t.Fatal("published what nobody has seen")
	}
	again := a.formTo(t, w.path("/publish"))
	w.post(w.path("/publish"), again).want(t, http.StatusSeeOther)
	w.post(w.path("/publish"), again).want(t, http.StatusConflict, "发布了第1版", "没有要发布的修改")

	w.retitle("第二版")
	seen = w.confirm("/publish", "/publish")
	w.send(w.path("/publish")).want(t, http.StatusSeeOther) // somebody else
	w.post(w.path("/publish"), seen).want(t, http.StatusConflict, "发布了第2版")
	w.send(w.path("/publish")).want(t, http.StatusConflict, "没有要发布的修改")
	if p := s.page(w.page.ID); p.Live != 2 {
		t.Errorf("version %d is live, want 2", p.Live)
	}
}
