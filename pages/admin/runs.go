package admin

import (
	"fmt"
	"strconv"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// RunsPage is how many runs stand on one screen.
const RunsPage = 50

// Runs is how a page's plays stand, and the runs of one of them.
type Runs struct {
	Now     time.Time
	Page    pages.Page
	Plays   []RunPlay
	Play    RunPlay // the one that is shown; without a key where there is none
	Off     pages.Switches
	Prizes  []RunPrize
	Boards  []RunBoard     // of a ranking, those that are not settled
	Settled []SettledBoard // the last ones
	Spent   int64          // by the page's prizes, fen
	Invited int            // people who came to the page through others
	State   play.State
	Held    bool // only runs that wait for an operator, or have joins that do
	Search  string
	People  []pages.Person // whom the search has found
	Tracks  []RunTrack     // what they have to do with the page's runs
	Rows    []pages.RunRow
	Next    string // where the next screen begins, "" none
	Further bool   // this is not the first screen
	Told    string // what came of an act, "" nothing was done
	Faults  []LineFault
	Phones  string // that could not be read, to be corrected
	Wrong   bool   // it could not be done
}

// RunPlay is a play of the page with its figures.
type RunPlay struct {
	Key, Kind, Title string
	Settings         play.Play // nil where the page has it no more
	Counts           pages.RunCounts
}

// RunPrize is a prize of the play with what of it is taken.
type RunPrize struct {
	Title string
	Total int
	pages.Stock
}

func (p RunPrize) left() int { return max(0, p.Total-p.Taken()) }

// RunTrack is what one person has to do with one run.
type RunTrack struct {
	pages.Track
	Who       pages.Person
	OwnerName string // masked
}

// Chosen is the play with that key, else the first.
func (r Runs) Chosen(key string) RunPlay {
	for _, p := range r.Plays {
		if p.Key == key {
			return p
		}
	}
	if len(r.Plays) > 0 {
		return r.Plays[0]
	}
	return RunPlay{}
}

func (r Runs) path() string { return "/admin/pages/" + r.Page.ID + "/runs" }

func (r Runs) playPath(act string) string {
	return "/admin/pages/" + r.Page.ID + "/plays/" + r.Play.Key + "/" + act
}

// ordered tells whether friends act by orders, which an operator confirms.
func (r Runs) ordered() bool {
	return r.Play.Settings != nil && r.Play.Settings.Common().Act == play.Ordered
}

func (r Runs) narrowed() bool { return r.Search != "" || r.State != "" || r.Held }

func (r Runs) tabs() (all []ui.Tab) {
	for _, p := range r.Plays {
		all = append(all, ui.Tab{Title: p.Title, Href: r.path() + "?play=" + p.Key, Count: p.runs(), Current: p.Key == r.Play.Key})
	}
	return all
}

// runs are how many the play has had in all.
func (p RunPlay) runs() int {
	n := 0
	for _, some := range p.Counts.States {
		n += some
	}
	return n
}

// title is the play's kind in a word: "砍价".
func (p RunPlay) kind() string {
	if k, ok := play.Get(p.Kind); ok {
		return k.Title
	}
	return ""
}

func (p RunPlay) count(s play.State) string { return grouped(p.Counts.States[s]) }

// cost is what the page's prizes have cost, and what that is for each who was invited.
func (r Runs) cost() string { return priced(form.Money(r.Spent)) }

func (r Runs) costEach() string {
	if r.Invited == 0 {
		return "—"
	}
	each := int64(r.Invited)
	return priced(form.Money((r.Spent + each/2) / each)) // to the nearest fen
}

// kept are the fields that keep the list as it is over the next request.
func (r Runs) kept(f Frame) []ui.Hidden {
	fields := []ui.Hidden{{Name: "_csrf", Value: f.CSRF}, {Name: "play", Value: r.Play.Key}, {Name: "q", Value: r.Search}, {Name: "state", Value: string(r.State)}}
	if r.Held {
		fields = append(fields, ui.Hidden{Name: "held", Value: "1"})
	}
	return fields
}

func (r Runs) stateOptions() []ui.Option {
	all := []ui.Option{{Value: "", Title: "全部状态"}}
	for _, s := range []play.State{play.Open, play.InReview, play.Done, play.Over, play.Void} {
		all = append(all, ui.Option{Value: string(s), Title: s.Title()})
	}
	return all
}

func tone(wrong bool) ui.Tone {
	if wrong {
		return ui.Red
	}
	return ui.Green
}

func runTone(s play.State) ui.Tone {
	switch s {
	case play.Open:
		return ui.Blue
	case play.InReview:
		return ui.Amber
	case play.Done:
		return ui.Green
	case play.Void:
		return ui.Red
	}
	return ui.Grey
}

// RunProgress is how far a run is, in words.
func RunProgress(r play.Run) string {
	n := strconv.FormatInt(r.Progress, 10)
	if r.Goal > 0 {
		n = fmt.Sprintf("%d / %d", r.Progress, r.Goal)
	}
	switch r.Kind {
	case "bargain":
		return n + " 刀，已砍 " + priced(form.Money(r.Amount))
	case "ranking":
		return n + " 分"
	case "gift":
		return n + " 份已领"
	case "coupon":
		return n + " 对券"
	case "swap":
		return n + " 个提议"
	}
	return n + " 人"
}

// switchOff asks before counting or prizes are paused, and why.
func (r Runs) switching(f Frame, acts bool) ui.Confirmation {
	c := ui.Confirmation{Kind: ui.Primary, Action: r.playPath("switch"), CSRF: f.CSRF}
	do := func(off bool, label, icon, words, name string) ui.Confirmation {
		verb := "pause-"
		if off {
			verb = "resume-"
		}
		c.Label, c.Icon, c.Title, c.Words, c.Do = label, icon, label+"「"+r.Play.Title+"」？", words, label
		c.Hidden = []ui.Hidden{{Name: "play", Value: r.Play.Key}, {Name: "do", Value: verb + name}}
		return c
	}
	switch {
	case acts && r.Off.Acts:
		return do(true, "恢复计数", "play", "好友的助力马上重新计入。", "acts")
	case acts:
		return do(false, "暂停计数", "pause", "访客能打开页面、看进度，但发起和助力都不计入，会看到「活动暂停中」。访问照常统计；进行中的局照常计时，要补时间可以逐局延长。", "acts")
	case r.Off.Prizes:
		return do(true, "恢复发奖", "play", "之后达到条件的马上发，候补的依次补发。", "prizes")
	}
	return do(false, "暂停发奖", "pause", "没到发奖那一步的助力照常计入；会带来奖品的那一步先不接受。已经得到、还没领的先不能领，领取时间会顺延；进行中的局照常计时。已经发出的不受影响。", "prizes")
}

// trackWords is what somebody has to do with a run.
func (t RunTrack) words() string {
	switch t.State {
	case "own":
		return "自己发起的一局"
	case "":
		return "没有计入：" + ReasonTitle(t.Reason)
	}
	return "助力：" + joinTitle(t.State)
}

func (t RunTrack) tone() ui.Tone {
	if t.State == "" {
		return ui.Amber
	}
	return joinTone(t.State)
}

// joinTitle is how a join stands, in a word.
func joinTitle(state string) string {
	switch state {
	case "ok":
		return "已计入"
	case "held":
		return "待审核"
	case "undone":
		return "已撤销"
	case "left":
		return "自己退出"
	case "refused":
		return "审核不通过"
	}
	return state
}

func joinTone(state string) ui.Tone {
	switch state {
	case "ok":
		return ui.Green
	case "held":
		return ui.Amber
	case "undone", "refused":
		return ui.Red
	}
	return ui.Grey
}

// reasonTitles are the reasons as operators call them.
var reasonTitles = map[play.Reason]string{
	play.Self: "帮的是自己", play.AlreadyJoined: "已经参加过", play.AlreadyHelpedOwner: "帮过同一位发起人", play.HelperCap: "帮助次数已用完",
	play.NotNew: "不是新朋友", play.Expired: "已过截止时间", play.Full: "人数已满", play.Paused: "计数或发奖暂停中", play.Ended: "活动或这一局已结束",
	play.SoldOut: "奖品已发完", play.SpentToday: "当天的预算已用完", play.Held: "要先审核", play.Denied: "不符合条件，或在黑名单里", play.Buying: "发起人正在付款",
	play.Unread: "启事还没审核", play.Unconfirmed: "审核不通过",
}

// ReasonTitle is why something did not count, as operators call it.
func ReasonTitle(r play.Reason) string {
	if words, ok := reasonTitles[r]; ok {
		return words
	}
	return string(r)
}
