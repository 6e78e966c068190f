package pages

import (
	"github.com/sanduan/sanduan/pages/play"
)

// Person is somebody as operators see them.
type Person struct {
	ID    string // visitor id
	Name  string // as left with the phone, else as it stands on the person's posters; "" unsaid
	Phone string // "" where the person has left none
}

// Masked is the person without what tells who it is: 李* 138****0000.
func (p Person) Masked() string {
	if play.IsAdded(p.ID) {
		return play.AddedTitle
	}
	return GrantRow{Name: p.Name, Phone: p.Phone}.Masked()
}

// RunCounts are how a play of a page stands.
type RunCounts struct {
	States map[play.State]int // runs
	Joins  int                // that count
	Held   int                // that wait for an operator
}

// PlayedPage is what of a page's plays the list of pages tells.
type PlayedPage struct {
	Held int    // acts and listings that wait for an operator
	Line int    // prizes that people stand in line for
	Play string // key of the play in which most of them do
}

// RunRow is a run as it stands in a list, without its rules and what the kind keeps.
type RunRow struct {
	play.Run
	Person // who has begun it
	Held   int
}

// Track is what one person has to do with one run.
type Track struct {
	Visitor string      `db:"visitor_id"`
	RunID   string      `db:"run_id"`
	Owner   string      `db:"owner"`
	Play    string      `db:"play_id"`
	State   string      `db:"state"`  // of the person's join: "ok", "held", "undone", "left", "refused"; "own" of one's own run, "" refused
	Reason  play.Reason `db:"reason"` // why it did not count
	At      int64       `db:"at"`
}

// PhoneJoin is how somebody has joined a run who is known by a phone; without RunID the person has joined none.
type PhoneJoin struct{ RunID, VisitorID, State string }

// RunLog is a part of what happened in a run.
type RunLog struct {
	Acts     []play.Act          // newest first
	More     int                 // the number before which there are older acts, 0 none
	Reversed map[string]play.Act // by the id of the act that they take back or do again
	Joins    map[string]RunFriend
	Last     map[string]string // id of the last act about a person's join, by visitor
	Refused  []Track           // newest first
	Grants   []GrantRow
	People   map[string]Person
}
