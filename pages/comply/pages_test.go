package comply_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	_ "github.com/sanduan/sanduan/components" // the blocks
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/comply"
	"github.com/sanduan/sanduan/pages/template"
)

var now = time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC)

// ids draws ids that a test can read.
func ids() pages.NewID {
	n := 0
	return func() string { n++; return fmt.Sprintf("id%d", n) }
}

// serious fails for every finding that stands in the way of publishing.
func serious(t *testing.T, p comply.Page) {
	t.Helper()
	for _, f := range comply.Check(p) {
		if f.Severity != comply.Info {
			t.Errorf("%s · %s: %s (%s) of %q", f.Where, f.Field, f.Message, f.Rule, f.Words)
		}
	}
}

func TestEveryTemplatePasses(t *testing.T) {
	for _, tpl := range template.All() {
		t.Run(tpl.Name, func(t *testing.T) {
			serious(t, comply.Page{Ready: tpl.Doc(now, ids()).Ready(true), Now: now})
		})
	}
}

// What the wizard writes for its own examples passes as well.
func TestEveryPageOfTheWizardPasses(t *testing.T) {
	for _, goal := range template.Goals() {
		for _, trade := range template.Trades() {
			t.Run(goal.Name+" "+trade.Name, func(t *testing.T) {
				serious(t, comply.Page{Ready: template.Compose(template.Example(goal, trade), now, ids()).Ready(true), Now: now})
			})
		}
	}
}

func TestEverySamplePasses(t *testing.T) {
	for _, k := range block.All() {
		t.Run(k.Name, func(t *testing.T) {
			serious(t, page(t, pages.Block{ID: "it", Kind: k.Name, Props: k.Props()}))
		})
	}
}

// page has those blocks, and settings that nothing is wrong with.
func page(t *testing.T, blocks ...pages.Block) comply.Page {
	t.Helper()
	d := pages.Doc{
		Title: "春日体验课", Theme: "red", Sections: []pages.Section{{ID: "s1", Kind: block.Bait, Blocks: blocks}},
		Card:   pages.Card{Title: "一节体验课"},
		Poster: pages.Poster{Headline: "一节体验课", Words: "长按识别"},
		Host:   pages.Host{Brand: "青禾", Company: "青禾餐饮管理有限公司", Contact: "021-5888 0000", Days: 90},
	}
	return comply.Page{Ready: d.Ready(true), Now: now}
}

// with is a block of a kind with props laid over its sample: JSON.
func with(kind, props string) pages.Block {
	return pages.Block{ID: kind, Kind: kind, Props: []byte(props)}
}

// found are the rules that see something, each with its place: "SD-PRICE-001 offer Was".
func found(p comply.Page) string {
	var out []string
	for _, f := range comply.Check(p) {
		out = append(out, strings.TrimSpace(fmt.Sprint(f.Rule, " ", f.BlockID+f.Panel, " ", f.Field)))
	}
	return strings.Join(out, "; ")
}

