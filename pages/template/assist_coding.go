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
		Name: "assist-coding", Title: "少儿编程体验课", Play: "assist", Trade: "teaching",
		Words: "家长给自己的孩子约体验课，满三位你家得一盒教具。适合校区现场、企业微信和自己的 App；在微信里容易被判作诱导",
	}, assistCoding)
}

// assistCoding speaks to parents alone, and lets no parent or pupil vouch for the lessons: the law on advertising forbids it.
func assistCoding(now time.Time) scheme {
	return scheme{
		title: "少儿编程体验课 · 小码工坊", theme: "blue", outlets: outsideWeChat,
		brand: "小码工坊", company: "小码工坊教育科技有限公司", hours: "每天 9:00–19:00",
		card:   pages.Card{Title: "一节编程体验课，做一个小游戏", Words: "7 到 12 岁，90 分钟，孩子自己动手，家长可以在旁边看", Picture: pic("laptop.png", "一台笔记本电脑")},
		poster: pages.Poster{Design: "card", Headline: "九十分钟\n做个小游戏", Words: "扫一扫，约一节体验课"},
		rules: play.Assist{
			Tiers: []play.AssistTier{{Friends: 3, Prize: "kit"}}, Hours: 336,
			Terms: play.Terms{Title: "约同学一起体验", Act: play.Phone, Scope: "page", Cap: 1, Runs: 1},
		},
		prizes: []play.Prize{{
			Key: "kit", Title: "传感器小教具一盒", Kind: play.Later, Picture: pic("light-bulb.png", ""),
			Words: "一块主板、三种传感器、一本图纸。到校区报凭证号领", Worth: 12900, Cost: 4500, Total: 60, Hold: 48, Days: 30,
		}},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "体验课", Title: "九十分钟，做一个小游戏", Words: "孩子自己想角色、写规则、改到能玩。每班 6 人，家长可以坐在后排看。",
				Button: "看看怎么约", Note: "请由家长填写", Layout: "art",
			},
			bait.Offer{
				Title: "这一节包含", Name: "编程体验课一节", Unit: "节", Limit: "每个孩子限约 1 次",
				Benefits: []bait.Benefit{
					{Picture: pic("laptop.png", ""), Title: "一人一台电脑", Words: "校区准备，不用自带"},
					{Picture: pic("pencil.png", ""), Title: "一张设计图", Words: "先画下来，再动手做"},
					{Picture: pic("rocket.png", ""), Title: "作品带回家", Words: "扫码就能在家里接着玩"},
				},
				Foot: "体验课面向 7 到 12 岁，不收费，也不要求报名正式课。每个孩子的兴趣不一样，我们不承诺学习效果。", Layout: "plain",
			},
			bait.Inviter{Words: "两个孩子一起来，做完可以互相玩一玩。", Layout: "letter"},
		},
		trust: []block.Viewer{
			trust.Course{
				Title: "九十分钟怎么过",
				Items: []trust.Lesson{
					{Name: "玩三个小游戏", Time: "15 分钟", Words: "看看规则是怎么写出来的。"},
					{Name: "画自己的游戏", Time: "15 分钟", Words: "谁在跑、碰到什么、怎么算过关。"},
					{Name: "动手做", Time: "45 分钟", Words: "拖积木块写规则，卡住了举手。"},
					{Name: "互相玩", Time: "15 分钟", Words: "每人讲一句：我改了哪里。"},
				},
				Note: "上课时间以电话确认为准。", Layout: "path",
			},
			trust.Experts{
				Title:  "带课的人",
				Items:  []trust.Expert{member("avatar-teacher.png", "程老师", "编程老师", "写过七年软件，教孩子四年。孩子问为什么，她先不急着说答案。")},
				Layout: "cards",
			},
			trust.Certificates{
				Title: "证照在这里，欢迎核对",
				Items: []trust.Certificate{
					{Picture: pic("licence.svg", "营业执照示例图"), Name: "营业执照", Note: "市场监管部门核发（示例图）"},
					{Picture: pic("certificate.svg", "办学许可证示例图"), Name: "办学许可证", Note: "科技类，主管部门核发（示例图）"},
				},
				Layout: "grid",
			},
		},
		call: []block.Viewer{
			cta.Progress{Stage: cta.Stage{Title: "约同学一起来", Invite: "约同学一起来"}, Layout: "head"},
			call("先问问孩子适不适合？说说年龄和平时喜欢玩什么就行", "quiet"),
		},
		bar: "编程体验课一节", button: "看看怎么约", barLayout: "float",
	}
}
