package handlers_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// tapped are prizes of which the visitor's first friend, by a tap, wins the one of that kind.
func (s *site) tapped(x play.Prize) pages.Page {
	s.t.Helper()
	x.Key, x.Title = "gift", "礼品"
	if x.Total == 0 {
		x.Total = 5
	}
	page := s.plays(play.Prizes{List: []play.Prize{x}}, "assist")
	v, err := s.store.Version(s.t.Context(), page.ID, page.Live)
	if err != nil {
		s.t.Fatal(err)
	}
	v.Doc.Plays[0].Rules = []byte(`{"Title":"邀友领咖啡","Act":"tap","Scope":"any","Cap":0,"Tiers":[{"Friends":1,"Prize":"gift"}]}`)
	s.publishDoc(page.ID, v.Doc)
	return s.page(page.ID)
}

// winner is a visitor who has won by one friend, and the grant.
func (s *site) winner(page pages.Page) (b *browser, grant string) {
	s.t.Helper()
	b = s.visitor(page.Slug)
	code, _ := b.takeShare(page.Slug)
	friend := s.visitor(page.Slug)
	friend.does("join", page.Slug, "play", "assist", "via", code).want(s.t, http.StatusSeeOther)
	found := regexp.MustCompile(`id="grant-([^"]+)"`).FindStringSubmatch(b.get("/p/" + page.Slug + "/me").body)
	if found == nil {
		s.t.Fatal("nothing was won")
	}
	return b, found[1]
}

// takes sends the form by which a prize is taken.
func (b *browser) takes(page pages.Page, grant string, fields ...string) answer {
	b.t.Helper()
	return b.does("claim", page.Slug, append([]string{"grant", grant}, fields...)...)
}

func (b *browser) wantTaken(page pages.Page, grant string, fields ...string) answer {
	b.t.Helper()
	a := b.takes(page, grant, fields...)
	a.want(b.t, http.StatusSeeOther)
	if to := a.Header.Get("Location"); to != "/p/"+page.Slug+"/me#grant-"+grant {
		b.t.Errorf("the winner is sent to %q", to)
	}
	return b.get("/p/" + page.Slug + "/me")
}

