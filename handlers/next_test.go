package handlers_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// A poster is scanned a year after its page has ended: it says so, and leads to the page that goes on now; nothing counts any more.
func TestAPosterIsScannedAYearLater(t *testing.T) {
	s := newSite(t)
	old := s.plays(play.Prizes{}, "assist")
	owner, code := s.begins(old, "assist", 0)
	second, third := s.addLivePage("第二场", "second"), s.addLivePage("第三场", "third")
	put := func(p pages.Page, end time.Time, next string) {
		t.Helper()
		set := s.page(p.ID).Settings()
		set.EndsAt, set.Next = form.Time(end.UnixMilli()), next
		if err := s.store.SetSettings(t.Context(), p.ID, nil, set, s.now); err != nil {
			t.Fatal(err)
		}
	}
	put(old, s.now.Add(time.Hour), second.ID)
	put(second, s.now.Add(1000*time.Hour), third.ID)
	year := 365 * 24 * time.Hour
	s.now = s.now.Add(2 * time.Hour)
	stranger := s.visitor("third")
	stranger.get("/s/"+code).wantHTML(t, "活动已结束", `href="/p/second"`)
	s.now = s.now.Add(year)
	a := stranger.get("/s/" + code)
	a.want(t, http.StatusOK, "活动已结束", "去看新的活动", "查看我的记录")
	a.wantHTML(t, `href="/p/third"`, `href="/p/`+old.Slug+`/me"`)
	if strings.Contains(a.body, `action="/p/`+old.Slug+`/join`) {
		t.Error("what has ended can be joined")
	}
	stranger.does("join", old.Slug, append([]string{"play", "assist", "via", code}, contact(7)...)...).want(t, http.StatusGone, "活动已结束")
	owner.get("/p/"+old.Slug+"/me").want(t, http.StatusOK, "我的进度")
	owner.get("/p/third").want(t, http.StatusOK)
	// Where nothing goes on, or what goes on is over too and in a circle, it only says so.
	put(third, s.now.Add(-time.Hour), old.ID)
	b := stranger.get("/s/" + code)
	b.want(t, http.StatusOK, "活动已结束", "查看我的记录")
	if strings.Contains(b.body, "去看新的活动") {
		t.Error("a page that is over is called new")
	}
	if err := s.store.CheckPlays(t.Context(), old.ID, play.Prizes{}); err != nil {
		t.Error(err)
	}
}

// An operator chooses the next page beside the end; only a published one can be chosen.
func TestTheNextPageIsChosen(t *testing.T) {
	s := newSite(t)
	page, next := s.addLivePage("这一场", "this"), s.addLivePage("下一场", "next")
	o := s.signedIn(pages.Editor)
	path := "/admin/pages/" + page.ID + "/schedule"
	o.get("/admin/pages/"+page.ID+"?panel=schedule").want(t, http.StatusOK, "结束后去哪一页", "下一场（/p/next）")
	o.send(path, "Slug", "this", "Next", next.ID).want(t, http.StatusSeeOther)
	if got := s.page(page.ID).Next; got != next.ID {
		t.Fatalf("visitors are sent on to %q", got)
	}
	for _, wrong := range []string{page.ID, "nobody"} {
		o.send(path, "Slug", "this", "Next", wrong).want(t, http.StatusUnprocessableEntity, "请重新选择")
	}
	stale := "this 0 0 \"\""
	o.send(path, "Slug", "this", "Next", "", "_base", stale).want(t, http.StatusConflict, "别人改选了另一页")
	o.send(path, "Slug", "this", "Next", "").want(t, http.StatusSeeOther)
	if got := s.page(page.ID).Next; got != "" {
		t.Fatalf("visitors are sent on to %q", got)
	}
}
