package typeset

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

// head is the style of a headline.
var head = Style{Bold: true, Digits: 1.22, Strong: true}

// em measures a Han character as 2 and anything Latin as 1.
func em(s string) float64 {
	n := 0.0
	for _, r := range s {
		if n++; r >= 0x2000 {
			n++
		}
	}
	return n
}

func TestWrap(t *testing.T) {
	tests := []struct {
		in   string
		max  float64
		want string // lines joined by |
	}{
		{"零一二三四五六七八九", 10, "零一二三四|五六七八九"},
		{"零一二三四，五六", 10, "零一二三|四，五六"},
		{"零一二三四！！五六", 10, "零一二三|四！！五六"},
		{"零一二三《五六》七", 10, "零一二三|《五六》七"},
		{"零一二（三）四", 8, "零一二|（三）四"},
		{"他说“你好”。再见", 10, "他说“你|好”。再见"},
		{"领21天", 4, "领|21天"},
		{"价值199元课", 9, "价值199元|课"},
		{"hello world again", 11, "hello world|again"},
		{"买iPhone手机", 9, "买iPhone|手机"},
		{"去u.co/a-b看", 8, "去u.co/|a-b看"},
		{"一二\n三", 20, "一二|三"},
		{"送外教体验课", 8, "送外教|体验课"},
		{"abcdefghij", 4, "abcd|efgh|ij"},
		{"", 10, ""},
		{"字", 1, "字"},
		{"¥99起", 4, "¥99|起"},
	}
	for _, x := range tests {
		lines, _ := wrap(paragraphs(x.in), x.max, em)
		if got := strings.Join(lines, "|"); got != x.want {
			t.Errorf("wrap(%q, %v) = %s, want %s", x.in, x.max, got, x.want)
		}
	}
}

func TestBalance(t *testing.T) {
	lines, _ := balance(paragraphs("零一二三四五六七八九十"), 18, em)
	if got := strings.Join(lines, "|"); got != "零一二三四五|六七八九十" {
		t.Error(got)
	}
}

func TestClauses(t *testing.T) {
	for in, want := range map[string]string{
		"长按识别二维码，和我一起领": "长按识别二维码，|和我一起领",
		"真的！！快来":        "真的！！|快来",
		"训练营 免费领":       "训练营|免费领",
		"小鹿 English 课":  "小鹿 English 课",
		"一":             "一",
		"一\n\n二，":       "一|二，",
	} {
		if got := strings.Join(clauses(in), "|"); got != want {
			t.Errorf("clauses(%q) = %s, want %s", in, got, want)
		}
	}
}

func TestEllipsis(t *testing.T) {
	for in, want := range map[string]string{"零一二三四": "零一二三四", "零一二三四五": "零一二三…", "零一二，（四五": "零一二…", "零一二三四五…": "零一二三…", "（，！？”。": "（，！？…"} {
		if got := ellipsis(in, 10, em); got != want {
			t.Errorf("ellipsis(%q) = %q, want %q", in, got, want)
		}
	}
}

// Lines keep every character, fit the width, and begin and end with none that may not, wherever an alternative exists.
func TestWrapProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	pool := []rune("零一二三四五六七八九十甲乙丙丁abcd 12，。！？、）》（《“”…元天")
	for range 600 {
		in := make([]rune, r.IntN(40))
		for i := range in {
			in[i] = pool[r.IntN(len(pool))]
		}
		s, max := strings.TrimSpace(string(in)), float64(8+r.IntN(20))
		lines, whole := wrap(paragraphs(s), max, em)
		if plain(strings.Join(lines, "")) != plain(s) {
			t.Fatalf("wrap(%q, %v) lost text: %q", s, max, lines)
		}
		for i, l := range lines {
			first, _ := utf8.DecodeRuneInString(l)
			last, _ := utf8.DecodeLastRuneInString(l)
			if em(l) > max {
				t.Fatalf("wrap(%q, %v): %q is too wide", s, max, l)
			}
			if whole && i > 0 && strings.ContainsRune(noStart, first) {
				t.Fatalf("wrap(%q, %v): %q begins wrongly", s, max, l)
			}
			if whole && i < len(lines)-1 && strings.ContainsRune(noEnd, last) {
				t.Fatalf("wrap(%q, %v): %q ends wrongly", s, max, l)
			}
		}
		even, _ := balance(paragraphs(s), max, em)
		if len(even) != len(lines) || plain(strings.Join(even, "")) != plain(s) {
			t.Fatalf("balance(%q, %v) = %q", s, max, even)
		}
	}
}

