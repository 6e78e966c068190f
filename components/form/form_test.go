package form_test

import (
	"encoding/json"
	"maps"
	"math/rand/v2"
	"net/url"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/form"
)

// every has a field of every kind, and lists in lists.
type every struct {
	Text    string        `label:"文字" required:"true" min:"2" max:"12"`
	Long    form.LongText `label:"长文" max:"60"`
	Count   int           `label:"数量" min:"-5" max:"999"`
	On      bool          `label:"显示"`
	Pick    string        `label:"版式" options:"a=甲,b=乙" required:"true"`
	Picture form.Picture  `label:"图片"`
	Colour  form.Colour   `label:"颜色"`
	Price   form.Money    `label:"价格" max:"100000"`
	At      form.Time     `label:"时间"`
	Link    form.Link     `label:"链接"`
	Items   []item        `label:"好处" max:"4"`
}

type item struct {
	Name  string     `label:"名称" required:"true" max:"10"`
	Price form.Money `label:"价值"`
	Parts []part     `label:"细项" max:"3"`
}

type part struct {
	Words string `label:"说明" max:"10"`
	On    bool   `label:"显示"`
}

const upload = "0123456789abcdef0123456789abcdef-750x560.jpg"

var words = []string{"限时", "免费", "a", "7", "👨‍👩‍👧", "❤️", "·", "好"}

func text(r *rand.Rand, least, most int) string {
	var b strings.Builder
	for range least + r.IntN(most-least+1) {
		b.WriteString(words[r.IntN(len(words))])
	}
	return b.String()
}

func pick[T any](r *rand.Rand, of ...T) T { return of[r.IntN(len(of))] }

func random(r *rand.Rand) every {
	v := every{
		Text:    text(r, 2, 2),
		Long:    form.LongText(text(r, 0, 4) + pick(r, "", "行\n\n行")),
		Count:   r.IntN(1005) - 5,
		On:      pick(r, true, false),
		Pick:    pick(r, "a", "b"),
		Picture: pick(r, form.Picture{}, form.Picture{Src: upload, Alt: text(r, 0, 3), Focus: pick(r, "", "30,70", "0,100")}),
		Colour:  pick[form.Colour](r, "", "#d7281f", "#FFFFFF"),
		Price:   form.Money(r.IntN(100001)),
		At:      form.Time(r.Int64N(4e7)) * 60_000, // forms show minutes
		Link:    pick[form.Link](r, "", "https://example.cn/a?b=c", "#form", "/p/x", "tel:+86-10-12345"),
		Items:   make([]item, r.IntN(5)),
	}
	for i := range v.Items {
		v.Items[i] = item{Name: text(r, 1, 1), Price: form.Money(r.IntN(1e6)), Parts: make([]part, r.IntN(4))}
		for j := range v.Items[i].Parts {
			v.Items[i].Parts[j] = part{Words: text(r, 0, 1), On: pick(r, true, false)}
		}
	}
	return v
}

func TestBindUndoesValues(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		want, got := random(r), every{}
		if errs := form.Bind(&got, form.Values(want)); errs != nil {
			t.Fatalf("bind %+v: %v", want, errs)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("got  %+v\nwant %+v", got, want)
		}
	}
}

func TestDecodeUndoesEncoding(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		want := random(r)
		stored, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		got, err := form.Decode(random(r), stored)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("%v\ngot  %+v\nwant %+v", err, got, want)
		}
	}
}

// good is a form without a fault; tests change one value of it.
func good() url.Values {
	return url.Values{
		"Text": {"限时领取"}, "Pick": {"a"}, "Items.len": {"2"},
		"Items.0.Name": {"水杯"}, "Items.0.Parts.len": {"1"}, "Items.1.Name": {"毛巾"},
	}
}

