package components_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

// stuff is what a hostile or careless store holds in the fields of a block, by their control.
type stuff struct {
	name    string
	text    string // of texts, selects, colours, links and keys
	items   int    // of lists
	picture string
	video   string
	number  int64
}

const whole = "0123456789abcdef0123456789abcdef"

func badInput() []stuff {
	usual := stuff{text: "字", items: 3, picture: "art/coffee.png", number: 3}
	with := func(name string, change func(*stuff)) stuff {
		s := usual
		s.name = name
		change(&s)
		return s
	}
	return []stuff{
		with("a text of 4,000 characters", func(s *stuff) { s.text = strings.Repeat("老师讲得很细，", 4000/7) }),
		with("one word without spaces", func(s *stuff) { s.text = strings.Repeat("Supercalifragilistic", 200) }),
		with("30 items", func(s *stuff) { s.items = 30 }),
		with("100 items", func(s *stuff) { s.items = 100 }),
		with("no items", func(s *stuff) { s.items = 0 }),
		with("no picture", func(s *stuff) { s.picture = "" }),
		with("art that is gone", func(s *stuff) { s.picture = "art/gone.png" }),
		with("no picture's name", func(s *stuff) { s.picture = "../../secret.jpg" }),
		with("an upload that is gone", func(s *stuff) { s.picture = whole + "-800x600.jpg" }),
		with("a picture of 1×5000", func(s *stuff) { s.picture = whole + "-1x5000.jpg" }),
		with("a picture of 5000×1", func(s *stuff) { s.picture = whole + "-5000x1.png" }),
		with("a picture of 750×20000 in pieces", func(s *stuff) { s.picture = whole + "-750x20000-17p.jpg" }),
		with("a picture of 0×0", func(s *stuff) { s.picture = whole + "-0x0.jpg" }),
		with("a picture of 99999×99999 in 99 pieces", func(s *stuff) { s.picture = whole + "-99999x99999-99p.jpg" }),
		with("a video of 0×0", func(s *stuff) { s.video = whole + "-0x0-0s.mp4" }),
		with("a video of 1×99999", func(s *stuff) { s.video = whole + "-1x99999-99999s.mp4" }),
		with("no video's name", func(s *stuff) { s.video = "//evil.example/x.mp4" }),
		with("names with emoji", func(s *stuff) { s.text = "👩🏽‍🎓小李🏳️‍🌈" }),
		with("half an emoji", func(s *stuff) { s.text = "👩\u200d" }),
		with("right to left", func(s *stuff) { s.text = "\u202eمرحبا 123\u2066" }),
		with("a phone link with words", func(s *stuff) { s.text = "tel:请打给我" }),
		with("a number with words", func(s *stuff) { s.text = "021-58880000 找小李" }),
		with("numbers below nothing", func(s *stuff) { s.number = -1 }),
		with("the least number", func(s *stuff) { s.number = math.MinInt64 }),
		with("the greatest number", func(s *stuff) { s.number = math.MaxInt64 }),
		with("nothing in figures", func(s *stuff) { s.number = 0 }),
		with("nothing in words", func(s *stuff) { s.text = "" }),
		with("blanks", func(s *stuff) { s.text = " \n\t\u00a0\u3000" }),
	}
}

func (s stuff) fill(fields []form.Field) map[string]any {
	out := map[string]any{}
	for _, f := range fields {
		switch f.Kind {
		case form.List:
			items := make([]any, s.items)
			for i := range items {
				items[i] = s.fill(f.Items)
			}
			out[f.Name] = items
		case form.Image:
			out[f.Name] = map[string]string{"Src": s.picture, "Alt": s.text, "Focus": s.text}
		case form.Footage:
			out[f.Name] = form.Video{Src: s.video}
		case form.Number, form.Amount, form.Moment:
			out[f.Name] = s.number
		case form.Checkbox:
			out[f.Name] = s.number%2 != 0
		case form.Select: // drawn in each of its variants below
		default:
			out[f.Name] = s.text
		}
	}
	return out
}

