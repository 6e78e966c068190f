package template_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/jpeg"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/cta"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/comply"
	"github.com/sanduan/sanduan/pages/poster"
	"github.com/sanduan/sanduan/pages/template"
)

const (
	photo = "0123456789abcdef0123456789abcdef-1200x900.jpg"
	tall  = "0123456789abcdef0123456789abcdef-900x1600.jpg"
	code  = "0123456789abcdef0123456789abcdef-600x600.png"
)

// minimal is what the wizard insists on.
func minimal(g template.Goal, t template.Trade) template.Answers {
	a := template.Answers{Goal: g.Name, Trade: t.Name, Give: "小课", When: "周六", Brand: "青舟", Company: "杭州青舟有限公司", Contact: "13800138000"}
	if g.QR {
		a.QR.Src = code
	}
	if g.Slots {
		a.Slots = "周六下午"
	}
	return a
}

func full(g template.Goal, t template.Trade) template.Answers {
	a := template.Example(g, t)
	a.Picture.Src, a.Certificate.Src = photo, photo
	if g.QR {
		a.QR.Src = code
	}
	return a
}

// longest has every text as long as the wizard takes it.
func longest(g template.Goal, t template.Trade) template.Answers {
	item := strings.Repeat("样", 16) + "：" + strings.Repeat("说", 40)
	a := template.Answers{
		Goal: g.Name, Trade: t.Name, Give: form.LongText(strings.Repeat("名", 16) + strings.Repeat("\n"+item, 5)), Price: 9999999,
		When: strings.Repeat("时", 40), Brand: strings.Repeat("牌", 12), Company: strings.Repeat("司", 40), Contact: "+86571-5555 0100 转 8008",
		Proof: strings.Repeat("服务过 1,234,567 位老客人，", 3) + strings.Repeat("证", 23),
	}
	a.Picture.Src, a.Certificate.Src = tall, photo
	a.Picture.Alt = strings.Repeat("图", 100)
	if g.QR {
		a.QR.Src = code
	}
	if g.Slots {
		a.Slots = "12月31日 23:59 " + form.LongText(strings.Repeat("段", 16)+" 9999人") + form.LongText(strings.Repeat("\n周六 9:00", 1))
	}
	return a
}

// each composes a page for every goal and trade with little, with usual and with very long answers.
func each(t *testing.T, test func(t *testing.T, a template.Answers, d pages.Doc)) {
	t.Helper()
	for _, g := range template.Goals() {
		for _, tr := range template.Trades() {
			for name, a := range map[string]template.Answers{"minimal": minimal(g, tr), "full": full(g, tr), "longest": longest(g, tr)} {
				t.Run(g.Name+" "+tr.Name+" "+name, func(t *testing.T) {
					if errs := a.Check(moments[0]); errs != nil {
						t.Fatalf("the answers are refused: %v", errs)
					}
					test(t, a, template.Compose(a, moments[0], counter()))
				})
			}
		}
	}
}

// TestComposedPagesMayBePublished: nobody who answered has anything left to repair.
func TestComposedPagesMayBePublished(t *testing.T) {
	exists := pages.Exists{Picture: func(string) bool { return true }, Page: func(string) bool { return false }}
	each(t, func(t *testing.T, _ template.Answers, d pages.Doc) {
		for _, p := range d.Ready(true).Check(moments[0], exists) {
			t.Errorf("%s %s: %s", p.Where, p.Field, p.Message)
		}
		if len(d.Sections) != 3 || d.Ready(false).Action == "" {
			t.Errorf("%d sections, asks at %q", len(d.Sections), d.Ready(false).Action)
		}
		seen := map[string]bool{}
		for _, s := range d.Sections {
			if len(s.Blocks) == 0 {
				t.Errorf("section %s is empty", s.Kind)
			}
			for _, b := range s.Blocks {
				if seen[b.Kind] {
					t.Errorf("%s stands twice", b.Kind)
				}
				seen[b.Kind] = true
			}
		}
		for _, kinds := range []string{"hero", "offer benefits", "experts", "lead booking coupon", "share", "bar"} {
			if !slices.ContainsFunc(strings.Fields(kinds), func(kind string) bool { return seen[kind] }) {
				t.Errorf("no %s", kinds)
			}
		}
	})
}

