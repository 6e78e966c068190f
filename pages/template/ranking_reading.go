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
		Name: "ranking-reading", Title: "读书会推荐榜", Play: "ranking", Trade: "knowledge",
		Words: "书友推荐朋友来听一场公开读书会，每周按得分排名，前五名得书，适合老成员带新成员",
	}, rankingReading)
}

// rankingReading is settled every week: who comes late has a chance as well.
func rankingReading(now time.Time) scheme {
	return scheme{
		title: "荐书人周榜 · 拾光读书会", theme: "violet",
		brand: "拾光读书会", company: "拾光文化传播有限公司", hours: "每天 10:00–21:00",
		card:   pages.Card{Title: "周四晚上，一起读一本书", Words: "公开读书会，不收费，听完可以提问", Picture: pic("books.png", "一摞书")},
		poster: pages.Poster{Design: "magazine", Headline: "周四晚上八点\n一起读一本书", Words: "长按识别，听一场读书会"},
		rules: play.Ranking{
			PhonePoints: 10, TapPoints: 1, Weekly: true, Review: 24,
			Prizes: []play.Place{
				{Board: play.WeekBoard, From: 1, To: 1, Prize: "signed", Min: 50},
				{Board: play.WeekBoard, From: 2, To: 5, Prize: "book", Min: 20},
			},
			Terms: play.Terms{Title: "荐书人周榜", Act: play.Phone, Scope: "page", Cap: 1, Runs: 1},
		},
		prizes: []play.Prize{
			{Key: "signed", Title: "作者签名书一本", Kind: play.Goods, Picture: pic("crown.png", ""), Words: "本期共读的那一本，作者签名，包邮寄出", Worth: 6800, Cost: 4500, Total: 12, Days: 30},
			{Key: "book", Title: "共读书一本", Kind: play.Goods, Picture: pic("books.png", ""), Words: "下一期要读的书，包邮寄出", Worth: 5600, Cost: 3600, Total: 48, Days: 30},
		},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "每周一期", Title: "推荐一场读书会，上周榜", Words: "朋友来听一场公开读书会，你加 10 分。每周日结榜，前五名寄书。",
				Picture: pic("banner-knowledge.svg", "装满图表和文档的资料夹"), Button: "我来推荐", Note: "读书会不收费", Layout: "above",
			},
			bait.Benefits{
				Title: "一场读书会有什么",
				Items: []bait.Gain{
					gain("headphones.png", "领读 40 分钟", "只讲一章，讲透"),
					gain("speech-bubble.png", "问答 30 分钟", "可以打字，也可以开麦"),
					gain("notebook.png", "一页笔记", "第二天发到群里，缺席也能看"),
				},
				Layout: "list",
			},
		},
		trust: []block.Viewer{
			trust.Course{
				Title: "这一季读什么",
				Items: []trust.Lesson{
					{Name: "乡村与城市", Time: "第一周", Words: "读前三章：人为什么要搬家。"},
					{Name: "一份工作", Time: "第二周", Words: "读中间四章：手艺和时间。"},
					{Name: "再写一封信", Time: "第三周", Words: "读最后两章，写一页给十年后的自己。"},
				},
				Note: "每周四晚上 8 点，线上，回放保留 7 天。", Layout: "table",
			},
			trust.Experts{
				Title: "领读的人",
				Items: []trust.Expert{
					member("avatar-teacher.png", "韩老师", "领读人", "图书编辑，做书十一年。不喜欢总结，喜欢问：你在这一页停了多久。"),
					member("avatar-man.png", "陆一", "领读人", "书店店员，读得慢，笔记记得细。"),
				},
				Layout: "cards",
			},
			trust.FAQ{
				Title: "关于这张榜",
				Items: []trust.Question{
					asking("分数怎么来？", "朋友从你的链接进来，自己报名听一场，加 10 分；只打开链接不加分。"),
					asking("什么时候公布？", "每周日结榜，核对 24 小时，周一公布，周二寄书。"),
					asking("名字会全写出来吗？", "只写姓，不显示手机号。"),
				},
				Layout: "fold",
			},
		},
		call: []block.Viewer{
			cta.Board{Stage: cta.Stage{Title: "这一周的荐书人", Button: "我来推荐"}, Layout: "podium"},
			call("想投稿一本书？打电话说说为什么，下一季可能就读它", "outline"),
		},
		bar: "周四晚八点，公开读书会", button: "我来推荐", barLayout: "text",
	}
}
