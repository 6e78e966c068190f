package h5

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/assets"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

// selectors are the sheet's, with what each needs.
func selectors(t *testing.T, css string) map[string][]string {
	t.Helper()
	s, err := assets.ParseSheet(css)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	s.Each(func(r assets.Rule) {
		for _, sel := range r.Selectors {
			out[sel.Text] = sel.Needs
		}
	})
	return out
}

// unstyled are the selectors of the whole sheet that match something in the HTML, and are not in the cut one.
func unstyled(all, cut map[string][]string, drawn string) []string {
	w := worn{}
	w.add(drawn)
	for _, class := range scripted {
		w[class] = true
	}
	var out []string
	for text, needs := range all {
		if _, ok := cut[text]; !ok && !slices.ContainsFunc(needs, func(name string) bool { return !w[name] }) {
			out = append(out, text)
		}
	}
	slices.Sort(out)
	return slices.DeleteFunc(out, func(s string) bool { return s == "::before" || s == "::after" }) // of custom properties alone
}

// everyPage is a page of every kind in every variant, with room for as many as make a difference, and the page of every
// template.
func everyPage(t *testing.T) map[string]pages.Ready {
	all := map[string]pages.Ready{}
	add := func(k block.Kind, name string, room int, props json.RawMessage) {
		v, err := k.Decode(props)
		if err != nil {
			t.Fatal(err)
		}
		r := pages.NewDoc("页面", count()).Ready(false)
		b := pages.ReadyBlock{Block: pages.Block{ID: "b1", Kind: k.Name}, Title: k.Title, Viewer: v}
		r.Sections, r.Action = []pages.ReadySection{{ID: "s", Kind: block.Bait, Blocks: []pages.ReadyBlock{b}}}, "#form-b1"
		r.Doc.Quota.Leads = room
		if slices.ContainsFunc(k.Fields, func(f form.Field) bool { return f.Of == "plays" }) {
			r.Plays = pages.SamplePlays()
		}
		all[fmt.Sprintf("%s of %d", name, room)] = r
	}
	for _, k := range block.All() {
		for _, room := range []int{0, 12, 1000} {
			add(k, k.Name, room, timed(t, k.Props(), k.Fields))
		}
		for _, v := range k.Variants() {
			props, err := json.Marshal(k.In(v.Value))
			if err != nil {
				t.Fatal(err)
			}
			add(k, k.Name+"-"+v.Value, 12, timed(t, props, k.Fields))
		}
	}
	for _, tmpl := range someTemplates() {
		all[tmpl.Name] = tmpl.Doc(time.UnixMilli(1_700_000_000_000), count()).Ready(false)
	}
	return all
}

// somebody is a visitor as they come, at random.
func somebody(r *rand.Rand, id string, kind block.Viewer, ready pages.Ready) block.Env {
	room := ready.Doc.Quota.Leads
	at := time.UnixMilli(1_700_000_000_000).Add(time.Duration(r.IntN(20*24*60)-10*24*60) * time.Minute)
	yes := func() bool { return r.IntN(2) == 0 }
	e := block.Env{ID: id, Now: at, Nonce: "n", Links: paths("/x"), Acted: yes(), Shared: yes(), Friends: r.IntN(12)}
	e.Seats = block.Seats{Limit: room, Taken: max(0, room-r.IntN(20))}
	e.Full = e.Seats.Limit > 0 && e.Seats.Left() == 0
	if yes() {
		e.Inviter = &block.Person{Name: []string{"", "小李", "很长很长的名字很长很长"}[r.IntN(3)], Avatar: []string{"", "/avatar/x"}[r.IntN(2)]}
	}
	if yes() {
		e.Visitor = block.Person{Name: "小王"}
	}
	if e.Acted && yes() {
		e.Slot, e.Ticket, e.Used = "12月6日 周日 14:00", "12345678", form.Time(r.IntN(2))
	}
	if a, ok := kind.(block.Asker); ok {
		e.Booked = block.Booked{}
		for _, s := range a.Lead().Slots {
			e.Booked[block.SlotOf{Block: id, Slot: s.ID()}] = r.IntN(s.Capacity + 1)
		}
	}
	states := block.PlayStates()
	e = playing(e, ready.Plays, states[r.IntN(len(states))])
	if yes() {
		wrong := mistaken(e, kind)
		maps.DeleteFunc(wrong.Form.Errors, func(string, string) bool { return yes() })
		return wrong
	}
	return e
}

