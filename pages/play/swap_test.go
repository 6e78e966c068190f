package play

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/form"
)

func aSwap() Swap {
	return Swap{
		Hours: 168, Reserve: 72, Confirm: 7, Prize: "thanks",
		Terms: Terms{Title: "换物", Act: Phone, Scope: "any"},
	}
}

// words is a turn with what somebody writes.
func words(s string) func(*Turn) { return func(t *Turn) { t.Words = s } }

// listed begins a swap of a bicycle, with an offer of each of the friends.
func listed(tb *table, friends ...string) *tableRun {
	tb.t.Helper()
	r := tb.begin("li", words("单车\n露营帐篷"))
	for _, who := range friends {
		if o := tb.join(r, who, words(who+"的帐篷")); o.Reason != "" {
			tb.t.Fatalf("%s cannot offer: %s", who, o.Reason)
		}
	}
	return r
}

// offers are the states of a run's offers, in words.
func offers(tb *table, r *tableRun) string {
	var s []string
	for _, o := range tb.play.Show(r.Run).Offers {
		s = append(s, o.ID+":"+o.State)
	}
	return strings.Join(s, " ")
}

func TestSwapSample(t *testing.T) { golden(t, "swap", saidBySample(t, "swap")) }

func TestSwapIsDone(t *testing.T) {
	for _, first := range []string{"li", "bob"} {
		tb := newTable(t, aSwap(), 9)
		r := listed(tb, "ann", "bob", "cat")
		for _, step := range []struct {
			who, do, which, want string
			reason               Reason
		}{
			{"ann", "accept", "1", "1:open 2:open 3:open", Denied}, // the owner picks
			{"bob", "confirm", "", "1:open 2:open 3:open", Denied},
			{"li", "decline", "3", "1:open 2:open 3:declined", ""},
			{"li", "accept", "3", "1:open 2:open 3:declined", Expired},
			{"li", "accept", "2", "1:open 2:picked 3:declined", ""},
			{"li", "accept", "2", "1:open 2:picked 3:declined", AlreadyJoined},
			{"li", "accept", "1", "1:open 2:picked 3:declined", Full},
			{"ann", "confirm", "2", "1:open 2:picked 3:declined", Denied}, // not the one picked
			{"ann", "consent", "2", "1:open 2:picked 3:declined", Denied},
			{"eve", "confirm", "2", "1:open 2:picked 3:declined", Denied},
			{first, "confirm", "", "1:open 2:picked 3:declined", ""},
			{first, "confirm", "", "1:open 2:picked 3:declined", AlreadyJoined},
		} {
			if o := tb.claim(r, step.who, step.do, step.which); o.Reason != step.reason || offers(tb, r) != step.want {
				t.Errorf("%s %s %s: %q, %s", step.who, step.do, step.which, o.Reason, offers(tb, r))
			}
		}
		other := map[string]string{"li": "bob", "bob": "li"}[first]
		tb.claim(r, other, "confirm", "")
		if r.State != Done || r.Due != 0 || r.state("li", "owner") != "given" || r.state("bob", "friend") != "given" || tb.stock["thanks"].taken != 2 {
			t.Errorf("%+v %v", r.Run, r.grants)
		}
		if o := tb.join(r, "dan", words("x")); o.Reason != Full {
			t.Errorf("after the end: %q", o.Reason)
		}
		if o := tb.claim(r, "li", "decline", "1"); o.Reason != Expired {
			t.Errorf("after the end: %q", o.Reason)
		}
		tb.check()
	}
}

