package cta

import (
	"strconv"
	"strings"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

// speech is how one kind of play talks to visitors. Where friends leave a number, their act is a registration of their own, and says so.
type speech struct {
	start    string // begin
	invite   string // bring friends
	register string // help by leaving a number
	join     string // help by a tap
	left     string // what is missing, of a number of people: "还差 2 人成团"; "" nothing ever is
	lacks    string // before that number; "" = 还差
	going    string // where nothing is missing
	won      string // after "你" or a name
	missed   string
	come     string // after a name: the invitation
	why      string // what a friend's act does, "" said by the button
	thanks   string // what the friend has done for the name in {}, before the amount where there is one
	fresh    func(block.Play) string
}

var speeches = map[string]speech{
	"group": {
		start: "我来开团", invite: "邀请好友来拼", register: "我也报名，一起拼", join: "参加这个团", left: "人成团", going: "人已经到齐",
		won: "拼成了", missed: "到时间了，这次没有拼成", come: "邀请你一起拼团", why: "到齐就成团，每人都有一份", thanks: "你已加入{}的团", fresh: freshGroup,
	},
	"assist": {
		start: "我也要参加", invite: "邀请好友", register: "我也报名，顺便帮TA", join: "帮TA助力", left: "人", going: "目标都达成了，好友还可以继续来",
		won: "已经完成", missed: "到时间了，这次没有完成", come: "邀请你一起报名", why: "你自己报上名，TA 也前进一步", thanks: "已计入，谢谢你帮{}", fresh: freshAssist,
	},
	"gift": {
		start: "领取赠送名额", invite: "查看我的赠礼", register: "报名，收下礼物", join: "收下礼物", lacks: "还有", left: "份没有送出", going: "礼物都有人领了",
		won: "的礼物都送出去了", missed: "赠送时间已过", come: "送你一份礼物", why: "点一下收下，先到先得", thanks: "你已收下{}的礼物", fresh: freshGift,
	},
	"bargain": {
		start: "我要砍价", invite: "邀请好友", register: "我也报名，顺便帮TA砍", join: "帮TA砍一刀", left: "人砍到底价", going: "已经砍到底价",
		won: "已砍到底价", missed: "到时间了，这次没有砍到底价", come: "正在砍价", why: "每位朋友的一刀，大小在开局时就定好了", thanks: "你帮{}砍掉了", fresh: freshBargain,
	},
	"coupon": {
		start: "邀请朋友领券", invite: "邀请朋友领券", register: "报名领券", join: "领取我的券", going: "朋友用券后，你的券就能用",
		won: "的券已经到手", missed: "领券时间已过", come: "给你留了一张券", why: "你用了券，TA 也得一张", thanks: "你已领到{}留的券", fresh: freshCoupon,
	},
	"ranking": {
		start: "我要上榜", invite: "邀请好友", register: "我也报名，顺便帮TA加分", join: "为TA加分", going: "朋友报名，你就加分",
		won: "的成绩已经算出", missed: "这一期已经结束", come: "正在冲榜", why: "你自己报上名，TA 就加分", thanks: "你帮{}加了", fresh: freshRanking,
	},
	"swap": {
		start: "发布我的换物", invite: "发给好友看看", register: "报名，提出交换", join: "提出交换", going: "等朋友来提出交换",
		won: "换好了", missed: "到时间了，还没有换出去", come: "想和你换一样东西", why: "说说你拿什么换，TA 选中后双方才看得到联系方式", thanks: "你已向{}提出交换", fresh: freshSwap,
	},
}

// theirs is the invitation of the friend of that name.
func (s speech) theirs(name string) string { return name + s.come }

// missing is what a run still needs.
func (s speech) missing(r block.Run) string {
	if s.left == "" || r.Goal <= r.Done {
		return s.going
	}
	return or(s.lacks, "还差") + " " + form.Grouped(r.Goal-r.Done) + " " + s.left
}

// joined is what the visitor has done for the owner of that name.
func (s speech) joined(name string, f block.RunFriend) string {
	words := strings.ReplaceAll(s.thanks, "{}", name)
	switch {
	case f.Amount > 0:
		return words + " " + yuan(f.Amount)
	case f.Points > 0:
		return words + " " + form.Grouped(f.Points) + " 分"
	}
	return words
}

func freshGroup(p block.Play) string { return people(need(p)) + "成团，成团后每人一份" }

func freshAssist(p block.Play) string {
	do := map[string]string{"tap": "助力", "order": "下单"}[p.Act]
	return form.Grouped(need(p)) + " 位朋友" + or(do, "报名") + "，你就有礼物"
}

func freshGift(block.Play) string { return "把一份心意送给朋友" }

func freshBargain(p block.Play) string {
	if n := need(p); n > 1 {
		return "请 " + strconv.Itoa(n) + " 位朋友，砍到底价"
	}
	return "请朋友一起砍到底价"
}

func freshCoupon(block.Play) string { return "朋友领一张，你也得一张" }

func freshRanking(p block.Play) string {
	if p.Act == "order" {
		return "邀请朋友下单，按得分排名"
	}
	return "邀请朋友报名，按得分排名"
}

func freshSwap(block.Play) string { return "说说你有什么、想换什么" }

// need is how many friends the first prize needs.
func need(p block.Play) int {
	if len(p.Tiers) == 0 {
		return 1
	}
	return p.Tiers[0].Need
}
