package cta

import (
	"regexp"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/part"
)

// sampleAccount is the WeChat id samples show. Whoever holds it is no operator's staff.
const sampleAccount = "weixin-sample"

// weixin is what a WeChat id looks like; a mobile number that is bound to one can be searched for as well.
var weixin = regexp.MustCompile(`^(?:[A-Za-z][-_A-Za-z0-9]{5,19}|1[3-9][0-9]{9})$`)

// wrongAccount says what is wrong with a WeChat id; "" for nothing.
func wrongAccount(id string) string {
	switch {
	case id == sampleAccount:
		return "这是示例微信号，请换成自己的"
	case !weixin.MatchString(id):
		return "微信号是 6 到 20 个字母、数字、下划线或减号，以字母开头；也可以填绑定的手机号"
	}
	return ""
}

// Unfit refuses the sample's code and id, and an id that cannot be one.
func (b Staff) Unfit(time.Time) form.Errors {
	errs := form.Errors{}
	if b.QR.Src == part.SampleQR {
		errs["QR"] = part.WrongQR
	}
	if b.Account != "" {
		if wrong := wrongAccount(b.Account); wrong != "" {
			errs["Account"] = wrong
		}
	}
	return errs
}

// answers says who is at the other end: visitors shall not take a robot for a person.
func (b Staff) answers() string {
	switch b.Answers {
	case "team":
		return "由同事轮流回复"
	case "robot":
		return "先由机器人自动回复，再转人工"
	}
	return "由本人回复"
}
