package play

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/form"
)

func aGift() Gift {
	return Gift{
		Passes: 3, Hours: 48, Back: 3, Prize: "gift", Own: "thanks",
		Terms: Terms{Title: "送礼", Act: Tap, Scope: "any", Runs: 1},
	}
}

// token is a turn with the token of a pass.
func token(s string) func(*Turn) { return func(t *Turn) { t.Token = s } }

// passes are the states of a run's passes, as words.
func passes(tb *table, r *tableRun) string {
	s := ""
	for _, p := range tb.play.Show(r.Run).Passes {
		s += p.State + " "
	}
	return s
}

func TestGiftSample(t *testing.T) { golden(t, "gift", saidBySample(t, "gift")) }

// The giver's own unit comes off the same shelf where it is the same prize.
func TestGiftSaysForHowManyThereIs(t *testing.T) {
	prizes := Prizes{List: []Prize{{Key: "gift", Title: "花", Total: 100}, {Key: "thanks", Title: "卡", Total: 5}}}
	for own, want := range map[form.Ref]string{"": "够 33 人发起", "thanks": "够 33 人发起", "gift": "够 25 人发起"} {
		if got := (Gift{Passes: 3, Prize: "gift", Own: own, Hours: 24, Terms: strict()}).Summary(prizes); !strings.HasSuffix(got, want) {
			t.Errorf("thanked by %q: %s, want %s", own, got, want)
		}
	}
}

func TestPassIsTakenOnce(t *testing.T) {
	tb := newTable(t, aGift(), 10)
	r := tb.begin("li")
	if tb.stock["gift"].taken != 3 {
		t.Fatalf("%d are reserved for three passes", tb.stock["gift"].taken)
	}
	tb.claim(r, "li", "offer", "1", token("one"))
	for _, c := range []struct {
		who, token string
		want       Reason
	}{
		{"li", "one", Self},
		{"ann", "", Expired},
		{"ann", "other", Expired},
		{"ann", "one", ""},
		{"ann", "one", AlreadyJoined},
		{"bob", "one", Full}, // the second to open it
	} {
		if o := tb.join(r, c.who, token(c.token)); o.Reason != c.want {
			t.Errorf("%s with %q: %q, not %q", c.who, c.token, o.Reason, c.want)
		}
	}
	if got := passes(tb, r); got != "taken kept kept " || r.Progress != 1 || r.state("ann", "gift") != "given" || r.state("li", "pass1") != "void" {
		t.Errorf("%s progress %d, %v", got, r.Progress, r.grants)
	}
	if tb.stock["gift"].taken != 3 {
		t.Errorf("%d units are taken: a pass that changes hands takes none", tb.stock["gift"].taken)
	}
	tb.check()
}

func TestGiftNeedsOnePrizeAPass(t *testing.T) {
	tb := newTable(t, aGift(), 5)
	tb.begin("li")
	if _, o := tb.start("wu"); o.Reason != SoldOut || tb.stock["gift"].taken != 3 {
		t.Errorf("with two units left, a start of three passes: %q, %d taken", o.Reason, tb.stock["gift"].taken)
	}
	tb.check()
}

// Every pass taken: the giver is thanked.
func TestGiftAllTaken(t *testing.T) {
	tb := newTable(t, aGift(), 3) // not one to spare
	r := tb.begin("li")
	for i := 1; i <= 3; i++ {
		no := strconv.Itoa(i)
		tb.claim(r, "li", "offer", no, token(no))
		tb.tick(1000)
		if o := tb.join(r, "friend"+no, token(no)); o.Reason != "" {
			t.Fatalf("pass %s: %s", no, o.Reason)
		}
	}
	if r.State != Done || r.EndedAt != tb.now || r.Due != 0 || r.state("li", "own") != "given" || r.state("friend3", "gift") != "given" {
		t.Errorf("%+v %v", r.Run, r.grants)
	}
	if o := tb.join(r, "late", token("1")); o.Reason != Full {
		t.Errorf("after the end: %q", o.Reason)
	}
	tb.check()
	tb.undo(r, "friend2") // the run is over: the pass goes to stock, and the thanks with it
	if r.State != Over || r.state("li", "own") != "void" || r.state("friend2", "gift") != "void" || passes(tb, r) != "taken back taken " {
		t.Errorf("undone: %s %v", r.State, r.grants)
	}
	tb.redo(r, "friend2")
	if r.State != Done || r.state("li", "own") != "given" || r.state("friend2", "gift") != "given" {
		t.Errorf("restored: %s %v", r.State, r.grants)
	}
	tb.check()
}

