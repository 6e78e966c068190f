package admin

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	_ "github.com/sanduan/sanduan/components" // the blocks
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/poster"
	"github.com/sanduan/sanduan/pages/template"
)

// written is a marked text as people write it: what changed in brackets.
func written(parts []Part) string {
	s := ""
	for _, p := range parts {
		if p.Changed {
			s += "[" + p.Text + "]"
		} else {
			s += p.Text
		}
	}
	return s
}

func TestMarkText(t *testing.T) {
	long := strings.Repeat("长", 60)
	cut := "…" + strings.Repeat("长", around)
	for _, c := range []struct{ was, is, markedWas, markedIs string }{
		{"免费领一杯咖啡", "免费领两杯咖啡", "免费领[一]杯咖啡", "免费领[两]杯咖啡"},
		{"原价 199 元", "原价 299 元", "原价 [199] 元", "原价 [299] 元"},
		{"满 9.9 减", "满 19.9 减", "满 [9.9] 减", "满 [19.9] 减"},
		{"", "新的", "", "[新的]"},
		{"旧的", "", "[旧的]", ""},
		{"前后", "前中后", "前后", "前[中]后"},
		{"哈哈", "哈哈哈", "哈哈", "哈哈[哈]"},
		{"两个人喝咖啡，第二杯", "三个人喝咖啡，第三杯", "[两]个人喝咖啡，第[二]杯", "[三]个人喝咖啡，第[三]杯"},
		{"送一杯的水", "新喝的汤水", "[送一杯的]水", "[新喝的汤]水"}, // one character by chance is no likeness
		{"甲" + long + "乙", "丙" + long + "丁", "[甲]" + long[:3*around] + "…" + long[:3*around] + "[乙]", "[丙]" + long[:3*around] + "…" + long[:3*around] + "[丁]"},
		{"完全不同", "另外一句", "[完全不同]", "[另外一句]"},
		{"😀好", "😁好", "[😀]好", "[😁]好"},
		{"👨‍👩‍👧来", "👨‍👩‍👦来", "[👨‍👩‍👧]来", "[👨‍👩‍👦]来"},
		{"é1", "e1", "[é1]", "[e1]"},
		{long + "甲", long + "乙", cut + "[甲]", cut + "[乙]"},
		{"甲" + long, "乙" + long, "[甲]" + strings.Repeat("长", around) + "…", "[乙]" + strings.Repeat("长", around) + "…"},
	} {
		a, b := markText(c.was, c.is)
		if written(a) != c.markedWas || written(b) != c.markedIs {
			t.Errorf("%q → %q is marked\n%q, %q, want\n%q, %q", c.was, c.is, written(a), written(b), c.markedWas, c.markedIs)
		}
	}
}

// shown is a field's change as people read it.
func inWords(f FieldChange) string {
	if f.Note != "" {
		return f.Label + "：" + f.Note
	}
	return f.Label + "：" + value(f.Was) + " → " + value(f.Is)
}

func value(v Value) string { return written(v.Parts) + v.Colour + v.Picture.Src }

type prize struct {
	Name string `label:"名称"`
	Many int    `label:"数量"`
}

type fieldsOfAllKinds struct {
	Title  string       `label:"标题"`
	On     bool         `label:"显示"`
	Kind   string       `label:"版式" options:"card=卡片,full=满版"`
	Colour form.Colour  `label:"颜色"`
	Price  form.Money   `label:"价格"`
	At     form.Time    `label:"时间"`
	Photo  form.Picture `label:"图片"`
	Items  []prize      `label:"奖品"`
}

