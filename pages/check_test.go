package pages_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/bait"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/cta"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

const uploaded = "0123456789abcdef0123456789abcdef-800x600.jpg"

func anything(string) bool { return true }

var everything = pages.Exists{Picture: anything, Page: func(slug string) bool { return slug == "other" }}

// publishable is a sound page: a bait with a form, and a call to action with another.
func publishable(t *testing.T) pages.Doc {
	t.Helper()
	d := pages.NewDoc("咖啡券", counter())
	d.Host.Brand, d.Host.Company, d.Host.Contact = "示例咖啡", "示例咖啡有限公司", "400-000-0000"
	for id, kind := range map[string]string{d.Sections[0].ID: "phone", d.Sections[2].ID: "lead"} {
		if _, err := d.AddBlock(id, kind, func() string { return kind }); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

// set replaces a block by another of the kind, with the props of v.
func set(t *testing.T, d *pages.Doc, id, kind string, v block.Viewer) {
	t.Helper()
	b, err := d.Find(id)
	if err != nil {
		t.Fatal(err)
	}
	props, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	b.Kind, b.Props = kind, props
}

func TestCheck(t *testing.T) {
	now := at(begin)
	for _, c := range []struct {
		name  string
		spoil func(*pages.Doc)
		want  []pages.Problem // Message holds a part of the words
	}{
		{"a sound page", func(*pages.Doc) {}, nil},
		{"no call to action", func(d *pages.Doc) { _ = d.DeleteBlock("lead") }, []pages.Problem{{Where: "下段", Message: "下段还没有组件"}}},
		{"no bait", func(d *pages.Doc) { _ = d.DeleteBlock("phone") }, []pages.Problem{{Where: "上段", Message: "上段还没有组件"}}},
		{"a hidden block does not count", func(d *pages.Doc) { _ = d.HideBlock("lead", true) }, []pages.Problem{{Where: "下段", Message: "下段还没有组件"}}},
		{"an unknown kind does not count", func(d *pages.Doc) {
			b, _ := d.Find("lead")
			b.Kind = "none"
		}, []pages.Problem{{Where: "下段", Message: "下段还没有组件"}}},
		{"what is hidden may be unfinished", func(d *pages.Doc) {
			_, _ = d.AddBlock(d.Sections[0].ID, "hero", func() string { return "hero" })
			set(t, d, "hero", "hero", bait.Hero{})
			_ = d.HideBlock("hero", true)
		}, nil},
		{"a form without an organiser", func(d *pages.Doc) { d.Host.Company, d.Host.Contact = "", "" }, []pages.Problem{
			{Panel: "host", Where: "主办方", Field: "Company", Message: "公司全称"},
			{Panel: "host", Where: "主办方", Field: "Contact", Message: "联系方式"},
		}},
		{"no form, no organiser", func(d *pages.Doc) {
			set(t, d, "phone", "hero", bait.Hero{Title: "来店坐坐", Layout: "above"})
			set(t, d, "lead", "follow", cta.Follow{QR: form.Picture{Src: uploaded}, Hint: "长按"})
			d.Host.Company, d.Host.Contact = "", ""
		}, nil},
		{"a hidden form needs no organiser", func(d *pages.Doc) {
			set(t, d, "phone", "hero", bait.Hero{Title: "来店坐坐", Layout: "above"})
			_, _ = d.AddBlock(d.Sections[2].ID, "share", func() string { return "share" })
			_ = d.HideBlock("lead", true)
			d.Host.Company, d.Host.Contact = "", ""
		}, nil},
		{"an empty field", func(d *pages.Doc) { set(t, d, "phone", "phone", bait.Phone{Title: "留个电话", Thanks: "好的"}) }, []pages.Problem{
			{BlockID: "phone", Where: "上段 · 首屏报名", Field: "Button", Message: "请填写按钮文字"},
		}},
		{"an overdue countdown", func(d *pages.Doc) {
			set(t, d, "phone", "countdown", bait.Countdown{Deadline: begin, Ended: "截止了"})
		}, []pages.Problem{{BlockID: "phone", Where: "上段 · 倒计时", Field: "Deadline", Message: "截止时间已过"}}},
		{"a sample QR code", func(d *pages.Doc) {
			set(t, d, "lead", "follow", cta.Follow{QR: form.Picture{Src: "art/qr-sample.svg"}, Hint: "长按"})
		}, []pages.Problem{{BlockID: "lead", Where: "下段 · 关注/加好友", Field: "QR", Message: "示例二维码"}}},
		{"a countdown with an instant left", func(d *pages.Doc) {
			set(t, d, "phone", "countdown", bait.Countdown{Deadline: begin + 1, Ended: "截止了"})
		}, nil},
		{"a link into nothing", func(d *pages.Doc) {
			set(t, d, "lead", "bar", cta.Bar{Button: "报名", Contact: "#form-gone"})
		}, []pages.Problem{{BlockID: "lead", Where: "下段 · 底部悬浮按钮", Field: "Contact", Message: "没有这个位置"}}},
		{"a link to a form", func(d *pages.Doc) { set(t, d, "lead", "bar", cta.Bar{Button: "报名", Contact: "#form-phone"}) }, nil},
		{"a link to a block", func(d *pages.Doc) { set(t, d, "lead", "bar", cta.Bar{Button: "报名", Contact: "#b-phone"}) }, nil},
		{"a link to a block's missing form", func(d *pages.Doc) {
			set(t, d, "phone", "countdown", bait.Countdown{Deadline: end, Ended: "截止了"})
			set(t, d, "lead", "bar", cta.Bar{Button: "报名", Contact: "#form-phone"})
		}, []pages.Problem{{BlockID: "lead", Where: "下段 · 底部悬浮按钮", Field: "Contact", Message: "没有这个位置"}}},
		{"a link to what is hidden", func(d *pages.Doc) {
			_, _ = d.AddBlock(d.Sections[0].ID, "phone", func() string { return "other" })
			_ = d.HideBlock("other", true)
			set(t, d, "lead", "bar", cta.Bar{Button: "报名", Contact: "#form-other"})
		}, []pages.Problem{{BlockID: "lead", Where: "下段 · 底部悬浮按钮", Field: "Contact", Message: "没有这个位置"}}},
		{"a link to a page", func(d *pages.Doc) { set(t, d, "lead", "bar", cta.Bar{Button: "报名", Contact: "/p/other?c=bar#top"}) }, nil},
		{"a link to no page", func(d *pages.Doc) { set(t, d, "lead", "bar", cta.Bar{Button: "报名", Contact: "/p/gone"}) },
			[]pages.Problem{{BlockID: "lead", Where: "下段 · 底部悬浮按钮", Field: "Contact", Message: "没有这个页面"}}},
		{"a link elsewhere on the site", func(d *pages.Doc) { set(t, d, "lead", "bar", cta.Bar{Button: "报名", Contact: "/admin"}) },
			[]pages.Problem{{BlockID: "lead", Where: "下段 · 底部悬浮按钮", Field: "Contact", Message: "站内链接"}}},
		{"no title", func(d *pages.Doc) { d.Title = "" }, []pages.Problem{{Panel: "basics", Where: "页面设置", Field: "Title", Message: "请填写页面标题"}}},
		{"no theme", func(d *pages.Doc) { d.Theme = "none" }, []pages.Problem{{Panel: "basics", Where: "页面设置", Field: "Theme", Message: "请选择主题"}}},
		{"no brand", func(d *pages.Doc) { d.Host.Brand = "" }, []pages.Problem{{Panel: "host", Where: "主办方", Field: "Brand", Message: "请填写品牌名"}}},
		{"no card", func(d *pages.Doc) { d.Card.Title = "" }, []pages.Problem{{Panel: "card", Where: "分享卡片", Field: "Title", Message: "请填写分享标题"}}},
		{"an attribution without end", func(d *pages.Doc) { d.Invite.Days = 91 }, []pages.Problem{{Panel: "invite", Where: "邀请归属", Field: "Days", Message: "不能大于 90"}}},
		{"a poster on built-in art", func(d *pages.Doc) { d.Poster.Picture.Src = "art/banner-coffee.svg" }, []pages.Problem{
			{Panel: "poster", Where: "海报", Field: "Picture", Message: "海报背景请上传图片"},
		}},
		{"a poster on small built-in art", func(d *pages.Doc) { d.Poster.Picture.Src = "art/coffee.png" }, []pages.Problem{
			{Panel: "poster", Where: "海报", Field: "Picture", Message: "海报背景请上传图片"},
		}},
		{"a poster on an upload", func(d *pages.Doc) { d.Poster.Picture.Src = uploaded }, nil},
		{"a card with built-in art", func(d *pages.Doc) { d.Card.Picture.Src = "art/coffee.png" }, nil},
	} {
		d := publishable(t)
		c.spoil(&d)
		compare(t, c.name, d.Ready(true).Check(now, everything), c.want)
	}
}

func TestCheckMissingPictures(t *testing.T) {
	d := publishable(t)
	set(t, &d, "phone", "offer", bait.Offer{Name: "拿铁", Benefits: []bait.Benefit{
		{Title: "一杯", Picture: form.Picture{Src: "art/coffee.png"}},
		{Title: "两杯", Picture: form.Picture{Src: uploaded}},
	}})
	set(t, &d, "lead", "follow", cta.Follow{QR: form.Picture{Src: uploaded}, Hint: "长按"})
	d.Card.Picture.Src, d.Poster.Picture.Src = uploaded, uploaded

	compare(t, "pictures that are there", d.Ready(true).Check(at(begin), pages.Exists{Picture: func(src string) bool { return src == uploaded }}), nil)
	const gone = "图片已被删除"
	compare(t, "pictures that are gone", d.Ready(true).Check(at(begin), pages.Exists{Picture: func(string) bool { return false }}), []pages.Problem{
		{Panel: "card", Where: "分享卡片", Field: "Picture", Message: gone},
		{Panel: "poster", Where: "海报", Field: "Picture", Message: gone},
		{BlockID: "phone", Where: "上段 · 优惠内容", Field: "Benefits.1.Picture", Message: gone},
		{BlockID: "lead", Where: "下段 · 关注/加好友", Field: "QR", Message: gone},
	})
}

func compare(t *testing.T, name string, got, want []pages.Problem) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: %+v, want %+v", name, got, want)
		return
	}
	for i, w := range want {
		g := got[i]
		same := strings.Contains(g.Message, w.Message)
		g.Message, w.Message = "", ""
		if !same || g != w {
			t.Errorf("%s: %+v, want %+v", name, got[i], want[i])
		}
	}
}
