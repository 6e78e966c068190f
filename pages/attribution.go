package pages

import (
	"slices"
	"time"
)

// Why an arrival through a share link does not count for the sharer.
const (
	ReasonSelf    = "self"    // one's own link
	ReasonLoop    = "loop"    // the sharer was brought, directly or not, by this visitor
	ReasonExpired = "expired" // the link was opened too long ago
)

// Arrival is the last time a visitor opened the page through somebody's share link.
type Arrival struct {
	ShareCode string `db:"share_code"`
	SharerID  string `db:"sharer_id"`
	Channel   string `db:"channel"` // of the last arrival with a channel
	At        int64  `db:"at"`      // unix ms
}

// Then is the arrival that is kept after the visitor's next one. One's own link does not take the place of a friend's:
// whoever looks at the own poster was still brought by the friend. One without a link leaves no more than its channel.
func (a Arrival) Then(visitorID string, next Arrival) Arrival {
	switch {
	case next.ShareCode == "":
		a.Channel = next.Channel
		return a
	case a.ShareCode != "" && (next.At < a.At || next.SharerID == visitorID):
		return a
	case next.Channel == "":
		next.Channel = a.Channel
	}
	return next
}

// Bond is who brought a visitor to a page, locked at the visitor's first act. Depth 0 came alone.
type Bond struct {
	Inviter   string `db:"inviter"`
	ShareCode string `db:"share_code"`
	Depth     int    `db:"depth"`
	Reason    string `db:"reason"`
}

// Attribute decides who brought a visitor at the first qualifying act: the sharer of the last link opened within
// the window. One's own link and loops are refused, and then nobody is the inviter. above lists the sharer's own
// inviters, nearest first; it also gives the depth.
func Attribute(visitorID string, a Arrival, above []string, now time.Time, window time.Duration) Bond {
	switch {
	case a.ShareCode == "":
		return Bond{}
	case a.SharerID == visitorID:
		return Bond{Reason: ReasonSelf}
	case now.UnixMilli()-a.At >= window.Milliseconds():
		return Bond{Reason: ReasonExpired}
	case slices.Contains(above, visitorID):
		return Bond{Reason: ReasonLoop}
	}
	return Bond{Inviter: a.SharerID, ShareCode: a.ShareCode, Depth: len(above) + 1}
}