func TestBindChecks(t *testing.T) {
	long := strings.Repeat("长", 61)
	for _, c := range []struct{ field, value, want string }{
		{"Text", "", "请填写文字"},
		{"Text", " \u200b ", "请填写文字"},
		{"Text", "一", "至少 2 个字"},
		{"Text", "一二三四五六七八九十一二", ""},
		{"Text", "一二三四五六七八九十一二三", "最多 12 个字，现在 13 个"},
		{"Long", long, "最多 60 个字，现在 61 个"},
		{"Count", "999", ""},
		{"Count", "９９９", ""},
		{"Count", "1000", "不能大于 999"},
		{"Count", "-6", "不能小于 -5"},
		{"Count", "1.5", "请填写整数"},
		{"Count", "很多", "请填写整数"},
		{"Count", "99999999999999999999", "请填写整数"},
		{"Pick", "", "请选择版式"},
		{"Pick", "c", "请从选项中选择"},
		{"Picture.Src", upload, ""},
		{"Picture.Src", "../../etc/passwd", "图片不存在，请重新选择"},
		{"Picture.Src", "https://elsewhere.cn/a.jpg", "图片不存在，请重新选择"},
		{"Picture.Src", "art/none.png", "图片不存在，请重新选择"},
		{"Colour", "#d7281f", ""},
		{"Colour", "red", "请填写颜色，例如 #d7281f"},
		{"Colour", "#d7281g", "请填写颜色，例如 #d7281f"},
		{"Colour", "#12345", "请填写颜色，例如 #d7281f"},
		{"Price", "1000", ""},
		{"Price", "1000.01", "不能大于 1000 元"},
		{"Price", "-1", "请填写金额，不能是负数，最多两位小数，例如 19.9"},
		{"At", "2030-11-30T20:00", ""},
		{"At", "明天", "请选择日期和时间"},
		{"Link", "javascript:alert(1)", "请填写 https:// 开头的网址；电话写成 tel:4001234567；本页里的一处点开选择"},
		{"Items.1.Name", "", "请填写名称"},
		{"Items.0.Parts.0.Words", "一二三四五六七八九十十一", "最多 10 个字，现在 12 个"},
	} {
		in := good()
		in.Set(c.field, c.value)
		var v every
		errs := form.Bind(&v, in)
		path := strings.TrimSuffix(c.field, ".Src")
		if errs[path] != c.want || len(errs) > 1 {
			t.Errorf("%s=%q: %v, want %q", c.field, c.value, errs, c.want)
		}
	}
}

