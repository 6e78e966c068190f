package handlers_test

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// plays publishes a page whose only form is the progress of plays, of which each has its kind's name as its key.
func (s *site) plays(prizes play.Prizes, kinds ...string) pages.Page {
	s.t.Helper()
	page := s.asks("progress", func(v block.Viewer) block.Viewer { return v })
	v, err := s.store.Version(s.t.Context(), page.ID, s.page(page.ID).Live)
	if err != nil {
		s.t.Fatal(err)
	}
	for _, name := range kinds {
		kind, ok := play.Get(name)
		if !ok {
			s.t.Fatalf("no play %q", name)
		}
		v.Doc.Plays = append(v.Doc.Plays, pages.Play{Key: form.Key(name), Kind: name, Rules: []byte("{}")})
		for _, x := range kind.Prizes {
			if _, there := prizes.Get(form.Ref(x.Key)); !there {
				prizes.List = append(prizes.List, x)
			}
		}
	}
	v.Doc.Prizes = prizes
	s.publishDoc(page.ID, v.Doc)
	return s.page(page.ID)
}

// does sends a visitor's form about a play.
func (b *browser) does(verb, slug string, fields ...string) answer {
	b.t.Helper()
	form := url.Values{"block": {"ask"}}
	for i := 0; i < len(fields); i += 2 {
		form.Set(fields[i], fields[i+1])
	}
	return b.post("/p/"+slug+"/"+verb, form)
}

// wantHTML fails the test unless the answer is a page that has all of it.
func (a answer) wantHTML(t testing.TB, html ...string) {
	t.Helper()
	for _, want := range html {
		if a.StatusCode != http.StatusOK || !strings.Contains(a.body, want) {
			t.Errorf("status %d, and the answer does not have %q", a.StatusCode, want)
		}
	}
}

// contact are the fields of a registration.
func contact(n int) []string {
	return []string{"phone", fmt.Sprintf("138001380%02d", n), "name", fmt.Sprint("客", n), "consent", "on"}
}

var runField = regexp.MustCompile(`name="run" value="([^"]+)"`)

// begins has a visitor begin a run, with a share of their own.
func (s *site) begins(page pages.Page, key string, n int, fields ...string) (b *browser, code string) {
	s.t.Helper()
	b = s.visitor(page.Slug)
	b.does("start", page.Slug, append(append([]string{"play", key}, contact(n)...), fields...)...).want(s.t, http.StatusSeeOther)
	code, _ = b.takeShare(page.Slug)
	return b, code
}

// comes has a visitor open a link and returns the id of the run that can be joined there.
func (s *site) comes(page pages.Page, code string) (b *browser, run string) {
	s.t.Helper()
	b = s.visitor(page.Slug)
	found := runField.FindStringSubmatch(b.get("/s/" + code).body)
	if found == nil {
		s.t.Fatal("no run can be joined")
	}
	return b, found[1]
}

func TestABargainIsPlayedToItsEnd(t *testing.T) {
	s := newSite(t)
	page := s.plays(play.Prizes{}, "bargain")
	stranger := s.visitor(page.Slug)
	stranger.get("/p/"+page.Slug).wantHTML(t, `action="/p/`+page.Slug+`/start`, `name="phone"`)
	stranger.does("start", page.Slug, "play", "bargain").want(t, http.StatusUnprocessableEntity, "请填写手机号", "请先阅读并勾选同意")
	owner, code := s.begins(page, "bargain", 0)
	owner.get("/p/"+page.Slug).want(t, http.StatusOK, "还差")
	bargain, _ := play.Get("bargain")
	friends := bargain.Sample.(play.Bargain).Friends
	for i := range friends {
		b, run := s.comes(page, code)
		to := b.does("join", page.Slug, append([]string{"play", "bargain", "run", run, "via", code}, contact(i+1)...)...)
		to.want(t, http.StatusSeeOther)
		if where := to.Header.Get("Location"); where != "/s/"+code+"#play-ask" {
			t.Fatalf("a friend is sent to %q", where)
		}
		b.get("/s/"+code).want(t, http.StatusOK, "砍")
		again := b.does("join", page.Slug, "play", "bargain", "run", run, "via", code)
		again.want(t, http.StatusSeeOther)
	}
	owner.get("/p/"+page.Slug).want(t, http.StatusOK, "砍到底价")
	floor := "¥" + bargain.Sample.(play.Bargain).Floor.Yuan()
	owner.get("/p/"+page.Slug+"/me").want(t, http.StatusOK, "待领取", "应付"+floor)
	s.signedIn(pages.Viewer).get("/admin/pages/"+page.ID+"/grants").want(t, http.StatusOK, "应收"+floor)
	late := s.visitor(page.Slug)
	if strings.Contains(late.get("/s/"+code).body, `action="/p/`+page.Slug+`/join`) {
		t.Error("a bargain that is done can be joined")
	}
	if err := s.store.CheckPlays(t.Context(), page.ID, play.Prizes{}); err != nil {
		t.Error(err)
	}
}

