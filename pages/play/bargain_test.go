package play

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/sanduan/sanduan/components/form"
)

func wildBargain(p pick) Play {
	b := Bargain{Friends: 1 + p(6), Hours: 1 + p(20), Prize: "gift", Buy: p(2) == 0, Terms: wildTerms(p)}
	b.Floor = form.Money(p(1000))
	b.Price = b.Floor + form.Money(b.Friends+p(10_000))
	if p(3) == 0 {
		b.Least = 1 + form.Money(p(int(b.Price-b.Floor)/b.Friends))
	}
	return b
}

// bargainHolds: what is off the price is the sum of the cuts of the friends who count, the floor is reached with the last of them, and
// the goods are kept, given or back as the run stands.
func bargainHolds(t testing.TB, tb *table, r *tableRun) {
	b := tb.play.(Bargain)
	var data bargain
	r.read(&data)
	var off, logged int64
	cuts := b.Cuts().Draw(r.Seed)
	for i, cut := range cuts {
		if data.Taken&(1<<i) != 0 {
			off += cut
		}
	}
	for _, a := range r.log {
		if a.Verdict == OK && !a.Flag {
			logged += a.Amount
		}
	}
	floor := r.Amount == int64(b.Price-b.Floor)
	switch {
	case r.Amount != off || r.Amount != logged || r.Progress != r.joined():
		t.Fatalf("%d off, in cuts %d, in the log %d, by %d friends: %+v\n%s", r.Amount, off, logged, r.joined(), r.Run, r.history())
	case floor != (r.Progress == r.Goal), r.State == Done && !floor && !data.Paid, r.State == Open && floor, data.Paid && !b.Buy:
		t.Fatalf("ends elsewhere: %+v\n%s", r.Run, r.history())
	}
	state := r.state(r.Owner, goodsTier)
	good := map[State]bool{Open: state == "reserved", Done: state == "given" || state == "issued", Over: state == "void"}
	if !good[r.State] {
		t.Fatalf("the goods are %s: %+v\n%s", state, r.Run, r.history())
	}
}

func TestBargainsAtRandom(t *testing.T) { wildly(t, 1500, wildBargain, bargainHolds) }

func FuzzBargain(f *testing.F) { fuzzTurns(f, wildBargain, bargainHolds) }

// 20,000 bargains of any kind end at exactly the floor, with exactly as many friends as were promised, however new and old ones come, go and
// come back.
func TestBargainsEndExactly(t *testing.T) {
	games := 20_000
	if testing.Short() {
		games /= 20
	}
	luck := rand.New(rand.NewPCG(9, 10))
	for range games {
		b := Bargain{Friends: 1 + min(luck.IntN(MostFriends), luck.IntN(MostFriends)), Hours: 24, Terms: Terms{Scope: "any"}}
		b.Floor = form.Money(luck.Int64N(5000))
		b.Price = b.Floor + form.Money(int64(b.Friends)+luck.Int64N([]int64{1, 100, 100_000, 90_000_000}[luck.IntN(4)]))
		if luck.IntN(3) == 0 {
			b.Least = 1 + form.Money(luck.Int64N(int64(b.Price-b.Floor)/int64(b.Friends)))
		}
		if err := playOut(b, luck); err != "" {
			t.Fatalf("%+v: %s", b, err)
		}
	}
}

// playOut plays a bargain to its end, and tells what is wrong with it.
func playOut(b Bargain, luck *rand.Rand) string {
	var seed Seed
	for i := range seed {
		seed[i] = byte(luck.Uint32())
	}
	r, o := b.Start(Run{Owner: "owner"}, Turn{Who: "owner", Now: 1, Luck: seed})
	if o.Reason != "" {
		return "does not start: " + string(o.Reason)
	}
	var in, out []Act // friends who count, and who have left
	friend := 0
	for r.State == Open {
		turn := Turn{Now: 2, Facts: Facts{New: luck.IntN(2) == 0}}
		var a Act
		switch chance := luck.IntN(10); {
		case chance == 0 && len(in) > 0:
			i := luck.IntN(len(in))
			r, o = b.Undo(r, in[i], turn)
			in, out = append(in[:i:i], in[i+1:]...), append(out, in[i])
		case chance == 1 && len(out) > 0:
			a, out = out[0], out[1:]
			r, o = b.Redo(r, a, turn)
			a.Data = o.Data
			in = append(in, a)
		default:
			friend++
			turn.Who = "v" + strconv.Itoa(friend)
			r, o = b.Join(r, turn)
			in = append(in, Act{Who: turn.Who, Data: o.Data})
		}
		if o.Reason != "" || len(in) > b.Friends || (len(in) == b.Friends) != (r.State == Done) {
			return strconv.Itoa(len(in)) + " friends are in, " + string(r.State) + string(o.Reason)
		}
	}
	if r.Amount != int64(b.Price-b.Floor) {
		return strconv.FormatInt(r.Amount, 10) + " fen off"
	}
	if _, o := b.Join(r, Turn{Who: "late", Now: 3, Facts: Facts{New: true}}); o.Reason != Full {
		return "one more: " + string(o.Reason)
	}
	return ""
}