func TestRequiredOfEveryKind(t *testing.T) {
	type all struct {
		Long    form.LongText `label:"长文" required:"true"`
		Count   int           `label:"数量" required:"true"`
		Size    int           `label:"人数" required:"true" min:"2"`
		Picture form.Picture  `label:"图片" required:"true"`
		Colour  form.Colour   `label:"颜色" required:"true"`
		Price   form.Money    `label:"价格" required:"true"`
		At      form.Time     `label:"时间" required:"true"`
		Link    form.Link     `label:"链接" required:"true"`
		Items   []part        `label:"好处" required:"true"`
		Few     []part        `label:"步骤" min:"2"`
	}
	want := form.Errors{
		"Long": "请填写长文", "Count": "请填写数量", "Size": "请填写人数，不能小于 2", "Picture": "请选择图片", "Colour": "请选择颜色", "Price": "请填写价格",
		"At": "请选择时间", "Link": "请填写链接", "Items": "至少添加一项", "Few": "至少需要 2 项",
	}
	if got := form.Check(all{}); !maps.Equal(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

func TestBindKeepsWhatItCannotRead(t *testing.T) {
	v := every{Count: 7, Price: 1990, At: 60_000}
	in := good()
	in.Set("Count", "x")
	in.Set("Price", "x")
	in.Set("At", "x")
	if errs := form.Bind(&v, in); len(errs) != 3 {
		t.Errorf("errors: %v", errs)
	}
	if v.Count != 7 || v.Price != 1990 || v.At != 60_000 {
		t.Errorf("lost: %+v", v)
	}
}

func TestBindListLengths(t *testing.T) {
	for claimed, want := range map[string]int{"": 0, "-3": 0, "x": 0, "2": 2, "4": 4, "5": 4, "99999999999": 4} {
		in := good()
		in.Set("Items.len", claimed)
		var v every
		form.Bind(&v, in)
		if len(v.Items) != want {
			t.Errorf("len %q: %d items, want %d", claimed, len(v.Items), want)
		}
	}
}

func TestMoney(t *testing.T) {
	type price struct {
		Price form.Money `label:"价格"`
	}
	const bad = -1
	for s, want := range map[string]form.Money{
		"": 0, "0": 0, "19.9": 1990, "19.90": 1990, "19.": 1900, "0.01": 1, "¥19.9": 1990, "￥ 19.9": 1990, "19.9 元": 1990,
		"１９．９": 1990, "1,299": 129900, "1，299.50元": 129950, "999999999": 99999999900,
		"19.999": bad, ".5": bad, "1e3": bad, "-1": bad, "+1": bad, "免费": bad, "1.2.3": bad, "1000000000": bad, "٣": bad,
	} {
		var p price
		errs := form.Bind(&p, url.Values{"Price": {s}})
		if want == bad {
			if errs["Price"] == "" {
				t.Errorf("%q: read as %d fen", s, p.Price)
			}
			continue
		}
		if errs != nil || p.Price != want {
			t.Errorf("%q: %d fen, %v; want %d", s, p.Price, errs, want)
		}
	}
	for m, want := range map[form.Money]string{0: "0", 1: "0.01", 10: "0.1", 1990: "19.9", 1999: "19.99", 100: "1", -1990: "-19.9", 9900: "99"} {
		if got := m.Yuan(); got != want {
			t.Errorf("%d fen: %q, want %q", m, got, want)
		}
	}
}

func TestTime(t *testing.T) {
	type when struct {
		At form.Time `label:"时间"`
	}
	noon := time.Date(2030, 11, 30, 12, 0, 0, 0, time.UTC)
	for s, ok := range map[string]bool{
		"2030-11-30T20:00": true, "2030-11-30T20:00:00": true, "2030-11-30 20:00": true, " 2030-11-30T20:00 ": true,
		"2030-02-30T20:00": false, "2030-11-30": false, "20:00": false, "2030-11-30T25:00": false,
	} {
		var w when
		errs := form.Bind(&w, url.Values{"At": {s}})
		if ok != (errs == nil) || ok && !w.At.In().Equal(noon) {
			t.Errorf("%q: %v, %v", s, w.At.In(), errs)
		}
	}
	if got := form.Values(when{form.Time(noon.UnixMilli())}).Get("At"); got != "2030-11-30T20:00" {
		t.Errorf("shown as %q", got)
	}
	if got := form.Values(when{}).Get("At"); got != "" {
		t.Errorf("an unset time is shown as %q", got)
	}
}

func TestValidLink(t *testing.T) {
	for s, want := range map[string]bool{
		"https://example.cn": true, "http://example.cn/a?b=c#d": true, "https://例子.中国/路": true, "/p/x": true, "#form": true,
		"tel:400-800-1234": true, "tel:+8613800000000": true, "/": true,
		"": false, "#": false, "//evil.cn": false, `/\evil.cn`: false, "/\t/evil.cn": false, "/\u200b/x": false, "https://": false,
		"javascript:alert(1)": false, "JavaScript:alert(1)": false, "java\nscript:alert(1)": false, "\x01javascript:alert(1)": false,
		"data:text/html,x": false, "vbscript:x": false, "weixin://dl": false, "tel:": false, "tel:1;x": false, "tel:javascript": false,
		"tel:打电话": false, "tel:400-800-1234转8": false, "tel:138 0013 8000": false, "tel:13800138000,1": false, "TEL:4008001234": false, "sms:10086": false,
		"https://user:pass@evil.cn": false, `https://a.cn/"onclick=`: false, "https://a.cn/<x>": false, "example.cn": false,
		"https:evil.cn": false, "ftp://a.cn": false, "https://a.cn/\xff": false, "https://a.cn/\u202egpj": false, "https://a b.cn": false,
	} {
		if form.ValidLink(s) != want {
			t.Errorf("%q: valid %v", s, !want)
		}
	}
}

func TestClean(t *testing.T) {
	for _, c := range []struct {
		in    string
		lines bool
		want  string
	}{
		{"  限时 领取\u3000", false, "限时 领取"},
		{"一\r\n二\r三\n四\u2028五", true, "一\n二\n三\n四\n五"},
		{"一\r\n二\t三", false, "一 二 三"},
		{" 一 \n\n 二 \n", true, "一\n\n二"},
		{"👨‍👩‍👧", false, "👨‍👩‍👧"},               // a family
		{"🏳️‍🌈👩🏽‍💻❤️‍🔥", false, "🏳️‍🌈👩🏽‍💻❤️‍🔥"}, // with colour marks and skin tones
		{"👨\u200d", false, "👨"},                 // a joiner that joins nothing
		{"中\u200d文 a\u200db", false, "中文 ab"},
		{"免\u200b费\ufeff领\u2060取", false, "免费领取"},
		{"\u202egpj.exe\u202c", false, "gpj.exe"},
		{"\u2066隔离\u2069 \u200e\u200f", false, "隔离"},
		{"a\x00b\x1bc\x7f", false, "abc"},
		{"坏\xff字\ufffd", false, "坏字"},
		{"e\u0301", false, "é"},
		{"e\u200b\u0301", false, "é"},
		{"１２３ＡＢＣ", false, "１２３ＡＢＣ"}, // full-width letters are somebody's choice
		{"", true, ""},
	} {
		if got := form.Clean(c.in, c.lines); got != c.want {
			t.Errorf("%+q: %+q, want %+q", c.in, got, c.want)
		}
	}
}

func TestPicture(t *testing.T) {
	const small, wide = "0123456789abcdef0123456789abcdef-300x200.png", "0123456789abcdef0123456789abcdef-1200x800.jpg"
	for _, c := range []struct {
		src   string
		width int
		url   string
		set   string
	}{
		{small, 750, "/media/375/" + small, "/media/375/" + small + " 300w"},
		{upload, 375, "/media/375/" + upload, "/media/375/" + upload + " 375w, /media/750/" + upload + " 750w"},
		{upload, 3000, "/media/750/" + upload, "/media/375/" + upload + " 375w, /media/750/" + upload + " 750w"},
		{wide, 3000, "/media/1500/" + wide, "/media/375/" + wide + " 375w, /media/750/" + wide + " 750w, /media/1125/" + wide + " 1125w"},
		{"evil.jpg", 375, "", ""},
		{"", 375, "", ""},
	} {
		p := form.Picture{Src: c.src}
		if p.URL(c.width) != c.url || p.SrcSet() != c.set {
			t.Errorf("%s at %d: %q, %q", c.src, c.width, p.URL(c.width), p.SrcSet())
		}
	}
	if w, h := (form.Picture{Src: upload}).Size(); w != 750 || h != 560 {
		t.Errorf("size %d×%d", w, h)
	}
}

func TestReorder(t *testing.T) {
	in := url.Values{
		"Title": {"标题"}, "Items.len": {"3"}, "Other.len": {"1"}, "Other.0.Name": {"z"},
		"Items.0.Name": {"a"}, "Items.0.Parts.len": {"2"}, "Items.0.Parts.0.Words": {"p"}, "Items.0.Parts.1.Words": {"q"},
		"Items.1.Name": {"b"}, "Items.1.On": {"on"},
		"Items.2.Name": {"c"},
	}
	// show is the order after an operation: the names, the parts of a, and whose box is ticked.
	show := func(v url.Values) string {
		var d struct {
			Items []struct {
				Name  string `label:"名称"`
				On    bool   `label:"显示"`
				Parts []part `label:"细项"`
			} `label:"好处"`
		}
		form.Bind(&d, v)
		var b strings.Builder
		for _, it := range d.Items {
			b.WriteString(it.Name)
			if it.On {
				b.WriteString("!")
			}
			for _, p := range it.Parts {
				b.WriteString("(" + p.Words + ")")
			}
			b.WriteString(" ")
		}
		return strings.TrimSpace(b.String())
	}
	const same = "a(p)(q) b! c"
	for op, want := range map[string]string{
		"Items.0.down": "b! a(p)(q) c", "Items.1.up": "b! a(p)(q) c", "Items.2.up": "a(p)(q) c b!",
		"Items.0.remove": "b! c", "Items.2.remove": "a(p)(q) b!", "Items.1.remove": "a(p)(q) c",
		"Items.0.Parts.0.down": "a(q)(p) b! c", "Items.0.Parts.0.remove": "a(q) b! c", "Items.0.Parts.add": "a(p)(q)() b! c",
		"Items.0.up": same, "Items.2.down": same, "Items.3.up": same, "Items.-1.down": same, "Items.9.remove": same,
		"Items.x.up": same, "Items.0.fly": same, "None.0.remove": same, "": same, ".": same, "Items": same, "remove": same,
	} {
		out := form.Reorder(in, op)
		if got := show(out); got != want {
			t.Errorf("%s: %q, want %q", op, got, want)
		}
		if out.Get("Title") != "标题" || out.Get("Other.0.Name") != "z" {
			t.Errorf("%s: lost what was typed elsewhere: %v", op, out)
		}
	}
	if got := show(form.Reorder(in, "Items.add")); got != same || form.Reorder(in, "Items.add").Get("Items.len") != "4" {
		t.Errorf("add: %q", got)
	}
	if got := show(in); got != same {
		t.Errorf("the form handed in was changed: %q", got)
	}
}

func TestReorderIsBounded(t *testing.T) {
	in := url.Values{"Items.len": {"2000000000"}, "Items.0.Name": {"a"}}
	if got := form.Reorder(in, "Items.0.remove").Get("Items.len"); got != "199" {
		t.Errorf("of a list that claims two thousand million items %s are left", got)
	}
	if got := form.Reorder(in, "Items.add").Get("Items.len"); got != in.Get("Items.len") {
		t.Errorf("a full list grew to %s", got)
	}
}

func TestDecode(t *testing.T) {
	sample := every{Text: "样例", Count: 3, Pick: "a", Items: []item{{Name: "样", Parts: []part{{Words: "细"}}}}}
	before, _ := json.Marshal(sample)
	for _, c := range []struct {
		name, stored string
		want         func(*every)
	}{
		{"nothing stored", ``, func(*every) {}},
		{"null", `null`, func(*every) {}},
		{"a new field takes the sample's value", `{"Text":"旧页"}`, func(v *every) { v.Text = "旧页" }},
		{"a removed key is ignored", `{"Gone":{"a":[1]},"Count":4}`, func(v *every) { v.Count = 4 }},
		{"an empty value is a value", `{"Text":"","Count":0}`, func(v *every) { v.Text, v.Count = "", 0 }},
		{"a list replaces the sample's", `{"Items":[{"Name":"甲"},{"Name":"乙","Parts":[{"Words":"丙","Gone":1}]}]}`, func(v *every) {
			v.Items = []item{{Name: "甲"}, {Name: "乙", Parts: []part{{Words: "丙"}}}}
		}},
		{"a link that is none is dropped", `{"Link":"javascript:alert(1)"}`, func(*every) {}},
		{"a link", `{"Link":"#form"}`, func(v *every) { v.Link = "#form" }},
		{"a choice", `{"Pick":"b"}`, func(v *every) { v.Pick = "b" }},
		{"no choice where one must be made", `{"Pick":""}`, func(*every) {}},
		{"an empty list", `{"Items":[]}`, func(v *every) { v.Items = []item{} }},
	} {
		want := sample
		c.want(&want)
		got, err := form.Decode(sample, json.RawMessage(c.stored))
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v\ngot  %+v\nwant %+v", c.name, err, got, want)
		}
	}
	if after, _ := json.Marshal(sample); string(after) != string(before) {
		t.Errorf("the sample changed: %s", after)
	}
	for _, stored := range []string{`[]`, `"x"`, `{`, `{"Count":"3"}`, `{"Text":3}`, `{"Items":{}}`, `{"Items":[3]}`, `{"Items":[{"Name":3}]}`, `{"Picture":"x"}`} {
		if _, err := form.Decode(sample, json.RawMessage(stored)); err == nil {
			t.Errorf("%s was taken", stored)
		}
	}
}

func TestDecodeSharesNothingWithTheSample(t *testing.T) {
	sample := every{Items: []item{{Name: "样", Parts: []part{{Words: "细"}}}}}
	got, err := form.Decode(sample, nil)
	if err != nil {
		t.Fatal(err)
	}
	v := got.(every)
	v.Items[0].Name, v.Items[0].Parts[0].Words = "改", "改"
	if sample.Items[0].Name != "样" || sample.Items[0].Parts[0].Words != "细" {
		t.Error("a decoded page writes into the sample")
	}
}

func TestDecodeReadsFormerNames(t *testing.T) {
	type now struct {
		Title string `label:"标题" was:"Heading"`
		Items []struct {
			Name string `label:"名称" was:"Label"`
		} `label:"好处" was:"Points"`
	}
	for stored, want := range map[string]string{
		`{"Heading":"旧","Points":[{"Label":"甲"}]}`:               "旧甲",
		`{"Title":"新","Heading":"旧","Items":[{"Name":"乙"}]}`:     "新乙",
		`{"Title":"新","Items":[{"Name":"乙","Label":"甲"}],"x":1}`: "新乙",
	} {
		got, err := form.Decode(now{Title: "样例"}, json.RawMessage(stored))
		if err != nil {
			t.Fatal(err)
		}
		if v := got.(now); v.Title+v.Items[0].Name != want {
			t.Errorf("%s: %+v", stored, v)
		}
	}
}

func TestFields(t *testing.T) {
	kinds := map[string]form.Kind{
		"Text": form.Text, "Long": form.Long, "Count": form.Number, "On": form.Checkbox, "Pick": form.Select, "Picture": form.Image,
		"Colour": form.Color, "Price": form.Amount, "At": form.Moment, "Link": form.Address, "Items": form.List,
	}
	for _, f := range form.Fields(reflect.TypeFor[every]()) {
		if f.Kind != kinds[f.Name] {
			t.Errorf("%s: %s", f.Name, f.Kind)
		}
	}
	for _, wrong := range []any{
		struct{ A string }{},
		struct {
			A float64 `label:"甲"`
		}{},
		struct {
			A string `label:"甲" max:"many"`
		}{},
		struct {
			A string `label:"甲" options:"a"`
		}{},
		struct {
			A int `label:"甲" options:"a=甲"`
		}{},
		struct {
			A string `label:"甲" group:"other"`
		}{},
		struct {
			A []string `label:"甲"`
		}{},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%T was taken", wrong)
				}
			}()
			form.Fields(reflect.TypeOf(wrong))
		}()
	}
}

