package admin

import (
	"fmt"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// Sharers is what the screen about who brought whom shows.
type Sharers struct {
	Now      time.Time
	Page     pages.Page
	Total    pages.Figures // since the page was made
	Rows     []Sharer      // who brought most first
	Channels []ChannelRow
}

// Sharer is a visitor who made a share, and what came of it.
type Sharer struct {
	VisitorID string
	Name      string
	Code      string // of the share
	Views     int    // times the link was opened
	Friends   int    // leads that came through it
	Depth2    int    // leads that these friends brought
	Last      int64  // when the last one came, 0 never
}

// ChannelRow is a channel's figures; Code "" is who came without one.
type ChannelRow struct {
	Code, Name string
	pages.Figures
}

// SharersPage is what one visitor brought to a page.
type SharersPage struct {
	Now     time.Time
	Page    pages.Page
	Visitor pages.Visitor
	Inviter pages.Visitor // the zero visitor: came by oneself
	Share   pages.Share   // the zero share: has made none
	Friends []pages.Friend
	Total   int
}

// share is how many of the leads were brought by friends, in words.
func (s Sharers) share() string {
	if s.Total.Leads == 0 {
		return "—"
	}
	return fmt.Sprintf("%.1f%%", 100*float64(s.Total.Invited)/float64(s.Total.Leads))
}

// rate is how many of the visitors left a lead.
func rate(f pages.Figures) string {
	if f.Visitors == 0 {
		return "—"
	}
	return fmt.Sprintf("%.1f%%", 100*float64(f.Leads)/float64(f.Visitors))
}
