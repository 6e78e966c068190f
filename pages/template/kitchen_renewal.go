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
		Name: "kitchen-renewal", Title: "旧厨房翻新上门量尺", Goal: "lead", Trade: "local",
		Words: "先留电话再上门：报价怎么算、分几步、做坏了怎么办，一次讲明白",
	}, kitchenRenewal)
}

// kitchenRenewal sells nothing yet: whoever tears out a kitchen wants to know the way and the price before a stranger
// rings the bell. It begins with the call and shows how the bill comes about.
func kitchenRenewal(_ time.Time, id pages.NewID) pages.Doc {
	c := contents{id: id, doc: pages.Doc{
		Title: "旧厨房翻新 · 木寸整厨",
		Theme: "white",
		Card: pages.Card{
			Title:   "旧厨房翻新，先量尺再说",
			Words:   "上门量尺不收费，报价单列到每一块板，看完再决定做不做",
			Picture: pic("house.png", "一座小房子"),
		},
		Poster: pages.Poster{Design: "magazine", Headline: "旧厨房翻新\n先量尺再说", Words: "长按识别，约一次上门量尺"},
		Host: pages.Host{
			Brand: "木寸整厨", Company: "示例木寸装饰工程有限公司",
			Contact: "400-000-0000，每天 9:00–18:00", Days: 90,
		},
		Invite: pages.Invite{Days: 7},
	}}
	c.section(block.Bait,
		bait.Hero{
			Badge:  "本市主城区上门",
			Title:  "旧厨房翻新，先来量个尺",
			Words:  "设计师带着卷尺来，量完坐下聊：哪些留着，哪些换掉，大概多少钱。",
			Button: "约上门量尺",
			Note:   "量尺和报价不收费",
			Layout: "art",
		},
		bait.Phone{
			Title:  "留个电话，约个时间",
			Words:  "当天回电，周末也能上门",
			Button: "请联系我",
			Thanks: "收到了，谢谢你\n我们当天给你回电话",
			Layout: "inline",
		},
		bait.Benefits{
			Title: "量完，你会拿到",
			Items: []bait.Gain{
				{Title: "一张平面图", Words: "水电、烟道、窗户的位置都标上尺寸"},
				{Title: "一份逐项报价单", Words: "柜体、台面、五金、拆旧，分开写价格"},
				{Title: "一份能留清单", Words: "哪些旧的还能用，不劝你全换"},
			},
			Layout: "numbered",
		},
	)
	c.section(block.Trust,
		trust.Compare{
			Title: "报价单上写什么",
			Ours:  "我们的报价", Theirs: "一般做法",
			Items: []trust.Contrast{
				{Name: "柜体", Ours: "按每块板的面积", Theirs: "按延米打包"},
				{Name: "五金", Ours: "写明品牌和型号", Theirs: "只写“五金”"},
				{Name: "拆旧清运", Ours: "√", Theirs: "进场后再谈"},
				{Name: "改动加价", Ours: "先签字再动工", Theirs: "完工一起结"},
			},
			Note:   "对比的是常见的延米报价，各家做法不同，以合同为准。",
			Layout: "table",
		},
		kitchenWay(), kitchenStory(), kitchenQuestions(),
	)
	c.section(block.CTA,
		cta.Lead{
			Title:   "约一次上门量尺",
			Words:   "写两句家里的情况，我们带对样板来。",
			Button:  "约上门量尺",
			Thanks:  "约上了，谢谢你\n我们当天打电话确认时间",
			AskName: true,
			Questions: []block.Question{
				{Label: "想怎么改", Choices: "只换台面和门板，柜子全换，连水电一起改"},
				{Label: "方便的时间", Choices: "工作日白天，工作日晚上，周末"},
			},
			Layout: "frame",
		},
		cta.Promise{
			Title: "写进合同的四条",
			Items: []cta.Pledge{
				{Icon: "receipt", Name: "报价不漏项", Words: "没写进报价单的，我们自己补。"},
				{Icon: "clock", Name: "工期写日期", Words: "晚一天，减 100 元尾款。"},
				{Icon: "shield", Name: "柜体保修五年", Words: "人为损坏除外，期内不收上门费。"},
				{Icon: "people", Name: "师傅实名", Words: "进场前把姓名和电话发给你。"},
			},
			Layout: "list",
		},
		cta.Share{
			Title:  "邻居也想翻新厨房？",
			Words:  "可以生成一张写着你称呼的海报和一条专属链接，对方打开就是这个页面。是否分享都不影响你的量尺。",
			Button: "生成我的海报",
			Text:   "我约了木寸整厨上门量尺，报价单列得很细，不做也没关系。你家要是也想翻新厨房，可以看看：",
			Layout: "line",
		},
		cta.Bar{Text: "上门量尺不收费", Button: "请联系我", Contact: "tel:4000000000", ContactText: "电话", Layout: "text"},
	)
	return c.doc
}

func kitchenWay() trust.Steps {
	return trust.Steps{
		Title: "从量尺到做饭，四步",
		Items: []trust.Step{
			{Name: "上门量尺", Words: "半天内完成，拆开看看水管和墙面"},
			{Name: "看图定方案", Words: "三天出图，可以改两轮，不满意就到这里"},
			{Name: "工厂做柜子", Words: "二十天左右，这段时间厨房照常用"},
			{Name: "拆旧安装", Words: "两三天装完，垃圾带走，试火试水再验收"},
		},
		Layout: "vertical",
	}
}

func kitchenStory() trust.Stories {
	return trust.Stories{
		Title: "六平米，住了十二年",
		Items: []trust.Story{{
			Name: "方老师一家", Role: "老小区三楼，厨房 6 平米",
			Before: "台面低，洗碗要弯腰；调料瓶摆了一排，切菜只剩一块板的地方。",
			Done:   "台面抬高 6 厘米，水槽换到窗边，调料收进拉篮；吊柜柜体没动，只换了门板。",
			After:  "切菜的地方有 90 厘米，两个人能同时站在里面。",
			Source: "示例内容", Date: "2025年9月", Sample: true,
		}},
		Note:   "示例案例，各家情况不同",
		Layout: "path",
	}
}

func kitchenQuestions() trust.FAQ {
	return trust.FAQ{
		Title: "打电话前常问的",
		Items: []trust.Question{
			{Name: "量完不做，要付钱吗？", Words: "不用。平面图和报价单都留给你。"},
			{Name: "装的那几天能做饭吗？", Words: "拆旧到装完两三天不能开火，其余时间照常用。"},
			{Name: "只换台面做不做？", Words: "做。单换台面一般一天，当天能用水。"},
			{Name: "留了电话会一直被打吗？", Words: "只为约时间打一次。你不想聊了说一声，我们就删掉号码。"},
		},
		Layout: "open",
	}
}
