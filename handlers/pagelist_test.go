package handlers_test

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// addPage stores a blank page.
func (s *site) addPage(title, slug string) pages.Page {
	s.t.Helper()
	p := pages.Page{ID: db.NewID(), Slug: slug, Title: title, CreatedAt: s.now.UnixMilli(), UpdatedAt: s.now.UnixMilli()}
	if err := s.store.CreatePage(context.Background(), p, pages.NewDoc(title, db.NewID)); err != nil {
		s.t.Fatal(err)
	}
	return p
}

// addLivePage stores and publishes a blank page.
func (s *site) addLivePage(title, slug string) pages.Page {
	s.t.Helper()
	p := s.addPage(title, slug)
	s.publishDoc(p.ID, pages.NewDoc(title, db.NewID))
	return p
}

// page reads a page.
func (s *site) page(id string) pages.Page {
	s.t.Helper()
	p, err := s.store.Page(context.Background(), id)
	if err != nil {
		s.t.Fatal(err)
	}
	return p
}

func TestTheListLeadsToTheFirstPage(t *testing.T) {
	s := newSite(t)
	s.signedIn(pages.Owner).get("/admin").want(t, http.StatusOK, "还没有页面", "新建页面")
}

// What waits for an operator is told where all pages are listed, with a way to it.
func TestTheListTellsWhatWaitsForAnOperator(t *testing.T) {
	s := newSite(t)
	page := s.plays(play.Prizes{}, "swap")
	o := s.signedIn(pages.Owner)
	link := "/admin/pages/" + page.ID + "/runs"
	if strings.Contains(o.get("/admin").text(), "待审核") {
		t.Error("something waits where nobody has begun a run")
	}
	s.begins(page, "swap", 0, "have", "代购奶粉，微信 abcde12345", "want", "露营帐篷")
	list := o.get("/admin")
	list.want(t, http.StatusOK, "1个待审核")
	list.wantHTML(t, `href="`+link+`?held=1&amp;play=swap"`, `href="`+link+`"`)
	o.get(link+"?held=1&play=swap").want(t, http.StatusOK, "客*")
}

// That people stand in line for a prize is told there too: it has run out, or its budget.
func TestTheListTellsWhoStandsInLine(t *testing.T) {
	s := newSite(t)
	page := s.tapped(play.Prize{Kind: play.Later, Total: 1})
	s.winner(page)
	o := s.signedIn(pages.Owner)
	if strings.Contains(o.get("/admin").text(), "候补") {
		t.Error("somebody stands in line while there are prizes")
	}
	b := s.visitor(page.Slug)
	code, _ := b.takeShare(page.Slug)
	s.visitor(page.Slug).does("join", page.Slug, "play", "assist", "via", code).want(t, http.StatusSeeOther)
	list := o.get("/admin")
	list.want(t, http.StatusOK, "1份奖品在候补")
	b.get("/p/"+page.Slug+"/me").want(t, http.StatusOK, "候补中", "你在候补的第一位")
	list.wantHTML(t, `href="/admin/pages/`+page.ID+`/stock"`)
}

func TestTheListIsNarrowedByStateAndWords(t *testing.T) {
	s := newSite(t)
	s.addPage("<b>秋季</b>体验课", "autumn")
	s.addLivePage("咖啡买一送一", "coffee")
	o := s.signedIn(pages.Owner)
	all := o.get("/admin")
	all.want(t, http.StatusOK, "&lt;b&gt;秋季", "咖啡买一送一", "未发布", "进行中")
	drafts := o.get("/admin?state=draft")
	drafts.want(t, http.StatusOK, "体验课")
	if strings.Contains(drafts.text(), "咖啡买一送一") {
		t.Error("a live page stands among the drafts")
	}
	o.get("/admin?q=COFFEE").want(t, http.StatusOK, "咖啡买一送一")
	o.get("/admin?q=zzz").want(t, http.StatusOK, "没有符合的页面")
}

