package play

import (
	"fmt"
	"reflect"
	"testing"
)

// A run follows the end of its page; what it was promised it keeps, and what has ended stays so.
func TestFollow(t *testing.T) {
	const start = 1_800_000_000_000
	day := func(n int64) int64 { return start + n*24*hour }
	for _, c := range []struct {
		name          string
		hours         int   // of the run's rules, 0 with the page
		before, until int64 // the page's end at the start, and now
		want          int64 // deadline
	}{
		{"later", 0, day(1), day(3), day(3)},
		{"later, by rules of its own", 48, day(1), day(9), day(2)},
		{"later, and still first", 96, day(1), day(3), day(3)},
		{"its own time was first", 24, day(3), day(9), day(1)},
		{"the same", 0, day(1), day(1), day(1)},
		{"earlier", 0, day(3), day(1), day(3)},
		{"earlier, by rules of its own", 48, day(9), day(1), day(2)},
		{"none any more", 0, day(1), 0, 0},
		{"none any more, by rules of its own", 48, day(1), 0, day(2)},
		{"one where was none", 0, 0, day(2), day(2)},
		{"none, as before", 0, 0, 0, 0},
	} {
		p := Assist{Tiers: []AssistTier{{Friends: 2, Prize: "gift"}}, Hours: c.hours, Terms: strict()}
		r, _ := p.Start(Run{ID: "r", Owner: "li"}, Turn{Who: "li", Now: start, Until: c.before})
		after, moved := Follow(p, r, c.until)
		if after.Deadline != c.want || after.Due != c.want || moved != (c.want != r.Deadline) {
			t.Errorf("%s: %d (due %d, moved %t), not %d", c.name, after.Deadline, after.Due, moved, c.want)
		}
		if again, moved := Follow(p, after, c.until); moved || !reflect.DeepEqual(again, after) {
			t.Errorf("%s: it follows twice", c.name)
		}
		for _, s := range []State{Done, Over, Void} {
			r.State = s
			if _, moved := Follow(p, r, c.until); moved {
				t.Errorf("%s: one that is %s moves", c.name, s)
			}
		}
	}
}

// What a run waits for before its end comes first also when that moves: a price that is kept, a pass that is out, an offer that is picked.
func TestFollowWhatIsDue(t *testing.T) {
	const start = 1_800_000_000_000
	turn := Turn{Who: "li", Now: start, Until: start + 10*hour, Words: "单车\n帐篷", Token: "t", Which: "1"}
	bargain := Bargain{Price: 1000, Friends: 2, Hours: 24, Prize: "gift", Buy: true, Terms: strict()}
	for _, c := range []struct {
		p    Play
		do   string
		join bool
		want int64 // due
	}{
		{bargain, "buy", false, start + buyTime},
		{Gift{Passes: 1, Hours: 12, Back: 1, Prize: "gift", Terms: strict()}, "offer", false, start + 12*hour},
		{Swap{Hours: 24, Reserve: 10, Confirm: 1, Terms: strict()}, "accept", true, start + 10*hour}, // when the page was to end, too
	} {
		r, _ := c.p.Start(Run{ID: "r", Owner: "li"}, turn)
		if c.join {
			friend := turn
			friend.Who, friend.New = "ann", true
			r, _ = c.p.Join(r, friend)
		}
		turn.Do = c.do
		r, o := c.p.Claim(r, turn)
		for _, until := range []int64{start + 20*hour, 0} {
			after, moved := Follow(c.p, r, until)
			if o.Reason != "" || !moved || after.Due != c.want {
				t.Errorf("%T %q: due %s, not %s", c.p, o.Reason, fmt.Sprint(after.Due-start), fmt.Sprint(c.want-start))
			}
		}
	}
}
