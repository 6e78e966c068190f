package handlers_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// played is a page with an assist of three friends that one has come to, and another was refused.
type played struct {
	*site
	page                 pages.Page
	owner, friend, again string // visitor ids
	run                  string
	path                 string // of the run's screen
}

func (s *site) played() *played {
	s.t.Helper()
	p := &played{site: s, page: s.plays(play.Prizes{}, "assist", "bargain")}
	p.owner = s.addLead(pages.Lead{PageID: p.page.ID, Name: "王小明", Phone: "13812345678"}, "").VisitorID
	p.friend = s.addLead(pages.Lead{PageID: p.page.ID, Name: "李红", Phone: "13900001234"}, "").VisitorID
	p.run = p.move(pages.Move{Visitor: p.owner, Verb: play.StartVerb, Play: "assist"}).Run.ID
	p.path = "/admin/pages/" + p.page.ID + "/runs/" + p.run
	p.again = db.NewID()
	p.move(pages.Move{Visitor: p.again, Verb: play.JoinVerb, Run: p.run})
	p.move(pages.Move{Visitor: p.owner, Verb: play.JoinVerb, Run: p.run}) // oneself
	p.move(pages.Move{Visitor: p.friend, Verb: play.JoinVerb, Run: p.run})
	return p
}

// move does something in the page's plays, as they are published.
func (p *played) move(m pages.Move) pages.Played {
	p.t.Helper()
	v, err := p.store.Version(p.t.Context(), p.page.ID, p.page.Live)
	if err != nil {
		p.t.Fatal(err)
	}
	m.PageID, m.Plays, m.Prizes = p.page.ID, v.Doc.Ready(false).Plays, v.Doc.Prizes
	moved, err := p.store.Move(p.t.Context(), m, p.now)
	if err != nil {
		p.t.Fatal(err)
	}
	return moved.Played[0]
}

// state is what the run is.
func (p *played) state() play.Run {
	p.t.Helper()
	st, err := p.store.RunOn(p.t.Context(), p.page.ID, p.run)
	if err != nil {
		p.t.Fatal(err)
	}
	return st.Run
}

func TestRunsAreListedAndMasked(t *testing.T) {
	p := newSite(t).played()
	o := p.signedIn(pages.Viewer)
	list := "/admin/pages/" + p.page.ID + "/runs"
	a := o.get(list)
	a.want(t, http.StatusOK, "王*138****5678", "进行中1", "算数的助力1", "黑名单")
	for _, secret := range []string{"13812345678", "王小明", "导出表格", "暂停计数"} {
		if strings.Contains(a.text(), secret) {
			t.Errorf("a viewer sees %q", secret)
		}
	}
	// By whom something did not count, and why: the search finds owners and friends.
	o.send(list, "q", "1234").want(t, http.StatusOK, "李*139****1234", "没有计入：不是新朋友", "看王*138****5678的一局")
	o.send(list, "q", "13812345678").want(t, http.StatusOK, "自己发起的一局", "没有计入：帮的是自己")
	o.send(list, "q", "没有这人").want(t, http.StatusOK, "没有人在这个页面留过", "没有符合的局")
	o.get(list+"?q=1234").want(t, http.StatusOK, "进行中1")
	o.send(list, "state", "void").want(t, http.StatusOK, "没有符合的局")
	o.send(list, "held", "1").want(t, http.StatusOK, "没有符合的局")
	o.get(list+"?play=bargain").want(t, http.StatusOK, "还没有人发起")
	o.get("/admin/pages/nobody/runs").want(t, http.StatusNotFound)
	empty := p.addLivePage("空", "empty")
	o.get("/admin/pages/"+empty.ID+"/runs").want(t, http.StatusOK, "这个页面还没有玩法")

	run := o.get(p.path)
	run.want(t, http.StatusOK, "王*138****5678的一局", "发起", "助力", "没有计入", "不是新朋友", "帮的是自己", "怎么参加", p.run)
	o.send(p.path, "q", "1234").want(t, http.StatusOK, "这一局里没有这个人算数的操作", "不是新朋友")
	o.get("/admin/pages/"+p.page.ID+"/runs/nobody").want(t, http.StatusNotFound)
	o.get("/admin/pages/"+empty.ID+"/runs/"+p.run).want(t, http.StatusNotFound)
}

func TestLongRunListsGoOn(t *testing.T) {
	p := newSite(t).played()
	for i := range 51 {
		p.now = p.now.Add(time.Second)
		p.move(pages.Move{Visitor: fmt.Sprint("owner", i), Verb: play.StartVerb, Play: "assist"})
	}
	o := p.signedIn(pages.Viewer)
	list := "/admin/pages/" + p.page.ID + "/runs"
	first := o.get(list)
	first.want(t, http.StatusOK, "更早的")
	if strings.Contains(first.text(), "王*") {
		t.Error("the oldest run stands on the first screen")
	}
	before := first.body[strings.LastIndex(first.body, `name="before"`):]
	before = before[strings.Index(before, `value="`)+7:]
	o.send(list, "play", "assist", "before", before[:strings.IndexByte(before, '"')]).want(t, http.StatusOK, "王*138****5678", "回到最新")
	o.send(list, "before", "nonsense").want(t, http.StatusOK)
}

