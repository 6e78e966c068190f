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
	"visit local":     "离得不远，顺路就能来。先领一张，到店报个凭证号就行。",

	"files teaching":  "我们整理好了，打开就能看。留个手机号，发给你慢慢用。",
	"files food":      "在家也能照着做。留个手机号，我们把这份内容发给你。",
	"files beauty":    "照着看，慢慢来，在家也能用上。留个手机号，我们发给你。",
	"files retail":    "买之前先看一遍，心里有数再下手。留个手机号，我们发给你。",
	"files knowledge": "拿来就能用，边用边改成自己的。留个手机号，我们发给你。",
	"files local":     "事情一多就容易漏，照着一项一项来。留个手机号，我们发给你。",

	"booking teaching":  "老师一次只带一位，挑一个你有空的时间，来了就上。",
	"booking food":      "想吃得安静一点，先约个时间。到点来，位子给你留着。",
	"booking beauty":    "一次只接一位，挑个你方便的时间，来了不用等。",
	"booking retail":    "人少的时候慢慢挑。约个时间来，店里有人陪你看。",
	"booking knowledge": "一对一聊你的问题。挑个时间，我们先看一遍你发来的资料。",
	"booking local":     "挑一个你在家的时间，我们按点到，来之前再打个电话。",

	"staff teaching":  "零碎的问题不用憋着，发给老师，有空就一条一条回你。",
	"staff food":      "订位、忌口、今天有什么，微信里说一声，到店就安排好了。",
	"staff beauty":    "适不适合、要多久、怎么收费，先在微信里问清楚，再决定来不来。",
	"staff retail":    "想要的款、想看的细节，发给店员，拍给你看了再决定。",
	"staff knowledge": "看到哪里卡住了，截个图发过来，一个问题一个问题聊。",
	"staff local":     "在哪儿、几点、要做什么，微信里说清楚，不用反复打电话。",

	"launch teaching":  "新排的一门课，内容和时间都定了。先登记，开课前告诉你。",
	"launch food":      "厨房试了好些天，总算可以端上来了。趁新鲜来尝尝。",
	"launch beauty":    "新上的项目，做法和时间都写清楚了。先登记，来之前好安排。",
	"launch retail":    "新到的货，先看样子，再决定要不要。登记一下，给你留着。",
	"launch knowledge": "新写的一门内容，先看目录和试读，再决定要不要跟着学。",
	"launch local":     "新开的一项服务，做什么、多少钱、多久上门，都写在下面。",

	"opening teaching":  "新校区开门了。进来看看教室，坐下来聊聊你想学什么。",
	"opening food":      "灶台生火了。路过闻见香味，就进来吃一碗。",
	"opening beauty":    "新店刚开门，位置还空着。来看看环境，聊聊想做什么。",
	"opening retail":    "新店刚摆好货，欢迎进来转一圈，不买也没关系。",
	"opening knowledge": "新的学习空间开门了。来坐坐，看看书，也见见一起学的人。",
	"opening local":     "家门口新开的，有事走几步就到。先来认认门。",

	"event teaching":  "一场面对面的活动，来听听、来问问，不懂的当场说。",
	"event food":      "人齐了才热闹。留个位子，到点一起坐下来吃。",
	"event beauty":    "动一动，也认识几个附近的人。位置有数，报名再来。",
	"event retail":    "东西摆出来，人见上面。来逛一逛，喜欢就带走。",
	"event knowledge": "讲的人只讲自己做过的事，听的人带着问题来。",
	"event local":     "就在附近办，邻里街坊都来得了。报个名，好安排座位。",

	"camp teaching":  "每天一点点，有人带着，卡住了当天就能问。",
	"camp food":      "每周学一样，回家就能做。人不多，看得清每一步。",
	"camp beauty":    "跟着课表走，动作有人看，累了就歇一组。",
	"camp retail":    "动手做几样小东西，材料都备好，做完带回家。",
	"camp knowledge": "每周一个小任务，做出来再讲，比只听有用。",
	"camp local":     "家门口的小课，时间固定，缺了一次还能补。",

	"members teaching":  "一个月一天，老学员来坐坐，带朋友旁听也行。",
	"members food":      "这一天的菜单不一样，是做给常来的人的。",
	"members beauty":    "这一天按会员价，慢慢来，不赶时间。",
	"members retail":    "一个月一天，常买的那几样按会员价。",
	"members knowledge": "老读者的一天，书和课按会员价，也见见写的人。",
	"members local":     "这一天上门按会员价，想做的活一起约上。",
}
