package play

import (
	"strconv"
	"testing"

	"github.com/sanduan/sanduan/components/form"
)

func wildAssist(p pick) Play {
	a := Assist{Hours: p(30), Terms: wildTerms(p)}
	a.Act = one(p, a.Act, Ordered)
	friends := 0
	for range 1 + p(4) {
		friends += 1 + p(3)
		a.Tiers = append(a.Tiers, AssistTier{friends, one[form.Ref](p, "gift", "best")})
	}
	return a
}

// assistHolds: the friends who count are counted, and the owner has the prizes of just the tiers they reach.
func assistHolds(t testing.TB, tb *table, r *tableRun) {
	if r.Progress != r.joined() {
		t.Fatalf("%d friends count as %d\n%s", r.joined(), r.Progress, r.history())
	}
	if r.State == Done && r.Progress < r.Goal || r.State == Over && r.Progress >= r.Goal || r.State == Open && r.EndedAt != 0 {
		t.Fatalf("%+v", r.Run)
	}
	for i, tier := range tb.play.(Assist).Tiers {
		reached, state := r.Progress >= int64(tier.Friends), r.state(r.Owner, strconv.Itoa(i+1))
		if has := state == "given" || state == "waiting" || state == "issued"; reached != has {
			t.Fatalf("tier %d is %q at %d friends of %d\n%s", i+1, state, r.Progress, tier.Friends, r.history())
		}
	}
}

func TestAssistsAtRandom(t *testing.T) { wildly(t, 1500, wildAssist, assistHolds) }

func FuzzAssist(f *testing.F) { fuzzTurns(f, wildAssist, assistHolds) }

func TestTiers(t *testing.T) {
	a := Assist{Tiers: []AssistTier{{1, "a"}, {3, "b"}, {4, "c"}}, Hours: 24, Terms: strict()}
	tb := newTable(t, a, 1)
	r := tb.begin("owner")
	for i, want := range []string{"", "1", "1", "12", "123", "123", "123"} { // the last two are more than it takes
		if i > 0 {
			if o := tb.join(r, "v"+strconv.Itoa(i)); o.Reason != "" {
				t.Fatalf("friend %d: %s", i, o.Reason)
			}
		}
		got := ""
		for tier := range 3 {
			if r.state("owner", strconv.Itoa(tier+1)) == "given" {
				got += strconv.Itoa(tier + 1)
			}
		}
		shown := ""
		for j, tier := range a.Show(r.Run).Tiers {
			if tier.Got {
				shown += strconv.Itoa(j + 1)
			}
		}
		if got != want || shown != want || r.Progress != int64(i) || r.State != Open {
			t.Errorf("%d friends: given %q, shown %q, not %q: %+v", i, got, shown, want, r.Run)
		}
	}
	tb.tick(24 * hour)
	if r.State != Done || r.Due != 0 {
		t.Errorf("%+v", r.Run)
	}
	if o := tb.join(r, "late"); o.Reason != Full {
		t.Errorf("%q", o.Reason)
	}
	tb.check()
}

// A friend who reaches a tier brings those before as well, where a correction has left one out.
func TestTiersBeforeAreOwed(t *testing.T) {
	a := Assist{Tiers: []AssistTier{{1, "a"}, {2, "b"}, {3, "c"}}, Terms: strict()}
	r, o := a.Join(Run{Owner: "owner", State: Open, Progress: 2, Goal: 3}, Turn{Who: "friend", Facts: Facts{New: true}})
	if len(o.Prizes) != 3 || r.Progress != 3 {
		t.Errorf("%+v", o)
	}
}

// Who is in time when the last unit is gone waits for one; who is taken back makes room.
func TestTiersWithoutStock(t *testing.T) {
	tb := newTable(t, Assist{Tiers: []AssistTier{{1, "gift"}}, Terms: Terms{Scope: "any"}}, 1)
	a, b := tb.begin("anna"), tb.begin("bert")
	tb.join(a, "carl")
	tb.join(b, "dora")
	if a.state("anna", "1") != "given" || b.state("bert", "1") != "waiting" || tb.stock["gift"].taken != 1 {
		t.Errorf("%s %s", a.state("anna", "1"), b.state("bert", "1"))
	}
	tb.undo(a, "carl")
	if a.state("anna", "1") != "void" || tb.stock["gift"].taken != 0 {
		t.Errorf("%s", a.state("anna", "1"))
	}
	tb.check()
}

