package pages

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestReadCode(t *testing.T) {
	for _, test := range []struct {
		number     int
		line, code string
		blank      bool
		wrong      string
	}{
		{2, "ABCD-1234", "ABCD-1234", false, ""},
		{2, "  ABCD 1234 ,x", "ABCD 1234", false, ""},
		{2, `"a,b""c",x`, `a,b"c`, false, ""},
		{2, `"never closed`, "never closed", false, ""},
		{2, "一二三\tx", "一二三", false, ""},
		{2, "", "", true, ""},
		{2, " , ,", "", true, ""},
		{1, "\ufeffCode,Note", "", true, ""},
		{1, "\ufeffABC", "ABC", false, ""},
		{2, "code", "code", false, ""},
		{2, strings.Repeat("x", 64), strings.Repeat("x", 64), false, ""},
		{2, strings.Repeat("x", 65), strings.Repeat("x", 65), false, "超过 64 个字符"},
		{2, "a\u200bb", "a\u200bb", false, "含有看不见的字符"},
		{2, "a\x07b", "a\x07b", false, "含有看不见的字符"},
		{2, "\xd6\xd0", "\xd6\xd0", false, "不是 UTF-8 文字，请把文件另存为「CSV UTF-8」"},
	} {
		code, blank, wrong := ReadCode(test.number, test.line)
		if code != test.code || blank != test.blank || wrong != test.wrong {
			t.Errorf("line %d %q is read as %q, %v, %q", test.number, test.line, code, blank, wrong)
		}
	}
}

func FuzzReadCode(f *testing.F) {
	for _, line := range []string{"", "\ufeffABC", `"a""b"`, `"`, `""`, "a;b", "\xff", "券码"} {
		f.Add(1, line)
	}
	f.Fuzz(func(t *testing.T, number int, line string) {
		code, blank, wrong := ReadCode(number, line)
		if wrong == "" && !blank {
			if n := utf8.RuneCountInString(code); n < 1 || n > maxCodeRunes || code != strings.TrimSpace(code) || !utf8.ValidString(code) {
				t.Errorf("%q is taken for the code %q", line, code)
			}
		}
		masked := MaskCode(code)
		if n := utf8.RuneCountInString(masked); n > 6 || !utf8.ValidString(masked) || len(code) > 3 && code == masked && !strings.Contains(code, "*") {
			t.Errorf("%q is masked as %q", code, masked)
		}
	})
}