func TestAWinnerTakesEachKindOfPrize(t *testing.T) {
	parcel := append(contact(3), "address", "浙江省杭州市文三路 100 号")
	for name, c := range map[string]struct {
		prize  play.Prize
		fields []string
		has    []string
	}{
		"a link":  {play.Prize{Kind: play.Link, Content: "https://example.com/a"}, contact(3), []string{"已领取", "打开链接"}},
		"words":   {play.Prize{Kind: play.Link, Content: "暗号：春天"}, contact(3), []string{"暗号：春天"}},
		"points":  {play.Prize{Kind: play.Points, Points: 30}, contact(3), []string{"我的积分30", "30积分已到账"}},
		"later":   {play.Prize{Kind: play.Later}, contact(3), []string{"会联系你安排领取", "凭证号"}},
		"a thing": {play.Prize{Kind: play.Goods}, parcel, []string{"待寄出", "文三路100号", "138****8003"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSite(t)
			page := s.tapped(c.prize)
			b, grant := s.winner(page)
			before := b.get("/p/" + page.Slug + "/me")
			before.want(t, http.StatusOK, "待领取", "我的进度", "1/1位好友")
			if c.prize.Content != "" && strings.Contains(before.body, string(c.prize.Content)) {
				t.Error("what the prize holds is shown before it is taken")
			}
			b.wantTaken(page, grant, c.fields...).want(t, http.StatusOK, c.has...)
			b.wantTaken(page, grant).want(t, http.StatusOK, c.has...) // again: the same
			if err := s.store.CheckPlays(t.Context(), page.ID, play.Prizes{}); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestWhatATakerTypedWrongComesBack(t *testing.T) {
	s := newSite(t)
	page := s.tapped(play.Prize{Kind: play.Goods})
	b, grant := s.winner(page)
	for name, c := range map[string]struct {
		name, phone, address string
		says                 string
	}{
		"an endless address": {"李丽", "13800138000", strings.Repeat("长", 3000), "地址最多120个字"},
		"a short address":    {"李丽", "13800138000", "路", "地址太短了"},
		"no address":         {"李丽", "13800138000", " \u200b", "请填写收货地址"},
		"no name":            {"", "13800138000", "文三路 100 号", "请填写收件人"},
		"an endless name":    {strings.Repeat("丽", 21), "13800138000", "文三路 100 号", "收件人最多20个字"},
		"a broken phone":     {"李丽", "1380013", "文三路 100 号", "手机号是11位"},
	} {
		t.Run(name, func(t *testing.T) {
			a := b.takes(page, grant, "name", c.name, "phone", c.phone, "address", c.address, "consent", "on")
			a.want(t, http.StatusUnprocessableEntity, c.says)
			if c.name != "" && !strings.Contains(a.body, `value="`+c.name+`"`) {
				t.Error("the name is lost")
			}
		})
	}
	b.takes(page, grant, "name", "李丽", "phone", "13800138000", "address", "文三路 100 号").want(t, http.StatusUnprocessableEntity, "请先阅读并勾选同意")
	b.wantTaken(page, grant, "name", "李丽", "phone", "13800138000", "address", "<b>文三路</b> 100 号", "consent", "on")
	if me := b.get("/p/" + page.Slug + "/me").body; strings.Contains(me, "<b>文三路") || !strings.Contains(me, "&lt;b&gt;文三路") {
		t.Error("an address is not shown as it was written")
	}
}

func TestAPrizeIsItsWinnersAlone(t *testing.T) {
	s := newSite(t)
	page := s.tapped(play.Prize{Kind: play.Goods})
	b, grant := s.winner(page)
	other := s.visitor(page.Slug)
	parcel := []string{"name", "李丽", "phone", "13800138000", "address", "文三路 100 号", "consent", "on"}
	other.takes(page, grant, parcel...).want(t, http.StatusNotFound, "没有找到这份奖品")
	b.wantTaken(page, grant, parcel...)
	other.takes(page, grant, parcel...).want(t, http.StatusNotFound)
	for _, path := range []string{"/p/" + page.Slug + "/me", "/p/" + page.Slug + "/me/data", "/p/" + page.Slug, "/p/" + page.Slug + "/rules"} {
		a := other.get(path)
		if strings.Contains(a.body, "文三路") || strings.Contains(a.body, grant) {
			t.Errorf("%s tells somebody else of the prize", path)
		}
	}
	me := b.get("/p/" + page.Slug + "/me")
	if cache := me.Header.Get("Cache-Control"); !strings.Contains(cache, "no-store") {
		t.Errorf("the screen may be kept: %q", cache)
	}
	b.get("/p/"+page.Slug+"/me/data").want(t, http.StatusOK, "文三路100号", `"Prize":"礼品"`, `"Play":"邀友领咖啡"`)
}

func TestAPhoneStandsForOneWinner(t *testing.T) {
	s := newSite(t)
	page := s.tapped(play.Prize{Kind: play.Later})
	first, grant := s.winner(page)
	first.takes(page, grant).want(t, http.StatusUnprocessableEntity, "请填写手机号", "请先阅读并勾选同意")
	first.wantTaken(page, grant, contact(1)...)
	second, another := s.winner(page)
	second.takes(page, another, contact(1)...).want(t, http.StatusConflict, "已有另一位参与者用过")
	second.wantTaken(page, another, contact(2)...)
}

func TestAPrizeIsTakenInItsTime(t *testing.T) {
	s := newSite(t)
	page := s.tapped(play.Prize{Kind: play.Later, Hold: 24, Days: 2})
	b, grant := s.winner(page)
	b.get("/p/"+page.Slug+"/me").want(t, http.StatusOK, "11月21日18:00后可以领取", "请在11月23日18:00前领取")
	b.takes(page, grant, contact(1)...).want(t, http.StatusConflict, "11月21日18:00后可以领取")
	late, other := s.winner(page)
	s.now = s.now.Add(25 * time.Hour)
	b.wantTaken(page, grant)
	s.now = s.now.Add(72 * time.Hour)
	late.get("/p/"+page.Slug+"/me").want(t, http.StatusOK, "领取时间", "已过")
	late.takes(page, other, contact(2)...).want(t, http.StatusGone, "领取时间已过")
}

// While prizes are paused there is nothing to press, and the time to take them goes on afterwards.
func TestAPausedPrizeWaits(t *testing.T) {
	s := newSite(t)
	page := s.tapped(play.Prize{Kind: play.Link, Content: "暗号", Days: 2})
	b, grant := s.winner(page)
	o := s.signedIn(pages.Editor)
	turn := func(do string) {
		t.Helper()
		o.send("/admin/pages/"+page.ID+"/plays/assist/switch", "do", do, "why", "查刷单").want(t, http.StatusOK)
	}
	turn("pause-prizes")
	s.now = s.now.Add(72 * time.Hour)
	me := b.get("/p/" + page.Slug + "/me")
	me.want(t, http.StatusOK, "奖品暂停发放", "领取时间会顺延", "待领取")
	if strings.Contains(me.body, `name="grant"`) {
		t.Error("the prize can be taken")
	}
	b.takes(page, grant, contact(3)...).want(t, http.StatusConflict, "奖品暂停发放")
	turn("resume-prizes")
	s.now = s.now.Add(47 * time.Hour)
	b.wantTaken(page, grant, contact(3)...).want(t, http.StatusOK, "暗号")
}

func TestAPrizeIsTakenAfterThePageIsOver(t *testing.T) {
	s := newSite(t)
	page := s.tapped(play.Prize{Kind: play.Later})
	b, grant := s.winner(page)
	set := pages.Settings{Slug: page.Slug, EndsAt: formTime(s.now.Add(time.Hour))}
	if err := s.store.SetSettings(t.Context(), page.ID, nil, set, s.now); err != nil {
		t.Fatal(err)
	}
	s.now = s.now.Add(2 * time.Hour)
	b.wantTaken(page, grant, contact(1)...).want(t, http.StatusOK, "凭证号")
}

func TestACodeIsOneWinnersAlone(t *testing.T) {
	s := newSite(t)
	page := s.tapped(play.Prize{Kind: play.Code})
	imported := pages.CodeImport{Import: pages.Import{ID: "i", StartedAt: s.now.UnixMilli()}, PageID: page.ID, Prize: "gift"}
	if err := s.store.BeginCodes(t.Context(), imported); err != nil {
		t.Fatal(err)
	}
	codes := []pages.Line{{Number: 1, Text: "QZ20-FIRST"}, {Number: 2, Text: "QZ20-SECOND"}}
	if _, err := s.store.AddCodes(t.Context(), imported, codes, nil, s.now); err != nil {
		t.Fatal(err)
	}
	for i, code := range codes {
		b, grant := s.winner(page)
		for range 2 {
			me := b.wantTaken(page, grant, contact(i+1)...)
			me.want(t, http.StatusOK, "凭证号")
			if !strings.Contains(me.body, `readonly value="`+code.Text+`"`) || strings.Contains(me.body, codes[1-i].Text) {
				t.Errorf("winner %d does not have code %d", i, i)
			}
		}
		if data := b.get("/p/" + page.Slug + "/me/data").body; !strings.Contains(data, code.Text) {
			t.Error("the code is not among what is kept")
		}
	}
}

func TestCodesThatHaveRunOutAreSaid(t *testing.T) {
	s := newSite(t)
	page := s.tapped(play.Prize{Kind: play.Code})
	b, grant := s.winner(page)
	b.takes(page, grant, contact(1)...).want(t, http.StatusConflict, "券码正在补充")
	b.get("/p/"+page.Slug+"/me").want(t, http.StatusOK, "待领取")
	// The stock adds up without the codes that lack.
	s.signedIn(pages.Editor).get("/admin/pages/"+page.ID+"/stock").want(t, http.StatusOK, "券码少5个", "总数5预留1发出0剩余4候补0券码0/0")
}

func TestAnErasedWinnerKeepsThePrizeWithoutTheAddress(t *testing.T) {
	s := newSite(t)
	page := s.tapped(play.Prize{Kind: play.Goods})
	b, grant := s.winner(page)
	b.wantTaken(page, grant, "name", "李丽", "phone", "13800138000", "address", "文三路 100 号", "consent", "on")
	b.post("/p/"+page.Slug+"/me/erase", url.Values{}).want(t, http.StatusSeeOther)
	me := b.get("/p/" + page.Slug + "/me")
	me.want(t, http.StatusOK, "礼品", "已领取", "收货信息已删除")
	if strings.Contains(me.body, "文三路") || strings.Contains(b.get("/p/"+page.Slug+"/me/data").body, "文三路") {
		t.Error("the address is still there")
	}
}

func TestFriendsWhoDoNotCountAreSaidWithoutNames(t *testing.T) {
	s := newSite(t)
	page := s.tapped(play.Prize{Kind: play.Later})
	v, err := s.store.Version(t.Context(), page.ID, page.Live)
	if err != nil {
		t.Fatal(err)
	}
	v.Doc.Plays[0].Rules = []byte(`{"Title":"邀友领咖啡","Act":"phone","Scope":"any","Cap":1,"Tiers":[{"Friends":5,"Prize":"gift"}]}`)
	s.publishDoc(page.ID, v.Doc)
	var codes []string
	var owners []*browser
	for range 2 {
		b := s.visitor(page.Slug)
		code, _ := b.takeShare(page.Slug)
		codes, owners = append(codes, code), append(owners, b)
	}
	friend := s.visitor(page.Slug)
	for _, code := range codes {
		friend.does("join", page.Slug, append([]string{"play", "assist", "via", code}, contact(1)...)...).want(t, http.StatusSeeOther)
	}
	owners[1].get("/p/"+page.Slug+"/me").want(t, http.StatusOK, "有1位好友来过，没有计入", "帮助好友的次数已用完")
	if strings.Contains(owners[0].get("/p/"+page.Slug+"/me").body, "没有计入") {
		t.Error("the friend who counts is among those who do not")
	}
}