// Of 200 friends after one cut that is left, one gets it.
func TestLastCut(t *testing.T) {
	tb := newTable(t, Bargain{Price: 1000, Friends: 10, Hours: 24, Prize: "gift", Terms: strict()}, 1)
	r := tb.begin("owner")
	in := 0
	for i := range 209 {
		switch o := tb.join(r, "v"+strconv.Itoa(i)); {
		case o.Reason == "":
			in++
		case o.Reason != Full:
			t.Fatal(o.Reason)
		}
	}
	if in != 10 || r.Amount != 1000 || r.state("owner", goodsTier) != "given" {
		t.Errorf("%d in: %+v", in, r.Run)
	}
	tb.check()
}

func TestCutsByWhoComes(t *testing.T) {
	b := Bargain{Price: 10_000, Friends: 4, Hours: 24, Prize: "gift", Terms: Terms{Scope: "any"}}
	tb := newTable(t, b, 1)
	r := tb.begin("owner")
	if r.Digest != b.Cuts().Digest(r.Seed) {
		t.Error("another digest")
	}
	cuts := b.Cuts().Draw(r.Seed)
	for _, c := range []struct {
		who  string
		new  bool
		want int64
	}{{"old", false, cuts[3]}, {"new", true, cuts[0]}, {"older", false, cuts[2]}, {"newer", true, cuts[1]}} {
		if o := tb.join(r, c.who, func(t *Turn) { t.New = c.new }); o.Amount != c.want {
			t.Errorf("%s cuts %d of %v, not %d", c.who, o.Amount, cuts, c.want)
		}
	}
	tb.check()
}

// buying is a bargain of four, of whom two have come, and whose owner buys.
func buying(t *testing.T) (*table, *tableRun) {
	tb := newTable(t, Bargain{Price: 10_000, Friends: 4, Hours: 1, Prize: "gift", Buy: true, Terms: strict()}, 1)
	r := tb.begin("owner")
	tb.join(r, "anna")
	tb.join(r, "bert")
	if o := tb.claim(r, "owner", "buy", ""); o.Reason != "" || r.Due != tb.now+30*60_000 || tb.play.Show(r.Run).Until != form.Time(r.Due) {
		t.Fatalf("%+v %+v", o, r.Run)
	}
	return tb, r
}

func byOperator(t *Turn) { t.By = "运营" }