func TestComposedPagesSurviveStorage(t *testing.T) {
	each(t, func(t *testing.T, _ template.Answers, d pages.Doc) {
		b, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var again pages.Doc
		if err := json.Unmarshal(b, &again); err != nil || !reflect.DeepEqual(d, again) {
			t.Errorf("read back as something else: %v", err)
		}
		for _, s := range d.Ready(true).Sections {
			for _, b := range s.Blocks {
				if b.Viewer == nil {
					t.Errorf("%s cannot be read", b.Kind)
				}
			}
		}
	})
}

func TestComposedPostersDraw(t *testing.T) {
	if testing.Short() {
		t.Skip("paints a poster for each goal and trade")
	}
	for _, g := range template.Goals() {
		for _, tr := range template.Trades() {
			d := template.Compose(longest(g, tr), moments[0], counter())
			out, err := poster.Draw(poster.Spec{
				Design: d.Poster.Design, Theme: theme.Get(d.Theme), Headline: string(d.Poster.Headline), Words: d.Poster.Words, Brand: d.Host.Brand,
			}, poster.Person{Name: "小林", URL: "https://example.cn/s/abcdefghij"})
			if err != nil {
				t.Fatalf("%s %s: %v", g.Name, tr.Name, err)
			}
			if c, err := jpeg.DecodeConfig(bytes.NewReader(out)); err != nil || c.Width != poster.Width {
				t.Errorf("%s %s: %d px wide, %v", g.Name, tr.Name, c.Width, err)
			}
		}
	}
}

// texts are all words of a page with where they stand, without the answers.
func texts(d pages.Doc) map[string]string {
	out := map[string]string{}
	add := func(where string) func(string, any) {
		return func(path string, v any) {
			switch v.(type) {
			case string, form.LongText:
				out[where+"."+path] = fmt.Sprint(v)
			}
		}
	}
	form.Walk(d.Card, add("card"))
	form.Walk(d.Poster, add("poster"))
	out["basics.Title"] = d.Title
	for _, s := range d.Ready(true).Sections {
		for _, b := range s.Blocks {
			form.Walk(b.Viewer, add(b.Kind))
		}
	}
	return out
}

// Superlatives (广告法 9), promises of results (广告法 16, 24) and what WeChat takes for forced sharing.
var forbidden = regexp.MustCompile(`最[好佳优大强低高新]|第一[^次行]|唯一|顶级|极致|国家级|首选|绝对|保证|包过|提分|疗效|治疗|根治|100%|零风险|` +
	`(关注|分享|转发)(后|才|即可|就能)|必须转发|[!！]`)

func TestComposedWordsAreLawful(t *testing.T) {
	each(t, func(t *testing.T, a template.Answers, d pages.Doc) {
		for where, words := range texts(d) {
			if bad := forbidden.FindString(words); bad != "" {
				t.Errorf("%s says %q: %s", where, bad, words)
			}
			if strings.ContainsAny(words, "{}") {
				t.Errorf("%s has an open fragment: %s", where, words)
			}
			if strings.Contains(words, "您") {
				t.Errorf("%s addresses visitors in another tone than the rest: %s", where, words)
			}
		}
		for _, s := range d.Sections {
			for _, b := range s.Blocks {
				if slices.Contains([]string{"reviews", "story", "countdown", "gifts", "seats"}, b.Kind) {
					t.Errorf("invented %s", b.Kind)
				}
			}
		}
	})
}

var digits = regexp.MustCompile(`[0-9０-９]`)

