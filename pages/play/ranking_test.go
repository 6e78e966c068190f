package play

import (
	"maps"
	"math/rand/v2"
	"strconv"
	"testing"
)

func aRanking() Ranking {
	return Ranking{
		PhonePoints: 10, TapPoints: 1, Daily: true, Weekly: true, Overall: true, Review: 24,
		Prizes: []Place{{Board: AllBoard, From: 1, To: 3, Prize: "top", Min: 20}},
		Terms:  Terms{Title: "排行", Act: Phone, Scope: "any"},
	}
}

func TestRankingSample(t *testing.T) { golden(t, "ranking", saidBySample(t, "ranking")) }

// Points go to the boards of the moment they come, in China.
func TestRankingScores(t *testing.T) {
	tb := newTable(t, aRanking(), 9)
	tb.now = china(2026, 11, 22, 23, 59, 59)
	r := tb.begin("li")
	if o := tb.join(r, "ann"); o.Amount != 10 {
		t.Errorf("a friend who leaves a phone brings %d", o.Amount)
	}
	tb.now = china(2026, 11, 23, 0, 0, 0)
	if o := tb.join(r, "bob", func(t *Turn) { t.Act = Tap }); o.Amount != 1 {
		t.Errorf("a friend who taps brings %d", o.Amount)
	}
	want := map[string]int64{"all": 11, "d2026-11-22": 10, "d2026-11-23": 1, "w2026-W47": 10, "w2026-W48": 1}
	if !maps.Equal(r.scores, want) || r.Progress != 11 {
		t.Errorf("%v, progress %d", r.scores, r.Progress)
	}
	tb.now = china(2026, 11, 25, 0, 0, 0)
	for range 5 { // leaves and comes back: off and onto the boards of the first day
		tb.undo(r, "ann")
		if r.Progress != 1 || r.scores["d2026-11-22"] != 0 || r.scores["w2026-W47"] != 0 || r.scores["all"] != 1 {
			t.Fatalf("undone: %v", r.scores)
		}
		tb.join(r, "ann")
		if !maps.Equal(r.scores, want) || r.Progress != 11 {
			t.Fatalf("restored: %v", r.scores)
		}
	}
	if o := tb.undo(r, "ann", func(t *Turn) { t.Issued = true }); !o.Flag || r.Progress != 11 {
		t.Errorf("after the prize is out: %+v", o)
	}
	tb.check()
}

func TestSpikesAreHeld(t *testing.T) {
	for _, c := range []struct {
		recent, day, usual int
		want               Reason
	}{
		{99, 99, 0, ""},
		{100, 100, 0, Held}, // this would be more than 100
		{0, 19, 1, ""},
		{0, 20, 1, Held},
		{0, 20, 0, ""}, // nothing is usual yet
		{0, 49, 10, ""},
		{0, 50, 10, Held}, // the 51st is more than five times ten
	} {
		tb := newTable(t, aRanking(), 9)
		r := tb.begin("li")
		facts := func(t *Turn) { t.Recent, t.LastDay, t.Usual = c.recent, c.day, c.usual }
		if o := tb.join(r, "ann", facts); o.Reason != c.want || len(o.Scores) == 0 != (c.want == Held) {
			t.Errorf("%+v: %+v", c, o)
		}
		if c.want != Held {
			continue
		}
		if o := tb.join(r, "ann", facts, func(t *Turn) { t.By = "运营" }); o.Reason != "" || r.Progress != 10 {
			t.Errorf("%+v approved: %q, progress %d", c, o.Reason, r.Progress)
		}
		tb.check()
	}
}

// A friend who was held on Sunday and is approved on Tuesday, after the end, counts for Sunday.
func TestApprovedCountsForWhenItCame(t *testing.T) {
	tb := newTable(t, aRanking(), 9)
	tb.now = china(2026, 11, 22, 20, 0, 0)
	tb.until = china(2026, 11, 23, 0, 0, 0)
	r := tb.begin("li")
	came := tb.now
	if o := tb.join(r, "ann", func(t *Turn) { t.Recent = 100 }); o.Reason != Held {
		t.Fatal(o.Reason)
	}
	tb.tick(28 * hour)
	tb.ended = true
	if r.State != Done || r.EndedAt == 0 {
		t.Fatalf("%+v", r.Run)
	}
	if o := tb.join(r, "eve"); o.Reason != Ended {
		t.Errorf("one who comes now: %q", o.Reason)
	}
	approve := func(t *Turn) { t.By, t.Came = "运营", came }
	if o := tb.join(r, "ann", approve); o.Reason != "" || r.scores["d2026-11-22"] != 10 || r.scores["d2026-11-24"] != 0 || r.State != Done {
		t.Errorf("approved: %q %v %s", o.Reason, r.scores, r.State)
	}
	tb.undo(r, "ann")
	if r.scores["d2026-11-22"] != 0 || r.Progress != 0 {
		t.Errorf("undone: %v", r.scores)
	}
	tb.check()
}

func TestRankingEnds(t *testing.T) {
	tb := newTable(t, aRanking(), 9)
	tb.until = tb.now + hour
	r := tb.begin("li")
	tb.tick(hour - 1)
	if o := tb.join(r, "ann"); o.Reason != "" {
		t.Errorf("1 ms before: %q", o.Reason)
	}
	tb.now++
	if o := tb.join(r, "bob"); o.Reason != Expired {
		t.Errorf("at the deadline: %q", o.Reason)
	}
	tb.tick(0)
	if r.State != Done || r.Due != 0 || r.EndedAt != tb.now {
		t.Errorf("%+v", r.Run)
	}
	tb.check()
}

