package typeset

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/sanduan/sanduan/assets/fonts"
)

// seen is which fonts a line shows, from left to right.
func seen(l Line) string {
	var out []string
	for _, g := range l.glyphs {
		name, _, _ := strings.Cut(g.font.Name, ".")
		name = strings.TrimPrefix(name, "NotoSans")
		name = strings.TrimSuffix(strings.TrimSuffix(name, "-Bold"), "-Regular")
		if len(out) == 0 || out[len(out)-1] != name {
			out = append(out, name)
		}
	}
	return strings.Join(out, " ")
}

func TestHardNames(t *testing.T) {
	for _, n := range hardNames {
		want := n.clean
		switch want {
		case "":
			want = n.name
		case "-":
			want = ""
		}
		got := Clean(n.name, 20)
		if got != want {
			t.Errorf("Clean(%q) = %q, want %q", n.name, got, want)
		}
		line := Style{Px: 44, Bold: true}.Line(got)
		if fonts := seen(line); fonts != n.fonts {
			t.Errorf("%q (%s) is set in %q, want %q", got, got, fonts, n.fonts)
		}
		for _, g := range line.glyphs {
			if g.id == 0 {
				t.Errorf("%q shows a box in %s", got, g.font.Name)
			}
		}
	}
}

// An emoji is one drawing, however many code points it is made of.
func TestEmojiAreOneGlyph(t *testing.T) {
	for _, emoji := range []string{
		"🎉", "👨‍👩‍👧", "👨‍👩‍👧‍👦", "🇨🇳", "🇺🇸", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👍🏽", "1️⃣", "#️⃣", "❤️", "❤️‍🔥", "🏳️‍🌈", "🏴‍☠️", "🧑🏿‍🚀", "🤷🏻‍♀️", "👩🏻‍❤️‍💋‍👨🏿",
		"🫶🏼", "🐻‍❄️", "👁️‍🗨️", "☎️", "㊗️", "🀄", "🅰", "⏰", "™️",
	} {
		for _, text := range []string{emoji, "张" + emoji, emoji + emoji, "محمد" + emoji} {
			line := Style{Px: 44}.Line(Clean(text, 20))
			n := 0
			for _, g := range line.glyphs {
				if g.font == fonts.Emoji() {
					n++
				}
			}
			if want := strings.Count(text, emoji); n != want {
				t.Errorf("%s (%q): %d drawings of emoji, want %d", text, text, n, want)
			}
		}
	}
}

func TestCleanIsBounded(t *testing.T) {
	for in, want := range map[string]string{
		strings.Repeat("王", 10_000):                  strings.Repeat("王", 20),
		strings.Repeat("\u200b", 10_000) + "王":       "",
		strings.Repeat("🎉", 60):                      strings.Repeat("🎉", 20),
		"王" + strings.Repeat("\u0301", 10_000):       "王",
		"a" + strings.Repeat("\u0301\u0302", 10_000): "á",
		strings.Repeat("👨‍👩‍👧", 60):                  strings.Repeat("👨‍👩‍👧", 20),
		strings.Repeat("王 ", 30):                     strings.TrimSpace(strings.Repeat("王 ", 10)),
		strings.Repeat("\n", 10_000) + "王":           "",
		"第一行\n第二行":                                   "第一行\n第二行",
	} {
		if got := Clean(in, 20); got != want {
			t.Errorf("Clean(%.40q…) = %q, want %q", in, got, want)
		}
	}
}

// anyText is text of the kinds that names are made of, and worse.
func anyText(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(10) {
		switch r.IntN(6) {
		case 0:
			b.WriteString(hardNames[r.IntN(len(hardNames))].name)
		case 1:
			b.WriteRune(rune(r.IntN(0x300)))
		case 2:
			b.WriteRune(rune(r.IntN(0x3000)))
		case 3:
			b.WriteRune(rune(r.IntN(0x110000)))
		case 4:
			b.WriteRune(rune(0x1f000 + r.IntN(0xb00)))
		case 5:
			marks := []rune{joiner, nonJoiner, emojiStyle, textStyle, keycap, 0x301, 0x20dd, 0xe49, 0x1f3fb, 0x1f1e8, 0xe0067, 0xe007f, 0x202e}
			b.WriteRune(marks[r.IntN(len(marks))])
		}
	}
	return b.String()
}

func TestCleanProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 3000 {
		checkClean(t, anyText(r), 1+r.IntN(30))
	}
}

// checkClean tells where what Clean made of a text is not clean.
func checkClean(t *testing.T, in string, max int) {
	t.Helper()
	out := Clean(in, max)
	if again := Clean(out, max); again != out {
		t.Fatalf("Clean(%q, %d) = %q, and cleaned again %q", in, max, out, again)
	}
	if !utf8.ValidString(out) {
		t.Fatalf("Clean(%q) = %q", in, out)
	}
	setter := borrow()
	defer giveBack(setter)
	n := 0
	for start, end := range setter.graphemes([]rune(out)) {
		n++
		cluster := []rune(out)[start:end]
		if cluster[0] == '\n' {
			n--
			continue
		}
		if fontOf(cluster, true) == nil || fontOf(cluster, false) == nil {
			t.Fatalf("Clean(%q) = %q holds %q, which no font has", in, out, string(cluster))
		}
		for _, c := range cluster {
			if unicode.Is(unicode.C, c) && !joins(c) {
				t.Fatalf("Clean(%q) = %q holds %U", in, out, c)
			}
		}
	}
	if n > max {
		t.Fatalf("Clean(%q, %d) = %q has %d characters", in, max, out, n)
	}
}

func FuzzClean(f *testing.F) {
	for _, n := range hardNames {
		f.Add(n.name, 20)
	}
	f.Fuzz(func(t *testing.T, in string, max int) {
		checkClean(t, in, 1+max&31)
	})
}

// A line of anything at all has no boxes, is drawn where it says, and ends where it is measured to.
func FuzzLine(f *testing.F) {
	for _, n := range hardNames {
		f.Add(n.name, 30.0)
	}
	f.Fuzz(func(t *testing.T, text string, px float64) {
		if !(px > 0 && px < 200) {
			px = 20
		}
		checkLine(t, Style{Px: px, Bold: true, Strong: true, Digits: 1.2}, text)
	})
}
