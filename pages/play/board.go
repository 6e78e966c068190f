package play

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/form"
)

// Board is one board of a ranking (榜): a day's, a week's, or of the whole time.
type Board struct {
	ID    string // "all", "d2026-11-22", "w2026-W47": China's days, and weeks from Monday on as ISO 8601 has them
	Start int64  // unix ms; 0 for the board of the whole time
	End   int64  // from when on nothing is added to it, unix ms; 0 never
	From  int64  // from when on it may be settled, unix ms; 0 never
}

// The kinds of boards, as Place.Board has them.
const (
	DayBoard  = "day"
	WeekBoard = "week"
	AllBoard  = "all"
)

// Kind is DayBoard, WeekBoard or AllBoard.
func (b Board) Kind() string {
	switch {
	case strings.HasPrefix(b.ID, "d"):
		return DayBoard
	case strings.HasPrefix(b.ID, "w"):
		return WeekBoard
	}
	return AllBoard
}

// Title is the board's name at now: "今日榜", "昨日榜", "11月20日榜", "本周榜", "2026年第46周榜", "总榜".
func (b Board) Title(now int64) string {
	start := form.Time(b.Start).In()
	switch b.Kind() {
	case DayBoard:
		switch b.ID {
		case dayBoard(now):
			return "今日榜"
		case dayBoard(now - 24*hour):
			return "昨日榜"
		}
		return form.Time(b.Start).Date(time.UnixMilli(now)) + "榜"
	case WeekBoard:
		switch b.ID {
		case weekBoard(now):
			return "本周榜"
		case weekBoard(now - 7*24*hour):
			return "上周榜"
		}
		year, week := start.ISOWeek()
		return fmt.Sprintf("%d年第%d周榜", year, week)
	}
	return "总榜"
}

func dayBoard(now int64) string { return "d" + day(now) }

func weekBoard(now int64) string {
	year, week := form.Time(now).In().ISOWeek()
	return fmt.Sprintf("w%04d-W%02d", year, week)
}

// Boards are the boards to which an act at now adds points, on a page that ends at until (unix ms, 0 never): the day's, the week's, and that of the
// whole time, as far as the ranking has them.
func (k Ranking) Boards(now, until int64) []Board {
	var all []Board
	at := form.Time(now).In()
	midnight := time.Date(at.Year(), at.Month(), at.Day(), 0, 0, 0, 0, at.Location())
	if k.Daily {
		all = append(all, k.board(dayBoard(now), midnight, midnight.AddDate(0, 0, 1), until))
	}
	if k.Weekly {
		monday := midnight.AddDate(0, 0, -(int(at.Weekday())+6)%7)
		all = append(all, k.board(weekBoard(now), monday, monday.AddDate(0, 0, 7), until))
	}
	if k.Overall {
		b := Board{ID: AllBoard, End: until}
		if until != 0 {
			b.From = until + int64(k.Review)*hour
		}
		all = append(all, b)
	}
	return all
}

// board is one with an end of its own, or the page's where that comes first.
func (k Ranking) board(id string, start, end time.Time, until int64) Board {
	b := Board{ID: id, Start: start.UnixMilli(), End: end.UnixMilli()}
	if until != 0 {
		b.End = min(b.End, until)
	}
	b.From = b.End + int64(k.Review)*hour
	return b
}

// Board is the ranking's board of that id, on a page that ends at until; ok is false where the ranking has none such.
func (k Ranking) Board(id string, until int64) (b Board, ok bool) {
	var at time.Time // some moment of it
	switch {
	case strings.HasPrefix(id, "d"):
		var err error
		if at, err = time.ParseInLocation("2006-01-02", id[1:], form.China()); err != nil {
			return Board{}, false
		}
	case strings.HasPrefix(id, "w"):
		var year, week int
		if n, err := fmt.Sscanf(id, "w%d-W%d", &year, &week); n != 2 || err != nil || year < 1970 || year > 9999 {
			return Board{}, false
		}
		at = time.Date(year, 1, 4, 0, 0, 0, 0, form.China()).AddDate(0, 0, 7*(week-1)) // January 4 is always in week 1
	}
	for _, b := range k.Boards(at.UnixMilli(), until) {
		if b.ID == id && (until == 0 || b.Start < until) {
			return b, true
		}
	}
	return Board{}, false
}

// Scored is how somebody stands on a board.
type Scored struct {
	Who    string // visitor id
	Points int64
	At     int64 // when these points were reached, unix ms
	Held   bool  // is being looked into, and has no place
}

// Award is somebody's place on a settled board.
type Award struct {
	Place  int
	Who    string
	Points int64
	Prize  form.Ref // "" none
}

// Due is the step that gives the prize, in the run of the person; a board gives a person one at most.
func (a Award) Due(board string) Due {
	return Due{Step: Give, To: a.Who, Prize: a.Prize, Tier: board}
}

// Order puts people in the order of a board: more points first, then who reached them earlier, then by id.
func Order(scored []Scored) {
	slices.SortFunc(scored, func(a, b Scored) int {
		return cmp.Or(cmp.Compare(b.Points, a.Points), cmp.Compare(a.At, b.At), cmp.Compare(a.Who, b.Who))
	})
}

// Settle gives the places of a board to everybody who has points, and the prizes to the places that have one, where the points suffice.
// Who is held has no place, and the others move up. It is the same for the same people in whatever order they come.
func (k Ranking) Settle(board Board, scored []Scored) []Award {
	ordered := slices.Clone(scored)
	Order(ordered)
	var awards []Award
	placed := map[string]bool{}
	for _, s := range ordered {
		if s.Held || s.Points <= 0 || placed[s.Who] {
			continue
		}
		placed[s.Who] = true
		a := Award{Place: len(awards) + 1, Who: s.Who, Points: s.Points}
		a.Prize = k.prize(board.Kind(), a.Place, s.Points)
		awards = append(awards, a)
	}
	return awards
}

// prize is what a place on a board of that kind gives for so many points; "" nothing.
func (k Ranking) prize(kind string, place int, points int64) form.Ref {
	for _, p := range k.Prizes {
		if p.Board == kind && p.From <= place && place <= p.To && points >= int64(p.Min) {
			return p.Prize
		}
	}
	return ""
}

// LastPrize is the last place on a board of that kind that has a prize, 0 none.
func (k Ranking) LastPrize(kind string) int {
	last := 0
	for _, p := range k.Prizes {
		if p.Board == kind {
			last = max(last, p.To)
		}
	}
	return last
}

// Result is a line of a settled board as everybody may see it.
type Result struct {
	Place  int
	Name   string // masked
	Points int64
}

// ResultText is a settled board in the one form that is signed: a line each for the form itself, the play and the board, then one a
// place with its number, points and masked name, parted by tabs. Every line ends in a line feed.
func ResultText(playID string, board Board, results []Result) string {
	var b strings.Builder
	one := func(s string) string { return form.Clean(s, false) } // without tabs and line feeds
	fmt.Fprintf(&b, "results/1\nplay\t%s\nboard\t%s\n", one(playID), one(board.ID))
	for _, r := range results {
		fmt.Fprintf(&b, "%d\t%d\t%s\n", r.Place, r.Points, one(r.Name))
	}
	return b.String()
}
