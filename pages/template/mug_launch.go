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
	Add(Template{
		Name: "mug-launch", Title: "陶杯新品上市", Goal: "launch", Trade: "retail",
		Words: "新品到店前先登记：上市日、预留价、赠品和数量说明白，到店不落空",
	}, mugLaunch)
}

// mugLaunch lets a thing be looked at in peace: what it is made of, what it costs, and when it can be had.
func mugLaunch(now time.Time, id pages.NewID) pages.Doc {
	day := clock(now, 12, 10, 0)
	c := contents{id: id, doc: pages.Doc{
		Title: "小满杯新品上市 · 山间器物",
		Theme: "morandi",
		Card: pages.Card{
			Title:   "小满杯，" + date(day) + "到店",
			Words:   "一只刚好握在手心的陶杯，四种釉色，先登记先挑颜色",
			Picture: pic("cup-after.svg", "一杯拉好花的咖啡"),
		},
		Poster: pages.Poster{Design: "arch", Headline: form.LongText("小满杯\n" + date(day) + "到店"), Words: "长按识别，先挑颜色"},
		Host: pages.Host{
			Brand: "山间器物", Company: "示例山间家居用品有限公司",
			Contact: "400-000-0000，每天 10:00–21:00", Days: 90,
		},
		Invite: pages.Invite{Days: 7},
		Quota:  pages.Quota{Leads: 200},
	}}
	c.section(block.Bait,
		bait.Hero{
			Badge:   "新品 · " + date(day) + "到店",
			Title:   "小满杯，刚好握在手心",
			Words:   "手工拉坯，四种釉色，每只都有一点不一样。先登记，给你留一只。",
			Picture: pic("cup-after.svg", "一杯拉好花的咖啡"),
			Button:  "留一只",
			Note:    "首批 200 只",
			Layout:  "below",
		},
		bait.Countdown{Title: "登记截止还有", Deadline: evening(now, 10), Ended: "登记已截止，到店看看还有哪些颜色", Layout: "plain"},
		bait.Offer{
			Title: "登记价", Name: "小满杯一只", Price: 8800, Was: 12800, Unit: "只", Limit: "每人限留 2 只，到店付款",
			Benefits: []bait.Benefit{
				{Title: "280 毫升", Words: "一杯手冲或一碗茶的量"},
				{Title: "无铅釉，可进微波炉", Words: "检测报告放在门店，可以翻看"},
				{Title: "底部刻编号", Words: "每只不同，登记不指定"},
			},
			Foot:   "划线价 128 元是上市后的门店售价，登记价只到登记截止。留货 7 天，过期放回货架。",
			Layout: "plain",
		},
		bait.Gifts{
			Title: "取杯时，另有一件",
			Items: []bait.Gift{
				{Name: "棉麻杯垫", Spec: "11 × 11 厘米", Count: "每人 1 张，共 200 张", Value: 1200},
			},
			How: "到店取杯时在收银台领", Until: "留货期 7 天内", Layout: "large",
		},
	)
	c.section(block.Trust, mugStory(), mugNature(),
		trust.Shops{
			Title: "到哪家取",
			Items: []trust.Shop{
				{Name: "山间器物 老街店", Address: "平江路 18 号", Hours: "每天 10:00–21:00", Note: "二楼可以试手感"},
				{Name: "山间器物 商场店", Address: "观前广场 2 楼", Hours: "每天 10:00–22:00", Note: "有停车场"},
			},
			Layout: "compact",
		},
	)
	c.section(block.CTA,
		cta.Lead{
			Title: "留一只", Words: "选好颜色和门店，到货发短信通知你，到店再付款。", Button: "登记留货",
			Thanks: "留好了，谢谢你\n到货会发短信告诉你", AskName: true,
			Questions: []block.Question{
				{Label: "想要哪种釉色", Choices: "米白，雾灰，苔绿，晚霞红"},
				{Label: "去哪家店取", Choices: "老街店，商场店", Required: true},
			},
			Layout: "frame",
		},
		cta.Promise{
			Items: []cta.Pledge{
				{Icon: "return", Name: "七天可退换"},
				{Icon: "truck", Name: "破损包赔"},
				{Icon: "lock", Name: "号码到期删"},
			},
			Layout: "row",
		},
		cta.Share{
			Title: "有人也喜欢杯子？", Words: "生成一张写着你称呼的海报和一条专属链接，朋友打开就是这个页面。是否分享都不影响给你留货。",
			Button: "生成我的海报", Text: "山间器物的小满杯要到店了，我登记留了一只，你要不要也挑个颜色：", Layout: "card",
		},
		cta.Bar{Text: "小满杯 ¥88", Button: "登记留货", Contact: "tel:4000000000", ContactText: "电话", Layout: "text"},
	)
	return c.doc
}

func mugStory() trust.Stories {
	return trust.Stories{
		Title: "杯子是怎么来的",
		Items: []trust.Story{{
			Name: "林师傅的窑", Role: "做陶二十二年",
			Before: "店里的客人常说：马克杯太大，功夫茶杯太小，缺一只一个人用的。",
			Done:   "林师傅拉了十一版坯，最后把杯口收了 3 毫米，杯壁薄到能透一点光。",
			After:  "定下来的这版，握在手里不烫，放在桌上不显大。",
			Source: "示例内容", Date: "2025年11月", Sample: true,
		}},
		Note:   "示例内容",
		Layout: "path",
	}
}

func mugNature() trust.Compare {
	return trust.Compare{
		Title: "买之前看一眼", Ours: "小满杯", Theirs: "常见机压杯",
		Items: []trust.Contrast{
			{Name: "成型", Ours: "手工拉坯", Theirs: "机器压制"},
			{Name: "重量", Ours: "约 180 克", Theirs: "约 320 克"},
			{Name: "釉面", Ours: "有针眼和流釉", Theirs: "平整一致"},
			{Name: "洗碗机", Ours: "不建议", Theirs: "可以"},
		},
		Note:   "对比的是店里常见的机压马克杯，手感请到店试过再说。",
		Layout: "cards",
	}
}