func TestStructure(t *testing.T) {
	const day = int64(24 * time.Hour / time.Millisecond)
	deadline := now.UnixMilli() + 5*day
	countdown := with("countdown", fmt.Sprintf(`{"Deadline":%d}`, deadline))
	lead := func(question string) pages.Block {
		return with("lead", `{"Words":"","Questions":[`+question+`]}`)
	}
	review := `{"Name":"豆豆妈","Words":"讲得慢，能自己动手。","Consented":true,"Source":"门店回访"}`
	for _, c := range []struct {
		name  string
		block pages.Block
		set   func(*comply.Page)
		want  string // the finding; "" = none of that rule
		rule  string
	}{
		{"no filing number on the internet", with("bar", `{}`), func(p *comply.Page) { p.Public = true }, "CK-ICP-001 host ICP", "CK-ICP"},
		{"no filing number at home", with("bar", `{}`), nil, "", "CK-ICP"},
		{"a number that is none", with("bar", `{}`), func(p *comply.Page) { p.Ready.Doc.Host.ICP = "ICP备1号" }, "CK-ICP-001 host ICP", "CK-ICP"},
		{"a filing number", with("bar", `{}`), func(p *comply.Page) { p.Public, p.Ready.Doc.Host.ICP = true, "粤ICP备12345678号-1" }, "", "CK-ICP"},
		{"a filing number in the company's block", with("company", `{"ICP":"粤ICP备12345678号-1"}`), func(p *comply.Page) { p.Public = true }, "", "CK-ICP"},
		{"nobody answers for it", with("bar", `{}`), func(p *comply.Page) { p.Ready.Doc.Host.Company = "" }, "CK-SUBJ-001 host Company", "CK-SUBJ"},
		{"nobody can be reached", with("bar", `{}`), func(p *comply.Page) { p.Ready.Doc.Host.Contact = "" }, "CK-SUBJ-001 host Contact", "CK-SUBJ"},
		{"the form's own check asks for the organiser", lead(""), func(p *comply.Page) { p.Ready.Doc.Host.Company = "" }, "", "CK-SUBJ"},
		{"a wide card", with("bar", `{}`), func(p *comply.Page) {
			p.Ready.Doc.Card.Picture.Src = strings.Repeat("a", 32) + "-800x400.jpg"
		}, "CK-SHARE-004 card Picture", "CK-SHARE"},
		{"a wide card that no chat shows", with("bar", `{}`), func(p *comply.Page) {
			p.Ready.Doc.Card.Picture.Src, p.Ready.Doc.Outlets.Shop = strings.Repeat("a", 32)+"-800x400.jpg", true
		}, "", "CK-SHARE"},
		{"advertising in the one tick", lead(""), func(p *comply.Page) { p.Ready.Doc.Host.Consent = "同意接收营销短信" }, "CK-FORM-005 host Consent", "CK-FORM-005"},
		{"a card number is asked for", lead(`{"Label":"身份证"}`), nil, "CK-FORM-006 lead Questions.0.Label", "CK-FORM-006"},
		{"an everyday question", lead(`{"Label":"方便的时间","Choices":"周六，周日"}`), nil, "", "CK-FORM"},
		{"too much is asked", lead(`{"Label":"年龄"},{"Label":"职业"}`), nil, "CK-FORM-007 lead Questions", "CK-FORM-007"},
		{"a child's age", lead(`{"Label":"年龄","Choices":"3-6岁，7-9岁"}`), nil, "CK-FORM-008 lead Questions.0.Label", "CK-FORM-008"},
		{"a child's age, the parents spoken to", with("lead", `{"Words":"请家长填写。","Questions":[{"Label":"年龄","Choices":"3-6岁"}]}`), nil, "", "CK-FORM-008"},
		{"kept for years", lead(""), func(p *comply.Page) { p.Ready.Doc.Host.Days = 800 }, "CK-FORM-011 host Days", "CK-FORM-011"},
		{"a countdown beyond the end", countdown, func(p *comply.Page) { p.EndsAt = deadline - day }, "CK-TIMER-001 countdown Deadline", "CK-TIMER"},
		{"a countdown to the end", countdown, func(p *comply.Page) { p.EndsAt = deadline }, "", "TIMER"},
		{"a countdown before the end", countdown, func(p *comply.Page) { p.EndsAt = deadline + day }, "SD-TIMER-001 countdown Deadline", "SD-TIMER"},
		{"few seats, no number", with("bar", `{"Text":"名额有限，提前预约"}`), nil, "SD-SEATS-001 bar Text", "SD-SEATS"},
		{"few seats, so many", with("bar", `{"Text":"名额有限，提前预约"}`), func(p *comply.Page) { p.Ready.Doc.Quota.Leads = 30 }, "", "SD-SEATS"},
		{"a former price", with("offer", `{"Price":990,"Was":12800,"Foot":"60 天内有效"}`), nil, "SD-PRICE-001 offer Was", "SD-PRICE"},
		{"a former price that was asked", with("offer", `{"Price":990,"Was":12800,"Foot":"划线价是活动前 7 天的售价"}`), nil, "", "SD-PRICE"},
		{"gifts without number", with("gifts", `{"Items":[{"Name":"豆子","Spec":"100 克","Count":"若干"}]}`), nil, "SD-GIFT-001 gifts Items.0.Count", "SD-GIFT"},
		{"a gift of the offer without number", with("offer", `{"Foot":"","Benefits":[{"Title":"赠咖啡豆"}]}`), nil, "SD-GIFT-001 offer Benefits.0.Title", "SD-GIFT"},
		{"prizes of nobody", with("bar", `{"Text":"到店参与抽奖"}`), func(p *comply.Page) { p.Ready.Doc.Host.Company = "" }, "SD-PRIZE-001 bar Text", "SD-PRIZE"},
		{"a review from nowhere", with("reviews", `{"Items":[{"Name":"豆豆妈","Words":"好","Consented":true}]}`), nil, "SD-REVIEW-001 reviews Items.0.Source", "SD-REVIEW"},
		{"a review without consent is not shown", with("reviews", `{"Items":[{"Name":"豆豆妈","Words":"好"}]}`), nil, "", "SD-REVIEW"},
		{"samples", with("reviews", `{}`), nil, "SD-REVIEW-002 reviews", "SD-REVIEW"},
		{"learners vouch", with("reviews", `{"Title":"英语培训学员说","Items":[`+review+`]}`), nil, "SD-PROOF-001 reviews", "SD-PROOF"},
		{"patients vouch", with("reviews", `{"Title":"口腔门诊的患者说","Items":[`+review+`]}`), nil, "SD-PROOF-002 reviews", "SD-PROOF"},
		{"guests vouch", with("reviews", `{"Title":"来过的人说","Items":[`+review+`]}`), nil, "", "SD-"},
		{"a source that is none", with("numbers", `{"Items":[{"Text":"6","Label":"本地经营","Source":"本店"}]}`), nil, "SD-NUMBER-001 numbers Items.0.Source", "SD-NUMBER"},
		{"a template's number", with("bar", `{"Contact":"tel:4000000000"}`), nil, "SD-SAMPLE-001 bar Contact", "SD-SAMPLE"},
		{"WeChat's own links", with("bar", `{"Contact":"https://wxaurl.cn/abc"}`), nil, "", "SD-LINK"},
		{"a name that only looks like WeChat's", with("bar", `{"Contact":"https://notwxaurl.cn/abc"}`), nil, "SD-LINK-001 bar Contact", "SD-LINK"},
		{"another site", with("bar", `{"Contact":"https://example.com/a"}`), nil, "SD-LINK-001 bar Contact", "SD-LINK"},
		{"a shop that does not open", with("bar", `{"Contact":"https://m.tb.cn/h.abc"}`), nil, "SD-LINK-002 bar Contact", "SD-LINK"},
		{"a shop, outside WeChat", with("bar", `{"Contact":"https://m.tb.cn/h.abc"}`), func(p *comply.Page) { p.Ready.Doc.Outlets = pages.Outlets{App: true} }, "", "SD-LINK"},
		{"an insecure film", with("bar", `{"Contact":"http://example.com/a.mp4"}`), nil, "CK-HTTPS-001 bar Contact", "CK-HTTPS"},
		{"all in a picture", with("hero", `{"Badge":"","Title":"体验课","Words":"","Button":"","Note":"","Picture":{"Src":"`+strings.Repeat("b", 32)+`-750x2000.jpg"}}`), nil, "SD-TEXT-001 hero", "SD-TEXT"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := page(t, c.block)
			if c.set != nil {
				c.set(&p)
			}
			got := found(p)
			if c.want == "" && strings.Contains(got, c.rule) || c.want != "" && !strings.Contains(got+";", c.want+";") {
				t.Errorf("found %q, want %q of %s", got, c.want, c.rule)
			}
		})
	}
}

