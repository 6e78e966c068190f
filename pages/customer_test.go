package pages

import (
	"strings"
	"testing"
)

func TestReadCustomer(t *testing.T) {
	const phone = "13800138000"
	const nothing = "这一行没有手机号"
	for _, test := range []struct {
		number     int
		line, text string
		blank      bool
		wrong      string
	}{
		{2, phone, phone, false, ""},
		{2, " +86 138-0013-8000 ", phone, false, ""},
		{2, "86 13800138000,张三", phone, false, ""},
		{2, "张三,13800138000,13900139000", phone, false, ""}, // the first of two
		{2, `"张三, VIP","13800138000"`, phone, false, ""},
		{2, "\t13800138000", phone, false, ""}, // shops' exports keep numbers from spreadsheets so
		{2, "'13800138000", phone, false, ""},
		{2, `="13800138000",张三`, phone, false, ""},
		{2, `"=""13800138000"""`, phone, false, ""},
		{2, "13800138000.0", phone, false, ""},
		{2, "１３８００１３８０００", phone, false, ""},
		{2, "\xd5\xc5\xc8\xfd,13800138000,\xb1\xb1\xbe\xa9", phone, false, ""}, // GBK
		{1, "\ufeff13800138000", phone, false, ""},
		{1, "\ufeff姓名,手机号", "", true, ""},
		{1, "\xd0\xd5\xc3\xfb,\xca\xd6\xbb\xfa", "", true, ""},
		{1, "1380013800", "1380013800", false, "手机号是 11 位，请检查有没有漏填或多填"},
		{2, "", "", true, ""},
		{2, " , \t;\"\"", "", true, ""},
		{2, "手机号", "手机号", false, "手机号只能是数字，请检查"},
		{2, "02112345678", "02112345678", false, "这个手机号不对，请检查前三位"},
		{2, "张三,1380013800", "张三", false, nothing},
		{2, "13800138000/13900139000", "13800138000/13900139000", false, "手机号只能是数字，请检查"},
		{2, "张三,1.38001E+10", "张三", false, "手机号被表格写成了科学计数，请把那一列设成文本再导出"},
		{2, strings.Repeat("1", 200) + ",x", strings.Repeat("1", 200), false, nothing},
	} {
		text, blank, wrong := ReadCustomer(test.number, test.line)
		if text != test.text || blank != test.blank || wrong != test.wrong {
			t.Errorf("line %d %q is read as %q, %v, %q", test.number, test.line, text, blank, wrong)
		}
	}
}

func TestMaskCustomer(t *testing.T) {
	for text, want := range map[string]string{
		"13800138000": "138****8000", "+86 13800138000": "138****8000", "欧阳锋": "欧**", "1380013800": "13**00", "": "", "\xd5\xc5": "?**",
	} {
		if got := MaskCustomer(text); got != want {
			t.Errorf("%q is masked as %q", text, got)
		}
	}
}

// A line is a phone, or blank, or something is wrong with it; what is shown of it never tells a whole phone.
func FuzzReadCustomer(f *testing.F) {
	for _, line := range []string{"", "\ufeff13800138000", `"a""b",13800138000`, `"`, `="1"`, "1.38E+10", "\xff,;\t", "张三"} {
		f.Add(1, line)
		f.Add(2, line)
	}
	f.Fuzz(func(t *testing.T, number int, line string) {
		text, blank, wrong := ReadCustomer(number, line)
		if blank && (text != "" || wrong != "") {
			t.Errorf("%q is blank, and %q, %q", line, text, wrong)
		}
		if !blank && wrong == "" {
			if digits, not := ParsePhone(text); digits != text || not != "" {
				t.Errorf("%q is taken for the phone %q", line, text)
			}
		}
		if masked := MaskCustomer(text); len(masked) > 0 && masked == text && !strings.Contains(text, "*") {
			t.Errorf("%q is shown as it is", text)
		}
	})
}
