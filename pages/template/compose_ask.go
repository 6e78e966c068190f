package template

import "github.com/sanduan/sanduan/components/form"

// Ask is a field of the wizard as one goal and trade have it: its own words where they differ from the tags', and a
// plain example.
type Ask struct {
	form.Field
	Example string // "" where there is nothing to exemplify
}

// Asks are the fields an operator fills in for that goal, trade and kind of play ("" for none), in order. They are chosen before.
func Asks(goal Goal, trade Trade, kind string) []Ask {
	example := form.Values(Example(goal, trade).Playing(kind))
	var out []Ask
	for _, f := range fieldsOfAnswers {
		switch {
		case f.Name == "Goal", f.Name == "Trade", f.Name == "Play", !playAsks[kind].asks(f.Name), f.Name == "Price" && !goal.Priced, f.Name == "QR" && !goal.QR,
			f.Name == "Slots" && !goal.Slots, f.Name == "Until" && !goal.Until:
			continue
		}
		ask := Ask{Field: f, Example: example.Get(f.Name)}
		own := goalAsks[goal.Name]
		switch f.Name {
		case "Give":
			ask.Label = own.give
		case "When":
			ask.Label, ask.Help = own.when, own.whenHelp
		case "QR":
			ask.Required = true
			if own.qr != "" {
				ask.Label, ask.Help = own.qr, own.qrHelp
			}
		case "Prize":
			ask.Label, ask.Required = playAsks[kind].prize, true
		case "Slots", "Copies", "From", "Floor":
			ask.Required = true
		}
		out = append(out, ask)
	}
	return out
}

// playAsk is how a play asks for what there is to win; Bargains of its price as well.
type playAsk struct {
	prize    string // "" where there is no play
	bargains bool
}

var playAsks = map[string]playAsk{
	"group":   {prize: "成团后每人得什么"},
	"assist":  {prize: "来满 3 位朋友，送什么"},
	"gift":    {prize: "请朋友领什么"},
	"bargain": {prize: "砍的是什么", bargains: true},
	"coupon":  {prize: "两个人各得什么券"},
	"ranking": {prize: "排在前面的得什么"},
	"swap":    {prize: "换成的两位各得什么谢礼"},
}

// asks tells whether the field is asked for: those that are none of a play's always are.
func (p playAsk) asks(field string) bool {
	switch field {
	case "Prize", "Copies", "Cost":
		return p.prize != ""
	case "From", "Floor":
		return p.bargains
	}
	return true
}

// goalAsk is how a goal asks for what visitors get, for when and where, and for a code that is not a group's.
type goalAsk struct{ give, when, whenHelp, qr, qrHelp string }

var goalAsks = map[string]goalAsk{
	"lead":    {give: "您提供什么服务", when: "服务时间和地点", whenHelp: "写一句话，40 字内。上门服务就写服务范围。"},
	"group":   {give: "什么群", when: "群里什么时候有什么", whenHelp: "写一句话，40 字内，让人知道进群能等到什么。"},
	"trial":   {give: "请人体验什么", when: "体验的时间和地点", whenHelp: "写一句话，40 字内。线上体验就写怎么参加。"},
	"visit":   {give: "到店能得到什么", when: "营业时间和地址", whenHelp: "写一句话，40 字内，让人知道什么时候来、来哪里。"},
	"files":   {give: "送什么资料", when: "怎么发给访客", whenHelp: "写一句话，40 字内，让人知道多久、用什么方式拿到。"},
	"booking": {give: "约什么", when: "地点，来之前要知道的", whenHelp: "写一句话，40 字内。时段在上面填过了，这里写地址和要带的东西。"},
	"staff": {
		give: "可以问什么", when: "什么时候有人回复", whenHelp: "写一句话，40 字内，如实写：几点到几点，晚上有没有人。",
		qr: "客服的微信二维码", qrHelp: "微信「我」→ 点头像进「个人信息」→「我的二维码」→ 保存图片。企业微信的员工二维码也行。",
	},
	"launch":  {give: "什么新品", when: "什么时候、在哪里能看到", whenHelp: "写一句话，40 字内，写清到货的日子和地址。"},
	"opening": {give: "开业有什么", when: "开业时间和地址", whenHelp: "写一句话，40 字内，让人知道哪天开门、在哪里。"},
	"event":   {give: "什么活动", when: "活动时间和地点", whenHelp: "写一句话，40 字内，让人知道几点、在哪里、进不进得来。"},
	"camp":    {give: "什么训练营", when: "哪天开始，什么时候上课", whenHelp: "写一句话，40 字内，把开始的日子和时段都写上。"},
	"members": {give: "会员日有什么", when: "会员日是哪天，地址在哪", whenHelp: "写一句话，40 字内，让人知道哪天来、来哪里。"},
}

