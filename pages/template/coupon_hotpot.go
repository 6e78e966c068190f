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
		Name: "coupon-hotpot", Title: "火锅店两人都有券", Play: "coupon", Trade: "food",
		Words: "新朋友先拿 30 元券来吃，他用掉以后，带他来的人也有一张 30 元券",
	}, couponHotpot)
}

// couponHotpot pays for a table that has really been eaten at, not for a link that was sent.
func couponHotpot(now time.Time) scheme {
	return scheme{
		title: "来吃火锅，两个人都有券 · 山城小锅", theme: "red",
		brand: "山城小锅", company: "山城小锅餐饮有限公司", hours: "每天 11:00–23:00",
		card:   pages.Card{Title: "第一次来吃火锅，先减 30", Words: "满 120 元可用，两家店通用，周末也能用", Picture: pic("hotpot.png", "一口热气腾腾的火锅")},
		poster: pages.Poster{Design: "festive", Headline: "约你吃火锅\n先减三十", Words: "长按识别，领一张来吃"},
		rules: play.Coupon{
			FriendPrize: "friend", OwnPrize: "own", PerDay: 5, PerPage: 20,
			Terms: play.Terms{Title: "吃火锅都有券", Act: play.Phone, Scope: "all", Cap: 1, Runs: 1},
		},
		prizes: []play.Prize{
			{Key: "friend", Title: "新客 30 元火锅券", Kind: play.Later, Picture: pic("ticket.png", ""), Words: "堂食满 120 元可用，一桌一张，酒水不计。结账前报凭证号", Worth: 3000, Cost: 3000, Total: 800, Days: 30},
			{Key: "own", Title: "老客 30 元火锅券", Kind: play.Later, Picture: pic("hotpot.png", ""), Words: "堂食满 120 元可用，一桌一张，酒水不计。结账前报凭证号", Worth: 3000, Cost: 3000, Total: 800, Days: 60},
		},
		bait: []block.Viewer{
			bait.Notice{Words: "两家店晚上六点以后要等位，打电话可以先排号。", Layout: "strong"},
			bait.Hero{
				Badge: "新朋友减 30", Title: "约朋友吃火锅，都有券", Words: "朋友第一次来，结账先减 30。他吃完结了账，你下次来也减 30。",
				Picture: pic("banner-shop.svg", "阳光下挂着彩灯的街边小店"), Button: "邀朋友来吃", Note: "满 120 元用一张", Layout: "below",
			},
			bait.Benefits{
				Title: "锅里有什么",
				Items: []bait.Gain{
					gain("fire.png", "牛油现熬", "一锅一熬，锅底不回收"),
					gain("hotpot.png", "鸳鸯不加钱", "番茄、菌汤、清油任选"),
					gain("salad.png", "蔬菜当天到", "早上六点的菜，晚上卖不完不留"),
				},
				Layout: "numbered",
			},
		},
		trust: []block.Viewer{
			trust.Reviews{
				Title: "吃过的人说",
				Items: []trust.Review{
					saying("avatar-cook.png", "老秦", 5, "我自己是厨师，毛肚是真毛肚。麻要单独说，不然挺麻。", "2026年1月"),
					saying("avatar-office.png", "小夏", 4, "四个人用一张券，减了 30。周五要等一个多小时。", "2026年2月"),
				},
				Layout: "cards",
			},
			trust.Certificates{
				Title: "后厨可以看",
				Items: []trust.Certificate{
					{Picture: pic("licence.svg", "营业执照示例图"), Name: "营业执照", Note: "市场监管部门核发（示例图）"},
					{Picture: pic("certificate.svg", "食品经营许可证示例图"), Name: "食品经营许可证", Note: "市场监管部门核发（示例图）"},
				},
				Layout: "list",
			},
			trust.Shops{
				Title: "两家店都能用",
				Items: []trust.Shop{
					{Name: "山城小锅 大学城店", Address: "学府路 33 号 2 楼", Hours: "每天 11:00–23:00", Note: "有四人小隔间"},
					{Name: "山城小锅 河边店", Address: "滨河路 7 号", Hours: "每天 11:00–次日 1:00", Note: "能看见河"},
				},
				Layout: "cards",
			},
		},
		call: []block.Viewer{
			cta.Mutual{Stage: cta.Stage{Title: "朋友一张，你也一张", Button: "邀朋友来吃", Invite: "邀朋友来吃"}, Layout: "pair"},
			call("几个人、几点来？打电话留桌，留十五分钟", "outline"),
		},
		bar: "新朋友先减 30", button: "邀朋友来吃", barLayout: "float",
	}
}