func TestEveryPlayIsShownBeforeAndAfterItBegins(t *testing.T) {
	for n, kind := range play.All() {
		s := newSite(t)
		page := s.plays(play.Prizes{}, kind.Name)
		fields := []string{"have", "折叠自行车", "want", "乐高积木"}
		owner, code := s.begins(page, kind.Name, n, fields...)
		owner.get("/p/"+page.Slug).wantHTML(t, `id="play-ask"`)
		friend := s.visitor(page.Slug)
		friend.get("/s/"+code).wantHTML(t, `id="play-ask"`)
	}
}

func TestALeadThroughALinkHelpsItsOwner(t *testing.T) {
	s := newSite(t)
	page := s.plays(play.Prizes{}, "assist")
	owner := s.visitor(page.Slug)
	code, _ := owner.takeShare(page.Slug)
	friend := s.visitor(page.Slug)
	friend.get("/s/"+code).wantHTML(t, `action="/p/`+page.Slug+`/join`)
	friend.does("join", page.Slug, append([]string{"play", "assist", "via", code}, contact(1)...)...).want(t, http.StatusSeeOther)
	runs, err := s.store.RunsOfPage(t.Context(), page.ID)
	if err != nil || len(runs) != 1 || runs[0].Run.Progress != 1 {
		t.Fatalf("%d runs: %v", len(runs), err)
	}
	old := friend.does("join", page.Slug, "play", "assist", "via", code)
	old.want(t, http.StatusSeeOther) // the first answer again
	friend.post("/p/"+page.Slug+"/join", url.Values{"play": {"assist"}, "via": {code}}, "Accept", "application/json").want(t, http.StatusOK, `"again":true`, `"ok":true`)
	owner.does("join", page.Slug, append([]string{"play", "assist", "via", code}, contact(2)...)...).want(t, http.StatusConflict, "这是你自己的一局")
	friend.does("join", page.Slug, "play", "gone").want(t, http.StatusNotFound)
	friend.does("claim", page.Slug, "play", "assist", "run", "nobody", "do", "leave").want(t, http.StatusNotFound)
}

// Who has helped a friend and begins a run is shown that run from then on; the friend's link still shows the friend's.
func TestOnesOwnRunComesBeforeAFriendsThatIsDone(t *testing.T) {
	s := newSite(t)
	page := s.plays(play.Prizes{}, "bargain")
	_, code := s.begins(page, "bargain", 0, "name", "赵云")
	b, run := s.comes(page, code)
	b.does("join", page.Slug, append([]string{"play", "bargain", "run", run, "via", code}, contact(1)...)...).want(t, http.StatusSeeOther)
	b.get("/p/"+page.Slug).want(t, http.StatusOK, "帮赵云")
	began := b.does("start", page.Slug, "play", "bargain", "via", code)
	began.want(t, http.StatusSeeOther)
	if where := began.Header.Get("Location"); where != "/p/"+page.Slug+"#play-ask" {
		t.Errorf("who has begun a run is sent to %q", where)
	}
	own := b.get("/p/" + page.Slug)
	own.want(t, http.StatusOK, "还差")
	if strings.Contains(own.text(), "帮赵云") {
		t.Error("a friend's run that asks nothing more stands before one's own")
	}
	b.get("/s/"+code).want(t, http.StatusOK, "帮赵云", "你自己的一局")
}

// Who has opened two friends' links, and makes a mistake on the page of the first, is shown that page again, with what was typed.
func TestAMistakeStaysAtItsFriend(t *testing.T) {
	s := newSite(t)
	page := s.plays(play.Prizes{}, "bargain", "gift")
	_, first := s.begins(page, "bargain", 0, "name", "赵云")
	_, second := s.begins(page, "bargain", 1, "name", "钱进")
	b, run := s.comes(page, first)
	b.get("/s/"+second).want(t, http.StatusOK, "钱进邀请你")
	wrong := b.does("join", page.Slug, "play", "bargain", "run", run, "via", first, "phone", "1380013", "name", "孙权", "consent", "on")
	wrong.want(t, http.StatusUnprocessableEntity, "赵云邀请你", "手机号是11位")
	for _, kept := range []string{`name="via" value="` + first + `"`, `name="run" value="` + run + `"`, `value="1380013"`, `value="孙权"`} {
		if !strings.Contains(wrong.body, kept) {
			t.Errorf("the page has no %q any more", kept)
		}
	}
	if strings.Contains(wrong.text(), "钱进") {
		t.Error("the page is another friend's")
	}
	b.does("join", page.Slug, "play", "bargain", "run", run, "via", "nobodyslink", "phone", "1").want(t, http.StatusUnprocessableEntity, "手机号")
}

