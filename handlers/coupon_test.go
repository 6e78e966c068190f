package handlers_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/cta"
	"github.com/sanduan/sanduan/pages"
)

func until(at time.Time) func(block.Viewer) block.Viewer {
	return func(v block.Viewer) block.Viewer {
		b := v.(cta.Coupon)
		b.Until = formTime(at)
		return b
	}
}

var ticketShown = regexp.MustCompile(`[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}`)

func TestACouponIsClaimedAndUsedOnce(t *testing.T) {
	s := newSite(t)
	page := s.asks("coupon", until(s.now.Add(24*time.Hour)))
	b := s.visitor(page.Slug)
	b.leave(page.Slug, "13800138000", "小李", "block", "ask").want(t, http.StatusSeeOther)
	me := b.get("/p/" + page.Slug + "/me?done=lead")
	me.want(t, http.StatusOK, "领取成功", "已领取", "我的凭证号", "¥20新客体验券，满60元可用", "前有效")
	ticket := ticketShown.FindString(me.body)
	if shown := b.get("/p/" + page.Slug); ticket == "" || !strings.Contains(shown.body, ticket) || strings.Contains(shown.body, `name="phone"`) {
		t.Fatalf("ticket %q is not on the coupon, or the coupon is still to claim", ticket)
	}
	path := "/admin/leads"
	staff := s.signIn(s.addOperator("counter", pages.Editor))
	found := staff.send(path, "q", strings.ToLower(ticket))
	found.want(t, http.StatusOK, "共1条线索", "标记已使用")
	id := regexp.MustCompile(`id="lead-([^"]+)"`).FindStringSubmatch(found.body)[1]
	s.signedIn(pages.Viewer).send(path+"/use", "id", id).want(t, http.StatusForbidden)
	staff.send(path+"/use", "id", id, "q", ticket).want(t, http.StatusOK, "已标记使用", "已使用·")
	s.now = s.now.Add(time.Minute)
	s.signIn(s.addOperator("other", pages.Editor)).send(path+"/use", "id", id).want(t, http.StatusConflict, "已经用过了", "11月20日18:00")
	staff.send(path+"/use", "id", "nobody").want(t, http.StatusNotFound)
	s.signIn(s.addOperator("boss", pages.Owner)).get("/admin/log").want(t, http.StatusOK, "标记凭证号已使用", "138****8000")
	b.get("/p/"+page.Slug).want(t, http.StatusOK, "已使用")
	b.get("/p/"+page.Slug+"/me").want(t, http.StatusOK, "已于2026-11-2018:00使用")
	staff.send(path+".csv").want(t, http.StatusOK, strings.ReplaceAll(ticket, " ", ""), "2026-11-2018:00:00")
}

func TestACouponThatIsOverIsNotClaimed(t *testing.T) {
	s := newSite(t)
	page := s.asks("coupon", until(s.now.Add(time.Hour)))
	b, late := s.visitor(page.Slug), s.visitor(page.Slug)
	b.leave(page.Slug, "13800138000", "小李", "block", "ask").want(t, http.StatusSeeOther)
	s.now = s.now.Add(time.Hour)
	late.leave(page.Slug, "13800138001", "小王", "block", "ask").want(t, http.StatusGone, "这张券已过期")
	late.get("/p/"+page.Slug).want(t, http.StatusOK, "这张券已过期")
	b.get("/p/"+page.Slug).want(t, http.StatusOK, "已过期")
}

func TestCouponsAreAsManyAsThePageHasSeats(t *testing.T) {
	s := newSite(t)
	page := s.asks("coupon", until(s.now.Add(24*time.Hour)))
	v, err := s.store.Version(t.Context(), page.ID, s.page(page.ID).Live)
	if err != nil {
		t.Fatal(err)
	}
	v.Doc.Quota.Leads = 2
	s.publishDoc(page.ID, v.Doc)
	first, second, third := s.visitor(page.Slug), s.visitor(page.Slug), s.visitor(page.Slug)
	first.get("/p/"+page.Slug).want(t, http.StatusOK, "共2张，还剩2张")
	first.leave(page.Slug, "13800138001", "小李", "block", "ask").want(t, http.StatusSeeOther)
	s.now = s.now.Add(2 * time.Second)
	second.get("/p/"+page.Slug).want(t, http.StatusOK, "共2张，还剩1张")
	second.leave(page.Slug, "13800138002", "小李", "block", "ask").want(t, http.StatusSeeOther)
	third.leave(page.Slug, "13800138003", "小李", "block", "ask").want(t, http.StatusConflict, "名额已满")
	third.get("/p/"+page.Slug).want(t, http.StatusOK, "已经领完了")
}
