package handlers_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// limit publishes the page anew with that many seats.
func (s *site) limit(page pages.Page, leads int) {
	s.t.Helper()
	d, _, err := s.store.Draft(s.t.Context(), page.ID)
	if err != nil {
		s.t.Fatal(err)
	}
	d.Quota.Leads = leads
	s.publishDoc(page.ID, d)
}

func TestAPageFills(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	s.limit(page, 2)
	visitors := make([]*browser, 3)
	for i := range visitors {
		visitors[i] = s.browser()
		visitors[i].get("/p/"+page.Slug).want(t, http.StatusOK)
	}
	for i, b := range visitors[:2] {
		b.leave(page.Slug, fmt.Sprint("1380013800", i), "小李").want(t, http.StatusSeeOther)
	}
	late := visitors[2]
	if a := late.get("/p/" + page.Slug); !strings.Contains(a.body, `name="phone"`) {
		t.Fatal("within two seconds the page has been counted again")
	}
	late.leave(page.Slug, "13800138009", "小李").want(t, http.StatusConflict, "名额已满")
	a := late.leave(page.Slug, "13800138000", "小李")
	a.want(t, http.StatusSeeOther) // that phone has its seat
	if !strings.Contains(a.Header.Get("Location"), "done=again") {
		t.Error(a.Header.Get("Location"))
	}

	// A refusal tells the whole node at once; a page that filled quietly is known in two seconds.
	full := s.browser().get("/p/" + page.Slug)
	full.want(t, http.StatusOK, "名额已满", "这次的名额已经报满")
	if strings.Contains(full.body, `name="phone"`) || strings.Contains(full.body, "立即预约") {
		t.Error("a full page asks for a phone")
	}
	if a := visitors[0].get("/p/" + page.Slug); strings.Contains(a.text(), "名额已满") || !strings.Contains(a.text(), "看看我的海报和进度") {
		t.Error("who has a seat is told that there is none")
	}
	s.limit(page, 3)
	if a := late.get("/p/" + page.Slug); !strings.Contains(a.body, `name="phone"`) {
		t.Error("a version with more seats is not open at once")
	}
	late.leave(page.Slug, "13800138009", "小李").want(t, http.StatusSeeOther)
	s.now = s.now.Add(2 * time.Second)
	s.browser().get("/p/"+page.Slug).want(t, http.StatusOK, "名额已满")
}

func TestWhoComesTooLateKeepsWhatWasTyped(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	s.limit(page, 1)
	first, late := s.browser(), s.browser()
	first.get("/p/" + page.Slug)
	late.get("/p/" + page.Slug)
	first.leave(page.Slug, "13800138001", "小王").want(t, http.StatusSeeOther)
	late.leave(page.Slug, "13800138000", "小李").keeps(t, http.StatusConflict, "名额已满，您来晚了一步")

	var out struct{ Error, Message string }
	in := url.Values{"phone": {"13800138000"}, "name": {"小李"}, "consent": {"on"}}
	a := late.post("/p/"+page.Slug+"/lead", in, "Accept", "application/json")
	if err := json.Unmarshal([]byte(a.body), &out); err != nil || a.StatusCode != http.StatusConflict || out.Error != "full" || out.Message == "" {
		t.Errorf("%d %s", a.StatusCode, a.body)
	}
}

func TestTheQuotaIsASetting(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	panel := w.get(w.path("?panel=quota"))
	panel.want(t, http.StatusOK, "名额", "0表示不限", "目前已报名0人")
	in := panel.form(t, w.path("/panels/quota"))
	in.Set("Leads", "1000001")
	w.post(w.path("/panels/quota"), in).want(t, http.StatusUnprocessableEntity, "不能大于1000000")
	in.Set("Leads", "30")
	w.post(w.path("/panels/quota"), in).want(t, http.StatusSeeOther)
	if d := w.draft(); d.Quota.Leads != 30 {
		t.Errorf("the draft has %+v", d.Quota)
	}
}