func TestLabel(t *testing.T) {
	fields := form.Fields(reflect.TypeFor[every]())
	for path, want := range map[string]string{
		"Text": "文字", "Items": "好处", "Items.1.Name": "好处 2 · 名称", "Items.0.Parts.2.Words": "好处 1 · 细项 3 · 说明", "None": "None",
	} {
		if got := form.Label(fields, path); got != want {
			t.Errorf("%s: %q", path, got)
		}
	}
}

func TestWalk(t *testing.T) {
	seen := map[string]any{}
	form.Walk(every{Text: "字", Items: []item{{Name: "甲", Parts: []part{{Words: "乙"}}}}}, func(path string, value any) { seen[path] = value })
	for path, want := range map[string]any{"Text": "字", "Items.0.Name": "甲", "Items.0.Parts.0.Words": "乙", "Items.0.Price": form.Money(0)} {
		if seen[path] != want {
			t.Errorf("%s: %v", path, seen[path])
		}
	}
	if _, ok := seen["Items"]; ok {
		t.Error("a list is visited as a value")
	}
}

// FuzzBind sends arbitrary text into every control: reading never panics, and what was read once reads the same again.
func FuzzBind(f *testing.F) {
	for _, s := range []string{"限时", "19.9", "２０３０-11-30T20:00", "#d7281f", "https://a.cn", "👨‍👩‍👧", "\u202e\xff\x00", "-1", "3"} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		in := url.Values{"Items.len": {b}, "Items.0.Parts.len": {a}}
		for _, name := range []string{"Text", "Long", "Count", "On", "Pick", "Picture.Src", "Picture.Alt", "Picture.Focus", "Colour", "Price", "At", "Link", "Items.0.Name", "Items.0.Parts.0.Words"} {
			in.Set(name, a)
		}
		var first, second every
		form.Bind(&first, in)
		form.Bind(&second, form.Values(first))
		first.At, second.At = 0, 0 // forms show whole minutes
		if !reflect.DeepEqual(first, second) {
			t.Errorf("first %+v\nagain %+v", first, second)
		}
		for _, op := range []string{a, "Items." + a + ".remove", "Items.0." + b, a + ".add"} {
			form.Reorder(in, op)
		}
	})
}

