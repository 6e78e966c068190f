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
		Name: "gift-tea", Title: "茶饮店请朋友喝", Play: "gift", Trade: "food",
		Words: "老客每人三杯，送给三位朋友，对方到店报凭证号就能喝，适合让熟客带新客",
	}, giftTea)
}

// giftTea gives regulars something to give: nobody asks them to sell.
func giftTea(now time.Time) scheme {
	return scheme{
		title: "请三位朋友喝茶 · 一叶茶饮", theme: "green",
		brand: "一叶茶饮", company: "一叶茶饮管理有限公司", hours: "每天 10:00–22:00",
		card:   pages.Card{Title: "有人请你喝一杯茉莉奶绿", Words: "到店报凭证号就能做，冷热甜度自己挑", Picture: pic("bubble-tea.png", "一杯奶茶")},
		poster: pages.Poster{Design: "cream", Headline: "我请你喝一杯\n茉莉奶绿", Words: "长按识别，来喝一杯"},
		rules: play.Gift{
			Passes: 3, Hours: 48, Back: 3, Prize: "cup",
			Terms: play.Terms{Title: "请朋友喝一杯", Act: play.Phone, Scope: "page", Cap: 1, Runs: 1},
		},
		prizes: []play.Prize{{
			Key: "cup", Title: "茉莉奶绿一杯", Kind: play.Later, Picture: pic("bubble-tea.png", ""),
			Words: "中杯，冷热和甜度任选，三家店通用。报凭证号当场做", Worth: 1600, Cost: 450, Total: 600, Days: 30,
		}},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "请朋友喝", Title: "有三杯，想请谁就请谁", Words: "茉莉奶绿，中杯，冷热甜度都能挑。你拿到三个名额，送给想起的那个人。",
				Button: "领三个名额", Note: "三杯都不收费", Layout: "art",
			},
			bait.Benefits{
				Title: "送出去的一杯，是这样",
				Items: []bait.Gain{
					gain("bubble-tea.png", "现做的茶底", "茉莉绿茶四小时一换"),
					gain("heart.png", "甜度他自己挑", "不另外加甜也好喝"),
					gain("shop.png", "三家店都能喝", "报凭证号，当场做"),
					gain("alarm-clock.png", "三十天内去", "过期就收回，留给别人"),
				},
				Layout: "cards",
			},
		},
		trust: []block.Viewer{
			trust.Steps{
				Title: "怎么送",
				Items: []trust.Step{
					doing("gift.png", "领名额", "一人三个，先领先有"),
					doing("handshake.png", "送给朋友", "一个链接只给一个人，他自己收下"),
					doing("bubble-tea.png", "他去喝", "两天没人收，就退回给你，换个人送"),
				},
				Layout: "horizontal",
			},
			trust.Reviews{
				Title: "收到过的人说",
				Items: []trust.Review{
					saying("avatar-student.png", "阿泽", 5, "高中同桌送的，三年没见，一起去喝了。", "2026年5月"),
					saying("avatar-woman.png", "小满", 4, "去店里报了号就做，没有叫我办卡。", "2026年6月"),
				},
				Layout: "cards",
			},
			trust.Shops{
				Title: "三家店通用",
				Items: []trust.Shop{
					{Name: "一叶茶饮 大学城店", Address: "学府路 9 号", Hours: "每天 10:00–22:00", Note: "南门出来右转"},
					{Name: "一叶茶饮 河边店", Address: "滨河路 31 号", Hours: "每天 10:00–22:00", Note: "有露天座位"},
					{Name: "一叶茶饮 地铁站店", Address: "解放路地铁站 2 号口", Hours: "每天 8:00–22:00", Note: "早上有热的"},
				},
				Layout: "compact",
			},
		},
		call: []block.Viewer{
			cta.Wallet{Stage: cta.Stage{Title: "我的三杯", Button: "领三个名额"}, Layout: "cards"},
			call("公司想多请几杯？整单 30 杯起可以送货，打电话订", "outline"),
		},
		bar: "请朋友喝三杯", button: "领三个名额", barLayout: "float",
	}
}