func TestBuying(t *testing.T) {
	t.Run("keeps the price", func(t *testing.T) {
		tb, r := buying(t)
		before := r.Amount
		if o := tb.join(r, "carl"); o.Reason != Buying || o.Reason.Next() != Wait {
			t.Errorf("%q", o.Reason)
		}
		if o := tb.undo(r, "anna"); !o.Flag || r.Amount != before {
			t.Errorf("%+v", o)
		}
		if o := tb.claim(r, "owner", "buy", ""); o.Reason != AlreadyJoined {
			t.Errorf("%q", o.Reason)
		}
		if o := tb.claim(r, "owner", "cancel", ""); o.Reason != "" {
			t.Fatal(o.Reason)
		}
		tb.undo(r, "anna")
		tb.claim(r, "owner", "buy", "")
		if o := tb.redo(r, "anna"); o.Reason != Buying {
			t.Errorf("comes back meanwhile: %q", o.Reason)
		}
		tb.check()
	})
	t.Run("paid", func(t *testing.T) {
		tb, r := buying(t)
		if o := tb.claim(r, "owner", "paid", ""); o.Reason != Denied {
			t.Errorf("the owner's own word for it: %q", o.Reason)
		}
		tb.claim(r, "owner", "paid", "", byOperator)
		if r.State != Done || r.Amount >= 10_000 || r.state("owner", goodsTier) != "given" {
			t.Errorf("%+v", r.Run)
		}
		if o := tb.undo(r, "anna"); !o.Flag || r.State != Done {
			t.Errorf("%+v", o)
		}
		tb.check()
	})
	t.Run("cancelled", func(t *testing.T) {
		tb, r := buying(t)
		tb.claim(r, "owner", "cancel", "")
		if o := tb.join(r, "carl"); o.Reason != "" || r.Due != r.Deadline {
			t.Errorf("%q %+v", o.Reason, r.Run)
		}
		if o := tb.claim(r, "owner", "paid", "", byOperator); o.Reason != Denied {
			t.Errorf("%q", o.Reason)
		}
		tb.check()
	})
	t.Run("not paid in time", func(t *testing.T) {
		tb, r := buying(t)
		tb.now += 30 * 60_000 // nothing has looked yet
		if o := tb.claim(r, "owner", "paid", "", byOperator); o.Reason != Denied {
			t.Errorf("%q", o.Reason)
		}
		if o := tb.join(r, "carl"); o.Reason != "" {
			t.Errorf("%q", o.Reason)
		}
		if tb.tick(0); r.State != Open || r.Due != r.Deadline {
			t.Errorf("%+v", r.Run)
		}
		tb.tick(hour)
		if r.State != Over || r.state("owner", goodsTier) != "void" {
			t.Errorf("%+v", r.Run)
		}
		tb.check()
	})
	t.Run("past the deadline", func(t *testing.T) {
		tb, r := buying(t)
		tb.claim(r, "owner", "cancel", "")
		tb.tick(45 * 60_000)
		tb.claim(r, "owner", "buy", "")
		tb.tick(20 * 60_000)
		if r.State != Open {
			t.Fatalf("%+v", r.Run)
		}
		if o := tb.join(r, "carl"); o.Reason != Expired {
			t.Errorf("%q", o.Reason)
		}
		tb.ended = true
		if o := tb.claim(r, "owner", "paid", "", byOperator); o.Reason != "" || r.State != Done {
			t.Errorf("%q %+v", o.Reason, r.Run)
		}
		tb.check()
	})
	t.Run("past the deadline, and not paid", func(t *testing.T) {
		for _, do := range []func(*table, *tableRun){
			func(tb *table, r *tableRun) { tb.tick(31 * 60_000) },
			func(tb *table, r *tableRun) { tb.tick(16 * 60_000); tb.claim(r, "owner", "cancel", "") },
		} {
			tb, r := buying(t)
			tb.claim(r, "owner", "cancel", "")
			tb.tick(45 * 60_000)
			tb.claim(r, "owner", "buy", "")
			if do(tb, r); r.State != Over || r.state("owner", goodsTier) != "void" {
				t.Errorf("%+v", r.Run)
			}
			tb.check()
		}
	})
	t.Run("where it may not be", func(t *testing.T) {
		tb, r := buying(t)
		tb.claim(r, "owner", "cancel", "")
		if o := tb.claim(r, "anna", "buy", ""); o.Reason != Denied {
			t.Errorf("a friend buys: %q", o.Reason)
		}
		b := tb.play.(Bargain)
		b.Buy = false
		tb.play = b
		if o := tb.claim(r, "owner", "buy", ""); o.Reason != Denied {
			t.Errorf("%q", o.Reason)
		}
	})
}

func TestBargainUndone(t *testing.T) {
	start := func(t *testing.T) (*table, *tableRun) {
		tb := newTable(t, Bargain{Price: 10_000, Friends: 2, Hours: 1, Prize: "gift", Terms: strict()}, 1)
		r := tb.begin("owner")
		tb.join(r, "anna")
		tb.join(r, "bert")
		return tb, r
	}
	t.Run("opens it again", func(t *testing.T) {
		tb, r := start(t)
		tb.undo(r, "anna")
		if r.State != Open || r.EndedAt != 0 || r.Due != r.Deadline || r.Progress != 1 || r.state("owner", goodsTier) != "reserved" {
			t.Errorf("%+v %s", r.Run, r.state("owner", goodsTier))
		}
		tb.join(r, "carl")
		if o := tb.redo(r, "anna"); o.Reason != Full || r.State != Done || r.Amount != 10_000 {
			t.Errorf("%q %+v", o.Reason, r.Run)
		}
		tb.check()
	})
	t.Run("ends it when it is late", func(t *testing.T) {
		tb, r := start(t)
		tb.tick(hour)
		tb.undo(r, "anna")
		if r.State != Over || r.state("owner", goodsTier) != "void" || tb.stock["gift"].taken != 0 {
			t.Errorf("%+v", r.Run)
		}
		tb.check()
	})
	t.Run("is flagged when the goods are out", func(t *testing.T) {
		tb, r := start(t)
		tb.issue(r, "owner", goodsTier)
		if o := tb.undo(r, "anna"); !o.Flag || r.State != Done {
			t.Errorf("%+v", o)
		}
		tb.check()
	})
	t.Run("leaves a cut to whoever comes meanwhile", func(t *testing.T) {
		tb := newTable(t, Bargain{Price: 10_000, Friends: 3, Hours: 1, Prize: "gift", Terms: strict()}, 1)
		r := tb.begin("owner")
		first := tb.join(r, "anna")
		tb.undo(r, "anna")
		if o := tb.join(r, "bert"); o.Data != first.Data || o.Amount != first.Amount {
			t.Errorf("%+v", o)
		}
		if o := tb.redo(r, "anna"); o.Reason != "" || o.Data == first.Data {
			t.Errorf("%+v", o)
		}
		tb.check()
	})
}