func TestGiftWithdrawnAndOfferedAgain(t *testing.T) {
	tb := newTable(t, aGift(), 3)
	r := tb.begin("li")
	tb.claim(r, "li", "offer", "2", token("old"))
	tb.claim(r, "li", "withdraw", "2")
	if o := tb.join(r, "ann", token("old")); o.Reason != Expired {
		t.Errorf("a withdrawn token: %q", o.Reason)
	}
	tb.claim(r, "li", "offer", "2", token("new"))
	if o := tb.join(r, "ann", token("old")); o.Reason != Expired {
		t.Errorf("the token of the first round: %q", o.Reason)
	}
	if p := aGift().Show(r.Run).Passes[1]; p.Round != 2 || p.State != "offered" || int64(p.Until) != tb.now+48*hour {
		t.Errorf("%+v", p)
	}
	if o := tb.join(r, "ann", token("new")); o.Reason != "" {
		t.Errorf("the new token: %q", o.Reason)
	}
	tb.check()
}

// A pass nobody takes is the giver's again after 48 hours, to the millisecond, and in stock after three times.
func TestGiftReturns(t *testing.T) {
	tb := newTable(t, aGift(), 3)
	r := tb.begin("li")
	if r.Due != 0 {
		t.Errorf("nothing is offered, and yet time brings something at %d", r.Due)
	}
	for round := 1; round <= 3; round++ {
		tb.claim(r, "li", "offer", "1", token(fmt.Sprint(round)))
		tb.tick(48*hour - 1)
		if passes(tb, r) != "offered kept kept " {
			t.Fatalf("1 ms before: %s", passes(tb, r))
		}
		tb.now++ // nobody has swept yet
		if o := tb.join(r, "ann", token(fmt.Sprint(round))); o.Reason != Expired {
			t.Fatalf("at the end of its time: %q", o.Reason)
		}
		if o := tb.claim(r, "li", "withdraw", "1"); o.Reason != Expired {
			t.Fatalf("withdrawn too late: %q", o.Reason)
		}
		tb.tick(0)
		want := "kept kept kept "
		if round == 3 {
			want = "back kept kept "
		}
		if got := passes(tb, r); got != want {
			t.Fatalf("round %d: %s", round, got)
		}
	}
	if tb.stock["gift"].taken != 2 {
		t.Errorf("%d units are taken for two passes", tb.stock["gift"].taken)
	}
	if o := tb.claim(r, "li", "offer", "1", token("x")); o.Reason != Expired {
		t.Errorf("one that is in stock again: %q", o.Reason)
	}
	tb.check()
}

func TestGiftEndsWithThePage(t *testing.T) {
	tb := newTable(t, aGift(), 3)
	tb.until = tb.now + 10*hour
	r := tb.begin("li")
	tb.claim(r, "li", "offer", "1", token("one"))
	tb.claim(r, "li", "offer", "2", token("two"))
	tb.tick(10*hour - 1)
	if o := tb.join(r, "ann", token("one")); o.Reason != "" {
		t.Errorf("1 ms before the end: %q", o.Reason)
	}
	tb.now++
	if o := tb.join(r, "bob", token("two")); o.Reason != Expired {
		t.Errorf("at the end: %q", o.Reason)
	}
	tb.tick(0)
	if r.State != Over || passes(tb, r) != "taken back back " || tb.stock["gift"].taken != 1 || r.state("li", "own") != "" {
		t.Errorf("%s %s %d", r.State, passes(tb, r), tb.stock["gift"].taken)
	}
	tb.check()
}

// A friend whose act is taken back leaves the pass to the giver; coming back gains nothing.
func TestGiftUndone(t *testing.T) {
	tb := newTable(t, aGift(), 3)
	r := tb.begin("li")
	tb.claim(r, "li", "offer", "1", token("one"))
	tb.join(r, "ann", token("one"))
	for range 5 {
		tb.undo(r, "ann")
		if passes(tb, r) != "kept kept kept " || r.state("ann", "gift") != "void" || r.state("li", "pass1") != "reserved" || r.Progress != 0 {
			t.Fatalf("undone: %s %v", passes(tb, r), r.grants)
		}
		tb.redo(r, "ann")
		if passes(tb, r) != "taken kept kept " || r.state("ann", "gift") != "given" || tb.stock["gift"].taken != 3 || r.Progress != 1 {
			t.Fatalf("restored: %s %v", passes(tb, r), r.grants)
		}
		tb.check()
	}
	tb.undo(r, "ann")
	for no := 1; no <= 3; no++ { // promised to others meanwhile
		tb.claim(r, "li", "offer", strconv.Itoa(no), token(fmt.Sprint("again", no)))
	}
	if o := tb.redo(r, "ann"); o.Reason != Full {
		t.Errorf("with no pass left: %q", o.Reason)
	}
	tb.join(r, "bob", token("again2"))
	tb.issue(r, "bob", "gift")
	if o := tb.undo(r, "bob"); !o.Flag || r.state("bob", "gift") != "issued" {
		t.Errorf("after the prize is out: %+v", o)
	}
	tb.check()
}

