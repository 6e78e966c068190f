package pages

import (
	"time"

	"github.com/sanduan/sanduan/pages/play"
)

// Move is what a visitor, an operator or time does in a page's plays (一步), with the lead that may come with it.
type Move struct {
	PageID  string
	Visitor string    // who does it; of an undo or redo, whose join it is about; "" for time itself
	Verb    play.Verb // "" for a lead alone, which joins in all plays of the page that ask friends for one
	Play    string    // key; "" = the page's first, or that of Run
	Run     string    // id; "" = the visitor's own, or, to join, that of whoever's link the visitor has come by
	Via     string    // code of the share link whose page the visitor acts on, "" none

	Do, Which string // of a claim
	Token     string // of a pass, as its link has it
	Words     string // of an offer, or of a listing
	IP        string
	By, Why   string // of an operator, or the system
	Until     int64  // of an extension: the new deadline, unix ms

	Lead   *Lead // nil none
	Takes  bool  // it is left to take a prize: where the page is over, too
	Window time.Duration
	Quota  Quota
	Plays  []ReadyPlay // the live version's
	Prizes play.Prizes
}

// Moved is what came of a move.
type Moved struct {
	Lead   Lead // as stored, where there was one
	Again  bool // the phone had been left before: Lead is the first one
	Played []Played
	People []string // whose standing at the page has changed: visitor ids, some twice
}

// Played is what came of a move in one play.
type Played struct {
	Run     play.Run // without ID where there is none
	Verdict play.Verdict
	Reason  play.Reason // why it did not count
	Amount  int64       // what it was worth: fen of a cut, points
	First   bool        // it had been done before: this is the first answer again
	Flag    bool        // nothing has changed but a mark: a prize that would go with it is out
}
