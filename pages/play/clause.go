package play

import "fmt"

// does is what a friend does, in words that go on with what comes of it.
func (s Terms) does() string {
	switch s.Act {
	case Tap:
		return "点一下按钮"
	case Ordered:
		return "留下手机号并下单"
	}
	return "留下手机号报名"
}

// come is what so many friends do, in a few words for operators: "3 位新朋友报名".
func (s Terms) come(friends int) string {
	who, do := "新朋友", "报名"
	if s.Scope == Anybody {
		who = "好友"
	}
	switch s.Act {
	case Tap:
		do = "点一下按钮"
	case Ordered:
		do = "下单"
	}
	return fmt.Sprintf("%d 位%s%s", friends, who, do)
}

// who is which friends count, as sentences have them.
func (s Terms) who() string {
	switch s.Scope {
	case NewHere:
		return "新朋友（没在本页面报过名）"
	case NewEverywhere:
		return "新朋友（没参加过我们任何页面）"
	case NotListed:
		return "新朋友（没在本页面报过名，主办方登记过的老客户不算）"
	}
	return "好友（新老朋友都可以）"
}

// counting is the rule of what counts and what does not; thing is what a friend comes to: "一局".
func (s Terms) counting(thing string) Clause {
	words := fmt.Sprintf("计入的是%s，由本人%s才算，只打开页面不算。每位好友在每%s里只计一次；自己帮自己、同一手机号或设备重复操作、异常批量操作不计入。", s.who(), s.does(), thing)
	if s.Act == Ordered {
		words += "下单由主办方核对后计入，按好友留手机号的时间算：那时没有到截止时间，之后才核对到的也计入。"
	}
	if s.Cap > 0 {
		words += fmt.Sprintf("每位好友在本页面最多帮 %d 位朋友。", s.Cap)
	}
	words += "好友取消或被核实为虚假的，会扣回；恢复后重新计入，不重复得利。"
	return Clause{"哪些算数", words}
}

// starting is how often somebody can begin; thing as with counting.
func (s Terms) starting(thing string) string {
	if s.Runs == 0 {
		return ""
	}
	return fmt.Sprintf("每人最多发起 %d %s。", s.Runs, thing)
}

// span is a time as people say it, to stand after a word: " 48 小时", " 7 天".
func span(hours int) string {
	if hours >= 72 && hours%24 == 0 {
		return fmt.Sprintf(" %d 天", hours/24)
	}
	return fmt.Sprintf(" %d 小时", hours)
}
