package play

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strconv"
	"testing"
)

// pick draws one of n.
type pick func(n int) int

// one draws one of the values.
func one[T any](p pick, values ...T) T { return values[p(len(values))] }

// wild plays with no regard to what makes sense: strangers claim, verbs come twice, late and in any order. After every step, holds says
// what must be so of the run it was about.
func wild(t testing.TB, tb *table, p pick, steps int, holds func(*tableRun)) {
	who := func() string { return "v" + strconv.Itoa(p(12)) }
	if p(3) == 0 {
		tb.until = tb.now + int64(1+p(60))*hour
	}
	for range steps {
		if len(tb.runs) == 0 || p(12) == 0 {
			tb.start(who(), func(t *Turn) { t.Words = one(p, "", "咖啡机\n自行车", "代购\n自行车", "\n", "x\ny\nz") })
			continue
		}
		r := tb.runs[p(len(tb.runs))]
		switch p(16) {
		case 0, 1, 2, 3, 4:
			tb.join(r, who(), func(t *Turn) { wildJoin(t, p) })
		case 5, 6:
			tb.undo(r, who(), func(t *Turn) { t.Issued = t.Issued || p(8) == 0 })
		case 7, 8:
			tb.redo(r, who(), func(t *Turn) { t.New = t.New || p(2) == 0 })
		case 9, 10, 11:
			wildClaim(tb, r, one(p, r.Owner, who(), ""), p)
		case 12:
			wildVerb(t, tb, r, who(), p)
		case 13:
			if p(4) == 0 { // an operator puts the page's end elsewhere
				tb.until = one(p, 0, tb.now+int64(p(80))*hour)
			}
			tb.tick(int64(p(40)) * hour / 8)
		case 14:
			for key := range r.grants { // all: the map's order must not matter
				tb.issue(r, key.To, key.Tier)
			}
		case 15:
			tb.paused, tb.ended = p(8) == 0, p(30) == 0
			someone := who()
			tb.denied[someone] = p(3) == 0
		}
		holds(r)
	}
}

func wildJoin(t *Turn, p pick) {
	if p(20) == 0 {
		t.Act, t.Crowd = Tap, MostFromOne
	}
	if t.Act == Ordered && p(3) > 0 {
		approved(t.Now - int64(p(30))*hour)(t)
	}
	t.Token = one(p, "", "t1", "t2", "t3")
	t.Words = one(p, "", "自行车", "加微信 13800138000")
	t.Which = one(p, "", "o"+strconv.Itoa(p(1000)))
	t.Recent, t.LastDay, t.Usual = p(110), p(60), p(4)
}

// wildVerb does to a copy of the run what no engine does: any verb, about a join that never was. It may be refused, and must not fall over.
func wildVerb(t testing.TB, tb *table, r *tableRun, who string, p pick) {
	before := r.Run
	before.State = one(p, r.State, r.State, Void)
	turn := Turn{Who: who, Now: tb.now + int64(p(3))*1000*hour, Do: one(p, "", "leave", "buy"), Which: one(p, "", "7"), Facts: Facts{New: p(2) == 0, Issued: p(2) == 0}}
	act := Act{Who: who, Verb: JoinVerb, Data: one(p, "", "-1", "0", "1", "61", "64", "x", "99999999999999999999")}
	verb := one(p, JoinVerb, ClaimVerb, CloseVerb, UndoVerb, RedoVerb)
	after, o := Do(tb.play, before, verb, turn, act)
	if (o.Reason != "" || o.Flag) && !reflect.DeepEqual(before, after) {
		t.Fatalf("%s of %+v is refused (%s), and changes %+v to %+v", verb, turn, o.Reason, before, after)
	}
	if before.State == Void && verb != CloseVerb && o.Reason == "" {
		t.Fatalf("%s of %+v is accepted in a run that is void", verb, turn)
	}
	tb.play.Show(after)
}

func wildClaim(tb *table, r *tableRun, who string, p pick) {
	do := one(p, "leave", "fill", "buy", "buy", "cancel", "paid", "offer", "withdraw", "accept", "decline", "confirm", "consent", "pass", "pass", "fail", "", "no such")
	which := one(p, "", "1", "2", "3", "-1", "0", "99999999999999999999", "o1")
	for _, a := range r.log {
		if a.Verb == JoinVerb && p(3) == 0 {
			which = a.Data
		}
	}
	tb.claim(r, who, do, which, func(t *Turn) {
		t.Token = one(p, "", "t1", "t2", "t3")
		if p(4) == 0 {
			t.By = "运营"
		}
	})
}

