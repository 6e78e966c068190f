package admin

import (
	"fmt"
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// moment writes a time to the minute, for lists.
func moment(ms int64) string { return form.Time(ms).In().Format("2006-01-02 15:04") }

// second writes a time to the second: acts follow one another closely.
func second(ms int64) string { return form.Time(ms).In().Format("2006-01-02 15:04:05") }

// day writes a time's date.
func day(ms int64) string { return form.Time(ms).In().Format("2006年1月2日") }

// ago writes how long a time is past; long past, its date.
func ago(ms int64, now time.Time) string {
	past := now.Sub(time.UnixMilli(ms))
	switch {
	case past < time.Minute:
		return "刚刚"
	case past < time.Hour:
		return fmt.Sprintf("%d 分钟前", int(past.Minutes()))
	case past < 24*time.Hour:
		return fmt.Sprintf("%d 小时前", int(past.Hours()))
	case past < 7*24*time.Hour:
		return fmt.Sprintf("%d 天前", int(past.Hours()/24))
	}
	return day(ms)
}

// priced writes an amount with its thousands apart, to the fen where it is not whole: "¥1,240", "¥1,240.50", "−¥18.98".
func priced(m form.Money) string {
	if m < 0 {
		return "−" + priced(-m)
	}
	if m%100 == 0 {
		return "¥" + grouped(int(m/100))
	}
	return fmt.Sprintf("¥%s.%02d", grouped(int(m/100)), m%100)
}

// grouped writes a number that is not negative with its thousands apart: "1,240".
func grouped(n int) string { return form.Grouped(n) }

// Browsers and systems by what their names in a User-Agent contain; the first that fits counts.
var (
	browsers = [][2]string{
		{"MicroMessenger", "微信"}, {"wxwork", "企业微信"}, {"Edg", "Edge"}, {"QQBrowser", "QQ 浏览器"}, {"Firefox", "Firefox"},
		{"Chrome", "Chrome"}, {"Safari", "Safari"},
	}
	systems = [][2]string{
		{"iPhone", "iPhone"}, {"iPad", "iPad"}, {"HarmonyOS", "鸿蒙"}, {"Android", "安卓"}, {"Windows", "Windows"}, {"Mac OS", "Mac"}, {"Linux", "Linux"},
	}
)

// browser says in words what a User-Agent stands for.
func browser(agent string) string {
	name, system := fits(browsers, agent), fits(systems, agent)
	switch {
	case name == "" && system == "":
		return "未知浏览器"
	case name == "":
		return system
	case system == "":
		return name
	}
	return name + " · " + system
}

func fits(names [][2]string, agent string) string {
	for _, n := range names {
		if strings.Contains(agent, n[0]) {
			return n[1]
		}
	}
	return ""
}

func oldPasswordLabel(f Frame) string {
	if f.Operator.MustReset {
		return "初始密码"
	}
	return "旧密码"
}

// ReasonWords says why an arrival through a link did not count for the sharer; "" where it did or there was none.
func ReasonWords(reason string) string {
	switch reason {
	case "":
		return ""
	case pages.ReasonSelf:
		return "打开的是自己的分享链接，不算邀请"
	case pages.ReasonLoop:
		return "分享者是此人邀请来的，互相邀请不算"
	case pages.ReasonExpired:
		return "打开分享链接后太久才报名，超过归属有效天数"
	}
	return "没有计入邀请（" + reason + "）"
}

// called is a visitor's name, or words for one who has not said.
func called(name string) string {
	if name == "" {
		return "未留称呼"
	}
	return name
}
