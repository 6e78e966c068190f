package handlers_test

import (
	"net/http"
	"regexp"
	"testing"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// Once a friend's coupon is used at the counter, the owner's page says that the owner's own can be used; the friend shows a code there.
func TestAnOwnerHearsThatTheCouponCanBeUsed(t *testing.T) {
	s := newSite(t)
	kind, _ := play.Get("coupon")
	var prizes play.Prizes
	for _, x := range kind.Prizes {
		x.Kind, x.Days = play.Later, 0
		prizes.List = append(prizes.List, x)
	}
	page := s.plays(prizes, "coupon")
	owner := s.visitor(page.Slug)
	code, _ := owner.takeShare(page.Slug)
	friend := s.visitor(page.Slug)
	friend.does("join", page.Slug, append([]string{"play", "coupon", "via", code}, contact(1)...)...).want(t, http.StatusSeeOther)
	owner.get("/p/"+page.Slug).want(t, http.StatusOK, "朋友用券后，你的券就能用")
	grant := regexp.MustCompile(`id="grant-([^"]+)"`).FindStringSubmatch(friend.get("/p/" + page.Slug + "/me").body)
	if grant == nil {
		t.Fatal("the friend has no coupon")
	}
	me := friend.wantTaken(page, grant[1])
	me.want(t, http.StatusOK, "已参加", "你已领到")
	me.wantHTML(t, `class="me-qr"`)
	ticket := regexp.MustCompile(`me-digits">([2-9A-Z ]+)<`).FindStringSubmatch(me.body)
	if ticket == nil {
		t.Fatal("the coupon has no ticket")
	}
	s.signedIn(pages.Editor).send("/admin/redeem", "ticket", s.url+"/admin/redeem#"+ticket[1], "attempt", "one").want(t, http.StatusOK, "核销成功")
	owner.get("/p/"+page.Slug).want(t, http.StatusOK, "好友已使用，你的券可以用了", "你有1张可以用", "已有1张可用")
}
