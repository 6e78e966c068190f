package handlers_test

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// teams publishes a page with a group-buy of teams of three, which are for anybody or not.
func (s *site) teams(public bool) pages.Page {
	s.t.Helper()
	page := s.plays(play.Prizes{}, "group")
	s.sets(page, public)
	return s.page(page.ID)
}

// sets publishes the page's group-buy anew, for anybody or not.
func (s *site) sets(page pages.Page, public bool) {
	s.t.Helper()
	v, err := s.store.Version(s.t.Context(), page.ID, s.page(page.ID).Live)
	if err != nil {
		s.t.Fatal(err)
	}
	kind, _ := play.Get("group")
	group := kind.Sample.(play.Group)
	group.Public = public
	if v.Doc.Plays[0].Rules, err = json.Marshal(group); err != nil {
		s.t.Fatal(err)
	}
	s.publishDoc(page.ID, v.Doc)
}

var teamLink = regexp.MustCompile(`href="([^"]*\?team=([^"#&]+)[^"]*)"`)

// A stranger finds a team on the page, looks at it and joins it; the page and the visitor's own screen show the seat from then on.
func TestATeamIsJoinedFromTheList(t *testing.T) {
	s := newSite(t)
	page := s.teams(true)
	s.begins(page, "group", 0)
	s.now = s.now.Add(3 * time.Second) // the list is of a moment ago
	stranger := s.visitor(page.Slug)
	list := stranger.get("/p/" + page.Slug)
	list.want(t, http.StatusOK, "这些团还差人", "客*的团", "还差2人", "去凑团")
	found := teamLink.FindStringSubmatch(list.body)
	if found == nil {
		t.Fatal("no team is listed")
	}
	team := stranger.get(strings.ReplaceAll(strings.TrimSuffix(found[1], "#play-ask"), "&amp;", "&"))
	team.want(t, http.StatusOK, "客*的团还差2人成团", "看看别的团")
	team.wantHTML(t, `name="run" value="`+found[2]+`"`)
	if strings.Contains(team.text(), "这些团还差人") || strings.Contains(team.text(), "客0") {
		t.Error("the list stands beside the team, or its leader is named in full")
	}
	stranger.does("join", page.Slug, "play", "group", "run", found[2]).want(t, http.StatusUnprocessableEntity, "客*的团还差2人成团", "请填写手机号")
	stranger.does("join", page.Slug, append([]string{"play", "group", "run", found[2]}, contact(1)...)...).want(t, http.StatusSeeOther)
	stranger.get("/p/"+page.Slug).want(t, http.StatusOK, "你已加入客*的团", "退出这个团")
	stranger.get("/p/"+page.Slug+"/me").want(t, http.StatusOK, "已入团", "2/3人，还差1人", "截止")
	stranger.does("join", page.Slug, "play", "group", "run", found[2]).want(t, http.StatusSeeOther) // the first answer again
	s.now = s.now.Add(3 * time.Second)
	s.visitor(page.Slug).get("/p/"+page.Slug).want(t, http.StatusOK, "还差1人")
	third := s.visitor(page.Slug)
	third.does("join", page.Slug, append([]string{"play", "group", "run", found[2]}, contact(2)...)...).want(t, http.StatusSeeOther)
	late := s.visitor(page.Slug)
	late.does("join", page.Slug, append([]string{"play", "group", "run", found[2]}, contact(3)...)...).want(t, http.StatusConflict, "人已经够了")
	s.now = s.now.Add(3 * time.Second)
	if after := s.visitor(page.Slug).get("/p/" + page.Slug).text(); strings.Contains(after, "这些团还差人") {
		t.Error("a team that is complete is listed")
	}
	stranger.get("/p/"+page.Slug+"/me").want(t, http.StatusOK, "3/3人", "你们拼成了")
}

