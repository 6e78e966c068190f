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
		Name: "piano-adviser", Title: "成人钢琴加老师微信", Goal: "staff", Trade: "teaching",
		Words: "贵一点的课先聊再买：把老师的微信放在显眼处，问什么、谁回、几点回都写明",
	}, pianoAdviser)
}

// pianoAdviser brings people to a person. Grown-ups who want to play at last have one question each, and none of them is
// the price.
func pianoAdviser(_ time.Time, id pages.NewID) pages.Doc {
	c := contents{id: id, doc: pages.Doc{
		Title: "下班后的钢琴课 · 夜航琴房",
		Theme: "violet",
		Card: pages.Card{
			Title:   "下班后，给自己弹一首曲子",
			Words:   "成人零基础钢琴，一对一，先和老师聊聊你想弹的那首",
			Picture: pic("piano.png", "钢琴琴键"),
		},
		Poster: pages.Poster{Design: "night", Headline: "下班后\n给自己弹一首", Words: "长按识别，先和老师聊聊"},
		Host: pages.Host{
			Brand: "夜航琴房", Company: "示例夜航文化艺术有限公司",
			Contact: "400-000-0000，每天 14:00–22:00", Days: 90,
		},
		Invite: pages.Invite{Days: 7},
	}}
	c.section(block.Bait,
		bait.Hero{
			Badge:  "成人零基础",
			Title:  "下班后，给自己弹一首",
			Words:  "不考级，不赶进度。告诉老师你想弹的那首曲子，从它开始学。",
			Button: "找老师聊聊",
			Note:   "琴房晚上开到十点",
			Layout: "art",
		},
		bait.Inviter{
			Words:     "想一起学的话，可以约同一个时段，两间琴房挨着。",
			Strangers: "手放上去，先弹出第一个音，就不算晚。",
			Layout:    "letter",
		},
		bait.Benefits{
			Title: "加老师微信，可以问",
			Items: []bait.Gain{
				{Title: "我这个年纪还来得及吗", Words: "来得及弹喜欢的曲子；来不及的，老师会直说"},
				{Title: "这首曲子多久能弹", Words: "发歌名过来，老师看谱子给你一个大概"},
				{Title: "家里没有琴怎么办", Words: "琴房可以按小时练，也能先用电子琴"},
			},
			Layout: "numbered",
		},
	)
	c.section(block.Trust,
		trust.Course{
			Title: "前四节课学什么",
			Items: []trust.Lesson{
				{Name: "认识琴键和坐姿", Time: "60 分钟", Teacher: "沈老师", Words: "找到中央 C，弹一句你熟的旋律，只用右手。"},
				{Name: "左手进来", Time: "60 分钟", Teacher: "沈老师", Words: "学两个和弦，给上节课的旋律配上伴奏。"},
				{Name: "看懂简单的谱", Time: "60 分钟", Teacher: "沈老师", Words: "从你的曲子里挑八小节，一个音一个音认。"},
				{Name: "合起来", Time: "60 分钟", Teacher: "沈老师", Words: "两只手慢慢合，录一段给自己听。"},
			},
			Note: "进度因人而异，学不完的下节接着学。", Layout: "outline",
		},
		trust.Experts{
			Title: "教你的人",
			Items: []trust.Expert{{
				Picture: pic("person-a.svg", "戴眼镜、抱着谱子的女老师"), Name: "沈知音", Role: "钢琴老师（示例人物）",
				Words: "只教成年人，教了七年。她说大人学琴有个好处：知道自己为什么坐在这里。",
				Tags:  "零基础，流行，弹唱",
			}},
			Layout: "cards",
		},
		trust.FAQ{
			Title: "还没开口，先看看",
			Items: []trust.Question{
				{Name: "一节课多少钱？", Words: "一对一每节 60 分钟 220 元，按月付，没上的课可以退。"},
				{Name: "要先买琴吗？", Words: "不用。琴房练琴每小时 30 元，学了两个月再决定。"},
				{Name: "加班来不了呢？", Words: "当天下午 4 点前说一声就改期，不扣课时。"},
			},
			Layout: "fold",
		},
	)
	c.section(block.CTA,
		cta.Staff{
			Title: "先和沈老师聊聊", Words: "发一首你想弹的曲子过来，她看谱子回你。",
			Picture: pic("person-a.svg", "戴眼镜的女老师"), Name: "沈老师", Role: "夜航琴房", Answers: "self", Hours: "每天 14:00–22:00",
			QR: pic("qr-sample.svg", "沈老师的微信二维码"), Hint: "长按识别，加微信", Layout: "head",
		},
		cta.Lead{
			Title: "不方便加微信？", Words: "留个号码，老师下班前给你打过去。", Button: "请老师联系我",
			Thanks: "收到了，谢谢你\n请留意老师的来电", AskName: true,
			Questions: []block.Question{{Label: "想弹哪首曲子"}}, Layout: "frame",
		},
		cta.Share{
			Title: "也有人一直想学琴？", Words: "生成一张写着你称呼的海报和一条专属链接，对方打开就是这个页面。是否分享都不影响你的课。",
			Button: "生成我的海报", Text: "有个只教大人的琴房，从你想弹的那首曲子开始学。你不是一直想学吗：", Layout: "line",
		},
		cta.Bar{Text: "从想弹的那首开始", Button: "请老师联系我", Contact: "tel:4000000000", ContactText: "电话", Layout: "text"},
	)
	return c.doc
}