// TestNothingIsInvented: a page for answers without a digit has none but the program's own.
func TestNothingIsInvented(t *testing.T) {
	for _, g := range template.Goals() {
		for _, tr := range template.Trades() {
			a := minimal(g, tr)
			for where, words := range texts(template.Compose(a, moments[0], counter())) {
				words = strings.ReplaceAll(words, a.Contact, "")
				if digits.MatchString(words) && where != "offer.Limit" && where != "bar.Contact" {
					t.Errorf("%s %s: %s says %s", g.Name, tr.Name, where, words)
				}
			}
			for _, s := range template.Compose(a, moments[0], counter()).Sections {
				for _, b := range s.Blocks {
					if b.Kind == "numbers" || b.Kind == "certificates" {
						t.Errorf("%s %s: %s without any proof", g.Name, tr.Name, b.Kind)
					}
				}
			}
		}
	}
}

// TestTitlesAreWhole: with usual answers no text is cut in the middle.
func TestTitlesAreWhole(t *testing.T) {
	for _, g := range template.Goals() {
		for _, tr := range template.Trades() {
			a := full(g, tr)
			name, items := a.Gift()
			if len(items) < 3 {
				t.Errorf("%s %s: the example names %d things", g.Name, tr.Name, len(items))
			}
			got := texts(template.Compose(a, moments[0], counter()))
			for _, where := range []string{"basics.Title", "card.Title", "hero.Title", "poster.Headline", "share.Text"} {
				if !strings.Contains(got[where], name) {
					t.Errorf("%s %s: %s does not name %s: %s", g.Name, tr.Name, where, name, got[where])
				}
			}
			if first := got["offer.Benefits.0.Title"] + got["benefits.Items.0.Title"]; first != items[0].Title {
				t.Errorf("%s %s: the offer begins with %q", g.Name, tr.Name, first)
			}
		}
	}
}

func TestProofBecomesNumbers(t *testing.T) {
	for _, c := range []struct{ proof, numbers, words string }{
		{"开店 8 年，服务 3,200 位学员", "8年开店 3,200位服务学员", ""},
		{"办学８年、老师12位；每班不超过 6 人", "8年办学 12位老师 6人每班不超过", ""},
		{"2018 年开店", "2018年开店", ""},
		{"老板自己盯着后厨，开店 6 年", "6年开店", "老板自己盯着后厨。"},
		{"获 2023 年度诚信商户", "", "获 2023 年度诚信商户。"},
		{"接待 1.2 万人，好评率 98%", "1.2万人接待", "好评率 98%。"},
		{"3,200，8 年", "", "3,200，8 年。"},
		{"第 3 届比赛获奖 2 次", "", "第 3 届比赛获奖 2 次。"},
		{strings.Repeat("开店 8 年，", 8), strings.TrimSpace(strings.Repeat("8年开店 ", 6)), "开店 8 年，开店 8 年。"},
		{"", "", ""},
	} {
		a := minimal(template.GoalOf("lead"), template.TradeOf("food"))
		a.Proof = c.proof
		got := texts(template.Compose(a, moments[0], counter()))
		var numbers []string
		for i := 0; got[fmt.Sprintf("numbers.Items.%d.Text", i)] != ""; i++ {
			at := fmt.Sprintf("numbers.Items.%d.", i)
			numbers = append(numbers, got[at+"Text"]+got[at+"Unit"]+got[at+"Label"])
			if got[at+"Source"] != "青舟提供，截至2026年3月" {
				t.Errorf("%q: source %q", c.proof, got[at+"Source"])
			}
		}
		if strings.Join(numbers, " ") != c.numbers {
			t.Errorf("%q: numbers %q, want %q", c.proof, numbers, c.numbers)
		}
		words, _, _ := strings.Cut(got["experts.Items.0.Words"], "\n")
		if c.words == "" && !strings.HasPrefix(words, "认真做好") || c.words != "" && words != c.words {
			t.Errorf("%q: in words %q, want %q", c.proof, words, c.words)
		}
	}
}

