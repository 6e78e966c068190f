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
		Name: "bargain-playground", Title: "亲子乐园双人票", Play: "bargain", Trade: "local",
		Words: "八家人各自登记，一大一小的门票从 128 元降到 58 元。适合门店海报、企业微信群和自己的 App；在微信里容易被判作诱导",
	}, bargainPlayground)
}

// bargainPlayground is short of time on purpose: a family decides on a weekend within a day or two.
func bargainPlayground(now time.Time) scheme {
	return scheme{
		title: "一大一小，底价 58 · 蹦蹦岛亲子乐园", theme: "yellow", outlets: outsideWeChat,
		brand: "蹦蹦岛", company: "蹦蹦岛文化发展有限公司", hours: "周二至周日 9:30–20:00",
		card:   pages.Card{Title: "亲子乐园一大一小，底价 58", Words: "滑梯、沙池、蹦床都能玩，工作日不限时间", Picture: pic("balloon.png", "一个气球")},
		poster: pages.Poster{Design: "festive", Headline: "带孩子来蹦蹦岛\n一大一小底价 58", Words: "扫一扫，也给自家来一局"},
		rules: play.Bargain{
			Price: 12800, Floor: 5800, Friends: 8, Hours: 36, Prize: "ticket",
			Terms: play.Terms{Title: "亲子票一起砍", Act: play.Phone, Scope: "page", Cap: 2, Runs: 2},
		},
		prizes: []play.Prize{{
			Key: "ticket", Title: "一大一小门票一套", Kind: play.Later, Picture: pic("ticket.png", ""),
			Words: "工作日全天或周末 3 小时，身高 80 到 140 厘米。到场付款，报凭证号", Worth: 12800, Cost: 3500, Total: 200, Days: 30,
		}},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "亲子门票", Title: "一大一小，底价 58 元", Words: "八家人来登记，价格正好到底。工作日全天，周末三小时，大人陪着玩不另外收。",
				Button: "给孩子开一局", Note: "请由家长参加", Layout: "art",
			},
			bait.Benefits{
				Title: "里面有什么",
				Items: []bait.Gain{
					gain("rocket.png", "三层滑梯", "软垫到底，大人也能上"),
					gain("palette.png", "涂鸦墙", "颜料一擦就掉，罩衣免费借"),
					gain("star.png", "小蹦床", "一人一格，有人在边上看着"),
					gain("coffee.png", "家长休息区", "能看见整个场子，有插座"),
				},
				Button: "给孩子开一局", Layout: "cards",
			},
		},
		trust: []block.Viewer{
			trust.Numbers{
				Title: "看得见的安全",
				Items: []trust.Number{
					counted("12", "位", "场内看护", "本店 2026 年排班表"), counted("2", "次", "每天消毒", "本店 2026 年保洁记录"),
					counted("600", "平米", "场地面积", "租赁合同"), counted("120", "人", "同时最多", "本店 2026 年限流规定"),
				},
				Layout: "grid",
			},
			trust.FAQ{
				Title: "带孩子来之前",
				Items: []trust.Question{
					asking("多大的孩子能玩？", "身高 80 到 140 厘米，要有大人陪着。不到 80 厘米的，休息区有小沙池。"),
					asking("要带什么？", "防滑袜，忘了带前台有卖。水杯可以带进去。"),
					asking("128 元是什么价？", "周末一大一小三小时的前台票价，前台有价目牌。"),
					asking("没到底价怎么办？", "36 小时到了这一局就结束，不收任何钱。每家最多开两局。"),
				},
				Layout: "fold",
			},
			trust.Certificates{
				Title: "证照在这里，欢迎核对",
				Items: []trust.Certificate{
					{Picture: pic("licence.svg", "营业执照示例图"), Name: "营业执照", Note: "市场监管部门核发（示例图）"},
					{Picture: pic("certificate.svg", "公共场所卫生许可证示例图"), Name: "公共场所卫生许可证", Note: "卫生健康部门核发（示例图）"},
				},
				Layout: "row",
			},
		},
		call: []block.Viewer{
			cta.Bargain{Stage: cta.Stage{Title: "我家这一局", Button: "给孩子开一局", Invite: "请别家一起来"}, Layout: "faces"},
			call("想包场过生日？10 个孩子起，提前一周打电话", "outline"),
		},
		bar: "一大一小，底价 58 元", button: "开一局", barLayout: "text",
	}
}
