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
	Add(20, Template{
		Name:  "coffee-bogo",
		Title: "咖啡店买一送一",
		Trade: "餐饮门店",
		Words: "留手机号领一张买一送一券，到店报尾号核销，适合新店和淡季",
		Slug:  "coffee",
	}, coffeeBogo)
}

// coffeeBogo is short: a cup of coffee is decided on in seconds, so the form comes right after the first picture, and
// papers and people that would suit a course would only be in the way.
func coffeeBogo(now time.Time, id pages.NewID) pages.Doc {
	c := contents{id: id, doc: pages.Doc{
		Title: "大杯拿铁买一送一 · 半日咖啡",
		Theme: "red",
		Card: pages.Card{
			Title:   "半日咖啡：第二杯，我们请",
			Words:   "大杯拿铁买一送一，三家店都能用，到店报手机尾号",
			Picture: form.Picture{Src: "art/coffee.png", Alt: "一杯热咖啡"},
		},
		Poster: pages.Poster{Design: "full", Headline: "两个人喝咖啡\n第二杯我们请", Words: "长按识别，领一张买一送一券"},
		Host: pages.Host{
			Brand: "半日咖啡", Company: "示例半日餐饮管理有限公司",
			Contact: "400-000-0000，每天 8:00–21:00", Days: 90,
		},
		Invite: pages.Invite{Days: 7},
	}}
	c.section(block.Bait,
		bait.Hero{
			Badge:   "买一送一",
			Title:   "两个人喝咖啡，第二杯我们请",
			Words:   "大杯拿铁买一送一，现磨现做。一个人来，另一杯打包带走。",
			Picture: form.Picture{Src: "art/banner-coffee.svg", Alt: "木桌上的拿铁、外带杯和咖啡豆"},
			Button:  "领一张券",
			Note:    "三家门店都能用，每天 8:00–21:00",
			Layout:  "below",
		},
		bait.Phone{
			Title:  "留个手机号，券就存好了",
			Words:  "到店点单时报手机尾号，店员帮你核销",
			Button: "领券",
			Thanks: "券存好了\n14 天内到店，报手机尾号就能用",
		},
		bait.Offer{
			Title: "这张券怎么用",
			Name:  "大杯拿铁买一送一",
			Price: 2600,
			Was:   5200,
			Unit:  "2 杯",
			Limit: "每个手机号限领 1 张",
			Benefits: []bait.Benefit{
				{Picture: form.Picture{Src: "art/coffee.png"}, Title: "冷热随你，奶也能换", Words: "牛奶、燕麦奶、脱脂奶任选，不另加钱"},
				{Picture: form.Picture{Src: "art/map-pin.png"}, Title: "三家门店通用", Words: "梧桐路店、公园店、地铁站店"},
				{Picture: form.Picture{Src: "art/calendar.png"}, Title: "14 天内有效", Words: "从领券当天算起，两杯请一次取走"},
			},
			Foot: "赠品为大杯拿铁 1 杯，共备 500 杯，送完后页面停止领券，已领的券照常使用。划线价 52 元是两杯单点的价格：活动开始前 7 天，门店大杯拿铁售价 26 元一杯。不与其他优惠同享，不用于外卖订单。",
		},
	)
	c.section(block.Trust,
		trust.Reviews{
			Title: "坐下来喝过的人说",
			Items: []trust.Review{
				{
					Picture: form.Picture{Src: "art/avatar-office.png"}, Name: "许小姐", Stars: 5,
					Words:  "午休和同事来的，一人一杯，换燕麦奶真的没加钱。店员还问了要不要少放点奶泡。",
					Source: "示例内容", Date: "2025年5月", Sample: true,
				},
				{
					Picture: form.Picture{Src: "art/avatar-grandma.png"}, Name: "陈阿姨", Stars: 5,
					Words:  "闺女带我来的，我说怕苦，小伙子就给我做得淡一点。靠窗的位子能晒到太阳。",
					Source: "示例内容", Date: "2025年5月", Sample: true,
				},
				{
					Picture: form.Picture{Src: "art/avatar-man.png"}, Name: "老周", Stars: 4,
					Words:  "早上地铁站店要排十来分钟，赶时间的话建议先点。味道没得说。",
					Source: "示例内容", Date: "2025年6月", Sample: true,
				},
			},
		},
		trust.Numbers{
			Title: "关于这杯咖啡",
			Items: []trust.Number{
				{Text: "31,200", Unit: "杯", Label: "2025 年做出的拿铁", Source: "门店 2025 年收银记录（示例）"},
				{Text: "3", Unit: "家", Label: "都开在本市", Source: "营业执照登记信息（示例）"},
				{Text: "2019", Unit: "年", Label: "在梧桐路开店", Source: "营业执照登记信息（示例）"},
				{Text: "14", Unit: "天", Label: "豆子烘好后用完", Source: "门店 2025 年进货记录（示例）"},
			},
		},
	)
	c.section(block.Bait,
		bait.Countdown{Title: "距停止领券还有", Deadline: evening(now, 10), Ended: "领券已截止，已领的券照常使用"},
	)
	c.section(block.CTA,
		cta.Lead{
			Title:  "领一张买一送一券",
			Button: "领券",
			Thanks: "券存好了\n14 天内到店，报手机尾号就能用",
			Questions: []block.Question{
				{Label: "常去哪家店", Choices: "梧桐路店，公园店，地铁站店"},
			},
		},
		cta.Share{
			Title:  "想好和谁一起喝了吗",
			Words:  "做一张写着你称呼的海报，发给想约的人。对方也能领一张；发不发，你的券都在。",
			Button: "生成我的海报",
			Text:   "半日咖啡大杯拿铁买一送一，我领好券了，哪天下午一起去坐坐？",
		},
		cta.Follow{
			Title:   "到店前想问一句？",
			Words:   "有没有座位、今天什么豆子，问店长。",
			QR:      form.Picture{Src: "art/qr-sample.svg", Alt: "店长的二维码"},
			Account: "半日咖啡 · 店长",
			Hint:    "长按识别二维码",
		},
		cta.Bar{Text: "大杯拿铁买一送一", Button: "领券", Contact: "tel:4000000000", ContactText: "电话"},
	)
	return c.doc
}
