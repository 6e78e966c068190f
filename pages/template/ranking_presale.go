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
		Name: "ranking-presale", Title: "新书预售推荐榜", Play: "ranking", Trade: "retail",
		Words: "读者推荐朋友登记新书，每周结一次榜，前十名有奖，适合书店、唱片店和文创新品",
	}, rankingPresale)
}

// rankingPresale counts registrations, not orders: nothing is paid before the book is printed.
func rankingPresale(now time.Time) scheme {
	return scheme{
		title: "新书登记 · 半页书店", theme: "white",
		brand: "半页书店", company: "半页文化传播有限公司", hours: "每天 10:00–21:00",
		card:   pages.Card{Title: "《慢慢走》新书登记", Words: "一本写菜市场的散文，下月到店，登记的人先拿", Picture: pic("books.png", "一摞书")},
		poster: pages.Poster{Design: "card", Headline: "一本写菜市场的书\n下月到店", Words: "长按识别，登记一本"},
		rules: play.Ranking{
			PhonePoints: 10, TapPoints: 1, Weekly: true, Review: 24,
			Prizes: []play.Place{
				{Board: play.WeekBoard, From: 1, To: 3, Prize: "signed", Min: 30},
				{Board: play.WeekBoard, From: 4, To: 10, Prize: "mark", Min: 10},
			},
			Terms: play.Terms{Title: "荐书人榜", Act: play.Phone, Scope: "page", Cap: 1, Runs: 1},
		},
		prizes: []play.Prize{
			{Key: "mark", Title: "手作书签一枚", Kind: play.Later, Picture: pic("medal.png", ""), Words: "黄铜，刻一句书里的话。到店报凭证号领", Worth: 2900, Cost: 800, Total: 150, Days: 30},
			{Key: "signed", Title: "签名本一册", Kind: play.Later, Picture: pic("books.png", ""), Words: "作者写一句话给你，到店报凭证号领", Worth: 5800, Cost: 3200, Total: 30, Days: 60},
		},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "下月到店", Title: "一本写菜市场的书，先登记", Words: "作者在菜市场旁边住了六年。先看目录和试读，再决定要不要留一本。",
				Picture: pic("banner-knowledge.svg", "装满图表和文档的资料夹"), Button: "我要上榜", Note: "登记不用付款", Layout: "below",
			},
			bait.Benefits{
				Title: "登记的人有什么",
				Items: []bait.Gain{
					gain("books.png", "给你留一本", "留十天，过期就放回架上"),
					gain("notebook.png", "三章试读", "先看完再决定"),
					gain("microphone.png", "见面会座位", "作者下月来店里，先登记的先坐"),
				},
				Layout: "cards",
			},
		},
		trust: []block.Viewer{
			trust.Course{
				Title: "目录里的三章",
				Items: []trust.Lesson{
					{Name: "鱼摊", Time: "第一章", Words: "卖鱼的人怎么称呼熟客。"},
					{Name: "七月的瓜", Time: "第二章", Words: "挑瓜的手势和一次失手。"},
					{Name: "收摊", Time: "第三章", Words: "晚上七点以后的半小时。"},
				},
				Note: "试读三章，登记后由店员发给你。", Layout: "outline",
			},
			trust.Reviews{
				Title: "试读过的人说",
				Items: []trust.Review{
					saying("avatar-grandma.png", "陈阿姨", 5, "写的就是我们那条街，连收摊时哪家先收都对。", "2026年8月"),
					saying("avatar-student.png", "阿泽", 4, "文字慢，适合地铁上读，一章正好两站。", "2026年9月"),
				},
				Layout: "cards",
			},
			trust.Numbers{
				Title:  "首印和签名",
				Items:  []trust.Number{counted("3000", "册", "首印", "出版合同"), counted("30", "册", "签名本", "本店与作者的约定")},
				Layout: "list",
			},
		},
		call: []block.Viewer{
			cta.Board{Stage: cta.Stage{Title: "荐书人榜", Button: "我要上榜"}, Layout: "podium"},
			cta.Share{
				Title: "还有谁会喜欢这本书", Words: "做一张海报给他看目录。发不发，你那一本都给你留着。", Button: "生成我的海报",
				Text: "半页书店要到一本写菜市场的散文，我登记了，你也看看目录：", Layout: "card",
			},
			call("想多订几本？学校、公司要订，打电话说数量", "outline"),
		},
		bar: "登记一本，不用付款", button: "我要上榜", barLayout: "duo",
	}
}