// Who has no invitation cannot join a team that is for the invited alone, be it that the operator says so now, or said so when it began.
func TestATeamThatIsNotForAnybodyNeedsAnInvitation(t *testing.T) {
	s := newSite(t)
	page := s.teams(false)
	_, code := s.begins(page, "group", 0)
	friend, run := s.comes(page, code)
	asStranger := func(status int) {
		t.Helper()
		b := s.visitor(page.Slug)
		if strings.Contains(b.get("/p/"+page.Slug).text(), "这些团还差人") {
			t.Error("the team is listed")
		}
		if strings.Contains(b.get("/p/"+page.Slug+"?team="+run).body, run) {
			t.Error("the team can be looked at")
		}
		b.does("join", page.Slug, append([]string{"play", "group", "run", run}, contact(5)...)...).want(t, status, "邀请")
	}
	asStranger(http.StatusForbidden)
	s.sets(page, true)
	s.now = s.now.Add(3 * time.Second)
	asStranger(http.StatusForbidden)
	_, others := s.begins(page, "group", 7)
	b, _ := s.comes(page, others) // somebody else's link is no invitation to this team
	b.does("join", page.Slug, append([]string{"play", "group", "run", run, "via", others}, contact(6)...)...).want(t, http.StatusForbidden, "邀请")
	friend.does("join", page.Slug, append([]string{"play", "group", "run", run, "via", code}, contact(1)...)...).want(t, http.StatusSeeOther)
	friend.get("/p/"+page.Slug+"/me").want(t, http.StatusOK, "已入团", "2/3人")
	back := s.visitor(page.Slug)
	back.get("/s/" + code)
	back.does("join", page.Slug, append([]string{"play", "group", "run", run}, contact(2)...)...).want(t, http.StatusSeeOther) // by the link of before
}

// Whoever sits in a team fills it: a member's link leads there, too, and is an invitation to it until the member has left.
func TestAMembersLinkLeadsToTheTeam(t *testing.T) {
	s := newSite(t)
	page := s.teams(false)
	_, code := s.begins(page, "group", 0)
	member, run := s.comes(page, code)
	member.does("join", page.Slug, append([]string{"play", "group", "run", run, "via", code}, contact(1)...)...).want(t, http.StatusSeeOther)
	member.get("/s/"+code).want(t, http.StatusOK, "你已加入客0的团", "邀请好友来拼")
	me := member.get("/p/" + page.Slug + "/me")
	me.want(t, http.StatusOK, "把你的链接或海报发给朋友，他们打开就能进这个团")
	if strings.Contains(me.text(), "也可以自己发起") {
		t.Error("who sits in an open team is told to begin another")
	}
	link, _ := member.takeShare(page.Slug)

	friend := s.visitor(page.Slug)
	team := friend.get("/s/" + link)
	team.want(t, http.StatusOK, "客1邀请你一起拼团", "客*", "团长")
	team.wantHTML(t, `name="run" value="`+run+`"`, `name="via" value="`+link+`"`)
	back := s.visitor(page.Slug)
	back.get("/s/" + link)
	back.get("/p/"+page.Slug).wantHTML(t, `name="run" value="`+run+`"`) // by the link of before

	member.does("claim", page.Slug, "play", "group", "run", run, "do", "leave").want(t, http.StatusSeeOther)
	s.now = s.now.Add(3 * time.Second)
	if strings.Contains(s.visitor(page.Slug).get("/s/"+link).body, run) {
		t.Error("the link of somebody who has left still leads to the team")
	}
	friend.does("join", page.Slug, append([]string{"play", "group", "run", run, "via", link}, contact(2)...)...).want(t, http.StatusForbidden, "邀请")
	member.does("join", page.Slug, "play", "group", "run", run, "via", code).want(t, http.StatusSeeOther) // who has left may come again

	friend.does("join", page.Slug, append([]string{"play", "group", "run", run, "via", link}, contact(2)...)...).want(t, http.StatusSeeOther)
	friend.get("/s/"+link).want(t, http.StatusOK, "你们拼成了")
	member.get("/p/"+page.Slug+"/me").want(t, http.StatusOK, "你们拼成了", "我邀请的好友1位")
	late := s.visitor(page.Slug).get("/s/" + link)
	late.want(t, http.StatusOK, "客*拼成了", "我来开团")
	if err := s.store.CheckPlays(t.Context(), page.ID, play.Prizes{}); err != nil {
		t.Error(err)
	}
}

// A run of a day has a day left right after its start, and not a second more.
func TestAClockBeginsWithWhatThereIs(t *testing.T) {
	s := newSite(t)
	page := s.teams(false)
	s.now = s.now.Truncate(time.Second).Add(700 * time.Millisecond)
	owner, _ := s.begins(page, "group", 0)
	s.now = s.now.Add(100 * time.Millisecond)
	body := owner.get("/p/" + page.Slug).body
	now, until := regexp.MustCompile(`data-now="(\d+)"`).FindStringSubmatch(body), regexp.MustCompile(`data-deadline="(\d+)"`).FindStringSubmatch(body)
	if now == nil || until == nil || !strings.HasSuffix(now[1], "000") || !strings.HasSuffix(until[1], "000") {
		t.Fatalf("the clock runs from %q to %q", now, until)
	}
	if !strings.Contains(body, `data-unit="h">24<`) || !strings.Contains(body, `data-unit="s">00<`) {
		t.Error("the clock does not begin with 24 hours")
	}
}