// There is no taking back of a cut that nobody has taken, or of none at all.
func TestBargainUndoneInVain(t *testing.T) {
	tb := newTable(t, Bargain{Price: 10_000, Friends: 3, Hours: 1, Prize: "gift", Terms: strict()}, 1)
	r := tb.begin("owner")
	tb.join(r, "anna") // takes cut 0
	for _, data := range []string{"1", "2", "3", "-1", "64", "1e9", "", "99999999999999999999"} {
		if _, o := tb.play.Undo(r.Run, Act{Who: "bert", Verb: JoinVerb, Data: data}, Turn{Now: tb.now}); o.Reason != AlreadyJoined {
			t.Errorf("%q: %+v", data, o)
		}
	}
}

func TestBargainCheck(t *testing.T) {
	for _, c := range []struct {
		price, floor, least form.Money
		friends             int
		want                string
	}{
		{9900, 2900, 0, 10, "[]"},
		{9900, 0, 990, 10, "[]"},
		{9900, 9900, 0, 10, "[Floor]"},
		{9900, 10_000, 0, 10, "[Floor]"},
		{0, 0, 0, 10, "[Floor Price]"},
		{9900, -1, 0, 10, "[Floor]"},
		{9900, 0, 991, 10, "[Least]"},
		{9900, 0, -1, 10, "[Least]"},
		{9900, 9891, 0, 10, "[Friends]"},
		{9900, 0, 0, 0, "[Friends]"},
		{9900, 0, 0, 61, "[Friends]"},
	} {
		b := Bargain{Price: c.price, Floor: c.floor, Least: c.least, Friends: c.friends, Hours: 24, Prize: "gift", Terms: Terms{Title: "玩", Act: Tap, Scope: "any"}}
		if got := fieldsOf(check(b)); got != c.want {
			t.Errorf("%+v: %s, not %s", b, got, c.want)
		}
	}
}

func TestBargainWorse(t *testing.T) {
	before := Bargain{Price: 9900, Floor: 2900, Friends: 10, Hours: 24, Prize: "gift", Buy: true, Terms: strict()}
	for _, c := range []struct {
		edit func(*Bargain)
		want string
	}{
		{func(*Bargain) {}, "[]"},
		{func(b *Bargain) { b.Price, b.Floor, b.Friends, b.Hours, b.Least, b.Scope = 9800, 0, 9, 48, 100, "any" }, "[]"},
		{func(b *Bargain) { b.Price = 9901 }, "[Price]"},
		{func(b *Bargain) { b.Floor = 2901 }, "[Floor]"},
		{func(b *Bargain) { b.Friends = 11 }, "[Friends]"},
		{func(b *Bargain) { b.Hours = 23 }, "[Hours]"},
		{func(b *Bargain) { b.Prize = "other" }, "[Prize]"},
		{func(b *Bargain) { b.Buy = false }, "[Buy]"},
		{func(b *Bargain) { b.Scope = "all" }, "[Scope]"},
	} {
		now := before
		c.edit(&now)
		if got := fieldsOf(now.Worse(before)); got != c.want {
			t.Errorf("%+v: %s, not %s", now, got, c.want)
		}
	}
}

func TestBargainSays(t *testing.T) {
	prizes := Prizes{List: []Prize{{Key: "gift", Title: "体验课", Kind: Later, Total: 50, Cost: 3000, Hold: 24}}}
	golden(t, "bargain", saidBySample(t, "bargain")+
		"\n\n"+saidBy(Bargain{Price: 19900, Friends: 30, Hours: 72, Prize: "gift", Buy: true, Terms: Terms{Act: Tap, Scope: "any"}}, prizes))
}
