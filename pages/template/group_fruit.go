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
		Name: "group-fruit", Title: "水果店邻里团", Play: "group", Trade: "retail",
		Words: "五户一箱、按人数降价，小区里一起买、下楼就能取，适合社区店",
	}, groupFruit)
}

// groupFruit has open teams: neighbours who have no invitation can join one that still wants people.
func groupFruit(now time.Time) scheme {
	return scheme{
		title: "邻里拼一箱苹果 · 果然新鲜", theme: "green",
		brand: "果然新鲜", company: "果然新鲜果品有限公司", hours: "每天 7:30–21:30",
		card:   pages.Card{Title: "隔壁邻居一起拼，一箱苹果 29.9", Words: "两家 36 元，三家 33 元，五家 29.9 元一箱，下楼就能取", Picture: pic("apple.png", "一个红苹果")},
		poster: pages.Poster{Design: "pop", Headline: "五家一起拼\n苹果 29.9 一箱", Words: "长按识别，拼一箱"},
		rules: play.Group{
			Size: 5, Hours: 48, Public: true,
			Ladder: []play.GroupStep{{Size: 2, Price: 3600}, {Size: 3, Price: 3300}, {Size: 5, Price: 2990}},
			Terms:  play.Terms{Title: "邻里拼苹果", Act: play.Phone, Scope: "any", Cap: 3, Runs: 2},
		},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "本周邻里团", Title: "五家一起拼，苹果 29.9 一箱", Words: "洛川红富士，一箱净重 5 斤，12 个左右。到时间按凑到的那一档算。",
				Picture: pic("banner-shop.svg", "阳光下挂着彩灯的街边小店"), Button: "开一个团", Note: "取货时付款，坏果当面换", Layout: "below",
			},
			bait.Notice{Words: "每周二、周五到货，成团第二天上午十点后来取。", Layout: "tint"},
			bait.Benefits{
				Title: "几家拼，什么价",
				Items: []bait.Gain{
					gain("house.png", "两家", "每箱 36 元"), gain("house.png", "三家", "每箱 33 元"),
					gain("house.png", "五家", "每箱 29.9 元"), gain("apple.png", "都是同一箱", "产地、大小一样，先尝再拿"),
				},
				Layout: "cards",
			},
		},
		trust: []block.Viewer{
			trust.Compare{
				Title: "为什么拼起来便宜", Ours: "一起拼", Theirs: "零散买",
				Items: []trust.Contrast{
					{Name: "挑选", Ours: "整箱到货，当面开箱", Theirs: "散装，一个个挑"},
					{Name: "损耗", Ours: "有人要才进货", Theirs: "卖不完会放坏"},
					{Name: "坏果", Ours: "取货当天免费换", Theirs: "要当场看仔细"},
				},
				Note: "和本店零散卖的做法比，价格以当天店里的标价为准。", Layout: "table",
			},
			trust.Steps{
				Title: "怎么拼",
				Items: []trust.Step{
					doing("phone.png", "开团或加入", "下面能看到还差人的团，直接加入也行"),
					doing("speech-bubble.png", "叫上邻居", "发到楼栋群里，谁要谁自己报名"),
					doing("map-pin.png", "下楼取", "成团第二天起，报凭证号付款"),
				},
				Layout: "vertical",
			},
		},
		call: []block.Viewer{
			cta.Team{Stage: cta.Stage{Title: "看看还差几家", Button: "开一个团"}, Layout: "list"},
			cta.Share{
				Title: "楼栋群里说一声", Words: "生成一张海报，写着你的称呼。发不发都不影响你的团。", Button: "生成我的海报",
				Text: "楼下果然新鲜拼苹果，五家 29.9 一箱，我开了个团，谁家要？", Layout: "card",
			},
			call("想拼别的水果？告诉店里，人够了就进", "outline"),
		},
		bar: "五家拼 29.9 一箱", button: "开一个团", barLayout: "duo",
	}
}
