package h5

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/cta"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// begun are the plays of which the visitor has a run.
func begun(m Me) (all []block.Play) {
	for _, p := range m.Env.Plays {
		if p.Mine != nil {
			all = append(all, p)
		}
	}
	return all
}

// tally is how far a run is, in numbers.
func tally(p block.Play) string {
	r := p.Mine
	switch p.Kind {
	case "bargain":
		return "已砍 ¥" + r.Off.Yuan() + "，" + form.Grouped(r.Done) + " / " + form.Grouped(r.Goal) + " 位好友"
	case "ranking":
		if p.Place > 0 {
			return form.Grouped(r.Done) + " 分，第 " + form.Grouped(p.Place) + " 名"
		}
		return form.Grouped(r.Done) + " 分"
	case "group":
		return form.Grouped(r.Done) + " / " + form.Grouped(r.Goal) + " 人"
	case "gift":
		return "已送出 " + strconv.Itoa(handed(r.Passes)) + " / " + strconv.Itoa(len(r.Passes)) + " 份"
	case "swap":
		return strconv.Itoa(len(r.Offers)) + " 个提议"
	}
	if r.Goal > 0 {
		return form.Grouped(r.Done) + " / " + form.Grouped(r.Goal) + " 位好友"
	}
	return form.Grouped(r.Done) + " 位好友"
}

// handed is how many passes somebody has.
func handed(passes []block.Pass) (n int) {
	for _, p := range passes {
		if p.State == "taken" {
			n++
		}
	}
	return n
}

// stands says how a run stands.
func stands(p block.Play) (head, words string) { return cta.Standing(p) }

// takes says how a run stands in which the visitor takes part.
func takes(p block.Play) (head, words string) { return cta.Taking(p) }

// starts tells whether the visitor may begin a run of one of the page's plays: of a group-buy nobody does who sits in an open team.
func starts(m Me) bool {
	return slices.ContainsFunc(m.Env.Plays, func(p block.Play) bool { return p.Again && !p.Ended && !p.Paused && !fills(m, p.Key) })
}

// fills tells whether the visitor sits in somebody's team of the play, "" any, that is short of people.
func fills(m Me, key string) bool {
	return slices.ContainsFunc(m.Joined, func(p block.Play) bool {
		return p.Kind == "group" && (key == "" || p.Key == key) && p.Theirs.State == "open" && !p.Paused && !p.Ended
	})
}

// role is what the visitor has done in somebody else's run.
func role(p block.Play) string {
	switch {
	case p.Theirs.Joined != nil && p.Theirs.Joined.Held:
		return waiting(p)
	case p.Kind == "group":
		return "已入团"
	}
	return "已参加"
}

// seated is how many of a team's seats are taken.
func seated(p block.Play) string {
	if left := p.Theirs.Goal - p.Theirs.Done; left > 0 && p.Theirs.State == "open" {
		return fmt.Sprintf("%d / %d 人，还差 %d 人", p.Theirs.Done, p.Theirs.Goal, left)
	}
	return fmt.Sprintf("%d / %d 人", p.Theirs.Done, p.Theirs.Goal)
}

// waiting is what an act that is held waits for.
func waiting(p block.Play) string {
	if p.Act == play.Ordered {
		return "等下单核对"
	}
	return "审核中"
}

// brought is what a friend's act is worth, in words; "" where all are worth the same.
func brought(p block.Play, f block.RunFriend) string {
	switch {
	case f.Held:
		return waiting(p)
	case p.Kind == "bargain":
		return "砍了 ¥" + f.Amount.Yuan()
	case p.Kind == "ranking":
		return "+" + form.Grouped(f.Points) + " 分"
	}
	return ""
}

// uncounted is how many friends do not count.
func uncounted(all []pages.NotCounted) (n int) {
	for _, c := range all {
		n += c.Friends
	}
	return n
}

// whyNot says a reason to whom the friends came, without telling who they are.
func whyNot(r play.Reason) string {
	if words, ok := whyNots[r]; ok {
		return words
	}
	return "不符合规则"
}

var whyNots = map[play.Reason]string{
	play.Self:               "是你自己（同一手机号）",
	play.AlreadyJoined:      "重复操作",
	play.AlreadyHelpedOwner: "已经帮过你",
	play.HelperCap:          "帮助好友的次数已用完",
	play.NotNew:             "不是新朋友",
	play.Expired:            "来的时候已到时间",
	play.Full:               "来的时候人数已满",
	play.Paused:             "来的时候活动暂停",
	play.Ended:              "来的时候活动已结束",
	play.SoldOut:            "来的时候奖品已领完",
	play.SpentToday:         "来的时候当天名额已发完",
	play.Held:               "还在审核",
	play.Buying:             "来的时候正在付款",
	play.Denied:             "不符合参加条件",
	play.Unconfirmed:        "核对后没有计入",
}