// What is kept for the friends of a giver is not among the giver's prizes; what a friend has taken is among the friend's.
func TestWhatIsToGiveAwayIsNotTheGivers(t *testing.T) {
	s := newSite(t)
	page := s.plays(play.Prizes{}, "gift")
	owner, code := s.begins(page, "gift", 0)
	me := owner.get("/p/" + page.Slug + "/me")
	me.want(t, http.StatusOK, "份没有送出")
	if text := me.text(); strings.Contains(text, "我的奖品") || strings.Contains(text, "已为你留好") {
		t.Error("what is to be given away stands among the giver's prizes")
	}
	runs, err := s.store.RunsOfPage(t.Context(), page.ID)
	if err != nil || len(runs) != 1 {
		t.Fatalf("%d runs: %v", len(runs), err)
	}
	run := runs[0].Run.ID
	owner.does("claim", page.Slug, "play", "gift", "run", run, "do", "offer", "which", "1").want(t, http.StatusSeeOther)
	token := passLink.FindStringSubmatch(owner.get("/p/" + page.Slug).body)[1]
	friend := s.visitor(page.Slug)
	friend.get("/s/" + code + "?g=" + token)
	friend.does("join", page.Slug, append([]string{"play", "gift", "run", run, "via", code, "token", token}, contact(1)...)...).want(t, http.StatusSeeOther)
	friend.get("/p/"+page.Slug+"/me").want(t, http.StatusOK, "我的奖品", "待领取")
}

// A pass that its link has is still there after a mistake.
func TestAMistakeKeepsThePass(t *testing.T) {
	s := newSite(t)
	page := s.plays(play.Prizes{}, "gift")
	owner, code := s.begins(page, "gift", 0)
	runs, err := s.store.RunsOfPage(t.Context(), page.ID)
	if err != nil || len(runs) != 1 {
		t.Fatalf("%d runs: %v", len(runs), err)
	}
	owner.does("claim", page.Slug, "play", "gift", "run", runs[0].Run.ID, "do", "offer", "which", "1").want(t, http.StatusSeeOther)
	found := passLink.FindStringSubmatch(owner.get("/p/" + page.Slug).body)
	if found == nil {
		t.Fatal("no pass is offered")
	}
	friend := s.visitor(page.Slug)
	field := `name="token" value="` + found[1] + `"`
	friend.get("/s/"+code+"?g="+found[1]).wantHTML(t, field)
	wrong := friend.does("join", page.Slug, "play", "gift", "run", runs[0].Run.ID, "via", code, "token", found[1], "phone", "1")
	wrong.want(t, http.StatusUnprocessableEntity, "手机号")
	if !strings.Contains(wrong.body, field) {
		t.Error("the pass is gone")
	}
}

var passLink = regexp.MustCompile(`[?&]g=([^"&#]+)`)

// Who comes when the day's budget is spent is told so on the page, with what was typed, and joins the day after.
func TestAFriendComesBackWhenTheDaysBudgetIsSpent(t *testing.T) {
	s := newSite(t)
	group, _ := play.Get("group")
	prizes := play.Prizes{List: slices.Clone(group.Prizes), Daily: 2000}
	prizes.List[0].Cost, prizes.List[0].Substitute = 1000, ""
	page := s.plays(prizes, "group")
	_, code := s.begins(page, "group", 0)
	joins := func(b *browser, run string, n int) answer {
		return b.does("join", page.Slug, append([]string{"play", "group", "run", run, "via", code}, contact(n)...)...)
	}
	first, run := s.comes(page, code)
	joins(first, run, 1).want(t, http.StatusSeeOther)
	second, _ := s.comes(page, code)
	joins(second, run, 2).want(t, http.StatusConflict, "今天的名额已经发完，请明天再来")
	s.now = s.now.Add(3 * time.Second) // read anew
	if a := second.get("/s/" + code); strings.Contains(a.body, "领完") || !strings.Contains(a.body, `action="/p/`+page.Slug+`/join`) {
		t.Error("who is to come back is turned away")
	}
	s.now = s.now.Add(16 * time.Hour)
	joins(second, run, 2).want(t, http.StatusSeeOther)
	second.get("/s/"+code).want(t, http.StatusOK, "你们拼成了")
}

// Where the budget in all bears no more, nothing is left to be had.
func TestNothingIsLeftOfASpentBudget(t *testing.T) {
	s := newSite(t)
	group, _ := play.Get("group")
	prizes := play.Prizes{List: slices.Clone(group.Prizes), Most: 3500}
	prizes.List[0].Cost, prizes.List[0].Substitute = 1000, ""
	page := s.plays(prizes, "group")
	s.visitor(page.Slug).get("/p/"+page.Slug).want(t, http.StatusOK, "剩3份")
	for i := range 3 {
		s.begins(page, "group", i)
	}
	s.now = s.now.Add(3 * time.Second) // read anew
	s.visitor(page.Slug).get("/p/"+page.Slug).want(t, http.StatusOK, "奖品已经领完")
	s.visitor(page.Slug).get("/p/"+page.Slug+"/rules").want(t, http.StatusOK, "共300份，名额已发完，不再发放")
}
