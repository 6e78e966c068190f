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
		Name: "gift-gym", Title: "健身房七日卡送朋友", Play: "gift", Trade: "beauty",
		Words: "会员每人两张七日卡送给朋友，朋友自己预约首练，适合会员带新客",
	}, giftGym)
}

// giftGym is for members: a friend who trains beside them stays longer than one who answers an advertisement.
func giftGym(now time.Time) scheme {
	return scheme{
		title: "送朋友一张七日卡 · 晨野运动", theme: "violet",
		brand: "晨野运动", company: "晨野体育发展有限公司", hours: "每天 7:00–22:00",
		card:   pages.Card{Title: "有人送你七天，随便来练", Words: "器械区和团课都能用，第一次有教练带一遍", Picture: pic("flexed-arm.png", "弯起的手臂")},
		poster: pages.Poster{Design: "night", Headline: "送你七天\n一起来练", Words: "长按识别，收下七日卡"},
		rules: play.Gift{
			Passes: 2, Hours: 120, Back: 2, Prize: "week",
			Terms: play.Terms{Title: "送朋友七日卡", Act: play.Phone, Scope: "all", Cap: 1, Runs: 2},
		},
		prizes: []play.Prize{{
			Key: "week", Title: "健身七日卡一张", Kind: play.Later, Picture: pic("weightlifter.png", ""),
			Words: "从第一次进店那天算起，连续七天。18 岁以上，本人使用，报凭证号", Worth: 12800, Cost: 2000, Total: 200, Days: 45,
		}},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "会员专属", Title: "找个伴，送他七天", Words: "一个人容易偷懒，两个人就去了。你有两张七日卡，送给想一起练的人。",
				Picture: pic("banner-fitness.svg", "夕阳下在垫子上做弓步伸展的人"), Button: "领两张七日卡", Note: "不收费，也不用绑卡", Layout: "below",
			},
			bait.Benefits{
				Title: "这七天能用什么",
				Items: []bait.Gain{
					gain("weightlifter.png", "器械区", "早七点到晚十点，随时来"),
					gain("running.png", "团课", "每天两节，提前一天约位"),
					gain("handshake.png", "首练带一遍", "教练陪 40 分钟，教会调器械"),
				},
				Layout: "numbered",
			},
			bait.Inviter{Words: "会员手里的两张七日卡，有一张可以是你的。", Strangers: "会员可以送出两张七日卡，先领先有。", Layout: "card"},
		},
		trust: []block.Viewer{
			trust.Experts{
				Title: "首练陪你的人",
				Items: []trust.Expert{
					member("avatar-man.png", "老周", "力量教练", "先看你怎么蹲，再加重量。不会一上来就让你练到走不动。"),
					member("avatar-girl.png", "小南", "团课教练", "口令清楚，跟不上也不点名。"),
				},
				Layout: "cards",
			},
			trust.FAQ{
				Title: "先问清楚",
				Items: []trust.Question{
					asking("七天从哪天算？", "第一次进店那天，到第七天晚上十点。45 天内没来，卡就收回。"),
					asking("朋友以前来过，能收吗？", "没参加过我们任何页面活动的可以收；来过的可以照常买次卡。"),
					asking("会一直有人推销吗？", "首练完教练会问一次要不要续，说不要就不再问。"),
				},
				Layout: "cards",
			},
		},
		call: []block.Viewer{
			cta.Wallet{Stage: cta.Stage{Title: "我的两张七日卡", Button: "领两张七日卡"}, Layout: "cards"},
			cta.Share{
				Title: "不知道送谁", Words: "生成一张海报，谁想来就把卡送给谁。发不发，两张卡都是你的。", Button: "生成我的海报",
				Text: "我在晨野运动有七日卡可以送，器械和团课都能用，谁想一起练？", Layout: "head",
			},
			call("团课约满了吗？打电话问一声，候补位也能排", "outline"),
		},
		bar: "两张七日卡，送朋友", button: "领七日卡", barLayout: "duo",
	}
}
