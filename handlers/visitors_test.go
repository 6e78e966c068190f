package handlers_test

import (
	"context"
	"encoding/json"
	"fmt"
	"image/jpeg"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
)

const english = "english-trial"

// leave sends a lead from a browser that has opened the page.
func (b *browser) leave(slug, phone, name string, more ...string) answer {
	form := url.Values{"phone": {phone}, "name": {name}, "consent": {"on"}}
	for i := 0; i < len(more); i += 2 {
		form.Set(more[i], more[i+1])
	}
	return b.post("/p/"+slug+"/lead", form)
}

// takeShare makes the browser's share and returns its code.
func (b *browser) takeShare(slug string) (code, poster string) {
	b.t.Helper()
	a := b.post("/p/"+slug+"/share", nil, "Accept", "application/json")
	a.want(b.t, http.StatusOK)
	var out struct{ Code, URL, Poster string }
	if err := json.Unmarshal([]byte(a.body), &out); err != nil {
		b.t.Fatal(err)
	}
	return out.Code, strings.TrimPrefix(out.Poster, b.site.url)
}

func TestAFriendArrivesThroughAShare(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	a, b := s.browser(), s.browser()
	a.get("/p/"+page.Slug).want(t, http.StatusOK)
	a.leave(page.Slug, "13800138000", "小李").want(t, http.StatusSeeOther)
	code, poster := a.takeShare(page.Slug)
	if again, _ := a.takeShare(page.Slug); again != code {
		t.Errorf("a second share has another code: %s, %s", code, again)
	}
	if a := a.post("/p/"+page.Slug+"/share", nil); a.StatusCode != http.StatusSeeOther || a.Header.Get("Location") != "/p/"+page.Slug+"/me" {
		t.Errorf("share without JSON: %d to %q", a.StatusCode, a.Header.Get("Location"))
	}
	if got := len("https://h5.example.cn/s/" + code); got > 42 {
		t.Errorf("the share link has %d bytes", got)
	}

	b.get("/s/"+code).want(t, http.StatusOK, "小李")
	flush := s.browser() // a lead waits for the events before it
	flush.get("/p/" + page.Slug)
	flush.leave(page.Slug, "13800138009", "路人").want(t, http.StatusSeeOther)
	b.get("/p/"+page.Slug).want(t, http.StatusOK, "小李") // a direct visit erases nothing
	b.leave(page.Slug, "13800138001", "王芳").want(t, http.StatusSeeOther)
	b.get("/p/"+page.Slug).want(t, http.StatusOK, "小李")
	me := a.get("/p/" + page.Slug + "/me")
	me.want(t, http.StatusOK, "王*", "1位", "138****8000")
	for _, secret := range []string{"王芳", "13800138001", "138****8001"} {
		if strings.Contains(me.body, secret) {
			t.Errorf("the inviter can read %q", secret)
		}
	}

	picture := a.get(poster)
	picture.want(t, http.StatusOK)
	img, err := jpeg.DecodeConfig(strings.NewReader(picture.body))
	if err != nil || img.Width != 750 || img.Height != 1334 {
		t.Errorf("poster %d×%d: %v", img.Width, img.Height, err)
	}
	if again := a.get(poster, "If-None-Match", picture.Header.Get("ETag")); again.StatusCode != http.StatusNotModified {
		t.Errorf("poster asked for again: %d", again.StatusCode)
	}

	leads, total, err := s.store.Leads(context.Background(), db.LeadQuery{PageID: page.ID, Limit: 10})
	if err != nil || total != 3 {
		t.Fatalf("%d leads: %v", total, err)
	}
	for _, l := range leads {
		if l.Phone == "13800138001" && (l.InviterName != "小李" || l.Depth != 1) {
			t.Errorf("the friend's lead: inviter %q, depth %d", l.InviterName, l.Depth)
		}
	}
}

func TestPhonesAreAcceptedAsPeopleTypeThem(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	for i, phone := range []string{"１３８００１３８０００", "+86 138 0013 8001", "138-0013-8002", "008613800138003"} {
		b := s.browser()
		b.get("/p/" + page.Slug)
		if a := b.leave(page.Slug, phone, "小李"); a.StatusCode != http.StatusSeeOther {
			t.Errorf("%s: %d %s", phone, a.StatusCode, a.text())
		}
		leads, _, err := s.store.Leads(context.Background(), db.LeadQuery{Search: fmt.Sprint(13800138000 + i), Limit: 1})
		if err != nil || len(leads) != 1 {
			t.Errorf("%s is not kept as digits: %v", phone, err)
		}
	}
}

