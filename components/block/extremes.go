package block

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sanduan/sanduan/components/form"
)

// Content is what a kind is drawn with to see whether its look holds (内容): its sample, or an extreme made from its fields.
type Content string

// The contents.
const (
	Plain   Content = "sample"
	Longest Content = "longest" // every text as long as it may be, every list full
	OneWord Content = "word"    // every text one word that has nowhere to break
	Empty   Content = "empty"   // without all that may be left out
	Mixed   Content = "mixed"   // emoji, and names and figures that run from right to left
)

// Contents lists them in the order designers look at them.
func Contents() []Content { return []Content{Plain, Longest, OneWord, Empty, Mixed} }

// Title is the content's name on screens; "" for one that does not exist.
func (c Content) Title() string {
	switch c {
	case Plain:
		return "样例"
	case Longest:
		return "写满"
	case OneWord:
		return "长单词"
	case Empty:
		return "留空"
	case Mixed:
		return "表情和阿拉伯文"
	}
	return ""
}

// With is the kind in the named variant ("" = the sample's) with that content. It passes its own checks: an operator can
// write all of it.
func (k Kind) With(c Content, variant string) Viewer {
	v := reflect.New(reflect.TypeOf(k.Sample)).Elem()
	v.Set(reflect.ValueOf(k.Sample))
	if c != Plain {
		c.fill(k.Fields, v, 0)
	}
	if variant != "" {
		v.FieldByName(layout).SetString(variant)
	}
	return v.Interface().(Viewer)
}

// fill brings the fields of struct v, the n-th of its list, to the content. What v holds already is its sample.
func (c Content) fill(fields []form.Field, v reflect.Value, n int) {
	for _, f := range fields {
		fv := v.FieldByName(f.Name)
		switch {
		case f.Kind == form.List:
			c.fillList(f, fv)
		case f.Kind == form.Hidden:
			fv.SetString(fmt.Sprint("k", n))
		case f.Kind == form.Select:
			if fv.String() == "" && f.Required {
				fv.SetString(f.Options[0].Value)
			}
		case c == Empty && !f.Required && f.Min == 0:
			fv.SetZero()
		case c != Empty && (f.Kind == form.Text || f.Kind == form.Long):
			fv.SetString(c.text(f, n))
		case c == Longest && f.Max > 0 && (f.Kind == form.Number || f.Kind == form.Amount):
			fv.SetInt(int64(f.Max))
		case c == Longest && f.Kind == form.Amount:
			fv.SetInt(most)
		case fv.IsZero() && (c == Longest || f.Required):
			some(f, fv)
		}
	}
}

// most is a large amount where nothing limits it, fen.
const most = 9_999_999

// fillList makes the list as long as the content wants it, of the sample's items in turn.
func (c Content) fillList(f form.Field, v reflect.Value) {
	n := v.Len()
	switch {
	case c == Longest:
		n = f.Max
	case c == Empty && f.Required:
		n = max(1, f.Min)
	case c == Empty:
		n = f.Min
	}
	items := reflect.MakeSlice(f.Type, n, n)
	for i := range n {
		if v.Len() > 0 {
			items.Index(i).Set(v.Index(i % v.Len()))
		}
		c.fill(f.Items, items.Index(i), i)
	}
	v.Set(items)
}

// some puts something into a field of which the sample holds nothing.
func some(f form.Field, v reflect.Value) {
	switch f.Kind {
	case form.Image:
		v.Set(reflect.ValueOf(form.Picture{Src: "art/coffee.png", Alt: "咖啡"}))
	case form.Address:
		v.SetString("https://example.cn/")
	case form.Number, form.Amount:
		v.SetInt(int64(max(1, f.Min)))
	case form.Text, form.Long:
		v.SetString("字")
	}
}

// What the texts are made of. The words run from right to left or are emoji of several signs, and none may be cut.
var (
	prose  = []rune("每周六上午十点在门店一起手冲一杯咖啡，带上朋友也可以，老师会从磨豆开始讲，听完自己动手，")
	letter = []rune("Donaudampfschifffahrtsgesellschaft")
	words  = []string{"أحمد", "99", "🎉", "שרה", "👩🏽‍🎓", "小李", "2030", "👨‍👩‍👧"}
)

// text is the content's words for the n-th item's field: those of items differ, so that one taken for another shows.
func (c Content) text(f form.Field, n int) string {
	switch c {
	case OneWord:
		return repeated(letter, 0, min(f.Max, 60))
	case Mixed:
		return mixed(n, min(f.Max, 40))
	}
	return repeated(prose, 7*n, f.Max)
}

// repeated is so many characters of the text, from one on.
func repeated(text []rune, from, length int) string {
	out := make([]rune, length)
	for i := range out {
		out[i] = text[(from+i)%len(text)]
	}
	return string(out)
}

// mixed is the words from the n-th on that fit, each once.
func mixed(n, room int) string {
	var out []string
	for i := range words {
		word := words[(n+i)%len(words)]
		if need := utf8.RuneCountInString(word) + len(out[:min(1, len(out))]); need <= room {
			out, room = append(out, word), room-need
		}
	}
	return strings.Join(out, " ")
}

// ParseContent reads a content's name; ok is false where there is none of that name.
func ParseContent(name string) (c Content, ok bool) {
	c = Content(name)
	return c, slices.Contains(Contents(), c)
}
