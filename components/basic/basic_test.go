package basic

import (
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

func TestButtonLeadsToItsLinkOrToTheForm(t *testing.T) {
	e := block.Env{Action: "#form-1", Links: block.Links{Me: "/p/a/me"}}
	b := Button{Layout: "solid", Button: "去看看", Note: "半分钟"}
	for _, c := range []struct {
		name       string
		set        func(*Button, *block.Env)
		want, lack string
	}{
		{"the form", func(*Button, *block.Env) {}, `href="#form-1"`, "查看我的进度"},
		{"who has acted", func(_ *Button, e *block.Env) { e.Acted = true }, `href="/p/a/me"`, "半分钟"},
		{"no seat", func(_ *Button, e *block.Env) { e.Full = true }, "名额已满", "半分钟"},
		{"a telephone", func(b *Button, e *block.Env) { b.Link, e.Acted = "tel:4001234567", true }, `href="tel:4001234567"`, "查看我的进度"},
		{"a page without a form", func(_ *Button, e *block.Env) { e.Action = "" }, "", "<"},
		{"its editor", func(_ *Button, e *block.Env) { e.Action, e.Editing = "", true }, "访客看不到「去看看」按钮", "半分钟"},
		{"no words", func(b *Button, e *block.Env) { b.Button, b.Link = "", "/p/x" }, "", "<"},
	} {
		b, e := b, e
		c.set(&b, &e)
		html := draw(t, b, e)
		if !strings.Contains(html, c.want) || strings.Contains(html, c.lack) {
			t.Errorf("%s: %s", c.name, html)
		}
	}
}

func TestGapSaysNothingUnlessAsked(t *testing.T) {
	for _, layout := range []string{"space", "line", "dots", "wave"} {
		if html := draw(t, Gap{Layout: layout, Size: "large"}, block.Env{}); strings.Contains(html, "<p") || !strings.Contains(html, "kind-gap-large") {
			t.Errorf("%s: %s", layout, html)
		}
	}
	if html := draw(t, Gap{Layout: "space", Words: "往下看"}, block.Env{}); strings.Contains(html, "往下看") {
		t.Errorf("an empty gap speaks: %s", html)
	}
}