// TestNobodySeesAnUnstyledPage: whatever a visitor is, and whenever they come, every rule of the whole sheet that matches
// what they see is in the page's own.
func TestNobodySeesAnUnstyledPage(t *testing.T) {
	all := selectors(t, assets.H5().All())
	r := rand.New(rand.NewPCG(4, 4))
	for name, ready := range everyPage(t) {
		p := Prepare(ready, NewMemory(1<<24))
		cut := selectors(t, p.sheet)
		if len(cut) == 0 || len(cut) > len(all)*3/4 {
			t.Errorf("%s takes %d of %d selectors", name, len(cut), len(all))
		}
		seen := func(who string, e block.Env) {
			e.Title, e.Theme, e.Action, e.Consent = ready.Doc.Title, ready.Doc.Look(), ready.Action, ready.Doc.Host.Agreement()
			var out strings.Builder
			if err := Page(View{Ready: p, Env: e}).Render(context.Background(), &out); err != nil {
				t.Fatal(err)
			}
			if bare := unstyled(all, cut, out.String()); len(bare) > 0 {
				e.Theme = theme.Theme{}
				t.Fatalf("%s, %s: the page's styles lack %q (%+v)", name, who, bare, e)
			}
		}
		for _, persona := range pages.Personas() {
			e := block.Env{Now: time.UnixMilli(1_700_000_000_000), Links: paths("/x")}
			persona.Be(&e, "/s/x", "/s/x/poster.jpg")
			seen(string(persona), e)
		}
		for _, s := range ready.Sections {
			for _, b := range s.Blocks {
				for range 8 {
					seen("somebody", somebody(r, b.ID, b.Viewer, ready))
				}
			}
		}
	}
}

// TestBlocksAreDrawnForEverybody: whoever gives blocks something more to know of a visitor has to say in everybody what it
// may be; without, a block that looks different for it would be drawn once for all.
func TestBlocksAreDrawnForEverybody(t *testing.T) {
	same := []string{"ID", "Title", "Theme", "Consent", "Action", "Named", "Editing"} // of the page or of the editor, not of the visitor
	k, ok := block.Get("lead")
	if !ok {
		t.Fatal("no lead form")
	}
	all := everybody("b1", k.Sample, 10, nil)
	all = append(all, players(all[0], nil, pages.SamplePlays())...)
	fields := reflect.TypeFor[block.Env]()
	for i := range fields.NumField() {
		f := fields.Field(i)
		if !f.IsExported() || slices.Contains(same, f.Name) || f.Name == "Booked" {
			continue
		}
		first := reflect.ValueOf(all[0]).Field(i).Interface()
		if !slices.ContainsFunc(all, func(e block.Env) bool { return !reflect.DeepEqual(reflect.ValueOf(e).Field(i).Interface(), first) }) {
			t.Errorf("%s is the same for everybody", f.Name)
		}
	}
}

// TestScriptedClasses: the styles of what the script does are in every page.
func TestScriptedClasses(t *testing.T) {
	var set []string
	for _, m := range regexp.MustCompile(`classList\.\w+\('([^']+)'|className\s*=`).FindAllStringSubmatch(string(assets.Bytes("js/h5.js")), -1) {
		set = append(set, "."+m[1])
	}
	slices.Sort(set)
	if set, known := slices.Compact(set), slices.Sorted(slices.Values(scripted)); !slices.Equal(set, known) {
		t.Errorf("h5.js sets %q, pages are prepared for %q", set, known)
	}
}

func BenchmarkPrepare(b *testing.B) {
	for _, tmpl := range template.All() {
		r := tmpl.Doc(time.UnixMilli(1_700_000_000_000), count()).Ready(false)
		b.Run(tmpl.Name, func(b *testing.B) {
			for b.Loop() {
				Prepare(r, NewMemory(1<<24))
			}
		})
	}
	b.Run("a play", func(b *testing.B) {
		r := playPage()
		for b.Loop() {
			Prepare(r, NewMemory(1<<24))
		}
	})
	b.Run("every kind", func(b *testing.B) {
		r := everyKind(b)
		for b.Loop() {
			Prepare(r, NewMemory(1<<24))
		}
		b.ReportMetric(float64(len(fmt.Sprint(Prepare(r, NewMemory(1<<24)).sheet))), "bytes")
	})
}