// FuzzDecode reads arbitrary stored props: an error or a struct, never a panic.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{`{}`, `null`, `{"Text":"x","Items":[{"Name":"y"},null]}`, `{"Count":1e99}`, `{"Items":null}`, `[`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, stored []byte) {
		v, err := form.Decode(every{Items: []item{{Name: "样"}}}, stored)
		if err != nil {
			return
		}
		form.Check(v)
		form.Values(v)
	})
}

func TestListed(t *testing.T) {
	if got := form.Listed("手冲， 拉花、烘焙,,杯测；"); !reflect.DeepEqual(got, []string{"手冲", "拉花", "烘焙", "杯测"}) {
		t.Errorf("got %q", got)
	}
	if got := form.Listed(" ，"); got != nil {
		t.Errorf("of nothing comes %q", got)
	}
}

func TestFocus(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "30,70": "30,70", "0,0": "0,0", "100,100": "100,100", "50,50": "50,50",
		"35,70": "", "30,110": "", "-10,0": "", "030,70": "", "30, 70": "", "30": "", "30,70,0": "", "30,70\n": "", "a,b": "", "３０,70": "",
		`30,70" onload="x`: "",
	} {
		var v every
		form.Bind(&v, url.Values{"Picture.Src": {upload}, "Picture.Focus": {in}})
		if v.Picture.Focus != want {
			t.Errorf("bound %q: %q", in, v.Picture.Focus)
		}
		stored, err := json.Marshal(map[string]any{"Picture": map[string]string{"Src": upload, "Focus": in}})
		if err != nil {
			t.Fatal(err)
		}
		got, err := form.Decode(every{Picture: form.Picture{Alt: "样例", Focus: "10,10"}}, stored)
		if err != nil || got.(every).Picture != (form.Picture{Src: upload, Alt: "样例", Focus: want}) {
			t.Errorf("stored %q: %+v, %v", in, got, err)
		}
	}
	if x, y, ok := form.FocusAt("30,70"); x != 30 || y != 70 || !ok {
		t.Errorf("30,70 is %d,%d, %v", x, y, ok)
	}
	if b, err := json.Marshal(form.Picture{Src: upload}); err != nil || strings.Contains(string(b), "Focus") {
		t.Errorf("a picture without a focus is stored as %s, %v", b, err)
	}
}

