package admin

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
)

// FieldChange is a field before and after, in words.
type FieldChange struct {
	Label   string
	Note    string // instead of values: "新增「免费课」"
	Was, Is Value
}

// Value is what a field held, as it is shown.
type Value struct {
	Parts   []Part // its text
	Colour  string // "#rrggbb" as a swatch, "" none
	Picture form.Picture
	Nothing bool // the text says that there is nothing
}

// fieldChanges lists the fields in which two sets of values of one form differ, in the form's order.
func fieldChanges(fields []form.Field, was, is url.Values) []FieldChange {
	return compareFields(fields, "", itemAt{was, ""}, itemAt{is, ""})
}

// itemAt are the values of a list's item, under its prefix: "Items.2.".
type itemAt struct {
	values url.Values
	prefix string
}

func (at itemAt) get(name string) string { return at.values.Get(at.prefix + name) }

func (at itemAt) picture(name string) form.Picture {
	return form.Picture{Src: at.get(name + ".Src"), Alt: at.get(name + ".Alt")}
}

// items takes a list apart.
func (at itemAt) items(list string) []itemAt {
	n, _ := strconv.Atoi(at.get(list + ".len"))
	var out []itemAt
	for i := range n {
		out = append(out, itemAt{at.values, at.prefix + list + "." + strconv.Itoa(i) + "."})
	}
	return out
}

// text is all an item holds, to tell whether two are the same.
func (at itemAt) text() string {
	own := url.Values{}
	for path, values := range at.values {
		if name, ok := strings.CutPrefix(path, at.prefix); ok {
			own[name] = values
		}
	}
	return own.Encode()
}

// title is the item's first text: "「免费课」"; "" where it has none.
func (at itemAt) title(fields []form.Field) string {
	for _, f := range fields {
		if text := at.get(f.Name); text != "" && (f.Kind == form.Text || f.Kind == form.Long) {
			return "「" + short(text, 20) + "」"
		}
	}
	return ""
}

// short bounds a text to n characters.
func short(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}

func compareFields(fields []form.Field, label string, was, is itemAt) []FieldChange {
	var out []FieldChange
	for _, f := range fields {
		name := label + f.Label
		switch f.Kind {
		case form.List:
			out = append(out, compareLists(f, name, was.items(f.Name), is.items(f.Name))...)
		case form.Image:
			out = append(out, comparePictures(f, name, was, is)...)
		case form.Footage:
			if a, b := was.get(f.Name+".Src"), is.get(f.Name+".Src"); a != b {
				out = append(out, FieldChange{Label: name, Was: videoValue(a), Is: videoValue(b)})
			}
		case form.Hidden: // says nothing to anybody
		default:
			if a, b := was.get(f.Name), is.get(f.Name); a != b {
				out = append(out, FieldChange{Label: name, Was: valueOf(f, a), Is: valueOf(f, b)}.marked())
			}
		}
	}
	return out
}

// compareLists matches the items that are the same, so that one put in front does not make all the others look changed;
// those between them are compared one with the next.
func compareLists(f form.Field, label string, was, is []itemAt) []FieldChange {
	a, b := texts(was), texts(is)
	if slices.Equal(a, b) {
		return nil
	}
	if slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))) {
		return []FieldChange{{Label: label, Note: "调整了顺序"}}
	}
	var out []FieldChange
	i, j := 0, 0
	for _, pair := range append(subsequence(a, b), [2]int{len(a), len(b)}) {
		for i < pair[0] && j < pair[1] {
			out = append(out, compareFields(f.Items, label+" "+strconv.Itoa(j+1)+" · ", was[i], is[j])...)
			i, j = i+1, j+1
		}
		for ; j < pair[1]; j++ {
			out = append(out, FieldChange{Label: label, Note: "新增一项" + is[j].title(f.Items)})
		}
		for ; i < pair[0]; i++ {
			out = append(out, FieldChange{Label: label, Note: "删除一项" + was[i].title(f.Items)})
		}
		i, j = pair[0]+1, pair[1]+1
	}
	return out
}

