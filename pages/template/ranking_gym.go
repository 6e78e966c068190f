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
		Name: "ranking-gym", Title: "健身房同练日榜", Play: "ranking", Trade: "beauty",
		Words: "会员约朋友来上一节团课，每天一张榜，前三名得水壶，适合开新课和淡季的工作日",
	}, rankingGym)
}

// rankingGym is a day's board: what one evening brings is honoured the next morning.
func rankingGym(now time.Time) scheme {
	return scheme{
		title: "今晚谁带人来练 · 晨野运动", theme: "orange",
		brand: "晨野运动", company: "晨野体育发展有限公司", hours: "每天 7:00–22:00",
		card:   pages.Card{Title: "来上一节团课，第一次不收费", Words: "每天两节，30 到 45 分钟，跟得上", Picture: pic("running.png", "一个在跑步的人")},
		poster: pages.Poster{Design: "night", Headline: "今晚七点\n一起来上团课", Words: "长按识别，约一节团课"},
		rules: play.Ranking{
			PhonePoints: 10, TapPoints: 1, Daily: true, Weekly: true, Review: 12,
			Prizes: []play.Place{
				{Board: play.DayBoard, From: 1, To: 3, Prize: "bottle", Min: 10},
				{Board: play.WeekBoard, From: 1, To: 1, Prize: "month", Min: 60},
			},
			Terms: play.Terms{Title: "同练日榜", Act: play.Phone, Scope: "page", Cap: 1, Runs: 1},
		},
		prizes: []play.Prize{
			{Key: "bottle", Title: "运动水壶一个", Kind: play.Later, Picture: pic("trophy.png", ""), Words: "700 毫升，到店报凭证号领", Worth: 3900, Cost: 900, Total: 180, Days: 30},
			{Key: "month", Title: "团课月卡一张", Kind: play.Later, Picture: pic("crown.png", ""), Words: "30 天不限次，本人使用，到店报凭证号", Worth: 39900, Cost: 6000, Total: 12, Days: 45},
		},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "每天一张榜", Title: "约朋友来上一节团课", Words: "他来练一节，你加 10 分。每天前三名一个水壶，每周第一名一张月卡。",
				Picture: pic("banner-fitness.svg", "夕阳下在垫子上做弓步伸展的人"), Button: "我来上榜", Note: "第一节团课不收费", Layout: "above",
			},
			bait.Benefits{
				Title: "今晚有什么课",
				Items: []bait.Gain{
					gain("running.png", "19:00 燃动", "30 分钟，快一点的节奏"),
					gain("yoga.png", "20:00 拉伸", "45 分钟，做完肩颈松快"),
					gain("heart.png", "第一次来", "教练站旁边，先做简单的一版"),
				},
				Layout: "numbered",
			},
			bait.Gifts{
				Title: "榜上有什么",
				Items: []bait.Gift{
					{Picture: pic("trophy.png", ""), Name: "运动水壶", Spec: "700 毫升", Count: "每天 3 位，共 180 个", Value: 3900},
					{Picture: pic("crown.png", ""), Name: "团课月卡", Spec: "30 天不限次", Count: "每周 1 位，共 12 张", Value: 39900},
				},
				How: "结榜核对后，到店报凭证号领", Until: "公布以后 30 天内", Layout: "grid",
			},
		},
		trust: []block.Viewer{
			trust.Experts{
				Title: "带课的人",
				Items: []trust.Expert{
					member("avatar-girl.png", "小南", "团课教练", "口令清楚，跟不上也不点名。"),
					member("avatar-man.png", "阿野", "团课教练", "会提前说一句：这组做完就休息。"),
				},
				Layout: "grid",
			},
			trust.Numbers{
				Title: "一节课多少人",
				Items: []trust.Number{
					counted("24", "人", "一节课上限", "本店 2026 年课表"), counted("2", "节", "每天团课", "本店 2026 年课表"),
				},
				Layout: "band",
			},
			trust.FAQ{
				Title: "榜怎么算",
				Items: []trust.Question{
					asking("朋友没来上课算吗？", "他自己报名就加分；报了不来的，核对时会扣回。"),
					asking("同分怎么办？", "先达到的在前。榜上只写姓。"),
				},
				Layout: "cards",
			},
		},
		call: []block.Viewer{
			cta.Board{Stage: cta.Stage{Title: "今天谁在前面", Button: "我来上榜"}, Layout: "list"},
			call("膝盖不好能上吗？来之前打电话，教练给你换动作", "quiet"),
		},
		bar: "第一节团课不收费", button: "我来上榜", barLayout: "float",
	}
}
