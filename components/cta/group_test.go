package cta

import (
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/part"
)

func TestGroupCodeGivesWayToWordsWhenItIsPast(t *testing.T) {
	end := time.Date(2030, 12, 1, 20, 0, 0, 0, form.China())
	b := Group{QR: form.Picture{Src: "0123456789abcdef0123456789abcdef-600x600.jpg"}, Until: form.Time(end.UnixMilli()), Hint: "长按", Expired: "换码中"}
	for _, layout := range []string{"card", "side", "head"} {
		b.Layout = layout
		e := env()
		e.Now = end.Add(-time.Millisecond)
		html := draw(t, b, e)
		want(t, html, "<img", "12月1日 20:00 前有效")
		without(t, html, "换码中")
		if errs := b.Unfit(e.Now); len(errs) != 0 {
			t.Errorf("good code: %v", errs)
		}

		e.Now = end
		html = draw(t, b, e)
		want(t, html, "换码中")
		without(t, html, "<img", "长按", "前有效")
		if errs := b.Unfit(e.Now); errs["Until"] == "" || len(errs) != 1 {
			t.Errorf("past code: %v", errs)
		}
	}
	b.Until = 0
	if errs := b.Unfit(end.AddDate(50, 0, 0)); len(errs) != 0 {
		t.Errorf("a code without a date: %v", errs)
	}
	b.QR.Src = part.SampleQR
	if errs := b.Unfit(end); errs["QR"] == "" {
		t.Error("the sample's code is published")
	}
}
