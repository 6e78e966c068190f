package template

import (
	"time"

	"github.com/sanduan/sanduan/components/bait"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/cta"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/trust"
	"github.com/sanduan/sanduan/pages"
)

func init() {
	Add(Template{
		Name: "shop-talk", Title: "开店分享会报名", Goal: "event", Trade: "knowledge",
		Words: "一晚的活动：谁来讲、几点到几点、在哪儿、坐得下多少人，报名就占座",
	}, shopTalk)
}

// shopTalk is an evening: who speaks, when, where, and how many chairs there are.
func shopTalk(now time.Time, id pages.NewID) pages.Doc {
	days := weekday(now, time.Saturday, 12)
	day := clock(now, days, 19, 0)
	c := contents{id: id, doc: pages.Doc{
		Title: "开店之前 · 拾光学社",
		Theme: "violet",
		Card: pages.Card{
			Title:   "开店之前，听听开过的人怎么说",
			Words:   date(day) + "周六晚，三位店主，60 个座位",
			Picture: pic("microphone.png", "一支话筒"),
		},
		Poster: pages.Poster{Design: "night", Headline: "开店之前\n听听开过的人", Words: "长按识别，占一个座位"},
		Host: pages.Host{
			Brand: "拾光学社", Company: "示例拾光文化传播有限公司",
			Contact: "400-000-0000，每天 10:00–20:00", Days: 90,
		},
		Invite: pages.Invite{Days: 7},
		Quota:  pages.Quota{Leads: 60},
	}}
	c.section(block.Bait,
		bait.Hero{
			Badge:   date(day) + " 周六晚",
			Title:   "开店之前，听听开过的人",
			Words:   "租约怎么谈、第一个月怎么过、什么时候该关店。三位店主，只讲自己的店。",
			Picture: pic("banner-event.svg", "灯光下的活动舞台和观众"),
			Button:  "占一个座位",
			Note:    "19:00 开始，免费参加",
			Layout:  "cover",
		},
		bait.Seats{Title: "还有座位", Words: "按报名先后，坐满就不再收", Layout: "number"},
		bait.Countdown{Title: "报名截止还有", Deadline: evening(now, 10), Ended: "报名已截止，谢谢你来看", Layout: "boxes"},
		bait.Benefits{
			Title: "那天晚上会聊到",
			Items: []bait.Gain{
				{Picture: pic("house.png", ""), Title: "铺子怎么挑", Words: "人流、转让费、免租期"},
				{Picture: pic("money-bag.png", ""), Title: "钱要准备几个月", Words: "三家店摊开各自的第一年账"},
				{Picture: pic("alarm-clock.png", ""), Title: "什么时候该停", Words: "关掉第一家店的那个月"},
			},
			Layout: "list",
		},
	)
	c.section(block.Trust, talkSpeakers(), talkEvening(day),
		trust.Shops{
			Title: "在这里",
			Items: []trust.Shop{{
				Name: "拾光学社 小剧场", Address: "愚园路 18 号 2 楼", Hours: date(day) + " 18:30 开门", Note: "地铁站走 6 分钟，楼下不好停车",
			}},
			Layout: "compact",
		},
		trust.FAQ{
			Title: "来之前",
			Items: []trust.Question{
				{Name: "要钱吗？", Words: "不要。茶水有，晚饭自己解决。"},
				{Name: "听不完能走吗？", Words: "能。三位各讲 25 分钟，中间有休息。"},
				{Name: "会不会卖课？", Words: "不卖。三位店主只讲自己的店，名片想要再问他们要。"},
			},
			Layout: "fold",
		},
	)
	c.section(block.CTA,
		cta.Lead{
			Title: "占一个座位", Words: "报名后凭手机号入场，来不了提前一天说一声，座位给别人。", Button: "报名",
			Thanks: "座位记下了\n周六晚上见", AskName: true,
			Questions: []block.Question{{Label: "你正打算开什么店", Choices: "餐饮，零售，其他，先听听"}}, Layout: "head",
		},
		cta.Group{
			Title: "现场群", Words: "路线、签到、提问都在群里，结束后发三位店主写的提纲。",
			Name: "开店之前 · 现场群", QR: pic("qr-sample.svg", "现场群的二维码"), Hint: "长按识别二维码进群",
			Rules: "不卖货，不拉人，随时可以退群", Expired: "群码正在更换，请明天再来看", Layout: "card",
		},
		cta.Share{
			Title: "有人正想开店？", Words: "生成一张写着你称呼的海报和一条专属链接，朋友打开就是这个页面。是否分享都不影响你的座位。",
			Button: "生成我的海报", Text: "周六晚有三位店主讲自己怎么开的店，免费，我占了座，你来不来：", Layout: "card",
		},
		cta.Bar{Text: date(day) + " 周六 19:00", Button: "报名", Contact: "tel:4000000000", ContactText: "电话", Layout: "duo"},
	)
	return c.doc
}

func talkSpeakers() trust.Experts {
	return trust.Experts{
		Title: "三位店主",
		Items: []trust.Expert{
			{
				Picture: pic("person-b.svg", "系着围裙的店主"), Name: "阿禾", Role: "面包店店主（示例人物）",
				Words: "第一家店开了十个月就关了，第二家开到现在第六年。", Tags: "选址，现金流",
			},
			{
				Picture: pic("avatar-man.png", "笑着的店主"), Name: "老顾", Role: "书店店主（示例人物）",
				Words: "书店靠卖咖啡活着，他会把每个月的账摊出来讲。", Tags: "成本，品类",
			},
			{
				Picture: pic("person-c.svg", "运动服的店主"), Name: "晓蕾", Role: "健身房店主（示例人物）",
				Words: "和房东吵过三次架，都写进了合同里。", Tags: "租约，人手",
			},
		},
		Layout: "row",
	}
}

func talkEvening(day form.Time) trust.Course {
	return trust.Course{
		Title: "那天晚上",
		Items: []trust.Lesson{
			{Name: "开门，找座位", Time: "18:30", Words: "茶水在门口，座位不编号。"},
			{Name: "阿禾：关掉第一家店", Time: "19:00", Words: "从签约讲到关门，账目摊开。"},
			{Name: "老顾：书店靠什么活着", Time: "19:30", Words: "咖啡、文具、活动，各占多少。"},
			{Name: "休息", Time: "20:00"},
			{Name: "晓蕾：租约里写什么", Time: "20:15", Words: "哪几条一定要写进合同。"},
			{Name: "大家聊", Time: "20:45", Words: "想问谁就举手，九点半收摊。"},
		},
		Note:   "时间以现场为准，" + date(day) + "当天如有变化在群里通知。",
		Layout: "path",
	}
}
