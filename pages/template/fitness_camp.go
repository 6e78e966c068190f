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
	Add(30, Template{
		Name:  "fitness-camp",
		Title: "21 天健身训练营",
		Trade: "运动健身",
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
			Picture: form.Picture{Src: "art/yoga.png", Alt: "盘腿伸展的人"},
		},
		Poster: pages.Poster{Design: "card", Headline: "跟着教练 21 天\n把运动放进日程", Words: "长按识别，和我一起练"},
		Host: pages.Host{
			Brand: "晨野运动", Company: "示例晨野体育发展有限公司",
			Contact: "400-000-0000，每天 9:00–21:00", Days: 90,
		},
		Invite: pages.Invite{Days: 7},
	}}
	c.section(block.Bait,
		bait.Hero{
			Badge:   first.Format(day) + "开营",
			Title:   "跟着教练 21 天，把运动放进日程",
			Words:   "每周 4 节带练课，早晚时段任选。动作分三档，很久没动也跟得上。",
			Picture: form.Picture{Src: "art/banner-fitness.svg", Alt: "夕阳下在垫子上做弓步伸展的人"},
			Button:  "报名这一期",
			Note:    "开营前可以全额退款",
			Layout:  "above",
		},
		bait.Countdown{Title: "距本期报名截止还有", Deadline: deadline, Ended: "本期报名已截止，下期再见"},
		bait.Phone{
			Title:   "先占个位子",
			Words:   "班主任会在 1 个工作日内来电，确认时段",
			Button:  "占位报名",
			Thanks:  "位子记下了\n班主任会在 1 个工作日内来电",
			AskName: true,
		},
		bait.Offer{
			Title: "21 天里有什么",
			Name:  "21 天健身训练营",
			Price: 19900,
			Was:   29900,
			Unit:  "期",
			Limit: "每期 30 人，到店付款",
			Benefits: []bait.Benefit{
				{Picture: form.Picture{Src: "art/running.png"}, Title: "12 节带练课", Words: "每周 4 节，早 7:00 或晚 19:30"},
				{Picture: form.Picture{Src: "art/check-mark.png"}, Title: "动作分三档", Words: "入门、常规、进阶，状态不好就降档"},
				{Picture: form.Picture{Src: "art/calendar.png"}, Title: "缺课能补", Words: "加班出差难免，周末补课不另收费"},
				{Picture: form.Picture{Src: "art/gift.png"}, Title: "赠弹力带 1 条", Words: "共 30 条，每人 1 条，开营当天领取", Value: 2900},
			},
			Foot: form.LongText(fmt.Sprintf("%s开营，%s结营。开营前可全额退款，开营后按没上的课时退。划线价 299 元是活动开始前 7 天本营的售价。适合 18 岁以上；开营前教练会和每个人聊 10 分钟，不合适会直说。",
				first.Format(day), last.Format(day))),
		},
	)
	c.section(block.Trust,
		trust.Experts{
			Title: "陪你练的人",
			Items: []trust.Expert{
				{
					Picture: form.Picture{Src: "art/person-c.svg", Alt: "挂着哨子的教练"}, Name: "许教练", Role: "主教练（示例人物）",
					Words: "带小班课六年。他的课有个规矩：先把动作做对，再谈次数和重量。",
					Tags:  "徒手训练，小器械",
				},
				{
					Picture: form.Picture{Src: "art/person-d.svg", Alt: "拿着平板的班主任"}, Name: "小唐", Role: "班主任（示例人物）",
					Words: "管课表和补课。哪天不想来，跟她说一声就好，她会帮你挪到别的时段。",
					Tags:  "课表，请假补课",
				},
			},
		},
		trust.Reviews{
			Title: "上一期的人怎么说",
			Items: []trust.Review{
				{
					Picture: form.Picture{Src: "art/avatar-woman.png"}, Name: "阿圆", Stars: 5,
					Words:  "下班直接过来上晚课。跟不上的动作教练当场换成简单的，没人催，也没人盯着你看。",
					Source: "示例内容", Date: "2025年6月", Sample: true,
				},
				{
					Picture: form.Picture{Src: "art/avatar-man.png"}, Name: "大鹏", Stars: 4,
					Words:  "7 点的课起得早，21 天里缺了两次，都补在周六了。停车位少，骑车来方便。",
					Source: "示例内容", Date: "2025年6月", Sample: true,
				},
			},
		},
	)
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
		},
	)
	c.section(block.Trust,
		trust.Numbers{
			Title: "这一期的安排",
			Items: []trust.Number{
				{Text: "12", Unit: "节", Label: "带练课", Source: "本期课表（示例）"},
				{Text: "45", Unit: "分钟", Label: "每节时长", Source: "本期课表（示例）"},
				{Text: "30", Unit: "人", Label: "每期上限", Source: "本期课表（示例）"},
				{Text: "8", Unit: "期", Label: "2025 年已经开过", Source: "门店 2025 年排课记录（示例）"},
			},
		},
		trust.Certificates{
			Title:  "证照与教练资格",
			Layout: "grid",
			Items: []trust.Certificate{
				{Picture: form.Picture{Src: "art/licence.svg", Alt: "营业执照示例图"}, Name: "营业执照", Note: "到店可查（示例图）"},
				{Picture: form.Picture{Src: "art/certificate.svg", Alt: "社会体育指导员证书示例图"}, Name: "社会体育指导员证书", Note: "主教练持有（示例图）"},
			},
		},
	)
	c.section(block.CTA,
		cta.Share{
			Title:  "有人陪，更容易坚持",
			Words:  "可以生成一张写着你称呼的海报和一条专属链接，发给想一起练的人。是否分享都不影响你的报名。",
			Button: "生成我的海报",
			Text:   form.LongText(fmt.Sprintf("我报了 21 天训练营，%s开营，每周 4 节课，早晚都有。你要是也想动起来，可以看看：", first.Format(day))),
		},
		cta.Follow{
			Title:   "拿不准，先问班主任",
			Words:   "课程强度、换衣间、停车，问什么都行。",
			QR:      form.Picture{Src: "art/qr-sample.svg", Alt: "班主任的二维码"},
			Account: "晨野运动 · 班主任小唐",
			Hint:    "长按识别二维码",
		},
		cta.Bar{Text: first.Format(day) + "开营，¥199", Button: "报名这一期", Contact: "tel:4000000000", ContactText: "咨询"},
	)
	return c.doc
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
