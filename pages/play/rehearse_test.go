package play

import (
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/form"
)

// rehearsed is a rehearsal that comes to its end.
func rehearsed(t testing.TB, p Play, prizes Prizes, c Crowd, luck Seed) Forecast {
	t.Helper()
	f, err := Rehearse(context.Background(), p, prizes, c, luck)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// What the samples come to: a picture of every kind, the same every time.
func TestRehearseSamples(t *testing.T) {
	var b strings.Builder
	for _, k := range All() {
		f := rehearsed(t, k.Sample, Prizes{List: k.Prizes}, UsualCrowd(), Seed{1})
		if again := rehearsed(t, k.Sample, Prizes{List: k.Prizes}, UsualCrowd(), Seed{1}); !reflect.DeepEqual(f, again) {
			t.Errorf("%s comes to another end with the same luck", k.Name)
		}
		fmt.Fprintf(&b, "%s: %d came, %d took part, %d new; runs %d = %d done + %d over; joins %d, refused %v, not begun %v\n",
			k.Name, f.Came, f.Took, f.New, f.Begun, f.Done, f.Over, f.Joins, f.Refused, f.Unbegun)
		for _, u := range f.Prizes {
			fmt.Fprintf(&b, "  %s: %d of %d, missed %d, out in hour %d\n", u.Prize, u.Given, u.Total, u.Missed, u.OutAt)
		}
		fmt.Fprintf(&b, "  given %d, waiting %d, cost %s, a new person %s; worst %d for %s, everybody %d for %s\n",
			f.Given, f.Waiting, f.Cost.Yuan(), f.PerNew().Yuan(), f.Worst.Units, f.Worst.Cost.Yuan(), f.Worst.Given, f.Worst.Spent.Yuan())
	}
	golden(t, "rehearsal", b.String())
}

// What must be so of every rehearsal.
func holdsOf(t *testing.T, f Forecast, prizes Prizes) {
	t.Helper()
	given, cost := 0, form.Money(0)
	for _, u := range f.Prizes {
		x, _ := prizes.Get(u.Prize)
		given, cost = given+u.Given, cost+form.Money(u.Given)*x.Cost
		if u.Given > u.Total || u.Given < 0 || u.Missed > 0 != (u.MissedAt > 0) || u.Missed+u.Instead > 0 && u.OutAt+u.Stopped == 0 {
			t.Errorf("a prize: %+v", u)
		}
	}
	last := f.Moments[len(f.Moments)-1]
	for name, ok := range map[string]bool{
		"people":        f.Took <= f.Came && f.New <= f.Joins && f.Came <= f.Crowd.people() && f.Came >= f.Visitors,
		"runs":          f.Begun == f.Done+f.Over,
		"prizes":        f.Given == given && f.Cost == cost,
		"budget":        prizes.Most == 0 || f.Cost <= prizes.Most && f.Worst.Spent <= prizes.Most,
		"the worst":     f.Cost <= f.Worst.Cost && f.Worst.Spent <= f.Worst.Cost && f.Given <= f.Worst.Units,
		"the last step": last.Took == f.Took && last.Given == f.Given,
		"the cost of a new person": f.PerNew()*form.Money(f.New) <= f.Cost+form.Money(f.New) &&
			f.PerNew() >= 0,
	} {
		if !ok {
			t.Errorf("%s: %+v", name, f)
		}
	}
}

func TestRehearseHolds(t *testing.T) {
	luck := rand.New(rand.NewPCG(7, 8))
	percent := func() int { return []int{0, 1, 10, 50, 99, 100}[luck.IntN(6)] }
	for _, k := range All() {
		for n := range 40 {
			prizes := Prizes{List: append([]Prize{}, k.Prizes...)}
			for i := range prizes.List {
				prizes.List[i].Total = 1 + luck.IntN(60)
				if i > 0 && luck.IntN(2) == 0 {
					prizes.List[i].Substitute = form.Ref(prizes.List[0].Key)
				}
			}
			if luck.IntN(3) == 0 {
				prizes.Most = form.Money(luck.IntN(200_000))
				prizes.Daily = prizes.Most / 4
			}
			c := Crowd{
				Visitors: 1 + luck.IntN(200), Hours: 1 + luck.IntN(200), Starts: percent(), Brings: luck.IntN(10), Converts: percent(),
				Old: percent(), Cheats: percent(),
			}
			t.Run(fmt.Sprintf("%s/%d", k.Name, n), func(t *testing.T) {
				holdsOf(t, rehearsed(t, k.Sample, prizes, c, Seed{byte(n)}), prizes)
			})
		}
	}
}

// Where nobody acts, nothing is given; where all cheat, neither.
func TestRehearseNobodyActs(t *testing.T) {
	for _, k := range All() {
		for name, edit := range map[string]func(*Crowd){
			"nobody acts":   func(c *Crowd) { c.Converts = 0 },
			"nobody begins": func(c *Crowd) { c.Starts = 0 },
			"no friends":    func(c *Crowd) { c.Brings = 0 },
			"all cheat":     func(c *Crowd) { c.Cheats = 100 },
		} {
			c := UsualCrowd()
			edit(&c)
			f := rehearsed(t, k.Sample, Prizes{List: k.Prizes}, c, Seed{})
			if f.Given+f.Joins+f.New+f.Waiting != 0 || f.Cost != 0 {
				t.Errorf("%s, %s: %+v", k.Name, name, f)
			}
		}
	}
}

// With more of the prizes, no fewer are given, up to what is wanted.
func TestRehearseMoreStock(t *testing.T) {
	for _, k := range All() {
		given := 0
		for _, total := range []int{1, 10, 40, 160, 640, 2560, 10_000} {
			prizes := Prizes{List: append([]Prize{}, k.Prizes...)}
			for i := range prizes.List {
				prizes.List[i].Total = total
			}
			f := rehearsed(t, k.Sample, prizes, UsualCrowd(), Seed{5})
			if f.Given < given {
				t.Errorf("%s: %d of each prize, and %d are given, not %d as with fewer", k.Name, total, f.Given, given)
			}
			given = f.Given
		}
		if given == 0 {
			t.Errorf("%s gives nothing", k.Name)
		}
	}
}

// A budget stops what stock would allow, and a day's budget gives again the next day.
func TestRehearseBudget(t *testing.T) {
	p := Assist{Tiers: []AssistTier{{1, "gift"}}, Terms: strict()}
	prizes := Prizes{List: []Prize{{Key: "gift", Title: "咖啡", Kind: Later, Cost: 100, Total: 10_000}}}
	free := rehearsed(t, p, prizes, UsualCrowd(), Seed{})
	prizes.Most = 1000
	if f := rehearsed(t, p, prizes, UsualCrowd(), Seed{}); f.Given != 10 || f.Cost != 1000 || f.Prizes[0].Stopped == 0 || f.OutAt() == 0 || f.Prizes[0].OutAt != 0 || f.Waiting != free.Given-10 {
		t.Errorf("a budget for 10: %+v", f)
	}
	prizes.Most, prizes.Daily = 0, 1000
	if f := rehearsed(t, p, prizes, UsualCrowd(), Seed{}); f.Given != 40 || f.Waiting != free.Given-40 { // 72 hours touch four days
		t.Errorf("a budget for 10 a day: %d given, %d waiting of %d", f.Given, f.Waiting, free.Given)
	}
	k, _ := Get("bargain") // which keeps one for whoever begins
	kept := Prizes{List: slices.Clone(k.Prizes)}
	kept.List[0].Cost, kept.List[0].Substitute = 100, ""
	for _, c := range []struct {
		most, daily form.Money
		why, never  Reason
	}{{1000, 0, SoldOut, SpentToday}, {0, 300, SpentToday, SoldOut}} {
		kept.Most, kept.Daily = c.most, c.daily
		f := rehearsed(t, k.Sample, kept, UsualCrowd(), Seed{})
		if f.Unbegun[c.why] == 0 || f.Unbegun[c.never] > 0 {
			t.Errorf("%d in all, %d a day: unbegun for %v", c.most, c.daily, f.Unbegun)
		}
	}
}

// What has run out is replaced by what stands in for it, and then people wait.
func TestRehearseSubstitute(t *testing.T) {
	p := Assist{Tiers: []AssistTier{{1, "gift"}}, Terms: strict()}
	f := rehearsed(t, p, Prizes{List: []Prize{
		{Key: "gift", Title: "咖啡", Kind: Later, Cost: 100, Total: 7, Substitute: "other"},
		{Key: "other", Title: "茶", Kind: Later, Cost: 10, Total: 5},
	}}, UsualCrowd(), Seed{})
	if f.Prizes[0].Given != 7 || f.Prizes[1].Given != 5 || f.Cost != 750 || f.Waiting == 0 || f.Prizes[0].OutAt > f.Prizes[1].OutAt {
		t.Errorf("%+v", f)
	}
	if first, other := f.Prizes[0], f.Prizes[1]; first.Instead != 5 || first.Missed != f.Waiting || other.Missed != 0 || f.OutAt() != other.OutAt {
		t.Errorf("what was given instead, and what was missed: %+v", f.Prizes)
	}
}

// Every kind of refusal comes up that a crowd can bring about.
func TestRehearseReasons(t *testing.T) {
	want := map[string][]Reason{
		"assist":  {Self, AlreadyJoined, NotNew},
		"bargain": {Self, AlreadyJoined, NotNew, Full},
		"group":   {Self, AlreadyJoined, Full},
		"gift":    {Self, NotNew},
		"coupon":  {Self, AlreadyJoined, NotNew, SoldOut, Full},
		"ranking": {Self, AlreadyJoined, NotNew},
		"swap":    {Self, AlreadyJoined, Full},
	}
	c := UsualCrowd()
	c.Starts, c.Converts = 18, 60
	for kind, reasons := range want {
		k, _ := Get(kind)
		f := rehearsed(t, k.Sample, Prizes{List: k.Prizes}, c, Seed{})
		for _, why := range reasons {
			if f.Refused[why] == 0 {
				t.Errorf("%s: nobody is refused for %s: %v", kind, why, f.Refused)
			}
		}
	}
}

func TestRehearseStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	k, _ := Get("assist")
	if _, err := Rehearse(ctx, k.Sample, Prizes{List: k.Prizes}, UsualCrowd(), Seed{}); err == nil {
		t.Error("goes on though nobody waits for it")
	}
}

