package play

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

func sum(cuts []int64) (total int64) {
	for _, c := range cuts {
		total += c
	}
	return total
}

// 20,000 bargains of any kind end exactly: with their last friend, at the floor, and not before.
func TestCutsEndExactly(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		c := Cuts{Friends: 1 + r.IntN(MostFriends)}
		c.Total = int64(c.Friends) + r.Int64N([]int64{1, 100, 10_000, 100_000_000}[r.IntN(4)])
		if r.IntN(2) == 0 {
			c.Least = 1 + r.Int64N(c.Total/int64(c.Friends))
		}
		var seed Seed
		for i := range seed {
			seed[i] = byte(r.Uint32())
		}
		cuts := c.Draw(seed)
		if len(cuts) != c.Friends || sum(cuts) != c.Total {
			t.Fatalf("%+v: %d cuts of %d in all", c, len(cuts), sum(cuts))
		}
		if !slices.IsSortedFunc(cuts, func(a, b int64) int { return int(b - a) }) || cuts[len(cuts)-1] < c.least() {
			t.Fatalf("%+v: %v", c, cuts)
		}
		if again := c.Draw(seed); !slices.Equal(cuts, again) {
			t.Fatalf("%+v: the same seed gives %v, then %v", c, cuts, again)
		}
	}
}

func TestCutsThatCannotBe(t *testing.T) {
	for _, c := range []struct {
		cuts Cuts
		want bool
	}{
		{Cuts{Total: 10_000, Friends: 10}, true},
		{Cuts{Total: 10_000, Friends: 10, Least: 1000}, true}, // all alike
		{Cuts{Total: 10_000, Friends: 10, Least: 1001}, false},
		{Cuts{Total: 10, Friends: 10}, true}, // a fen each
		{Cuts{Total: 9, Friends: 10}, false},
		{Cuts{Total: 1, Friends: 1}, true},
		{Cuts{Total: 0, Friends: 1}, false}, // the floor is the price
		{Cuts{Total: -100, Friends: 2}, false},
		{Cuts{Total: 100, Friends: 0}, false},
		{Cuts{Total: 100, Friends: -1}, false},
		{Cuts{Total: 10_000, Friends: MostFriends + 1}, false},
		{Cuts{Total: 10_000, Friends: 3, Least: -1}, false},
	} {
		if got := c.cuts.Possible(); got != c.want {
			t.Errorf("%+v: possible %t", c.cuts, got)
		}
	}
}

// The vectors were computed by another program, from the description alone: bargains that are under way must be what was promised.
func TestCutsAreThoseDescribed(t *testing.T) {
	var seed Seed
	for i := range seed {
		seed[i] = byte(i)
	}
	for _, c := range []struct {
		cuts   Cuts
		want   string
		digest string
	}{
		{Cuts{Total: 10000, Friends: 10}, "[1479 1473 1391 1143 1047 849 757 731 574 556]", "fbddebebb1370ceb690dcff209dc435da36732359c8a7819564160788ccaeb16"},
		{Cuts{Total: 1, Friends: 1}, "[1]", "3ed4a27d11f1c5f504a9b2163a4b39be30bd00aca1d3a73c2d961ec9620a45b8"},
		{Cuts{Total: 19900, Friends: 3, Least: 100}, "[18056 1534 310]", "88484d3ff1de3ccc6d0c8a79760caab94d497f248b4cc5809ff852005ce99f8f"},
		{Cuts{Total: 600, Friends: 60}, "[27 26 23 22 20 19 18 18 16 14 13 13 13 13 12 12 11 11 10 10 10 10 9 9 9 9 9 9 8 8 8 8 8 8 7 7 7 7 7 7 7 7 6 6 6 6 6 6 6 6 6 6 6 5 5 5 5 5 5 5]", "aa2552996a39ff6419dc2f70c556980b75e52c8066e4db993f80785832df978b"},
		{Cuts{Total: 99999999, Friends: 7}, "[32445836 15175752 14609485 10573423 10014092 9700064 7481347]", "7218b3b47829e5ad7470673e6ab3b0da0760e670bde8ce64025b667ec5cc8f93"},
	} {
		if got := fmt.Sprint(c.cuts.Draw(seed)); got != c.want {
			t.Errorf("%+v: %s", c.cuts, got)
		}
		if got := c.cuts.Digest(seed); got != c.digest {
			t.Errorf("%+v: the digest is %s", c.cuts, got)
		}
	}
}

// Every number below n is as likely as any other, also where n does not divide 2⁶⁴: here a third of the words do not fit.
func TestLuckIsEven(t *testing.T) {
	const n = 3 << 62
	l, parts := luck{seed: Seed{1}}, [3]int{}
	for range 30_000 {
		v := l.below(n)
		if v >= n {
			t.Fatalf("%d is not below %d", v, uint64(n))
		}
		parts[v>>62]++
	}
	for i, got := range parts {
		if got < 9_600 || got > 10_400 { // five standard deviations
			t.Errorf("%d of 30,000 fall into part %d", got, i)
		}
	}
}

// The first friend of a bargain of ten is worth asking: in nine of ten, the largest cut is half as large again as the mean, or more.
func TestTheFirstCutIsLarge(t *testing.T) {
	c := Cuts{Total: 10_000, Friends: 10}
	large := 0
	for i := range 1000 {
		if first := c.Draw(Seed{byte(i), byte(i >> 8)})[0]; first >= 1500 {
			large++
		}
	}
	if large < 880 {
		t.Errorf("only %d of 1,000 first cuts are one and a half times the mean", large)
	}
}
