package part

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"
)

func TestParts(t *testing.T) {
	for text, want := range map[string][]string{
		"9.9 元上一节手冲咖啡课":       {"9.9 元上一节手冲咖啡课"},
		"梧桐路手冲咖啡工作室开业，第一杯请你喝": {"梧桐路手冲咖啡工作室开业，", "第一杯请你喝"},
		"春季班 周末开课":            {"春季班 ", "周末开课"},
		"买一送一！！快来":            {"买一送一！！", "快来"},
		"他说“好！”就来了":           {"他说“好！”就来了"},
		"10:30 开抢，1,000 份":    {"10:30 开抢，", "1,000 份"},
		"体验课·周末班":             {"体验课·", "周末班"},
		"已收到你的预约\n我们会尽快联系你":   {"已收到你的预约\n", "我们会尽快联系你"},
		"Open day":    {"Open day"},
		"，":           {"，"},
		"":            {""},
		"👩‍👩‍👧亲子课，来吧": {"👩‍👩‍👧亲子课，", "来吧"},
	} {
		if got := Parts(text); !slices.Equal(got, want) || strings.Join(got, "") != text {
			t.Errorf("%q breaks into %q, want %q", text, got, want)
		}
	}
}

func FuzzClausesKeepTheText(f *testing.F) {
	for _, text := range []string{"排课、地址、停车，都可以问。", "一 二  三，\n\n 四", "a,b 1,000！」\r\n好", strings.Repeat("长，", 40)} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.ContainsAny(text, "\r\x00") || !utf8.ValidString(text) {
			t.Skip("a parser of HTML does not keep it")
		}
		var b strings.Builder
		if err := Clauses(text).Render(t.Context(), &b); err != nil {
			t.Fatal(err)
		}
		page, err := html.Parse(strings.NewReader("<b>" + b.String()))
		if err != nil {
			t.Fatal(err)
		}
		if got := content(page); got != text {
			t.Errorf("%q reads %q", text, got)
		}
	})
}

func content(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(content(c))
	}
	return b.String()
}
