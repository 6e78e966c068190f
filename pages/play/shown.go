package play

import "github.com/sanduan/sanduan/components/form"

// Shown is what a kind shows of a run besides its friends, whom the log knows. Who are visitor ids.
type Shown struct {
	Leader string     // of a team, where it is not the owner any more
	Filled int        // seats of a team that the organiser has filled (商家补位)
	Price  form.Money // of a bargain
	Floor  form.Money
	Off    form.Money   // taken off by friends so far
	Until  form.Time    // until when the price so far is kept for the owner who buys, 0 not
	Tiers  []ShownTier  // in ascending order
	Passes []ShownPass  // of a gift
	Offers []ShownOffer // to swap
	Have   string       // what the owner of a swap has, and wants
	Want   string
	Unread bool // that is for nobody else's eyes: no operator has let it pass
}

// ShownTier is a step towards a prize.
type ShownTier struct {
	Need  int    // friends, or the place on a board up to which it is given
	From  int    // … and from which, 0 none
	Board string // which board that is, "" where there is but one
	Prize form.Ref
	Price form.Money // of a team of that size, 0 none
	Got   bool
}

// ShownPass is one pass of a gift, numbered from 1.
type ShownPass struct {
	No    int
	State string    // "kept", "offered", "taken", "back" (to stock)
	Round int       // how often it has been offered: part of its token
	To    string    // who took it
	Until form.Time // while offered
}

// ShownOffer is one offer to swap.
type ShownOffer struct {
	ID           string
	Who          string
	Words        string
	State        string    // "open", "picked", "done", "declined", "review"
	Until        form.Time // while picked
	Mine, Theirs bool      // who has confirmed: the owner, the friend
	// Who lets the other know how to reach them: the owner, the friend. Both must, before either is told.
	MineKnown, TheirsKnown bool
}

// Open tells whether the two of a swap may know how to reach each other: both have agreed, and it is picked or done.
func (o ShownOffer) Open() bool {
	return o.MineKnown && o.TheirsKnown && (o.State == offerPicked || o.State == offerDone)
}