func TestAWrongLeadComesBackWithAllThatWasTyped(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	b := s.browser()
	b.get("/p/" + page.Slug)
	for name, c := range map[string]struct {
		form url.Values
		want string
	}{
		"letters":    {url.Values{"phone": {"1380013abcd"}, "name": {"小李"}, "consent": {"on"}}, "手机号只能是数字"},
		"10 digits":  {url.Values{"phone": {"1380013800"}, "name": {"小李"}, "consent": {"on"}}, "手机号是11位"},
		"no consent": {url.Values{"phone": {"13800138000"}, "name": {"小李"}}, "勾选同意"},
		"long name":  {url.Values{"phone": {"13800138000"}, "name": {strings.Repeat("长", 10_000)}, "consent": {"on"}}, "最多20个字"},
	} {
		a := b.post("/p/"+page.Slug+"/lead", c.form)
		a.want(t, http.StatusUnprocessableEntity, c.want)
		for _, field := range []string{"phone", "name"} {
			if typed := c.form.Get(field); !strings.Contains(a.body, typed) {
				t.Errorf("%s: %.20q is lost", name, typed)
			}
		}
		a = b.post("/p/"+page.Slug+"/lead", c.form, "Accept", "application/json")
		if a.StatusCode != http.StatusUnprocessableEntity || !strings.Contains(a.body, `"fields"`) {
			t.Errorf("%s as JSON: %d %s", name, a.StatusCode, a.body)
		}
	}
	if _, total, _ := s.store.Leads(context.Background(), db.LeadQuery{Limit: 1}); total != 0 {
		t.Errorf("%d leads were kept", total)
	}
}

func TestHostileNamesAreCleaned(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	for typed, want := range map[string]string{
		"\u202e小李\u200b":          "小李",
		"👨\u200d👩\u200d👧 一家":      "👨\u200d👩\u200d👧 一家",
		"<script>alert(1)":        "<script>alert(1)",
		" \n王\x00芳\t":             "王芳",
		"\ufeff\u2066مرحبا\u2069": "مرحبا",
	} {
		b := s.browser()
		b.get("/p/" + page.Slug)
		phone := fmt.Sprintf("139%08d", len(typed)*1000+len(want))
		b.leave(page.Slug, phone, typed).want(t, http.StatusSeeOther)
		leads, _, err := s.store.Leads(context.Background(), db.LeadQuery{Search: phone, Limit: 1})
		if err != nil || len(leads) != 1 || leads[0].Name != want {
			t.Errorf("%q is kept as %+v, want %q (%v)", typed, leads, want, err)
		}
		if me := b.get("/p/" + page.Slug + "/me"); strings.Contains(me.body, "<script>alert") {
			t.Errorf("%q is not escaped", typed)
		}
	}
}

func TestADoubleSubmitCountsOnce(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	b := s.browser()
	b.get("/p/" + page.Slug)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if a := b.leave(page.Slug, "13800138000", "欧阳"); a.StatusCode != http.StatusSeeOther {
				t.Errorf("%d %s", a.StatusCode, a.text())
			}
		})
	}
	wait.Wait()
	if _, total, err := s.store.Leads(context.Background(), db.LeadQuery{Limit: 1}); total != 1 {
		t.Errorf("%d leads, %v", total, err)
	}
	// Another person with the same number learns that it is in, and nothing of whose it is.
	other := s.browser()
	other.get("/p/" + page.Slug)
	a := other.leave(page.Slug, "13800138000", "老王")
	a.want(t, http.StatusSeeOther)
	me := other.get(a.Header.Get("Location"))
	me.want(t, http.StatusOK, "已经报过名")
	if strings.Contains(me.body, "欧阳") {
		t.Error("another visitor reads the first one's name")
	}
}

func TestPostsFromElsewhereAreRefused(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	form := url.Values{"phone": {"13800138000"}, "name": {"小李"}, "consent": {"on"}}.Encode()
	known := s.browser()
	known.get("/p/" + page.Slug)
	for name, c := range map[string]struct {
		who    *browser
		header []string
		want   int
	}{
		"foreign origin":           {known, []string{"Origin", "https://evil.example"}, http.StatusForbidden},
		"foreign site":             {known, []string{"Sec-Fetch-Site", "cross-site"}, http.StatusForbidden},
		"neither cookie nor word":  {s.browser(), nil, http.StatusForbidden},
		"no cookie, same origin":   {s.browser(), []string{"Origin", s.url}, http.StatusSeeOther},
		"cookie, a silent browser": {known, nil, http.StatusSeeOther},
	} {
		t.Run(name, func(t *testing.T) {
			a := c.who.do("POST", "/p/"+page.Slug+"/lead", "application/x-www-form-urlencoded", strings.NewReader(form), c.header...)
			a.want(t, c.want)
		})
	}
}

