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
		Name: "assist-bookstore", Title: "书店邀书友", Play: "assist", Trade: "retail",
		Words: "朋友自己登记领借阅卡，你也得书。适合放在门店、企业微信和自己的 App；在微信里容易被判作诱导",
		Slug:  "books",
	}, assistBookstore)
}

// assistBookstore has two steps, the second of which is worth coming back for.
func assistBookstore(now time.Time) scheme {
	return scheme{
		title: "带朋友来看书 · 半页书店", theme: "white", outlets: outsideWeChat,
		brand: "半页书店", company: "半页文化传播有限公司", hours: "每天 10:00–21:00",
		card:   pages.Card{Title: "半页书店，一人一张借阅卡", Words: "登记就能借，一次两本，借 21 天", Picture: pic("books.png", "一摞书")},
		poster: pages.Poster{Design: "magazine", Headline: "来半页书店\n领一张借阅卡", Words: "扫一扫，领一张借阅卡"},
		rules: play.Assist{
			Tiers: []play.AssistTier{{Friends: 2, Prize: "tote"}, {Friends: 6, Prize: "book"}},
			Terms: play.Terms{Title: "带朋友来看书", Act: play.Phone, Scope: "all", Cap: 1, Runs: 1},
		},
		prizes: []play.Prize{
			{Key: "tote", Title: "半页帆布袋一个", Kind: play.Later, Picture: pic("shopping-bags.png", ""), Words: "本白色，能装八本书。到店报凭证号领", Worth: 3900, Cost: 1200, Total: 200, Hold: 24, Days: 30, Substitute: "mark"},
			{Key: "book", Title: "自选图书一本", Kind: play.Later, Picture: pic("books.png", ""), Words: "店里 60 元以内的书任选一本。到店报凭证号领", Worth: 6000, Cost: 3600, Total: 60, Hold: 24, Days: 30},
			{Key: "mark", Title: "木书签一套", Kind: play.Later, Words: "三枚。到店报凭证号领", Worth: 1800, Cost: 500, Total: 200, Days: 30},
		},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "书友计划", Title: "带朋友来看书，你也得一本", Words: "朋友登记一张借阅卡，自己就能借书。满两位，送你帆布袋；满六位，店里的书任选一本。",
				Picture: pic("banner-knowledge.svg", "装满图表和文档的资料夹"), Button: "看看怎么参加", Note: "借阅卡不收费，不用押金", Layout: "below",
			},
			bait.Gifts{
				Title: "得什么，写在前面",
				Items: []bait.Gift{
					{Picture: pic("shopping-bags.png", ""), Name: "半页帆布袋", Spec: "本白色，38×42 厘米", Count: "每人 1 个，共 200 个", Value: 3900},
					{Picture: pic("books.png", ""), Name: "自选图书", Spec: "60 元以内任选 1 本", Count: "每人 1 本，共 60 本", Value: 6000},
				},
				How: "到店报凭证号，在收银台领取", Until: "得到以后 30 天内", Layout: "grid",
			},
		},
		trust: []block.Viewer{
			trust.Steps{
				Title: "怎么算数",
				Items: []trust.Step{
					doing("books.png", "朋友看到", "从你的链接或海报进来"),
					doing("phone.png", "他自己登记", "留手机号，领自己的借阅卡"),
					doing("check-mark.png", "过 24 小时", "他没有退掉，你就到店领"),
				},
				Layout: "cards",
			},
			trust.FAQ{
				Title: "先说清楚",
				Items: []trust.Question{
					asking("朋友能得到什么？", "一张自己的借阅卡：一次两本，借 21 天，不收押金。"),
					asking("朋友早就有卡了，算吗？", "不算，只算没在我们这里登记过的。他可以照常来看书。"),
					asking("帆布袋发完了呢？", "改发木书签一套，页面上会写明还剩多少。"),
				},
				Layout: "open",
			},
			trust.Shops{
				Title:  "书店在这里",
				Items:  []trust.Shop{{Name: "半页书店", Address: "愚园路 88 号 2 楼", Hours: "每天 10:00–21:00", Note: "楼下有自行车架，靠窗有座位"}},
				Layout: "list",
			},
		},
		call: []block.Viewer{
			cta.Progress{Stage: cta.Stage{Title: "我的书友进度"}, Layout: "card"},
			call("想问有没有某一本书？报书名就行，没有也帮你订", "outline"),
		},
		bar: "一人一张借阅卡", button: "看看怎么参加", barLayout: "text",
	}
}
