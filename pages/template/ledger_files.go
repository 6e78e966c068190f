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
		Name: "ledger-files", Title: "小店记账表格包", Goal: "files", Trade: "knowledge",
		Words: "用一份真有用的资料换来手机号：里面有什么、谁做的、怎么收到，一屏说完",
	}, ledgerFiles)
}

// ledgerFiles shows what is inside before it asks: whoever gives a number for a file wants to know that it is worth it.
func ledgerFiles(_ time.Time, id pages.NewID) pages.Doc {
	c := contents{id: id, doc: pages.Doc{
		Title: "小店记账表格包 · 明账课堂",
		Theme: "blue",
		Card: pages.Card{
			Title:   "小店记账表格包，免费领",
			Words:   "6 张表，填进数字就能看出这个月赚没赚",
			Picture: pic("chart.png", "柱状图"),
		},
		Poster: pages.Poster{Design: "card", Headline: "小店记账表格包\n填进去就会算", Words: "长按识别，领一份表格"},
		Host: pages.Host{
			Brand: "明账课堂", Company: "示例明账信息咨询有限公司",
			Contact: "400-000-0000，工作日 9:00–18:00", Days: 90,
		},
		Invite: pages.Invite{Days: 7},
	}}
	c.section(block.Bait,
		bait.Hero{
			Badge:   "电子版 · 免费",
			Title:   "小店记账表格包，填进去就会算",
			Words:   "6 张表格，公式都写好了。每天花 5 分钟，月底看得出赚没赚。",
			Picture: pic("banner-knowledge.svg", "装满图表和文档的资料夹"),
			Button:  "领表格",
			Note:    "手机、电脑都能打开",
			Layout:  "below",
		},
		bait.Phone{
			Title: "发到你的微信上", Words: "登记后 1 个工作日内，助教加你微信发文件",
			Button: "领表格", Thanks: "登记好了，谢谢你\n助教会在 1 个工作日内加你", Layout: "cover",
		},
		bait.Benefits{
			Title: "里面有这 6 张表",
			Items: []bait.Gain{
				{Picture: pic("notebook.png", ""), Title: "每日流水", Words: "收入、支出、现金、扫码"},
				{Picture: pic("shopping-bags.png", ""), Title: "进货台账", Words: "谁家的、几斤、单价、欠不欠"},
				{Picture: pic("scale.png", ""), Title: "单品成本", Words: "一碗面到底几块钱成本"},
				{Picture: pic("calendar.png", ""), Title: "人工排班", Words: "谁哪天来，工资自动算"},
				{Picture: pic("house.png", ""), Title: "房租水电", Words: "按月摊，不会漏"},
				{Picture: pic("chart.png", ""), Title: "月度盈亏", Words: "前面五张汇总成一页"},
			},
			Layout: "cards",
		},
	)
	c.section(block.Trust,
		trust.Steps{
			Title: "怎么拿到",
			Items: []trust.Step{
				{Picture: pic("phone.png", ""), Name: "留手机号", Words: "只填一个号码"},
				{Picture: pic("document.png", ""), Name: "收文件", Words: "助教加微信发给你"},
				{Picture: pic("pencil.png", ""), Name: "填起来", Words: "附一段填法示范"},
			},
			Layout: "horizontal",
		},
		trust.Numbers{
			Title: "表格是这样来的",
			Items: []trust.Number{
				{Text: "9", Unit: "年", Label: "代账经验", Source: "作者从业记录（示例）"},
				{Text: "42", Unit: "家", Label: "小店试用过", Source: "2025 年试用登记表（示例）"},
				{Text: "5", Unit: "版", Label: "改到第五版", Source: "表格修订记录（示例）"},
				{Text: "8", Unit: "分钟", Label: "填法示范", Source: "示范视频时长（示例）"},
			},
			Layout: "band",
		},
		trust.Experts{
			Title: "做表格的人",
			Items: []trust.Expert{{
				Picture: pic("person-d.svg", "拿着平板的女士"), Name: "周明", Role: "代账会计（示例人物）",
				Words: "给街边小店代了九年账。她发现大家不是不会算，是没有一张顺手的表。",
				Tags:  "小店账，成本，盈亏",
			}},
			Layout: "cards",
		},
		trust.FAQ{
			Title: "领之前",
			Items: []trust.Question{
				{Name: "真的不要钱吗？", Words: "不要。表格免费，供自己的店使用，请不要转卖。"},
				{Name: "不会用 Excel 可以吗？", Words: "可以。只要会填数字，公式都锁好了，点不坏。"},
				{Name: "会不会一直给我打电话？", Words: "不打电话，只加微信发文件。不想聊了删掉就行，号码到期自动删除。"},
			},
			Layout: "open",
		},
	)
	c.section(block.CTA,
		cta.Lead{
			Title: "领一份表格", Words: "顺便告诉我们你开什么店，发你对应的填法示范。", Button: "领表格",
			Thanks:    "登记好了，谢谢你\n助教会在 1 个工作日内加你",
			Questions: []block.Question{{Label: "你开的是什么店", Choices: "餐饮，服装，便利店，其他"}}, Layout: "card",
		},
		cta.Staff{
			Title: "填的时候卡住了", Words: "截个图发过来，告诉助教卡在哪一格。", Picture: pic("avatar-student.png", "助教"), Name: "小葵", Role: "助教",
			Answers: "team", Hours: "工作日 9:00–18:00", QR: pic("qr-sample.svg", "助教的微信二维码"), Hint: "长按识别，加微信", Layout: "side",
		},
		cta.Share{
			Title: "认识别的店主？", Words: "生成一张写着你称呼的海报和一条专属链接，对方打开就是这个页面。是否分享都不影响你领表格。",
			Button: "生成我的海报", Text: "这份小店记账表格填进数字就会算，免费的，你店里也用得上：", Layout: "card",
		},
		cta.Bar{Text: "6 张记账表格", Button: "领表格", Contact: "tel:4000000000", ContactText: "电话", Layout: "text"},
	)
	return c.doc
}