// Rules of WeChat's count where the page is shared there, laws everywhere.
func TestOutletsDecideWhichRulesCount(t *testing.T) {
	p := page(t, with("bar", `{"Text":"转发给好友后即可领取","Button":"关注有礼"}`), with("hero", `{"Title":"100%中奖的国家级品质"}`))
	if got := found(p); !strings.Contains(got, "WX-SHARE-001") || !strings.Contains(got, "WX-FOLLOW-002") {
		t.Errorf("in WeChat, as by itself: %s", got)
	}
	p.Ready.Doc.Outlets = pages.Outlets{App: true}
	got := found(p)
	if strings.Contains(got, "WX-SHARE") || strings.Contains(got, "WX-FOLLOW") {
		t.Errorf("rules of WeChat's count outside it: %s", got)
	}
	if !strings.Contains(got, "WX-FAKE-007 hero Title") || !strings.Contains(got, "AD-ABS-001 hero Title") {
		t.Errorf("laws do not count: %s", got)
	}
}

// Each text is read where it stands.
func TestEveryTextIsRead(t *testing.T) {
	const bad = "转发后即可领取"
	at := func(want string, set func(*pages.Doc)) {
		t.Helper()
		d := page(t, with("share", `{}`), with("lead", `{"Questions":[{"Label":"身份证号","Choices":""}]}`)).Ready.Doc
		set(&d)
		if got := found(comply.Page{Ready: d.Ready(true), Now: now}); !strings.Contains(got+";", want+";") {
			t.Errorf("found %q, want %q", got, want)
		}
	}
	at("WX-SHARE-001 card Title", func(d *pages.Doc) { d.Card.Title = bad })
	at("WX-SHARE-001 card Words", func(d *pages.Doc) { d.Card.Words = bad })
	at("WX-SHARE-001 poster Headline", func(d *pages.Doc) { d.Poster.Headline = bad })
	at("WX-SHARE-001 basics Title", func(d *pages.Doc) { d.Title = bad })
	at("PI-TEXT-002 host Consent", func(d *pages.Doc) { d.Host.Consent = "提交即视为同意" })
	at("PI-TEXT-001 lead Questions.0.Label", func(*pages.Doc) {})
	at("WX-SHARE-001 share Text", func(d *pages.Doc) { d.Sections[0].Blocks[0] = with("share", `{"Text":"`+bad+`"}`) })
	if got := found(page(t, pages.Block{ID: "x", Kind: "bar", Hidden: true, Props: []byte(`{"Text":"` + bad + `"}`)})); strings.Contains(got, "WX-") {
		t.Errorf("what is hidden is read: %s", got)
	}
	d := page(t).Ready.Doc
	d.Host.Company = "最佳第一教育有限公司"
	if got := found(comply.Page{Ready: d.Ready(true), Now: now}); got != "" {
		t.Errorf("a registered name is accused: %s", got)
	}
}

