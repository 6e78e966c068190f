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
		Name: "ride-group", Title: "周末骑行群", Goal: "group", Trade: "local",
		Words: "把同城的人请进群：群里有什么、下次去哪、谁带队，先说清楚再扫码",
	}, rideGroup)
}

// rideGroup puts the code on the first screen: who has decided to come should not have to look for it.
func rideGroup(now time.Time, id pages.NewID) pages.Doc {
	c := contents{id: id, doc: pages.Doc{
		Title: "周末一起骑车 · 慢骑俱乐部",
		Theme: "yellow",
		Card: pages.Card{
			Title:   "周末一起骑车，慢慢骑",
			Words:   "同城骑行群：每周一条线，30 公里左右，不比速度",
			Picture: pic("bicycle.png", "一辆自行车"),
		},
		Poster: pages.Poster{Design: "pop", Headline: "周末一起骑车\n慢慢骑", Words: "长按识别，进群看路线"},
		Host: pages.Host{
			Brand: "慢骑俱乐部", Company: "示例慢骑文化传播有限公司",
			Contact: "400-000-0000，每天 10:00–20:00", Days: 90,
		},
		Invite: pages.Invite{Days: 7},
	}}
	c.section(block.Bait,
		bait.Hero{
			Badge: "同城骑行群",
			Title: "周末一起骑车，慢慢骑",
			Words: "每周一条线，30 公里左右，骑一段歇一段。折叠车、公路车、共享单车都行。",
			Note:  "往下看，扫码进群", Layout: "art",
		},
		bait.Join{
			Title: "进群看这周去哪", Words: "周四晚上发路线，周六早上出发", Picture: pic("bicycle.png", ""),
			Name:   "慢骑俱乐部 · 周末群",
			Points: []bait.Point{{Words: "路线、集合点、天气，提前一天说"}, {Words: "修车、配件、头盔，有人懂"}, {Words: "不发广告，随时可以退群"}},
			QR:     pic("qr-sample.svg", "周末骑行群的二维码"), Hint: "长按识别，进群", Button: "扫不了码，点这里", Layout: "card",
		},
		bait.Benefits{
			Title: "骑起来是这样",
			Items: []bait.Gain{
				{Picture: pic("map-pin.png", ""), Title: "有人带路", Words: "前面一个领骑，后面一个收尾，不会落下谁"},
				{Picture: pic("bread.png", ""), Title: "骑到有吃的地方", Words: "面包店、早茶铺、湖边小馆，饭钱各付各的"},
				{Picture: pic("camera.png", ""), Title: "拍几张照片", Words: "照片发群里，不想入镜说一声"},
			},
			Layout: "list",
		},
	)
	saturday := weekday(now, time.Saturday, 3)
	c.section(block.Trust,
		trust.Course{
			Title: "接下来三个周末",
			Items: []trust.Lesson{
				{Name: "环湖一圈", Time: date(clock(now, saturday, 8, 0)), Words: "28 公里，平路。终点是湖边的面包店。"},
				{Name: "老城墙到码头", Time: date(clock(now, saturday+7, 8, 0)), Words: "22 公里，有两段石板路，建议胎宽一点。"},
				{Name: "茶山脚下", Time: date(clock(now, saturday+14, 8, 0)), Words: "35 公里，有一个缓坡，推上去也算。"},
			},
			Note: "下雨就改期，以群里周五晚上的通知为准。", Layout: "path",
		},
		trust.Experts{
			Title: "带路的人",
			Items: []trust.Expert{
				{Picture: pic("avatar-man.png", "领骑老何"), Name: "老何", Role: "领骑（示例人物）", Words: "骑了十五年，包里总有两条内胎。"},
				{Picture: pic("avatar-girl.png", "收尾阿青"), Name: "阿青", Role: "收尾（示例人物）", Words: "骑得慢，所以她在最后面陪你。"},
			},
			Layout: "grid",
		},
		trust.FAQ{
			Title: "来之前常问的",
			Items: []trust.Question{
				{Name: "要钱吗？", Words: "不要。吃饭、租车、坐船各付各的。"},
				{Name: "很久没骑，跟得上吗？", Words: "均速 15 公里左右，每 8 公里歇一次，收尾的人会陪着。"},
				{Name: "要带什么？", Words: "头盔必须戴；水、手套、雨衣看天气。没有头盔可以在群里借。"},
			},
			Layout: "cards",
		},
	)
	c.section(block.CTA,
		cta.Lead{
			Title: "扫不了码？留个手机号", Words: "码过期了，或者群满了，留个号码，我们加你微信邀请你。",
			Button: "邀请我进群", Thanks: "收到了，谢谢你\n我们加你微信，邀请你进群", Layout: "head",
		},
		cta.Promise{
			Title: "上路前说好",
			Items: []cta.Pledge{
				{Icon: "shield", Name: "不戴头盔不出发"},
				{Icon: "people", Name: "不甩下任何人"},
				{Icon: "clock", Name: "红灯都停"},
				{Icon: "heart", Name: "累了就推着走"},
			},
			Note: "自愿参加，请自备意外保险；身体不适请不要骑行", Layout: "cards",
		},
		cta.Share{
			Title: "叫上爱骑车的朋友", Words: "生成一张写着你称呼的海报和一条专属链接，朋友打开就是这个页面。是否分享都不影响你进群。",
			Button: "生成我的海报", Text: "周六早上我们慢慢骑 30 公里，骑到有吃的地方。一起吗？", Layout: "card",
		},
		cta.Bar{Text: "扫不了码点这里", Button: "邀请我进群", Contact: "tel:4000000000", ContactText: "电话", Layout: "float"},
	)
	return c.doc
}
