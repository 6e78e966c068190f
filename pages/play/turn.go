package play

import (
	"encoding/json"

	"github.com/sanduan/sanduan/components/form"
)

// Turn is what one person does at one moment, and what is known of the person then.
type Turn struct {
	Who   string `json:"-"`          // visitor id; "" for time itself
	Now   int64  `json:"-"`          // unix ms, the server's
	Until int64  `json:",omitempty"` // when the page ends, unix ms, 0 never; of an Extend the new deadline
	Luck  Seed   `json:"-"`          // drawn for a Start
	By    string `json:",omitempty"` // name of the operator who does it for somebody, "" none
	Came  int64  `json:",omitempty"` // of a Join that was held and is approved: when the friend came, unix ms

	Do     string `json:",omitempty"` // of a Claim: what is done, in the kind's words
	Which  string `json:",omitempty"` // … to which of them: a pass, an offer
	Token  string `json:",omitempty"` // hash of a pass's token
	Act    string `json:",omitempty"` // of a Join: how the friend acted, one of Acts
	Amount int64  `json:",omitempty"` // of an order, fen
	Words  string `json:",omitempty"` // of a listing, or of an offer to swap
	Trade  bool   `json:",omitempty"` // of a listing whose words are forgotten: they sounded like trade

	Facts
}

// Facts are what the engine finds out about the person of a turn.
type Facts struct {
	Denied  bool `json:",omitempty"` // on the blacklist
	Paused  bool `json:",omitempty"` // the operator has paused the play
	Ended   bool `json:",omitempty"` // the page is over
	Self    bool `json:",omitempty"` // the owner: by cookie, or by the phone's first visitor
	New     bool `json:",omitempty"` // no qualifying act in the scope of Terms.Scope before
	Joined  bool `json:",omitempty"` // has a join that counts in this run already
	Helped  bool `json:",omitempty"` // … in another run of the same owner
	Seated  bool `json:",omitempty"` // … or a run of one's own, in another run of the play that is open
	Helps   int  `json:",omitempty"` // joins of the person that count on the page, for other owners
	Runs    int  `json:",omitempty"` // runs of the play the person has owned before
	Crowd   int  `json:",omitempty"` // joins without a phone from the same address on the page today
	Recent  int  `json:",omitempty"` // joins that count in this run in the last 60 s
	LastDay int  `json:",omitempty"` // joins that count in this run in the last 24 h
	Usual   int  `json:",omitempty"` // median of LastDay over the play's runs with any, 0 unknown
	Issued  bool `json:",omitempty"` // of an Undo: a prize that came of the act is out already
}

// came is when the person came: for what an operator approves, the moment at which it was held.
func (t Turn) came() int64 {
	if t.By != "" && t.Came != 0 {
		return t.Came
	}
	return t.Now
}

// Outcome is what a verb decides.
type Outcome struct {
	Reason Reason // why not, "" accepted
	Flag   bool   // accepted, but to be looked at: nothing else has changed
	Amount int64  // what the act is worth: fen of a cut, points
	Data   string // what the kind wants to find in the act when it is undone
	Left   string // of a Claim: who does not take part any more. The person's join is undone by it, and may come again.
	Prizes []Due
	Scores []Score
}

// refused is the outcome of an act that does not count.
func refused(r Run, why Reason) (Run, Outcome) { return r, Outcome{Reason: why} }

// Step is what becomes of a prize for somebody.
type Step string

// The steps.
const (
	Reserve Step = "reserve" // one is kept for the person. Where none can be had, the verb is refused as a whole, with SoldOut or SpentToday.
	Give    Step = "give"    // the reserved one, or else a new one, is the person's. Where there is none, the person waits in line.
	Lock    Step = "lock"    // like Reserve; it becomes the person's when the grant After is redeemed
	Drop    Step = "drop"    // the reserved, locked or given one goes back to stock, unless it is out already
)

// Due is one step. Within a run a prize of one tier goes to one person once: a second step of the kind changes nothing.
type Due struct {
	Step  Step
	To    string   // visitor id
	Prize form.Ref // "" = nothing to give: the step is left out by the engine
	Tier  string   // tells grants of one person in one run apart: "1", "friend"
	After Owed     // of a Lock
}

// Owed names a grant of the same run.
type Owed struct{ To, Tier string }

// Score adds points to the run's owner on a board.
type Score struct {
	Board  string // "all", "d2026-11-22", "w2026-W47"
	Points int64
}

// Verb is what was done.
type Verb string

// The verbs.
const (
	StartVerb Verb = "start"
	JoinVerb  Verb = "join"
	ClaimVerb Verb = "claim"
	CloseVerb Verb = "close"
	UndoVerb  Verb = "undo"
	RedoVerb  Verb = "redo"

	// Those of operators alone, see operate.go.
	ExtendVerb Verb = "extend"
	VoidVerb   Verb = "void"
	RefuseVerb Verb = "refuse" // a join that is held does not count: nothing changes, and so its row is never an accepted one
)

// Verdict is what the engine makes of an act.
type Verdict string

// The verdicts.
const (
	OK      Verdict = "ok"
	Waiting Verdict = "held"    // counts when an operator says so
	No      Verdict = "refused" // changed nothing; kept to tell why
)

// Act is one row of the log, which is only ever added to. Its accepted rows rebuild the run: see Replay.
type Act struct {
	ID       string          `db:"id"`
	RunID    string          `db:"run_id"`
	Who      string          `db:"visitor_id"`
	Verb     Verb            `db:"verb"`
	Verdict  Verdict         `db:"verdict"`
	Reason   Reason          `db:"reason"`
	Flag     bool            `db:"flag"`
	Amount   int64           `db:"amount"`
	Data     string          `db:"data"`     // of the outcome
	Reverses string          `db:"reverses"` // id of the act that this undoes or redoes
	By       string          `db:"by_name"`  // operator, "" none
	Why      string          `db:"why"`      // in the operator's or the system's words: "unfollow"
	At       int64           `db:"at"`       // unix ms
	Turn     json.RawMessage `db:"-"`
}
