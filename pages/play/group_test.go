package play

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"github.com/sanduan/sanduan/components/form"
)

func wildGroup(p pick) Play {
	g := Group{Size: 2 + p(5), Hours: 1 + p(30), Prize: "gift", Terms: wildTerms(p)}
	switch p(3) {
	case 0:
		g.Ladder = []GroupStep{{g.Size, 1000}}
		if g.Size > 2 {
			g.Ladder = []GroupStep{{2, 2000}, {g.Size, 1000}}
		}
		g.Prize = one[form.Ref](p, "", "gift")
	case 1:
		g.Fill, g.FillFrom = true, 1+p(g.Size-1)
	}
	return g
}

// groupHolds: seats are as many as progress, each is a person who takes part, and each has the prize that goes with how the team stands.
func groupHolds(t testing.TB, tb *table, r *tableRun) {
	var data team
	r.read(&data)
	g := tb.play.(Group)
	if int64(len(data.Seats)) != r.Progress || r.Progress > r.Goal || data.Filled != 0 && !g.Fill {
		t.Fatalf("%d seats: %+v", len(data.Seats), r.Run)
	}
	if r.State == Done && len(g.Ladder) == 0 && r.Progress+int64(data.Filled) != r.Goal {
		t.Fatalf("done without being complete: %+v", r.Run)
	}
	if r.State == Open && (r.Progress == 0 || r.Progress == r.Goal) {
		t.Fatalf("open with no seat or all of them: %+v", r.Run)
	}
	lost := map[string]bool{}
	for _, who := range data.Lost {
		lost[who] = true
	}
	seated := map[string]bool{}
	for _, who := range data.Seats {
		j := r.joins[who]
		if seated[who] || who != r.Owner && r.State != Over && (j == nil || j.state != "ok") != lost[who] {
			t.Fatalf("%s sits there: %+v", who, r.Run)
		}
		seated[who] = true
		state := r.state(who, seatTier)
		good := map[State]bool{Open: state == "reserved", Done: lost[who] != (state == "given" || state == "issued" || state == "waiting"), Over: state == "void"}
		if g.Prize != "" && !good[r.State] {
			t.Fatalf("%s has a prize that is %s: %+v", who, state, r.Run)
		}
	}
	for key, grant := range r.grants {
		if !seated[key.To] && grant.state != "void" {
			t.Fatalf("%s has no seat, but a prize that is %s: %+v", key.To, grant.state, r.Run)
		}
	}
}

func TestGroupsAtRandom(t *testing.T) { wildly(t, 1500, wildGroup, groupHolds) }

func FuzzGroup(f *testing.F) { fuzzTurns(f, wildGroup, groupHolds) }

// Of 200 who want a seat, as many get one as there are, and everybody in the complete team the prize.
func TestSeatsAreTakenOnce(t *testing.T) {
	for size := 2; size <= 50; size += 6 {
		tb := newTable(t, Group{Size: size, Hours: 24, Prize: "gift", Terms: Terms{Act: Tap, Scope: "any"}}, 200)
		r := tb.begin("owner")
		in, full := 0, 0
		for i := range 200 {
			switch o := tb.join(r, "v"+strconv.Itoa(i)); o.Reason {
			case "":
				in++
			case Full:
				full++
			default:
				t.Fatal(o.Reason)
			}
		}
		if in != size-1 || full != 201-size || r.State != Done || r.Progress != int64(size) || tb.stock["gift"].taken != size {
			t.Errorf("of %d: %d in, %d out, %d prizes: %+v", size, in, full, tb.stock["gift"].taken, r.Run)
		}
		for who, j := range r.joins {
			if j.state == "ok" && r.state(who, seatTier) != "given" {
				t.Errorf("%s has nothing", who)
			}
		}
		tb.check()
	}
}

// Nobody takes a seat for which there is no prize, and nobody starts without one.
func TestSeatsNeedPrizes(t *testing.T) {
	tb := newTable(t, Group{Size: 3, Hours: 24, Prize: "gift", Terms: Terms{Scope: "any"}}, 2)
	r := tb.begin("owner")
	tb.join(r, "first")
	if o := tb.join(r, "second"); o.Reason != SoldOut || r.Progress != 2 {
		t.Errorf("%+v %+v", o, r.Run)
	}
	if _, o := tb.start("another"); o.Reason != SoldOut {
		t.Errorf("starts: %+v", o)
	}
	tb.tick(24 * hour)
	if r.State != Over || tb.stock["gift"].taken != 0 {
		t.Errorf("%+v keeps %d", r.Run, tb.stock["gift"].taken)
	}
	tb.check()
}

