package comply

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// TestFixtures holds every text rule to its own examples, in the scope it names first.
func TestFixtures(t *testing.T) {
	texts, _ := compiled()
	if len(texts) != 84 {
		t.Fatalf("%d text rules, want 84", len(texts))
	}
	hits, misses := 0, 0
	for _, e := range read().Entries {
		if e.Kind == "check" {
			continue
		}
		in, err := scopesOf(e.Scope)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range e.Hit {
			if hits++; !breaks(text, e.ID, in) {
				t.Errorf("%s does not see %q", e.ID, text)
			}
		}
		for _, text := range e.Miss {
			if misses++; breaks(text, e.ID, in) {
				t.Errorf("%s accuses %q", e.ID, text)
			}
		}
	}
	if hits < 200 || misses < 140 {
		t.Errorf("only %d hits and %d misses were tried", hits, misses)
	}
}

func breaks(text, rule string, in scope) bool {
	for _, h := range scan(text, in, false) {
		if h.rule.ID == rule {
			return true
		}
	}
	return false
}

const anywhere = onPage | onPoster | onShare | onButton | inReply | inRules

func lines(t *testing.T, name string) []string {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(b)), "\n")
}

func TestCleanTextIsLeftAlone(t *testing.T) {
	for _, line := range lines(t, "clean.txt") {
		for _, h := range scan(line, anywhere|onLabel, false) {
			t.Errorf("%s (%s) accuses %q of %q", h.rule.ID, h.rule.Severity, line, line[h.at.start:h.at.end])
		}
	}
}

func TestDirtyTextIsCaught(t *testing.T) {
	for _, line := range lines(t, "dirty.txt") {
		serious := false
		for _, h := range scan(line, anywhere, false) {
			serious = serious || h.rule.Severity != Info
		}
		if !serious {
			t.Errorf("nothing is said of %q", line)
		}
	}
}

// The span of a hit is the operator's own words, whatever hides in them.
func TestHiddenWordsAreFound(t *testing.T) {
	for _, text := range []string{
		"转发后\n即可领取", "转 发 后 即 可 领 取", "转\u200b发\u200c后\u200d即可领取", "转\u00ad发后即可领取", "转\ufe0f发后即可领取",
		"转\u0336发\u0336后\u0336即可领取", "转\u3000发后即可领取", "转\u2060发后即可领\ufeff取",
	} {
		hits := scan("恭候。"+text+"。谢谢", onPage, false)
		if len(hits) == 0 || hits[0].rule.ID != "WX-SHARE-001" {
			t.Errorf("%q is not found", text)
			continue
		}
		if got := ("恭候。" + text + "。谢谢")[hits[0].at.start:hits[0].at.end]; !strings.HasPrefix(text, got) || utf8.RuneCountInString(got) < 7 {
			t.Errorf("%q: the words are %q", text, got)
		}
	}
	if hits := scan("１００％有效", onPage, false); len(hits) == 0 {
		t.Error("full-width digits hide a promise")
	}
	if hits := scan("转发\n\n后即可领取", onPage, false); len(hits) != 0 {
		t.Error("an empty line parts nothing")
	}
}

// An excused phrase does not hide the offence that follows it.
func TestAnExceptionExcusesOnlyItself(t *testing.T) {
	if !breaks("分享会上分享给好友领红包", "WX-SHARE-002", onPage) {
		t.Error("分享会 hides 分享领红包")
	}
}

func FuzzNormalise(f *testing.F) {
	for _, s := range []string{"分享 后\n\n领取", "１００％", "e\u0301 ﷺ ㎏", "👨\u200d👩\u200d👧 3\ufe0f\u20e3", "\xff\xfe转", "각각", " \u200b ", "a\u0300\u0301\u0302中"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := normalise(s)
		if len(n.from) != len(n.text) || len(n.to) != len(n.text) {
			t.Fatalf("%q: %d bytes, %d and %d places", s, len(n.text), len(n.from), len(n.to))
		}
		last := 0
		for i := range n.text {
			a, b := n.from[i], n.to[i]
			if a < last || a >= b || b > len(s) {
				t.Fatalf("%q: byte %d of %q comes from [%d, %d) after %d", s, i, n.text, a, b, last)
			}
			if utf8.ValidString(s) && !utf8.ValidString(s[a:b]) {
				t.Fatalf("%q: [%d, %d) cuts a character", s, a, b)
			}
			last = a
		}
		if utf8.ValidString(s) && !norm.NFKC.IsNormalString(n.text) && normalise(n.text).text == n.text {
			t.Fatalf("%q became %q, which is not NFKC", s, n.text)
		}
		scan(s, anywhere, false)
	})
}
