package play

import (
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/form"
)

func aCoupon() Coupon {
	return Coupon{
		FriendPrize: "friend", OwnPrize: "own", PerDay: 2, PerPage: 5,
		Terms: Terms{Title: "得券", Act: Phone, Scope: "page"},
	}
}

// china is a moment in China, unix ms.
func china(year, month, day, hour, minute, second int) int64 {
	return time.Date(year, time.Month(month), day, hour, minute, second, 0, form.China()).UnixMilli()
}

func TestCouponSample(t *testing.T) { golden(t, "coupon", saidBySample(t, "coupon")) }

// Two coupons or none, whichever has run out.
func TestCouponsComeInPairs(t *testing.T) {
	for _, c := range []struct {
		friends, owners int
		want            Reason
	}{{1, 1, ""}, {0, 1, SoldOut}, {1, 0, SoldOut}, {0, 0, SoldOut}} {
		tb := newTable(t, aCoupon(), 1)
		tb.stock["friend"].total, tb.stock["own"].total = c.friends, c.owners
		r := tb.begin("li")
		if o := tb.join(r, "ann"); o.Reason != c.want {
			t.Errorf("%+v: %q", c, o.Reason)
		}
		pairs := 0
		if c.want == "" {
			pairs = 1
		}
		if tb.stock["friend"].taken != pairs || tb.stock["own"].taken != pairs || r.Progress != int64(pairs) {
			t.Errorf("%+v: %d and %d are taken, progress %d", c, tb.stock["friend"].taken, tb.stock["own"].taken, r.Progress)
		}
		tb.check()
	}
}

// The same prize for both, and one unit of it: none.
func TestCouponsOfOneKind(t *testing.T) {
	c := aCoupon()
	c.OwnPrize = "friend"
	tb := newTable(t, c, 3)
	r := tb.begin("li")
	if o := tb.join(r, "ann"); o.Reason != "" {
		t.Fatal(o.Reason)
	}
	if o := tb.join(r, "bob"); o.Reason != SoldOut || tb.stock["friend"].taken != 2 {
		t.Errorf("one unit for two: %q, %d taken", o.Reason, tb.stock["friend"].taken)
	}
	tb.check()
}

func TestOwnCouponWaitsForTheFriends(t *testing.T) {
	tb := newTable(t, aCoupon(), 9)
	r := tb.begin("li")
	tb.join(r, "ann")
	if r.state("ann", "friend") != "given" || r.state("li", "for:ann") != "locked" {
		t.Fatalf("%v", r.grants)
	}
	tb.issue(r, "bob", "friend")
	if r.state("li", "for:ann") != "locked" {
		t.Error("unlocked by somebody else")
	}
	tb.issue(r, "ann", "friend")
	if r.state("li", "for:ann") != "given" {
		t.Error("the friend's is redeemed, and the owner's is still locked")
	}
	tb.check()
}

// The day begins at China's midnight, which is 16:00 UTC.
func TestCouponCaps(t *testing.T) {
	tb := newTable(t, aCoupon(), 9)
	tb.now = china(2026, 11, 22, 23, 59, 58)
	r := tb.begin("li")
	steps := []struct {
		who  string
		at   int64
		want Reason
	}{
		{"a", china(2026, 11, 22, 23, 59, 58), ""},
		{"b", china(2026, 11, 22, 23, 59, 59), ""},
		{"c", china(2026, 11, 23, 0, 0, 0) - 1, Full},
		{"c", china(2026, 11, 23, 0, 0, 0), ""},
		{"d", china(2026, 11, 23, 8, 0, 0), ""}, // midnight elsewhere
		{"e", china(2026, 11, 23, 8, 0, 0), Full},
		{"e", china(2026, 11, 24, 0, 0, 0), ""},
		{"f", china(2026, 11, 25, 0, 0, 0), Full}, // five in all
	}
	for _, s := range steps {
		tb.now = s.at
		if o := tb.join(r, s.who); o.Reason != s.want {
			t.Errorf("%s at %s: %q", s.who, form.Time(s.at).In(), o.Reason)
		}
	}
	tb.undo(r, "a") // makes room in all, and on its own day
	if o := tb.join(r, "f"); o.Reason != "" {
		t.Errorf("after one is taken back: %q", o.Reason)
	}
	if o := tb.redo(r, "a"); o.Reason != Full {
		t.Errorf("the place is somebody else's: %q", o.Reason)
	}
	tb.check()
}

func TestCouponUndone(t *testing.T) {
	tb := newTable(t, aCoupon(), 9)
	r := tb.begin("li")
	tb.join(r, "ann")
	for range 5 {
		tb.undo(r, "ann")
		if tb.stock["friend"].taken+tb.stock["own"].taken != 0 || r.Progress != 0 {
			t.Fatalf("undone: %v", r.grants)
		}
		tb.join(r, "ann") // comes again
		if tb.stock["friend"].taken != 1 || tb.stock["own"].taken != 1 || r.Progress != 1 {
			t.Fatalf("restored: %v", r.grants)
		}
		tb.check()
	}
	tb.issue(r, "ann", "friend")
	if o := tb.undo(r, "ann"); !o.Flag || r.Progress != 1 || r.state("li", "for:ann") != "given" {
		t.Errorf("after it is redeemed: %+v", o)
	}
	tb.check()
}

