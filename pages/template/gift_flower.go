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
		Name: "gift-flower", Title: "花店代人送花", Play: "gift", Trade: "retail",
		Words: "熟客领两支花送人，收花的人到店自己挑颜色；两支都送到，再给送花的人一小束",
	}, giftFlower)
}

// giftFlower is a letter: few words, and the card is written by who gives.
func giftFlower(now time.Time) scheme {
	return scheme{
		title: "送一支花给想起的人 · 小满花店", theme: "red",
		brand: "小满花店", company: "小满花艺有限公司", hours: "每天 9:00–20:00",
		card:   pages.Card{Title: "有人留了一支花给你", Words: "到店挑一个喜欢的颜色，店里替你包好", Picture: pic("bouquet.png", "一束鲜花")},
		poster: pages.Poster{Design: "magazine", Headline: "有一支花\n留给你来挑", Words: "长按识别，来挑一支花"},
		rules: play.Gift{
			Passes: 2, Hours: 72, Back: 2, Prize: "stem", Own: "bunch",
			Terms: play.Terms{Title: "送一支花", Act: play.Phone, Scope: "any", Cap: 2, Runs: 1},
		},
		prizes: []play.Prize{
			{Key: "stem", Title: "当日鲜花一支", Kind: play.Later, Picture: pic("bouquet.png", ""), Words: "当天花桶里任选一支，包一层纸，可以写卡片。到店报凭证号", Worth: 1200, Cost: 400, Total: 400, Days: 14},
			{Key: "bunch", Title: "小花束一把", Kind: play.Later, Picture: pic("heart.png", ""), Words: "三支花加配叶，颜色店里搭。到店报凭证号", Worth: 3900, Cost: 1400, Total: 100, Days: 14},
		},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "不为什么节日", Title: "送一支花，给想起的人", Words: "你写两句话，他来店里挑颜色。两支都有人收下，我们再给你一小束。",
				Picture: pic("banner-gift.svg", "打开的礼盒，里面飞出红包和爱心"), Button: "领两支花去送", Note: "花和卡片都不收费", Layout: "above",
			},
			bait.Gifts{
				Title: "送的是什么",
				Items: []bait.Gift{
					{Picture: pic("bouquet.png", ""), Name: "当日鲜花一支", Spec: "当天花材任选 1 支", Count: "每人 2 支，共 400 支", Value: 1200},
					{Picture: pic("heart.png", ""), Name: "小花束一把", Spec: "3 支鲜花加配叶", Count: "每人 1 把，共 100 把", Value: 3900},
				},
				How: "到店报凭证号，现场挑、现场包", Until: "收下以后 14 天内", Layout: "large",
			},
		},
		trust: []block.Viewer{
			trust.Stories{
				Title: "一支花的来回",
				Items: []trust.Story{{
					Name: "小尹", Role: "住在葑门横街", Before: "和同事闹了点别扭，不知道怎么开口。",
					Done: "送了她一支洋桔梗，卡片上只写了“中午一起吃饭”。", After: "第二天中午，她提着饭盒过来了。",
					Source: "示例内容", Date: "2026年2月", Sample: true,
				}},
				Note: "个人经历，示例内容。", Layout: "card",
			},
			trust.Steps{
				Title: "怎么送到",
				Items: []trust.Step{
					doing("gift.png", "领两支", "一人一次，送给两位朋友"),
					doing("speech-bubble.png", "送出去", "一个链接给一个人，他点一下收好"),
					doing("bouquet.png", "他来挑", "三天没人收就退回，可以换个人送"),
				},
				Layout: "vertical",
			},
			trust.Shops{
				Title: "来哪里挑",
				Items: []trust.Shop{
					{Name: "小满花店 平江路店", Address: "平江路 18 号", Hours: "9:00–20:00", Note: "门口有花桶，先闻再拿"},
					{Name: "小满花店 菜市场店", Address: "葑门横街 6 号", Hours: "7:00–19:00", Note: "早上七点到花"},
				},
				Layout: "list",
			},
		},
		call: []block.Viewer{
			cta.Wallet{Stage: cta.Stage{Title: "我要送的花", Button: "领两支花"}, Layout: "list"},
			call("想送到外地？打电话说清城市，能不能送当场答复", "quiet"),
		},
		bar: "两支花，送朋友", button: "领两支花", barLayout: "text",
	}
}
