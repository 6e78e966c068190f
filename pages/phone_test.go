package pages_test

import (
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
)

func TestParsePhone(t *testing.T) {
	const want = "13800138000"
	for name, s := range map[string]string{
		"plain":                "13800138000",
		"spaces":               " 138 0013 8000 ",
		"no-break space":       "138\u00a00013\u00a08000",
		"ideographic space":    "138\u30000013\u30008000",
		"tabs and line breaks": "\t13800138000\r\n",
		"hyphens":              "138-0013-8000",
		"other dashes":         "138–0013—8000",
		"minus sign":           "138−0013−8000",
		"brackets":             "(+86) 13800138000",
		"full width":           "１３８００１３８０００",
		"full-width plus":      "＋８６ １３８００１３８０００",
		"+86":                  "+8613800138000",
		"+86 and a hyphen":     "+86-138-0013-8000",
		"0086":                 "008613800138000",
		"86":                   "86 13800138000",
		"zero width":           "138\u200b0013\u200d8000\ufeff",
		"left to right marks":  "\u200e13800138000\u200e",
		"right to left marks":  "\u200f13800138000\u061c",
		"embedding, as copied": "\u202d138 0013 8000\u202c",
		"isolate":              "\u2068+86 138 0013 8000\u2069",
		"override":             "\u202e13800138000\u202c",
	} {
		if got, wrong := pages.ParsePhone(s); got != want || wrong != "" {
			t.Errorf("%s: %q, %q", name, got, wrong)
		}
	}
	for _, s := range []string{"13000000000", "14912345678", "16512345678", "17012345678", "19912345678"} {
		if got, wrong := pages.ParsePhone(s); got != s {
			t.Errorf("%s: %q, %s", s, got, wrong)
		}
	}
	for name, c := range map[string]struct{ in, says string }{
		"empty":            {"", "请填写"},
		"blank":            {" \u200b\u3000 ", "请填写"},
		"only a prefix":    {"+86", "请填写"},
		"letters":          {"1380013800O", "只能是数字"},
		"a name":           {"张三", "只能是数字"},
		"emoji":            {"1380013800😀", "只能是数字"},
		"Arabic digits":    {"١٣٨٠٠١٣٨٠٠٠", "只能是数字"},
		"ten digits":       {"1380013800", "11 位"},
		"twelve digits":    {"138001380001", "11 位"},
		"two numbers":      {"13800138000 13900139000", "11 位"},
		"a landline":       {"02112345678", "前三位"},
		"segment 12":       {"12345678901", "前三位"},
		"segment 10":       {"10000000000", "前三位"},
		"another country":  {"+1 2025550123", "只能是数字"},
		"a broken string":  {"138\xff0013\xfe8000", "只能是数字"},
		"a megabyte":       {strings.Repeat("1", 1<<20), "11 位"},
		"a lot of nothing": {strings.Repeat("\u200b", 1<<20) + "13800138000", "11 位"},
		"markup":           {"<script>", "只能是数字"},
	} {
		got, wrong := pages.ParsePhone(c.in)
		if got != "" || !strings.Contains(wrong, c.says) {
			t.Errorf("%s: %q, %q, want words with %q", name, got, wrong, c.says)
		}
	}
}

// FuzzParsePhone: whatever is typed, the answer is either 11 digits or what is wrong, and a number read once reads the
// same again.
func FuzzParsePhone(f *testing.F) {
	for _, s := range []string{"13800138000", "+86 138-0013-8000", "１３８\u202d", "86", "\xff", "😀", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		digits, wrong := pages.ParsePhone(s)
		if (digits == "") == (wrong == "") {
			t.Fatalf("%q: %q and %q", s, digits, wrong)
		}
		if digits == "" {
			return
		}
		if len(digits) != 11 || strings.Trim(digits, "0123456789") != "" || digits[0] != '1' {
			t.Errorf("%q: %q", s, digits)
		}
		if again, _ := pages.ParsePhone(digits); again != digits {
			t.Errorf("%q again: %q", digits, again)
		}
	})
}

func TestMaskPhone(t *testing.T) {
	for in, want := range map[string]string{"13800138000": "138****8000", "": "", "1380013800": "", "138001380001": ""} {
		if got := pages.MaskPhone(in); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}

func TestMaskName(t *testing.T) {
	for in, want := range map[string]string{
		"":               "好友",
		"李":              "李*",
		"李小龙":            "李*",
		" 李":             "李*",
		"alice":          "a*",
		"😀😀":             "😀*",
		"👨‍👩‍👧一家":        "👨*",
		"e\u0301ric":     "é*",
		"\u0301":         "好友",
		"\u200b\u202e李小": "李*",
		"   ":            "好友",
		"\xff\xfe":       "好友",
	} {
		if got := pages.MaskName(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
