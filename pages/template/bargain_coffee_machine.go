package template

import (
	"time"

	"github.com/sanduan/sanduan/components/bait"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/cta"
	"github.com/sanduan/sanduan/components/trust"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

func init() {
	addPlay(Template{
		Name: "bargain-coffee-machine", Title: "咖啡店的咖啡机", Play: "bargain", Trade: "food",
		Words: "二十位朋友登记，店里用的半自动咖啡机从 1680 元降到 1180 元。适合门店、企业微信群和自己的 App；在微信里容易被判作诱导",
	}, bargainCoffeeMachine)
}

// bargainCoffeeMachine is the dear one: every cut is worth a registration, and who has had enough buys on the way.
func bargainCoffeeMachine(now time.Time) scheme {
	return scheme{
		title: "把咖啡机搬回家 · 半日咖啡", theme: "white", outlets: outsideWeChat,
		brand: "半日咖啡", company: "半日餐饮管理有限公司", hours: "每天 8:00–21:00",
		card:   pages.Card{Title: "店里那台咖啡机，底价 1180", Words: "二十位朋友登记就到底，店员上门教你打奶泡", Picture: pic("coffee.png", "一杯热咖啡")},
		poster: pages.Poster{Design: "full", Headline: "把店里的味道\n搬回家", Words: "扫一扫，看看怎么搬"},
		rules: play.Bargain{
			Price: 168000, Floor: 118000, Friends: 20, Least: 1000, Hours: 168, Prize: "machine", Buy: true,
			Terms: play.Terms{Title: "咖啡机一起砍", Act: play.Phone, Scope: "page", Cap: 2, Runs: 1},
		},
		prizes: []play.Prize{{
			Key: "machine", Title: "半自动咖啡机一台", Kind: play.Goods, Picture: pic("coffee.png", ""),
			Words: "58 毫米手柄，蒸汽打奶泡，不锈钢机身。付款后七天内送到，店员上门教一次", Worth: 168000, Cost: 88000, Total: 20, Days: 30,
		}},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "限 20 台", Title: "把店里的味道，搬回家", Words: "和吧台上那台同一个型号。二十位朋友来登记，从 1680 元降到 1180 元。",
				Picture: pic("banner-coffee.svg", "木桌上的拿铁、外带杯和咖啡豆"), Button: "搬一台回家", Note: "店员上门教一次，不另收费", Layout: "above",
			},
			bait.Gifts{
				Title: "一起送到家",
				Items: []bait.Gift{
					{Picture: pic("coffee.png", ""), Name: "拼配咖啡豆", Spec: "500 克 / 袋，中深烘", Count: "每台 2 袋，共 40 袋", Value: 16000},
					{Picture: pic("scale.png", ""), Name: "电子秤", Spec: "0.1 克，带计时", Count: "每台 1 个，共 20 个", Value: 9900},
					{Picture: pic("notebook.png", ""), Name: "冲煮手册", Spec: "A5，32 页", Count: "每台 1 本，共 20 本"},
				},
				How: "和咖啡机一起送货上门", Until: "付款以后 7 天内送到", Layout: "shelf",
			},
		},
		trust: []block.Viewer{
			trust.Steps{
				Title: "怎么搬回家",
				Items: []trust.Step{
					doing("coffee.png", "先来店里试", "同一台机器，自己打一杯"),
					doing("phone.png", "开一局", "留手机号，给你留好一台"),
					doing("handshake.png", "朋友自己登记", "每来一位，价格降一刀，七天内有效"),
					doing("house.png", "送货上门", "付款后七天内到，店员教一次"),
				},
				Layout: "cards",
			},
			trust.Compare{
				Title: "在家做一杯，账怎么算", Ours: "自己做", Theirs: "每天买",
				Items: []trust.Contrast{
					{Name: "一杯大概", Ours: "豆子和奶 6 元", Theirs: "26 元"},
					{Name: "要花的时间", Ours: "预热 5 分钟，做 2 分钟", Theirs: "走到店里"},
					{Name: "要学的", Ours: "上门教一次，再练几天", Theirs: "不用学"},
				},
				Note: "按本店豆子和拿铁的标价算，口味因人而异。", Layout: "columns",
			},
			trust.FAQ{
				Title: "问得多的三句",
				Items: []trust.Question{
					asking("1680 元是什么价？", "店里一直摆着卖的标价，货架上有价签。"),
					asking("不到二十位能买吗？", "能，按当时的价买，锁定 30 分钟。七天到了没买，这一局就结束。"),
					asking("坏了找谁？", "整机保一年，小毛病店里就能修，修的时候借你一台。"),
				},
				Layout: "cards",
			},
		},
		call: []block.Viewer{
			cta.Progress{Stage: cta.Stage{Title: "我的这一台", Button: "搬一台回家"}, Layout: "head"},
			call("先来店里试一杯？报一声要看咖啡机，店员给你做", "quiet"),
		},
		bar: "咖啡机底价 1180 元", button: "搬一台", barLayout: "duo",
	}
}