func TestSomebodyElsesAndTamperedCookies(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	b := s.browser()
	b.get("/p/" + page.Slug)
	b.leave(page.Slug, "13800138000", "欧阳").want(t, http.StatusSeeOther)
	u, _ := url.Parse(s.url)
	id, _, _ := strings.Cut(b.client.Jar.Cookies(u)[0].Value, ".")
	for _, forged := range []string{id, id + ".", id + "." + strings.Repeat("0", 32), "a.b", strings.Repeat("x", 5000)} {
		thief := s.browser()
		a := thief.get("/p/"+page.Slug+"/me", "Cookie", "sanduan_v="+forged)
		a.want(t, http.StatusOK)
		if strings.Contains(a.body, "欧阳") {
			t.Errorf("cookie %.60q opens somebody else's screen", forged)
		}
		if len(a.Cookies()) == 0 {
			t.Errorf("cookie %.60q is not replaced", forged)
		}
	}
	for _, c := range s.browser().get("/p/" + page.Slug).Cookies() {
		if !c.HttpOnly || c.SameSite != http.SameSiteLaxMode {
			t.Errorf("cookie %s: %+v", c.Name, c)
		}
	}
}

func TestPausedEndedAndScheduledPages(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	ctx := context.Background()
	b := s.browser()
	b.get("/p/" + page.Slug)
	if err := s.store.SetPaused(ctx, page.ID, true, s.now); err != nil {
		t.Fatal(err)
	}
	b.get("/p/"+page.Slug).want(t, http.StatusOK, "活动暂停中")
	a := b.leave(page.Slug, "13800138000", "小李")
	a.want(t, http.StatusConflict, "暂停")
	if !strings.Contains(a.body, "13800138000") || !strings.Contains(a.body, "小李") {
		t.Error("what was typed is lost on pause")
	}
	if err := s.store.SetPaused(ctx, page.ID, false, s.now); err != nil {
		t.Fatal(err)
	}
	set := func(starts, ends time.Time) {
		t.Helper()
		settings := pages.Settings{Slug: page.Slug}
		if !starts.IsZero() {
			settings.StartsAt = formTime(starts)
		}
		if !ends.IsZero() {
			settings.EndsAt = formTime(ends)
		}
		if err := s.store.SetSettings(ctx, page.ID, nil, settings, s.now); err != nil {
			t.Fatal(err)
		}
	}
	set(s.now.Add(time.Hour), time.Time{})
	b.get("/p/"+page.Slug).want(t, http.StatusOK, "还没开始")
	b.leave(page.Slug, "13800138000", "小李").want(t, http.StatusConflict, "还没开始")

	set(time.Time{}, s.now.Add(time.Hour))
	b.get("/p/"+page.Slug).want(t, http.StatusOK)
	s.now = s.now.Add(time.Hour)
	b.get("/p/"+page.Slug).want(t, http.StatusOK, "活动已结束")
	b.leave(page.Slug, "13800138000", "小李").want(t, http.StatusGone, "已结束")
	b.post("/p/"+page.Slug+"/share", nil).want(t, http.StatusGone, "已结束")
	b.get("/p/"+page.Slug+"/me").want(t, http.StatusOK)
}

func TestUnknownAddressesAnswerInWords(t *testing.T) {
	s := newSite(t)
	for _, path := range []string{"/p/nothing", "/s/abc", "/s/23456789ABC", "/nothing", "/p/nothing/me", "/p/../../etc/passwd"} {
		a := s.browser().get(path)
		if a.StatusCode != http.StatusNotFound || !strings.Contains(a.body, `lang="zh-CN"`) {
			t.Errorf("%s: %d %.200s", path, a.StatusCode, a.body)
		}
	}
	if a := s.browser().get("/s/23456789ABC/poster.jpg"); a.StatusCode != http.StatusNotFound {
		t.Errorf("junk poster: %d", a.StatusCode)
	}
}