// Both must say yes before either sees the other's number.
func TestSwapConsent(t *testing.T) {
	tb := newTable(t, aSwap(), 9)
	r := listed(tb, "ann", "bob")
	if o := tb.claim(r, "li", "consent", "1"); o.Reason != Denied {
		t.Errorf("before it is picked: %q", o.Reason)
	}
	tb.claim(r, "li", "accept", "1")
	known := func() [2]bool {
		o := tb.play.Show(r.Run).Offers[0]
		return [2]bool{o.MineKnown, o.TheirsKnown}
	}
	if known() != [2]bool{} {
		t.Error("picked, and known already")
	}
	tb.claim(r, "ann", "consent", "")
	if known() != [2]bool{false, true} {
		t.Errorf("the friend has said yes: %v", known())
	}
	tb.claim(r, "li", "consent", "")
	if known() != [2]bool{true, true} {
		t.Errorf("both have: %v", known())
	}
	tb.tick(72 * hour) // nobody confirms: open again, and what was said is forgotten
	if offers(tb, r) != "1:open 2:open" || known() != [2]bool{} {
		t.Errorf("%s %v", offers(tb, r), known())
	}
	tb.check()
}

func TestSwapReservationPasses(t *testing.T) {
	tb := newTable(t, aSwap(), 9)
	r := listed(tb, "ann", "bob")
	tb.claim(r, "li", "accept", "1")
	if r.Due != tb.now+72*hour {
		t.Errorf("due in %d ms", r.Due-tb.now)
	}
	tb.tick(72*hour - 1)
	if offers(tb, r) != "1:picked 2:open" {
		t.Errorf("1 ms before: %s", offers(tb, r))
	}
	tb.now++ // nobody has swept yet
	if o := tb.claim(r, "ann", "confirm", ""); o.Reason != Expired {
		t.Errorf("at the end of its time: %q", o.Reason)
	}
	tb.tick(0)
	if offers(tb, r) != "1:open 2:open" || r.State != Open || r.Due != r.Deadline {
		t.Errorf("%s %+v", offers(tb, r), r.Run)
	}
	tb.claim(r, "li", "accept", "2")
	tb.tick(72 * hour)
	tb.claim(r, "li", "accept", "1") // the listing has a day left: the reservation goes on beyond
	tb.tick(24*hour - 1)
	if o := tb.join(r, "cat", words("x")); o.Reason != "" {
		t.Errorf("1 ms before the end: %q", o.Reason)
	}
	tb.tick(1)
	if o := tb.join(r, "dan", words("x")); o.Reason != Expired {
		t.Errorf("at the deadline: %q", o.Reason)
	}
	if r.State != Open {
		t.Fatalf("the listing is %s while one is picked", r.State)
	}
	if o := tb.claim(r, "li", "accept", "2"); o.Reason != Expired {
		t.Errorf("another, after the deadline: %q", o.Reason)
	}
	tb.tick(48 * hour)
	if r.State != Over || r.Due != 0 {
		t.Errorf("%+v", r.Run)
	}
	tb.check()
}

// One has confirmed, and the other says nothing for seven days: done.
func TestSwapOneConfirms(t *testing.T) {
	for _, who := range []string{"li", "ann"} {
		tb := newTable(t, aSwap(), 9)
		r := listed(tb, "ann")
		tb.claim(r, "li", "accept", "1")
		tb.tick(71 * hour)
		tb.claim(r, who, "confirm", "")
		tb.tick(7*24*hour - 1)
		if r.State != Open {
			t.Fatalf("1 ms before: %s", r.State)
		}
		tb.tick(1)
		if r.State != Done || r.state("li", "owner") != "given" || r.state("ann", "friend") != "given" {
			t.Errorf("%+v %v", r.Run, r.grants)
		}
		tb.check()
	}
}

// Whoever has confirmed cannot go back; the other can say that it never happened.
func TestSwapSaysNo(t *testing.T) {
	tb := newTable(t, aSwap(), 9)
	r := listed(tb, "ann", "bob")
	tb.claim(r, "li", "accept", "1")
	tb.claim(r, "li", "confirm", "")
	if o := tb.claim(r, "li", "decline", "1"); o.Reason != Denied {
		t.Errorf("the owner has confirmed: %q", o.Reason)
	}
	if o := tb.claim(r, "ann", "withdraw", ""); o.Reason != "" || offers(tb, r) != "2:open" || r.Due != r.Deadline {
		t.Errorf("the friend has not: %q %s", o.Reason, offers(tb, r))
	}
	tb.claim(r, "li", "accept", "2")
	tb.claim(r, "bob", "confirm", "")
	if o := tb.claim(r, "bob", "withdraw", ""); o.Reason != Denied {
		t.Errorf("the friend has confirmed: %q", o.Reason)
	}
	if o := tb.claim(r, "li", "decline", "2"); o.Reason != "" || offers(tb, r) != "2:declined" {
		t.Errorf("the owner has not: %q %s", o.Reason, offers(tb, r))
	}
	tb.check()
}

