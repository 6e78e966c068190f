package basic

import (
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

func TestPictures(t *testing.T) {
	drawn := func(b Pictures, e block.Env) string {
		var out strings.Builder
		if err := b.View(e).Render(t.Context(), &out); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	photo := Photo{Picture: form.Picture{Src: "0123456789abcdef0123456789abcdef-1200x800.jpg"}, Words: "教室一角"}
	slim := Photo{Picture: form.Picture{Src: "0123456789abcdef0123456789abcdef-1x5000.jpg"}, Words: "线"}
	for layout, want := range map[string]string{"card": "part-card", "full": "h-auto", "row": "grid-cols-2"} {
		got := drawn(Pictures{Layout: layout, Items: []Photo{photo, slim, photo}}, block.Env{})
		if strings.Count(got, "<img") != 2 || strings.Contains(got, "线") || !strings.Contains(got, want) || strings.Count(got, `loading="lazy"`) != 2 {
			t.Errorf("%s: %s", layout, got)
		}
	}
	for name, items := range map[string][]Photo{"none": nil, "a line": {slim}, "words alone": {{Words: "字"}}} {
		b := Pictures{Title: "现场", Items: items}
		if got := drawn(b, block.Env{}); got != "" {
			t.Errorf("%s: visitors see %s", name, got)
		}
		if !strings.Contains(drawn(b, block.Env{Editing: true}), "访客看不到") {
			t.Errorf("%s: the operator is not told", name)
		}
	}
	photo.Link = "https://example.cn"
	if got := drawn(Pictures{Items: []Photo{photo}}, block.Env{}); !strings.Contains(got, `<a href="https://example.cn" aria-label="教室一角"`) {
		t.Errorf("the link is %s", got)
	}
}
