package template

import (
	"time"

	"github.com/sanduan/sanduan/components/bait"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/cta"
	"github.com/sanduan/sanduan/components/trust"
	"github.com/sanduan/sanduan/pages"
)

func init() {
	Add(Template{
		Name: "coffee-bogo", Title: "咖啡店买一送一", Goal: "visit", Trade: "food",
		Words: "留手机号领一张买一送一券，到店报凭证号核销，适合新店和淡季",
		Slug:  "coffee",
	}, coffeeBogo)
}

// coffeeBogo is short: a cup of coffee is decided on in seconds, so papers and people that would suit a course would only
// be in the way.
func coffeeBogo(now time.Time, id pages.NewID) pages.Doc {
	until := evening(now, 24)
	c := contents{id: id, doc: pages.Doc{
		Title: "大杯拿铁买一送一 · 半日咖啡",
		Theme: "orange",
		Card: pages.Card{
			Title:   "半日咖啡：第二杯，我们请",
			Words:   "大杯拿铁买一送一，三家店都能用，到店报凭证号",
			Picture: pic("coffee.png", "一杯热咖啡"),
		},
		Poster: pages.Poster{Design: "cream", Headline: "两个人喝咖啡\n第二杯我们请", Words: "长按识别，领一张买一送一券"},
		Host: pages.Host{
			Brand: "半日咖啡", Company: "示例半日餐饮管理有限公司",
			Contact: "400-000-0000，每天 8:00–21:00", Days: 90,
		},
		Invite: pages.Invite{Days: 7},
		Quota:  pages.Quota{Leads: 500},
	}}
	c.section(block.Bait,
		bait.Hero{
			Badge:   "买一送一",
			Title:   "两个人喝咖啡，第二杯我们请",
			Words:   "大杯拿铁买一送一，现磨现做。一个人来，另一杯打包带走。",
			Picture: pic("banner-coffee.svg", "木桌上的拿铁、外带杯和咖啡豆"),
			Button:  "领一张券",
			Note:    "三家门店都能用，每天 8:00–21:00",
			Layout:  "below",
		},
		bait.Benefits{
			Title: "这张券，怎么喝都行",
			Items: []bait.Gain{
				{Picture: pic("coffee.png", ""), Title: "冷热随你", Words: "热的、冰的都可以"},
				{Picture: pic("bubble-tea.png", ""), Title: "奶也能换", Words: "换燕麦奶不加钱"},
				{Picture: pic("map-pin.png", ""), Title: "三家店通用", Words: "哪家近，就去哪家"},
				{Picture: pic("croissant.png", ""), Title: "再配一口甜的", Words: "可颂当天现烤"},
			},
			Layout: "cards",
		},
	)
	c.section(block.Trust,
		trust.Steps{
			Title: "三步喝到第二杯",
			Items: []trust.Step{
				{Picture: pic("phone.png", ""), Name: "领券", Words: "填手机号，券存进「我的」"},
				{Picture: pic("shop.png", ""), Name: "到店", Words: "点一杯大杯拿铁"},
				{Picture: pic("coffee.png", ""), Name: "报凭证号", Words: "店员核对，再做一杯"},
			},
			Layout: "horizontal",
		},
		coffeeGuests(),
		trust.Shops{
			Title: "离你近的那家",
			Items: []trust.Shop{
				{Name: "半日咖啡 梧桐路店", Address: "梧桐路 18 号", Hours: "每天 8:00–21:00", Note: "门口有长椅，能带狗"},
				{Name: "半日咖啡 公园店", Address: "湖滨公园东门内 50 米", Hours: "每天 8:00–20:00", Note: "靠湖的位子要早点来"},
				{Name: "半日咖啡 地铁站店", Address: "人民广场地铁站 3 号口", Hours: "每天 7:30–21:00", Note: "早上人多，建议先点"},
			},
			Layout: "compact",
		},
	)
	c.section(block.CTA,
		cta.Coupon{
			Title: "领一张，随时来", Value: "送一杯", Name: "大杯拿铁券", Condition: "买 1 杯，送同款 1 杯", Until: until,
			Where:  "梧桐路店、公园店、地铁站店",
			Notes:  "赠品为大杯拿铁 1 杯，共备 500 杯，送完后停止领券，已领的照常使用。两杯请一次取走，不与其他优惠同享，不用于外卖订单。",
			Button: "领券", Thanks: "券存好了\n到店点单时报凭证号", Layout: "ticket",
		},
		cta.Share{
			Title:  "想好和谁一起喝了吗",
			Words:  "做一张写着你称呼的海报，发给想约的人。对方也能领一张；发不发，你的券都在。",
			Button: "生成我的海报",
			Text:   "半日咖啡大杯拿铁买一送一，我领好券了，哪天下午一起去坐坐？",
			Layout: "head",
		},
		cta.Follow{
			Title:   "到店前想问一句？",
			Words:   "有没有座位、今天什么豆子，问店长。",
			QR:      pic("qr-sample.svg", "店长的二维码"),
			Account: "半日咖啡 · 店长",
			Hint:    "长按识别二维码",
			Layout:  "side",
		},
		cta.Bar{Text: "大杯拿铁买一送一", Button: "领券", Contact: "tel:4000000000", ContactText: "电话", Layout: "float"},
	)
	return c.doc
}

func coffeeGuests() trust.Reviews {
	return trust.Reviews{
		Title: "坐下来喝过的人说",
		Items: []trust.Review{
			{
				Picture: pic("avatar-office.png", ""), Name: "许小姐", Stars: 5,
				Words:  "午休和同事来的，一人一杯，换燕麦奶真的没加钱。店员还问了要不要少放点奶泡。",
				Source: "示例内容", Date: "2025年5月", Sample: true,
			},
			{
				Picture: pic("avatar-grandma.png", ""), Name: "陈阿姨", Stars: 5,
				Words:  "闺女带我来的，我说怕苦，小伙子就给我做得淡一点。靠窗的位子能晒到太阳。",
				Source: "示例内容", Date: "2025年5月", Sample: true,
			},
			{
				Picture: pic("avatar-man.png", ""), Name: "老周", Stars: 4,
				Words:  "早上地铁站店要排十来分钟，赶时间的话建议先点。味道没得说。",
				Source: "示例内容", Date: "2025年6月", Sample: true,
			},
		},
		Layout: "cards",
	}
}
