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
		Name: "swap-plants", Title: "绿植分株换植", Play: "swap", Trade: "retail",
		Words: "花友把分株、老桩拿来换，换成的两人各得一袋营养土，适合花店和园艺店带人到店",
	}, swapPlants)
}

// swapPlants brings people to the shop twice: to meet, and for the soil.
func swapPlants(now time.Time) scheme {
	return scheme{
		title: "分一株，换一株 · 青苔园艺", theme: "green",
		brand: "青苔园艺", company: "青苔园艺有限公司", hours: "每天 9:00–19:00",
		card:   pages.Card{Title: "养多了的绿植，来换一株", Words: "多肉、绿萝、龟背都行，写清大小和几片叶", Picture: pic("bouquet.png", "一束鲜花")},
		poster: pages.Poster{Design: "arch", Headline: "养多了的绿植\n来换一株", Words: "长按识别，来换一株"},
		rules: play.Swap{
			Hours: 240, Reserve: 48, Confirm: 5, Prize: "soil",
			Words: "只换自己养的盆栽、分株、老桩和种子，写清品种、大小、几片叶。病株不换，受保护的野生植物不换。",
			Terms: play.Terms{Title: "绿植换植", Act: play.Phone, Scope: "any", Cap: 10, Runs: 5},
		},
		prizes: []play.Prize{{
			Key: "soil", Title: "营养土一袋", Kind: play.Later, Picture: pic("sparkles.png", ""),
			Words: "5 升，通用型。到店报凭证号领", Worth: 1800, Cost: 600, Total: 200, Days: 30,
		}},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "分株季", Title: "养多了的绿植，换一株", Words: "写下你有的和想要的。有人来提，选一个，约在店里换，各得一袋土。",
				Button: "写一条", Note: "土到店报凭证号领", Layout: "art",
			},
			bait.Gifts{
				Title:  "换成了，各得一袋土",
				Items:  []bait.Gift{{Picture: pic("sparkles.png", ""), Name: "营养土", Spec: "5 升 / 袋，通用型", Count: "两人各 1 袋，共 200 袋", Value: 1800}},
				How:    "到店报凭证号领取",
				Until:  "换好以后 30 天内",
				Layout: "large",
			},
			bait.Inviter{Words: "花友那里有养多了的，看看有没有你想要的。", Strangers: "先看看别人想换什么，再写自己的。", Layout: "card"},
		},
		trust: []block.Viewer{
			trust.Compare{
				Title: "哪些能换", Ours: "可以换", Theirs: "不换",
				Items: []trust.Contrast{
					{Name: "来路", Ours: "自己养的、自己分的", Theirs: "野外挖的、来路不明的"},
					{Name: "状态", Ours: "叶子精神，没有虫", Theirs: "有病斑、有虫的"},
					{Name: "品种", Ours: "常见的家养品种", Theirs: "受保护的野生植物"},
				},
				Note: "受保护的野生植物受法律保护，换了两边都有责任。", Layout: "cards",
			},
			trust.Reviews{
				Title: "换过的花友说",
				Items: []trust.Review{
					saying("avatar-grandma.png", "孙阿姨", 5, "两盆吊兰换了一株龟背，龟背叶子大，要记得擦灰。", "2026年4月"),
					saying("avatar-man.png", "阿树", 5, "约在店里，老板顺手教了怎么切。", "2026年5月"),
				},
				Layout: "cards",
			},
			trust.FAQ{
				Title: "换之前",
				Items: []trust.Question{
					asking("路上会不会蔫？", "用报纸包住土，当天去店里。两边都选在上午，晒不到。"),
					asking("换完长不好怎么办？", "打电话来店里，帮你看看是水多还是光少。"),
				},
				Layout: "fold",
			},
		},
		call: []block.Viewer{
			cta.Wall{Stage: cta.Stage{Title: "我的一条", Button: "写一条"}, Layout: "list"},
			call("这株怎么养？拍下来，拿到店里给人看", "quiet"),
		},
		bar: "分一株，换一株", button: "写一条", barLayout: "text",
	}
}