func TestSwapOneOfferAPerson(t *testing.T) {
	tb := newTable(t, aSwap(), 9)
	r := listed(tb, "ann")
	if o := tb.join(r, "ann", words("另一个")); o.Reason != AlreadyJoined {
		t.Errorf("a second offer: %q", o.Reason)
	}
	if o := tb.join(r, "li", words("自己的")); o.Reason != Self {
		t.Errorf("one's own: %q", o.Reason)
	}
	if o := tb.claim(r, "ann", "withdraw", ""); o.Reason != "" || o.Left != "ann" || r.Progress != 0 {
		t.Errorf("withdrawn: %+v, progress %d", o, r.Progress)
	}
	if o := tb.join(r, "ann", words("睡袋，电话 13800138000")); o.Reason != "" {
		t.Fatalf("another instead: %q", o.Reason)
	}
	if all := tb.play.Show(r.Run).Offers; len(all) != 1 || all[0].Words != "睡袋，电话 ＊＊＊" || all[0].ID != "1" || r.Progress != 1 {
		t.Errorf("%+v", all)
	}
	tb.check()
}

func TestSwapMostOffers(t *testing.T) {
	tb := newTable(t, aSwap(), 9)
	r := listed(tb)
	for i := range mostOffers {
		tb.join(r, fmt.Sprint("p", i), words("x"))
	}
	if o := tb.join(r, "late", words("x")); o.Reason != Full || r.Progress != mostOffers {
		t.Errorf("one more: %q, progress %d", o.Reason, r.Progress)
	}
	tb.claim(r, "li", "decline", "7")
	if o := tb.join(r, "late", words("x")); o.Reason != "" {
		t.Errorf("after one is declined: %q", o.Reason)
	}
	for i := mostOffers + 1; i < mostEver; i++ {
		tb.claim(r, "li", "decline", strconv.Itoa(i))
		if o := tb.join(r, fmt.Sprint("q", i), words("x")); o.Reason != "" {
			t.Fatalf("offer %d in all: %q", i+1, o.Reason)
		}
	}
	tb.claim(r, "li", "decline", "9")
	if o := tb.join(r, "last", words("x")); o.Reason != Full {
		t.Errorf("one more than there may ever be: %q", o.Reason)
	}
	tb.check()
}

// What sounds like trade waits for an operator; numbers are hidden even then.
func TestSwapIsReviewed(t *testing.T) {
	tb := newTable(t, aSwap(), 9)
	listing := words("单车，加微信 abcde12345\n露营帐篷 138 0013 8000")
	held := tb.begin("wu", listing)
	if s := tb.play.Show(held.Run); held.State != InReview || !s.Unread || s.Want != "露营帐篷 ＊＊＊" {
		t.Errorf("an advertisement: %s, %+v", held.State, s)
	}
	if o := tb.join(held, "ann", words("帐篷")); o.Reason != Unread {
		t.Errorf("an offer for what nobody may see: %q", o.Reason)
	}
	r := tb.begin("li", listing, func(t *Turn) { t.By = "运营" })
	if s := tb.play.Show(r.Run); s.Have != "单车，加微信 ＊＊＊" || s.Want != "露营帐篷 ＊＊＊" {
		t.Errorf("%+v", s)
	}
	if o := tb.join(r, "ann", words("专业代购")); o.Reason != Held {
		t.Errorf("an offer: %q", o.Reason)
	}
	if o := tb.join(r, "ann", words("专业代购"), func(t *Turn) { t.By = "运营" }); o.Reason != "" {
		t.Errorf("approved: %q", o.Reason)
	}
	tb.check()
}

