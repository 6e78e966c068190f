package play

import (
	"testing"

	"github.com/sanduan/sanduan/components/form"
)

// fair are plays under strict terms, with a first friend's way to come.
func fair() map[string]struct {
	play  Play
	begin func(*table) *tableRun
	come  func(*Turn)
} {
	begin := func(tb *table) *tableRun { return tb.begin("owner", words("单车\n帐篷")) }
	come := func(t *Turn) { t.Token, t.Words = "token", "帐篷" }
	offered := func(tb *table) *tableRun {
		r := begin(tb)
		tb.claim(r, "owner", "offer", "1", token("token"))
		return r
	}
	g, c, k, s := aGift(), aCoupon(), aRanking(), aSwap()
	g.Terms, c.Terms, k.Terms, s.Terms = strict(), strict(), strict(), strict()
	type one = struct {
		play  Play
		begin func(*table) *tableRun
		come  func(*Turn)
	}
	return map[string]one{"gift": {g, offered, come}, "coupon": {c, begin, come}, "ranking": {k, begin, come}, "swap": {s, begin, come}}
}

// The plays ask the terms whose act counts, and void runs take none.
func TestRefusedFriends(t *testing.T) {
	for name, p := range fair() {
		for _, c := range []struct {
			name string
			edit func(*Turn)
			want Reason
		}{
			{"a friend", func(*Turn) {}, ""},
			{"the owner on another device", func(t *Turn) { t.Self = true }, Self},
			{"second tap", func(t *Turn) { t.Joined = true }, AlreadyJoined},
			{"second run of the same owner", func(t *Turn) { t.Helped = true }, AlreadyHelpedOwner},
			{"third help of three", func(t *Turn) { t.Helps = 2 }, ""},
			{"fourth help", func(t *Turn) { t.Helps = 3 }, HelperCap},
			{"old customer", func(t *Turn) { t.New = false }, NotNew},
			{"the page is over", func(t *Turn) { t.Ended = true }, Ended},
			{"paused", func(t *Turn) { t.Paused = true }, Paused},
			{"blacklisted", func(t *Turn) { t.Denied = true }, Denied},
			{"a crowd at one address", func(t *Turn) { t.Act, t.Crowd = Tap, MostFromOne }, Held},
			{"… of whom an operator thinks well", func(t *Turn) { t.Act, t.Crowd, t.By = Tap, MostFromOne, "运营" }, ""},
		} {
			tb := newTable(t, p.play, 10)
			r := p.begin(tb)
			if o := tb.join(r, "friend", p.come, c.edit); o.Reason != c.want {
				t.Errorf("%s, %s: %q, not %q", name, c.name, o.Reason, c.want)
			}
			tb.check()
		}
		tb := newTable(t, p.play, 10)
		r := p.begin(tb)
		tb.join(r, "friend", p.come)
		r.State = Void
		for verb, o := range map[Verb]Outcome{
			UndoVerb: tb.undo(r, "friend"), JoinVerb: tb.join(r, "other", p.come), ClaimVerb: tb.claim(r, "owner", "offer", "1"),
		} {
			if o.Reason != Ended {
				t.Errorf("%s: %s in a run that is void: %q", name, verb, o.Reason)
			}
		}
		if _, o := p.play.Redo(r.Run, r.joins["friend"].act, Turn{Now: tb.now}); o.Reason != Ended {
			t.Errorf("%s: redo in a run that is void: %q", name, o.Reason)
		}
	}
}

func TestRefusedStarts(t *testing.T) {
	for name, p := range fair() {
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
		} {
			if _, o := newTable(t, p.play, 9).start("owner", words("单车\n帐篷"), c.edit); o.Reason != c.want {
				t.Errorf("%s, %s: %q, not %q", name, c.name, o.Reason, c.want)
			}
		}
	}
}

// Settings of another kind are not compared, and whether a run begins by itself is as the contract has it.
func TestKindsApart(t *testing.T) {
	auto := map[string]bool{"coupon": true, "ranking": true, "assist": true}
	for _, k := range All() {
		if k.Sample.Auto() != auto[k.Name] {
			t.Errorf("%s begins by itself: %t", k.Name, k.Sample.Auto())
		}
		for _, other := range All() {
			if errs := k.Sample.Worse(other.Sample); errs != nil {
				t.Errorf("%s is worse than %s: %v", k.Name, other.Name, errs)
			}
		}
	}
}

func TestWhatItCosts(t *testing.T) {
	p := Prizes{List: []Prize{
		{Key: "a", Title: "甲", Cost: 1990, Total: 200, Substitute: "b"},
		{Key: "b", Title: "乙", Cost: 500, Total: 1000, Substitute: "a"}, // in a circle
		{Key: "c", Title: "丙", Total: 30},
	}}
	for _, c := range []struct {
		gives []form.Ref
		most  form.Money
		want  string
	}{
		{refs("c"), 0, "限量 30 份"},
		{refs("b", "a", "b"), 0, "限量 1,200 份，预计成本最多 ¥8,980"},
		{refs("a"), 0, "限量 1,200 份，预计成本最多 ¥8,980"}, // with what is given when it has run out
		{refs("a", "c"), 123456, "限量 1,230 份，预计成本最多 ¥1,234.56"},
		{refs("", "gone"), 0, "没有奖品"},
		{nil, 0, "没有奖品"},
	} {
		p.Most = c.most
		if got := p.costing(c.gives); got != c.want {
			t.Errorf("%v: %s, not %s", c.gives, got, c.want)
		}
	}
}
