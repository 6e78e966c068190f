package h5

import (
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
)

// TestInviterIsNamedOnce: by the block that is made for it, by the first screen where there is none, or else by the page.
func TestInviterIsNamedOnce(t *testing.T) {
	hero := pages.Block{ID: "b1", Kind: "hero", Props: []byte(`{"Title":"体验课"}`)}
	inviter := pages.Block{ID: "b2", Kind: "inviter", Props: []byte(`{"Words":"两个人一起来"}`)}
	hidden := inviter
	hidden.Hidden = true
	for name, c := range map[string]struct {
		blocks []pages.Block
		before string // what the name stands before
	}{
		"first screen": {[]pages.Block{hero}, `class="hero-title`},
		"both":         {[]pages.Block{hero, inviter}, "两个人一起来"},
		"hidden":       {[]pages.Block{hero, hidden}, `class="hero-title`},
		"neither":      {nil, "<footer"},
	} {
		d := pages.NewDoc("页面", count())
		d.Sections[0].Blocks = c.blocks
		for _, ready := range []Prepared{Prepare(d.Ready(false), NewMemory(1<<24)), {Ready: d.Ready(false)}} {
			var drawn strings.Builder
			v := View{Ready: ready, Env: block.Env{Theme: theme.Get("red"), Inviter: &block.Person{Name: "小李"}}}
			if err := Page(v).Render(t.Context(), &drawn); err != nil {
				t.Fatal(err)
			}
			html := drawn.String()
			if n := strings.Count(html, ">小李<"); n != 1 {
				t.Errorf("%s: named %d times in\n%s", name, n, html)
			}
			before, after, found := strings.Cut(html, ">小李<")
			if !found || !strings.Contains(after, c.before) || name == "both" && !strings.Contains(before, "hero-title") {
				t.Errorf("%s: not named before %s in\n%s", name, c.before, html)
			}
		}
	}
}