func TestOperatorsActOnARun(t *testing.T) {
	p := newSite(t).played()
	o := p.signedIn(pages.Editor)
	act := func(fields ...string) answer { return o.send(p.path+"/acts", fields...) }
	act("do", "undo", "visitor", p.again).want(t, http.StatusUnprocessableEntity, "请写明原因")
	act("do", "undo", "visitor", p.again, "why", "刷的").want(t, http.StatusOK, "已撤销", "由editor处理，原因：刷的", "已被撤销")
	act("do", "undo", "visitor", p.again, "why", "刷的").want(t, http.StatusConflict, "刚才已经有人处理过了")
	act("do", "redo", "visitor", p.again, "why", "误会").want(t, http.StatusOK, "已恢复计入", "撤销后已恢复")
	act("do", "approve", "visitor", p.friend, "why", "我说行").want(t, http.StatusNotFound, "没有找到这次助力")
	act("do", "add", "key", "k1", "why", "到店帮忙").want(t, http.StatusOK, "已补录", play.AddedTitle)
	act("do", "add", "key", "k1", "why", "到店帮忙").want(t, http.StatusConflict, "刚才已经")
	if n := p.state().Progress; n != 2 {
		t.Errorf("progress %d", n)
	}
	act("do", "extend", "until", "2020-01-01T00:00", "why", "x").want(t, http.StatusUnprocessableEntity)
	act("do", "extend", "until", "nonsense", "why", "x").want(t, http.StatusUnprocessableEntity, "请选择新的截止时间")
	act("do", "paid", "why", "x").want(t, http.StatusConflict, "没有确认收到货款")
	act("do", "nonsense", "why", "x").want(t, http.StatusUnprocessableEntity, "没有这个操作")
	act("do", "void", "why", strings.Repeat("长", 61)).want(t, http.StatusUnprocessableEntity, "60个字")
	act("do", "void", "why", "测试数据").want(t, http.StatusOK, "已作废", "这一局作废")
	if state := p.state().State; state != play.Void {
		t.Errorf("the run is %s", state)
	}
	if log := p.logged("run.act"); len(log) != 4 {
		t.Errorf("the log has %q", log)
	}
	other := p.addLivePage("空", "empty")
	o.send("/admin/pages/"+other.ID+"/runs/"+p.run+"/acts", "do", "void", "why", "x").want(t, http.StatusNotFound)
	csv := o.send("/admin/pages/"+p.page.ID+"/runs.csv", "play", "assist")
	csv.want(t, http.StatusOK, "编号,发起人", "王*138****5678,已作废,2,")
	if log := p.logged("runs.export"); len(log) != 1 {
		t.Errorf("the log has %q", log)
	}
}

func TestPlaysArePausedAndSettled(t *testing.T) {
	p := newSite(t).played()
	o := p.signedIn(pages.Editor)
	plays := "/admin/pages/" + p.page.ID + "/plays/"
	o.send(plays+"assist/switch", "do", "pause-acts").want(t, http.StatusUnprocessableEntity, "请写明原因")
	o.send(plays+"assist/switch", "do", "pause-acts", "why", "查刷单").want(t, http.StatusOK, "已暂停计数", "计数已暂停", "恢复计数")
	if got := p.move(pages.Move{Visitor: "x", Verb: play.JoinVerb, Run: p.run}); got.Reason != play.Paused {
		t.Errorf("a friend is told %q", got.Reason)
	}
	o.send(plays+"assist/switch", "do", "pause-prizes", "why", "查").want(t, http.StatusOK, "发奖已暂停", "计数已暂停")
	o.send(plays+"assist/switch", "do", "resume-acts", "why", "查完").want(t, http.StatusOK, "已恢复计数", "发奖已暂停")
	o.send(plays+"nobody/switch", "do", "pause-acts", "why", "x").want(t, http.StatusNotFound)
	o.send(plays+"assist/settle").want(t, http.StatusConflict, "还没有到时间的榜")
}

func TestSomebodyIsDenied(t *testing.T) {
	p := newSite(t).played()
	o := p.signedIn(pages.Editor)
	list := "/admin/pages/" + p.page.ID + "/denials"
	o.get(list).want(t, http.StatusOK, "黑名单是空的")
	o.send(list, "visitor", p.owner).want(t, http.StatusUnprocessableEntity, "请写明原因")
	o.send(list, "visitor", "nobody", "why", "x").want(t, http.StatusNotFound, "没有参加过")
	o.send(list, "visitor", p.owner, "why", "刷单").want(t, http.StatusOK, "王*138****5678已加入黑名单", "这个页面", "刷单")
	o.send(list, "visitor", p.owner, "why", "刷单").want(t, http.StatusConflict, "已经在黑名单里")
	if state := p.state().State; state != play.Void {
		t.Errorf("the run is %s", state)
	}
	o.send(list, "phone", "123", "why", "x").want(t, http.StatusUnprocessableEntity)
	phone := o.send(list, "phone", "137 0000 8888", "scope", "all", "why", "黄牛")
	phone.want(t, http.StatusOK, "137****8888", "所有页面")
	if strings.Contains(phone.body, "13700008888") {
		t.Error("the phone stands on the screen")
	}
	id := phone.body[strings.Index(phone.body, `name="denial" value="`)+21:]
	o.send(list+"/remove", "denial", id[:strings.IndexByte(id, '"')]).want(t, http.StatusOK, "已移出")
	o.send(list+"/remove", "denial", "nobody").want(t, http.StatusNotFound, "已经不在")
	if a, r := p.logged("denial.add"), p.logged("denial.remove"); len(a) != 2 || len(r) != 1 {
		t.Errorf("the log has %q and %q", a, r)
	}
}

