package pages

import "github.com/sanduan/sanduan/pages/play"

// RunStanding is a run with those who came to it.
type RunStanding struct {
	Run      play.Run
	Settings play.Play          // as frozen
	Friends  []RunFriend        // the last few who count or wait, newest first
	People   map[string]Visitor // whoever else is named in it, by id
	Before   int                // how many runs of the play its owner had before
}

// RunFriend is one who has joined a run.
type RunFriend struct {
	Visitor Visitor
	State   string // "ok", "held", "undone", "left"
	Amount  int64
	At      int64 // unix ms
}

// Part is what a visitor has done in others' runs of a page, and got in all.
type Part struct {
	Joined  map[string]RunFriend   // by the run's id
	Refused map[string]play.Reason // why the last act did not count, by the run's id
	Helped  int                    // owners whom the visitor has helped
	Grants  []Grant                // newest first; of void ones those for which somebody has given a reason
}

// OpenTeam is a team that anybody may join (公开的团).
type OpenTeam struct {
	RunID    string
	Leader   Visitor
	Missing  int   // free seats
	Deadline int64 // unix ms
}

// Shelves are what of a page's prizes is taken, and what is switched off of its plays.
type Shelves struct {
	Stocks map[string]Stock    // by the prize's key
	Halted map[string]Switches // by the play's key
	Spent  int64               // of the page's budget in all, fen
}

// Left is how many units of a prize can still be had, of a page that gives away these.
func (s Shelves) Left(of play.Prizes, p play.Prize) int {
	left := p.Total - s.Stocks[string(p.Key)].Taken()
	if rest := int64(of.Most) - s.Spent; of.Most > 0 && p.Cost > 0 {
		left = min(left, int(rest/int64(p.Cost)))
	} else if of.Most > 0 && rest < 0 {
		return 0
	}
	return max(0, left)
}

// Stock is what of a prize is taken.
type Stock struct{ Reserved, Issued int }

// Taken is how many units are taken in all.
func (s Stock) Taken() int { return s.Reserved + s.Issued }

// Switches are what an operator has switched off of a play.
type Switches struct{ Acts, Prizes bool }