func TestVideo(t *testing.T) {
	const name = "0123456789abcdef0123456789abcdef-720x1280-65s.mp4"
	v := form.Video{Src: name}
	if w, h := v.Size(); w != 720 || h != 1280 || v.Seconds() != 65 || v.Length() != "1:05" || v.URL() != "/media/video/"+name {
		t.Errorf("%d×%d, %d s, %q at %q", w, h, v.Seconds(), v.Length(), v.URL())
	}
	for _, bad := range []string{"", "../key", "x.mp4", "/" + name, name + "/", strings.ToUpper(name), strings.Replace(name, ".mp4", ".jpg", 1)} {
		v := form.Video{Src: bad}
		if w, h := v.Size(); v.Valid() || v.URL() != "" || w != 0 || h != 0 || v.Length() != "" {
			t.Errorf("%q passes for a video", bad)
		}
	}
}

// A video's field is bound, checked and written like a picture's.
func TestVideoField(t *testing.T) {
	const name = "0123456789abcdef0123456789abcdef-720x1280-65s.mp4"
	type clip struct {
		Clip form.Video `label:"视频" required:"true"`
	}
	var c clip
	if errs := form.Bind(&c, url.Values{"Clip.Src": {" " + name}}); errs != nil || c.Clip.Src != name {
		t.Errorf("%+v, %v", c, errs)
	}
	if got := form.Values(c).Get("Clip.Src"); got != name {
		t.Errorf("its form shows %q", got)
	}
	for bad, words := range map[string]string{"": "请上传视频", "../key": "视频不存在"} {
		if errs := form.Bind(&c, url.Values{"Clip.Src": {bad}}); !strings.Contains(errs["Clip"], words) {
			t.Errorf("%q: %v", bad, errs)
		}
	}
	with := form.Replace(clip{form.Video{Src: "a"}}, func(v form.Video) form.Video { return form.Video{Src: v.Src + "b"} })
	if with.(clip).Clip.Src != "ab" {
		t.Errorf("rewritten it is %+v", with)
	}
}

