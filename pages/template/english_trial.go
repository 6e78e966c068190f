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
		Name: "english-trial", Title: "英语学校外教体验课", Goal: "trial", Trade: "teaching",
		Words: "低价体验课引来新学员：老师、证照、课程安排说清楚，预约到校",
		Slug:  "english",
	}, englishTrial)
}

// englishTrial addresses adults, and shows teachers, facts and papers but no reviews: advertising for teaching may
// neither promise results nor let learners vouch for it (广告法 24), and lessons for school children may not be
// advertised in this way at all.
func englishTrial(now time.Time, id pages.NewID) pages.Doc {
	c := contents{id: id, doc: pages.Doc{
		Title: "外教口语体验课 · 青舟英语",
		Theme: "blue",
		Card: pages.Card{
			Title:   "和外教面对面聊 40 分钟，¥19.9",
			Words:   "成人口语小班，一班 4 人，听完再决定要不要接着学",
			Picture: pic("abc.png", "英文字母"),
		},
		Poster: pages.Poster{Design: "card", Headline: "和外教面对面\n开口聊 40 分钟", Words: "长按识别，约一节体验课"},
		Host: pages.Host{
			Brand: "青舟英语", Company: "示例青舟教育科技有限公司",
			Contact: "400-000-0000，每天 10:00–20:00", Days: 90,
		},
		Invite: pages.Invite{Days: 7},
	}}
	c.section(block.Bait,
		bait.Hero{
			Badge:   "成人口语 · 新学员",
			Title:   "和外教面对面，开口聊 40 分钟",
			Words:   "一班 4 人，聊开会、点餐、旅行。上完一节，再决定要不要接着学。",
			Picture: pic("banner-english.svg", "摊开的书上升起地球和字母卡片"),
			Button:  "约一节体验课",
			Note:    "零基础也能来，顾问会按程度分班",
			Layout:  "below",
		},
		bait.Phone{
			Title:  "先约一节，听完再决定",
			Words:  "顾问会在 1 个工作日内来电，和你确认上课时间",
			Button: "预约体验课",
			Thanks: "约好了，谢谢你\n顾问会在 1 个工作日内来电",
			Layout: "card",
		},
		bait.Offer{
			Title: "这节课包含",
			Name:  "外教口语体验课",
			Price: 1990,
			Was:   16800,
			Unit:  "节",
			Limit: "新学员限约 1 次，到校付款",
			Benefits: []bait.Benefit{
				{Picture: pic("microphone.png", ""), Title: "40 分钟外教小班课", Words: "4 人一班，每个人都有时间开口", Value: 16800},
				{Picture: pic("headphones.png", ""), Title: "课前口语沟通", Words: "一对一 10 分钟，听你说到哪一步"},
				{Picture: pic("notebook.png", ""), Title: "一页学习建议", Words: "课后带走，写着先练什么、怎么练"},
				{Picture: pic("books.png", ""), Title: "赠《开口100句》1 本", Words: "纸质，共 200 本，上课当天领取", Value: 2800},
			},
			Foot:   "体验课面向 18 岁以上学员。划线价 168 元是活动开始前 7 天小班课的单节售价。预约后 30 天内有效，改期请提前 1 天告诉顾问；付款后没上课，可以全额退款。",
			Layout: "ticket",
		},
		bait.Countdown{Title: "距本期预约截止还有", Deadline: evening(now, 10), Ended: "本期预约已截止，下期再见", Layout: "boxes"},
	)
	c.section(block.Trust, englishTeachers(), englishLesson(), englishFacts(), englishPapers())
	c.section(block.CTA,
		cta.Lead{
			Title:   "约一节体验课",
			Words:   "选好时间和话题，来的那天就有话可聊。",
			Button:  "提交预约",
			Thanks:  "约好了，谢谢你\n顾问会在 1 个工作日内来电",
			AskName: true,
			Questions: []block.Question{
				{Label: "想在什么场合用英语", Choices: "工作沟通，出国旅行，日常兴趣"},
				{Label: "方便上课的时间", Choices: "工作日晚上，周六，周日", Required: true},
			},
			Layout: "card",
		},
		cta.Follow{
			Title:   "想先问几句？",
			Words:   "排课、地址、停车，直接问课程顾问。",
			QR:      pic("qr-sample.svg", "课程顾问的二维码"),
			Account: "青舟英语 · 课程顾问",
			Hint:    "长按识别二维码",
			Layout:  "card",
		},
		cta.Share{
			Title:  "有朋友也想练口语？",
			Words:  "可以生成一张写着你称呼的海报和一条专属链接，朋友打开就是这个页面。是否分享都不影响你的预约。",
			Button: "生成我的海报",
			Text:   "我约了一节外教口语小班课，4 个人一起练，19.9 元。你要是也想开口说英语，可以看看：",
			Layout: "card",
		},
		cta.Bar{Text: "外教小班体验课 ¥19.9", Button: "立即预约", Contact: "tel:4000000000", ContactText: "咨询", Layout: "text"},
	)
	return c.doc
}