func TestAnswersAreChecked(t *testing.T) {
	group := minimal(template.GoalOf("group"), template.TradeOf("food"))
	for field, spoil := range map[string]func(*template.Answers){
		"Goal":    func(a *template.Answers) { a.Goal = "money" },
		"Trade":   func(a *template.Answers) { a.Trade = "" },
		"Give":    func(a *template.Answers) { a.Give = form.LongText(strings.Repeat("长", 17)) },
		"When":    func(a *template.Answers) { a.When = "" },
		"QR":      func(a *template.Answers) { a.QR.Src = "art/qr-sample.svg" },
		"Brand":   func(a *template.Answers) { a.Brand = strings.Repeat("长", 13) },
		"Company": func(a *template.Answers) { a.Company = "" },
		"Contact": func(a *template.Answers) { a.Contact = "微信 banri" },
		"Picture": func(a *template.Answers) { a.Picture.Src = "https://evil.example/a.jpg" },
		"Proof":   func(a *template.Answers) { a.Proof = strings.Repeat("长", 81) },
		"Price":   func(a *template.Answers) { a.Price = -1 },
	} {
		a := group
		spoil(&a)
		if errs := a.Check(moments[0]); len(errs) != 1 || errs[field] == "" {
			t.Errorf("%s: %v", field, errs)
		}
	}
	for give, ok := range map[string]bool{
		"券\n\n 一样 \n": true, strings.Repeat("券", 16) + strings.Repeat("\n一样", 5): true, "券" + strings.Repeat("\n一样", 6): false,
		"券\n" + strings.Repeat("长", 17): false, "券\n" + strings.Repeat("长", 12) + "，" + strings.Repeat("长", 12): true,
		"券\n好：" + strings.Repeat("长", 41): false, "\n \n": false,
	} {
		a := group
		a.Give = form.LongText(give)
		if (a.Check(moments[0]) == nil) != ok {
			t.Errorf("%q: %v", give, a.Check(moments[0]))
		}
	}
	for contact, ok := range map[string]bool{
		"13800138000": true, "021-5888 0000": true, "400-800-1234 转 5": true, "+86 138 0013 8000": true, "１３８００１３８０００": true,
		"(021) 58880000": true, "123": false, "打给我 13800138000": false, "": false,
	} {
		a := group
		a.Contact = contact
		if (a.Check(moments[0]) == nil) != ok {
			t.Errorf("phone %q: %v", contact, a.Check(moments[0]))
		}
	}
}

// TestAsksExplainThemselves: no field without a word of help, no text without an example that would be taken.
func TestAsksExplainThemselves(t *testing.T) {
	given := map[string]bool{}
	for _, g := range template.Goals() {
		for _, tr := range template.Trades() {
			asks := template.Asks(g, tr, "")
			required := 0
			for _, ask := range asks {
				if ask.Help == "" || ask.Label == "" {
					t.Errorf("%s %s: %s is not explained", g.Name, tr.Name, ask.Name)
				}
				if ask.Required {
					required++
				}
				if ask.Kind != form.Image && ask.Kind != form.Moment && ask.Example == "" && ask.Name != "Price" {
					t.Errorf("%s %s: %s has no example", g.Name, tr.Name, ask.Name)
				}
				if ask.Name == "Give" && given[ask.Example] {
					t.Errorf("%s %s: the example is another trade's", g.Name, tr.Name)
				}
				if ask.Name == "Give" {
					given[ask.Example] = true
				}
			}
			if required > 6 || len(asks) > 10 {
				t.Errorf("%s %s asks %d things, %d of them required", g.Name, tr.Name, len(asks), required)
			}
			for _, src := range append([]string{g.Picture}, tr.Pictures...) {
				if !(form.Picture{Src: src}).Valid() {
					t.Errorf("no picture %s", src)
				}
			}
		}
	}
	if template.KnownGoal("none") || template.KnownTrade("") {
		t.Error("an unknown goal or trade is known")
	}
}

// TestComposedPagesFollowTheirTemplate: the theme, and the variants of the blocks that both have.
func TestComposedPagesFollowTheirTemplate(t *testing.T) {
	layouts := func(d pages.Doc) map[string]string {
		out := map[string]string{}
		for _, s := range d.Ready(false).Sections {
			for _, b := range s.Blocks {
				form.Walk(b.Viewer, func(path string, v any) {
					if path == "Layout" {
						out[b.Kind] = v.(string)
					}
				})
			}
		}
		return out
	}
	for _, tpl := range goalTemplates() {
		for _, tr := range template.Trades() {
			model, d := tpl.Doc(moments[0], counter()), template.Compose(minimal(template.GoalOf(tpl.Goal), tr), moments[0], counter())
			if d.Theme != model.Theme || d.Poster.Design != model.Poster.Design {
				t.Errorf("%s %s is in %s", tpl.Goal, tr.Name, d.Theme)
			}
			want := layouts(model)
			for kind, got := range layouts(d) {
				if want[kind] != "" && want[kind] != got && kind != "experts" {
					t.Errorf("%s %s: %s is %s, the template's %s", tpl.Goal, tr.Name, kind, got, want[kind])
				}
			}
		}
	}
}