func TestRankingSettings(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Ranking)
		field  string
	}{
		"no board":        {func(k *Ranking) { k.Daily, k.Weekly, k.Overall = false, false, false }, "Overall"},
		"prize elsewhere": {func(k *Ranking) { k.Overall = false }, "Prizes.0.Board"},
		"from above to":   {func(k *Ranking) { k.Prizes[0].From = 4 }, "Prizes.0.To"},
		"twice": {func(k *Ranking) {
			k.Prizes = append(k.Prizes, Place{Board: AllBoard, From: 3, To: 9, Prize: "top"})
		}, "Prizes.1.From"},
	} {
		k := aRanking()
		c.change(&k)
		if errs := k.Check(); errs[c.field] == "" {
			t.Errorf("%s: %v", name, errs)
		}
	}
	k := aRanking()
	k.Prizes = append(k.Prizes, Place{Board: DayBoard, From: 3, To: 9, Prize: "top"}, Place{Board: AllBoard, From: 4, To: 4, Prize: "top"})
	if errs := k.Check(); errs != nil {
		t.Errorf("nothing is wrong: %v", errs)
	}
}

func TestRankingWorse(t *testing.T) {
	before := aRanking()
	for field, change := range map[string]func(*Ranking){
		"PhonePoints":    func(k *Ranking) { k.PhonePoints = 9 },
		"TapPoints":      func(k *Ranking) { k.TapPoints = 0 },
		"Weekly":         func(k *Ranking) { k.Weekly = false },
		"Review":         func(k *Ranking) { k.Review = 25 },
		"Prizes":         func(k *Ranking) { k.Prizes = []Place{{Board: AllBoard, From: 1, To: 2, Prize: "top"}} },
		"Prizes.0.Min":   func(k *Ranking) { k.Prizes = []Place{{Board: AllBoard, From: 1, To: 3, Prize: "top", Min: 21}} },
		"Prizes.0.Prize": func(k *Ranking) { k.Prizes = []Place{{Board: AllBoard, From: 1, To: 3, Prize: "other", Min: 20}} },
	} {
		after := before
		change(&after)
		checkWorse(t, field, after, before)
	}
	better := before
	better.Prizes = []Place{ // the same places in two parts, and more
		{Board: AllBoard, From: 2, To: 30, Prize: "top", Min: 10}, {Board: AllBoard, From: 1, To: 1, Prize: "top"}, {Board: DayBoard, From: 1, To: 1, Prize: "top"},
	}
	if errs := better.Worse(before); errs != nil {
		t.Errorf("more favourable: %v", errs)
	}
}

// The boards add up to what each owner's friends have brought.
func TestRankingAnyhow(t *testing.T) {
	for seed := range uint64(200) {
		luck := rand.New(rand.NewPCG(seed, 13))
		tb := newTable(t, aRanking(), 9)
		tb.now = china(2026, 12, 28, luck.IntN(24), 0, 0)
		if luck.IntN(2) == 0 {
			tb.until = tb.now + luck.Int64N(10*24*hour) + 1
		}
		for range 80 {
			anyRankingTurn(tb, luck)
		}
		tb.check()
		for _, r := range tb.runs {
			checkScores(t, tb, r)
		}
	}
}

func checkScores(t testing.TB, _ *table, r *tableRun) {
	t.Helper()
	days, weeks := int64(0), int64(0)
	for board, points := range r.scores {
		switch {
		case points < 0:
			t.Fatalf("%d points on %s", points, board)
		case board[0] == 'd':
			days += points
		case board[0] == 'w':
			weeks += points
		}
	}
	if days != r.Progress || weeks != r.Progress || r.scores["all"] != r.Progress {
		t.Fatalf("progress %d, and %v\n%s", r.Progress, r.scores, r.history())
	}
}

func wildRanking(p pick) Play {
	k := aRanking()
	k.PhonePoints, k.TapPoints, k.OrderPoints, k.Terms = 1+p(20), 1+p(3), 1+p(90), wildTerms(p)
	k.Act = one(p, k.Act, Ordered)
	return k
}

func TestRankingsAtRandom(t *testing.T) { wildly(t, 400, wildRanking, checkScores) }

func anyRankingTurn(tb *table, luck *rand.Rand) {
	who := "p" + strconv.Itoa(luck.IntN(8))
	tb.ended = tb.until != 0 && tb.now >= tb.until
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
	default:
		tb.join(r, who, func(t *Turn) {
			t.Act = []string{Tap, Phone, Ordered, "", "?"}[luck.IntN(5)]
			t.Recent = luck.IntN(120)
			if luck.IntN(3) == 0 {
				t.By = "运营"
			}
		})
	}
}

func FuzzRanking(f *testing.F) {
	f.Add("join", "1", "a", int64(5), true)
	f.Add("x", "", "li", int64(1)<<50, false)
	f.Fuzz(func(t *testing.T, do, which, who string, now int64, isNew bool) {
		k := aRanking()
		r, _ := k.Start(Run{ID: "r", Owner: "li"}, Turn{Who: "li", Now: 1000, Until: 1 << 50})
		r, _ = k.Join(r, Turn{Who: "ann", Now: 2000, Act: Phone})
		anyTurn(t, k, r, Turn{Who: who, Now: now % (1 << 52), Do: do, Which: which, Facts: Facts{New: isNew}})
	})
}
