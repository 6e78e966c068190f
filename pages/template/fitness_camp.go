package template

import (
	"fmt"
	"time"

	"github.com/sanduan/sanduan/components/bait"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/cta"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/trust"
	"github.com/sanduan/sanduan/pages"
)

func init() {
	Add(Template{
		Name: "fitness-camp", Title: "21 天健身训练营", Goal: "camp", Trade: "beauty",
		Words: "固定开营日的小班训练营：课表、教练、退款规则写明白，报名占位",
		Slug:  "fitness",
	}, fitnessCamp)
}

// fitnessCamp sells a habit and a timetable, never an effect on the body. Its form asks when people can come, and
// nothing about health, which is sensitive personal data (个人信息保护法 28).
func fitnessCamp(now time.Time, id pages.NewID) pages.Doc {
	deadline := evening(now, 10)
	first := opening(deadline)
	last := first.AddDate(0, 0, 20)
	const day = "1月2日"
	c := contents{id: id, doc: pages.Doc{
		Title: "21 天健身训练营 · 晨野运动",
		Theme: "green",
		Card: pages.Card{
			Title:   "跟着教练 21 天，把运动放进日程",
			Words:   fmt.Sprintf("12 节带练课，早晚两个时段，%s开营", first.Format(day)),
			Picture: pic("yoga.png", "盘腿伸展的人"),
		},
		Poster: pages.Poster{Design: "full", Headline: "跟着教练 21 天\n把运动放进日程", Words: "长按识别，和我一起练"},
		Host: pages.Host{
			Brand: "晨野运动", Company: "示例晨野体育发展有限公司",
			Contact: "400-000-0000，每天 9:00–21:00", Days: 90,
		},
		Invite: pages.Invite{Days: 7},
		Quota:  pages.Quota{Leads: 30},
	}}
	c.section(block.Bait,
		bait.Hero{
			Badge:   first.Format(day) + "开营",
			Title:   "跟着教练 21 天，把运动放进日程",
			Words:   "每周 4 节带练课，早晚时段任选。动作分三档，很久没动也跟得上。",
			Picture: pic("banner-fitness.svg", "夕阳下在垫子上做弓步伸展的人"),
			Button:  "报名这一期",
			Note:    "开营前可以全额退款",
			Layout:  "above",
		},
		bait.Countdown{Title: "距本期报名截止", Deadline: deadline, Ended: "本期报名已截止，下期再见", Layout: "bar"},
		bait.Offer{
			Title: "21 天里有什么",
			Name:  "21 天健身训练营",
			Price: 19900,
			Was:   29900,
			Unit:  "期",
			Limit: "每期 30 人，到店付款",
			Benefits: []bait.Benefit{
				{Picture: pic("running.png", ""), Title: "12 节带练课", Words: "每周 4 节，早 7:00 或晚 19:30"},
				{Picture: pic("check-mark.png", ""), Title: "动作分三档", Words: "入门、常规、进阶，状态不好就降档"},
				{Picture: pic("calendar.png", ""), Title: "缺课能补", Words: "加班出差难免，周末补课不另收费"},
				{Picture: pic("gift.png", ""), Title: "赠弹力带 1 条", Words: "共 30 条，每人 1 条，开营当天领取", Value: 2900},
			},
			Foot: form.LongText(fmt.Sprintf("%s开营，%s结营。开营前可全额退款，开营后按没上的课时退。划线价 299 元是活动开始前 7 天本营的售价。适合 18 岁以上；开营前教练会和每个人聊 10 分钟，不合适会直说。",
				first.Format(day), last.Format(day))),
			Layout: "ticket",
		},
		bait.Seats{Title: "本期 30 个位子", Words: "按报名先后，满了就排下一期", Layout: "dots"},
	)
	c.section(block.Trust, campWeeks(), campTeam(), campReviews())
	c.section(block.CTA,
		cta.Lead{
			Title:   "选个时段，报名这一期",
			Words:   form.LongText(fmt.Sprintf("%s开营，每周一、三、五、六上课。", first.Format(day))),
			Button:  "提交报名",
			Thanks:  "位子记下了\n班主任会在 1 个工作日内来电",
			AskName: true,
			Questions: []block.Question{
				{Label: "想上哪个时段", Choices: "早 7:00，晚 19:30，都可以", Required: true},
				{Label: "平时多久动一次", Choices: "很少，每周一两次，三次以上"},
			},
			Layout: "card",
		},
		cta.Promise{
			Title: "报名之前，先说好",
			Items: []cta.Pledge{
				{Icon: "return", Name: "开营前全额退", Words: "打个电话就办，费用原路退回。"},
				{Icon: "clock", Name: "缺课可以补", Words: "周六下午补课，不另收费。"},
				{Icon: "people", Name: "一班 15 人", Words: "早晚各一班，不临时加人。"},
				{Icon: "heart", Name: "不推销私教", Words: "课上只练这一节的内容。"},
			},
			Layout: "cards",
		},
		cta.Share{
			Title:  "有人陪，更容易坚持",
			Words:  "可以生成一张写着你称呼的海报和一条专属链接，发给想一起练的人。是否分享都不影响你的报名。",
			Button: "生成我的海报",
			Text:   form.LongText(fmt.Sprintf("我报了 21 天训练营，%s开营，每周 4 节课，早晚都有。你要是也想动起来，可以看看：", first.Format(day))),
			Layout: "card",
		},
		cta.Bar{Text: first.Format(day) + "开营，¥199", Button: "报名这一期", Contact: "tel:4000000000", ContactText: "咨询", Layout: "text"},
	)
	return c.doc
}