func TestOneTeamAtATime(t *testing.T) {
	tb := newTable(t, Group{Size: 3, Hours: 24, Prize: "gift", Terms: Terms{Scope: "any"}}, 20)
	a, b := tb.begin("anna"), tb.begin("bert")
	if o := tb.join(a, "bert"); o.Reason != AlreadyJoined {
		t.Errorf("who leads a team joins another: %q", o.Reason)
	}
	tb.join(a, "carl")
	if o := tb.join(b, "carl"); o.Reason != AlreadyJoined {
		t.Errorf("joins two: %q", o.Reason)
	}
	if _, o := tb.start("carl"); o.Reason != AlreadyJoined {
		t.Errorf("starts while in a team: %q", o.Reason)
	}
	tb.undo(a, "carl")
	tb.join(b, "carl")
	if o := tb.redo(a, "carl"); o.Reason != AlreadyJoined {
		t.Errorf("comes back while in another: %q", o.Reason)
	}
	tb.claim(b, "carl", "leave", "")
	if o := tb.join(a, "carl"); o.Reason != "" {
		t.Errorf("cannot come back: %q", o.Reason)
	}
	tb.join(a, "dora")
	if _, o := tb.start("carl"); o.Reason != "" {
		t.Errorf("cannot start when the team is complete: %q", o.Reason)
	}
	tb.check()
}

func TestLeaving(t *testing.T) {
	tb := newTable(t, Group{Size: 4, Hours: 24, Prize: "gift", Terms: Terms{Scope: "any"}}, 20)
	r := tb.begin("owner")
	tb.join(r, "anna")
	tb.join(r, "bert")
	if o := tb.claim(r, "stranger", "leave", ""); o.Reason != Denied {
		t.Errorf("a stranger leaves: %q", o.Reason)
	}
	tb.claim(r, "owner", "leave", "")
	if s := tb.play.Show(r.Run); s.Leader != "anna" || r.Progress != 2 || r.Owner != "owner" || r.state("owner", seatTier) != "void" {
		t.Errorf("the leader left: %+v %+v", s, r.Run)
	}
	if o := tb.join(r, "owner"); o.Reason != Self {
		t.Errorf("the owner joins: %q", o.Reason)
	}
	tb.claim(r, "anna", "leave", "")
	if s := tb.play.Show(r.Run); s.Leader != "bert" {
		t.Errorf("%+v", s)
	}
	if tb.join(r, "anna"); r.Progress != 2 || r.state("anna", seatTier) != "reserved" {
		t.Errorf("%+v", r.Run)
	}
	tb.claim(r, "anna", "leave", "")
	tb.claim(r, "bert", "leave", "")
	if r.State != Over || r.EndedAt != tb.now || tb.stock["gift"].taken != 0 {
		t.Errorf("nobody is left: %+v", r.Run)
	}
	if o := tb.join(r, "anna"); o.Reason != Expired {
		t.Errorf("%q", o.Reason)
	}
	tb.check()
}

func TestLeavingACompleteTeam(t *testing.T) {
	tb := newTable(t, Group{Size: 2, Hours: 24, Prize: "gift", Terms: Terms{Scope: "any"}}, 20)
	r := tb.begin("owner")
	tb.join(r, "anna")
	if o := tb.claim(r, "anna", "leave", ""); o.Reason == "" {
		t.Error("left")
	}
	tb.undo(r, "anna")
	if r.State != Done || r.Progress != 2 || r.state("anna", seatTier) != "void" || r.state("owner", seatTier) != "given" {
		t.Errorf("%+v", r.Run)
	}
	tb.redo(r, "anna")
	if r.state("anna", seatTier) != "given" {
		t.Error("the prize did not come back")
	}
	tb.issue(r, "anna", seatTier)
	if o := tb.undo(r, "anna"); !o.Flag || r.state("anna", seatTier) != "issued" {
		t.Errorf("%+v", o)
	}
	tb.check()
}

