package poster

import (
	"image/color"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sanduan/sanduan/assets/fonts"
	"github.com/sanduan/sanduan/components/theme"
)

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

func TestClean(t *testing.T) {
	tests := []struct{ in, want string }{
		{"陈小明", "陈小明"},
		{"  陈 \t 小明  ", "陈 小明"},
		{"Alice王🎉", "Alice王"},
		{"👨‍👩‍👧", ""},
		{"🇨🇳中国👍🏽", "中国"},
		{"1️⃣班长", "1班长"},
		{"A\u200bB\u200dC\ufeffD\u2060", "ABCD"},
		{"\u202eabc\u202c", "abc"},
		{"محمد علي", ""},
		{"김민준", ""},
		{"Kim 김 Lee", "Kim Lee"},
		{"𠮷野家", "＊野家"},
		{"李龘", "李＊"},
		{"陳夢・愛の歌", "陳夢・愛の歌"},
		{"𝓐𝓵𝓲𝓬𝓮", "Alice"},
		{"ﬁne", "fine"},
		{"cafe\u0301", "café"},
		{"Z̸̢͓a̴l̵g̶o", "Zalgo"},
		{"爱❤️你✔", "爱♥你✓"},
		{"一\n二", "一\n二"},
		{"a\x00b\x1bc\u00ad", "abc"},
		{"\xff\xfe王", "王"},
		{strings.Repeat("王", 10_000), strings.Repeat("王", 20)},
		{strings.Repeat("\u200b", 10_000) + "王", ""},
		{strings.Repeat("🎉", 60) + "王", "王"},
		{"㍿㊗", "株式会社祝"},
	}
	for _, x := range tests {
		if got := clean(x.in, 20); got != x.want {
			t.Errorf("clean(%.40q) = %q, want %q", x.in, got, x.want)
		}
	}
}

// Whatever comes in, nothing goes out that a font would show as an empty box.
func TestCleanLeavesNoBoxes(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		in := make([]rune, 1+r.IntN(12))
		for i := range in {
			in[i] = rune(r.IntN([]int{0x300, 0x3000, 0x10000, 0x110000}[r.IntN(4)]))
		}
		for _, c := range clean(string(in), 40) {
			g, err := fonts.Regular().GlyphIndex(nil, c)
			if c != '\n' && (err != nil || g == 0) {
				t.Fatalf("clean(%q) holds %U, which the regular weight lacks", string(in), c)
			}
		}
	}
}

func TestInitial(t *testing.T) {
	for in, want := range map[string]string{
		"陈小明": "陈", "alice": "A", "éva": "É", "~小鱼~": "小", "7号": "7", "＊野家": "野", "＊＊": "＊", "…": "…",
	} {
		if got := initial(in); got != want {
			t.Errorf("initial(%q) = %q, want %q", in, got, want)
		}
	}
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
		lines, _ := wrap(x.in, x.max, em)
		if got := strings.Join(lines, "|"); got != x.want {
			t.Errorf("wrap(%q, %v) = %s, want %s", x.in, x.max, got, x.want)
		}
	}
}

func TestBalance(t *testing.T) {
	lines, _ := balance("零一二三四五六七八九十", 18, em)
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
	for in, want := range map[string]string{"零一二三四": "零一二三四", "零一二三四五": "零一二三…", "零一二，（四五": "零一二…", "零一二三四五…": "零一二三…"} {
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
		lines, whole := wrap(s, max, em)
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
		even, _ := balance(s, max, em)
		if len(even) != len(lines) || plain(strings.Join(even, "")) != plain(s) {
			t.Fatalf("balance(%q, %v) = %q", s, max, even)
		}
	}
}

func plain(s string) string { return strings.ReplaceAll(s, " ", "") }

// A pause, or an operator's line break, does not make three lines of what two hold at a good size.
func TestFitPrefersFewLines(t *testing.T) {
	b := box{w: 574, h: 300, lines: 3, max: 96, single: 80, good: 56, min: 40, lead: 1.26}
	for in, want := range map[string]string{
		"0元领取": "0元领取",
		"两个人喝咖啡，第二杯我们请":     "两个人喝咖啡，|第二杯我们请",
		"两个人喝咖啡\n第二杯我们请":    "两个人喝咖啡|第二杯我们请",
		"跟着教练\n21天，动起来":     "跟着教练|21天，动起来",
		"早起\n跟着教练21天，\n动起来": "早起 跟着教练|21天，动起来",
		"周末\n喝咖啡":           "周末|喝咖啡",
		"Coffee\nfor two":   "Coffee|for two",
	} {
		if got := strings.Join(fit(in, b, headFace).lines, "|"); got != want {
			t.Errorf("fit(%q) = %s, want %s", in, got, want)
		}
	}
}

// Whatever is set fits its box.
func TestFit(t *testing.T) {
	b := box{w: 660, h: 264, lines: 3, max: 118, single: 76, min: 44, lead: 1.18}
	for _, s := range []string{
		"", "领", "0元领取外教体验课", "咖啡买一送一，叫上好友一起喝", strings.Repeat("免费领取", 30), strings.Repeat("W", 120),
		strings.Repeat("！", 120), strings.Repeat("《", 120), "一\n二\n三\n四\n五",
	} {
		f := fit(s, b, headFace)
		if len(f.lines) > b.lines || f.height() > b.h {
			t.Errorf("%.20q: %d lines, %.0f px high", s, len(f.lines), f.height())
		}
		for _, l := range f.lines {
			if w := f.width(l); w > b.w {
				t.Errorf("%.20q: %q is %.0f px wide", s, l, w)
			}
		}
		if all := strings.Join(f.lines, ""); plain(all) != plain(strings.ReplaceAll(s, "\n", "")) && !strings.HasSuffix(all, "…") {
			t.Errorf("%.20q: cut without an ellipsis: %q", s, f.lines)
		}
	}
}

func TestRuns(t *testing.T) {
	var got []string
	for _, r := range runs("满99.9元买一送一，免费领50%") {
		if r.strong {
			got = append(got, r.text)
		}
	}
	if want := []string{"99.9元买一送一", "免费", "50%"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// White reads on every colour an avatar may get, and the theme's ink on white for a camera.
func TestInksAreDarkEnough(t *testing.T) {
	for _, th := range theme.All() {
		if _, _, _, a := qrInk(paletteOf(th).ink).RGBA(); a != 0xffff {
			t.Errorf("%s: the QR's ink is translucent", th.Name)
		}
		if l := luma(color.NRGBAModel.Convert(qrInk(paletteOf(th).ink)).(color.NRGBA)); l > 0.3 {
			t.Errorf("%s: ink of luma %.2f", th.Name, l)
		}
	}
}
