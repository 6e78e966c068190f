package trust

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
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
	if n := b.Samples(); n != 1 {
		t.Errorf("%d samples", n)
	}
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

func TestStoryNeedsConsentOrTheSampleMark(t *testing.T) {
	b := Stories{Title: "案例", Note: "因人而异", Items: []Story{
		{Name: "王女士", Done: "没有同意的事"},
		{Name: "李先生", Done: "同意过的事", Consented: true},
		{Name: "张同学", Done: "示例里的事", Sample: true},
	}}
	if n := b.Samples(); n != 1 {
		t.Errorf("%d samples", n)
	}
	for _, b.Layout = range []string{"card", "path", "row"} {
		visitor := draw(t, b, block.Env{})
		if strings.Contains(visitor, "没有同意的事") || strings.Contains(visitor, "王女士") {
			t.Errorf("%s: a visitor sees a story without its subject's consent", b.Layout)
		}
		if !strings.Contains(visitor, "同意过的事") || !strings.Contains(visitor, "示例里的事") || strings.Count(visitor, ">示例<") != 1 {
			t.Errorf("%s: a visitor does not see the other stories, the sample marked: %s", b.Layout, visitor)
		}
		editor := draw(t, b, block.Env{Editing: true})
		if !strings.Contains(editor, "没有同意的事") || !strings.Contains(editor, "访客看不到这条案例") {
			t.Errorf("%s: the operator is not told why a story is hidden", b.Layout)
		}
	}
	b.Items = b.Items[:1]
	if got := draw(t, b, block.Env{}); got != "" {
		t.Errorf("with no story to show a visitor sees %q", got)
	}
}

func TestPicturesOfReviewsNeedConsentToo(t *testing.T) {
	shot := form.Picture{Src: "art/chat-a.svg"}
	b := Reviews{Note: "已隐去", Items: []Review{{Name: "王女士", Words: "好", Shot: shot, Before: shot, After: shot}}}
	for _, b.Layout = range []string{"cards", "wall", "pairs"} {
		b.Items[0].Consented = false
		if got := draw(t, b, block.Env{}); got != "" {
			t.Errorf("%s: a visitor sees %q", b.Layout, got)
		}
		b.Items[0].Consented = true
		got := draw(t, b, block.Env{})
		if pictured := b.Layout != "cards"; strings.Contains(got, "chat-a") != pictured || strings.Contains(got, "已隐去") != pictured {
			t.Errorf("%s: pictures and the word about them: %s", b.Layout, got)
		}
	}
}

// Half a pair compares nothing: such a review is words alone.
func TestHalfAPairIsNoPair(t *testing.T) {
	b := Reviews{Layout: "pairs", Items: []Review{{Name: "王女士", Words: "好", Sample: true, Before: form.Picture{Src: "art/cup-before.svg"}}}}
	if got := draw(t, b, block.Env{}); strings.Contains(got, "<figure") || !strings.Contains(got, "好") {
		t.Error(got)
	}
}

func TestSampleEvidenceIsNotPublishedAsReal(t *testing.T) {
	for name, c := range map[string]struct {
		block block.Checker
		want  string
	}{
		"sample of reviews":   {Reviews{Items: []Review{{Sample: true, Shot: form.Picture{Src: "art/chat-a.svg"}}}}, ""},
		"screenshot":          {Reviews{Items: []Review{{}, {Consented: true, Shot: form.Picture{Src: "art/chat-a.svg"}}}}, "Items.1.Shot"},
		"photograph before":   {Reviews{Items: []Review{{Before: form.Picture{Src: "art/cup-before.svg"}}}}, "Items.0.Before"},
		"photograph after":    {Reviews{Items: []Review{{After: form.Picture{Src: "art/cup-after.svg"}}}}, "Items.0.After"},
		"operator's pictures": {Reviews{Items: []Review{{Consented: true, Shot: form.Picture{Src: "0123456789abcdef0123456789abcdef-9x9.jpg"}}}}, ""},
		"sample partner":      {Logos{Items: []Logo{{Name: "海岸周刊（示例）"}}}, "Items.0.Name"},
		"sample sign":         {Logos{Items: []Logo{{Name: "海岸周刊"}, {Name: "某店", Picture: form.Picture{Src: "art/logo-b.svg"}}}}, "Items.1.Picture"},
		"real partner":        {Logos{Items: []Logo{{Name: "海岸周刊"}}}, ""},
	} {
		errs := c.block.Unfit(time.Time{})
		if c.want == "" && len(errs) > 0 || c.want != "" && (len(errs) != 1 || errs[c.want] == "") {
			t.Errorf("%s: %v, want %q", name, errs, c.want)
		}
	}
	k, _ := block.Get("logos")
	if errs := k.Sample.(block.Checker).Unfit(time.Time{}); len(errs) < 4 {
		t.Errorf("the sample's partners pass as real: %v", errs)
	}
}