// Who looks for a person by the phone is logged, masked; what is typed besides, or in an address, names nobody.
func TestSearchesByPhoneAreLogged(t *testing.T) {
	p := newSite(t).played()
	o := p.signedIn(pages.Viewer)
	page := "/admin/pages/" + p.page.ID
	for i, path := range []string{page + "/runs", p.path, page + "/grants", page + "/leads", "/admin/leads"} {
		o.send(path, "q", "138 1234 5678").want(t, http.StatusOK)
		for _, q := range []string{"王", "5678", "", "13812345"} {
			o.send(path, "q", q).want(t, http.StatusOK)
		}
		o.send(path, "q", "13812345678", "page", "2", "before", "1.x").want(t, http.StatusOK)
		o.get(path+"?q=13812345678").want(t, http.StatusOK)
		if got := p.logged("person.search"); len(got) != i+1 || got[0] != "138****5678" {
			t.Errorf("after %s the log has %q", path, got)
		}
	}
	p.signedIn(pages.Owner).get("/admin/log").want(t, http.StatusOK, "按手机号找人", "138****5678")
}

func TestViewersOnlyLookAtRuns(t *testing.T) {
	p := newSite(t).played()
	o := p.signedIn(pages.Viewer)
	page := "/admin/pages/" + p.page.ID
	for _, path := range []string{p.path + "/acts", page + "/runs.csv", page + "/plays/assist/switch", page + "/plays/assist/settle", page + "/denials", page + "/denials/remove"} {
		o.send(path, "do", "void", "visitor", p.owner, "why", "x").want(t, http.StatusForbidden)
	}
	if state := p.state().State; state != play.Open {
		t.Errorf("the run is %s", state)
	}
	run := o.get(p.path)
	for _, button := range []string{"撤销助力", "作废这一局", "拉黑"} {
		if strings.Contains(run.body, button) {
			t.Errorf("a viewer is offered %s", button)
		}
	}
}

// What somebody on the list did in another's run does not count any more, and the run's log says why.
func TestADeniedFriendsHelpIsTakenBack(t *testing.T) {
	p := newSite(t).played()
	o := p.signedIn(pages.Editor)
	before := p.state().Progress
	a := o.send("/admin/pages/"+p.page.ID+"/denials", "visitor", p.again, "why", "刷单")
	a.want(t, http.StatusOK, "已加入黑名单，不能再参加")
	if n := p.state().Progress; n != before-1 {
		t.Errorf("the progress is %d, and was %d", n, before)
	}
	o.get(p.path).want(t, http.StatusOK, "助力被撤销", "由editor处理，原因：加入黑名单：刷单")
}

// Settling by hand what the program has not settled yet is logged.
func TestSettlingIsLogged(t *testing.T) {
	s := newSite(t)
	page := s.plays(play.Prizes{}, "ranking")
	_, code := s.begins(page, "ranking", 0)
	_, run := s.comes(page, code)
	for n := range 5 {
		b, _ := s.comes(page, code)
		b.does("join", page.Slug, append([]string{"play", "ranking", "run", run, "via", code}, contact(n+1)...)...).want(t, http.StatusSeeOther)
	}
	o, settle := s.signedIn(pages.Editor), "/admin/pages/"+page.ID+"/plays/ranking/settle"
	o.send(settle).want(t, http.StatusConflict, "还没有到时间的榜")
	runs := "/admin/pages/" + page.ID + "/runs"
	now := o.get(runs)
	now.want(t, http.StatusOK, "今日榜", "11月21日00:00截止，核对后11月22日00:00起自动结算", "客*拿铁一杯50分", "总榜", "页面没有设结束时间", "客*50分")
	now.wantHTML(t, `href="`+runs+"/"+run+`"`)
	s.now = s.now.Add(25 * time.Hour)
	o.get(runs).want(t, http.StatusOK, "今日榜", "昨日榜", "已截止，正在核对，11月22日00:00起自动结算")
	s.now = s.now.Add(24 * time.Hour) // the day is over, and its 24 hours of review
	o.get(runs).want(t, http.StatusOK, "已到结算时间，稍后自动结算")
	s.signedIn(pages.Owner).send(settle).want(t, http.StatusOK, "已结算1个榜")
	o.get(runs).want(t, http.StatusOK, "已结算：11月20日榜", "看公示")
	if got := s.logged("play.settle"); len(got) != 1 || !strings.HasSuffix(got[0], "1 个榜") {
		t.Errorf("the log has %q", got)
	}
}
