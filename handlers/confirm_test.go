package handlers_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// orders publishes a page with an assist of two friends who order.
func (s *site) orders() pages.Page {
	s.t.Helper()
	page := s.plays(play.Prizes{}, "assist")
	v, err := s.store.Version(s.t.Context(), page.ID, s.page(page.ID).Live)
	if err != nil {
		s.t.Fatal(err)
	}
	v.Doc.Plays[0].Rules = []byte(`{"Act":"order","Tiers":[{"Friends":2,"Prize":"gift"}]}`)
	s.publishDoc(page.ID, v.Doc)
	return s.page(page.ID)
}

// Friends leave their phones and order; a clerk pastes who has; it counts, once, and everybody sees how it stands.
func TestOrdersAreConfirmed(t *testing.T) {
	s := newSite(t)
	page := s.orders()
	owner, code := s.begins(page, "assist", 0)
	owner.get("/p/"+page.Slug+"/rules").want(t, http.StatusOK, "留下手机号并下单", "下单由主办方核对后计入")
	var friends []*browser
	for n := range 3 {
		b, run := s.comes(page, code)
		b.get("/s/"+code).want(t, http.StatusOK, "留下手机号并下单，主办方核对到订单后计入")
		b.does("join", page.Slug, append([]string{"play", "assist", "run", run, "via", code}, contact(n+1)...)...).want(t, http.StatusSeeOther)
		b.get("/s/"+code).want(t, http.StatusOK, "手机号已收到，等你的订单")
		friends = append(friends, b)
	}
	again := friends[0].does("join", page.Slug, "play", "assist", "via", code)
	again.want(t, http.StatusSeeOther)
	owner.get("/p/"+page.Slug+"/me").want(t, http.StatusOK, "等下单核对", "还差2位朋友")

	o, path := s.signedIn(pages.Editor), "/admin/pages/"+page.ID
	o.get(path+"/runs").want(t, http.StatusOK, "确认下单", "贴上已下单顾客的手机号")
	act := path + "/plays/assist/orders"
	o.send(act, "play", "assist").want(t, http.StatusUnprocessableEntity, "请贴上下单顾客的手机号")
	o.send(act, "play", "assist", "phones", "13700137000").want(t, http.StatusUnprocessableEntity, "已确认0次下单，1行没有计入", "第1行：137****7000没有在这个页面留过手机号")
	o.send(act, "play", "assist", "phones", strings.Repeat("13800138001\n", 2001)).want(t, http.StatusUnprocessableEntity, "最多2,000行")
	o.file(act, "\ufeff订单,手机号\n1,138 0013 8001\n\n2,13800138001\n3,没有\n4,13800138000\n", "play", "assist").
		want(t, http.StatusOK, "已确认1次下单，2行没有计入", "第5行：", "第6行：138****8000没有在等确认的")
	friends[0].get("/s/"+code).want(t, http.StatusOK, "谢谢你")
	owner.get("/p/"+page.Slug).want(t, http.StatusOK, "还差1位朋友")
	s.now = s.now.Add(3e9)
	o.send(act, "play", "assist", "phones", "13800138001\n13800138002").want(t, http.StatusOK, "已确认1次下单，另有1次之前就计入了")
	owner.get("/p/"+page.Slug+"/me").want(t, http.StatusOK, "手冲咖啡一杯")
	if got := s.logged("play.orders"); !slices.Equal(got, []string{"邀友领咖啡：确认 1 次", "邀友领咖啡：确认 1 次"}) {
		t.Errorf("the log has %q", got)
	}
	runs, err := s.store.RunsOfPage(t.Context(), page.ID)
	if err != nil || len(runs) != 1 || runs[0].Run.Progress != 2 {
		t.Fatalf("%d runs: %v", len(runs), err)
	}
	o.send(path+"/runs/"+runs[0].Run.ID+"/acts", "do", "refuse", "visitor", s.visitorOf(page, "13800138003"), "why", "没找到订单").want(t, http.StatusOK, "已记为不通过")
	o.send(act, "play", "assist", "phones", "13800138003").want(t, http.StatusUnprocessableEntity, "之前没有通过，请到那一局里改")
	s.now = s.now.Add(3e9)
	o.get(path+"/runs/"+runs[0].Run.ID).want(t, http.StatusOK, "访客看到：手机号已收到，下单后由主办方核对，核对到就计入", "访客看到：主办方核对后没有计入")
	refused := friends[2].get("/s/" + code)
	refused.want(t, http.StatusOK, "主办方核对后没有计入，如有疑问请联系主办方")
	if strings.Contains(refused.body, `action="/p/`+page.Slug+`/join`) {
		t.Error("who was refused is asked to act again")
	}
	s.signedIn(pages.Viewer).send(act, "play", "assist", "phones", "13800138003").want(t, http.StatusForbidden)
	o.send(path+"/plays/nothing/orders", "phones", "13800138003").want(t, http.StatusNotFound, "这个玩法已下线")
}

// visitorOf is who has left a phone on a page.
func (s *site) visitorOf(page pages.Page, phone string) string {
	s.t.Helper()
	people, err := s.store.People(s.t.Context(), page.ID, phone)
	if err != nil || len(people) != 1 {
		s.t.Fatalf("%d people: %v", len(people), err)
	}
	return people[0].ID
}
