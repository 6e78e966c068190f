package handlers_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/handlers"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// A listing that sounds like trade is its owner's alone until an operator has read it, and both are told so.
func TestAListingIsReviewed(t *testing.T) {
	s := newSite(t)
	page := s.plays(play.Prizes{}, "swap")
	list, o := "/admin/pages/"+page.ID+"/runs", s.signedIn(pages.Editor)
	up := func(n int) (owner *browser, code, run string) {
		owner, code = s.begins(page, "swap", n, "have", "代购奶粉两罐", "want", "露营帐篷")
		owner.get("/p/"+page.Slug).want(t, http.StatusOK, "启事正在审核", "代购奶粉两罐")
		owner.get("/p/"+page.Slug+"/me").want(t, http.StatusOK, "启事正在审核")
		friend := s.visitor(page.Slug)
		a := friend.get("/s/" + code)
		a.want(t, http.StatusOK, "的启事还在审核")
		if strings.Contains(a.body, "代购") || strings.Contains(a.body, `/join"`) {
			t.Error("a friend sees a listing that nobody has read, or can offer")
		}
		waiting := o.send(list, "held", "1")
		waiting.want(t, http.StatusOK, "待审核1")
		run = waiting.body[strings.Index(waiting.body, `id="run-`)+len(`id="run-`):]
		run = run[:strings.IndexByte(run, '"')]
		o.get(list+"/"+run).want(t, http.StatusOK, "「有代购奶粉两罐，想换露营帐篷」", "启事通过", "启事不通过")
		return owner, code, run
	}
	_, code, run := up(0)
	friend := s.visitor(page.Slug)
	friend.does("join", page.Slug, append([]string{"play", "swap", "run", run, "via", code, "words", "一本书"}, contact(5)...)...)
	friend.get("/s/"+code).want(t, http.StatusOK, "的启事还在审核")
	o.send(list+"/"+run+"/acts", "do", "pass", "why", "写的是奶粉，不是代购").want(t, http.StatusOK, "已通过", "启事，审核通过")
	o.send(list+"/"+run+"/acts", "do", "fail", "why", "手慢").want(t, http.StatusConflict, "刚才已经有人处理过了")
	friend.get("/s/"+code).want(t, http.StatusOK, "代购奶粉两罐")

	owner, code, run := up(1)
	o.send(list+"/"+run+"/acts", "do", "fail", "why", "广告").want(t, http.StatusOK, "已记为不通过", "已结束")
	owner.get("/p/"+page.Slug).want(t, http.StatusOK, "启事没有通过审核", "改一改")
	if a := friend.get("/s/" + code); strings.Contains(a.body, "代购") {
		t.Error("a friend sees a listing that was refused")
	}
	owner.does("start", page.Slug, "play", "swap", "have", "奶粉两罐", "want", "露营帐篷").want(t, http.StatusSeeOther)
	friend.get("/s/"+code).want(t, http.StatusOK, "奶粉两罐")
	s.signedIn(pages.Viewer).send(list+"/"+run+"/acts", "do", "pass", "why", "x").want(t, http.StatusForbidden)
}

// Where a page ends later than before, its runs go on: visitors see it at once, and the sweeper writes it down.
func TestRunsFollowTheirPage(t *testing.T) {
	p := newSite(t).played()
	end := p.now.Add(5 * time.Hour)
	put := func(at time.Time) {
		t.Helper()
		set := p.site.page(p.page.ID).Settings()
		set.EndsAt = form.Time(at.UnixMilli())
		if err := p.store.SetSettings(t.Context(), p.page.ID, nil, set, p.now); err != nil {
			t.Fatal(err)
		}
	}
	sweep := func() {
		t.Helper()
		if err := p.handler.(*handlers.Server).Sweep(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	put(end)
	p.run = p.move(pages.Move{Visitor: p.friend, Verb: play.StartVerb, Play: "bargain"}).Run.ID
	if got := p.state().Deadline; got != end.UnixMilli() {
		t.Fatalf("the run ends at %d, not with its page", got)
	}
	sweep()
	put(end.Add(time.Hour))
	sweep()
	if got := p.state().Deadline; got != end.Add(time.Hour).UnixMilli() {
		t.Errorf("the run ends at %d, not with its page, which is later now", got)
	}
	o := p.signedIn(pages.Viewer)
	o.get("/admin/pages/"+p.page.ID+"/runs/"+p.run).want(t, http.StatusOK, "截止时间跟着页面改", "由系统处理，原因：页面的结束时间改了")
	put(end.Add(100 * time.Hour))
	p.now = end.Add(2 * time.Hour)
	sweep()
	if st := p.state(); st.State != play.Open || st.Deadline >= end.Add(100*time.Hour).UnixMilli() {
		t.Errorf("after the old end: %s until %d", st.State, st.Deadline)
	}
	p.now = end.Add(200 * time.Hour)
	sweep()
	if st := p.state(); st.State != play.Over {
		t.Errorf("after the new end: %s", st.State)
	}
}