// wildly plays one kind in games with settings at random, and checks after each that stock, grants, runs and log agree.
func wildly(t *testing.T, games int, settings func(pick) Play, holds func(testing.TB, *table, *tableRun)) {
	if testing.Short() {
		games /= 10
	}
	luck := rand.New(rand.NewPCG(5, 6))
	for range games {
		p := settings(luck.IntN)
		if errs := check(p); errs != nil {
			t.Fatalf("%+v: %v", p, errs)
		}
		tb := newTable(t, p, luck.IntN(8))
		tb.luck = luck
		wild(t, tb, luck.IntN, 60, func(r *tableRun) { holds(t, tb, r) })
		tb.check()
	}
}

// fuzzTurns plays one kind as the bytes say.
func fuzzTurns(f *testing.F, settings func(pick) Play, holds func(testing.TB, *table, *tableRun)) {
	luck := rand.New(rand.NewPCG(7, 8))
	for range 20 {
		seed := make([]byte, 400)
		for i := range seed {
			seed[i] = byte(luck.Uint32())
		}
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, bytes []byte) {
		pick := func(n int) int {
			if len(bytes) == 0 {
				return 0
			}
			b := int(bytes[0])
			bytes = bytes[1:]
			if n > 256 && len(bytes) > 0 {
				b, bytes = b<<8|int(bytes[0]), bytes[1:]
			}
			return b % n
		}
		p := settings(pick)
		if check(p) != nil {
			return
		}
		tb := newTable(t, p, pick(8))
		wild(t, tb, pick, min(len(bytes)/3, 300), func(r *tableRun) { holds(t, tb, r) })
		tb.check()
	})
}

// joined is how many joins of the run count.
func (r *tableRun) joined() (n int64) {
	for _, j := range r.joins {
		if j.state == "ok" {
			n++
		}
	}
	return n
}

// wildTerms are terms at random.
func wildTerms(p pick) Terms {
	return Terms{Title: "玩", Act: one(p, Phone, Tap), Scope: one(p, "page", "any", "any"), Cap: p(4), Runs: p(3)}
}

// TestReasons is the table of edge cases as far as it is a play's: what is refused, and that what is not is accepted.
func TestReasons(t *testing.T) {
	edit := func(f func(*Turn)) func(*table, *tableRun) []func(*Turn) {
		return func(*table, *tableRun) []func(*Turn) { return []func(*Turn){f} }
	}
	at := func(ms func(Run) int64) func(*table, *tableRun) []func(*Turn) {
		return func(tb *table, r *tableRun) []func(*Turn) { tb.now = ms(r.Run); return nil }
	}
	plays := map[string]Play{
		"group":   Group{Size: 3, Hours: 24, Prize: "gift", Terms: strict()},
		"assist":  Assist{Tiers: []AssistTier{{2, "gift"}}, Hours: 24, Terms: strict()},
		"bargain": Bargain{Price: 1000, Friends: 2, Hours: 24, Prize: "gift", Buy: true, Terms: strict()},
	}
	for name, p := range plays {
		for _, c := range []struct {
			name string
			set  func(*table, *tableRun) []func(*Turn)
			want Reason
		}{
			{"a friend", edit(func(*Turn) {}), ""},
			{"by the owner's link", edit(func(t *Turn) { t.Who = "owner" }), Self},
			{"the owner on another device", edit(func(t *Turn) { t.Self = true }), Self},
			{"second tap", edit(func(t *Turn) { t.Joined = true }), AlreadyJoined},
			{"second run of the same owner", edit(func(t *Turn) { t.Helped = true }), AlreadyHelpedOwner},
			{"third help of three", edit(func(t *Turn) { t.Helps = 2 }), ""},
			{"fourth help", edit(func(t *Turn) { t.Helps = 3 }), HelperCap},
			{"old customer", edit(func(t *Turn) { t.New = false }), NotNew},
			{"1 ms before the deadline", at(func(r Run) int64 { return r.Deadline - 1 }), ""},
			{"at the deadline", at(func(r Run) int64 { return r.Deadline }), Expired},
			{"1 ms after the deadline", at(func(r Run) int64 { return r.Deadline + 1 }), Expired},
			{"closed", func(tb *table, r *tableRun) []func(*Turn) { tb.tick(24 * hour); return nil }, Expired},
			{"the page is over", edit(func(t *Turn) { t.Ended = true }), Ended},
			{"taken back", func(tb *table, r *tableRun) []func(*Turn) { r.State = Void; return nil }, Ended},
			{"paused", edit(func(t *Turn) { t.Paused = true }), Paused},
			{"blacklisted", edit(func(t *Turn) { t.Denied = true }), Denied},
			{"a crowd at one address", edit(func(t *Turn) { t.Act, t.Crowd = Tap, MostFromOne }), Held},
			{"… of whom an operator thinks well", edit(func(t *Turn) { t.Act, t.Crowd, t.By = Tap, MostFromOne, "运营" }), ""},
			{"a crowd that leaves numbers", edit(func(t *Turn) { t.Crowd = 1000 }), ""},
		} {
			t.Run(name+"/"+c.name, func(t *testing.T) {
				tb := newTable(t, p, 10)
				r := tb.begin("owner")
				edits := c.set(tb, r)
				if o := tb.join(r, "friend", edits...); o.Reason != c.want {
					t.Errorf("%q, not %q", o.Reason, c.want)
				}
			})
		}
	}
}

