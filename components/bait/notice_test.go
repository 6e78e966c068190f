package bait

import (
	"strings"
	"testing"
)

func TestNoticeLink(t *testing.T) {
	for _, layout := range []string{"plain", "tint", "strong"} {
		b := Notice{Words: "周一店休", More: "查看", Layout: layout}
		if got := draw(t, b, env()); strings.Contains(got, "<a ") || strings.Contains(got, "查看") {
			t.Errorf("%s: words without a link look like one\n%s", layout, got)
		}
		b.Link = "/p/other"
		if got := draw(t, b, env()); !strings.Contains(got, `href="/p/other"`) || !strings.Contains(got, "查看") {
			t.Errorf("%s: no link\n%s", layout, got)
		}
		if got := draw(t, Notice{Layout: layout, Link: "/p/other"}, env()); got != "" {
			t.Errorf("%s: an empty bar\n%s", layout, got)
		}
	}
}