func TestEndlessReviewIsFolded(t *testing.T) {
	words := strings.Repeat("老师讲得很细，环境也安静。", 310)[:4000*3]
	r := Review{Words: form.LongText(words)}
	first, rest := r.fold()
	if n := len([]rune(first)); n > longest || !strings.HasSuffix(first, "。") || first+rest != words {
		t.Errorf("%d characters stand, %q…", n, first)
	}
	if first, rest = (Review{Words: form.LongText(strings.Repeat("啊", longest))}).fold(); rest != "" || len([]rune(first)) != longest {
		t.Errorf("what the form takes is folded: %q %q", first, rest)
	}
	if first, rest = (Review{Words: form.LongText(strings.Repeat("a", 4000))}).fold(); len(first) != longest/2 || len(rest) != 4000-longest/2 {
		t.Errorf("a word without end: %d and %d", len(first), len(rest))
	}
	for _, layout := range []string{"cards", "wall", "pairs"} {
		b := Reviews{Layout: layout, Items: []Review{{Name: "王", Words: r.Words, Sample: true}}}
		if got := draw(t, b, block.Env{}); !strings.Contains(got, "展开全文") || strings.Count(got, "老师讲得很细") < 300 {
			t.Errorf("%s: the review is not folded, or lost", layout)
		}
	}
}

func TestLongListsAreFolded(t *testing.T) {
	for n, want := range map[int]int{0: 0, 1: 1, 8: 8, 10: 10, 11: 8, 30: 8} {
		if got := cut(n, 8); got != want {
			t.Errorf("of %d items %d stand open, want %d", n, got, want)
		}
	}
	lessons, certificates := make([]Lesson, 30), make([]Certificate, 30)
	for i := range 30 {
		lessons[i].Name, certificates[i].Name = fmt.Sprintf("第%d课", i+1), fmt.Sprintf("第%d课", i+1)
	}
	for name, b := range map[string]block.Viewer{
		"outline": Course{Items: lessons, Layout: "outline"}, "path": Course{Items: lessons, Layout: "path"},
		"table": Course{Items: lessons, Layout: "table"},
		"grid":  Certificates{Items: certificates}, "list": Certificates{Items: certificates, Layout: "list"},
	} {
		stand, folded, ok := strings.Cut(draw(t, b, block.Env{}), "查看全部 30")
		if !ok || strings.Count(stand, "课<") != 8 || strings.Count(folded, "课<") != 22 {
			t.Errorf("%s: %d stand, %d are folded", name, strings.Count(stand, "课<"), strings.Count(folded, "课<"))
		}
	}
}

func TestTableHasNoEmptyColumn(t *testing.T) {
	b := Course{Layout: "table", Items: []Lesson{{Name: "一"}, {Name: "二"}}}
	if got := draw(t, b, block.Env{}); strings.Contains(got, "时间") {
		t.Error(got)
	}
	b.Items[1].Time = "14:00"
	if got := draw(t, b, block.Env{}); !strings.Contains(got, "时间") {
		t.Error(got)
	}
}

func TestTicksAndCrosses(t *testing.T) {
	for text, want := range map[string]answer{"√": yes, "✅": yes, "×": no, "X": no, "": inWords, "√ 有": inWords, "不支持": inWords} {
		if got := sign(text); got != want {
			t.Errorf("%q is %v, want %v", text, got, want)
		}
	}
	got := draw(t, Compare{Items: []Contrast{{Name: "答疑", Ours: "√", Theirs: "×"}}}, block.Env{})
	if strings.Contains(got, "√") || !strings.Contains(got, ">有<") || !strings.Contains(got, ">没有<") {
		t.Errorf("not said to screen readers: %s", got)
	}
}

// Three signs a row, unless that leaves one alone.
func TestColumnsOfSigns(t *testing.T) {
	for n, want := range map[int]string{1: "grid-cols-2", 2: "grid-cols-2", 3: "grid-cols-3", 4: "grid-cols-2", 5: "grid-cols-3", 6: "grid-cols-3"} {
		if got := (Logos{Items: make([]Logo, n)}).columns(); got != want {
			t.Errorf("%d signs in %s, want %s", n, got, want)
		}
	}
}

// Half a phone holds ten figures on a line; words may take more lines.
func TestNumbersFit(t *testing.T) {
	for text, want := range map[string]string{
		"6": "whitespace-nowrap text-3xl", "1,860": "whitespace-nowrap text-3xl", "12,345,6": "whitespace-nowrap text-2xl",
		"1234567890": "whitespace-nowrap text-lg", "三十六": "whitespace-nowrap text-3xl", "一二三四五六七八九十": "text-lg",
	} {
		if got := (Number{Text: text}).size(); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// A picture of 1×5000 cannot be shown: what stands for a missing one does.
func TestPictureTooSlimIsMissing(t *testing.T) {
	slim := form.Picture{Src: "0123456789abcdef0123456789abcdef-1x5000.jpg"}
	for name, c := range map[string]struct {
		block block.Viewer
		want  string
	}{
		"logos":        {Logos{Items: []Logo{{Name: "海岸", Picture: slim}}}, "海岸"},
		"certificates": {Certificates{Items: []Certificate{{Name: "执照", Picture: slim}}}, "<circle"},
		"experts":      {Experts{Items: []Expert{{Name: "周予安", Picture: slim}}}, ">周<"},
		"wall":         {Reviews{Layout: "wall", Items: []Review{{Name: "王", Words: "很好", Shot: slim, Sample: true}}}, "很好"},
	} {
		if got := draw(t, c.block, block.Env{}); strings.Contains(got, "1x5000") || !strings.Contains(got, c.want) {
			t.Errorf("%s: %s", name, got)
		}
	}
}