// A team that has come to nothing stays as it is; and there is no join of its leader to take back.
func TestGroupUndoneInVain(t *testing.T) {
	tb := newTable(t, Group{Size: 4, Hours: 24, Prize: "gift", Terms: Terms{Scope: "any"}}, 20)
	r := tb.begin("owner")
	tb.join(r, "anna")
	if after, o := tb.play.Undo(r.Run, Act{Who: "owner", Verb: JoinVerb}, Turn{Now: tb.now}); o.Reason != AlreadyJoined {
		t.Errorf("the leader's seat: %+v %+v", o, after)
	}
	tb.tick(24 * hour)
	before := r.Run
	tb.tick(hour)
	if o := tb.undo(r, "anna"); o.Reason != "" || !reflect.DeepEqual(before, r.Run) {
		t.Errorf("%+v %+v", o, r.Run)
	}
	if o := tb.redo(r, "anna"); o.Reason != Expired {
		t.Errorf("%q", o.Reason)
	}
	tb.check()
}

func TestFillingUp(t *testing.T) {
	g := Group{Size: 5, Hours: 24, Prize: "gift", Fill: true, FillFrom: 3, Terms: Terms{Scope: "any"}}
	for friends := range 4 {
		tb := newTable(t, g, 20)
		r := tb.begin("owner")
		for i := range friends {
			tb.join(r, "v"+strconv.Itoa(i))
		}
		tb.tick(24*hour - 1)
		if r.State != Open {
			t.Fatalf("ended before the deadline: %+v", r.Run)
		}
		tb.tick(1)
		filled, taken := g.Show(r.Run).Filled, tb.stock["gift"].taken
		if want := friends+1 >= 3; want != (r.State == Done) || want != (filled == 4-friends) || want != (taken == friends+1) || !want && (filled != 0 || taken != 0) {
			t.Errorf("%d friends: %d filled, %d prizes: %+v", friends, filled, taken, r.Run)
		}
		tb.check()
	}
}

func TestFillingUpByHand(t *testing.T) {
	byHand := func(t *Turn) { t.By = "运营" }
	for _, c := range []struct {
		g    Group
		by   func(*Turn)
		want Reason
	}{
		{Group{Fill: true, FillFrom: 2}, byHand, ""},
		{Group{Fill: true, FillFrom: 2}, func(*Turn) {}, Denied},
		{Group{Fill: true, FillFrom: 3}, byHand, Denied}, // too few
		{Group{}, byHand, Denied},
	} {
		c.g.Size, c.g.Hours, c.g.Prize, c.g.Scope = 5, 24, "gift", "any"
		tb := newTable(t, c.g, 20)
		r := tb.begin("owner")
		tb.join(r, "anna")
		if o := tb.claim(r, "owner", "fill", "", c.by); o.Reason != c.want || (r.State == Done) != (c.want == "") {
			t.Errorf("%+v: %q, not %q: %+v", c.g, o.Reason, c.want, r.Run)
		}
		tb.check()
	}
}

func TestLadder(t *testing.T) {
	g := Group{Size: 10, Hours: 24, Prize: "gift", Ladder: []GroupStep{{2, 9900}, {5, 7900}, {10, 5900}}, Terms: Terms{Scope: "any"}}
	for _, c := range []struct {
		friends, got int
		state        State
	}{{0, 0, Over}, {1, 1, Done}, {3, 1, Done}, {4, 2, Done}, {8, 2, Done}, {9, 3, Done}} {
		tb := newTable(t, g, 20)
		r := tb.begin("owner")
		for i := range c.friends {
			tb.join(r, "v"+strconv.Itoa(i))
		}
		tb.tick(24 * hour)
		got := 0
		for _, tier := range g.Show(r.Run).Tiers {
			if tier.Got {
				got++
			}
		}
		if got != c.got || r.State != c.state {
			t.Errorf("%d friends: %d steps, %s", c.friends, got, r.State)
		}
		tb.check()
	}
}