// What a friend brings in number is what the crowd says, and some bring very many.
func TestReached(t *testing.T) {
	luck := rand.New(rand.NewPCG(1, 2))
	const people, mean = 200_000, 5
	sum, most, few := 0, 0, 0
	for range people {
		n := reached(luck, mean)
		sum, most = sum+n, max(most, n)
		if n < mean {
			few++
		}
	}
	if got := float64(sum) / people; got < 0.95*mean || got > 1.05*mean || most < 20*mean || few < people*6/10 {
		t.Errorf("%f on average, %d at most, %d of %d fewer than the mean", got, most, few, people)
	}
	if reached(luck, 0) != 0 {
		t.Error("friends of a mean of none")
	}
}

func TestCrowdPresets(t *testing.T) {
	for _, p := range CrowdPresets() {
		if errs := form.Check(p.Crowd); errs != nil {
			t.Errorf("%s: %v", p.Title, errs)
		}
	}
}

// BenchmarkRehearse is a rehearsal with the most visitors there may be, and prizes enough, the worst included.
func BenchmarkRehearse(b *testing.B) {
	for _, k := range All() {
		prizes := Prizes{List: append([]Prize{}, k.Prizes...)}
		for i := range prizes.List {
			prizes.List[i].Total = 1_000_000
		}
		c := UsualCrowd()
		c.Visitors = 100_000
		b.Run(k.Name, func(b *testing.B) {
			for b.Loop() {
				rehearsed(b, k.Sample, prizes, c, Seed{1})
			}
		})
	}
}