// An operator lets a listing pass, for as long as any other from then on, or not; nobody else can, and nobody twice.
func TestSwapListingPasses(t *testing.T) {
	byOperator := func(t *Turn) { t.By = "运营" }
	for _, c := range []struct {
		do    string
		late  int64 // after the start
		edit  func(*Turn)
		want  Reason
		state State
	}{
		{"pass", hour, byOperator, "", Open},
		{"fail", hour, byOperator, "", Over},
		{"pass", hour, func(*Turn) {}, Expired, InReview},
		{"fail", hour, func(*Turn) {}, Expired, InReview},
		{"pass", hour, func(t *Turn) { t.By, t.Ended = "运营", true }, Ended, InReview},
		{"fail", hour, func(t *Turn) { t.By, t.Ended = "运营", true }, "", Over},
		{"pass", 1000 * hour, byOperator, AlreadyJoined, Over}, // nobody has read it in time
	} {
		tb := newTable(t, aSwap(), 9)
		r := tb.begin("li", words("代购\n帐篷"))
		tb.tick(c.late)
		o := tb.claim(r, "li", c.do, "", c.edit)
		if o.Reason != c.want || r.State != c.state || tb.play.Show(r.Run).Unread != (c.state != Open) {
			t.Errorf("%s: %q, %s", c.do, o.Reason, r.State)
		}
		if o.Reason == "" {
			if again := tb.claim(r, "li", c.do, "", byOperator); again.Reason != AlreadyJoined {
				t.Errorf("%s again: %q", c.do, again.Reason)
			}
		}
		if want := tb.now + int64(aSwap().Hours)*hour; r.State == Open && (r.Deadline != want || r.Due != want) {
			t.Errorf("up until %d, not %d", r.Deadline, want)
		}
		if o := tb.join(r, "ann", words("帐篷")); (o.Reason == "") != (r.State == Open) {
			t.Errorf("%s, then an offer: %q", c.do, o.Reason)
		}
		tb.check()
	}
}

func TestSwapWords(t *testing.T) {
	long := strings.Repeat("车", MostWords)
	for in, wrong := range map[string]bool{
		"单车\n帐篷": false, " 单车 \n\n": true, "": true, "单车": true, "\n帐篷": true, "\u200b\n帐篷": true,
		long + "\n" + long: false, long + "车\n帐篷": true, "单车\n" + long + "车": true, "单车\n帐篷\n睡袋": false,
	} {
		have, want, got := Listing(in)
		if (got != "") != wrong || strings.Contains(have+want, "\n") {
			t.Errorf("%q: %q, %q, %q", in, have, want, got)
		}
		if _, o := newTable(t, aSwap(), 9).start("li", words(in)); o.Reason == "" == wrong {
			t.Errorf("%q starts: %q", in, o.Reason)
		}
	}
	for in, wrong := range map[string]bool{"帐篷": false, "": true, " \n ": true, long: false, long + "车": true} {
		if _, got := Offering(in); (got != "") != wrong {
			t.Errorf("%q: %q", in, got)
		}
		tb := newTable(t, aSwap(), 9)
		if o := tb.join(listed(tb), "ann", words(in)); (o.Reason != "") != wrong {
			t.Errorf("%q offered: %q", in, o.Reason)
		}
	}
}