// TestBadInput: whatever a store holds, every kind in every variant is drawn without fault.
func TestBadInput(t *testing.T) {
	for _, k := range block.All() {
		for _, s := range badInput() {
			for _, variant := range k.Variants() {
				props := s.fill(k.Fields)
				props["Layout"] = variant.Value
				stored, err := json.Marshal(props)
				if err != nil {
					t.Fatal(err)
				}
				v, err := k.Decode(stored)
				if err != nil {
					t.Errorf("%s with %s cannot be read: %v", k.Name, s.name, err)
					continue
				}
				for _, state := range []string{"stranger", "editing", "wrong"} {
					e := stranger()
					states[state](&e)
					for _, fault := range faults(draw(t, v, e)) {
						t.Errorf("%s (%s, %s) with %s: %.300s", k.Name, variant.Value, state, s.name, fault)
					}
				}
			}
		}
	}
}

// wickedLinks run something, lead somewhere else than they say, or break out of where they stand.
var wickedLinks = []string{
	"javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)", "java\tscript:alert(1)",
	"java\nscript:alert(1)", "java\r\nscript:alert(1)", "\x00javascript:alert(1)", "\x01javascript:alert(1)", "javascript\t:alert(1)",
	"javascript&colon;alert(1)", "&#106;avascript:alert(1)", "&#x6A&#x61vascript:alert(1)", "javascript%3Aalert(1)",
	"ｊavascript:alert(1)", "\u200bjavascript:alert(1)", "\u00a0javascript:alert(1)", "\ufeffjavascript:alert(1)", "java\u00adscript:alert(1)",
	"data:text/html,<script>alert(1)</script>", "data:image/svg+xml;base64,PHN2Zz4=", "DATA:,x", "vbscript:msgbox(1)", "blob:https://x/y",
	"file:///etc/passwd", "view-source:https://a.cn", "about:blank", "weixin://dl/business", "intent://x#Intent;end", "filesystem:https://a.cn/x",
	"//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "/\n/evil.example", "\t//evil.example",
	"/\u200b/evil.example", "https:evil.example", "https:/evil.example", "https:\\\\evil.example", "https://", "http:///x", "https://a.cn@evil.example/",
	"https://a.cn\\@evil.example", "https://a.cn\n.evil.example", "evil.example", "?x=1", "", "#", "tel:", "tel:请打给我", "tel:110;phone-context=x",
	"tel:javascript:alert(1)", "tel:+", "tel:--", "mailto:a@b.cn", "sms:10086", "https://a.cn/\"onmouseover=\"x", "https://a.cn/<x>", "https://\u202ea.cn",
}

// TestWickedLinks: a link that is none is dropped from every kind, however it is stored, and refused by its form.
func TestWickedLinks(t *testing.T) {
	fields := 0
	for _, k := range block.All() {
		for _, link := range wickedLinks {
			props, err := json.Marshal(stuff{text: link, items: 2, picture: "art/coffee.png", number: 1}.fill(k.Fields))
			if err != nil {
				t.Fatal(err)
			}
			v, err := k.Decode(props)
			if err != nil {
				t.Fatal(err)
			}
			form.Walk(v, func(path string, value any) {
				if l, ok := value.(form.Link); ok {
					fields++
					if l != "" {
						t.Errorf("%s.%s reads %q as %q", k.Name, path, link, l)
					}
				}
			})
			for state, set := range states {
				e := stranger()
				set(&e)
				for _, fault := range faults(draw(t, v, e)) {
					t.Errorf("%s (%s) with %q: %.300s", k.Name, state, link, fault)
				}
			}
		}
	}
	if fields < 5*len(wickedLinks) {
		t.Errorf("%d links were tried: no block has any?", fields)
	}
}
