package part

import "testing"

func TestConsentAlwaysLeadsToTheNotice(t *testing.T) {
	for _, c := range []struct{ text, before, after string }{
		{"同意《个人信息处理说明》：只用于联系。", "同意", "：只用于联系。"},
		{"同意把手机号用于联系。", "同意把手机号用于联系。 查看", ""},
		{"", " 查看", ""},
	} {
		if before, after := aroundNotice(c.text); before != c.before || after != c.after {
			t.Errorf("%q: %q, %q", c.text, before, after)
		}
	}
}