func TestCouponEnds(t *testing.T) {
	tb := newTable(t, aCoupon(), 9)
	tb.until = tb.now + hour
	r, empty := tb.begin("li"), tb.begin("wu")
	tb.tick(hour - 1)
	if o := tb.join(r, "ann"); o.Reason != "" {
		t.Errorf("1 ms before: %q", o.Reason)
	}
	tb.now++
	if o := tb.join(r, "bob"); o.Reason != Expired {
		t.Errorf("at the deadline: %q", o.Reason)
	}
	tb.tick(0)
	if r.State != Done || empty.State != Over || r.Due != 0 {
		t.Errorf("%s %s", r.State, empty.State)
	}
	if o := tb.claim(r, "li", "take", "1"); o.Reason != Expired {
		t.Errorf("a claim: %q", o.Reason)
	}
	tb.check()
}

func TestCouponSettings(t *testing.T) {
	c := aCoupon()
	c.PerDay = 6
	if errs := c.Check(); errs["PerDay"] == "" {
		t.Errorf("more a day than in all: %v", errs)
	}
	before := aCoupon()
	for field, change := range map[string]func(*Coupon){
		"FriendPrize": func(c *Coupon) { c.FriendPrize = "own" },
		"OwnPrize":    func(c *Coupon) { c.OwnPrize = "friend" },
		"PerDay":      func(c *Coupon) { c.PerDay-- },
		"PerPage":     func(c *Coupon) { c.PerPage-- },
		"Runs":        func(c *Coupon) { c.Runs = 1 },
	} {
		after := before
		change(&after)
		checkWorse(t, field, after, before)
	}
}

func TestCouponAnyhow(t *testing.T) {
	for seed := range uint64(300) {
		luck := rand.New(rand.NewPCG(seed, 12))
		c := aCoupon()
		c.PerDay = 1 + luck.IntN(3)
		c.PerPage = c.PerDay + luck.IntN(5)
		if luck.IntN(3) == 0 {
			c.OwnPrize = c.FriendPrize
		}
		tb := newTable(t, c, 1+luck.IntN(12))
		tb.now = china(2026, 12, 30, luck.IntN(24), 0, 0)
		for range 60 {
			anyCouponTurn(tb, luck)
			for _, r := range tb.runs {
				checkPairs(t, tb, r)
			}
		}
		tb.check()
	}
}

func anyCouponTurn(tb *table, luck *rand.Rand) {
	who := "p" + strconv.Itoa(luck.IntN(12))
	if len(tb.runs) == 0 || luck.IntN(15) == 0 {
		tb.start(who)
		return
	}
	r := tb.runs[luck.IntN(len(tb.runs))]
	switch luck.IntN(6) {
	case 0:
		tb.undo(r, who)
	case 1:
		tb.tick(luck.Int64N(20 * hour))
	case 2:
		tb.issue(r, who, "friend")
	default:
		tb.join(r, who)
	}
}

// checkPairs fails unless every friend's coupon has its owner's, and the caps hold.
func checkPairs(t testing.TB, tb *table, r *tableRun) {
	t.Helper()
	c := tb.play.(Coupon)
	days := map[string]int{}
	for who, j := range r.joins {
		mine, theirs := r.state(r.Owner, "for:"+who), r.state(who, "friend")
		if j.state == "ok" {
			days[day(j.act.At)]++
		}
		if has := mine != "void" && mine != ""; has != (theirs != "void" && theirs != "") || has != (j.state == "ok") {
			t.Fatalf("%s's join is %s, the coupons are %q and %q\n%s", who, j.state, theirs, mine, r.history())
		}
	}
	if r.Progress != r.joined() || r.Progress > int64(c.PerPage) {
		t.Fatalf("progress %d with %d joins of %d", r.Progress, r.joined(), c.PerPage)
	}
	for d, n := range days {
		if n > c.PerDay {
			t.Fatalf("%d on %s, more than %d", n, d, c.PerDay)
		}
	}
}

func wildCoupon(p pick) Play {
	perDay := 1 + p(3)
	return Coupon{FriendPrize: "friend", OwnPrize: one[form.Ref](p, "own", "friend"), PerDay: perDay, PerPage: perDay + p(5), Terms: wildTerms(p)}
}

func TestCouponsAtRandom(t *testing.T) { wildly(t, 600, wildCoupon, checkPairs) }

func FuzzCoupon(f *testing.F) {
	f.Add("x", "1", "a", int64(0))
	f.Add("join", "2026-11-22", "li", int64(1)<<60)
	f.Fuzz(func(t *testing.T, do, which, who string, now int64) {
		c := aCoupon()
		r, _ := c.Start(Run{ID: "r", Owner: "li"}, Turn{Who: "li", Now: 1000, Until: 1 << 50})
		r, _ = c.Join(r, Turn{Who: "ann", Now: 2000, Facts: Facts{New: true}})
		anyTurn(t, c, r, Turn{Who: who, Now: now, Do: do, Which: which, Facts: Facts{New: true}})
	})
}
