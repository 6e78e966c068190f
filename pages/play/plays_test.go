package play

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/form"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares got with testdata/name.golden.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s is\n%s\nbut should be\n%s", name, got, want)
	}
}

// saidBySample is what a kind's sample says of itself: the summary, and the rules.
func saidBySample(t *testing.T, kind string) string {
	t.Helper()
	k, ok := Get(kind)
	if !ok {
		t.Fatalf("no kind %s", kind)
	}
	return saidBy(k.Sample, Prizes{List: k.Prizes})
}

// saidBy is what a play says of itself.
func saidBy(p Play, prizes Prizes) string {
	var b strings.Builder
	fmt.Fprintln(&b, p.Summary(prizes))
	for _, c := range p.Clauses(prizes) {
		fmt.Fprintf(&b, "\n%s\n%s\n", c.Title, c.Words)
	}
	return b.String()
}

// table is a page on which one play is played, in memory. It does what the engine in db does: finds out the facts of a turn, lets
// the play decide, keeps what came of it, prizes included, and logs it.
type table struct {
	t      testing.TB
	play   Play
	now    int64 // unix ms
	until  int64 // when the page ends, 0 never
	runs   []*tableRun
	stock  map[form.Ref]*units
	old    map[string]bool // people who have had a qualifying act in the scope
	denied map[string]bool
	paused bool
	ended  bool
	luck   *rand.Rand
	acts   int
}

// tableRun is a run with what belongs to it.
type tableRun struct {
	Run
	first  Run // as Start was given it
	log    []Act
	joins  map[string]*tableJoin
	grants map[Owed]*tableGrant
	scores map[string]int64 // points by board
}

// tableJoin is how a person's one join of a run stands.
type tableJoin struct {
	state string // "ok", "held", "undone"
	act   Act    // as its last acceptance leaves it
	last  string // id of the last act about it
}

// tableGrant is a prize for somebody: "reserved", "locked", "waiting", "given", "issued" or "void".
type tableGrant struct {
	prize form.Ref
	state string
	after Owed
}

// units are how many of a prize there are, and how many of them are taken.
type units struct{ total, taken int }

// newTable has total units of every prize the play gives.
func newTable(t testing.TB, p Play, total int) *table {
	tb := &table{
		t: t, play: p, now: 1_800_000_000_000, stock: map[form.Ref]*units{}, old: map[string]bool{}, denied: map[string]bool{},
		luck: rand.New(rand.NewPCG(3, 4)),
	}
	for _, prize := range p.Gives() {
		tb.stock[prize] = &units{total: total}
	}
	return tb
}

// start begins a run, or gives the one that the owner has open already. The run is nil where it is refused.
func (tb *table) start(owner string, edit ...func(*Turn)) (*tableRun, Outcome) {
	owned := 0
	for _, r := range tb.runs {
		if r.Owner == owner {
			owned++
			if r.State == Open {
				return r, Outcome{}
			}
		}
	}
	id := "r" + strconv.Itoa(len(tb.runs)+1)
	r := &tableRun{
		Run:   Run{ID: id, PageID: "page", Play: "play", Owner: owner},
		joins: map[string]*tableJoin{}, grants: map[Owed]*tableGrant{}, scores: map[string]int64{},
	}
	for i := range r.Seed {
		r.Seed[i] = byte(tb.luck.Uint32())
	}
	r.first = r.Run
	turn := Turn{Who: owner, Luck: r.Seed, Until: tb.until}
	turn.Facts = tb.facts(r, owner)
	turn.Runs = owned
	for _, f := range edit {
		f(&turn)
	}
	o := tb.do(r, StartVerb, turn, Act{}, "")
	if o.Reason != "" {
		return nil, o
	}
	tb.runs = append(tb.runs, r)
	return r, o
}

// begin is a start that is accepted.
func (tb *table) begin(owner string, edit ...func(*Turn)) *tableRun {
	tb.t.Helper()
	r, o := tb.start(owner, edit...)
	if o.Reason != "" {
		tb.t.Fatalf("%s cannot start: %s", owner, o.Reason)
	}
	return r
}

// join is a friend's act. A second one of a friend whose join counts changes nothing; one that was undone comes again.
func (tb *table) join(r *tableRun, who string, edit ...func(*Turn)) Outcome {
	if j := r.joins[who]; j != nil && j.state == "undone" {
		return tb.redo(r, who, edit...)
	}
	turn := Turn{Who: who, Now: tb.now, Until: tb.until, Act: tb.play.Common().Act, Facts: tb.facts(r, who)}
	for _, f := range edit {
		f(&turn)
	}
	id := tb.next()
	o := tb.do(r, JoinVerb, turn, Act{}, "")
	switch o.Reason {
	case "":
		r.joins[who] = &tableJoin{state: "ok", act: r.log[len(r.log)-1], last: id}
		tb.old[who] = true
	case Held:
		r.joins[who] = &tableJoin{state: "held"}
	}
	return o
}