func TestTheListCountsFromMidnightInChina(t *testing.T) {
	s := newSite(t)
	s.now = time.Date(2026, 11, 20, 16, 30, 0, 0, time.UTC) // 00:30 in China
	p := s.addLivePage("体验课", "trial")
	add := func(phone string, at time.Time) {
		l := pages.Lead{PageID: p.ID, VisitorID: db.NewID(), Phone: phone, Consent: "x"}
		if _, _, err := s.store.AddLead(context.Background(), l, "", time.Hour, pages.Quota{}, at); err != nil {
			t.Fatal(err)
		}
	}
	add("13800000001", s.now.Add(-31*time.Minute)) // yesterday
	add("13800000002", s.now.Add(-29*time.Minute))
	a := s.signedIn(pages.Owner).get("/admin")
	a.want(t, http.StatusOK, "访问0访客0线索1邀请来的0")
}

func TestCopyTakesAFreeAddressAndIsNotPublished(t *testing.T) {
	s := newSite(t)
	p := s.addLivePage("体验课", "trial")
	s.addPage("别的", "trial-2")
	o := s.signedIn(pages.Editor)
	o.send("/admin/pages/"+p.ID+"/copy").want(t, http.StatusSeeOther)
	o.get("/admin").want(t, http.StatusOK, "已复制为「体验课副本」，网址/p/trial-3")
	all, err := s.store.Pages(context.Background(), false)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range all {
		if c.Slug != "trial-3" {
			continue
		}
		draft, _, err := s.store.Draft(context.Background(), c.ID)
		if err != nil || c.Live != 0 || c.Title != "体验课 副本" || draft.Title != c.Title || len(draft.Sections) != 3 {
			t.Errorf("the copy is %+v with draft %+v, %v", c, draft, err)
		}
		return
	}
	t.Errorf("no copy among %+v", all)
}

func TestCopyOfALongAddress(t *testing.T) {
	s := newSite(t)
	p := s.addPage(strings.Repeat("长", 40), strings.Repeat("a", 37)+"-bc")
	o := s.signedIn(pages.Editor)
	o.send("/admin/pages/"+p.ID+"/copy").want(t, http.StatusSeeOther)
	all, _ := s.store.Pages(context.Background(), false)
	for _, c := range all {
		if c.ID != p.ID && (pages.CheckSlug(c.Slug) != "" || len([]rune(c.Title)) > 40) {
			t.Errorf("the copy has address %q and title %q", c.Slug, c.Title)
		}
	}
}

func TestPauseAndResume(t *testing.T) {
	s := newSite(t)
	p := s.addLivePage("体验课", "trial")
	o := s.signedIn(pages.Editor)
	o.send("/admin/pages/"+p.ID+"/pause").want(t, http.StatusSeeOther)
	o.get("/admin").want(t, http.StatusOK, "已暂停")
	if !s.page(p.ID).Paused {
		t.Error("the page runs on")
	}
	o.send("/admin/pages/"+p.ID+"/resume").want(t, http.StatusSeeOther)
	if s.page(p.ID).Paused {
		t.Error("the page stays paused")
	}
}

func TestBin(t *testing.T) {
	s := newSite(t)
	p := s.addLivePage("体验课", "trial")
	o := s.signedIn(pages.Editor)
	o.send("/admin/pages/"+p.ID+"/delete").want(t, http.StatusSeeOther)
	o.get("/admin").want(t, http.StatusOK, "还没有页面", "回收站")
	o.get("/admin/bin").want(t, http.StatusOK, "体验课", "恢复")
	s.browser().get("/p/trial").want(t, http.StatusNotFound)
	o.send("/admin/pages/"+p.ID+"/restore").want(t, http.StatusSeeOther)
	o.get("/admin/bin").want(t, http.StatusOK, "回收站是空的")
	s.browser().get("/p/trial").want(t, http.StatusOK)
	o.send("/admin/pages/nobody/delete").want(t, http.StatusNotFound)
}
