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
		Name: "swap-kids-books", Title: "社区童书换读", Play: "swap", Trade: "local",
		Words: "一家写下看完的童书和想换的书，别家来提，换成的两家各得一个布袋，适合社区和物业",
	}, swapKidsBooks)
}

// swapKidsBooks says what may be swapped in plain words: a child's book is easily a stranger's trap.
func swapKidsBooks(now time.Time) scheme {
	return scheme{
		title: "看完的童书，换一本 · 邻里图书角", theme: "yellow",
		brand: "邻里图书角", company: "邻里生活服务有限公司", hours: "每天 9:00–20:00",
		card:   pages.Card{Title: "看完的童书，来换一本", Words: "写下你有的和想要的，换成了在小区里碰面", Picture: pic("books.png", "一摞书")},
		poster: pages.Poster{Design: "cream", Headline: "看完的童书\n来换一本", Words: "长按识别，来换一本"},
		rules: play.Swap{
			Hours: 336, Reserve: 72, Confirm: 7, Prize: "tote",
			Words: "只换自己家的童书、绘本和卡片，写清有没有缺页。不谈价钱，不换食品和玩具枪。",
			Terms: play.Terms{Title: "童书换读", Act: play.Phone, Scope: "any", Cap: 10, Runs: 5},
		},
		prizes: []play.Prize{{
			Key: "tote", Title: "布书袋一个", Kind: play.Later, Picture: pic("shopping-bags.png", ""),
			Words: "棉布，装得下六本绘本。到服务点报凭证号领", Worth: 1900, Cost: 500, Total: 300, Days: 60,
		}},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "小区里的书", Title: "看完的童书，换一本新的", Words: "写下你家有什么、想换什么。别家看见来提，选中一个，碰面就换。",
				Button: "写一条", Note: "家长来写，孩子一起看", Layout: "art",
			},
			bait.Benefits{
				Title: "换的是书，不是钱",
				Items: []bait.Gain{
					gain("books.png", "你家看过的", "缺不缺页，写清楚"),
					gain("heart.png", "别家想看的", "写一两样就够"),
					gain("map-pin.png", "小区里碰面", "联系方式两边都点头才看到"),
				},
				Layout: "list",
			},
		},
		trust: []block.Viewer{
			trust.FAQ{
				Title: "怕什么，先说什么",
				Items: []trust.Question{
					asking("对方不来怎么办？", "选中以后留三天，没确认就重新开放，别的提议还在。"),
					asking("电话会露出来吗？", "不会。两边都点「同意」，才互相看到。"),
					asking("能换玩具吗？", "这一角只换书、绘本和卡片。"),
					asking("要钱的怎么办？", "写钱、写联系方式的，先审核再显示。"),
				},
				Layout: "open",
			},
			trust.Steps{
				Title: "怎么换",
				Items: []trust.Step{
					doing("pencil.png", "写两行", "我有什么，想换什么"),
					doing("speech-bubble.png", "等提议", "别家写拿什么来换"),
					doing("handshake.png", "选一个碰面", "换好了，两家各点一下确认"),
				},
				Layout: "vertical",
			},
			trust.Shops{
				Title:  "在哪里碰面",
				Items:  []trust.Shop{{Name: "小区服务点", Address: "枫林花园 3 号楼大堂", Hours: "每天 9:00–20:00", Note: "可以放一晚，第二天取"}},
				Layout: "compact",
			},
		},
		call: []block.Viewer{
			cta.Wall{Stage: cta.Stage{Title: "我家的一条", Button: "写一条"}, Layout: "cards"},
			call("没人来换怎么办？打给服务点，帮你在楼道里贴一张", "outline"),
		},
		bar: "童书换一本", button: "写一条", barLayout: "float",
	}
}