// A picture that is a mere line has no size, so that nothing shows it; one with a name no upload has is not cut.
func TestSlimPictures(t *testing.T) {
	const hash = "0123456789abcdef0123456789abcdef"
	for src, shown := range map[string]bool{
		hash + "-1x5000.jpg": false, hash + "-5000x1.png": false, hash + "-750x20000-17p.jpg": true, hash + "-0x0.jpg": false,
	} {
		if w, h := (form.Picture{Src: src}).Size(); w > 0 != shown || h > 0 != shown {
			t.Errorf("%s is %d×%d", src, w, h)
		}
	}
	type figure struct {
		Picture form.Picture `label:"图片"`
	}
	if errs := form.Check(figure{form.Picture{Src: hash + "-1x5000.jpg"}}); !strings.Contains(errs["Picture"], "细长") {
		t.Errorf("a line is told to be %v", errs)
	}
	if n := len((form.Picture{Src: hash + "-750x8000-7p.jpg"}).Pieces()); n != form.Cuts(750, 8000) {
		t.Errorf("%d pieces", n)
	}
	for _, src := range []string{hash + "-750x8000.jpg", hash + "-750x8000-99p.jpg", hash + "-750x8000-0p.jpg", hash + "-1x5000-99p.jpg", "art/coffee.png", ""} {
		if pieces := (form.Picture{Src: src}).Pieces(); pieces != nil {
			t.Errorf("%q has %d pieces", src, len(pieces))
		}
	}
}
