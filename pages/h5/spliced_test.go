package h5

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

// someTemplates are those without a play, and one of each play: the others differ in words and numbers.
func someTemplates() []template.Template {
	var some []template.Template
	seen := map[string]bool{}
	for _, t := range template.All() {
		if t.Play == "" || !seen[t.Play] {
			some = append(some, t)
		}
		seen[t.Play] = true
	}
	return some
}

// wholePages are the pages of all templates, one of every kind of block, and one that says who invites by itself.
func wholePages(t testing.TB) map[string]pages.Ready {
	bare := pages.NewDoc("页面", count())
	all := map[string]pages.Ready{"every kind": everyKind(t), "bare": bare.Ready(false)}
	for _, tmpl := range someTemplates() {
		all[tmpl.Name] = tmpl.Doc(time.UnixMilli(1_700_000_000_000), count()).Ready(false)
	}
	return all
}

// seen are everybody's visitors of a page, with values as machines make them, and others who differ in names and numbers.
func seen(r pages.Ready) []View {
	var all []View
	add := func(e block.Env) {
		i := len(all)
		e.ID, e.Title, e.Theme, e.Action, e.Consent = "", r.Doc.Title, r.Doc.Look(), r.Action, r.Doc.Host.Agreement()
		e.Nonce = fmt.Sprintf("nonce-%010d", i)
		e.Now = e.Now.Truncate(time.Second)
		e.Links = block.Links{Page: "/p/a", Lead: "/p/a/lead", Share: "/p/a/share", Me: "/p/a/me", Privacy: "/p/a/privacy"}
		code := fmt.Sprintf("Code%07d", i)
		if e.Shared {
			e.Links.Own, e.Links.Poster = "https://h.example.cn:8080/s/"+code, "/s/"+code+"/poster.jpg?v=AbC-_"+code[:6]
		}
		if e.Via != "" {
			e.Via = fmt.Sprintf("Via%08d", i)
		}
		v := View{Env: e, Meta: Meta{URL: "https://h.example.cn/p/a", Title: r.Doc.Card.Title, Words: r.Doc.Card.Words, Picture: "https://h.example.cn/a.jpg"}}
		if i%2 == 0 {
			v.Meta.URL = "http://127.0.0.1:8080/s/" + code
		}
		all = append(all, v)
	}
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			for i, e := range everybody(b.ID, b.Viewer, r.Doc.Quota.Leads, r.Plays) {
				if e.Form.Block != "" {
					continue // corrected forms are drawn
				}
				add(e)
				if i%7 == 0 {
					e.Visitor, e.Friends = block.Person{Name: fmt.Sprint(`<"李&`, i)}, i
					if e.Inviter != nil {
						e.Inviter = &block.Person{Name: strings.Repeat("长>", i%9) + "😀", Avatar: "/a/" + fmt.Sprint(i)}
					}
					e.Ticket, e.Channel = fmt.Sprintf("T%07d", i), fmt.Sprint("c", i%3)
					e.Now = e.Now.Add(time.Duration(i) * 1234 * time.Second)
					add(e)
					e.Booked = booked(e.Booked, i%3-1)
					add(e)
				}
			}
		}
	}
	if all == nil {
		for _, e := range guests("") {
			add(e)
		}
	}
	return all
}

// What is put together is what Page draws, byte for byte: for every kind of block, on all templates' pages, for
// everybody, the first time and when it is remembered, and compressed.
func TestWhatIsPutTogetherIsThePage(t *testing.T) {
	for name, r := range wholePages(t) {
		r.Doc.Quota.Leads = 10
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := Prepare(r, NewMemory(1<<24))
			if p.cutting == nil {
				t.Fatal("it must be drawn for each visitor")
			}
			for i, v := range some(seen(r), 240) {
				v.Ready = p
				want := drawnPage(t, v)
				for range 2 {
					got, ok := v.Ready.Append([]byte("<"), &v.Env, &v.Meta, false)
					if !ok || string(got) != "<"+want {
						t.Fatalf("visitor %d (%v) gets another page: %s", i, ok, firstDifference(string(got[1:]), want))
					}
				}
				if i%10 > 0 {
					continue
				}
				for range worthwhileExact + 1 { // as a whole, with fills of any lengths, and of these
					got, ok := v.Ready.Append([]byte("<"), &v.Env, &v.Meta, true)
					if text := unzip(t, got[1:]); !ok || text != want {
						t.Fatalf("visitor %d (%v) gets another page compressed: %s", i, ok, firstDifference(text, want))
					}
				}
			}
		})
	}
}

// some are at most n of them, from all over.
func some(all []View, n int) []View {
	step := len(all)/n | 1 // odd, since they stand in pairs
	var out []View
	for i := 0; i < len(all) && len(out) < n; i += step {
		out = append(out, all[i])
	}
	return out
}

