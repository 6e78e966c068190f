package pages

import "github.com/sanduan/sanduan/pages/play"

// NotCounted is how many friends who came to somebody's runs do not count there, for one reason.
type NotCounted struct {
	Reason  play.Reason `db:"reason"`
	Friends int         `db:"friends"`
}

// Secret is what of a grant is kept encrypted: for its person, and for who sends it.
type Secret struct {
	Code    string // of a list of codes, "" none
	Address string // Parcel.Text, "" none
}

// MyPlays is everything kept of a visitor's part in plays, on all pages.
type MyPlays struct {
	Runs    []RunStanding // own ones, without friends, in the order they began
	Joins   []MyJoin      // of others' runs
	Grants  []Grant
	Secrets map[string]Secret // by the grant's id
	Points  []MyPoints
}

// MyJoin is a visitor's help for somebody's run.
type MyJoin struct {
	PageID string `db:"page_id"`
	Kind   string `db:"kind"`
	State  string `db:"state"` // "ok", "held", "undone", "left"
	Amount int64  `db:"amount"`
	At     int64  `db:"at"`
	Words  string `db:"-"` // of an offer to swap
}

// MyPoints are points a visitor got on a page, by one grant.
type MyPoints struct {
	PageID string `db:"page_id"`
	N      int64  `db:"n"`
	At     int64  `db:"at"`
}
