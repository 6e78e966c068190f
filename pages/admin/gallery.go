package admin

import (
	"net/url"
	"strconv"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
)

// PhoneWidths are the widths of phones a block is looked at in, px.
var PhoneWidths = []int{320, 375, 414}

// Gallery shows every block with its sample, for designers.
type Gallery struct {
	Frame  Frame
	Kinds  []block.Kind
	Themes []theme.Theme
	Theme  theme.Theme
	Width  int
	Text   int // percent
}

// address is the gallery with one switch set differently.
func (g Gallery) address(name, value string) string {
	q := url.Values{"theme": {g.Theme.Name}, "width": {strconv.Itoa(g.Width)}, "text": {strconv.Itoa(g.Text)}}
	q.Set(name, value)
	return "/admin/gallery?" + q.Encode()
}

func (g Gallery) frame(k block.Kind) string {
	return "/admin/gallery/" + k.Name + "/frame?" + url.Values{"theme": {g.Theme.Name}, "text": {strconv.Itoa(g.Text)}}.Encode()
}

// wide is the class that gives a frame its width: classes are not made of parts, so that the stylesheet has them.
func (g Gallery) wide() string {
	switch g.Width {
	case 320:
		return "w-[320px]"
	case 414:
		return "w-[414px]"
	}
	return "w-[375px]"
}

// controlTitles are the kinds of fields as designers read them.
var controlTitles = map[form.Kind]string{
	form.Text: "文字", form.Long: "多行文字", form.Number: "整数", form.Checkbox: "勾选", form.Select: "单选", form.Image: "图片",
	form.Color: "颜色", form.Amount: "金额", form.Moment: "时间", form.Address: "链接", form.List: "列表",
}

var groupTitles = map[string]string{"": "内容", "style": "样式", "advanced": "高级"}

// flat lists fields and, after a list, those of its items.
func flat(fields []form.Field, depth int) []fieldRow {
	var out []fieldRow
	for _, f := range fields {
		out = append(out, fieldRow{f, depth})
		out = append(out, flat(f.Items, depth+1)...)
	}
	return out
}

type fieldRow struct {
	form.Field
	depth int
}

// rules says in short what a field takes.
func (f fieldRow) rules() string {
	words := limit(f.Field)
	if f.Kind == form.Select {
		for i, o := range f.Options {
			if i > 0 {
				words += "、"
			}
			words += o.Label
		}
	}
	if f.Required {
		if words != "" {
			words = "，" + words
		}
		return "必填" + words
	}
	return words
}