func texts(items []itemAt) []string {
	var out []string
	for _, item := range items {
		out = append(out, item.text())
	}
	return out
}

func comparePictures(f form.Field, label string, was, is itemAt) []FieldChange {
	var out []FieldChange
	a, b := was.picture(f.Name), is.picture(f.Name)
	if a.Src != b.Src {
		out = append(out, FieldChange{Label: label, Was: pictureValue(a), Is: pictureValue(b)})
	} else if was.get(f.Name+".Focus") != is.get(f.Name+".Focus") {
		out = append(out, FieldChange{Label: label, Note: "换了重点位置"})
	}
	if a.Alt != b.Alt {
		text := form.Field{Kind: form.Text}
		out = append(out, FieldChange{Label: label + " · 图片说明", Was: valueOf(text, a.Alt), Is: valueOf(text, b.Alt)}.marked())
	}
	return out
}

func pictureValue(p form.Picture) Value {
	if p.URL(form.Widths[0]) == "" {
		return nothing("没有图片")
	}
	return Value{Picture: p}
}

func videoValue(src string) Value {
	if !form.UploadedVideo(src) {
		return nothing("没有视频")
	}
	return plainValue(videoFacts(src))
}

func plainValue(words string) Value { return Value{Parts: []Part{{Text: words}}} }

func nothing(words string) Value { return Value{Parts: []Part{{Text: words}}, Nothing: true} }

// valueOf says a field's value as its form shows it in words.
func valueOf(f form.Field, v string) Value {
	switch {
	case f.Kind == form.Checkbox && v == "":
		return plainValue("关")
	case f.Kind == form.Checkbox:
		return plainValue("开")
	case f.Kind == form.Color && v == "":
		return nothing("主题的颜色")
	case f.Kind == form.Color:
		return Value{Colour: v}
	case f.Kind == form.Moment && v == "":
		return nothing("不设")
	case f.Kind == form.Moment:
		return plainValue(strings.Replace(v, "T", " ", 1))
	case f.Kind == form.Select:
		return plainValue(optionLabel(f, v))
	case f.Kind == form.Choice && v == "":
		return nothing("没有选")
	case f.Kind == form.Amount:
		return plainValue(v + " 元")
	case f.Name == "Theme" && theme.Known(v):
		return plainValue(theme.Get(v).Title)
	case v == "":
		return nothing("空")
	}
	return plainValue(v)
}

func optionLabel(f form.Field, v string) string {
	for _, o := range f.Options {
		if o.Value == v {
			return o.Label
		}
	}
	return v
}

// marked marks the part of a text that changed; where one side has none, all of it did, which needs no mark.
func (c FieldChange) marked() FieldChange {
	if c.Was.flat() && c.Is.flat() && !c.Was.Nothing && !c.Is.Nothing {
		c.Was.Parts, c.Is.Parts = markText(c.Was.Parts[0].Text, c.Is.Parts[0].Text)
	}
	return c
}

// flat tells whether the value is text alone.
func (v Value) flat() bool { return v.Colour == "" && v.Picture.Src == "" }

// pictureWords say what a picture shows, for those who cannot see it.
func pictureWords(p form.Picture) string {
	if p.Alt == "" {
		return "图片，没有说明"
	}
	return p.Alt
}

// markedParts writes a text with what changed inside the named element, without a space between that is not the text's own.
func markedParts(parts []Part, element string) templ.Component {
	look := map[string]string{"del": "bg-red-100 text-red-900 decoration-red-400", "ins": "bg-emerald-100 text-emerald-950 no-underline"}[element]
	var b strings.Builder
	for _, p := range parts {
		text := templ.EscapeString(p.Text)
		if p.Changed {
			text = "<" + element + ` class="rounded-sm ` + look + `">` + text + "</" + element + ">"
		}
		b.WriteString(text)
	}
	return templ.Raw(b.String())
}
