package h5

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

func count() pages.NewID {
	n := 0
	return func() string { n++; return "id" + strings.Repeat("x", n) }
}

// timed are props whose times are chosen; samples leave that to operators.
func timed(t testing.TB, props json.RawMessage, fields []form.Field) json.RawMessage {
	t.Helper()
	var members map[string]json.RawMessage
	if err := json.Unmarshal(props, &members); err != nil {
		t.Fatal(err)
	}
	for _, f := range fields {
		switch f.Kind {
		case form.Moment:
			members[f.Name] = json.RawMessage("1700500000000")
		case form.List:
			var items []json.RawMessage
			if err := json.Unmarshal(members[f.Name], &items); err != nil {
				t.Fatal(err)
			}
			for i := range items {
				items[i] = timed(t, items[i], f.Items)
			}
			members[f.Name], _ = json.Marshal(items)
		}
	}
	out, err := json.Marshal(members)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// everyKind is a page with the sample of every kind of block.
func everyKind(t testing.TB) pages.Ready {
	t.Helper()
	d := pages.NewDoc("页面", count())
	for i, k := range block.All() {
		s := &d.Sections[max(slices.Index(block.Sections(), k.Section), 0)] // what fits every section stands in the first
		s.Blocks = append(s.Blocks, pages.Block{ID: fmt.Sprint("b", i), Kind: k.Name, Props: timed(t, k.Props(), k.Fields)})
	}
	r := d.Ready(false)
	r.Plays = pages.SamplePlays()
	return r
}

func TestOnlyBlocksThatDependOnNobodyAreDrawnAhead(t *testing.T) {
	r := everyKind(t)
	p := Prepare(r, NewMemory(1<<24))
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
	whole := map[string]pages.Ready{"every kind": everyKind(t)}
	for _, tmpl := range someTemplates() {
		whole[tmpl.Name] = tmpl.Doc(time.UnixMilli(1_700_000_000_000), count()).Ready(false)
	}
	for name, r := range whole {
		r.Doc.Quota.Leads = 10
		p := Prepare(r, NewMemory(1<<24))
		for i, e := range everybody("", nil, 10, r.Plays) {
			e.Theme, e.Action, e.Consent = r.Doc.Look(), r.Action, r.Doc.Host.Agreement()
			e.Title = r.Doc.Title
			draw := func(p Prepared) string {
				var out strings.Builder
				if err := Page(View{Ready: p, Env: e}).Render(context.Background(), &out); err != nil {
					t.Fatal(err)
				}
				return out.String()
			}
			if draw(Prepared{Ready: r, sheet: p.sheet}) != draw(p) {
				t.Errorf("%s for visitor %d differs once prepared", name, i)
			}
		}
	}
}

// A page made to be costly is drawn ahead within bounds, and looks as it would without.
func TestACostlyPageIsPreparedWithinBounds(t *testing.T) {
	d := pages.NewDoc("页面", count())
	for _, kind := range []string{"shops", "booking", "reviews"} {
		k, _ := block.Get(kind)
		props, err := json.Marshal(k.With(block.Longest, ""))
		if err != nil {
			t.Fatal(err)
		}
		for i := range pages.MaxBlocks / 5 {
			d.Sections[1].Blocks = append(d.Sections[1].Blocks, pages.Block{ID: fmt.Sprint(kind, i), Kind: kind, Props: props})
		}
	}
	r := d.Ready(false)
	p := Prepare(r, NewMemory(1<<24))
	if p.sheet != "" || len(p.still) == 0 || len(p.still) > pages.MaxBlocks/10 {
		t.Errorf("%d blocks are drawn ahead, and %d bytes of styles chosen", len(p.still), len(p.sheet))
	}
	if got, want := page(t, p), page(t, Prepared{Ready: r}); got != want {
		t.Error("the page looks otherwise than without what was drawn ahead")
	}
	w := Weigh(r)
	if w.HTML == 0 {
		t.Errorf("it weighs %+v", w)
	}
}

func page(t *testing.T, p Prepared) string {
	t.Helper()
	var b strings.Builder
	if err := Page(View{Ready: p, Env: guests("")[0]}).Render(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
