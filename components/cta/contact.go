package cta

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/part"
)

// sampleApp is the mini-program link of the sample. It opens nothing.
const sampleApp = "https://wxaurl.cn/sample"

// Unfit refuses ways that lead nowhere, and those of the sample, which lead to nobody.
func (b Contact) Unfit(time.Time) form.Errors {
	errs := form.Errors{}
	for i, w := range b.Items {
		wrong := w.wrong()
		if wrong == "" && w.sample() {
			wrong = "这是示例，请换成自己的"
		}
		if wrong != "" {
			errs["Items."+strconv.Itoa(i)+".Value"] = wrong
		}
	}
	return errs
}

// usable counts the ways visitors can use.
func (b Contact) usable() int {
	n := 0
	for _, w := range b.Items {
		if w.wrong() == "" {
			n++
		}
	}
	return n
}

// list is the look of the list of ways.
func (b Contact) list() string {
	switch b.Layout {
	case "row":
		return "part-card grid grid-flow-col auto-cols-fr px-2 py-4"
	case "list":
		return "part-card px-4 divide-y divide-line"
	}
	return "space-y-3"
}

// field names the control that holds the i-th way's id.
func (Contact) field(e block.Env, i int) string { return e.ID + "-way" + strconv.Itoa(i) }

// wrong says why the value does not fit the kind of way; "" where it does.
func (w Way) wrong() string {
	switch w.Kind {
	case "phone":
		if w.Value != part.SamplePhone {
			return part.WrongPhone(w.Value)
		}
	case "weixin":
		if w.Value != sampleAccount {
			return wrongAccount(w.Value)
		}
	case "app":
		if !opens(w.Value) {
			return "请填写 https:// 开头的网址，或 weixin://dl/business/ 开头的小程序链接"
		}
	default:
		return "请选择联系方式"
	}
	return ""
}

func (w Way) sample() bool {
	return w.Value == part.SamplePhone || w.Value == sampleAccount || w.Value == sampleApp
}

// opens tells whether a link opens a mini-program or a page: https, or WeChat's own scheme for mini-programs, of which
// only the link's ticket or name is taken.
func opens(link string) bool {
	if query, ok := strings.CutPrefix(link, "weixin://dl/business/?"); ok {
		values, err := url.ParseQuery(query)
		return err == nil && (values.Get("t") != "" || values.Get("appid") != "") && !strings.ContainsAny(query, " <>\"\\")
	}
	return strings.HasPrefix(link, "https://") && form.ValidLink(link)
}

// href is where a tap leads. It was checked: templ itself knows no weixin: links.
func (w Way) href() templ.SafeURL {
	if w.wrong() != "" || w.Kind == "weixin" {
		return "#"
	}
	if w.Kind == "phone" {
		return templ.SafeURL(part.Dial(w.Value))
	}
	return templ.SafeURL(w.Value)
}

func (w Way) icon() string {
	switch w.Kind {
	case "weixin":
		return "chat"
	case "app":
		return "app"
	}
	return "phone"
}

// verb is what a tap does.
func (w Way) verb() string {
	if w.Kind == "phone" {
		return "拨打"
	}
	return "打开"
}
