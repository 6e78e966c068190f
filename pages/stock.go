package pages

import (
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages/play"
)

// StockLine is how many units of a prize are taken.
type StockLine struct {
	Prize    string `db:"prize"`    // key
	Reserved int    `db:"reserved"` // kept for somebody
	Issued   int    `db:"issued"`   // out
	Waiting  int    `db:"waiting"`  // people who stand in line
}

// StockMove is a line of the ledger (库存流水): a unit that moved.
type StockMove struct {
	Prize    string `db:"prize"`
	N        int    `db:"n"` // of the prize's moves, from 1
	GrantID  string `db:"grant_id"`
	Kind     string `db:"kind"` // reserve, release, issue or return
	Reserved int    `db:"reserved"`
	Issued   int    `db:"issued"`
	At       int64  `db:"at"` // unix ms
}

// Title is what the move is called on screens.
func (m StockMove) Title() string {
	switch m.Kind {
	case "reserve":
		return "预留"
	case "release":
		return "放回"
	case "issue":
		return "发出"
	case "return":
		return "追回"
	}
	return m.Kind
}

// Budget is what a page's prizes have cost, fen.
type Budget struct {
	Today int64 // on this day of China
	All   int64
}

// Forecast is until when a budget lasts if the rest of the time is like today so far.
type Forecast struct {
	Daily form.Time // when today's limit is reached, 0 = not today
	Most  form.Time // when the limit in all is reached, 0 = nobody can say
}

// Forecast looks ahead from now.
func (b Budget) Forecast(limits play.Prizes, now time.Time) (f Forecast) {
	local := now.In(form.China())
	midnight := time.Date(local.Year(), local.Month(), local.Day(), 0, 0, 0, 0, local.Location())
	passed := local.Sub(midnight)
	if b.Today <= 0 || passed <= 0 {
		return f
	}
	// lasts is how long an amount lasts, at most 100 years.
	lasts := func(fen int64) time.Duration {
		hours := passed.Hours() * float64(max(0, fen)) / float64(b.Today)
		return time.Duration(min(hours, 876_000) * float64(time.Hour))
	}
	if limits.Daily > 0 {
		if at := now.Add(lasts(int64(limits.Daily) - b.Today)); at.Before(midnight.AddDate(0, 0, 1)) {
			f.Daily = form.Time(at.UnixMilli())
		}
	}
	if limits.Most > 0 {
		f.Most = form.Time(now.Add(lasts(int64(limits.Most) - b.All)).UnixMilli())
	}
	return f
}
