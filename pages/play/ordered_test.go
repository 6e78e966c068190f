package play

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/form"
)

// Friends can act by an order where nothing is kept for them meanwhile; elsewhere the form does not offer it, and the check refuses it.
func TestOrdersWherePossible(t *testing.T) {
	for _, k := range All() {
		p, err := k.Decode([]byte(`{"Act":"order"}`))
		if err != nil {
			t.Fatal(err)
		}
		want := k.Name == "assist" || k.Name == "ranking"
		if errs := Check(p, Prizes{List: k.Prizes}); (errs["Act"] == "") != want {
			t.Errorf("%s by order: %v", k.Name, errs)
		}
		i := slices.IndexFunc(k.Fields, func(f form.Field) bool { return f.Name == "Act" })
		offered := slices.ContainsFunc(k.Fields[i].Options, func(o form.Option) bool { return o.Value == Ordered })
		if offered != want || len(k.Fields[i].Options) < 2 {
			t.Errorf("%s offers %v", k.Name, k.Fields[i].Options)
		}
		if said := saidBy(p, Prizes{List: k.Prizes}); want && (!strings.Contains(said, "下单") || !strings.Contains(said, "主办方核对")) {
			t.Errorf("%s does not say what counts:\n%s", k.Name, said)
		}
	}
	k := aRanking()
	k.Act, k.OrderPoints = Ordered, 0
	if got := fieldsOf(k.Check()); got != "[OrderPoints]" {
		t.Errorf("a ranking by orders that bring nothing: %s is wrong", got)
	}
}

// What a friend must do can only become less.
func TestActWorse(t *testing.T) {
	for before, allowed := range map[string]string{Tap: "tap", Phone: "tap phone", Ordered: "tap phone order"} {
		var got []string
		for _, now := range []string{Tap, Phone, Ordered} {
			if fieldsOf(Terms{Act: now, Scope: Anybody}.worse(Terms{Act: before, Scope: Anybody})) == "[]" {
				got = append(got, now)
			}
		}
		if strings.Join(got, " ") != allowed {
			t.Errorf("after %s there may be %v, not %s", before, got, allowed)
		}
	}
}

// approved is a friend who came then, and whose order an operator has found.
func approved(came int64) func(*Turn) {
	return func(t *Turn) { t.By, t.Came = "运营", came }
}

// An order counts when an operator says so, as of when the friend came: also where the run has ended since then, without its prize.
func TestOrdersCountAsTheyCame(t *testing.T) {
	a := Assist{Tiers: []AssistTier{{1, "gift"}, {2, "best"}}, Hours: 24, Terms: strict()}
	a.Act = Ordered
	tb := newTable(t, a, 10)
	r := tb.begin("owner")
	came := tb.now
	for _, who := range []string{"ann", "bob", "cat"} {
		if o := tb.join(r, who); o.Reason != Held || r.Progress != 0 {
			t.Fatalf("%s: %q, progress %d", who, o.Reason, r.Progress)
		}
	}
	if o := tb.join(r, "ann", approved(came)); o.Reason != "" || r.Progress != 1 || r.state("owner", "1") != "given" {
		t.Fatalf("%q, progress %d, %s", o.Reason, r.Progress, r.state("owner", "1"))
	}
	tb.tick(25 * hour)
	if r.State != Over {
		t.Fatalf("the run is %s", r.State)
	}
	if o := tb.join(r, "dan"); o.Reason != Expired {
		t.Errorf("who comes too late: %q", o.Reason)
	}
	if o := tb.join(r, "dan", approved(tb.now)); o.Reason != Expired {
		t.Errorf("who came too late, and has an operator's word: %q", o.Reason)
	}
	if o := tb.join(r, "bob", approved(came), func(t *Turn) { t.Ended = true }); o.Reason != "" || r.Progress != 2 || r.State != Done || r.state("owner", "2") != "given" {
		t.Errorf("%q, progress %d, %s, %s", o.Reason, r.Progress, r.State, r.state("owner", "2"))
	}
	if o := tb.join(r, "cat", approved(came)); o.Reason != "" || r.Progress != 3 {
		t.Errorf("one more than needed: %q, progress %d", o.Reason, r.Progress)
	}
	if o := tb.undo(r, "cat"); o.Reason != "" || r.Progress != 2 || r.State != Done {
		t.Errorf("a refund: %q, progress %d, %s", o.Reason, r.Progress, r.State)
	}
	if o := tb.undo(r, "bob"); o.Reason != "" || r.State != Over || r.state("owner", "2") != "void" {
		t.Errorf("another: %q, %s, %s", o.Reason, r.State, r.state("owner", "2"))
	}
	tb.check()
}

// An order brings a ranking points of its own, on the boards of the day on which the friend came.
func TestOrdersScore(t *testing.T) {
	k := aRanking()
	k.Act, k.OrderPoints = Ordered, 50
	tb := newTable(t, k, 10)
	r := tb.begin("owner")
	came := tb.now
	if o := tb.join(r, "ann"); o.Reason != Held || len(o.Scores) != 0 {
		t.Fatalf("%q, %v", o.Reason, o.Scores)
	}
	tb.tick(30 * hour)
	o := tb.join(r, "ann", approved(came))
	if o.Reason != "" || o.Amount != 50 || fmt.Sprint(o.Scores[0].Board) != k.Boards(came, 0)[0].ID {
		t.Errorf("%+v", o)
	}
	if o := tb.join(r, "bob"); o.Reason != Held {
		t.Errorf("the next: %q", o.Reason)
	}
	tb.check()
}
