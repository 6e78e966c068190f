package cta

import (
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/part"
)

func TestStaffSaysWhoAnswers(t *testing.T) {
	b := Staff{QR: form.Picture{Src: "0123456789abcdef0123456789abcdef-600x600.jpg"}, Name: "小林", Hint: "长按", Account: "qinghe_coffee"}
	for answers, words := range map[string]string{"self": "由本人回复", "team": "由同事轮流回复", "robot": "先由机器人自动回复"} {
		for _, layout := range []string{"card", "side", "head"} {
			b.Answers, b.Layout = answers, layout
			want(t, draw(t, b, env()), words, `value="qinghe_coffee"`, `data-copy="#b7-account"`, "part-press")
		}
	}
	if errs := b.Unfit(time.Time{}); len(errs) != 0 {
		t.Errorf("%v", errs)
	}
	for account, wrong := range map[string]bool{"": false, "13800138000": false, sampleAccount: true, "小林": true, "a b c d e f": true, "<script>": true} {
		b.Account = account
		if errs := b.Unfit(time.Time{}); (errs["Account"] != "") != wrong {
			t.Errorf("%q: %v", account, errs)
		}
	}
	b.QR.Src = part.SampleQR
	if errs := b.Unfit(time.Time{}); errs["QR"] == "" {
		t.Error("the sample's code is published")
	}
}
