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
		Name: "flower-members", Title: "花店会员日", Goal: "members", Trade: "retail",
		Words: "一个月一次的会员日：会员价、礼品、怎么用券写清楚，老客带着券来店里",
	}, flowerMembers)
}

// flowerMembers speaks to people who come anyway: a day of their own, once a month, with prices beside the usual ones.
func flowerMembers(now time.Time, id pages.NewID) pages.Doc {
	day := clock(now, weekday(now, time.Saturday, 3), 9, 0)
	until := clock(now, weekday(now, time.Saturday, 3), 21, 0)
	c := contents{id: id, doc: pages.Doc{
		Title: "花店会员日 · 小满花店",
		Theme: "red",
		Card: pages.Card{
			Title:   "小满花店会员日，" + date(day),
			Words:   "一个月一天，常买的花按会员价，来店里挑",
			Picture: pic("bouquet.png", "一束鲜花"),
		},
		Poster: pages.Poster{Design: "arch", Headline: form.LongText("花店会员日\n" + date(day) + "见"), Words: "长按识别，领会员日券"},
		Host: pages.Host{
			Brand: "小满花店", Company: "示例小满花艺有限公司",
			Contact: "400-000-0000，每天 9:00–20:00", Days: 90,
		},
		Invite: pages.Invite{Days: 7},
		Quota:  pages.Quota{Leads: 200},
	}}
	c.section(block.Bait,
		bait.Inviter{Words: "会员日这天，两个人一起来挑，券一人一张。", Strangers: "常来的、第一次来的，会员日都欢迎。", Layout: "ribbon"},
		bait.Hero{
			Badge:  date(day) + " 会员日",
			Title:  "这个月的会员日，来挑花",
			Words:  "一个月一天。常买的几样花按会员价，包花、写卡片都不加钱。",
			Button: "领会员日券",
			Note:   "到店报凭证号使用",
			Layout: "art",
		},
		bait.Offer{
			Title: "这个月的会员花礼", Name: "玫瑰花礼一份", Price: 9900, Was: 12600, Unit: "份", Limit: "会员日当天，到店挑颜色",
			Benefits: []bait.Benefit{
				{Title: "玫瑰 11 支", Words: "当天早上到货，颜色现场挑", Value: 6800},
				{Title: "尤加利 1 把", Words: "约 5 支，叶子大小会有差别", Value: 1900},
				{Title: "玻璃花瓶 1 个", Words: "高 20 厘米，透明", Value: 3900},
				{Title: "包花、写卡片", Words: "说清送谁，花艺师帮你写"},
			},
			Foot:   "划线价 126 元是三样在店里单独购买的价格。会员免费登记，不用充值；花礼每人限买 2 份。",
			Layout: "table",
		},
		bait.Gifts{
			Title: "会员日，带走一样",
			Items: []bait.Gift{
				{Picture: pic("bouquet.png", ""), Name: "单支花", Spec: "当日花材 1 支", Count: "每人 1 支，共 200 支", Value: 800},
				{Picture: pic("sparkles.png", ""), Name: "保鲜剂", Spec: "5 克 / 包", Count: "每人 2 包，共 400 包", Value: 300},
				{Picture: pic("notebook.png", ""), Name: "养花卡片", Spec: "A6 双面", Count: "每人 1 张，共 200 张"},
			},
			How: "当天在店里结账时领取", Until: date(day) + "当天", Layout: "shelf",
		},
	)
	c.section(block.Trust, flowerGuests(),
		trust.Steps{
			Title: "怎么用",
			Items: []trust.Step{
				{Picture: pic("phone.png", ""), Name: "领券", Words: "登记手机号，就是会员"},
				{Picture: pic("bouquet.png", ""), Name: "来挑花", Words: date(day) + "，9 点到 21 点"},
				{Picture: pic("check-mark.png", ""), Name: "报凭证号", Words: "收银台报一下，按会员价算"},
			},
			Layout: "vertical",
		},
		trust.Shops{
			Title: "两家店都能用",
			Items: []trust.Shop{
				{Name: "小满花店 平江路店", Address: "平江路 18 号", Hours: "9:00–20:00", Note: "门口有花桶，先闻再买"},
				{Name: "小满花店 菜市场店", Address: "葑门横街 6 号", Hours: "7:00–19:00", Note: "早上七点到花"},
			},
			Layout: "compact",
		},
	)
	c.section(block.CTA,
		cta.Coupon{
			Title: "会员日券", Value: "会员价", Name: "鲜花会员日券", Condition: "会员日当天全店可用", From: day, Until: until,
			Where: "平江路店、菜市场店", Notes: "一人一张，到店报凭证号；与会员日其他优惠不叠加。",
			Button: "领会员日券", Thanks: "领好了，谢谢你\n会员日当天报凭证号", AskName: true, Layout: "card",
		},
		cta.Staff{
			Title: "想先留花，问店长", Words: "要什么颜色、几支、几点来拿，提前说一声。", Picture: pic("avatar-woman.png", "店长"),
			Name: "小满", Role: "店长", Answers: "self", Hours: "每天 9:00–20:00", QR: pic("qr-sample.svg", "店长的微信二维码"),
			Hint: "长按识别，加微信", Layout: "side",
		},
		cta.Share{
			Title: "约个人一起来挑", Words: "生成一张写着你称呼的海报和一条专属链接，对方打开也能领券。是否分享都不影响你的券。",
			Button: "生成我的海报", Text: "周六花店会员日，我领好券了，一起去挑花吗？", Layout: "line",
		},
		cta.Bar{Text: date(day) + " 会员日", Button: "领会员日券", Contact: "tel:4000000000", ContactText: "电话", Layout: "duo"},
	)
	return c.doc
}

func flowerGuests() trust.Reviews {
	return trust.Reviews{
		Title: "常来的人说",
		Items: []trust.Review{
			{
				Picture: pic("avatar-woman.png", ""), Name: "小尹", Stars: 5,
				Words:  "每个月会员日买一把百合，放一周没问题。店员会提醒剪根，水要一天一换。",
				Source: "示例内容", Date: "2025年10月", Sample: true,
			},
			{
				Picture: pic("avatar-man.png", ""), Name: "老许", Stars: 4,
				Words:  "给老伴买花，说了颜色就配好。周六人多，建议上午去。",
				Source: "示例内容", Date: "2025年11月", Sample: true,
			},
		},
		Layout: "cards",
	}
}
