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
		Name: "coupon-nails", Title: "美甲店姐妹券", Play: "coupon", Trade: "beauty",
		Words: "姐妹首次来做纯色减 40 元，做完以后，带她来的人下次也减 40 元，适合熟客多的小店",
	}, couponNails)
}

// couponNails stacks the two coupons: on a narrow screen their conditions are read one after the other.
func couponNails(now time.Time) scheme {
	return scheme{
		title: "和姐妹做指甲，都减 40 · 指尖小屋", theme: "morandi",
		brand: "指尖小屋", company: "指尖小屋美甲服务有限公司", hours: "每天 10:30–21:00",
		card:   pages.Card{Title: "第一次来做指甲，减 40", Words: "纯色、猫眼、法式都能用，约好不用等", Picture: pic("nail-polish.png", "一瓶指甲油")},
		poster: pages.Poster{Design: "full", Headline: "和你一起\n做一次指甲", Words: "长按识别，领一张来做"},
		rules: play.Coupon{
			FriendPrize: "friend", OwnPrize: "own", PerDay: 3, PerPage: 10,
			Terms: play.Terms{Title: "姐妹做指甲都减", Act: play.Phone, Scope: "all", Cap: 1, Runs: 1},
		},
		prizes: []play.Prize{
			{Key: "friend", Title: "首次美甲减 40 元", Kind: play.Later, Picture: pic("nail-polish.png", ""), Words: "单次满 128 元可用，到店前约时间，报凭证号", Worth: 4000, Cost: 4000, Total: 300, Days: 45},
			{Key: "own", Title: "老客美甲减 40 元", Kind: play.Later, Picture: pic("sparkles.png", ""), Words: "单次满 128 元可用，一次一张，报凭证号", Worth: 4000, Cost: 4000, Total: 300, Days: 90},
		},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "姐妹券", Title: "和姐妹做指甲，都减 40", Words: "她第一次来减 40。做完之后，你下次来也减 40。一人一位，约好不用等。",
				Picture: pic("banner-beauty.svg", "粉色台面上的精华、面霜和口红"), Button: "约姐妹一起", Note: "满 128 元用一张", Layout: "below",
			},
			bait.Offer{
				Title: "做一次是多少", Name: "日式纯色", Price: 12800, Unit: "次", Limit: "卸甲和修甲都在里面",
				Benefits: []bait.Benefit{
					{Picture: pic("nail-polish.png", ""), Title: "300 多个颜色", Words: "先试在甲片上，再上手"},
					{Picture: pic("heart.png", ""), Title: "修形和去死皮", Words: "工具一客一换，高温消毒"},
					{Picture: pic("calendar.png", ""), Title: "七天内补一次", Words: "掉色、翘边，回来就补"},
				},
				Foot: "价格以店里价目表为准，猫眼和款式另计。", Layout: "plain",
			},
		},
		trust: []block.Viewer{
			trust.Reviews{
				Title: "做过的人说",
				Items: []trust.Review{
					saying("avatar-girl.png", "小鹿", 5, "手小，她帮我选了短方圆，看着手指长一点。撑了三周没翘。", "2026年6月"),
					saying("avatar-woman.png", "阿玲", 5, "中午过来做一次，一个半小时，没有推销套盒。", "2026年7月"),
				},
				Layout: "cards",
			},
			trust.Steps{
				Title: "约和做",
				Items: []trust.Step{
					doing("calendar.png", "约时间", "报个大概几点，做什么"),
					doing("palette.png", "挑颜色", "甲片上先涂一道"),
					doing("check-mark.png", "报凭证号", "结账前说一声，减 40"),
				},
				Layout: "horizontal",
			},
			trust.FAQ{
				Title: "约之前",
				Items: []trust.Question{
					asking("怀孕能做吗？", "先问医生。店里用的是可卸甲油胶，气味不大，通风开着。"),
					asking("我带了姐妹，券什么时候能用？", "她用掉自己那张以后，你的才生效，页面上会显示。"),
				},
				Layout: "fold",
			},
		},
		call: []block.Viewer{
			cta.Mutual{Stage: cta.Stage{Title: "她一张，你也一张", Button: "约姐妹一起", Invite: "约姐妹一起"}, Layout: "stack"},
			call("今天还有空吗？打电话问问下午的位子", "quiet"),
		},
		bar: "第一次来减 40", button: "约姐妹一起", barLayout: "text",
	}
}
