package template

import "github.com/sanduan/sanduan/components/form"

// Ask is a field of the wizard as one goal and trade have it: its own words where they differ from the tags', and a
// plain example.
type Ask struct {
	form.Field
	Example string // "" where there is nothing to exemplify
}

// Asks are the fields an operator fills in for that goal and trade, in order. Goal and trade are chosen before.
func Asks(goal Goal, trade Trade) []Ask {
	example := form.Values(Example(goal, trade))
	var out []Ask
	for _, f := range fieldsOfAnswers {
		switch {
		case f.Name == "Goal", f.Name == "Trade", f.Name == "Price" && !goal.Priced, f.Name == "QR" && !goal.QR:
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
		}
		out = append(out, ask)
	}
	return out
}

// goalAsk is how a goal asks for what visitors get, and for when and where.
type goalAsk struct{ give, when, whenHelp string }

var goalAsks = map[string]goalAsk{
	"lead":  {"您提供什么服务", "服务时间和地点", "写一句话，40 字内。上门服务就写服务范围。"},
	"group": {"什么群", "群里什么时候有什么", "写一句话，40 字内，让人知道进群能等到什么。"},
	"trial": {"请人体验什么", "体验的时间和地点", "写一句话，40 字内。线上体验就写怎么参加。"},
	"visit": {"到店能得到什么", "营业时间和地址", "写一句话，40 字内，让人知道什么时候来、来哪里。"},
	"files": {"送什么资料", "怎么发给访客", "写一句话，40 字内，让人知道多久、用什么方式拿到。"},
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
	return a
}

type tradeExample struct{ brand, company, contact, proof string }

var tradeExamples = map[string]tradeExample{
	"teaching":  {"青舟英语", "杭州青舟教育科技有限公司", "0571-5555 0100", "办学 8 年，在岗老师 12 位，每班不超过 6 人"},
	"food":      {"半日咖啡", "成都半日餐饮管理有限公司", "028-5555 0100", "开店 6 年，本市 3 家门店，豆子每周自己烘"},
	"beauty":    {"晨野运动", "武汉晨野体育发展有限公司", "027-5555 0100", "开店 5 年，持证教练 9 位，服务 2,300 位会员"},
	"retail":    {"小满花店", "苏州小满花艺有限公司", "0512-5555 0100", "开店 7 年，本市 2 家门店，鲜花当天到店"},
	"knowledge": {"拾光学社", "上海拾光文化传播有限公司", "021-5555 0100", "讲课 6 年，开过 42 期，讲义每年重写"},
	"local":     {"邻里到家", "长沙邻里生活服务有限公司", "0731-5555 0100", "服务 9 年，上门 5,600 次，师傅实名持证"},
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
}
