package pages

import "encoding/json"

// Event kinds.
const (
	EventView   = "view"   // a page was opened
	EventArrive = "arrive" // … through a share link
	EventBot    = "bot"    // … by a link-preview robot
	EventShare  = "share"  // a visitor made a share
)

// Event (事件) is one thing that happened on a page.
type Event struct {
	PageID    string
	VisitorID string
	Kind      string
	ShareCode string
	Channel   string
	At        int64           // unix ms
	Data      json.RawMessage // small, or nil
}

// Figures are a page's numbers over a span of time.
type Figures struct {
	Views    int // page opened, robots not counted
	Visitors int // distinct visitors among them
	Leads    int
	Invited  int // leads that an inviter brought
	Shares   int // visitors who made a share
}