func TestAOneMegabyteLeadIsRefusedInWords(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	b := s.browser()
	b.get("/p/" + page.Slug)
	b.leave(page.Slug, "13800138000", strings.Repeat("a", 1<<20)).want(t, http.StatusRequestEntityTooLarge, "太大")
}

func TestRobotsAreNotCounted(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	a := s.browser()
	a.get("/p/" + page.Slug)
	code, _ := a.takeShare(page.Slug)
	bot := s.browser()
	bot.agent = "Mozilla/5.0 (compatible; LinkPreviewBot/1.0)"
	bot.get("/s/"+code).want(t, http.StatusOK)
	bot.leave(page.Slug, "13800138000", "机器").want(t, http.StatusSeeOther) // flushes the queue of events behind it
	figures, err := s.store.FiguresOf(context.Background(), page.ID, 0, s.now.Add(time.Hour).UnixMilli())
	if err != nil || figures.Views != 1 {
		t.Errorf("%+v, %v", figures, err)
	}
	leads, _, err := s.store.Leads(context.Background(), db.LeadQuery{Limit: 1})
	if err != nil || len(leads) != 1 || leads[0].Inviter != "" {
		t.Errorf("a robot's opening attributes: %+v, %v", leads, err)
	}
}

func TestChannels(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	ctx := context.Background()
	if err := s.store.AddChannel(ctx, pages.Channel{PageID: page.ID, Code: "poster-a", Name: "门店海报", CreatedAt: 1}); err != nil {
		t.Fatal(err)
	}
	for i, code := range []string{"poster-a", "junk", "'--"} {
		b := s.browser()
		shown := b.get("/p/" + page.Slug + "?c=" + url.QueryEscape(code))
		shown.want(t, http.StatusOK)
		want := ""
		if code == "poster-a" {
			want = code
		}
		if known := strings.Contains(shown.body, `name="channel" value="`+want+`"`); !known {
			t.Errorf("%q is not carried as %q", code, want)
		}
		phone := fmt.Sprint(13800138000 + i)
		b.leave(page.Slug, phone, "小李", "channel", want).want(t, http.StatusSeeOther)
		leads, _, err := s.store.Leads(ctx, db.LeadQuery{Search: phone, Limit: 1})
		if err != nil || len(leads) != 1 || leads[0].Channel != want {
			t.Errorf("%q: %+v, %v", code, leads, err)
		}
	}
}

func TestMyNamePictureAndData(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	b := s.browser()
	b.get("/p/" + page.Slug)
	b.leave(page.Slug, "13800138000", "小李").want(t, http.StatusSeeOther)
	code, poster := b.takeShare(page.Slug)
	before := b.get(poster).Header.Get("ETag")

	a := b.upload("/p/"+page.Slug+"/me", url.Values{"name": {"李老师"}}, map[string][]byte{"avatar": []byte("<?php echo 1;")})
	a.want(t, http.StatusUnprocessableEntity, "图片")
	a = b.upload("/p/"+page.Slug+"/me", url.Values{"name": {"李老师"}}, map[string][]byte{"avatar": square(t)})
	a.want(t, http.StatusSeeOther)
	if b.get(poster).Header.Get("ETag") == before {
		t.Error("the poster is the old one after a change of name and picture")
	}
	friend := s.browser().get("/s/" + code)
	friend.want(t, http.StatusOK, "李老师")
	i := strings.Index(friend.body, "/avatar/")
	if i < 0 {
		t.Fatal("the friend does not see the inviter's picture")
	}
	avatar, _, _ := strings.Cut(friend.body[i:], `"`)
	if a := s.browser().get(avatar); a.StatusCode != http.StatusOK || a.Header.Get("Content-Type") != "image/jpeg" {
		t.Errorf("%s: %d %s", avatar, a.StatusCode, a.Header.Get("Content-Type"))
	}

	data := b.get("/p/" + page.Slug + "/me/data")
	data.want(t, http.StatusOK)
	for _, want := range []string{"13800138000", "我已阅读并同意"} {
		if !strings.Contains(data.body, want) {
			t.Errorf("my data lacks %s: %s", want, data.body)
		}
	}
	b.post("/p/"+page.Slug+"/me/erase", nil).want(t, http.StatusSeeOther)
	if me := b.get("/p/" + page.Slug + "/me"); strings.Contains(me.body, "李老师") || strings.Contains(me.body, "138****") {
		t.Error("erased data is still shown")
	}
	other := s.browser()
	other.get("/p/" + page.Slug)
	other.leave(page.Slug, "13800138000", "小李").want(t, http.StatusSeeOther)
	if _, total, err := s.store.Leads(context.Background(), db.LeadQuery{Limit: 1}); total != 1 {
		t.Errorf("an erased number counts again: %d, %v", total, err)
	}
}

