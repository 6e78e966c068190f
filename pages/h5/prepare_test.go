package h5

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

// personal are the kinds that show each visitor something else; the others are drawn once for all.
var personal = map[string]bool{"hero": true, "phone": true, "countdown": true, "lead": true, "share": true, "bar": true}

func count() pages.NewID {
	n := 0
	return func() string { n++; return "id" + strings.Repeat("x", n) }
}

func TestOnlyBlocksThatDependOnNobodyAreDrawnAhead(t *testing.T) {
	seen := map[string]bool{}
	for _, tmpl := range template.All() {
		r := tmpl.Doc(time.UnixMilli(1_700_000_000_000), count()).Ready(false)
		p := Prepare(r)
		for _, s := range r.Sections {
			for _, b := range s.Blocks {
				seen[b.Kind] = true
				if _, ok := p.still[b.ID]; ok == personal[b.Kind] {
					t.Errorf("%s %s: drawn ahead: %v", tmpl.Name, b.Kind, ok)
				}
			}
		}
	}
	if len(seen) != len(block.All()) {
		t.Errorf("the templates use %d of %d kinds", len(seen), len(block.All()))
	}
}

func TestAPreparedPageIsThePage(t *testing.T) {
	for _, tmpl := range template.All() {
		r := tmpl.Doc(time.UnixMilli(1_700_000_000_000), count()).Ready(false)
		for i, e := range everybody("") {
			e.Theme, e.Action, e.Consent = theme.Get(r.Doc.Theme), r.Action, r.Doc.Host.Agreement()
			e.Title = r.Doc.Title
			draw := func(p Prepared) string {
				var out strings.Builder
				if err := Page(View{Ready: p, Env: e}).Render(context.Background(), &out); err != nil {
					t.Fatal(err)
				}
				return out.String()
			}
			if draw(Prepared{Ready: r}) != draw(Prepare(r)) {
				t.Errorf("%s for visitor %d differs once prepared", tmpl.Name, i)
			}
		}
	}
}