// Example is a set of answers such as an operator of that trade might give.
func Example(goal Goal, trade Trade) Answers {
	who, what := tradeExamples[trade.Name], pairExamples[goal.Name+" "+trade.Name]
	a := Answers{
		Goal: goal.Name, Trade: trade.Name, Give: form.LongText(what.give), When: what.when, Brand: who.brand, Company: who.company,
		Contact: who.contact, Proof: who.proof,
	}
	if goal.Priced {
		a.Price = what.price
	}
	if goal.Slots {
		a.Slots = "周四 18:30\n周六 10:00 2人\n周六 14:00\n周日 10:00"
	}
	return a
}

// Playing is the answers with a play of that kind as such an operator might have it; the answers themselves for "".
func (a Answers) Playing(kind string) Answers {
	if a.Play = kind; kind == "" {
		return a
	}
	a.Prize, a.Copies, a.Cost = tradeExamples[a.Trade].prize, 100, 900
	switch kind {
	case "bargain":
		a.From, a.Floor = 9900, 2900
	case "coupon":
		a.Prize = "满 100 减 20 券"
	}
	return a
}

type tradeExample struct{ brand, company, contact, proof, prize string }

var tradeExamples = map[string]tradeExample{
	"teaching":  {"青舟英语", "杭州青舟教育科技有限公司", "0571-5555 0100", "办学 8 年，在岗老师 12 位，每班不超过 6 人", "口语小班课一节"},
	"food":      {"半日咖啡", "成都半日餐饮管理有限公司", "028-5555 0100", "开店 6 年，本市 3 家门店，豆子每周自己烘", "手冲咖啡一杯"},
	"beauty":    {"晨野运动", "武汉晨野体育发展有限公司", "027-5555 0100", "开店 5 年，持证教练 9 位，服务 2,300 位会员", "私教体验课一节"},
	"retail":    {"小满花店", "苏州小满花艺有限公司", "0512-5555 0100", "开店 7 年，本市 2 家门店，鲜花当天到店", "当季鲜花一小束"},
	"knowledge": {"拾光学社", "上海拾光文化传播有限公司", "021-5555 0100", "讲课 6 年，开过 42 期，讲义每年重写", "纸质讲义一本"},
	"local":     {"邻里到家", "长沙邻里生活服务有限公司", "0731-5555 0100", "服务 9 年，上门 5,600 次，师傅实名持证", "空调清洗一台"},
}

// pairExample is what visitors get for a goal in a trade.
type pairExample struct {
	give  string
	price form.Money
	when  string
}

