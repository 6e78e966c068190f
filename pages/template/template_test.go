package template_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	_ "github.com/sanduan/sanduan/components" // every block
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
	"github.com/sanduan/sanduan/pages/poster"
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

// goalTemplates are the templates that have a goal, not a play.
func goalTemplates() []template.Template {
	return slices.DeleteFunc(template.All(), func(t template.Template) bool { return t.Play != "" })
}

// TestTemplatesDiffer: no two are called alike, look alike, or are made of the same blocks in the same variants, and no theme and no
// design of posters is left out.
func TestTemplatesDiffer(t *testing.T) {
	themes, designs, shapes, said := map[string]int{}, map[string]int{}, map[string]string{}, map[string]string{}
	for _, tpl := range template.All() {
		d := tpl.Doc(moments[0], counter())
		themes[d.Theme]++
		designs[d.Poster.Design]++
		for _, words := range []string{tpl.Title, tpl.Words, d.Title, d.Card.Title, string(d.Poster.Headline)} {
			if said[words] != "" {
				t.Errorf("%s says %q, as %s does", tpl.Name, words, said[words])
			}
			said[words] = tpl.Name
		}
		shape := shapeOf(d)
		if shapes[shape] != "" {
			t.Errorf("%s is built like %s", tpl.Name, shapes[shape])
		}
		shapes[shape] = tpl.Name
		if n := d.Count(); len(d.Sections) != 3 || n < 8 || n > 12 {
			t.Errorf("%s has %d sections with %d blocks", tpl.Name, len(d.Sections), n)
		}
	}
	for _, th := range theme.All() {
		if themes[th.Name] < 3 {
			t.Errorf("%d templates in %s", themes[th.Name], th.Name)
		}
	}
	for _, design := range poster.Designs() {
		if designs[design] < 3 {
			t.Errorf("%d templates with the poster %s", designs[design], design)
		}
	}
}

// shapeOf is a page's blocks with their variants.
func shapeOf(d pages.Doc) string {
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
	return shape
}

// TestEveryGoalAndEveryPlayHasItsTemplates: one for each goal, two of each trade; three for each play, each of another trade.
func TestEveryGoalAndEveryPlayHasItsTemplates(t *testing.T) {
	goals, trades := map[string]int{}, map[string]int{}
	for _, tpl := range goalTemplates() {
		goals[tpl.Goal]++
		trades[tpl.Trade]++
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
	var order []string
	for _, k := range play.All() {
		all, seen := template.OfPlay(k.Name), map[string]bool{}
		for _, tpl := range all {
			seen[tpl.Trade] = true
			order = append(order, tpl.Name)
			if tpl.Goal != "" || tpl.Play != k.Name || !strings.HasPrefix(tpl.Name, k.Name+"-") {
				t.Errorf("%s is no template of %s", tpl.Name, k.Title)
			}
		}
		if len(all) != 3 || len(seen) != 3 {
			t.Errorf("%s has %d templates of %d trades", k.Title, len(all), len(seen))
		}
	}
	var last []string
	for _, tpl := range template.All()[len(template.Goals()):] {
		last = append(last, tpl.Name)
	}
	if !slices.Equal(order, last) {
		t.Errorf("templates of plays stand as %q", last)
	}
}

// TestTemplatesWithPlaysPlay: the settings are right, give nothing but what they need, and the page shows the play and leads to it.
func TestTemplatesWithPlaysPlay(t *testing.T) {
	for _, tpl := range template.All() {
		d := tpl.Doc(moments[0], counter())
		if tpl.Play == "" {
			if len(d.Plays) != 0 {
				t.Errorf("%s has a play and is not found under it", tpl.Name)
			}
			continue
		}
		r := d.Ready(false)
		p, ok := r.Play("")
		if !ok || len(d.Plays) != 1 || p.Kind != tpl.Play {
			t.Errorf("%s has other plays than %s", tpl.Name, tpl.Play)
			continue
		}
		if errs := play.Check(p.Settings, d.Prizes); errs != nil {
			t.Errorf("%s: %v", tpl.Name, errs)
		}
		if errs := d.Prizes.Check(); errs != nil {
			t.Errorf("%s: prizes: %v", tpl.Name, errs)
		}
		for _, w := range d.Warnings() {
			if strings.Contains(w.Message, "条是示例") {
				continue // which the operator has to replace
			}
			t.Errorf("%s warns: %s %s", tpl.Name, w.Where, w.Message)
		}
		if !strings.HasPrefix(r.Action, "#play-") {
			t.Errorf("%s leads to %q", tpl.Name, r.Action)
		}
		given := p.Settings.Gives()
		for _, prize := range d.Prizes.List {
			used := slices.Contains(given, form.Ref(prize.Key)) || slices.ContainsFunc(d.Prizes.List, func(x play.Prize) bool { return x.Substitute == form.Ref(prize.Key) })
			if !used || prize.Kind == play.Code || prize.Worth < prize.Cost || prize.Cost == 0 || prize.Words == "" || prize.Days == 0 {
				t.Errorf("%s: the prize %s is given by nobody, needs codes first, or says too little of itself: %+v", tpl.Name, prize.Title, prize)
			}
		}
		if risky := tpl.Play == "assist" || tpl.Play == "bargain"; risky == d.SharedIn().WeChat || risky && !strings.Contains(tpl.Words, "适合") {
			t.Errorf("%s is shared in %+v", tpl.Name, d.SharedIn())
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
