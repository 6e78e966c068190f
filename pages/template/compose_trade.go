package template

import (
	"slices"
	"strings"
)

// Trade is an operator's line of business (行业), with what its pages say and show.
type Trade struct {
	Name     string   // what URLs and forms use, e.g. "teaching"
	Title    string   // "教育培训"
	Words    string   // examples of it
	Pictures []string // three, built-in art

	art    []string // for the organiser and for things nothing else is drawn for
	looks  []look   // the first whose words are in the answer; the last has none
	hello  string   // how the organiser introduces itself
	foot   string   // what the law or fairness has such an offer say; "" nothing
	papers string   // what its licences are called
	topics string   // choices of what interests
	come   []string // end the promise of a visit
}

// look is what a page's pictures show.
type look struct {
	words  []string // in what is given: 咖啡, 拿铁 …
	banner string   // drawing of the first screen
	alt    string
	object string // drawing of the share card
}

// Trades returns the trades in the order operators see them.
func Trades() []Trade { return slices.Clone(trades) }

// KnownTrade tells whether there is such a trade.
func KnownTrade(name string) bool {
	return slices.ContainsFunc(trades, func(t Trade) bool { return t.Name == name })
}

// TradeOf returns the named trade, or the first.
func TradeOf(name string) Trade {
	if i := slices.IndexFunc(trades, func(t Trade) bool { return t.Name == name }); i >= 0 {
		return trades[i]
	}
	return trades[0]
}

func (t Trade) look(give string) look {
	for _, l := range t.looks {
		if len(l.words) == 0 || slices.ContainsFunc(l.words, func(word string) bool { return strings.Contains(give, word) }) {
			return l
		}
	}
	return look{}
}

var (
	shopBanner = look{banner: "art/banner-shop.svg", alt: "阳光下挂着彩灯的街边小店", object: "art/shop.png"}
	giftBanner = look{banner: "art/banner-gift.svg", alt: "打开的礼盒，里面飞出红包和爱心", object: "art/gift.png"}
	bookBanner = look{banner: "art/banner-knowledge.svg", alt: "装满图表和文档的资料夹", object: "art/books.png"}
	showBanner = look{banner: "art/banner-event.svg", alt: "灯光下的活动舞台和观众", object: "art/microphone.png"}
)

// of is the look for answers with one of the words.
func (l look) of(words ...string) look {
	l.words = words
	return l
}

var trades = []Trade{
	{
		Name: "teaching", Title: "教育培训", Words: "语言、艺术、职业技能", Pictures: []string{"art/graduation-cap.png", "art/abc.png", "art/palette.png"},
		art: []string{"art/graduation-cap.png", "art/books.png", "art/notebook.png", "art/pencil.png"},
		looks: []look{
			{
				words: []string{"英语", "外教", "口语", "雅思", "托福", "单词", "外语"}, banner: "art/banner-english.svg",
				alt: "摊开的书上升起地球和字母卡片", object: "art/abc.png",
			},
			showBanner.of("开放日", "讲座", "公开课", "舞蹈", "声乐", "音乐会"),
			bookBanner,
		},
		hello: "合适的课，要先聊过才知道。", foot: "学习效果因人而异，我们不作承诺。", papers: "办学与教师证照",
		topics: "课程内容，上课时间，价格", come: []string{"来坐坐看看", "有空就过来看看"},
	},
	{
		Name: "food", Title: "餐饮饮品", Words: "咖啡、奶茶、餐厅、烘焙", Pictures: []string{"art/bubble-tea.png", "art/coffee.png", "art/hotpot.png"},
		art: []string{"art/hotpot.png", "art/dumpling.png", "art/cake.png", "art/salad.png"},
		looks: []look{
			{
				words: []string{"咖啡", "拿铁", "手冲", "美式"}, banner: "art/banner-coffee.svg",
				alt: "木桌上的拿铁、外带杯和咖啡豆", object: "art/coffee.png",
			},
			giftBanner.of("福利", "礼", "红包"),
			shopBanner,
		},
		hello: "认真做好每一份，欢迎你来尝尝。", papers: "食品经营证照", topics: "菜品口味，座位，价格", come: []string{"等你来坐坐", "有空就过来坐坐"},
	},
	{
		Name: "beauty", Title: "美业健身", Words: "健身、瑜伽、美甲、护理", Pictures: []string{"art/yoga.png", "art/nail-polish.png", "art/scissors.png"},
		art: []string{"art/flexed-arm.png", "art/yoga.png", "art/sparkles.png", "art/heart.png"},
		looks: []look{
			{
				words:  []string{"美甲", "美睫", "美容", "护理", "护肤", "化妆", "面部", "染", "烫", "剪发", "造型", "妆", "养护", "SPA", "spa"},
				banner: "art/banner-beauty.svg", alt: "粉色台面上的精华、面霜和口红", object: "art/lipstick.png",
			},
			{
				banner: "art/banner-fitness.svg", alt: "夕阳下在垫子上做弓步伸展的人", object: "art/yoga.png",
			},
		},
		hello: "第一次来也不用紧张，先看看，再慢慢聊。", foot: "身体感受因人而异，有不适或特殊情况请提前说明。", papers: "营业与从业证照",
		topics: "项目内容，时间安排，价格", come: []string{"等你来放松", "累了就过来歇歇"},
	},
	{
		Name: "retail", Title: "零售门店", Words: "服饰、鲜花、家居、母婴", Pictures: []string{"art/shopping-bags.png", "art/bouquet.png", "art/lipstick.png"},
		art:   []string{"art/shopping-bags.png", "art/bouquet.png", "art/star.png", "art/gift.png"},
		looks: []look{giftBanner.of("礼", "券", "福利", "红包", "抽奖"), bookBanner.of("清单", "手册", "指南", "攻略"), shopBanner},
		hello: "好东西要亲手摸一摸，欢迎来店里看。", papers: "营业证照", topics: "款式，有没有货，价格", come: []string{"等你来逛逛", "有空就过来逛逛"},
	},
	{
		Name: "knowledge", Title: "知识付费", Words: "课程、社群、咨询、读书会", Pictures: []string{"art/headphones.png", "art/laptop.png", "art/light-bulb.png"},
		art:   []string{"art/light-bulb.png", "art/laptop.png", "art/headphones.png", "art/chart.png"},
		looks: []look{showBanner.of("读书会", "见面会", "沙龙", "分享会", "讲座", "直播"), bookBanner},
		hello: "我们把自己用过的方法讲清楚，也欢迎你来提问。", foot: "学习效果因人而异，我们不作承诺。", papers: "资质证书",
		topics: "讲什么，怎么学，价格", come: []string{"等你来聊聊", "有空就过来聊聊"},
	},
	{
		Name: "local", Title: "本地生活", Words: "家政、洗车、宠物、亲子", Pictures: []string{"art/house.png", "art/paw.png", "art/bicycle.png"},
		art:   []string{"art/house.png", "art/handshake.png", "art/map-pin.png", "art/sparkles.png"},
		looks: []look{giftBanner.of("券", "礼", "福利", "红包"), bookBanner.of("清单", "手册", "指南", "攻略"), showBanner.of("活动", "市集", "演出"), shopBanner},
		hello: "都在附近，有事喊一声，我们过来看。", papers: "营业证照", topics: "服务范围，上门时间，价格", come: []string{"顺路来一趟", "有空就顺路过来"},
	},
}