// TestNothingOfTheSampleIsLeft: no text of the template, nor its organiser, gets into somebody else's page.
func TestNothingOfTheSampleIsLeft(t *testing.T) {
	for _, tpl := range goalTemplates() {
		model := tpl.Doc(moments[0], counter())
		for _, tr := range template.Trades() {
			d := template.Compose(minimal(template.GoalOf(tpl.Goal), tr), moments[0], counter())
			for where, words := range texts(d) {
				if strings.Contains(words, model.Host.Brand) || strings.Contains(words, "示例") || strings.Contains(words, "400-000") {
					t.Errorf("%s %s: %s says %s", tpl.Goal, tr.Name, where, words)
				}
			}
		}
	}
}

// TestComposedPagesComply: nothing in them would hold up publishing in WeChat.
func TestComposedPagesComply(t *testing.T) {
	for _, g := range template.Goals() {
		for _, tr := range template.Trades() {
			for _, a := range []template.Answers{minimal(g, tr), full(g, tr)} {
				d := template.Compose(a, moments[0], counter())
				for _, f := range comply.Check(comply.Page{Ready: d.Ready(true), Now: moments[0]}) {
					if f.Severity != comply.Info {
						t.Errorf("%s %s: %s %s: %s (%s) of %q", g.Name, tr.Name, f.Where, f.Field, f.Message, f.Rule, f.Words)
					}
				}
			}
		}
	}
}

func TestSlotsAreRead(t *testing.T) {
	now := moments[0] // 1 March 2026, 23:59 in China
	for _, c := range []struct{ line, want string }{
		{"周六 14:00", "周六 14:00 / 1"},
		{"周六下午 3人", "周六下午 / 3"},
		{"3月2日 9:05", "2026-03-02 09:05 / 1"},
		{"12月6日（周日）14：00 小班 限12位", "2026-12-06 14:00 小班 / 12"},
		{"2月28日 8:00，2人", "2027-02-28 08:00 / 2"}, // gone by this year
		{"2月30日 8:00", "的日期或时间不对"},
		{"3月2日 24:00", "的日期或时间不对"},
		{"13月2日 9:00", "的日期或时间不对"},
		{"3人", "没有写时间"},
		{"周六 0人", "的人数不能是 0"},
		{strings.Repeat("长", 17), "太长"},
		{"周六 14:00\n周六 14:00", "第 2 行和第 1 行一样"},
		{"", "请至少写一个"},
		{strings.Repeat("周六\n", 21), "最多写 20 个时段"},
	} {
		a := minimal(template.GoalOf("booking"), template.TradeOf("beauty"))
		a.Slots = form.LongText(c.line)
		if wrong := a.Check(now)["Slots"]; wrong != "" {
			if !strings.Contains(wrong, c.want) {
				t.Errorf("%q: %s", c.line, wrong)
			}
			continue
		}
		got := ""
		for _, s := range template.Compose(a, now, counter()).Ready(false).Sections {
			for _, b := range s.Blocks {
				if v, ok := b.Viewer.(cta.Booking); ok {
					got = v.Slots[0].Label
					if v.Slots[0].Start != 0 {
						got = strings.TrimSpace(v.Slots[0].Start.In().Format("2006-01-02 15:04 ") + got)
					}
					got += fmt.Sprintf(" / %d", v.Slots[0].Capacity)
				}
			}
		}
		if got != c.want {
			t.Errorf("%q: %s, want %s", c.line, got, c.want)
		}
	}
}