func TestFieldsAreToldInWords(t *testing.T) {
	was := fieldsOfAllKinds{Title: "一", Kind: "card", Price: 1990, Items: []prize{{"甲", 1}, {"乙", 2}, {"丙", 3}}}
	for _, c := range []struct {
		change func(*fieldsOfAllKinds)
		want   string
	}{
		{func(v *fieldsOfAllKinds) {}, ""},
		{func(v *fieldsOfAllKinds) { v.Title = "二" }, "标题：[一] → [二]"},
		{func(v *fieldsOfAllKinds) { v.Title = "" }, "标题：一 → 空"},
		{func(v *fieldsOfAllKinds) { v.On = true }, "显示：[关] → [开]"},
		{func(v *fieldsOfAllKinds) { v.Kind = "full" }, "版式：[卡片] → [满版]"},
		{func(v *fieldsOfAllKinds) { v.Colour = "#112233" }, "颜色：主题的颜色 → #112233"},
		{func(v *fieldsOfAllKinds) { v.Price = 2000 }, "价格：[19.9] 元 → [20] 元"},
		{func(v *fieldsOfAllKinds) { v.At = 1767196800000 }, "时间：不设 → 2026-01-01 00:00"},
		{func(v *fieldsOfAllKinds) { v.Photo.Src = "art/coffee.png" }, "图片：没有图片 → art/coffee.png"},
		{func(v *fieldsOfAllKinds) { v.Photo.Alt = "咖啡" }, "图片 · 图片说明：空 → 咖啡"},
		{func(v *fieldsOfAllKinds) { v.Items[1].Many = 5 }, "奖品 2 · 数量：[2] → [5]"},
		{func(v *fieldsOfAllKinds) { v.Items = append([]prize{{"新", 9}}, v.Items...) }, "奖品：新增一项「新」"},
		{func(v *fieldsOfAllKinds) { v.Items = v.Items[1:] }, "奖品：删除一项「甲」"},
		{func(v *fieldsOfAllKinds) { v.Items[0], v.Items[2] = v.Items[2], v.Items[0] }, "奖品：调整了顺序"},
		{func(v *fieldsOfAllKinds) { v.Items = append(v.Items[1:], prize{"新", 9}) }, "奖品：删除一项「甲」；奖品：新增一项「新」"},
		{func(v *fieldsOfAllKinds) { v.Items = nil }, "奖品：删除一项「甲」；奖品：删除一项「乙」；奖品：删除一项「丙」"},
	} {
		is := was
		is.Items = append([]prize(nil), was.Items...)
		c.change(&is)
		var got []string
		for _, f := range fieldChanges(form.Fields(reflect.TypeOf(is)), form.Values(was), form.Values(is)) {
			got = append(got, inWords(f))
		}
		if strings.Join(got, "；") != c.want {
			t.Errorf("%q, want %q", strings.Join(got, "；"), c.want)
		}
	}
}

// told is a row in words: its verbs, the name, what else it says.
func told(r ChangeRow) string {
	s := ""
	for _, v := range r.Verbs {
		s += v.Word + " "
	}
	s += r.Name
	for _, w := range r.Words {
		s += "：" + w
	}
	for _, f := range r.Fields {
		s += "；" + inWords(f)
	}
	return s
}