func campWeeks() trust.Course {
	return trust.Course{
		Title: "三个星期怎么练",
		Items: []trust.Lesson{
			{Name: "先把动作做对", Time: "1–7 天", Words: "深蹲、推、拉、髋铰链四个动作，一节只抠一个。"},
			{Name: "慢慢加量", Time: "8–14 天", Words: "组数加一组，跟不上就降一档。"},
			{Name: "自己排一次课", Time: "15–21 天", Words: "写一张自己的周计划，带回家照着练。"},
		},
		Note:   "训练感受因人而异，有不适请随时停下并告诉教练。",
		Layout: "path",
	}
}

func campTeam() trust.Experts {
	return trust.Experts{
		Title: "陪你练的人",
		Items: []trust.Expert{
			{
				Picture: pic("person-c.svg", "挂着哨子的教练"), Name: "许教练", Role: "主教练（示例人物）",
				Words: "带小班课六年。他的课有个规矩：先把动作做对，再谈次数和重量。",
				Tags:  "徒手训练，小器械",
			},
			{
				Picture: pic("person-d.svg", "拿着平板的班主任"), Name: "小唐", Role: "班主任（示例人物）",
				Words: "管课表和补课。哪天不想来，跟她说一声就好，她会帮你挪到别的时段。",
				Tags:  "课表，请假补课",
			},
		},
		Layout: "cards",
	}
}

func campReviews() trust.Reviews {
	return trust.Reviews{
		Title: "上一期的人怎么说",
		Items: []trust.Review{
			{
				Picture: pic("avatar-woman.png", ""), Name: "阿圆", Stars: 5,
				Words:  "下班直接过来上晚课。跟不上的动作教练当场换成简单的，没人催，也没人盯着你看。",
				Source: "示例内容", Date: "2025年6月", Sample: true,
			},
			{
				Picture: pic("avatar-man.png", ""), Name: "大鹏", Stars: 4,
				Words:  "7 点的课起得早，21 天里缺了两次，都补在周六了。停车位少，骑车来方便。",
				Source: "示例内容", Date: "2025年6月", Sample: true,
			},
		},
		Layout: "cards",
	}
}

// opening is the camp's first day: the Monday at least three days after the deadline, which leaves time to call
// everybody.
func opening(deadline form.Time) time.Time {
	t := deadline.In().AddDate(0, 0, 3)
	for t.Weekday() != time.Monday {
		t = t.AddDate(0, 0, 1)
	}
	return t
}