// strict are terms under which every reason can be told.
func strict() Terms { return Terms{Title: "玩", Act: Phone, Scope: "page", Cap: 3} }

// A start is refused for reasons of its own.
func TestStartReasons(t *testing.T) {
	for _, p := range []Play{
		Group{Size: 3, Hours: 24, Prize: "gift", Terms: Terms{Runs: 1}},
		Assist{Tiers: []AssistTier{{2, "gift"}}, Terms: Terms{Runs: 1}},
		Bargain{Price: 1000, Friends: 2, Hours: 24, Prize: "gift", Terms: Terms{Runs: 1}},
	} {
		for _, c := range []struct {
			name string
			edit func(*Turn)
			want Reason
		}{
			{"at first", func(*Turn) {}, ""},
			{"blacklisted", func(t *Turn) { t.Denied = true }, Denied},
			{"the page is over", func(t *Turn) { t.Ended = true }, Ended},
			{"at its very end", func(t *Turn) { t.Until = 1_800_000_000_000 }, Ended},
			{"1 ms before", func(t *Turn) { t.Until = 1_800_000_000_001 }, ""},
			{"paused", func(t *Turn) { t.Paused = true }, Paused},
			{"once more than one may", func(t *Turn) { t.Runs = 1 }, AlreadyJoined},
		} {
			if _, o := newTable(t, p, 1).start("owner", c.edit); o.Reason != c.want {
				t.Errorf("%T %s: %q, not %q", p, c.name, o.Reason, c.want)
			}
		}
	}
}

// Unfollowing and following again five times gains nothing, and a second tap neither.
func TestNoGainByComingBack(t *testing.T) {
	for _, p := range []Play{
		Group{Size: 4, Hours: 24, Prize: "gift", Terms: strict()},
		Assist{Tiers: []AssistTier{{1, "gift"}, {2, "best"}}, Hours: 24, Terms: strict()},
		Bargain{Price: 1000, Friends: 3, Hours: 24, Prize: "gift", Terms: strict()},
	} {
		tb := newTable(t, p, 10)
		r := tb.begin("owner")
		tb.join(r, "friend")
		progress, amount, grants := r.Progress, r.Amount, fmt.Sprint(r.state("owner", "1"), r.state("friend", "seat"))
		for range 5 {
			if o := tb.undo(r, "friend"); o.Reason != "" || r.Progress != progress-1 {
				t.Fatalf("%T: undone: %+v %+v", p, o, r.Run)
			}
			if o := tb.join(r, "friend"); o.Reason != "" {
				t.Fatalf("%T: coming back is refused: %s", p, o.Reason)
			}
			if o := tb.join(r, "friend"); o.Reason != AlreadyJoined {
				t.Fatalf("%T: twice: %q", p, o.Reason)
			}
			if now := fmt.Sprint(r.state("owner", "1"), r.state("friend", "seat")); r.Progress != progress || r.Amount != amount || now != grants {
				t.Fatalf("%T: %d %d %s has become %d %d %s", p, progress, amount, grants, r.Progress, r.Amount, now)
			}
		}
		tb.check()
	}
}

// BenchmarkJoin is the rules' part of a friend's act, in the middle of a long run. An assist keeps no state besides the run: it is the
// baseline of the others.
func BenchmarkJoin(b *testing.B) {
	tiers := make([]AssistTier, 10)
	for i := range tiers {
		tiers[i] = AssistTier{Friends: 10 * (i + 1), Prize: "gift"}
	}
	for name, p := range map[string]Play{
		"group":   Group{Size: 50, Hours: 24, Prize: "gift", Terms: strict()},
		"assist":  Assist{Tiers: tiers, Terms: strict()},
		"bargain": Bargain{Price: 10_000, Friends: MostFriends, Hours: 24, Prize: "gift", Terms: strict()},
	} {
		tb := newTable(b, p, 100)
		r := tb.begin("owner")
		for i := range 25 {
			tb.join(r, "v"+strconv.Itoa(i))
		}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, o := p.Join(r.Run, Turn{Who: "friend", Now: tb.now, Facts: Facts{New: true}}); o.Reason != "" {
					b.Fatal(o.Reason)
				}
			}
		})
	}
}
