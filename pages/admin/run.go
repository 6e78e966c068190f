package admin

import (
	"encoding/json"
	"strconv"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// RunActs is how many acts of a run stand on one screen.
const RunActs = 50

// RunPage is one run with all that happened in it.
type RunPage struct {
	Now      time.Time
	Page     pages.Page
	Run      play.Run
	Settings play.Play // as frozen when it started
	Prizes   play.Prizes
	Log      pages.RunLog
	Search   string
	People   []pages.Person // whom the search has found
	Key      string         // of a friend who is added: sent twice, it is one
	Further  bool           // these are not the newest acts
	Told     string
	Wrong    bool
}

// RunOrder is something an operator does about a run.
type RunOrder struct {
	Title  string // "审核通过"
	Done   string // what is said when it is done
	Verb   play.Verb
	Do     string
	Friend bool // about one friend, not about the run
}

// RunOrders are all of them, by what the form sends.
var RunOrders = map[string]RunOrder{
	"approve": {Title: "审核通过", Done: "已通过，助力已计入", Verb: play.JoinVerb, Friend: true},
	"again":   {Title: "改为通过", Done: "已改为通过，助力已计入", Verb: play.JoinVerb, Do: "again", Friend: true},
	"refuse":  {Title: "审核不通过", Done: "已记为不通过，不计入", Verb: play.RefuseVerb, Friend: true},
	"undo":    {Title: "撤销助力", Done: "已撤销，不再计入；因它得到、还没领的奖品已收回", Verb: play.UndoVerb, Friend: true},
	"redo":    {Title: "恢复助力", Done: "已恢复计入", Verb: play.RedoVerb, Friend: true},
	"add":     {Title: "补录一位好友", Done: "已补录一位好友", Verb: play.JoinVerb},
	"extend":  {Title: "延长截止时间", Done: "已延长", Verb: play.ExtendVerb},
	"void":    {Title: "作废这一局", Done: "已作废：发起人没领的奖品已收回，好友的不受影响", Verb: play.VoidVerb},
	"paid":    {Title: "确认收到货款", Done: "已记为付款，商品归发起人", Verb: play.ClaimVerb, Do: "paid"},
	"pass":    {Title: "启事通过", Done: "已通过，打开链接的人都能看到了", Verb: play.ClaimVerb, Do: "pass"},
	"fail":    {Title: "启事不通过", Done: "已记为不通过，发起人会看到", Verb: play.ClaimVerb, Do: "fail"},
	"fill":    {Title: "商家补位", Done: "已补位成团", Verb: play.ClaimVerb, Do: "fill"},
}

// OnlyMarked is what is said where taking a join back has changed nothing but to leave a mark.
const OnlyMarked = "只作了标记，进度和奖品都不变：它带来的奖品已经发出，或发起人已经另开了一局"

// MostExtended is how much later than now a deadline can be put.
const MostExtended = 366 * 24 * time.Hour

// path is where the run is; acts go below it.
func (p RunPage) path() string { return "/admin/pages/" + p.Page.ID + "/runs/" + p.Run.ID }

func (p RunPage) kind() string {
	k, _ := play.Get(p.Run.Kind)
	return k.Title
}

func (p RunPage) owner() string { return p.Log.People[p.Run.Owner].Masked() }

// who is somebody of the run, masked.
func (p RunPage) who(id string) string {
	switch id {
	case "":
		return "系统"
	case p.Run.Owner:
		return p.owner() + "（发起人）"
	}
	return p.Log.People[id].Masked()
}

// asks is a question before an order is done.
func (p RunPage) asks(f Frame, do, words, who string) ui.Confirmation {
	o := RunOrders[do]
	return ui.Confirmation{
		Label: o.Title, Title: o.Title + "？", Words: words, Do: o.Title, Kind: ui.Primary, Action: p.path() + "/acts", CSRF: f.CSRF,
		Hidden: []ui.Hidden{{Name: "do", Value: do}, {Name: "visitor", Value: who}, {Name: "key", Value: p.Key}, {Name: "q", Value: p.Search}},
	}
}

// ordersOf are what can be done about the friend whose join an act is the last about.
func (p RunPage) ordersOf(f Frame, a play.Act) (all []ui.Confirmation) {
	j, ok := p.Log.Joins[a.Who]
	if !ok || p.Log.Last[a.Who] != a.ID || !f.Operator.Role.Edits() || p.Run.State == play.Void {
		return nil
	}
	switch j.State {
	case "held":
		all = append(all, p.asks(f, "approve", "通过后马上计入，和正常的助力一样。", a.Who), p.asks(f, "refuse", "不计入，好友会看到「"+play.Unconfirmed.Words("")+"」。", a.Who))
	case "ok":
		c := p.asks(f, "undo", "进度会减回去，还没领的奖品按规则收回；已经发出的只作标记。之后可以恢复。", a.Who)
		c.Kind = ui.Danger
		all = append(all, c)
	case "undone":
		all = append(all, p.asks(f, "redo", "重新计入，和撤销之前一样。", a.Who))
	case "refused":
		all = append(all, p.asks(f, "again", "之前审核不通过，现在改为计入。", a.Who))
	}
	return all
}

// canDeny tells whether somebody can be put on the blacklist from an act.
func (p RunPage) canDeny(f Frame, who string) bool {
	return f.Operator.Role.Edits() && who != "" && !play.IsAdded(who)
}

// denying asks before somebody is put on the blacklist.
func (p RunPage) denying(f Frame, who string) ui.Confirmation {
	return ui.Confirmation{
		Label: "拉黑", Title: "把 " + p.Log.People[who].Masked() + " 加入黑名单？", Do: "加入黑名单",
		Words:  "这个人进行中的局会作废，没领的奖品收回库存，帮别人的、还没结束的局里不再算数；帮过这个人的好友，已得到的不受影响。",
		Action: "/admin/pages/" + p.Page.ID + "/denials", CSRF: f.CSRF, Hidden: []ui.Hidden{{Name: "visitor", Value: who}},
	}
}

func (p RunPage) open() bool { return p.Run.State == play.Open }

// unread tells whether the listing waits for an operator.
func (p RunPage) unread() bool { return p.Run.State == play.InReview }

// fillable tells whether the organiser may fill a team up.
func (p RunPage) fillable() bool {
	g, ok := p.Settings.(play.Group)
	return ok && p.open() && g.Fill && p.Run.Progress >= int64(g.FillFrom)
}

// paying tells whether the owner of a bargain is paying.
func (p RunPage) paying() bool {
	return p.Run.Kind == "bargain" && p.open() && int64(p.Settings.Show(p.Run).Until) > p.Now.UnixMilli()
}

func (p RunPage) extendable() bool {
	return p.open() && p.Run.Deadline != 0 && !p.Run.Late(p.Now.UnixMilli())
}

// soonest and latest bound a new deadline, as a field for times has them.
func (p RunPage) soonest() string {
	return clock(time.UnixMilli(p.Run.Deadline).Add(time.Minute))
}
func (p RunPage) latest() string {
	last := p.Now.Add(MostExtended)
	if end := time.UnixMilli(p.Page.EndsAt); p.Page.EndsAt != 0 && end.Before(last) {
		last = end
	}
	return clock(last)
}

func (p RunPage) clauses() []play.Clause { return p.Settings.Clauses(p.Prizes) }

// kept are the fields that keep the screen as it is over the next request.
func (p RunPage) kept(f Frame) []ui.Hidden {
	return []ui.Hidden{{Name: "_csrf", Value: f.CSRF}, {Name: "q", Value: p.Search}}
}

// earlier marks where the next screen of acts begins, "" on the last.
func (p RunPage) earlier() string {
	if p.Log.More == 0 {
		return ""
	}
	return itoa(p.Log.More)
}

// claims are what can be done with a run besides, in words.
var claims = map[string]string{
	"leave": "退出", "fill": "商家补位", "buy": "按当前价买", "cancel": "取消付款", "paid": "确认收到货款", "offer": "送出一份", "withdraw": "撤回",
	"accept": "选中提议", "decline": "不换", "consent": "同意互看联系方式", "confirm": "确认换好",
	"pass": "启事，审核通过", "fail": "启事，审核不通过",
}

// actWords is what somebody did.
func actWords(a play.Act) string {
	var t play.Turn
	_ = json.Unmarshal(a.Turn, &t) // of one that cannot be read the verb is told alone
	switch a.Verb {
	case play.StartVerb:
		return "发起"
	case play.JoinVerb:
		if a.By != "" && !play.IsAdded(a.Who) {
			return "助力，审核通过"
		}
		return "助力"
	case play.ClaimVerb:
		if words, ok := claims[t.Do]; ok {
			return words
		}
		return "操作"
	case play.CloseVerb:
		return "到时间，由系统处理"
	case play.UndoVerb:
		return "助力被撤销"
	case play.RedoVerb:
		return "助力恢复计入"
	case play.ExtendVerb:
		if t.Do == play.WithPage {
			return "截止时间跟着页面改"
		}
		return "截止时间延长到 " + moment(t.Until)
	case play.VoidVerb:
		return "这一局作废"
	case play.RefuseVerb:
		return "助力审核不通过"
	}
	return string(a.Verb)
}

// said is what somebody wrote with an act, with the ways to reach them hidden; "" nothing.
func said(a play.Act) string {
	var t play.Turn
	_ = json.Unmarshal(a.Turn, &t)
	if a.Verb != play.StartVerb || t.Words == "" {
		return t.Words
	}
	have, want, _ := play.Listing(t.Words)
	return "有 " + have + "，想换 " + want
}

// worth is what an act brought, "" nothing to say.
func (p RunPage) worth(a play.Act) string {
	switch {
	case a.Amount == 0:
		return ""
	case p.Run.Kind == "bargain":
		return priced(form.Money(a.Amount))
	case p.Run.Kind == "ranking":
		return itoa(a.Amount) + " 分"
	}
	return ""
}

// verdict is what became of an act, and how it looks; "" of one that is about another, which tells.
func (p RunPage) verdict(a play.Act) (ui.Tone, string) {
	switch {
	case a.Flag:
		return ui.Amber, "只作标记"
	case a.Verdict == play.Waiting && p.Log.Last[a.Who] == a.ID:
		return ui.Amber, "待审核"
	case a.Verdict == play.Waiting:
		return ui.Grey, "当时待审核"
	case a.Verdict == play.No:
		return ui.Red, "不计入"
	case a.Verb != play.JoinVerb:
		return ui.Grey, ""
	}
	undone, back := p.Log.Reversed[a.ID]
	if _, again := p.Log.Reversed[undone.ID]; back && again && p.Log.Joins[a.Who].State == "ok" {
		return ui.Green, "撤销后已恢复"
	}
	if back {
		return ui.Grey, "已被撤销"
	}
	return ui.Green, "有效"
}

// reversed tells what took an act back; "" nothing did.
func (p RunPage) reversed(a play.Act) string {
	by, ok := p.Log.Reversed[a.ID]
	if !ok {
		return ""
	}
	return "第 " + by.ID + " 条：" + actWords(by) + reasoned(by)
}

// reasoned is who did an act for somebody, and why.
func reasoned(a play.Act) string {
	words := ""
	if a.By != "" {
		words = "，" + a.By
	}
	if a.Why != "" {
		words += "：" + a.Why
	}
	return words
}

// voiding asks before a run is taken back.
func (p RunPage) voiding(f Frame) ui.Confirmation {
	c := p.asks(f, "void", "不能撤回。发起人没领的奖品收回库存；好友已经得到的不受影响，给他们留着、还没发的也放回。", "")
	c.Kind = ui.Danger
	return c
}

// grantee is who is granted something, masked.
func (p RunPage) grantee(g pages.GrantRow) string {
	if play.IsAdded(g.VisitorID) {
		return play.AddedTitle
	}
	if g.VisitorID == p.Run.Owner {
		return g.Masked() + "（发起人）"
	}
	return g.Masked()
}

// prize is what a prize is called; one that is not on the page any more has no name.
func (p RunPage) prize(key string) string {
	if x, ok := p.Prizes.Get(form.Ref(key)); ok {
		return x.Title
	}
	return "已下架的奖品"
}

func byOrSystem(by string) string {
	if by == "" {
		return "系统"
	}
	return by
}

func itoa[N int | int64](n N) string { return strconv.FormatInt(int64(n), 10) }