func TestAssistUndone(t *testing.T) {
	start := func(t *testing.T) (*table, *tableRun) {
		tb := newTable(t, Assist{Tiers: []AssistTier{{1, "gift"}, {2, "best"}}, Hours: 24, Terms: strict()}, 5)
		r := tb.begin("owner")
		tb.join(r, "anna")
		tb.join(r, "bert")
		return tb, r
	}
	t.Run("before the prize is out", func(t *testing.T) {
		tb, r := start(t)
		tb.undo(r, "anna")
		if r.Progress != 1 || r.state("owner", "1") != "given" || r.state("owner", "2") != "void" {
			t.Errorf("%+v", r.Run)
		}
		tb.redo(r, "anna")
		if r.Progress != 2 || r.state("owner", "2") != "given" {
			t.Errorf("%+v", r.Run)
		}
		tb.check()
	})
	t.Run("after", func(t *testing.T) {
		tb, r := start(t)
		tb.issue(r, "owner", "2")
		if o := tb.undo(r, "anna"); !o.Flag || r.Progress != 2 || r.state("owner", "2") != "issued" {
			t.Errorf("%+v %+v", o, r.Run)
		}
		tb.check()
	})
	t.Run("after the end", func(t *testing.T) {
		tb, r := start(t)
		tb.tick(24 * hour)
		tb.undo(r, "anna")
		if r.State != Over || r.Progress != 1 || r.state("owner", "2") != "void" || r.state("owner", "1") != "given" {
			t.Errorf("%+v", r.Run)
		}
		if o := tb.redo(r, "anna"); o.Reason != Expired {
			t.Errorf("%q", o.Reason)
		}
		tb.check()
	})
}

func TestAssistUntilThePageEnds(t *testing.T) {
	tb := newTable(t, Assist{Tiers: []AssistTier{{1, "gift"}}, Terms: strict()}, 5)
	if r := tb.begin("owner"); r.Deadline != 0 || r.Due != 0 {
		t.Errorf("%+v", r.Run)
	}
	tb.until = tb.now + 5*hour
	r := tb.begin("another")
	tb.now = tb.until
	if o := tb.join(r, "friend"); o.Reason != Expired {
		t.Errorf("%q", o.Reason)
	}
	if tb.tick(0); r.State != Over {
		t.Errorf("%+v", r.Run)
	}
}

func TestAssistCheck(t *testing.T) {
	for _, c := range []struct {
		tiers []AssistTier
		hours int
		want  string
	}{
		{[]AssistTier{{1, "gift"}}, 0, "[]"},
		{[]AssistTier{{1, "gift"}, {2, "gift"}}, 2160, "[]"},
		{nil, 0, "[Tiers]"},
		{make([]AssistTier, 11), 0, ""},
		{[]AssistTier{{1, "gift"}}, 2161, "[Hours]"},
		{[]AssistTier{{0, "gift"}}, 0, "[Tiers.0.Friends]"},
		{[]AssistTier{{1, ""}}, 0, "[Tiers.0.Prize]"},
		{[]AssistTier{{3, "gift"}, {3, "best"}}, 0, "[Tiers.1.Friends]"},
		{[]AssistTier{{3, "gift"}, {5, "best"}, {4, "best"}}, 0, "[Tiers.2.Friends]"},
	} {
		a := Assist{Tiers: c.tiers, Hours: c.hours, Terms: Terms{Title: "玩", Act: Tap, Scope: "any"}}
		errs := check(a)
		if got := fieldsOf(errs); got != c.want && (c.want != "" || errs["Tiers"] == "") {
			t.Errorf("%+v: %s, not %s", a, got, c.want)
		}
	}
}

func TestAssistWorse(t *testing.T) {
	before := []AssistTier{{2, "a"}, {5, "b"}, {9, "b"}}
	for _, c := range []struct {
		hours []int
		tiers []AssistTier
		want  string
	}{
		{nil, before, "[]"},
		{nil, []AssistTier{{1, "a"}, {5, "b"}, {8, "b"}, {20, "c"}}, "[]"},
		{nil, []AssistTier{{1, "c"}, {2, "a"}, {5, "b"}, {9, "b"}}, "[]"},
		{nil, []AssistTier{{2, "a"}, {4, "b"}}, "[Tiers]"},
		{nil, []AssistTier{{3, "a"}, {5, "b"}, {9, "b"}}, "[Tiers.0.Friends]"},
		{nil, []AssistTier{{2, "a"}, {5, "c"}, {9, "b"}}, "[Tiers.1.Prize]"},
		{nil, []AssistTier{{2, "a"}, {5, "b"}, {10, "b"}}, "[Tiers.2.Friends]"},
		{[]int{24, 12}, before, "[Hours]"},
		{[]int{0, 12}, before, "[Hours]"},
		{[]int{24, 0}, before, "[]"},
		{[]int{24, 48}, before, "[]"},
	} {
		old, now := Assist{Tiers: before}, Assist{Tiers: c.tiers}
		if c.hours != nil {
			old.Hours, now.Hours = c.hours[0], c.hours[1]
		}
		if got := fieldsOf(now.Worse(old)); got != c.want {
			t.Errorf("%+v after %+v: %s, not %s", now, old, got, c.want)
		}
	}
}

func TestAssistSays(t *testing.T) {
	prizes := Prizes{List: []Prize{{Key: "gift", Title: "PPT 模板包", Kind: Link, Total: 100_000}}}
	golden(t, "assist", saidBySample(t, "assist")+
		"\n\n"+saidBy(Assist{Tiers: []AssistTier{{3, "gift"}}, Hours: 72, Terms: Terms{Act: Tap, Scope: "any"}}, prizes))
}
