package h5

import (
	"strconv"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// Rules are the rules of a page's plays, written from its settings.
type Rules struct {
	Env     block.Env
	Host    pages.Host
	Plays   []RulesOfPlay
	Prizes  []RulesOfPrize
	Starts  form.Time // of the page, 0 at once
	Ends    form.Time // … 0 never
	Days    int       // for which a link counts as its sharer's
	Version int       // number of the page's live version
	Since   form.Time // from when on it holds
	Results string    // path of the settled boards, "" where no play has boards
}

// RulesOfPlay are those of one play.
type RulesOfPlay struct {
	Title   string
	Kind    string // as people read it
	Terms   play.Terms
	Clauses []play.Clause
}

// RulesOfPrize is a prize, and how many there are still.
type RulesOfPrize struct {
	play.Prize
	Left       int
	Stopped    bool   // there are some, but the page's budget bears no more
	Substitute string // title of what is given once it has run out, "" nothing
}

// ways are how the kinds of prizes are given.
var ways = map[string]string{
	play.Goods:  "领取时填写收货地址，由主办方寄出",
	play.Link:   "领取后在「我的」页面查看",
	play.Code:   "领取后在「我的」页面查看券码",
	play.Points: "领取后加到积分",
	play.Later:  "由主办方联系发放，领取时出示凭证号",
}

// how says how a prize is given, and when.
func (p RulesOfPrize) how() string {
	words := ways[p.Kind]
	if p.Hold > 0 {
		words += "；满足条件 " + strconv.Itoa(p.Hold) + " 小时后可以领取"
	}
	if p.Days > 0 {
		words += "；" + strconv.Itoa(p.Days) + " 天内领取，过期收回"
	}
	return words
}

// when is the time in which the page takes acts.
func (r Rules) when() string {
	at := func(t form.Time) string { return t.In().Format("2006年1月2日 15:04") }
	switch {
	case r.Starts != 0 && r.Ends != 0:
		return at(r.Starts) + " 至 " + at(r.Ends)
	case r.Ends != 0:
		return "即日起至 " + at(r.Ends)
	case r.Starts != 0:
		return at(r.Starts) + " 起，结束时间另行在本页公布"
	}
	return "发布之日起，结束时间另行在本页公布"
}

// takes says how somebody takes part in a play.
func (r RulesOfPlay) takes() string {
	if r.Terms.ByPhone() {
		return "凭手机号参加，同一手机号算同一位参与者"
	}
	return "打开页面点按钮就能参加，领奖时需要留下手机号，同一手机号算同一位参与者"
}

// edition names the rules that hold.
func (r Rules) edition() string {
	return "第 " + strconv.Itoa(r.Version) + " 版，" + r.Since.In().Format(time.DateOnly) + " 生效"
}
