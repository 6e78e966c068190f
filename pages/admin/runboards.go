package admin

import (
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages/play"
)

// RunBoard is a board of a ranking that is not settled, as it stands.
type RunBoard struct {
	play.Board
	Ranks []RunRank // the first ones
}

// RunRank is a line of a board.
type RunRank struct {
	Place  int
	Name   string // masked, "" unknown
	RunID  string
	Points int64
	Prize  string // that the place gives as the board stands, "" none
}

// SettledBoard is a board whose places are final.
type SettledBoard struct {
	Title string
	At    form.Time
}

// when says until when points are added to the board, and from when on it is settled.
func (b RunBoard) when(now time.Time) string {
	end, from := form.Time(b.End), form.Time(b.From)
	switch {
	case b.End == 0:
		return "页面没有设结束时间，设了才会结算"
	case !end.Past(now) && b.End == b.From:
		return end.Minute(now) + " 截止，随后自动结算"
	case !end.Past(now):
		return end.Minute(now) + " 截止，核对后 " + from.Minute(now) + " 起自动结算"
	case !from.Past(now):
		return "已截止，正在核对，" + from.Minute(now) + " 起自动结算"
	}
	return "已到结算时间，稍后自动结算"
}