// Words that stand side by side in several fields are read as visitors read them, and told of the block once.
func TestNeighbouringFieldsAreReadTogether(t *testing.T) {
	got := found(page(t, with("offer", `{"Name":"咖啡课","Price":0,"Was":0,"Unit":"份","Limit":"","Benefits":[],"Foot":""}`)))
	if got != "" {
		t.Errorf("the program's own words are accused: %s", got)
	}
	number := `{"Title":"品质","Layout":"grid","Items":[{"Text":"国家","Unit":"级","Label":"学员","Source":"门店系统，截至2025年6月"}]}`
	if got := found(page(t, with("numbers", number))); got != "AD-ABS-001 numbers" {
		t.Errorf("a number and its unit, which break a rule together: %q", got)
	}
}

func TestFindingsQuoteTheOperator(t *testing.T) {
	p := page(t, with("bar", `{"Text":"全场，最\u200b便 宜，来"}`))
	list := comply.Check(p)
	if len(list) != 1 || list[0].Words != "最\u200b便 宜" || list[0].Safer != "便宜" || list[0].Where != "上段 · 底部悬浮按钮" {
		t.Fatalf("%+v", list)
	}
	text := "全场，最\u200b便 宜，来"
	if got := text[list[0].Start:list[0].End]; got != list[0].Words {
		t.Errorf("the span is %q", got)
	}
}

// The consent text and the notice that the program writes break no rule themselves.
func TestTheProgramsOwnWordsPass(t *testing.T) {
	d := page(t).Ready.Doc
	d.Host.Consent = d.Host.ConsentText()
	if got := found(comply.Page{Ready: d.Ready(true), Now: now}); got != "" {
		t.Error(got)
	}
	if !strings.HasPrefix(comply.Version(), "2026-draft-1+sanduan-3 · ") {
		t.Error(comply.Version())
	}
	if comply.Updated() != "2026 年 11 月" {
		t.Error(comply.Updated())
	}
}
