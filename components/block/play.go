package block

import "github.com/sanduan/sanduan/components/form"

// Play is how one of the page's plays (玩法) stands for this visitor.
type Play struct {
	Key    string // tells the page's plays apart
	Kind   string // "group", "assist", "gift", "bargain", "coupon", "ranking", "swap"
	Title  string
	Act    string     // how a friend acts: "phone" leaves a number, "tap" taps, "order" leaves a number and buys
	Auto   bool       // a run begins by itself with the first friend
	Paused bool       // by the operator
	Ended  bool       // the page takes no acts any more
	Again  bool       // this visitor may begin a run
	Mine   *Run       // this visitor's latest run
	Theirs *Run       // the run of whose link was opened, or of who brought this visitor, or the team the visitor sits in or looks at; never the visitor's own
	Teams  []OpenTeam // that anybody may join, for a visitor who is in none; the fewest free seats first
	Tiers  []Tier     // what there is to win, as the settings have it
	Price  form.Money // a bargain's, before any friend
	Floor  form.Money
	Board  []Rank // of a ranking, the first few
	Named  string // … and that board's name, "" where there is but one
	Place  int    // this visitor's on it, 0 none
	Runs   int    // how many have begun one
}

// Tier is a step towards a prize.
type Tier struct {
	Need    int    // friends, or the last place on a board that gets it
	From    int    // … and the first, 0 where the tier before says it
	Board   string // which board that is, "" where there is but one
	Prize   string // its name
	Picture form.Picture
	Worth   form.Money // 0 unsaid
	Price   form.Money // of a team of that size, 0 none
	Left    int        // how many there are still
	Gone    bool       // none is left, nor a substitute
	Got     bool       // in this run
}

// Run is one owner's go at a play (一局), as the visitor sees it.
type Run struct {
	ID       string
	Owner    Person
	Own      bool        // the visitor is the owner
	By       *Person     // who of a team has invited the visitor, where it is not the owner
	State    string      // "open", "review", "done", "over", "void"
	Reward   string      // what came of it for the visitor: the prize's name, "" nothing
	Done     int         // friends who count, or points
	Goal     int         // 0 = none
	Deadline form.Time   // 0 none
	Friends  []RunFriend // newest first; not all of them, where there are many
	Joined   *RunFriend  // the visitor's own act, where it counts
	Refused  string      // else why the visitor's act has not counted or would not, in words; "" where nothing stands against it
	Next     string      // … and what to do instead: "start", "me", "wait", ""
	Listed   bool        // a team that the visitor has found on the page's list, without an invitation
	Usable   int         // the owner's coupons that can be used by now: the friends have used theirs

	Off    form.Money // a bargain's, taken off by friends so far
	Price  form.Money // … and from where to where, as the run's rules have it
	Floor  form.Money
	Buys   bool      // the owner may take it at the price so far
	Until  form.Time // the price so far is kept until then, 0 not
	Digest string    // promise of the cuts' seed
	Proof  string    // path of the page that checks it, "" not yet
	Tiers  []Tier
	Passes []Pass
	Offers []Offer
	Have   string // of a swap
	Want   string
	Unread bool // … which its owner alone sees: no operator has let it pass
}

// OpenTeam is a team that anybody may join.
type OpenTeam struct {
	ID       string // of its run
	Leader   Person // masked
	Missing  int    // free seats
	Deadline form.Time
}

// RunFriend is one who has come to a run.
type RunFriend struct {
	Person            // name masked, unless it is the visitor
	Amount form.Money // of a bargain's cut
	Points int        // of a ranking
	At     form.Time
	Leader bool // of a team
	Filled bool // a seat the organiser has filled (商家补位)
	Held   bool // waits for an operator
}

// Pass is one pass of a gift.
type Pass struct {
	No    int
	State string    // "kept", "offered", "taken", "back"
	Link  string    // absolute, to be sent to a friend, while offered; the owner alone sees it
	To    string    // who took it, masked
	Until form.Time // while offered
}

// Offer is one offer to swap.
type Offer struct {
	ID      string
	From    Person
	Own     bool // the visitor's
	Words   string
	State   string    // "open", "picked", "done", "declined", "review"
	Until   form.Time // while picked
	Mine    bool      // the visitor has confirmed
	Theirs  bool      // the other has
	Told    bool      // the visitor lets the other know how to be reached
	Contact string    // of the other, once both may know; "" not yet
}

// Rank is one line of a board.
type Rank struct {
	Place  int
	Person Person // masked, unless it is the visitor
	Own    bool
	Points int
	Held   bool // 审核中
	Prize  string
}

// PlayOf is the page's play with that key, or its first one for ""; ok is false where there is none.
func (e Env) PlayOf(key string) (p Play, ok bool) {
	for _, p := range e.Plays {
		if key == "" || p.Key == key {
			return p, true
		}
	}
	return Play{}, false
}
