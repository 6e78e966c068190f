package template_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/comply"
	"github.com/sanduan/sanduan/pages/play"
	"github.com/sanduan/sanduan/pages/template"
)

// playing are answers with a play: such as are usual, and for one trade also with the shortest and the longest there may be.
func playing(g template.Goal, t template.Trade, kind string) []template.Answers {
	if t.Name != "retail" {
		return []template.Answers{full(g, t).Playing(kind)}
	}
	least, most := minimal(g, t).Playing(kind), longest(g, t).Playing(kind)
	least.Prize, least.Copies, least.Cost = "伞", 3, 0
	most.Prize, most.Copies, most.Cost = strings.Repeat("奖", 16), 100_000, 99_999_999
	if kind == "bargain" {
		least.From, least.Floor = 11, 1 // ten friends, a fen each
		most.From, most.Floor = 99_999_999, 99_999_000
	}
	return []template.Answers{least, full(g, t).Playing(kind), most}
}

// TestComposedPlaysMayBePublished: of every goal, trade and play comes a page with nothing left to repair, that shows the play, gives what
// the operator has, and is shared where that is not a risk.
func TestComposedPlaysMayBePublished(t *testing.T) {
	for _, k := range play.All() {
		t.Run(k.Name, func(t *testing.T) {
			t.Parallel()
			for _, g := range template.Goals() {
				for _, tr := range template.Trades() {
					for _, a := range playing(g, tr, k.Name) {
						composedPlay(t, a)
					}
				}
			}
		})
	}
}

func composedPlay(t *testing.T, a template.Answers) {
	t.Helper()
	name := a.Goal + " " + a.Trade + " " + a.Prize
	if errs := a.Check(moments[0]); errs != nil {
		t.Fatalf("%s: the answers are refused: %v", name, errs)
	}
	d := template.Compose(a, moments[0], counter())
	ready := d.Ready(true)
	exists := pages.Exists{Picture: func(string) bool { return true }, Page: func(string) bool { return false }}
	for _, p := range append(ready.Check(moments[0], exists), d.Warnings()...) {
		t.Errorf("%s: %s %s: %s", name, p.Where, p.Field, p.Message)
	}
	for _, f := range comply.Check(comply.Page{Ready: ready, Now: moments[0]}) {
		if f.Severity != comply.Info {
			t.Errorf("%s: %s %s: %s %s", name, f.Where, f.Rule, f.Message, f.Words)
		}
	}
	p, ok := ready.Play("")
	if !ok || len(d.Plays) != 1 || p.Kind != a.Play || play.Check(p.Settings, d.Prizes) != nil || ready.Summary(p) == "" {
		t.Errorf("%s: plays %v", name, d.Plays)
	}
	if risky := a.Play == "assist" || a.Play == "bargain"; d.SharedIn().WeChat == risky || template.RiskyInWeChat(a.Play) != risky {
		t.Errorf("%s is shared in %+v", name, d.SharedIn())
	}
	for _, x := range d.Prizes.List {
		if !strings.HasSuffix(x.Title, a.Prize) || x.Total != a.Copies || x.Cost != a.Cost {
			t.Errorf("%s gives %+v", name, x)
		}
	}
}

// TestAPlayChangesNothingElse: a page with a play is the one without, but for the play, and its block where the invitation stood.
func TestAPlayChangesNothingElse(t *testing.T) {
	a := full(template.GoalOf("visit"), template.TradeOf("food"))
	without := template.Compose(a, moments[0], counter())
	for _, k := range play.All() {
		with := template.Compose(a.Playing(k.Name), moments[0], counter())
		if with.Count() != without.Count() || with.Title != without.Title || with.Theme != without.Theme || with.Host != without.Host {
			t.Errorf("%s: %d blocks, %q", k.Name, with.Count(), with.Title)
		}
		for i, s := range without.Sections {
			for j, b := range s.Blocks {
				other := with.Sections[i].Blocks[j]
				if b.Kind != "share" && (b.Kind != other.Kind || !bytes.Equal(b.Props, other.Props)) {
					t.Errorf("%s: %s has become %s %s", k.Name, b.Kind, other.Kind, other.Props)
				}
			}
		}
		if written, err := json.Marshal(with); err != nil || strings.Contains(string(written), "{prize}") {
			t.Errorf("%s: an open fragment, or %v", k.Name, err)
		}
	}
}

// TestAsksOfPlays: what belongs to a play is asked for with it alone, and every answer is said to be missing by the name it is asked by.
func TestAsksOfPlays(t *testing.T) {
	g, tr := template.GoalOf("lead"), template.TradeOf("local")
	asked := func(kind string) string {
		var out []string
		for _, ask := range template.Asks(g, tr, kind) {
			switch ask.Name {
			case "Prize", "Copies", "Cost", "From", "Floor", "Play":
				out = append(out, ask.Name)
			}
		}
		return strings.Join(out, " ")
	}
	for _, k := range play.All() {
		want := map[bool]string{true: "Prize Copies Cost From Floor", false: "Prize Copies Cost"}[k.Name == "bargain"]
		if got := asked(k.Name); got != want {
			t.Errorf("%s asks for %q", k.Name, got)
		}
		a := minimal(g, tr)
		a.Play = k.Name
		errs := a.Check(moments[0])
		for _, ask := range template.Asks(g, tr, k.Name) {
			if ask.Name == "Prize" && (errs["Prize"] != "请填写「"+ask.Label+"」" || errs["Copies"] == "") {
				t.Errorf("%s: %v", k.Name, errs)
			}
		}
	}
	if got := asked(""); got != "" {
		t.Errorf("without a play %q is asked for", got)
	}
}

func TestAnswersOfPlaysAreChecked(t *testing.T) {
	for _, c := range []struct {
		kind, field string
		spoil       func(*template.Answers)
	}{
		{"group", "Play", func(a *template.Answers) { a.Play = "roulette" }},
		{"group", "Copies", func(a *template.Answers) { a.Copies = 2 }},
		{"assist", "Copies", func(a *template.Answers) { a.Copies = 100_001 }},
		{"coupon", "Prize", func(a *template.Answers) { a.Prize = strings.Repeat("券", 17) }},
		{"swap", "Cost", func(a *template.Answers) { a.Cost = -1 }},
		{"bargain", "From", func(a *template.Answers) { a.From = 0 }},
		{"bargain", "Floor", func(a *template.Answers) { a.Floor = 0 }},
		{"bargain", "Floor", func(a *template.Answers) { a.Floor = a.From }},
		{"bargain", "Floor", func(a *template.Answers) { a.Floor = a.From - form.Money(9) }},
	} {
		a := minimal(template.GoalOf("lead"), template.TradeOf("food")).Playing(c.kind)
		if errs := a.Check(moments[0]); errs != nil {
			t.Fatal(errs)
		}
		c.spoil(&a)
		if errs := a.Check(moments[0]); len(errs) != 1 || errs[c.field] == "" {
			t.Errorf("%s: %v, want one at %s", c.kind, errs, c.field)
		}
	}
}
