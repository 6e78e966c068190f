package trust

import (
	"reflect"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
)

func draw(t *testing.T, v block.Viewer, e block.Env) string {
	t.Helper()
	var b strings.Builder
	if err := v.View(e).Render(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestReviewNeedsConsentOrTheSampleMark(t *testing.T) {
	b := Reviews{Title: "评价", Items: []Review{
		{Name: "王女士", Words: "没有同意的话"},
		{Name: "李先生", Words: "同意过的话", Consented: true},
		{Name: "张同学", Words: "示例里的话", Sample: true},
	}}
	visitor := draw(t, b, block.Env{})
	if strings.Contains(visitor, "没有同意的话") || strings.Contains(visitor, "王女士") {
		t.Error("a visitor sees a review without its author's consent")
	}
	if !strings.Contains(visitor, "同意过的话") || !strings.Contains(visitor, "示例里的话") {
		t.Error("a visitor does not see the other reviews")
	}
	if n := strings.Count(visitor, ">示例<"); n != 1 {
		t.Errorf("%d reviews are marked as samples, want 1", n)
	}
	editor := draw(t, b, block.Env{Editing: true})
	if !strings.Contains(editor, "没有同意的话") || !strings.Contains(editor, "访客看不到这条评价") {
		t.Error("the operator is not told why a review is hidden")
	}
}

func TestReviewsWithNothingToShowDisappear(t *testing.T) {
	for name, b := range map[string]Reviews{
		"none":       {Title: "评价"},
		"all hidden": {Title: "评价", Items: []Review{{Name: "王女士", Words: "好"}}},
	} {
		if got := draw(t, b, block.Env{}); got != "" {
			t.Errorf("%s: a visitor sees %q", name, got)
		}
		if got := draw(t, b, block.Env{Editing: true}); !strings.Contains(got, "访客看不到") {
			t.Errorf("%s: the operator is not told: %q", name, got)
		}
	}
}

func TestNumbersNameEachSourceOnce(t *testing.T) {
	b := Numbers{Items: []Number{{Text: "1", Source: "甲"}, {Text: "2", Source: "乙"}, {Text: "3", Source: "甲"}}}
	if got := b.sources(); !reflect.DeepEqual(got, []string{"甲", "乙"}) {
		t.Errorf("sources %v", got)
	}
	if got := b.mark("乙") + b.mark("甲"); got != "②①" {
		t.Errorf("marks %q, want ②①", got)
	}
	one := Numbers{Items: b.Items[:1]}
	if got := one.mark("甲"); got != "" {
		t.Errorf("the only source is marked %q", got)
	}
}

func TestBracketed(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "主教练持有（示例图）": "主教练持有|（示例图）", "（示例）": "（示例）", "甲（一）乙（二）": "甲|（一）乙|（二）",
	} {
		if got := strings.Join(bracketed(in), "|"); got != want {
			t.Errorf("bracketed(%q) = %s, want %s", in, got, want)
		}
	}
}
