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
		Name: "noodle-opening", Title: "面馆开业", Goal: "opening", Trade: "food",
		Words: "新店开门头几天：开业日、礼品数量、优惠到哪天为止，摆在前面",
	}, noodleOpening)
}

// noodleOpening is loud and short-lived: a date, a bowl, a gift, and the way there.
func noodleOpening(now time.Time, id pages.NewID) pages.Doc {
	day := clock(now, weekday(now, time.Saturday, 5), 10, 30)
	until := clock(now, weekday(now, time.Saturday, 5)+14, 22, 0)
	c := contents{id: id, doc: pages.Doc{
		Title: "面馆开业 · 麦禾手擀面",
		Theme: "red",
		Card: pages.Card{
			Title:   "麦禾手擀面，" + date(day) + "开门",
			Words:   "门口支起锅，头一碗给你留着",
			Picture: pic("hotpot.png", "一口热锅"),
		},
		Poster: pages.Poster{Design: "festive", Headline: form.LongText("麦禾手擀面\n" + date(day) + "开门"), Words: "长按识别，留一碗开业面"},
		Host: pages.Host{
			Brand: "麦禾手擀面", Company: "示例麦禾餐饮管理有限公司",
			Contact: "400-000-0000，每天 10:00–22:00", Days: 90,
		},
		Invite: pages.Invite{Days: 7},
		Quota:  pages.Quota{Leads: 300},
	}}
	c.section(block.Bait,
		bait.Notice{Words: date(day) + "（周六）早上 10:30 开门，下雨也开。", Layout: "strong"},
		bait.Hero{
			Badge:   "新店开业",
			Title:   "巷口新开了一家面馆",
			Words:   "手擀面，现切现煮，汤是前一晚熬的。开业头两周，牛肉面减 8 元。",
			Picture: pic("banner-shop.svg", "阳光下挂着彩灯的街边小店"),
			Button:  "领开业券",
			Note:    "共 300 张，领完为止",
			Layout:  "above",
		},
		bait.Gifts{
			Title: "开业两周，来吃还有",
			Items: []bait.Gift{
				{Picture: pic("dumpling.png", ""), Name: "煎饺一碟", Spec: "6 只 / 份", Count: "每桌 1 份，共 400 份", Value: 1500},
				{Picture: pic("apple.png", ""), Name: "切好的水果", Spec: "当季，约 150 克", Count: "每桌 1 份，共 400 份", Value: 800},
			},
			How: "点一碗面，结账前跟店员说一声", Until: date(until) + "前", Layout: "grid",
		},
		bait.Seats{Title: "开业券还有", Words: "按领取先后，领完为止", Layout: "bar"},
	)
	c.section(block.Trust, noodleKitchen(), noodleTable(),
		trust.Shops{
			Title: "怎么来",
			Items: []trust.Shop{{
				Name: "麦禾手擀面", Address: "枫林路 18 号", Hours: "每天 10:00–22:00", Note: "地铁站出来走 4 分钟，巷口那家",
			}},
			Layout: "list",
		},
	)
	c.section(block.CTA,
		cta.Coupon{
			Title: "先领一张，开业来用", Value: "减 8 元", Name: "开业牛肉面券", Condition: "点牛肉面可用，一桌一张", From: day, Until: until,
			Where: "麦禾手擀面 · 枫林路店", Notes: "到店报凭证号使用，不与其他优惠同享，不找零、不兑现。",
			Button: "领开业券", Thanks: "领好了，谢谢你\n到店报凭证号", Layout: "stub",
		},
		cta.Group{
			Title: "进群看今天卖什么", Words: "每天早上十点半发当天的面和汤，卖完也在群里说。",
			Name: "麦禾老客群", QR: pic("qr-sample.svg", "老客群的二维码"), Hint: "长按识别二维码进群",
			Rules: "不发广告，随时可以退群", Expired: "群码正在更换，请明天再来看", Layout: "side",
		},
		cta.Share{
			Title: "叫个人一起来吃", Words: "生成一张写着你称呼的海报和一条专属链接，朋友打开就是这个页面。是否分享都不影响你的券。",
			Button: "生成我的海报", Text: "巷口新开了家手擀面，周六开门，一起去吃一碗？", Layout: "head",
		},
		cta.Bar{Text: "牛肉面减 8 元", Button: "领开业券", Contact: "tel:4000000000", ContactText: "电话", Layout: "float"},
	)
	return c.doc
}

func noodleKitchen() trust.Experts {
	return trust.Experts{
		Title: "后厨是谁",
		Items: []trust.Expert{{
			Picture: pic("avatar-cook.png", "戴厨师帽的师傅"), Name: "老麦", Role: "店主、掌勺（示例人物）",
			Words: "在面馆干了二十年，给别人打工十八年。这次自己开，菜单只留九样。",
			Tags:  "手擀面，牛骨汤",
		}},
		Layout: "cards",
	}
}

func noodleTable() trust.Steps {
	return trust.Steps{
		Title: "头一次来这么点",
		Items: []trust.Step{
			{Picture: pic("hotpot.png", ""), Name: "先要牛肉面", Words: "宽面细面都行，汤可以要清一点"},
			{Picture: pic("dumpling.png", ""), Name: "加一碟煎饺", Words: "开业两周送的，别忘了说"},
			{Picture: pic("salad.png", ""), Name: "配一个凉菜", Words: "拍黄瓜现拍，三分钟上桌"},
		},
		Layout: "cards",
	}
}