func drawnPage(t testing.TB, v View) string {
	t.Helper()
	var out strings.Builder
	if err := Page(v).Render(context.Background(), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func unzip(t testing.TB, member []byte) string {
	t.Helper()
	r, err := gzip.NewReader(bytes.NewReader(member))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func firstDifference(got, want string) string {
	i := 0
	for i < min(len(got), len(want)) && got[i] == want[i] {
		i++
	}
	around := func(s string) string { return s[max(0, i-60):min(len(s), i+60)] }
	return fmt.Sprintf("at byte %d %q, not %q", i, around(got), around(want))
}

// Many come at the same moment, of all kinds and in two seconds; each gets the own page.
func TestManyAtOnce(t *testing.T) {
	r := wholePages(t)["english-trial"]
	p := Prepare(r, NewMemory(1<<24))
	var all sync.WaitGroup
	for i, v := range some(seen(r), 64) {
		v.Ready = p
		v.Env.Now = v.Env.Now.Add(time.Duration(i%2) * time.Second)
		all.Go(func() {
			want := drawnPage(t, v)
			for n := range 12 {
				page, ok := p.Append(nil, &v.Env, &v.Meta, n%2 == 0)
				got := string(page)
				if n%2 == 0 {
					got = unzip(t, page)
				}
				if !ok || got != want {
					t.Errorf("visitor %d: %s", i, firstDifference(got, want))
				}
			}
		})
	}
	all.Wait()
}

// Whatever changes for a visitor between two visits shows, also where it was drawn before.
func TestWhatChangesShows(t *testing.T) {
	r := wholePages(t)["hair-booking"]
	p := Prepare(r, NewMemory(1<<24))
	v := seen(r)[0]
	var id string
	var slots []block.Slot
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			if l, _ := b.Lead(); len(l.Slots) > 0 {
				id, slots = b.ID, l.Slots
			}
		}
	}
	looks := map[string]bool{}
	for taken := range 3 {
		v.Env.Booked = block.Booked{}
		for i, slot := range slots[:taken] {
			v.Env.Booked[block.SlotOf{Block: id, Slot: slot.ID()}] = slots[i].Capacity
		}
		v.Ready = p
		got, _ := p.Append(nil, &v.Env, &v.Meta, false)
		if string(got) != drawnPage(t, v) {
			t.Errorf("%d slots taken: %s", taken, firstDifference(string(got), drawnPage(t, v)))
		}
		looks[string(got)] = true
	}
	if len(looks) != 3 {
		t.Errorf("%d looks", len(looks))
	}
}

// What nobody can promise to look the same everywhere is drawn.
func TestOddVisitorsAreDrawn(t *testing.T) {
	r := everyKind(t)
	p := Prepare(r, NewMemory(1<<24))
	usual := seen(r)[0]
	for name, odd := range map[string]func(*View){
		"a host that must be escaped": func(v *View) { v.Meta.URL = "https://a&b.cn/p/a" },
		"a short code":                func(v *View) { v.Env.Via = "short" },
		"a correction":                func(v *View) { v.Env.Form.Block = "b1" },
		"the editor":                  func(v *View) { v.Env.Editing = true },
		"half a second":               func(v *View) { v.Env.Now = v.Env.Now.Add(time.Second / 2) },
		"a snapshot":                  func(v *View) { v.Meta.Still = true },
		"a page not prepared":         func(v *View) { v.Ready = Prepared{Ready: r} },
	} {
		v := usual
		v.Ready = p
		if _, ok := v.Ready.Append(nil, &v.Env, &v.Meta, false); !ok {
			t.Fatal("even a usual visitor is drawn")
		}
		odd(&v)
		if page, ok := v.Ready.Append(nil, &v.Env, &v.Meta, false); ok || len(page) > 0 {
			t.Errorf("%s: put together", name)
		}
	}
}

// looking is a block that looks into an address instead of writing it.
type looking struct{}

func (looking) View(e block.Env) templ.Component { return templ.Raw(strings.ToLower(e.Links.Own)) }

func TestABlockThatLooksIntoValuesIsFound(t *testing.T) {
	b := pages.ReadyBlock{Block: pages.Block{ID: "b1"}, Viewer: looking{}}
	r := pages.NewDoc("页面", count()).Ready(false)
	r.Sections = []pages.ReadySection{{Blocks: []pages.ReadyBlock{b}}}
	if Prepare(r, NewMemory(1<<24)).cutting != nil {
		t.Error("a mark would be looked into instead of the visitor's own address")
	}
}

// The compressed page is hardly larger than if it were compressed for each visitor; for those who come first, a little.
func TestAPutTogetherPageIsAsSmall(t *testing.T) {
	for name, r := range wholePages(t) {
		if name == "bare" {
			continue
		}
		p := Prepare(r, NewMemory(1<<24))
		first, sum, whole := 0, 0, 0
		for _, v := range some(seen(r), 12) {
			v.Ready = p
			var page []byte
			for asked := range worthwhileExact {
				page, _ = v.Ready.Append(nil, &v.Env, &v.Meta, true)
				if asked == worthwhile {
					first += len(page)
				}
			}
			sum += len(page)
			whole += compressed(drawnPage(t, v))
		}
		of := func(bytes int) float64 { return 100 * float64(bytes) / float64(whole) }
		t.Logf("%s: %.1f %% of what gzip makes of the whole, the first %.1f %%", name, of(sum), of(first))
		if of(sum) > 108 || of(first) > 124 {
			t.Errorf("%s: the page is too large", name)
		}
	}
}