func englishTeachers() trust.Experts {
	return trust.Experts{
		Title: "和你聊天的人",
		Items: []trust.Expert{
			{
				Picture: pic("person-a.svg", "戴眼镜、抱着课本的女老师"), Name: "Emma", Role: "口语外教（示例人物）",
				Words: "来自加拿大，教成年人口语五年。习惯先听你把话说完，再告诉你怎么说更自然。",
				Tags:  "生活口语，旅行口语",
			},
			{
				Picture: pic("person-d.svg", "拿着平板的女顾问"), Name: "林知夏", Role: "课程顾问（示例人物）",
				Words: "负责分班和排课。上课前她会打一通电话，问清楚你想在什么场合用英语。",
				Tags:  "分班，排课，请假改期",
			},
		},
		Layout: "cards",
	}
}

func englishLesson() trust.Course {
	return trust.Course{
		Title: "40 分钟怎么上",
		Items: []trust.Lesson{
			{Name: "互相认识", Time: "5 分钟", Words: "每人三句：叫什么、做什么、聊什么。"},
			{Name: "听一段，跟着说", Time: "10 分钟", Words: "开会、点餐、问路，先听再跟读。"},
			{Name: "两两对话", Time: "15 分钟", Words: "换着角色说，外教轮流坐到你旁边。"},
			{Name: "讲评", Time: "10 分钟", Words: "记下用得好的和可以换的一句。"},
		},
		Layout: "table",
	}
}

func englishFacts() trust.Numbers {
	return trust.Numbers{
		Title: "课是这样安排的",
		Items: []trust.Number{
			{Text: "4", Unit: "人", Label: "每班上限", Source: "本校 2025 年课程安排（示例）"},
			{Text: "40", Unit: "分钟", Label: "每节课时长", Source: "本校 2025 年课程安排（示例）"},
			{Text: "6", Unit: "位", Label: "在岗外教", Source: "本校 2025 年 6 月在岗名单（示例）"},
			{Text: "2018", Unit: "年", Label: "开始办学", Source: "营业执照登记日期（示例）"},
		},
		Layout: "grid",
	}
}

func englishPapers() trust.Certificates {
	return trust.Certificates{
		Title:  "证照在这里，欢迎核对",
		Layout: "row",
		Items: []trust.Certificate{
			{Picture: pic("licence.svg", "营业执照示例图"), Name: "营业执照", Note: "市场监管部门核发（示例图）"},
			{Picture: pic("certificate.svg", "外国人工作许可证示例图"), Name: "外国人工作许可证", Note: "外教一人一证（示例图）"},
			{Picture: pic("certificate.svg", "英语教学证书示例图"), Name: "英语教学证书", Note: "外教本人持有（示例图）"},
		},
	}
}
