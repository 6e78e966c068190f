package template

import (
	"slices"

	"github.com/sanduan/sanduan/components/bait"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

// Goal is what an operator wants from a page (目标), with the fragments its page is written from. In them {give},
// {brand}, {when}, {price} and {tail} stand for the answers.
type Goal struct {
	Name    string // what URLs and forms use, e.g. "trial"
	Group   string // under which operators find it: one of Groups
	Title   string // "约体验课"
	Words   string // for whom it is, one line
	Picture string // built-in art
	Priced  bool   // visitors may pay: asks for a price
	QR      bool   // asks for the code of a group, or of somebody's WeChat
	Slots   bool   // asks for times to book
	Until   bool   // asks until when a coupon can be used

	badge, badgePaid  string
	tails             []string // of the promise; a visit's trade adds its own
	note              string   // below the hero's button
	phone, phoneWords string   // form of the first screen; "" = none
	offer, offerName  string
	unit              string
	how               string // title of the steps
	steps             []bait.Benefit
	whenTitle         string
	whenArt           string
	foot              string
	form, formWords   string
	button            string
	thanks            string
	askName           bool
	when              string // question for the time that suits; "" = asks what interests
	share, shareText  string
	act               string // what sharing has no influence on
	code              string // title above the code
	coupon            string // what stands on a coupon in large type
	bar               string
	cardTitle         string
	cardWords         string
	posterWords       string
}

// The groups of goals, as operators read them.
const (
	leaveGroup = "先留个联系方式"
	comeGroup  = "约人到店、到课"
	eventGroup = "办一次活动"
)

// Groups returns the groups in order.
func Groups() []string { return []string{leaveGroup, comeGroup, eventGroup} }

// Goals returns the goals in the order operators see them.
func Goals() []Goal { return slices.Clone(goals) }

// KnownGoal tells whether there is such a goal.
func KnownGoal(name string) bool {
	return slices.ContainsFunc(goals, func(g Goal) bool { return g.Name == name })
}

// GoalOf returns the named goal, or the first.
func GoalOf(name string) Goal {
	if i := slices.IndexFunc(goals, func(g Goal) bool { return g.Name == name }); i >= 0 {
		return goals[i]
	}
	return goals[0]
}

// words are the promise's second sentence.
func (g Goal) words(t Trade) string { return heroWords[g.Name+" "+t.Name] }

// question is what the form asks besides the phone number; without a label it asks nothing.
func (g Goal) question(t Trade) block.Question {
	switch {
	case g.QR || g.Name == "files" || g.Name == "event":
		return block.Question{}
	case g.when != "":
		return block.Question{Label: g.when, Choices: "工作日白天，工作日晚上，周末"}
	}
	return block.Question{Label: "最想先了解什么", Choices: t.topics}
}

func step(art, title, words string) bait.Benefit {
	return bait.Benefit{Picture: form.Picture{Src: "art/" + art}, Title: title, Words: words}
}

var goals = []Goal{
	{
		Name: "lead", Group: leaveGroup, Title: "收集线索", Words: "让感兴趣的人留下手机号，您再打电话联系", Picture: "art/phone.png",
		badge: "先聊再决定", tails: []string{"先聊一聊", "找我们聊聊", "先聊清楚再定", "先聊清楚再决定", "有想法先跟我们聊"}, note: "留个手机号就行",
		phone: "留个电话，我们打给你", phoneWords: "先听你说，再给建议", offer: "我们能帮你做什么", offerName: "电话沟通", unit: "次",
		how: "怎么开始", steps: []bait.Benefit{
			step("phone.png", "留个手机号", "只填一个号码，不用下载，也不用注册"),
			step("speech-bubble.png", "我们打给你", "说说你的情况和想法，想问什么就问什么"),
			step("handshake.png", "合适再往下走", "聊完觉得不合适，也没有关系"),
		},
		whenTitle: "时间和地点", whenArt: "art/map-pin.png", foot: "电话沟通不收费。之后要不要继续、费用多少，都等聊清楚了由你决定。",
		form: "留个电话，我们打给你", formWords: "工作人员会尽快打电话给你，先听你说，再给建议。", button: "请联系我",
		thanks: "收到了，谢谢你\n请留意我们的来电", askName: true,
		share: "身边也有人需要？", shareText: "我在问{brand}的{give}，可以先打电话聊聊，不合适也没关系。你要是也在找，可以看看：", act: "咨询",
		bar: "{give}，先聊聊", cardTitle: "{give}，{tail}", cardWords: "留个手机号，{brand}打给你，先聊清楚再决定", posterWords: "长按识别，先聊一聊",
	},
	{
		Name: "staff", Group: leaveGroup, Title: "加客服微信", Words: "把人请到客服的微信里，一对一慢慢聊", Picture: "art/handshake.png", QR: true,
		badge: "一对一聊", tails: []string{"直接问我", "有事直接问", "想问什么直接问", "先加微信慢慢聊"}, note: "加微信，有人回",
		offer: "加了微信，可以问", offerName: "微信一对一", unit: "",
		how: "怎么加", steps: []bait.Benefit{
			step("phone.png", "长按二维码", "识别以后点「添加到通讯录」"),
			step("speech-bubble.png", "说说你的情况", "想问什么，直接发文字或图片"),
			step("handshake.png", "聊清楚再决定", "不合适也没关系"),
		},
		whenTitle: "什么时候有人回", whenArt: "art/alarm-clock.png", foot: "加微信不收费，不想聊了可以随时删除。",
		form: "不方便加微信？", formWords: "留个手机号，我们打给你。", button: "请联系我",
		thanks: "收到了，谢谢你\n请留意我们的来电", askName: true,
		code: "加微信，直接问", share: "身边也有人想问？", shareText: "{give}的事，可以直接加{brand}的微信问：", act: "咨询",
		bar: "{give}，直接问", cardTitle: "{give}，{tail}", cardWords: "长按二维码加{brand}的微信，想问什么直接问", posterWords: "长按识别，加微信聊",
	},
	{
		Name: "group", Group: leaveGroup, Title: "邀请进群", Words: "把人请进微信群，慢慢变成熟客", Picture: "art/speech-bubble.png", QR: true,
		badge: "欢迎进群", tails: []string{"欢迎你来", "就等你来了", "欢迎进来看看", "欢迎你一起加入", "欢迎进来打个招呼"},
		offer: "群里有什么", offerName: "{give}", unit: "",
		how: "怎么进群", steps: []bait.Benefit{
			step("phone.png", "长按上面的码", "识别以后点「加入群聊」"),
			step("speech-bubble.png", "进群打个招呼", "说说你是谁、想聊点什么"),
			step("handshake.png", "有事在群里说", "看到了就会回你，不想看可以设成免打扰"),
		},
		whenTitle: "群里的安排", whenArt: "art/calendar.png", foot: "进群不收费，随时可以退出。",
		form: "扫不了码？留个手机号", formWords: "码过期了，或者群满了，就留个手机号，我们加你微信，邀请你进群。", button: "邀请我进群",
		thanks: "收到了，谢谢你\n我们会加你微信，邀请你进群",
		code:   "长按下面的码，就能进群", share: "叫上聊得来的朋友", shareText: "我进了{brand}的「{give}」，一起来吧：", act: "进群",
		bar: "扫不了码？我们邀请你", cardTitle: "{give}，{tail}", cardWords: "{brand}的群，长按二维码就能进，随时可以退出", posterWords: "长按识别，一起进群",
	},
	{
		Name: "files", Group: leaveGroup, Title: "领资料", Words: "用一份有用的资料，换来愿意留号码的人", Picture: "art/books.png",
		badge: "免费领取", tails: []string{"请你收好", "打包送给你", "整理好送给你", "送给用得上的你", "留个手机号就能领"}, note: "留手机号就能领",
		phone: "留个手机号，发给你", phoneWords: "登记好以后，我们把资料发给你",
		offer: "这份资料里有什么", offerName: "{give}", unit: "份",
		how: "怎么领", steps: []bait.Benefit{
			step("phone.png", "留个手机号", "只填一个号码，不用下载，也不用注册"),
			step("document.png", "我们发给你", "收到就能打开看"),
			step("light-bulb.png", "有看不懂的就问", "打页面上的电话，或者直接回复我们"),
		},
		whenTitle: "怎么拿到", whenArt: "art/document.png", foot: "资料免费，供个人学习和参考。",
		form: "填手机号，领资料", formWords: "登记好以后，我们把资料发给你。", button: "领取资料",
		thanks: "登记好了，谢谢你\n我们会尽快把资料发给你",
		share:  "还有谁用得上？", shareText: "我在{brand}领了一份「{give}」，你应该也用得上：", act: "领取",
		bar: "免费 · {give}", cardTitle: "{give}，{tail}", cardWords: "{brand}整理的资料，打开就能看，免费领取", posterWords: "长按识别，领一份资料",
	},
	{
		Name: "trial", Group: comeGroup, Title: "约体验课", Words: "让人低门槛先试一次，再决定要不要买", Picture: "art/ticket.png", Priced: true,
		badge: "免费体验", badgePaid: "{price} 元体验", tails: []string{"先试一次", "先试再决定", "先来体验一次", "先来一次再决定", "先体验一次再决定"}, note: "留手机号，约个时间",
		phone: "留个手机号，先约一次", phoneWords: "工作人员会打电话给你，一起定时间",
		offer: "这次体验包含", offerName: "{give}", unit: "次",
		how: "怎么体验", steps: []bait.Benefit{
			step("phone.png", "留个手机号", "只填一个号码，不用下载，也不用注册"),
			step("calendar.png", "电话里定时间", "按你方便的时间来安排"),
			step("thumbs-up.png", "体验完再决定", "喜欢就继续，不喜欢也没有关系"),
		},
		whenTitle: "时间和地点", whenArt: "art/map-pin.png", foot: "具体时间以电话确认为准，临时来不了请提前说一声。",
		form: "约一次体验", formWords: "写下方便的时间，我们打电话跟你确认。", button: "预约体验",
		thanks: "约上了，谢谢你\n请留意我们的来电，一起定时间", askName: true, when: "什么时候方便过来",
		share: "约个朋友一起来", shareText: "我在{brand}约了{give}，先试一次再决定。你要是也有兴趣，一起来：", act: "预约",
		bar: "免费 · {give}", cardTitle: "{give}，{tail}", cardWords: "留个手机号约时间，{brand}等你来", posterWords: "长按识别，约一次体验",
	},
	{
		Name: "visit", Group: comeGroup, Title: "领券到店", Words: "在手机上领一张券，带着凭证号到店里来", Picture: "art/shop.png", Priced: true, Until: true,
		badge: "到店可用", badgePaid: "到店 {price} 元", tails: []string{"等你过来", "有空过来看看", "哪天有空就过来吧"}, note: "到店报凭证号",
		offer: "到店可以得到", offerName: "{give}", unit: "份",
		how: "怎么用", steps: []bait.Benefit{
			step("phone.png", "留个手机号", "只填一个号码，不用下载，也不用注册"),
			step("map-pin.png", "找个时间过来", "路过也好，专程也好"),
			step("check-mark.png", "报凭证号", "店里的人核对一下，就能用了"),
		},
		whenTitle: "时间和地址", whenArt: "art/map-pin.png", foot: "到店报凭证号使用，来之前可以先打电话问一声。",
		form: "先领一张，到店用", formWords: "填好手机号，到店报凭证号就行。", button: "领取",
		thanks: "存好了，谢谢你\n到店报凭证号就能用",
		coupon: "到店券", share: "想好和谁一起来了吗", shareText: "我在{brand}领了{give}，哪天有空一起去？", act: "领取",
		bar: "领一份，到店用", cardTitle: "{give}，{tail}", cardWords: "手机上领一份，到{brand}报凭证号就能用", posterWords: "长按识别，领一份到店用",
	},
	{
		Name: "booking", Group: comeGroup, Title: "预约时段", Words: "把空着的时间摆出来，客人自己挑", Picture: "art/calendar.png", Priced: true, Slots: true,
		badge: "预约制", badgePaid: "{price} 元一位", tails: []string{"挑个时间", "挑个时间就来", "挑一个方便的时间", "哪天方便就约哪天"}, note: "挑个时间，留手机号",
		offer: "来一次，包含这些", offerName: "{give}", unit: "位",
		how: "怎么约", steps: []bait.Benefit{
			step("calendar.png", "挑个时间", "只显示还有空的时间"),
			step("phone.png", "留个手机号", "位置给你留着，不用先付款"),
			step("check-mark.png", "按时过来", "到店报凭证号，就轮到你"),
		},
		whenTitle: "时间和地址", whenArt: "art/map-pin.png", foot: "约好了临时来不了，请提前打个电话，位置好让给别人。",
		form: "挑一个方便的时间", formWords: "选好时间，留下手机号，位置给你留着。", button: "约这个时间",
		thanks: "约好了，谢谢你\n到店报凭证号就行", askName: true,
		share: "约个人一起来", shareText: "我在{brand}约了{give}，还有别的时间空着，你要不要也约一个：", act: "预约",
		bar: "{give}，挑个时间", cardTitle: "{give}，{tail}", cardWords: "{brand}的空档都在这里，挑一个方便的时间", posterWords: "长按识别，挑个时间",
	},
	{
		Name: "launch", Group: eventGroup, Title: "新品上市", Words: "新品到店之前，先请人登记留货", Picture: "art/shopping-bags.png", Priced: true,
		badge: "新品", badgePaid: "新品 {price} 元", tails: []string{"上新了", "新到店里了", "新鲜上架，来看看", "先看看，再带回家"}, note: "登记一下，给你留着",
		offer: "新品是什么样", offerName: "{give}", unit: "件",
		how: "怎么拿到", steps: []bait.Benefit{
			step("phone.png", "登记留货", "留个手机号，不用先付款"),
			step("shopping-bags.png", "到货通知你", "我们打电话或发短信告诉你"),
			step("thumbs-up.png", "看过再买", "不喜欢就不买，没有关系"),
		},
		whenTitle: "时间和地点", whenArt: "art/map-pin.png", foot: "实物以到店看到的为准，登记不用付款。",
		form: "登记一件", formWords: "留个手机号，到货了通知你来看。", button: "登记留货",
		thanks: "登记好了，谢谢你\n到货了我们通知你", askName: true,
		share: "有人也会喜欢？", shareText: "{brand}新出了{give}，我登记了一件，你也看看：", act: "登记",
		bar: "{give}，先登记", cardTitle: "{give}，{tail}", cardWords: "{brand}上新，先登记，到货了通知你来看", posterWords: "长按识别，登记一件",
	},
	{
		Name: "opening", Group: eventGroup, Title: "新店开业", Words: "开门头几天，请附近的人带着券来", Picture: "art/party-popper.png", Priced: true, Until: true,
		badge: "新店开业", badgePaid: "开业 {price} 元", tails: []string{"开门了", "欢迎过来看看", "新店开门，等你来"}, note: "领券，到店报凭证号",
		offer: "开业这几天有", offerName: "{give}", unit: "份",
		how: "怎么用", steps: []bait.Benefit{
			step("phone.png", "领券", "留个手机号，券存在「我的」里"),
			step("map-pin.png", "过来看看", "照着下面的时间和地址来"),
			step("check-mark.png", "报凭证号", "结账前说一声，就能用了"),
		},
		whenTitle: "开业时间和地址", whenArt: "art/map-pin.png", foot: "到店报凭证号使用，来之前可以先打电话问一声。",
		form: "先领一张，到店用", formWords: "填好手机号，到店报凭证号就行。", button: "领券",
		thanks: "领好了，谢谢你\n到店报凭证号就能用",
		coupon: "开业券", share: "叫上住附近的人", shareText: "{brand}开业了，我领了{give}，一起去看看？", act: "领券",
		bar: "{give}", cardTitle: "{brand}开业：{give}", cardWords: "新店开门，领一张券，到店报凭证号就能用", posterWords: "长按识别，领一张券",
	},
	{
		Name: "event", Group: eventGroup, Title: "活动报名", Words: "讲座、市集、聚会，先收一份报名名单", Picture: "art/microphone.png", Priced: true,
		badge: "报名参加", badgePaid: "{price} 元一位", tails: []string{"来坐坐", "一起来听听", "占个位置再来", "欢迎你来坐坐"}, note: "报名就占一个位置",
		offer: "那天有什么", offerName: "{give}", unit: "位",
		how: "怎么报名", steps: []bait.Benefit{
			step("phone.png", "留个手机号", "报名就占一个位置"),
			step("calendar.png", "我们提醒你", "活动前一天打电话或发短信"),
			step("map-pin.png", "按时到场", "报手机尾号就能进"),
		},
		whenTitle: "时间和地点", whenArt: "art/calendar.png", foot: "临时来不了请提前说一声，位置好让给别人。",
		form: "占一个位置", formWords: "留个手机号，活动前一天提醒你。", button: "报名",
		thanks: "报上名了，谢谢你\n活动前一天我们提醒你", askName: true,
		share: "约个人一起来", shareText: "{brand}办的{give}，我报名了，一起去吗：", act: "报名",
		bar: "{give}，报名", cardTitle: "{give}，{tail}", cardWords: "{when}，报名就占一个位置", posterWords: "长按识别，占一个位置",
	},
	{
		Name: "camp", Group: eventGroup, Title: "训练营", Words: "几天到几周的小班，一期一期招", Picture: "art/flexed-arm.png", Priced: true,
		badge: "招新一期", badgePaid: "一期 {price} 元", tails: []string{"一起练", "跟着一起练", "一起坚持到最后", "有人带着，一起练"}, note: "报名占一个位子",
		offer: "这一期有什么", offerName: "{give}", unit: "期",
		how: "怎么参加", steps: []bait.Benefit{
			step("phone.png", "报名占位", "留个手机号，工作人员打给你"),
			step("calendar.png", "说好时间", "开始前告诉你每天做什么"),
			step("check-mark.png", "一天一天来", "缺了跟老师说，想办法补上"),
		},
		whenTitle: "时间和地点", whenArt: "art/calendar.png", foot: "开始前可以退出，具体安排以电话确认为准。",
		form: "报名这一期", formWords: "留个手机号，我们打给你，说好时间和安排。", button: "报名这一期",
		thanks: "位子记下了，谢谢你\n请留意我们的来电", askName: true, when: "平时什么时候有空",
		share: "找个伴一起来", shareText: "我报了{brand}的{give}，有人一起更容易坚持，你来不来：", act: "报名",
		bar: "{give}，报名", cardTitle: "{give}，{tail}", cardWords: "{brand}带着一起练，报名占一个位子", posterWords: "长按识别，报名这一期",
	},
	{
		Name: "members", Group: comeGroup, Title: "会员日", Words: "老客专属的一天，带着券来店里", Picture: "art/crown.png", Priced: true, Until: true,
		badge: "会员日", badgePaid: "会员价 {price} 元", tails: []string{"老客专享", "这天来店里用", "老客欢迎来店里", "登记就是会员，来店里用"}, note: "登记手机号，就是会员",
		offer: "会员日有什么", offerName: "{give}", unit: "份",
		how: "怎么用", steps: []bait.Benefit{
			step("phone.png", "登记手机号", "登记就是会员，不用充值"),
			step("shop.png", "那天过来", "照着下面的时间和地址来"),
			step("check-mark.png", "报凭证号", "结账前说一声，按会员价算"),
		},
		whenTitle: "时间和地址", whenArt: "art/map-pin.png", foot: "到店报凭证号使用，不与其他优惠叠加。",
		form: "先领一张，到店用", formWords: "填好手机号，会员日到店报凭证号。", button: "领会员券",
		thanks: "领好了，谢谢你\n会员日到店报凭证号", askName: true,
		coupon: "会员券", share: "约个人一起来", shareText: "{brand}会员日有{give}，我领了券，一起去？", act: "领券",
		bar: "{give}", cardTitle: "{give}，{tail}", cardWords: "{brand}会员日，登记手机号，到店报凭证号", posterWords: "长按识别，领会员券",
	},
}