func TestSwapUndone(t *testing.T) {
	tb := newTable(t, aSwap(), 9)
	r := listed(tb, "ann", "bob")
	tb.claim(r, "li", "accept", "1")
	for range 5 {
		tb.undo(r, "ann") // also the picked one
		if offers(tb, r) != "2:open" || r.Due != r.Deadline || r.Progress != 1 {
			t.Fatalf("undone: %s", offers(tb, r))
		}
		tb.redo(r, "ann")
		if offers(tb, r) != "1:open 2:open" || r.Progress != 2 {
			t.Fatalf("restored: %s", offers(tb, r))
		}
	}
	tb.claim(r, "li", "decline", "2")
	tb.undo(r, "bob")
	tb.redo(r, "bob")
	if offers(tb, r) != "1:open 2:declined" {
		t.Errorf("a declined one comes back: %s", offers(tb, r))
	}
	tb.claim(r, "li", "accept", "1")
	tb.claim(r, "li", "confirm", "")
	tb.claim(r, "ann", "confirm", "")
	tb.undo(r, "ann") // done, and it was not real: the listing is open again
	if r.State != Open || r.EndedAt != 0 || r.Due != r.Deadline || tb.stock["thanks"].taken != 0 {
		t.Errorf("%+v %v", r.Run, r.grants)
	}
	tb.redo(r, "ann")
	tb.claim(r, "li", "accept", "1")
	tb.claim(r, "li", "confirm", "")
	tb.claim(r, "ann", "confirm", "")
	tb.issue(r, "ann", "friend")
	if o := tb.undo(r, "ann"); !o.Flag || r.State != Done {
		t.Errorf("after the prize is out: %+v %s", o, r.State)
	}
	tb.check()
}

func TestSwapUndoneLate(t *testing.T) {
	tb := newTable(t, aSwap(), 9)
	r := listed(tb, "ann")
	tb.claim(r, "li", "accept", "1")
	tb.claim(r, "li", "confirm", "")
	tb.claim(r, "ann", "confirm", "")
	tb.tick(200 * hour)
	tb.undo(r, "ann")
	if r.State != Over || tb.stock["thanks"].taken != 0 {
		t.Errorf("%+v %v", r.Run, r.grants)
	}
	if o := tb.redo(r, "ann"); o.Reason != Expired {
		t.Errorf("restored too late: %q", o.Reason)
	}
	tb.check()
}

func TestSwapPausedAndEnded(t *testing.T) {
	tb := newTable(t, aSwap(), 9)
	r := listed(tb, "ann", "bob")
	tb.claim(r, "li", "accept", "1")
	tb.paused = true
	if o := tb.claim(r, "ann", "confirm", ""); o.Reason != Paused {
		t.Errorf("paused: %q", o.Reason)
	}
	tb.paused, tb.ended = false, true
	if o := tb.claim(r, "ann", "consent", ""); o.Reason != "" {
		t.Errorf("what is picked goes on after the page's end: %q", o.Reason)
	}
	tb.claim(r, "ann", "withdraw", "")
	if o := tb.claim(r, "li", "accept", "2"); o.Reason != Ended {
		t.Errorf("another, after the page's end: %q", o.Reason)
	}
	tb.check()
}

func TestSwapWorse(t *testing.T) {
	before := aSwap()
	for field, change := range map[string]func(*Swap){
		"Hours":   func(s *Swap) { s.Hours-- },
		"Reserve": func(s *Swap) { s.Reserve-- },
		"Confirm": func(s *Swap) { s.Confirm++ },
		"Prize":   func(s *Swap) { s.Prize = "" },
	} {
		after := before
		change(&after)
		checkWorse(t, field, after, before)
	}
}

// Whatever anybody does in any order, one offer at most is picked or done, and a swap that is done has thanked both.
func TestSwapAnyhow(t *testing.T) {
	for seed := range uint64(400) {
		luck := rand.New(rand.NewPCG(seed, 14))
		s := aSwap()
		s.Hours, s.Reserve, s.Confirm = 1+luck.IntN(100), 1+luck.IntN(40), 1+luck.IntN(3)
		if luck.IntN(3) == 0 {
			s.Prize = ""
		}
		tb := newTable(t, s, 1+luck.IntN(6))
		for range 60 {
			anySwapTurn(tb, luck)
			for _, r := range tb.runs {
				checkSwap(t, tb, r)
			}
		}
		tb.check()
	}
}

