package db

import (
	"math/bits"
	"math/rand/v2"
	"testing"

	"github.com/sanduan/sanduan/pages"
)

func TestPermutation(t *testing.T) {
	p, err := newPermutation(make([]byte, keySize))
	check(t, err)
	random := rand.New(rand.NewPCG(1, 1))
	changed := 0
	const n = 2000
	for i := range n {
		place := random.Uint64N(pages.Tickets)
		if i < 2 {
			place = uint64(i) * (pages.Tickets - 1)
		}
		number := p.of(place)
		if number >= pages.Tickets || p.place(number) != place {
			t.Fatalf("at %d stands %d, which stands at %d", place, number, p.place(number))
		}
		changed += bits.OnesCount64(number ^ p.of(place^1))
	}
	// Of 40 bits, half change from one place to the next: 20 ± 0.07 on average.
	if mean := float64(changed) / n; mean < 19.6 || mean > 20.4 {
		t.Errorf("%v bits change from a place to the next", mean)
	}
}

func TestStoredTickets(t *testing.T) {
	k, err := deriveKeys(make([]byte, keySize))
	check(t, err)
	var run ticketRun
	last := ""
	for i := range ticketsInRun {
		stored := placeText(run.draw())
		shown := k.shownTicket(stored)
		if parsed, ok := pages.ParseTicket(shown); !ok || k.storedTicket(parsed) != stored {
			t.Fatalf("%q is shown as %q, and stored as %q", stored, shown, k.storedTicket(shown))
		}
		if stored <= last && i > 0 && stored != placeText(0) {
			t.Fatalf("%q follows %q", stored, last)
		}
		last = stored
	}
	before := run.draw()
	run.leave()
	if after := run.draw(); after == (before+1)%pages.Tickets {
		t.Errorf("%d follows %d though the run was left", after, before)
	}
	for _, old := range []string{"", "K7M2QX9P", "22223333"} {
		equal(t, "an old ticket", k.shownTicket(old), old)
	}
	equal(t, "the first place", placeText(0), "t00000000")
	equal(t, "the last place", placeText(pages.Tickets-1), "tvvvvvvvv")
}
