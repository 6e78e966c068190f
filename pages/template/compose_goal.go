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
	Title   string // "约体验课、试用"
	Words   string // for whom it is, one line
	Picture string // built-in art
	Priced  bool   // visitors may pay: asks for a price
	QR      bool   // asks for the code of a group

	badge, badgePaid  string
	tails             []string // of the promise; a visit's trade adds its own
	note              string   // below the hero's button
	phone, phoneWords string   // form of the first screen; "" = none
	offer, offerName  string
	unit              string
	how               string // title of the steps, which stand where the operator names no things
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
	bar               string
	cardTitle         string
	cardWords         string
	posterWords       string
}

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
	case g.Name == "group" || g.Name == "files":
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
		Name: "lead", Title: "收集线索", Words: "让感兴趣的人留下手机号，您再打电话联系", Picture: "art/phone.png",
		badge: "先聊再决定", tails: []string{"先聊一聊", "找我们聊聊", "先聊清楚再定", "先聊清楚再决定", "有想法先跟我们聊"}, note: "留个手机号就行",
		offer: "我们能帮你做什么", offerName: "电话沟通", unit: "次",
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
		Name: "group", Title: "邀请进群", Words: "把人请进微信群，慢慢变成熟客", Picture: "art/speech-bubble.png", QR: true,
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
		share:  "叫上聊得来的朋友", shareText: "我进了{brand}的「{give}」，一起来吧：", act: "进群",
		bar: "扫不了码？我们邀请你", cardTitle: "{give}，{tail}", cardWords: "{brand}的群，长按二维码就能进，随时可以退出", posterWords: "长按识别，一起进群",
	},
	{
		Name: "trial", Title: "约体验课、试用", Words: "让人低门槛先试一次，再决定要不要买", Picture: "art/ticket.png", Priced: true,
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
		Name: "visit", Title: "领券到店", Words: "在手机上领一份，带着手机尾号到店里来", Picture: "art/shop.png", Priced: true,
		badge: "到店可用", badgePaid: "到店 {price} 元", tails: []string{"等你过来", "有空过来看看", "哪天有空就过来吧"}, note: "到店报手机尾号",
		phone: "留个手机号，先存好", phoneWords: "到店报手机尾号，店里的人就能找到",
		offer: "到店可以得到", offerName: "{give}", unit: "份",
		how: "怎么用", steps: []bait.Benefit{
			step("phone.png", "留个手机号", "只填一个号码，不用下载，也不用注册"),
			step("map-pin.png", "找个时间过来", "路过也好，专程也好"),
			step("check-mark.png", "报手机尾号", "店里的人查到登记，就能用了"),
		},
		whenTitle: "时间和地址", whenArt: "art/map-pin.png", foot: "到店报登记的手机尾号使用，来之前可以先打电话问一声。",
		form: "先登记，到店就用", formWords: "填好手机号，到店报尾号就行。", button: "领取",
		thanks: "存好了，谢谢你\n到店报手机尾号就能用", when: "大概什么时候过来",
		share: "想好和谁一起来了吗", shareText: "我在{brand}领了{give}，哪天有空一起去？", act: "领取",
		bar: "领一份，到店用", cardTitle: "{give}，{tail}", cardWords: "手机上领一份，到{brand}报手机尾号就能用", posterWords: "长按识别，领一份到店用",
	},
	{
		Name: "files", Title: "领资料", Words: "用一份有用的资料，换来愿意留号码的人", Picture: "art/books.png",
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
}
