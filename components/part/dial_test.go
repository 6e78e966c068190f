package part

import "testing"

func TestDialCallsNumbersAsPeopleWriteThem(t *testing.T) {
	for written, want := range map[string]string{
		"13800138000": "tel:13800138000", " 138 0013 8000 ": "tel:13800138000", "021-5888 0000": "tel:02158880000",
		"（021）58880000": "tel:02158880000", "400–800—1234": "tel:4008001234", "+86 138-0013-8000": "tel:+8613800138000",
		"021-58880000 转 8008": "tel:02158880000", "95588": "tel:95588", "１３８００１３８０００": "tel:13800138000",
		"": "", "打电话": "", "1234": "", "400-CALL-ME": "", "13800138000 王老师": "", "tel:13800138000": "", "1380013800013800": "",
		"021-58880000 转人工": "", "1+38001380": "", "javascript:1": "", "转 8008": "", "138,0013": "",
	} {
		if got := Dial(written); got != want {
			t.Errorf("%q is dialled %q, want %q", written, got, want)
		}
	}
}