func anySwapTurn(tb *table, luck *rand.Rand) {
	who := "p" + strconv.Itoa(luck.IntN(5))
	if len(tb.runs) == 0 || luck.IntN(20) == 0 {
		tb.start(who, words("甲\n乙"))
		return
	}
	r := tb.runs[luck.IntN(len(tb.runs))]
	which := strconv.Itoa(luck.IntN(6))
	switch luck.IntN(9) {
	case 0, 1:
		tb.join(r, who, words([]string{"丙", "丁", "代购", ""}[luck.IntN(8)/2]))
	case 2:
		tb.claim(r, who, []string{"confirm", "consent", "withdraw"}[luck.IntN(3)], which)
	case 3, 4:
		tb.claim(r, r.Owner, "accept", which)
	case 5:
		tb.claim(r, r.Owner, []string{"confirm", "consent", "decline"}[luck.IntN(3)], []string{"", which}[luck.IntN(2)])
	case 6:
		for _, o := range tb.play.Show(r.Run).Offers {
			if o.State == "picked" {
				tb.claim(r, o.Who, "confirm", "")
			}
		}
	case 7:
		tb.tick(luck.Int64N(20 * hour))
	default:
		if tb.undo(r, who); luck.IntN(4) == 0 {
			tb.issue(r, who, "friend")
		}
	}
}

func wildSwap(p pick) Play {
	return Swap{Hours: 1 + p(100), Reserve: 1 + p(40), Confirm: 1 + p(3), Prize: one[form.Ref](p, "", "thanks"), Terms: wildTerms(p)}
}

func TestSwapsAtRandom(t *testing.T) { wildly(t, 600, wildSwap, checkSwap) }

func checkSwap(t testing.TB, tb *table, r *tableRun) {
	t.Helper()
	count := map[string]int{}
	for _, o := range tb.play.Show(r.Run).Offers {
		count[o.State]++
		if j := r.joins[o.Who]; o.State != "declined" && j.state != "ok" {
			t.Fatalf("%s's join is %s, and the offer %s\n%s", o.Who, j.state, o.State, r.history())
		}
	}
	if shown := tb.play.Show(r.Run); r.State == InReview && !shown.Unread || r.State == Done && shown.Unread || shown.Unread && len(r.joins) > 0 {
		t.Fatalf("%s, unread %t, with %d offers\n%s", r.State, shown.Unread, len(r.joins), r.history())
	}
	thanked := 0
	for _, g := range r.grants {
		if g.state != "void" {
			thanked++
		}
	}
	want := 0
	if r.State == Done && len(tb.play.Gives()) > 0 {
		want = 2
	}
	if count["picked"]+count["done"] > 1 || (count["done"] == 1) != (r.State == Done) || thanked != want ||
		r.Progress != int64(count["open"]+count["picked"]+count["done"]) || r.State != Open && count["picked"] > 0 || !r.State.Going() && r.Due != 0 {
		t.Fatalf("%v, %d thanked, %+v\n%s", count, thanked, r.Run, r.history())
	}
}

func FuzzSwap(f *testing.F) {
	f.Add("accept", "1", "li", "x", true, int64(2000))
	f.Add("confirm", "", "ann", "13800138000", false, int64(1)<<60)
	f.Fuzz(func(t *testing.T, do, which, who, said string, self bool, now int64) {
		s := aSwap()
		r, _ := s.Start(Run{ID: "r", Owner: "li"}, Turn{Who: "li", Now: 1000, Until: 1 << 50, Words: "a\nb"})
		r, _ = s.Join(r, Turn{Who: "ann", Now: 2000, Words: "c"})
		turn := Turn{Who: who, Now: now, Do: do, Which: which, Words: said, Facts: Facts{Self: self}}
		anyTurn(t, s, r, turn)
		r, _ = s.Claim(r, Turn{Who: "li", Now: 2000, Do: "accept", Which: "1"})
		anyTurn(t, s, r, turn)
		s.Start(Run{ID: "r", Owner: "li"}, turn)
	})
}
