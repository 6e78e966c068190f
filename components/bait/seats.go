package bait

import (
	"strconv"

	"github.com/sanduan/sanduan/components/block"
)

// mostDots is how many seats are drawn as a dot each; more are drawn as a bar.
const mostDots = 60

// dots tells whether each seat has its dot.
func (b Seats) dots(s block.Seats) bool { return b.Layout == "dots" && s.Limit <= mostDots }

// filled is how much of the bar is full, in its 100 parts. A seat taken, and a seat left, both show.
func filled(s block.Seats) string {
	switch {
	case s.Taken <= 0:
		return "0"
	case s.Left() == 0:
		return "100"
	}
	return strconv.Itoa(min(97, max(3, s.Taken*100/s.Limit)))
}

// taken is how many seats are taken, none twice: a page whose seats were cut has more leads than seats.
func taken(s block.Seats) int { return s.Limit - s.Left() }