func (tb *table) claim(r *tableRun, who, do, which string, edit ...func(*Turn)) Outcome {
	turn := Turn{Who: who, Until: tb.until, Do: do, Which: which, Facts: tb.facts(r, who)}
	for _, f := range edit {
		f(&turn)
	}
	reverses, left := "", r.joins[who]
	if left != nil && left.state == "ok" {
		reverses = left.last
	}
	o := tb.do(r, ClaimVerb, turn, Act{}, reverses)
	if o.Reason == "" && o.Left != "" && left != nil { // who leads has no join
		left.state, left.last = "undone", r.log[len(r.log)-1].ID
	}
	return o
}

// undo takes a join that counts back, redo lets it count again. They do nothing where there is no such join.
func (tb *table) undo(r *tableRun, who string, edit ...func(*Turn)) Outcome {
	return tb.reverse(r, UndoVerb, who, edit)
}

func (tb *table) redo(r *tableRun, who string, edit ...func(*Turn)) Outcome {
	return tb.reverse(r, RedoVerb, who, edit)
}

func (tb *table) reverse(r *tableRun, v Verb, who string, edit []func(*Turn)) Outcome {
	j, before := r.joins[who], map[Verb]string{UndoVerb: "ok", RedoVerb: "undone"}[v]
	if j == nil || j.state != before {
		return Outcome{}
	}
	turn := Turn{Who: who, Until: tb.until, Act: tb.play.Common().Act, Facts: tb.facts(r, who)}
	turn.Now = tb.now // issued is what is out already of all that would be dropped
	if _, o := Do(tb.play, r.Run, v, turn, j.act); v == UndoVerb {
		turn.Issued = slices.ContainsFunc(o.Prizes, func(d Due) bool { return d.Step == Drop && r.state(d.To, d.Tier) == "issued" })
	}
	for _, f := range edit {
		f(&turn)
	}
	o := tb.do(r, v, turn, j.act, j.last)
	if o.Reason != "" || o.Flag {
		return o
	}
	last := r.log[len(r.log)-1]
	j.act, j.last = j.act.Again(last), last.ID
	j.state = map[Verb]string{UndoVerb: "undone", RedoVerb: "ok"}[v]
	return o
}

// tick lets time pass: runs follow their page, and what is due is closed.
func (tb *table) tick(ms int64) {
	tb.now += ms
	for _, r := range tb.runs {
		if _, moved := Follow(tb.play, r.Run, tb.until); moved {
			if o := tb.do(r, ExtendVerb, Turn{Until: tb.until, Do: WithPage}, Act{}, ""); o.Reason != "" {
				tb.t.Fatalf("follow the page: %s", o.Reason)
			}
		}
		for n := 0; r.Due != 0 && r.Due <= tb.now; n++ {
			if n == 100 {
				tb.t.Fatalf("run %s is due again and again: %+v", r.ID, r.Run)
			}
			if o := tb.do(r, CloseVerb, Turn{}, Act{}, ""); o.Reason != "" {
				tb.t.Fatalf("close: %s", o.Reason)
			}
		}
	}
}

// issue puts a given prize out; what is locked until then becomes its owner's.
func (tb *table) issue(r *tableRun, to, tier string) {
	g := r.grants[Owed{to, tier}]
	if g == nil || g.state != "given" {
		return
	}
	g.state = "issued"
	for _, other := range r.grants {
		if other.state == "locked" && other.after == (Owed{to, tier}) {
			other.state = "given"
		}
	}
}

// state is how somebody's prize of a run stands, "" where there is none.
func (r *tableRun) state(to, tier string) string {
	if g := r.grants[Owed{to, tier}]; g != nil {
		return g.state
	}
	return ""
}

// facts are what is known of a person in a run.
func (tb *table) facts(r *tableRun, who string) Facts {
	f := Facts{Denied: tb.denied[who], Paused: tb.paused, Ended: tb.ended, Self: who == r.Owner, New: !tb.old[who]}
	for _, other := range tb.runs {
		j := other.joins[who]
		counts := j != nil && j.state == "ok"
		if other == r {
			f.Joined = counts
			continue
		}
		f.Helped = f.Helped || counts && other.Owner == r.Owner
		f.Seated = f.Seated || other.State == Open && (counts || other.Owner == who)
		if other.Owner == who {
			f.Runs++
		}
		if counts {
			f.Helps++
		}
	}
	for _, a := range r.log {
		if a.Verb == JoinVerb && a.Verdict == OK && a.At > tb.now-60_000 {
			f.Recent++
		}
	}
	return f
}

func (tb *table) next() string { return "a" + strconv.Itoa(tb.acts+1) }

