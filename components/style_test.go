package components_test

import (
	"regexp"
	"testing"

	"github.com/sanduan/sanduan/assets"
)

// TestStylesKeepToTheBaseline looks for what visitors' engines (Chrome 77, iOS 13) do not know and would drop, with
// the whole rule in the case of a selector.
func TestStylesKeepToTheBaseline(t *testing.T) {
	css := string(assets.Bytes("css/h5.css"))
	for _, p := range []string{
		`@layer`, `@property`, `@container`, `:has\(`, `:is\(`, `oklch`, `color-mix`, `aspect-ratio\s*:`, `[{;\s]inset\s*:`, `\d[sd]vh\b`, `\bmin\([^)]*var`,
	} {
		if m := regexp.MustCompile(`.{0,60}` + p + `.{0,40}`).FindString(css); m != "" {
			t.Errorf("h5.css: %s in %q", p, m)
		}
	}
}
