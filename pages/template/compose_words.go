package template

// heroWords are the second sentence of a page's promise, by goal and trade. They promise no figure, no result and
// nothing that the operator has not said.
var heroWords = map[string]string{
	"lead teaching":  "想学什么、卡在哪里、每周有多少时间，先说给老师听，再看怎么安排。",
	"lead food":      "几个人、什么口味、哪天来，先跟我们说一声，菜和座位一起商量。",
	"lead beauty":    "想做什么、几点有空、有什么顾虑，先聊清楚，再决定要不要开始。",
	"lead retail":    "想买什么、用在哪儿、预算多少，说给店里听，我们陪你一起挑。",
	"lead knowledge": "想解决什么问题、学到了哪一步，先聊几句，再看哪些内容用得上。",
	"lead local":     "在哪儿、什么时候、要做哪些事，电话里说清楚，再定时间和价格。",

	"group teaching":  "一个人学容易放下。进群和大家一起，卡住了有人聊，学到了有人看见。",
	"group food":      "上新、留座、今天卖什么，群里先说一声。想吃什么，也可以直接点名。",
	"group beauty":    "约时间、问细节、看安排，都在群里说。有人一起，更容易坚持下来。",
	"group retail":    "新到了什么、哪件快没了，群里先说。想要的款式，也帮你留意着。",
	"group knowledge": "同样在学的人聚在一起：提问、交流、互相看看，不用一个人琢磨。",
	"group local":     "附近的活动、周边的消息、邻居的经验，都在群里。有需要，喊一声就好。",

	"trial teaching":  "不急着报名。先来上一次，听听怎么讲，再决定要不要接着学。",
	"trial food":      "没试过也没关系。先来尝一尝，喜欢再常来。",
	"trial beauty":    "先体验一次，看看环境，聊聊需求，觉得合适再往下约。",
	"trial retail":    "好不好用，看介绍不如上手。先试一试，合适再带回家。",
	"trial knowledge": "先听一次，看看讲得清不清楚、是不是你要的，再决定要不要继续。",
	"trial local":     "头一回找我们？先体验一次，做得怎么样，你自己看。",

	"visit teaching":  "看看教室，见见老师，坐下来聊聊。合不合适，你自己感受。",
	"visit food":      "路过也好，专程来也好，坐下来歇一会儿，我们给你留一份。",
	"visit beauty":    "忙了一周，给自己留点时间。来之前打个招呼，不用干等。",
	"visit retail":    "看得见、摸得着、能试一试。来店里逛逛，不买也欢迎。",
	"visit knowledge": "屏幕前看了那么久，这次见个面。带着问题来，当面聊。",
	"visit local":     "离得不远，顺路就能来。先登记一下，到店报个尾号就行。",

	"files teaching":  "我们整理好了，打开就能看。留个手机号，发给你慢慢用。",
	"files food":      "在家也能照着做。留个手机号，我们把这份内容发给你。",
	"files beauty":    "照着看，慢慢来，在家也能用上。留个手机号，我们发给你。",
	"files retail":    "买之前先看一遍，心里有数再下手。留个手机号，我们发给你。",
	"files knowledge": "拿来就能用，边用边改成自己的。留个手机号，我们发给你。",
	"files local":     "事情一多就容易漏，照着一项一项来。留个手机号，我们发给你。",
}