func TestGiftHostileClaims(t *testing.T) {
	tb := newTable(t, aGift(), 3)
	r := tb.begin("li")
	tb.claim(r, "li", "offer", "1", token("one"))
	for _, c := range []struct {
		who, do, which, token string
		want                  Reason
	}{
		{"eve", "offer", "2", "t", Denied},
		{"eve", "withdraw", "1", "", Denied},
		{"li", "steal", "1", "", Denied},
		{"li", "offer", "0", "t", Denied},
		{"li", "offer", "4", "t", Denied},
		{"li", "offer", "-1", "t", Denied},
		{"li", "offer", "9999999999999999999999", "t", Denied},
		{"li", "offer", "", "t", Denied},
		{"li", "offer", "2", "", Denied},
		{"li", "offer", "1", "t", AlreadyJoined},
		{"li", "withdraw", "2", "", AlreadyJoined},
	} {
		if o := tb.claim(r, c.who, c.do, c.which, token(c.token)); o.Reason != c.want {
			t.Errorf("%+v: %q", c, o.Reason)
		}
	}
	tb.paused = true
	if o := tb.claim(r, "li", "offer", "2", token("t")); o.Reason != Paused {
		t.Errorf("paused: %q", o.Reason)
	}
	tb.check()
}

// A friend from a crowded address is held, unless the pass is gone anyway.
func TestGiftHeld(t *testing.T) {
	tb := newTable(t, aGift(), 3)
	r := tb.begin("li")
	tb.claim(r, "li", "offer", "1", token("one"))
	crowd := func(t *Turn) { t.Crowd = MostFromOne }
	if o := tb.join(r, "ann", token("none"), crowd); o.Reason != Expired {
		t.Errorf("no such pass: %q", o.Reason)
	}
	if o := tb.join(r, "ann", token("one"), crowd); o.Reason != Held {
		t.Errorf("crowded: %q", o.Reason)
	}
	if o := tb.join(r, "ann", token("one"), crowd, func(t *Turn) { t.By = "运营" }); o.Reason != "" {
		t.Errorf("approved: %q", o.Reason)
	}
	tb.check()
}

func TestGiftWorse(t *testing.T) {
	before := aGift()
	for field, change := range map[string]func(*Gift){
		"Passes": func(g *Gift) { g.Passes = 2 },
		"Hours":  func(g *Gift) { g.Hours = 47 },
		"Back":   func(g *Gift) { g.Back = 2 },
		"Prize":  func(g *Gift) { g.Prize = "thanks" },
		"Own":    func(g *Gift) { g.Own = "" },
		"Act":    func(g *Gift) { g.Act = Phone },
		"Scope":  func(g *Gift) { g.Scope = "page" },
		"Cap":    func(g *Gift) { g.Cap = 3 },
	} {
		after := before
		change(&after)
		checkWorse(t, field, after, before)
	}
	better := before
	better.Passes, better.Hours, better.Back, better.Runs = 5, 72, 4, 0
	if errs := better.Worse(before); errs != nil {
		t.Errorf("more favourable: %v", errs)
	}
}

// checkWorse fails unless after is worse than before in the field alone, and before than nothing.
func checkWorse(t *testing.T, field string, after, before Play) {
	t.Helper()
	if errs := after.Worse(before); len(errs) != 1 || errs[field] == "" {
		t.Errorf("%s is worse: %v", field, errs)
	}
	if errs := before.Worse(before); errs != nil {
		t.Errorf("nothing is worse: %v", errs)
	}
}

// Whatever anybody does in any order, stock and grants agree and the log rebuilds the runs.
func TestGiftAnyhow(t *testing.T) {
	for seed := range uint64(300) {
		luck := rand.New(rand.NewPCG(seed, 11))
		g := aGift()
		g.Passes, g.Hours, g.Back, g.Runs = 1+luck.IntN(5), 1+luck.IntN(50), 1+luck.IntN(3), 0
		if luck.IntN(2) == 0 {
			g.Own = ""
		}
		tb := newTable(t, g, 1+luck.IntN(12))
		if luck.IntN(2) == 0 {
			tb.until = tb.now + int64(1+luck.IntN(200))*hour
		}
		people := []string{"a", "b", "c", "d", "e"}
		for range 60 {
			anyGiftTurn(tb, luck, people)
			for _, r := range tb.runs {
				checkPasses(t, tb, r)
			}
		}
		tb.check()
	}
}

