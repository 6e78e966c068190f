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
		Name: "bargain-appliance", Title: "家电小店空气炸锅", Play: "bargain", Trade: "retail",
		Words: "十二位朋友各自登记，399 元的空气炸锅正好降到 199 元。适合门店台卡、企业微信群和自己的 App；在微信里容易被判作诱导",
		Slug:  "airfryer",
	}, bargainAppliance)
}

// bargainAppliance says how far the price goes and how many it takes: nobody chases cents here.
func bargainAppliance(now time.Time) scheme {
	return scheme{
		title: "5 升空气炸锅，底价 199 · 近邻家电", theme: "blue", outlets: outsideWeChat,
		brand: "近邻家电", company: "近邻家电销售有限公司", hours: "每天 9:00–20:30",
		card:   pages.Card{Title: "5 升空气炸锅，底价 199", Words: "十二位朋友登记，价格正好到底，送货上门", Picture: pic("house.png", "一座小房子")},
		poster: pages.Poster{Design: "full", Headline: "5 升空气炸锅\n底价 199 元", Words: "扫一扫，自己也来一局"},
		rules: play.Bargain{
			Price: 39900, Floor: 19900, Friends: 12, Hours: 48, Prize: "fryer", Buy: true,
			Terms: play.Terms{Title: "空气炸锅一起砍", Act: play.Phone, Scope: "page", Cap: 3, Runs: 1},
		},
		prizes: []play.Prize{{
			Key: "fryer", Title: "5 升空气炸锅一台", Kind: play.Goods, Picture: pic("fire.png", ""),
			Words: "可视窗，机械旋钮，白色。付款后三天内送货上门，本市不收运费", Worth: 39900, Cost: 16500, Total: 60, Days: 15,
		}},
		bait: []block.Viewer{
			bait.Hero{
				Badge: "本店新到", Title: "5 升空气炸锅，底价 199", Words: "一次烤一只鸡，两个旋钮，老人也会用。十二位朋友来登记，价格正好到底。",
				Picture: pic("banner-shop.svg", "阳光下挂着彩灯的街边小店"), Button: "我要一台", Note: "中途想买，按当时的价就行", Layout: "above",
			},
			bait.Benefits{
				Title: "这一台是什么样",
				Items: []bait.Gain{
					gain("fire.png", "5 升、1500 瓦", "一次烤一只三斤的鸡"),
					gain("sparkles.png", "炸篮能拆", "不粘涂层，水冲就干净"),
					gain("shield.png", "整机保修一年", "坏了拿回店里，当面看"),
				},
				Layout: "list",
			},
			bait.Notice{Words: "一共 60 台，每人最多一局。登记不用先付款，到底价了再付。", Layout: "plain"},
		},
		trust: []block.Viewer{
			trust.Steps{
				Title: "价格怎么降",
				Items: []trust.Step{
					doing("phone.png", "开一局", "留手机号，店里就给你留好一台"),
					doing("handshake.png", "朋友自己登记", "他也能开一局，你的价同时降一刀"),
					doing("check-mark.png", "第十二位到底", "48 小时里没到，这一局结束"),
				},
				Layout: "vertical",
			},
			trust.FAQ{
				Title: "凭什么相信",
				Items: []trust.Question{
					asking("每一刀是谁定的？", "开局时由一个随机数定好，承诺码公布在页面上，结束后公布这个随机数，谁都能自己算一遍。"),
					asking("399 元是什么价？", "本店平时的标价，墙上和收银系统里都能看到。"),
					asking("差几位怎么办？", "想要就按当时的价买，价格锁定 30 分钟；不想要就算了，什么也不用付。"),
				},
				Layout: "open",
			},
			trust.Shops{
				Title:  "来店里看真机",
				Items:  []trust.Shop{{Name: "近邻家电 菜场店", Address: "葑门横街 21 号", Hours: "每天 9:00–20:30", Note: "可以现场试一盘薯条"}},
				Layout: "compact",
			},
		},
		call: []block.Viewer{
			cta.Bargain{Stage: cta.Stage{Title: "这一台现在多少钱", Button: "我要一台"}, Layout: "list"},
			call("问尺寸、问保修？打电话或者直接来店里，插电给你看", "outline"),
		},
		bar: "炸锅底价 199", button: "我要一台", barLayout: "float",
	}
}
