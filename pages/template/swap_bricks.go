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
		Name: "swap-bricks", Title: "积木套装互换", Play: "swap", Trade: "teaching",
		Words: "家长替孩子换看腻的积木，换成的两家各约一节搭建体验课，适合积木教室和校区",
	}, swapBricks)
}

// swapBricks lets parents write; a child's toy is never a child's bargain.
func swapBricks(now time.Time) scheme {
	return scheme{
		title: "搭腻的积木，换一盒 · 小方块积木室", theme: "red",
		brand: "小方块积木室", company: "小方块文化传播有限公司", hours: "周二至周日 10:00–19:00",
		card:   pages.Card{Title: "搭腻的积木，来换一盒", Words: "写下盒上的编号和缺几块，换成了各约一节课", Picture: pic("palette.png", "一个调色盘")},
		poster: pages.Poster{Design: "card", Headline: "搭腻的积木\n来换一盒", Words: "长按识别，来换一盒"},
		rules: play.Swap{
			Hours: 240, Reserve: 72, Confirm: 7, Prize: "lesson",
			Words: "只换积木和说明书，写清盒上编号、缺几块。换的是整盒，不拆散。由家长写，由家长碰面。",
			Terms: play.Terms{Title: "积木互换", Act: play.Phone, Scope: "any", Cap: 5, Runs: 3},
		},
		prizes: []play.Prize{{
			Key: "lesson", Title: "搭建体验课一节", Kind: play.Later, Picture: pic("rocket.png", ""),
			Words: "60 分钟，4 到 9 岁，家长陪同。到教室报凭证号约时间", Worth: 9900, Cost: 1500, Total: 120, Days: 45,
		}},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "由家长来写", Title: "搭腻的积木，换一盒", Words: "写下编号和缺几块，别家来提。换成了，两家各约一节搭建课。",
				Button: "写一条", Note: "体验课不收费", Layout: "art",
			},
			bait.Benefits{
				Title: "换的是整盒",
				Items: []bait.Gain{
					gain("gift.png", "看编号", "盒子上的编号写清，款式就对得上"),
					gain("scale.png", "数缺块", "缺几块写几块，别的家会看这个"),
					gain("handshake.png", "在教室碰面", "教室开门时间都可以，桌上能现场数"),
				},
				Layout: "cards",
			},
		},
		trust: []block.Viewer{
			trust.Steps{
				Title: "怎么换",
				Items: []trust.Step{
					doing("pencil.png", "写编号", "我有这一盒，想换哪一盒"),
					doing("speech-bubble.png", "看提议", "别家写拿什么来换"),
					doing("check-mark.png", "碰面确认", "当面数一遍，两边都点确认"),
				},
				Layout: "cards",
			},
			trust.Experts{
				Title:  "教室里的人",
				Items:  []trust.Expert{member("avatar-teacher.png", "林老师", "搭建老师", "教了五年，口头禅是：先看看这一块平的在哪。")},
				Layout: "cards",
			},
			trust.FAQ{
				Title: "家长常问的",
				Items: []trust.Question{
					asking("换来的少两块怎么办？", "碰面那天在教室当面数，不对就不换，退回自己的。"),
					asking("孩子可以自己写吗？", "由家长写、由家长碰面，联系方式两边同意才看到。"),
					asking("一定要报名上课吗？", "不用。体验课可约可不约，不约也能换。"),
				},
				Layout: "open",
			},
		},
		call: []block.Viewer{
			cta.Wall{Stage: cta.Stage{Title: "我家的一条", Button: "写一条"}, Layout: "cards"},
			cta.Share{
				Title: "班里还有谁家有积木", Words: "做一张海报问一声，写着你的称呼。不发也可以，你那一条一直在。", Button: "生成我的海报",
				Text: "小方块积木室可以换积木，我写了一条，编号都在里面，看看有没有你家想要的：", Layout: "line",
			},
			call("缺一块能配吗？教室有零件箱，常见的方块可以来找", "outline"),
		},
		bar: "搭腻的积木，换一盒", button: "写一条", barLayout: "duo",
	}
}
