package h5

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

func count() pages.NewID {
	n := 0
	return func() string { n++; return "id" + strings.Repeat("x", n) }
}

// everyKind is a page with the sample of every kind of block.
func everyKind() pages.Ready {
	d := pages.NewDoc("页面", count())
	for i, k := range block.All() {
		s := &d.Sections[slices.Index(block.Sections(), k.Section)]
		s.Blocks = append(s.Blocks, pages.Block{ID: fmt.Sprint("b", i), Kind: k.Name, Props: k.Props()})
	}
	return d.Ready(false)
}

func TestOnlyBlocksThatDependOnNobodyAreDrawnAhead(t *testing.T) {
	r := everyKind()
	p := Prepare(r)
	ahead := map[string]bool{}
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			_, ahead[b.Kind] = p.still[b.ID]
		}
	}
	for _, kind := range []string{"hero", "phone", "countdown", "lead", "share", "bar"} {
		if ahead[kind] {
			t.Errorf("%s shows each visitor something else, and is drawn once for all", kind)
		}
	}
	for _, kind := range []string{"offer", "certificates", "experts", "reviews", "numbers", "follow"} {
		if !ahead[kind] {
			t.Errorf("%s looks the same to everybody, and is drawn for each", kind)
		}
	}
}

func TestAPreparedPageIsThePage(t *testing.T) {
	whole := map[string]pages.Ready{"every kind": everyKind()}
	for _, tmpl := range template.All() {
		whole[tmpl.Name] = tmpl.Doc(time.UnixMilli(1_700_000_000_000), count()).Ready(false)
	}
	for name, r := range whole {
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
				t.Errorf("%s for visitor %d differs once prepared", name, i)
			}
		}
	}
}
