package template_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	_ "github.com/sanduan/sanduan/components" // every block
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

func counter() pages.NewID {
	n := 0
	return func() string { n++; return fmt.Sprintf("id%d", n) }
}

// moments are times at which a page may be begun: around midnight in China, and over a year's end.
var moments = []time.Time{
	time.Date(2026, 3, 1, 15, 59, 59, 0, time.UTC),
	time.Date(2026, 3, 1, 16, 0, 0, 0, time.UTC),
	time.Date(2026, 12, 25, 4, 0, 0, 0, time.UTC),
	time.Date(2028, 2, 20, 12, 0, 0, 0, time.UTC),
}

// TestTemplatesMayBePublished: whoever begins from a template changes words and pictures, and repairs nothing.
func TestTemplatesMayBePublished(t *testing.T) {
	for _, tpl := range template.All() {
		for _, now := range moments {
			d := tpl.Doc(now, counter())
			for _, p := range d.Ready(true).Check(now, pages.Exists{Picture: func(string) bool { return true }, Page: func(string) bool { return false }}) {
				if p.Field == "QR" {
					continue // nobody but the operator has the code that belongs there
				}
				t.Errorf("%s at %s: %s %s: %s", tpl.Name, now, p.Where, p.Field, p.Message)
			}
			ids := map[string]bool{}
			for _, s := range d.Sections {
				for _, b := range s.Blocks {
					if _, ok := block.Get(b.Kind); !ok {
						t.Errorf("%s: no kind %s", tpl.Name, b.Kind)
					}
					if ids[b.ID] {
						t.Errorf("%s: id %s is given twice", tpl.Name, b.ID)
					}
					ids[b.ID] = true
				}
				if ids[s.ID] {
					t.Errorf("%s: id %s is given twice", tpl.Name, s.ID)
				}
				ids[s.ID] = true
			}
			if d.Ready(false).Action == "" {
				t.Errorf("%s asks for nothing", tpl.Name)
			}
		}
	}
}

func TestTemplatesAreNamed(t *testing.T) {
	slugs := map[string]bool{}
	for _, tpl := range template.All() {
		if tpl.Title == "" || tpl.Words == "" {
			t.Errorf("%s does not say what it is for", tpl.Name)
		}
		if wrong := pages.CheckSlug(tpl.Slug); tpl.Slug != "" && wrong != "" || tpl.Slug != "" && slugs[tpl.Slug] {
			t.Errorf("%s: address %q %s", tpl.Name, tpl.Slug, wrong)
		}
		slugs[tpl.Slug] = true
		if got, ok := template.Get(tpl.Name); !ok || got.Title != tpl.Title {
			t.Errorf("%s is not found by its name", tpl.Name)
		}
	}
	if _, ok := template.Get("none"); ok {
		t.Error("a template that does not exist was found")
	}
}

// TestTemplatesDiffer: one for each goal, two for each trade, every theme, and no two of the same blocks in the same
// variants.
func TestTemplatesDiffer(t *testing.T) {
	goals, trades, themes, shapes := map[string]int{}, map[string]int{}, map[string]int{}, map[string]string{}
	for _, tpl := range template.All() {
		d := tpl.Doc(moments[0], counter())
		goals[tpl.Goal]++
		trades[tpl.Trade]++
		themes[d.Theme]++
		shape := ""
		for _, s := range d.Ready(false).Sections {
			for _, b := range s.Blocks {
				shape += " " + b.Kind
				form.Walk(b.Viewer, func(path string, v any) {
					if path == "Layout" {
						shape += "/" + v.(string)
					}
				})
			}
		}
		if shapes[shape] != "" {
			t.Errorf("%s is built like %s", tpl.Name, shapes[shape])
		}
		shapes[shape] = tpl.Name
		if n := d.Count(); len(d.Sections) != 3 || n < 8 || n > 12 {
			t.Errorf("%s has %d sections with %d blocks", tpl.Name, len(d.Sections), n)
		}
	}
	for _, g := range template.Goals() {
		if goals[g.Name] != 1 {
			t.Errorf("%d templates to %s", goals[g.Name], g.Title)
		}
	}
	for _, tr := range template.Trades() {
		if trades[tr.Name] != 2 {
			t.Errorf("%d templates of %s", trades[tr.Name], tr.Title)
		}
	}
	for _, th := range theme.All() {
		if themes[th.Name] == 0 {
			t.Errorf("no template in %s", th.Name)
		}
	}
}

// TestDeadlines: a page begun today counts down to the evening, ten days on, as visitors in China read their clocks, and
// nothing on it is over within a day or as far away as a year.
func TestDeadlines(t *testing.T) {
	now := time.Date(2026, 12, 25, 16, 30, 0, 0, time.UTC) // the 26th in China
	for _, tpl := range template.All() {
		for _, s := range tpl.Doc(now, counter()).Ready(false).Sections {
			for _, b := range s.Blocks {
				form.Walk(b.Viewer, func(path string, v any) {
					at, ok := v.(form.Time)
					if !ok || at == 0 {
						return
					}
					if got := at.In().Format("2006-01-02 15:04"); b.Kind == "countdown" && got != "2027-01-05 20:00" {
						t.Errorf("%s ends at %s", tpl.Name, got)
					}
					if ahead := at.In().Sub(now); ahead < 24*time.Hour || ahead > 60*24*time.Hour {
						t.Errorf("%s: %s %s is %v ahead", tpl.Name, b.Kind, path, ahead)
					}
				})
			}
		}
	}
}

// TestSamplesSaySo: nothing in a template may pass for a real customer, a real company or a real figure.
func TestSamplesSaySo(t *testing.T) {
	for _, tpl := range template.All() {
		d := tpl.Doc(moments[0], counter())
		if !strings.HasPrefix(d.Host.Company, "示例") {
			t.Errorf("%s: the company %s may exist", tpl.Name, d.Host.Company)
		}
		for _, s := range d.Ready(false).Sections {
			for _, b := range s.Blocks {
				form.Walk(b.Viewer, func(path string, v any) {
					switch {
					case strings.HasSuffix(path, ".Sample") && v != true,
						b.Kind == "numbers" && strings.HasSuffix(path, ".Source") && !strings.Contains(v.(string), "示例"),
						b.Kind == "experts" && strings.HasSuffix(path, ".Role") && !strings.Contains(v.(string), "示例"),
						b.Kind == "certificates" && strings.HasSuffix(path, ".Note") && !strings.Contains(v.(string), "示例"):
						t.Errorf("%s: %s %s does not say that it is a sample: %v", tpl.Name, b.Kind, path, v)
					}
				})
			}
		}
	}
}
