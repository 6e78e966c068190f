package cta

import (
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/part"
)

func TestContactTakesWaysThatLeadSomewhere(t *testing.T) {
	for _, c := range []struct {
		kind, value string
		leads       string // where a tap leads; "" refused
	}{
		{"phone", "021-5888 0000", "tel:02158880000"}, {"phone", "13800138000", "tel:13800138000"},
		{"phone", "打电话给店长", ""}, {"phone", "https://a.cn", ""}, {"phone", "", ""},
		{"weixin", "qinghe_coffee", "#"}, {"weixin", "13800138000", "#"}, {"weixin", "a-b_c1", "#"},
		{"weixin", "abc", ""}, {"weixin", "1qinghe", ""}, {"weixin", "微信号", ""}, {"weixin", "https://a.cn", ""},
		{"app", "https://wxaurl.cn/AbC123", "https://wxaurl.cn/AbC123"}, {"app", "https://a.cn/x?y=1", "https://a.cn/x?y=1"},
		{"app", "weixin://dl/business/?t=AbC", "weixin://dl/business/?t=AbC"},
		{"app", "weixin://dl/business/?appid=wx1&path=a", "weixin://dl/business/?appid=wx1&path=a"},
		{"app", "weixin://dl/business/", ""}, {"app", "weixin://dl/business/?x=1", ""}, {"app", "weixin://dl/scan", ""}, {"app", `weixin://dl/business/?t="x`, ""},
		{"app", "http://a.cn", ""}, {"app", "javascript:alert(1)", ""}, {"app", "02158880000", ""}, {"app", "//a.cn", ""}, {"app", "/p/x", ""},
		{"", "02158880000", ""}, {"fax", "02158880000", ""},
	} {
		w := Way{Kind: c.kind, Value: c.value, Words: "联系"}
		b := Contact{Layout: "list", Items: []Way{w}}
		wrong := b.Unfit(time.Time{})["Items.0.Value"]
		if (wrong != "") != (c.leads == "") {
			t.Errorf("%s %q: %q", c.kind, c.value, wrong)
		}
		if c.leads != "" && string(w.href()) != c.leads {
			t.Errorf("%s %q leads to %s", c.kind, c.value, w.href())
		}
		if html := draw(t, b, env()); c.leads == "" && html != "" {
			t.Errorf("%s %q is shown: %s", c.kind, c.value, html)
		}
	}
}

func TestContactIsNotPublishedWithTheSample(t *testing.T) {
	b := Contact{Items: []Way{
		{Kind: "phone", Value: part.SamplePhone}, {Kind: "weixin", Value: sampleAccount}, {Kind: "app", Value: sampleApp}, {Kind: "phone", Value: "13800138000"},
	}}
	errs := b.Unfit(time.Time{})
	for _, path := range []string{"Items.0.Value", "Items.1.Value", "Items.2.Value"} {
		if !strings.Contains(errs[path], "示例") {
			t.Errorf("%s: %q", path, errs[path])
		}
	}
	if len(errs) != 3 {
		t.Errorf("%v", errs)
	}
}

func TestContactTellsTheOperatorWhatVisitorsDoNotSee(t *testing.T) {
	b := Contact{Items: []Way{{Kind: "phone", Value: "打给我", Words: "电话"}, {Kind: "weixin", Value: "qinghe_coffee", Words: "微信"}}}
	for _, layout := range []string{"buttons", "row", "list"} {
		b.Layout = layout
		e := env()
		html := draw(t, b, e)
		want(t, html, `value="qinghe_coffee"`, `data-copy="#b7-way1"`, `id="b7-way1"`)
		without(t, html, "打给我", "访客看不到", "<a ")
		e.Editing = true
		want(t, draw(t, b, e), "访客看不到「电话」：请填写能打通的电话号码")
	}
}
