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
		Name: "group-yoga", Title: "瑜伽课闺蜜团", Play: "group", Trade: "beauty",
		Words: "三人一团约一节小班体验课，差一位由店里补位，适合新开的班招第一批学员",
	}, groupYoga)
}

// groupYoga gives everybody a first lesson: who comes with friends comes again.
func groupYoga(now time.Time) scheme {
	return scheme{
		title: "三个人一节瑜伽课 · 慢呼吸瑜伽", theme: "morandi",
		brand: "慢呼吸瑜伽", company: "慢呼吸健身服务有限公司", hours: "每天 9:00–21:00",
		card:   pages.Card{Title: "约上两个朋友，来上一节瑜伽课", Words: "三人成团，每人一节 60 分钟小班体验课", Picture: pic("yoga.png", "一个人在做瑜伽")},
		poster: pages.Poster{Design: "arch", Headline: "约上两个朋友\n来上一节瑜伽课", Words: "长按识别，一起来练"},
		rules: play.Group{
			Size: 3, Hours: 72, Prize: "lesson", Fill: true, FillFrom: 2, Ladder: []play.GroupStep{},
			Terms: play.Terms{Title: "三人瑜伽体验团", Act: play.Phone, Scope: "page", Cap: 1, Runs: 1},
		},
		prizes: []play.Prize{{
			Key: "lesson", Title: "小班体验课一节", Kind: play.Later, Picture: pic("yoga.png", ""),
			Words: "60 分钟，每班 6 人，垫子和毛巾都有。成团后 30 天内约课，到店报凭证号", Worth: 8800, Cost: 1500, Total: 90, Days: 30,
		}},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "三人体验团", Title: "约上两个朋友，来上节课", Words: "60 分钟小班课，没练过也能跟。到时间还差一位，店里来补。",
				Picture: pic("banner-fitness.svg", "夕阳下在垫子上做弓步伸展的人"), Button: "我来开团", Note: "体验课不收费，不用带垫子", Layout: "above",
			},
			bait.Benefits{
				Title: "这一节课里",
				Items: []bait.Gain{
					gain("heart.png", "先聊五分钟", "哪里酸、哪里受过伤，老师先记下来"),
					gain("yoga.png", "慢慢做", "每个动作都有简单的做法"),
					gain("sparkles.png", "躺十分钟", "最后关灯，盖毯子，什么也不用想"),
				},
				Layout: "numbered",
			},
		},
		trust: []block.Viewer{
			trust.Experts{
				Title: "带你们练的人",
				Items: []trust.Expert{
					member("avatar-woman.png", "许老师", "瑜伽老师", "教了六年，说话慢，喜欢帮人垫一块砖。第一次来的人，她会站得近一点。"),
					member("avatar-teacher.png", "阿宁", "瑜伽老师", "原来坐办公室，肩颈不舒服才开始练，课里肩背的动作多一些。"),
				},
				Layout: "grid",
			},
			trust.FAQ{
				Title: "来之前常问的",
				Items: []trust.Question{
					asking("身体很硬，能来吗？", "能。动作有高有低，做到自己舒服的位置就行。"),
					asking("凑不齐三位怎么办？", "72 小时里来了两位真人，差的一位由店里补上，座位上会写明「商家补位」。只有一位就散团，可以重新开。"),
					asking("上完课要办卡吗？", "不用。想继续再问价格，不问就不说。"),
					asking("身体不舒服能练吗？", "怀孕、刚做完手术或正在看医生的，先听医生的，不要急着来。"),
				},
				Layout: "fold",
			},
			trust.Numbers{
				Title: "教室是这样的",
				Items: []trust.Number{
					counted("6", "人", "每班上限", "本店 2026 年课表"), counted("60", "分钟", "一节课", "本店 2026 年课表"),
					counted("4", "位", "在岗老师", "本店 2026 年在岗名单"),
				},
				Layout: "band",
			},
		},
		call: []block.Viewer{
			cta.Team{Stage: cta.Stage{Title: "三个人，一节课", Invite: "约朋友一起来"}, Layout: "list"},
			cta.Share{
				Title: "想好约谁了吗", Words: "做一张写着你称呼的海报给她看。发不发，都不影响你的座位。", Button: "生成我的海报",
				Text: "慢呼吸瑜伽有三人体验团，我开好了，一节 60 分钟的小班课，一起去躺一躺？", Layout: "line",
			},
			call("想先看看教室？打个电话，随时可以来参观", "quiet"),
		},
		bar: "三人成团，一人一节课", button: "我来开团", barLayout: "text",
	}
}