func TestChangesOfBlocks(t *testing.T) {
	props := func(title string) json.RawMessage { return json.RawMessage(`{"Title":"` + title + `"}`) }
	base := func() pages.Doc {
		return pages.Doc{Theme: "red", Sections: []pages.Section{
			{ID: "s1", Kind: block.Bait, Blocks: []pages.Block{{ID: "hero", Kind: "hero", Props: props("一")}, {ID: "offer", Kind: "offer", Props: props("二")}}},
			{ID: "s3", Kind: block.CTA, Blocks: []pages.Block{{ID: "lead", Kind: "lead", Props: props("三")}}},
		}}
	}
	for name, c := range map[string]struct {
		change func(*pages.Doc)
		want   []string
	}{
		"nothing": {func(*pages.Doc) {}, nil},
		"text":    {func(d *pages.Doc) { d.Sections[0].Blocks[0].Props = props("新") }, []string{"修改 首屏主图；标题：[一] → [新]"}},
		"hidden and changed": {func(d *pages.Doc) {
			d.Sections[0].Blocks[0].Props, d.Sections[0].Blocks[0].Hidden = props("新"), true
		}, []string{"修改 隐藏 首屏主图；标题：[一] → [新]"}},
		"the same, stored differently": {func(d *pages.Doc) { d.Sections[0].Blocks[0].Props = json.RawMessage(`{"Title": "一"}`) }, []string{"修改 首屏主图：保存的格式更新了，内容没有变"}},
		"deleted":                      {func(d *pages.Doc) { _ = d.DeleteBlock("lead") }, []string{"删除 报名表单"}},
		"added hidden": {func(d *pages.Doc) {
			d.Sections[1].Blocks = append(d.Sections[1].Blocks, pages.Block{ID: "x", Kind: "hero", Hidden: true})
		}, []string{"新增 首屏主图：它是隐藏的，访客看不到"}},
		"moved":        {func(d *pages.Doc) { _ = d.MoveBlock("hero", 1) }, []string{"移动 首屏主图：排在「优惠内容」后面"}},
		"to elsewhere": {func(d *pages.Doc) { _ = d.PutBlock("hero", "s3") }, []string{"移动 首屏主图：从上段 · 诱饵移到下段 · 行动，排在「报名表单」后面"}},
		"unknown kind": {func(d *pages.Doc) {
			d.Sections[0].Blocks = append(d.Sections[0].Blocks, pages.Block{ID: "x", Kind: "nothing"})
		}, []string{"新增 nothing"}},
		"theme":         {func(d *pages.Doc) { d.Theme = "green" }, []string{"修改 页面设置；主题：[中国红] → [清新绿]"}},
		"one section":   {func(d *pages.Doc) { d.Sections = append(d.Sections, pages.Section{ID: "s4", Kind: block.Trust}) }, []string{"修改 分段：多了一段：中段 · 信任"}},
		"section order": {func(d *pages.Doc) { _ = d.MoveSection("s1", 1) }, []string{"修改 分段：新的顺序：下段、上段"}},
	} {
		d := base()
		c.change(&d)
		changes := NewChanges("p", Shape{Doc: base()}, Shape{Doc: d})
		var got []string
		for _, r := range append(changes.Blocks, changes.Settings...) {
			got = append(got, told(r))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// Whatever is compared, there is a line for each difference and a word for what happened.
func TestEveryChangeIsTold(t *testing.T) {
	n := 0
	id := func() string { n++; return "x" + string(rune('a'+n%26)) + string(rune('a'+n/26)) }
	var docs []pages.Doc
	for _, tmpl := range template.All() {
		docs = append(docs, tmpl.Doc(time.UnixMilli(1_700_000_000_000), id))
	}
	for _, from := range docs {
		for _, to := range docs {
			c := NewChanges("p", Shape{Doc: from}, Shape{Doc: to})
			rows := 0
			for _, change := range pages.Diff(from, to) {
				if !ofPlay(change.Panel) || change.Before != nil && change.After != nil { // a play that came or went is told with the list
					rows++
				}
			}
			if c.Count() != rows {
				t.Fatalf("%s → %s: %d rows for %d changes", from.Title, to.Title, c.Count(), rows)
			}
			for _, r := range append(c.Blocks, c.Settings...) {
				if len(r.Verbs) == 0 || r.Name == "" {
					t.Errorf("%+v says nothing", r)
				}
			}
		}
	}
}

// A poster's layers are told in words: nobody reads their numbers.
func TestPosterChanges(t *testing.T) {
	was, is := pages.NewDoc("页面", func() string { return "id" }), pages.NewDoc("页面", func() string { return "id" })
	is.Poster.Placed, is.Poster.Words = is.Poster.Design, "扫码来"
	is.Poster.Layers = append(is.Poster.Layers, poster.Spec{Design: is.Poster.Design}.Lay()...)
	is.Poster.Layers[0].X += 10
	rows := NewChanges("p", Shape{Doc: was}, Shape{Doc: is}).Settings
	if len(rows) != 1 || len(rows[0].Fields) != 1 || rows[0].Fields[0].Label != "二维码旁的话" {
		t.Fatalf("%+v", rows)
	}
	if want := []string{"移动" + is.Poster.Layers[0].Title()}; !slices.Equal(rows[0].Words, want) {
		t.Errorf("%q, want %q", rows[0].Words, want)
	}
}