var pairExamples = map[string]pairExample{
	"lead teaching":  {"成人英语学习规划\n一对一口语沟通\n一页学习建议\n班型和价格说清楚", 0, "每天 10:00–20:00，文三路 18 号 2 楼"},
	"lead food":      {"团餐和生日宴预订\n按人数配菜单\n可以先到店试菜\n当面给报价", 0, "每天 10:00–21:00，玉林路 18 号"},
	"lead beauty":    {"私教训练咨询\n聊清目标和时间\n一份训练安排\n课程价格说清楚", 0, "每天 9:00–21:30，光谷步行街 3 楼"},
	"lead retail":    {"婚礼花艺布置\n按场地出方案\n带样花当面看\n报价一次说清", 0, "每天 9:00–20:00，平江路 18 号，可上门"},
	"lead knowledge": {"短视频课程咨询\n看看你的作品\n一对一沟通 15 分钟\n课程安排和价格", 0, "每天 10:00–21:00，线上沟通"},
	"lead local":     {"家电清洗预约\n电话里先报价\n上门前提醒\n洗完当面验收", 0, "每天 8:00–20:00，岳麓区、天心区上门"},

	"group teaching":  {"英语晨读打卡群\n每天一段朗读材料\n每周一次点评\n有问题随时提问", 0, "每天早上 7 点发材料，周日晚上点评"},
	"group food":      {"半日老友群\n上新先说一声\n每周三试新品\n群里可以留座", 0, "每周三下午 3 点试新品，上新提前一天说"},
	"group beauty":    {"下班拉伸打卡群\n每天一个拉伸动作\n约课余位提醒\n有疑问教练答", 0, "每天晚上 8 点发动作，周一发本周课表"},
	"group retail":    {"鲜花到货群\n到货先看照片\n养花问题随时问\n节日提前预订", 0, "每周二、周五上午到花，节日前一周可订"},
	"group knowledge": {"新手剪辑交流群\n每周一个练习题\n作品互相点评\n老师周末答疑", 0, "每周一发练习题，周六晚上 8 点答疑"},
	"group local":     {"周末亲子活动群\n每周活动预告\n拼车拼单\n二手玩具交换", 0, "每周四发周末活动，周六早上集合"},

	"trial teaching":  {"外教口语体验课\n小班课一节：40 分钟，每班 4 人\n课前口语沟通\n一页学习建议", 1990, "周六、周日 10:00–18:00，文三路 18 号"},
	"trial food":      {"手冲咖啡体验课\n全程动手：从磨豆到注水\n咖啡豆带走 50 克\n一页冲煮笔记", 3900, "周末 14:00–16:00，玉林路 18 号"},
	"trial beauty":    {"私教体验课\n身体状态评估\n60 分钟一对一训练\n一份训练安排", 4900, "每天 9:00–21:30，光谷步行街 3 楼"},
	"trial retail":    {"插花体验课\n一节 90 分钟的课\n花材和花瓶：做好的花带回家\n一张养护说明", 9900, "周六、周日下午，平江路 18 号"},
	"trial knowledge": {"手机摄影公开课\n一节 60 分钟的直播\n三个拍照练习\n课后群里答疑", 0, "周四晚上 8 点，线上直播"},
	"trial local":     {"家庭保洁体验\n两小时日常保洁\n工具自带\n做完当面验收", 5900, "每天 8:00–18:00，岳麓区、天心区上门"},

	"visit teaching":  {"校区开放日名额\n参观教室\n和老师聊一聊\n旁听一节课", 0, "周六 14:00–17:00，文三路 18 号 2 楼"},
	"visit food":      {"拿铁买一送一券\n冷热都可以\n牛奶换燕麦奶：不另加钱\n门店通用", 2600, "每天 8:00–21:00，玉林路、春熙路、地铁站店"},
	"visit beauty":    {"肩颈放松体验券\n30 分钟放松\n独立房间\n可以带朋友", 3900, "每天 11:00–21:00，光谷步行街 3 楼"},
	"visit retail":    {"鲜花 20 元抵用券\n全店花束可用\n免费写卡片\n当天现包", 0, "每天 9:00–20:00，平江路 18 号"},
	"visit knowledge": {"线下读书会名额\n共读一本书\n两小时交流\n茶点", 0, "周日 14:00–16:00，愚园路 18 号"},
	"visit local":     {"精洗车券\n车身清洗\n内饰吸尘\n玻璃清洁", 2900, "每天 8:30–19:00，枫林路 18 号"},

	"files teaching":  {"旅行英语 100 句\n点餐、问路、住店\n每句配音频\n可以打印", 0, "电子版，登记后老师当天加微信发给你"},
	"files food":      {"家庭手冲入门手册\n器具怎么选\n水温和研磨度\n常见问题 20 个", 0, "电子版，登记后店长当天加微信发给你"},
	"files beauty":    {"居家拉伸图解\n肩颈、腰背、腿部\n每个动作配图\n一周安排表", 0, "电子版，登记后教练当天加微信发给你"},
	"files retail":    {"鲜花养护清单\n常见花材 20 种\n换水和修剪\n每月适合买的花", 0, "电子版，登记后店员当天加微信发给你"},
	"files knowledge": {"短视频脚本模板\n开头写法 30 种\n分镜表\n拍摄检查清单", 0, "电子版，登记后助教当天加微信发给你"},
	"files local":     {"搬家准备清单\n搬前两周做什么\n打包顺序\n当天检查表", 0, "电子版，登记后客服当天加微信发给你"},

	"booking teaching":  {"一对一口语练习\n30 分钟聊一个话题\n老师改你的句子\n带走三句更自然的说法", 9900, "文三路 18 号 2 楼，早到 5 分钟就行"},
	"booking food":      {"窗边小桌\n一桌坐两到四人\n提前备好忌口\n留座 15 分钟", 0, "玉林路 18 号，门口可以停电动车"},
	"booking beauty":    {"洗剪吹\n剪前沟通十分钟\n一次只接一位\n不推销办卡", 12800, "光谷步行街 3 楼，周一店休"},
	"booking retail":    {"私享挑选时间\n店员一对一陪看\n试穿不限时间\n改裤脚当天取", 0, "平江路 18 号 2 楼，约好了再来"},
	"booking knowledge": {"一对一咨询\n先看你发来的资料\n线上通话一次\n会后发一页记录", 29900, "线上通话，号码在登记后发给你"},
	"booking local":     {"家电清洗上门\n挂机和柜机都做\n拆下来当面洗\n洗完吹干再装", 15900, "岳麓区、天心区上门，来之前打电话"},

	"staff teaching":  {"成人钢琴怎么学\n没有基础能不能学\n一首曲子要多久\n课怎么排", 0, "每天 14:00–22:00，老师自己回"},
	"staff food":      {"包厢和订位\n几个人坐得下\n忌口怎么安排\n生日布置", 0, "每天 10:00–21:00，店长回"},
	"staff beauty":    {"染发前先问问\n发质适不适合\n要多长时间\n大概多少钱", 0, "每天 10:00–20:00，发型师轮流回"},
	"staff retail":    {"婚礼用花怎么定\n预算怎么分\n什么花当季\n多早要定", 0, "每天 9:00–20:00，店员回"},
	"staff knowledge": {"选哪门课\n讲到什么程度\n要花多少时间\n能不能先试读", 0, "工作日 9:00–18:00，助教回"},
	"staff local":     {"搬家怎么准备\n要不要拆家具\n几辆车够用\n当天怎么安排", 0, "每天 8:00–20:00，客服回"},

	"launch teaching":  {"周末水彩新课\n每月四节\n画材由我们备\n作品裱好带走", 39900, "下月 6 日开课，文三路 18 号"},
	"launch food":      {"桂花拿铁\n本地桂花熬的糖\n可以做热的\n不加香精", 2800, "本周五起，玉林路和春熙路两家店"},
	"launch beauty":    {"晨间拉伸小班\n六人一班\n垫子和弹力带都有\n可以只来一次", 6800, "下周一起，每天 7:30，光谷步行街 3 楼"},
	"launch retail":    {"秋款棉麻衬衫\n四个颜色\n水洗后不用熨\n现场可以改袖长", 26900, "本周六到店，平江路 18 号"},
	"launch knowledge": {"拍照进阶课\n十二节视频\n每节一个练习\n作业有人点评", 19900, "下月 1 日上线，先给登记的人发试看"},
	"launch local":     {"床垫深度清洁\n先看再做\n水分抽干\n当天能睡", 29900, "下周一起，岳麓区、天心区上门"},

	"opening teaching":  {"新校区开放周\n参观教室\n旁听一节课\n老师在现场", 0, "本周六起，文三路 18 号 2 楼"},
	"opening food":      {"开业牛肉面优惠\n牛肉面减八元\n汤可以加\n面粗细随你", 2000, "本周六 10:30 开门，枫林路 18 号"},
	"opening beauty":    {"开业剪发体验\n剪前沟通\n洗剪吹一次\n不办卡", 6800, "下周一开门，光谷步行街 3 楼"},
	"opening retail":    {"开业小礼\n进店挑一样\n新品都摆出来\n可以试穿", 0, "本周六开门，平江路 18 号"},
	"opening knowledge": {"新书房开放日\n自由看书\n两张长桌\n茶水自取", 0, "本周日 10:00 开门，愚园路 18 号"},
	"opening local":     {"洗车开业券\n车身清洗\n轮毂刷洗\n玻璃内外", 3900, "本周六开门，枫林路 18 号"},

	"event teaching":  {"口语角\n一个话题聊一小时\n老师在场\n零基础也坐得住", 0, "本周六 19:00，文三路 18 号 2 楼"},
	"event food":      {"手冲杯测会\n盲测六支豆子\n一起写味道\n带走两支样品", 4900, "本周日 14:00，玉林路 18 号"},
	"event beauty":    {"周末户外拉伸\n草地上的一小时\n教练带着做\n自带一张垫子", 0, "周六早上 8 点，东湖绿道入口"},
	"event retail":    {"插花小聚\n每人一份花材\n老师带着插\n成品带走", 12900, "周六 15:00，平江路 18 号 2 楼"},
	"event knowledge": {"开店分享会\n三位店主\n各讲自己开头那一年\n留时间提问", 0, "周六 19:00，愚园路 18 号 2 楼"},
	"event local":     {"邻里跳蚤集\n摊位免费\n旧物换新家\n有小吃", 0, "周日 9:00–16:00，枫林路小广场"},

	"camp teaching":  {"二十天口语营\n每天一段跟读\n每周两次对话\n作业当天点评", 39900, "下月 1 日开始，每天早上 7 点发材料"},
	"camp food":      {"四周烘焙营\n每周一样面包\n配方带回家\n面粉现场磨", 59900, "每周日 14:00，玉林路 18 号"},
	"camp beauty":    {"两周体态营\n六节小班课\n每天一个动作\n教练逐个看", 29900, "下周一开始，晚上 7 点，光谷步行街 3 楼"},
	"camp retail":    {"四周花艺营\n每周一束\n花材都备好\n工具可以带走", 69900, "每周六 15:00，平江路 18 号"},
	"camp knowledge": {"四周剪辑营\n每周一条片子\n逐条点评\n结营放一次片", 49900, "每周三、周日晚上 8 点，线上"},
	"camp local":     {"周末木工营\n做一张小凳\n工具由我们备\n成品带回家", 39900, "每周日 10:00，枫林路 18 号院里"},

	"members teaching":  {"老学员开放日\n旁听新课\n和老师喝杯茶\n可以带一位朋友", 0, "每月最后一个周日，文三路 18 号"},
	"members food":      {"会员双人餐\n主菜两道\n汤和甜品\n饮品任选", 15800, "每月 18 日，玉林路 18 号"},
	"members beauty":    {"会员拉伸放松\n一次 45 分钟\n热敷\n可以指定老师", 9900, "每月 8 日，光谷步行街 3 楼"},
	"members retail":    {"会员花束价\n店里花束按会员价\n免费写卡片\n包装加厚", 6800, "每月最后一个周六，平江路 18 号"},
	"members knowledge": {"老读者书单日\n当月新书按会员价\n作者到场\n茶点", 4900, "每月 5 日，愚园路 18 号"},
	"members local":     {"会员保洁日\n两小时日常保洁\n自带工具\n走前一起看一遍", 9900, "每月 10 日，岳麓区、天心区上门"},
}
