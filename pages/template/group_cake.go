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
		Name: "group-cake", Title: "烘焙店蛋糕拼团", Play: "group", Trade: "food",
		Words: "两人成团，三人更便宜：阶梯价、几点取、用什么料写清楚，适合下午茶和新品试卖",
		Slug:  "cake",
	}, groupCake)
}

// groupCake sells one cake at two prices: the more friends eat it together, the less each pays.
func groupCake(now time.Time) scheme {
	return scheme{
		title: "草莓盒子蛋糕拼团 · 麦芽烘焙", theme: "orange",
		brand: "麦芽烘焙", company: "麦芽烘焙餐饮有限公司", hours: "每天 8:30–20:30",
		card:   pages.Card{Title: "草莓盒子蛋糕，一起拼更便宜", Words: "两人 45 元一份，三人 39.9 元一份，第二天到店取", Picture: pic("cake.png", "一块草莓蛋糕")},
		poster: pages.Poster{Design: "cream", Headline: "草莓盒子蛋糕\n三个人一起拼", Words: "长按识别，一起拼一份"},
		rules: play.Group{
			Size: 3, Hours: 24, Prize: "cake", Public: true,
			Ladder: []play.GroupStep{{Size: 2, Price: 4500}, {Size: 3, Price: 3990}},
			Terms:  play.Terms{Title: "草莓盒子蛋糕拼团", Act: play.Phone, Scope: "any", Cap: 3, Runs: 3},
		},
		prizes: []play.Prize{{
			Key: "cake", Title: "草莓盒子蛋糕一份", Kind: play.Later, Picture: pic("cake.png", ""),
			Words: "约 320 克，两个人吃刚好。成团第二天起到店取，报凭证号付款，当天吃完口感好", Worth: 5800, Cost: 1900, Total: 150, Days: 7,
		}},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "草莓季拼团", Title: "草莓盒子蛋糕，三人拼 39.9",
				Words:  "当天烤的戚风，夹两层整颗草莓，奶油不齁。两个人拼也行，45 元一份。",
				Button: "我来开团", Note: "成团以后到店付款", Layout: "art",
			},
			bait.Benefits{
				Title: "一盒里面有什么",
				Items: []bait.Gain{
					gain("heart.png", "整颗草莓", "每盒 8 到 10 颗，当天早上到货"),
					gain("cake.png", "三层戚风", "鸡蛋现打，当天烤当天用"),
					gain("sparkles.png", "动物奶油", "甜度调低，老人孩子也吃得惯"),
				},
				Layout: "list",
			},
			bait.Inviter{Words: "一个人吃一整盒有点多，两三个人拼刚好。", Strangers: "先开一个团，再叫上想吃的人。", Layout: "ribbon"},
		},
		trust: []block.Viewer{
			trust.Steps{
				Title: "怎么拼",
				Items: []trust.Step{
					doing("phone.png", "开团", "留手机号，占一个座位，不用先付款"),
					doing("handshake.png", "叫上朋友", "他自己报名，就算坐下一位"),
					doing("shop.png", "到店取", "24 小时内凑到两位就成团，第二天起来取"),
				},
				Layout: "horizontal",
			},
			trust.Reviews{
				Title: "一起吃过的人说",
				Items: []trust.Review{
					saying("avatar-office.png", "小蒋", 5, "办公室三个人拼的，一人一盒，草莓是真的多。下午去取要排一会儿。", "2026年3月"),
					saying("avatar-grandma.png", "沈阿姨", 5, "孙女拉我拼的，我说怕甜，结果一半奶油都吃完了。", "2026年3月"),
				},
				Layout: "cards",
			},
			trust.Shops{
				Title: "到哪里取",
				Items: []trust.Shop{
					{Name: "麦芽烘焙 梧桐路店", Address: "梧桐路 26 号", Hours: "每天 8:30–20:30", Note: "门口可以停电动车"},
					{Name: "麦芽烘焙 湖滨店", Address: "湖滨路 108 号 1 楼", Hours: "每天 8:30–20:00", Note: "早上九点出第一炉"},
				},
				Layout: "compact",
			},
		},
		call: []block.Viewer{
			cta.Team{Stage: cta.Stage{Title: "开一个团，或者加入一个"}, Layout: "faces"},
			call("想多订几份，或者要写字？生日牌、蜡烛、刀叉都有，提前一天说", "outline"),
		},
		bar: "三人拼 39.9 一份", button: "我来开团", barLayout: "float",
	}
}
