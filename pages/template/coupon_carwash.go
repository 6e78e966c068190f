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
		Name: "coupon-carwash", Title: "洗车店邻居券", Play: "coupon", Trade: "local",
		Words: "邻居首洗 19 元，洗完以后你也得一次免费外观清洗，适合小区门口和地库里的店",
	}, couponCarwash)
}

// couponCarwash counts by neighbours: few in a day, many in a season.
func couponCarwash(now time.Time) scheme {
	return scheme{
		title: "邻居首洗 19 元 · 一尘洗车", theme: "blue",
		brand: "一尘洗车", company: "一尘汽车服务有限公司", hours: "每天 8:00–20:00",
		card:   pages.Card{Title: "首次洗车 19 元，不办卡", Words: "地库里洗，车身加脚垫，四十分钟", Picture: pic("sparkles.png", "闪亮的星光")},
		poster: pages.Poster{Design: "pop", Headline: "邻居首洗 19 元\n不办卡", Words: "长按识别，约个时间洗"},
		rules: play.Coupon{
			FriendPrize: "first", OwnPrize: "rinse", PerDay: 5, PerPage: 12,
			Terms: play.Terms{Title: "邻居洗车都有份", Act: play.Phone, Scope: "all", Cap: 1, Runs: 1},
		},
		prizes: []play.Prize{
			{Key: "first", Title: "首次精洗 19 元券", Kind: play.Later, Picture: pic("ticket.png", ""), Words: "五座、七座同价，车身加脚垫加玻璃。到店报凭证号，付 19 元", Worth: 3900, Cost: 2000, Total: 400, Days: 60},
			{Key: "rinse", Title: "外观清洗一次", Kind: play.Later, Picture: pic("sparkles.png", ""), Words: "外观冲洗加擦干，不含内饰。到店报凭证号", Worth: 2900, Cost: 1200, Total: 400, Days: 90},
		},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "地库里的店", Title: "邻居首洗 19，你也得一次", Words: "邻居第一次来，19 元洗干净。他洗完，你的一次外观清洗就能用。",
				Picture: pic("banner-shop.svg", "阳光下挂着彩灯的街边小店"), Button: "约一次", Note: "车停好就走，洗完打电话", Layout: "above",
			},
			bait.Benefits{
				Title: "一次洗到哪些地方",
				Items: []bait.Gain{
					gain("sparkles.png", "车身两遍", "先冲再擦，双桶两条毛巾"),
					gain("light-bulb.png", "玻璃内外", "内侧用干毛巾，不留水印"),
					gain("house.png", "脚垫拿出来", "刷完晾一晾再放回去"),
					gain("phone.png", "洗完通知", "照片发到手机上"),
				},
				Layout: "cards",
			},
			bait.Inviter{Words: "住得近的邻居洗过了，你也来试一次。", Strangers: "住在附近的，都可以先约一次。", Layout: "ribbon"},
		},
		trust: []block.Viewer{
			trust.Numbers{
				Title: "一台车的时间",
				Items: []trust.Number{
					counted("40", "分钟", "一台车", "本店 2026 年排班"), counted("2", "条", "一车两毛巾", "本店 2026 年服务规范"),
					counted("9", "台", "一天最多洗", "本店 2026 年排班"),
				},
				Layout: "list",
			},
			trust.Reviews{
				Title: "常来的邻居说",
				Items: []trust.Review{
					saying("avatar-man.png", "老蒋", 5, "下班停地库，第二天早上已经擦干了。雨后两天要排队。", "2026年5月"),
					saying("avatar-student.png", "小曹", 4, "玻璃内侧擦得很亮，脚垫还有一点潮，提醒了他们。", "2026年6月"),
				},
				Layout: "cards",
			},
		},
		call: []block.Viewer{
			cta.Mutual{Stage: cta.Stage{Title: "邻居一张，你也一张"}, Layout: "pair"},
			cta.Share{
				Title: "楼里还有谁要洗车", Words: "海报上写着你的称呼，想贴楼道就贴，不发也没关系，券一样用。", Button: "生成我的海报",
				Text: "地库里的一尘洗车，邻居首洗 19 元，我约好了，你们要不要也约一个？", Layout: "line",
			},
			call("现在排到几点？打电话问，或者把车停好直接走", "outline"),
		},
		bar: "首洗 19 元", button: "约一次", barLayout: "duo",
	}
}