func anyGiftTurn(tb *table, luck *rand.Rand, people []string) {
	who := people[luck.IntN(len(people))]
	tb.ended = tb.until != 0 && tb.now >= tb.until
	if len(tb.runs) == 0 || luck.IntN(12) == 0 {
		tb.start(who)
		return
	}
	r, no := tb.runs[luck.IntN(len(tb.runs))], luck.IntN(6)
	tok := func(round int) func(*Turn) { return token(fmt.Sprintf("%s-%d-%d", r.ID, no, round)) }
	rounds := 0
	if ps := tb.play.Show(r.Run).Passes; no >= 1 && no <= len(ps) {
		rounds = ps[no-1].Round
	}
	switch luck.IntN(8) {
	case 0, 1:
		tb.claim(r, []string{r.Owner, who}[luck.IntN(5)/4], "offer", strconv.Itoa(no), tok(rounds+1))
	case 2:
		tb.claim(r, r.Owner, "withdraw", strconv.Itoa(no))
	case 3, 4, 5:
		tb.join(r, who, tok(rounds))
	case 6:
		tb.tick(luck.Int64N(30 * hour))
	default:
		switch luck.IntN(4) {
		case 0:
			tb.issue(r, who, "gift")
		case 1:
			tb.undo(r, who)
		default:
			tb.redo(r, who)
		}
	}
}

// checkPasses fails unless each pass has the one prize that its state asks for.
func checkPasses(t testing.TB, tb *table, r *tableRun) {
	t.Helper()
	live, taken := 0, int64(0)
	for i, p := range tb.play.Show(r.Run).Passes {
		reserved := r.state(r.Owner, passTier(i)) == "reserved"
		given := p.To != "" && r.state(p.To, "gift") != "void" && r.state(p.To, "gift") != ""
		if want := p.State == "kept" || p.State == "offered"; reserved != want || given != (p.State == "taken") {
			t.Fatalf("pass %d is %s: reserved %t, given %t\n%s", i+1, p.State, reserved, given, r.history())
		}
		switch p.State {
		case "kept", "offered":
			live++
		case "taken":
			taken++
		}
	}
	if (r.State == Open) != (live > 0) || r.Progress != taken || taken != r.joined() {
		t.Fatalf("%d passes can be taken, %d are, %d joins count, %+v\n%s", live, taken, r.joined(), r.Run, r.history())
	}
}

func wildGift(p pick) Play {
	g := Gift{Passes: 1 + p(4), Hours: 1 + p(60), Back: 1 + p(3), Prize: "gift", Own: one[form.Ref](p, "", "thanks", "gift"), Terms: wildTerms(p)}
	g.Title = "送礼"
	return g
}

func TestGiftsAtRandom(t *testing.T) {
	wildly(t, 600, wildGift, func(t testing.TB, tb *table, r *tableRun) { checkPasses(t, tb, r) })
}

func FuzzGift(f *testing.F) {
	f.Add("offer", "1", "t", "a", true, int64(0))
	f.Add("withdraw", "-7", "", "li", false, int64(1)<<60)
	f.Fuzz(func(t *testing.T, do, which, tok, who string, self bool, now int64) {
		g := aGift()
		r, _ := g.Start(Run{ID: "r", Owner: "li"}, Turn{Who: "li", Now: 1000, Until: 1 << 50})
		turn := Turn{Who: who, Now: now, Do: do, Which: which, Token: tok, Act: Tap, Facts: Facts{Self: self}}
		anyTurn(t, g, r, turn)
		r, _ = g.Claim(r, Turn{Who: "li", Now: 1000, Do: "offer", Which: "2", Token: "t"})
		anyTurn(t, g, r, turn)
	})
}

// anyTurn runs every verb with a turn. Where it is refused or flagged, or time has not come, the run is as before.
func anyTurn(t *testing.T, p Play, r Run, turn Turn) {
	t.Helper()
	for _, v := range []Verb{JoinVerb, ClaimVerb, CloseVerb, UndoVerb, RedoVerb} {
		after, o := Do(p, r, v, turn, Act{Who: turn.Who, Verb: Verb(turn.Do), Data: turn.Which, Amount: turn.Now})
		unchanged := string(after.Data) == string(r.Data) && after.State == r.State && after.Progress == r.Progress
		if (o.Reason != "" || o.Flag || v == CloseVerb && turn.Now < r.Due) && !unchanged {
			t.Fatalf("%s of %+v: %+v, and yet\n%+v\n%+v", v, turn, o, r, after)
		}
		p.Show(after)
		for _, d := range o.Prizes {
			if d.Prize != "" && !containsRef(p.Gives(), d.Prize) || d.To == "" && turn.Who != "" {
				t.Fatalf("%s of %+v: a step of no prize, or to nobody: %+v", v, turn, d)
			}
		}
	}
}

func containsRef(all []form.Ref, one form.Ref) bool {
	for _, r := range all {
		if r == one {
			return true
		}
	}
	return false
}
