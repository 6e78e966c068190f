package bait

import (
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/form"
)

// What is given must be named with its number, term and method; the price of a gift only where there is one.
func TestGiftsSayHow(t *testing.T) {
	b := Gifts{How: "到店领取", Until: "本月内", Items: []Gift{{Name: "帆布袋", Spec: "35 × 40 厘米", Count: "共 50 个"}}}
	if errs := form.Check(Gifts{Items: []Gift{{Name: "帆布袋"}}, Layout: "grid"}); errs["How"] == "" || errs["Until"] == "" || errs["Items.0.Spec"] == "" || errs["Items.0.Count"] == "" {
		t.Errorf("unnamed terms are let through: %v", errs)
	}
	for _, layout := range []string{"shelf", "grid", "large"} {
		b.Layout = layout
		got := draw(t, b, env())
		for _, want := range []string{"帆布袋", "35 × 40 厘米", "共 50 个", "到店领取", "本月内"} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %s", layout, want)
			}
		}
		if strings.Contains(got, "价值") {
			t.Errorf("%s: a value nobody named", layout)
		}
	}
	b.Items = nil
	if got := draw(t, b, env()); got != "" {
		t.Errorf("no gifts, but\n%s", got)
	}
}