func TestGroupCheck(t *testing.T) {
	good := Group{Size: 5, Hours: 24, Prize: "gift", Terms: Terms{Title: "玩", Act: Tap, Scope: "any"}}
	for _, c := range []struct {
		edit func(*Group)
		want string // fields
	}{
		{func(*Group) {}, "[]"},
		{func(g *Group) { g.Size = 1 }, "[Size]"},
		{func(g *Group) { g.Size = 51 }, "[Size]"},
		{func(g *Group) { g.Hours = 169 }, "[Hours]"},
		{func(g *Group) { g.Prize = "" }, "[Prize]"},
		{func(g *Group) { g.Prize, g.Ladder = "", []GroupStep{{5, 100}} }, "[]"},
		{func(g *Group) { g.Ladder = []GroupStep{{2, 300}, {5, 100}} }, "[]"},
		{func(g *Group) { g.Ladder = []GroupStep{{5, 300}, {5, 100}} }, "[Ladder.1.Size]"},
		{func(g *Group) { g.Ladder = []GroupStep{{2, 300}, {5, 300}} }, "[Ladder.1.Price]"},
		{func(g *Group) { g.Ladder = []GroupStep{{2, 300}, {4, 100}} }, "[Ladder.1.Size]"},
		{func(g *Group) { g.Ladder = []GroupStep{{5, 0}} }, "[Ladder.0.Price]"},
		{func(g *Group) { g.Ladder, g.Fill, g.FillFrom = []GroupStep{{5, 100}}, true, 2 }, "[Fill]"},
		{func(g *Group) { g.Fill = true }, "[FillFrom]"},
		{func(g *Group) { g.Fill, g.FillFrom = true, 5 }, "[FillFrom]"},
		{func(g *Group) { g.Fill, g.FillFrom = true, 4 }, "[]"},
	} {
		g := good
		c.edit(&g)
		if got := fieldsOf(check(g)); got != c.want {
			t.Errorf("%+v: %s, not %s", g, got, c.want)
		}
	}
}

func TestGroupWorse(t *testing.T) {
	before := Group{Size: 5, Hours: 24, Prize: "gift", Fill: true, FillFrom: 3, Terms: Terms{Act: Tap, Scope: "any", Cap: 3, Runs: 2}}
	ladder := Group{Size: 5, Hours: 24, Ladder: []GroupStep{{2, 300}, {5, 100}}}
	for _, c := range []struct {
		before Group
		edit   func(*Group)
		want   string
	}{
		{before, func(*Group) {}, "[]"},
		{before, func(g *Group) { g.Size, g.FillFrom, g.Hours, g.Cap, g.Runs = 3, 2, 48, 0, 0 }, "[]"},
		{before, func(g *Group) { g.Size = 6 }, "[Size]"},
		{before, func(g *Group) { g.Hours = 23 }, "[Hours]"},
		{before, func(g *Group) { g.Prize = "other" }, "[Prize]"},
		{before, func(g *Group) { g.Fill = false }, "[Fill]"},
		{before, func(g *Group) { g.FillFrom = 4 }, "[FillFrom]"},
		{before, func(g *Group) { g.Ladder = []GroupStep{{5, 100}} }, "[Ladder]"},
		{before, func(g *Group) { g.Act, g.Scope, g.Cap, g.Runs = Phone, "page", 2, 1 }, "[Act Cap Runs Scope]"},
		{ladder, func(g *Group) { g.Ladder = []GroupStep{{2, 300}, {4, 90}, {9, 50}}; g.Size = 9 }, "[]"},
		{ladder, func(g *Group) { g.Ladder = []GroupStep{{2, 300}, {5, 101}} }, "[Ladder]"},
		{ladder, func(g *Group) { g.Ladder = []GroupStep{{5, 100}} }, "[Ladder]"},
		{ladder, func(g *Group) { g.Ladder = nil }, "[Ladder]"},
	} {
		now := c.before
		c.edit(&now)
		if got := fieldsOf(now.Worse(c.before)); got != c.want {
			t.Errorf("%+v after %+v: %s, not %s", now, c.before, got, c.want)
		}
	}
}

// fieldsOf are the fields of errors, sorted.
func fieldsOf(errs form.Errors) string {
	return fmt.Sprint(slices.Sorted(maps.Keys(errs)))
}

func TestGroupSays(t *testing.T) {
	prizes := Prizes{List: []Prize{{Key: "gift", Title: "手冲咖啡", Kind: Later, Total: 1000, Cost: 900}}}
	terms := Terms{Act: Tap, Scope: "any"}
	golden(t, "group", saidBySample(t, "group")+
		"\n\n"+saidBy(Group{Size: 5, Hours: 48, Prize: "gift", Fill: true, FillFrom: 3, Public: true, Terms: terms}, prizes)+
		"\n\n"+saidBy(Group{Size: 10, Hours: 24, Ladder: []GroupStep{{2, 9900}, {5, 7950}, {10, 5900}}, Terms: terms}, prizes))
}