// do runs a verb, and keeps what came of it.
func (tb *table) do(r *tableRun, v Verb, turn Turn, joined Act, reverses string) Outcome {
	tb.t.Helper()
	turn.Now = tb.now
	before := r.Run
	after, o := Do(tb.play, r.Run, v, turn, joined)
	if (o.Reason != "" || o.Flag) && !reflect.DeepEqual(before, after) {
		tb.t.Fatalf("%s of %+v refused or flagged (%s), and yet the run changed:\n%+v\n%+v", v, turn, o.Reason, before, after)
	}
	if o.Reason == "" && !tb.give(r, o.Prizes) {
		after, o = before, Outcome{Reason: SoldOut}
	}
	tb.acts++
	a := Act{
		ID: "a" + strconv.Itoa(tb.acts), RunID: r.ID, Who: turn.Who, Verb: v, Verdict: OK, Reason: o.Reason, Flag: o.Flag,
		Amount: o.Amount, Data: o.Data, Reverses: reverses, By: turn.By, At: tb.now,
	}
	switch o.Reason {
	case "":
	case Held:
		a.Verdict = Waiting
	default:
		a.Verdict = No
	}
	a.Turn, _ = json.Marshal(turn)
	r.log = append(r.log, a)
	r.Run = after
	for _, s := range o.Scores {
		r.scores[s.Board] += s.Points
	}
	return o
}

// give applies steps, what goes back to stock first; nothing at all, where a prize that must be kept cannot be had.
func (tb *table) give(r *tableRun, steps []Due) bool {
	grants, taken := map[Owed]tableGrant{}, map[form.Ref]int{}
	for k, g := range r.grants {
		grants[k] = *g
	}
	for k, u := range tb.stock {
		taken[k] = u.taken
	}
	steps = slices.Clone(steps)
	slices.SortStableFunc(steps, func(a, b Due) int {
		return btoi(a.Step != Drop) - btoi(b.Step != Drop)
	})
	for _, d := range steps {
		if d.Prize != "" && !tb.step(r, d) {
			r.grants = map[Owed]*tableGrant{}
			for k, g := range grants {
				r.grants[k] = &g
			}
			for k, n := range taken {
				tb.stock[k].taken = n
			}
			return false
		}
	}
	return true
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (tb *table) step(r *tableRun, d Due) bool {
	if d.To == "" || tb.stock[d.Prize] == nil {
		tb.t.Fatalf("a step to nobody, or of a prize the play does not give: %+v", d)
	}
	g := r.grants[Owed{d.To, d.Tier}]
	if g == nil {
		g = &tableGrant{state: "void"}
		r.grants[Owed{d.To, d.Tier}] = g
	}
	u := tb.stock[d.Prize]
	switch {
	case d.Step == Drop:
		if g.state == "reserved" || g.state == "locked" || g.state == "given" {
			tb.stock[g.prize].taken--
		}
		if g.state != "issued" {
			g.state = "void"
		}
	case d.Step == Give && (g.state == "reserved" || g.state == "locked"):
		g.state = "given"
	case g.state != "void": // a second step of the kind
	case d.Step == Give && u.taken == u.total:
		g.prize, g.state = d.Prize, "waiting"
	case u.taken == u.total:
		return false
	default:
		u.taken++
		g.prize, g.after = d.Prize, d.After
		g.state = map[Step]string{Reserve: "reserved", Lock: "locked", Give: "given"}[d.Step]
	}
	return true
}

// check is what must be so at any time: no prize is given out oftener than it is there, stock and grants agree, and the log rebuilds
// every run.
func (tb *table) check() {
	tb.t.Helper()
	taken := map[form.Ref]int{}
	for _, r := range tb.runs {
		for _, g := range r.grants {
			if g.state != "void" && g.state != "waiting" {
				taken[g.prize]++
			}
		}
		again, err := Replay(tb.play, r.first, r.log)
		if err != nil {
			tb.t.Fatalf("%v\n%s", err, r.history())
		}
		if !reflect.DeepEqual(again, r.Run) {
			tb.t.Fatalf("replay makes of run %s\n%+v\ninstead of\n%+v\n%s", r.ID, again, r.Run, r.history())
		}
	}
	for _, prize := range slices.Sorted(maps.Keys(tb.stock)) {
		u := tb.stock[prize]
		if u.taken != taken[prize] || u.taken > u.total || u.taken < 0 {
			tb.t.Fatalf("%d of %d units of %s are taken, and %d granted", u.taken, u.total, prize, taken[prize])
		}
	}
}

// history is the log for people who look for a mistake.
func (r *tableRun) history() string {
	var b strings.Builder
	for _, a := range r.log {
		fmt.Fprintf(&b, "%s %d %s by %q: %s %s flag=%t data=%q reverses=%s turn=%s\n", a.ID, a.At, a.Verb, a.Who, a.Verdict, a.Reason, a.Flag, a.Data, a.Reverses, a.Turn)
	}
	return b.String()
}
