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
		Name: "assist-pet", Title: "宠物店洗护体验", Play: "assist", Trade: "local",
		Words: "附近养宠的邻居各自登记首次洗护，三档礼由浅到深。适合门店台卡、企业微信群和自己的 App；在微信里容易被判作诱导",
	}, assistPet)
}

// assistPet has three steps so that one friend is worth something already.
func assistPet(now time.Time) scheme {
	return scheme{
		title: "毛孩子洗香香 · 毛球宠物", theme: "yellow", outlets: outsideWeChat,
		brand: "毛球宠物", company: "毛球宠物服务有限公司", hours: "每天 9:30–20:00",
		card:   pages.Card{Title: "毛孩子第一次来，洗护只要 39", Words: "先摸摸、再洗、再吹干，全程隔着玻璃看", Picture: pic("dog.png", "一只小狗")},
		poster: pages.Poster{Design: "pop", Headline: "毛孩子第一次来\n洗护 39 元", Words: "扫一扫，给它约一次"},
		rules: play.Assist{
			Tiers: []play.AssistTier{{Friends: 1, Prize: "snack"}, {Friends: 3, Prize: "comb"}, {Friends: 6, Prize: "wash"}},
			Terms: play.Terms{Title: "邻居一起来洗护", Act: play.Phone, Scope: "all", Cap: 2, Runs: 1},
		},
		prizes: []play.Prize{
			{Key: "snack", Title: "冻干零食一包", Kind: play.Later, Picture: pic("paw.png", ""), Words: "50 克，猫狗都能吃。到店报凭证号领", Worth: 1900, Cost: 600, Total: 300, Days: 30},
			{Key: "comb", Title: "除毛梳一把", Kind: play.Later, Picture: pic("scissors.png", ""), Words: "长毛短毛两种齿，到店报凭证号领", Worth: 3900, Cost: 1100, Total: 100, Days: 30, Substitute: "snack"},
			{Key: "wash", Title: "基础洗护一次", Kind: play.Later, Picture: pic("sparkles.png", ""), Words: "15 公斤以内，洗澡、吹干、剪指甲。到店报凭证号", Worth: 8800, Cost: 3000, Total: 40, Hold: 48, Days: 60},
		},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "新邻居 39 元", Title: "毛孩子第一次来，洗护 39", Words: "洗澡、吹干、剪指甲、清耳朵。一次只洗一只，隔着玻璃全程看得见。",
				Button: "给它约一次", Note: "15 公斤以内，到店付款", Layout: "art",
			},
			bait.Benefits{
				Title: "邻居来了，你家也有份",
				Items: []bait.Gain{
					gain("paw.png", "来 1 位邻居", "冻干零食一包，共 300 包"),
					gain("scissors.png", "来 3 位邻居", "除毛梳一把，共 100 把"),
					gain("sparkles.png", "来 6 位邻居", "基础洗护一次，共 40 次"),
				},
				Button: "给它约一次", Layout: "list",
			},
		},
		trust: []block.Viewer{
			trust.Reviews{
				Title: "带毛孩子来过的人说",
				Items: []trust.Review{
					saying("dog.png", "豆包家", 5, "豆包怕吹风机，小姐姐就拿毛巾慢慢擦，多等了二十分钟。", "2026年4月"),
					saying("cat.png", "年糕家", 4, "猫洗完没有躲床底，说明还行。周末要提前约。", "2026年5月"),
				},
				Layout: "cards",
			},
			trust.Steps{
				Title: "来了以后",
				Items: []trust.Step{
					doing("heart.png", "先认识一下", "闻一闻、摸一摸，不急着下水"),
					doing("sparkles.png", "洗和吹", "水温 38 度左右，一只一换毛巾"),
					doing("camera.png", "拍一张", "想要就拍，不想就不拍"),
				},
				Layout: "vertical",
			},
			trust.Numbers{
				Title:  "店里的规矩",
				Items:  []trust.Number{counted("1", "只", "同一时间只洗", "本店 2026 年服务规范"), counted("38", "度", "水温左右", "本店 2026 年服务规范")},
				Layout: "grid",
			},
			trust.Shops{
				Title:  "离你家多远",
				Items:  []trust.Shop{{Name: "毛球宠物", Address: "枫林路 66 号", Hours: "每天 9:30–20:00", Note: "门口能临停十分钟"}},
				Layout: "compact",
			},
		},
		call: []block.Viewer{
			cta.Progress{Stage: cta.Stage{Title: "叫上养宠的邻居", Button: "给它约一次"}, Layout: "card"},
			call("它有点凶，能洗吗？先打电话说说脾气，别硬来", "outline"),
		},
		bar: "第一次来 39 元", button: "给它约一次", barLayout: "duo",
	}
}
