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
		Name: "hair-booking", Title: "理发店预约时段", Goal: "booking", Trade: "beauty",
		Words: "把空着的时段摆出来，客人自己挑；发型师、价目、改约规则都写好",
	}, hairBooking)
}

// hairBooking is quiet: its guests know what a haircut is, and want a chair at a time that suits. Prices and people come
// before the times.
func hairBooking(now time.Time, id pages.NewID) pages.Doc {
	c := contents{id: id, doc: pages.Doc{
		Title: "预约剪发 · 南窗造型",
		Theme: "morandi",
		Card: pages.Card{
			Title:   "南窗造型：挑个时间，来了就剪",
			Words:   "一次只接一位，剪前先聊十分钟，不办卡也欢迎",
			Picture: pic("scissors.png", "一把剪刀"),
		},
		Poster: pages.Poster{Design: "magazine", Headline: "挑个时间\n来了就剪", Words: "长按识别，预约一个时段"},
		Host: pages.Host{
			Brand: "南窗造型", Company: "示例南窗美发有限公司",
			Contact: "400-000-0000，周二至周日 10:00–20:00", Days: 90,
		},
		Invite: pages.Invite{Days: 7},
	}}
	c.section(block.Bait,
		bait.Hero{
			Badge:  "预约制 · 一次一位",
			Title:  "挑个时间，来了就剪",
			Words:  "剪之前先聊十分钟：平时怎么打理，几天洗一次，再决定剪多短。",
			Button: "看看哪天有空",
			Note:   "周一店休",
			Layout: "art",
		},
		bait.Notice{Words: "店里只有三把椅子，不排队，迟到超过 15 分钟请先打个电话。", Layout: "plain"},
		bait.Offer{
			Title: "剪一次，包含这些", Name: "洗剪吹", Price: 12800, Unit: "位", Limit: "男士、女士同价",
			Benefits: []bait.Benefit{
				{Picture: pic("speech-bubble.png", ""), Title: "剪前沟通", Words: "约 10 分钟，带照片来更快"},
				{Picture: pic("scissors.png", ""), Title: "洗、剪、吹", Words: "约 60 分钟，吹干看了再定"},
				{Picture: pic("calendar.png", ""), Title: "七天内修一次", Words: "哪里不顺手，回来再修，不收费"},
			},
			Foot:   "价格和店里墙上的价目表一样，到店付款，不办卡也是这个价。",
			Layout: "plain",
		},
	)
	c.section(block.Trust,
		trust.Experts{
			Title: "给你剪头发的人",
			Items: []trust.Expert{
				{
					Picture: pic("avatar-woman.png", "短发的女发型师"), Name: "小满", Role: "店主、发型师（示例人物）",
					Words: "剪了十一年。喜欢自然卷，会告诉你哪里不该打薄。", Tags: "短发，自然卷",
				},
				{
					Picture: pic("avatar-man.png", "男发型师"), Name: "阿泽", Role: "发型师（示例人物）",
					Words: "话不多，剪得慢。男士渐变、女士长发层次，约他的多。", Tags: "渐变，长发层次",
				},
			},
			Layout: "grid",
		},
		hairGuests(), hairQuestions(),
	)
	c.section(block.CTA,
		cta.Booking{
			Title: "哪天有空", Words: "选一个时段，到店报凭证号。", Slots: hairSlots(now),
			Button: "约这个时间", Thanks: "约好了，谢谢你\n到店报凭证号就行", AskName: true,
			Questions: []block.Question{{Label: "想找谁剪", Choices: "小满，阿泽，都可以"}},
			Layout:    "days",
		},
		cta.Promise{
			Items: []cta.Pledge{
				{Icon: "receipt", Name: "价目写墙上"},
				{Icon: "people", Name: "一次一位"},
				{Icon: "heart", Name: "不推销办卡"},
			},
			Layout: "row",
		},
		cta.Share{
			Title:  "朋友也在找理发店？",
			Words:  "可以生成一张写着你称呼的海报和一条专属链接，朋友打开就是这个页面。是否分享都不影响你的预约。",
			Button: "生成我的海报",
			Text:   "我在南窗造型约了剪发，一次只接一位，不用排队。你要是也想剪，可以看看：",
			Layout: "card",
		},
		cta.Bar{Text: "挑个时间，来了就剪", Button: "约个时间", Contact: "tel:4000000000", ContactText: "电话", Layout: "duo"},
	)
	return c.doc
}

// hairSlots are chairs on the next days on which the shop is open.
func hairSlots(now time.Time) []block.Slot {
	saturday, sunday := weekday(now, time.Saturday, 2), weekday(now, time.Sunday, 2)
	thursday := weekday(now, time.Thursday, 2)
	return []block.Slot{
		{Key: "a", Start: clock(now, thursday, 14, 0), Label: "小满", Capacity: 1},
		{Key: "b", Start: clock(now, thursday, 18, 30), Label: "阿泽", Capacity: 1},
		{Key: "c", Start: clock(now, saturday, 10, 0), Label: "小满、阿泽", Capacity: 2},
		{Key: "d", Start: clock(now, saturday, 15, 0), Label: "小满、阿泽", Capacity: 2},
		{Key: "e", Start: clock(now, sunday, 10, 0), Label: "阿泽", Capacity: 1},
		{Key: "f", Start: clock(now, sunday, 16, 0), Label: "小满、阿泽", Capacity: 2},
	}
}

func hairGuests() trust.Reviews {
	return trust.Reviews{
		Title: "剪完的人说",
		Items: []trust.Review{
			{
				Picture: pic("avatar-girl.png", ""), Name: "小杨", Stars: 5,
				Words:  "拿了张照片来，她说我的发量撑不起那个层次，给我换了一种。洗完自己吹干也顺。",
				Source: "示例内容", Date: "2025年10月", Sample: true,
			},
			{
				Picture: pic("avatar-office.png", ""), Name: "陆小姐", Stars: 4,
				Words:  "约的六点半，到了就坐下。楼下停车只有四个位子，建议坐地铁。",
				Source: "示例内容", Date: "2025年9月", Sample: true,
			},
		},
		Layout: "cards",
	}
}

func hairQuestions() trust.FAQ {
	return trust.FAQ{
		Title: "来之前",
		Items: []trust.Question{
			{Name: "约好了来不了怎么办？", Words: "提前 2 小时打电话或发微信，可以改到别的时段，不收费。"},
			{Name: "可以带小朋友吗？", Words: "可以，门口有一张小桌子。小朋友剪发请单独约一个时段。"},
			{Name: "染发、烫发怎么收？", Words: "刘海 28 元，染发 380 元起，看过发质再报价，药水品牌写在单子上。"},
		},
		Layout: "fold",
	}
}