func TestOpenGraph(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	b := s.browser()
	body := b.get("/p/" + page.Slug).body
	for _, tag := range []string{`property="og:title"`, `property="og:image" content="http`, `property="og:url" content="` + s.url + "/p/" + page.Slug} {
		if !strings.Contains(body, tag) {
			t.Errorf("no %s", tag)
		}
	}
}

func TestHeadersOfEveryScreen(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	b := s.browser()
	for _, path := range []string{"/p/" + page.Slug, "/p/" + page.Slug + "/me", "/p/" + page.Slug + "/privacy", "/p/none", "/admin/login"} {
		a := b.get(path)
		policy := a.Header.Get("Content-Security-Policy")
		for _, part := range []string{"default-src 'none'", "script-src 'nonce-", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"} {
			if !strings.Contains(policy, part) {
				t.Errorf("%s: the policy lacks %s: %s", path, part, policy)
			}
		}
		if strings.Contains(policy, "unsafe") {
			t.Errorf("%s: unsafe policy: %s", path, policy)
		}
		if a.Header.Get("X-Content-Type-Options") != "nosniff" || a.Header.Get("Cache-Control") != "private, no-store" {
			t.Errorf("%s: %v", path, a.Header)
		}
		nonce, _, _ := strings.Cut(strings.SplitN(policy, "'nonce-", 2)[1], "'")
		for _, element := range []string{"<script", "<style"} {
			for _, tag := range strings.Split(a.body, element)[1:] {
				if head, _, _ := strings.Cut(tag, ">"); !strings.Contains(head, nonce) {
					t.Errorf("%s: %s without this answer's nonce: %s", path, element, head)
				}
			}
		}
		if strings.Contains(a.body, ` style="`) || strings.Contains(a.body, ` onclick=`) {
			t.Errorf("%s: inline style or handler", path)
		}
	}
	if a := b.get("/p/"+page.Slug, "X-Forwarded-Proto", "https"); a.Header.Get("Strict-Transport-Security") == "" {
		t.Error("no HSTS behind TLS")
	}
}

func TestTooManyActsKeepWhatWasTyped(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	b := s.browser()
	b.get("/p/" + page.Slug)
	for i := range 100 {
		a := b.leave(page.Slug, fmt.Sprint(13800138000+i), "小李")
		if a.StatusCode == http.StatusTooManyRequests {
			a.want(t, http.StatusTooManyRequests, "太频繁")
			if !strings.Contains(a.body, fmt.Sprint(13800138000+i)) {
				t.Error("what was typed is lost")
			}
			return
		}
	}
	t.Error("100 acts of one visitor in a moment were taken")
}

func TestHeadAndTrailingSlashes(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	b := s.browser()
	head := b.do("HEAD", "/p/"+page.Slug, "", nil)
	if head.StatusCode != http.StatusOK || head.body != "" || !strings.HasPrefix(head.Header.Get("Content-Type"), "text/html") {
		t.Errorf("HEAD: %d %q %s", head.StatusCode, head.body, head.Header.Get("Content-Type"))
	}
	b.get("/p/"+page.Slug+"/").want(t, http.StatusOK)
	b.get("/admin/").want(t, http.StatusSeeOther)
	b.leave(page.Slug, "13800138000", "小李").want(t, http.StatusSeeOther) // flushes the queue of events behind it
	figures, err := s.store.FiguresOf(context.Background(), page.ID, 0, 0)
	if err != nil || figures.Views != 1 {
		t.Errorf("a HEAD is counted: %+v, %v", figures, err)
	}
}

func TestMetrics(t *testing.T) {
	s := newSite(t)
	a := s.browser().get("/metrics")
	if a.StatusCode != http.StatusOK || !strings.Contains(a.body, "\nsanduan_events_dropped_total 0\n") {
		t.Errorf("%d %s", a.StatusCode, a.body)
	}
	if a := s.browser().get("/metrics", "X-Forwarded-For", "203.0.113.9"); a.StatusCode != http.StatusNotFound {
		t.Errorf("from the internet: %d", a.StatusCode)
	}
}