func plain(s string) string { return strings.ReplaceAll(s, " ", "") }

// A pause, or an operator's line break, does not make three lines of what two hold at a good size.
func TestFitPrefersFewLines(t *testing.T) {
	b := Box{W: 574, H: 300, Lines: 3, Max: 96, Single: 80, Good: 56, Min: 40, Lead: 1.26}
	for in, want := range map[string]string{
		"0元领取": "0元领取",
		"两个人喝咖啡，第二杯我们请":     "两个人喝咖啡，|第二杯我们请",
		"两个人喝咖啡\n第二杯我们请":    "两个人喝咖啡|第二杯我们请",
		"跟着教练\n21天，动起来":     "跟着教练|21天，动起来",
		"早起\n跟着教练21天，\n动起来": "早起 跟着教练|21天，动起来",
		"周末\n喝咖啡":           "周末|喝咖啡",
		"Coffee\nfor two":   "Coffee|for two",
	} {
		if got := strings.Join(head.Fit(in, b).Lines, "|"); got != want {
			t.Errorf("fit(%q) = %s, want %s", in, got, want)
		}
	}
}

// Whatever is set fits its box.
func TestFit(t *testing.T) {
	b := Box{W: 660, H: 264, Lines: 3, Max: 118, Single: 76, Min: 44, Lead: 1.18}
	for _, s := range []string{
		"", "领", "0元领取外教体验课", "咖啡买一送一，叫上好友一起喝", strings.Repeat("免费领取", 30), strings.Repeat("W", 120),
		strings.Repeat("！", 120), strings.Repeat("《", 120), "一\n二\n三\n四\n五",
	} {
		f := head.Fit(s, b)
		if len(f.Lines) > b.Lines || f.Height() > b.H {
			t.Errorf("%.20q: %d lines, %.0f px high", s, len(f.Lines), f.Height())
		}
		for _, l := range f.Lines {
			if w := f.Style.Line(l).Width(); w > b.W+1e-6 {
				t.Errorf("%.20q: %q is %.0f px wide", s, l, w)
			}
		}
		if all := strings.Join(f.Lines, ""); plain(all) != plain(strings.ReplaceAll(s, "\n", "")) && !strings.HasSuffix(all, "…") {
			t.Errorf("%.20q: cut without an ellipsis: %q", s, f.Lines)
		}
	}
}

func TestEmphasis(t *testing.T) {
	for in, want := range map[string]string{
		"满99.9元买一送一，免费领50%": "99.9元买一送一免费50%",
		"第二件半价，3人团":         "第二件半价3人",
		"一二三":               "",
	} {
		var got []rune
		runes := []rune(in)
		for i, strong := range emphasis(runes) {
			if strong {
				got = append(got, runes[i])
			}
		}
		if string(got) != want {
			t.Errorf("emphasis(%q) marks %q, want %q", in, string(got), want)
		}
	}
}

// Whatever people type is broken between clusters alone, and none is lost.
func TestWrapOfAnything(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	style := Style{Px: 30, Bold: true}
	for range 400 {
		s, max := Clean(anyText(r)+anyText(r), 60), 120+300*r.Float64()
		lines, whole := style.Wrap(s, max)
		if plain(strings.Join(lines, "")) != plain(strings.ReplaceAll(s, "\n", "")) {
			t.Fatalf("Wrap(%q, %v) lost text: %q", s, max, lines)
		}
		ends, at := map[int]bool{}, 0
		for _, end := range clusterEnds(s) {
			ends[end] = true
		}
		for i, l := range lines {
			if whole && style.Line(l).Width() > max+1e-6 {
				t.Fatalf("Wrap(%q, %v): %q is too wide", s, max, l)
			}
			if whole && i > 0 && strings.ContainsRune("，。！？", next(l)) && !strings.Contains(s, "\n") {
				t.Fatalf("Wrap(%q, %v): %q begins wrongly", s, max, l)
			}
			at += strings.Index(s[at:], l) + len(l)
			if !ends[at] {
				t.Fatalf("Wrap(%q, %v): %q ends inside a cluster", s, max, l)
			}
		}
	}
}
