package pages

import "encoding/json"

// Role is what an operator (运营) may do.
type Role string

// The roles.
const (
	Owner  Role = "owner"  // everything, operators too
	Editor Role = "editor" // pages, pictures, leads
	Viewer Role = "viewer" // looks; sees phones masked; changes nothing
)

// Title is the role's name on screens.
func (r Role) Title() string {
	switch r {
	case Owner:
		return "所有者"
	case Editor:
		return "编辑"
	case Viewer:
		return "只读"
	}
	return string(r)
}

// Known tells whether the role exists.
func (r Role) Known() bool { return r == Owner || r == Editor || r == Viewer }

// Edits tells whether the role may change pages and export leads.
func (r Role) Edits() bool { return r == Owner || r == Editor }

// Operator is somebody who signs in to the admin.
type Operator struct {
	ID        string `db:"id"`
	Login     string `db:"login"`
	Name      string `db:"name"`
	Role      Role   `db:"role"`
	Hash      string `db:"hash"`       // argon2id, encoded
	MustReset bool   `db:"must_reset"` // signed in with a first password; choose one's own
	Disabled  bool   `db:"disabled"`   // may not sign in
	CreatedAt int64  `db:"created_at"`
}

// Session is one signed-in browser of an operator.
type Session struct {
	ID         string `db:"id"` // hash of the cookie's token
	OperatorID string `db:"operator_id"`
	Agent      string `db:"agent"` // the browser, shortened
	IP         string `db:"ip"`
	CreatedAt  int64  `db:"created_at"`
	SeenAt     int64  `db:"seen_at"`
	ExpiresAt  int64  `db:"expires_at"`
}

// Visitor is an end user known by a signed cookie.
type Visitor struct {
	ID        string `db:"id"`
	Name      string `db:"name"`   // as friends see it; "" unsaid
	Avatar    string `db:"avatar"` // file name of an uploaded picture, "" none
	CreatedAt int64  `db:"created_at"`
}

// Share is a visitor's code and link on a page (分享).
type Share struct {
	Code      string `db:"code"`
	PageID    string `db:"page_id"`
	VisitorID string `db:"visitor_id"`
	Channel   string `db:"channel"`
	CreatedAt int64  `db:"created_at"`
}

// Answer is one extra field of a lead, as it was asked and answered.
type Answer struct{ Label, Text string }

// Lead is a visitor's phone left on a page (线索), with who brought the visitor.
type Lead struct {
	ID        string   `db:"id"`
	PageID    string   `db:"page_id"`
	VisitorID string   `db:"visitor_id"`
	BlockID   string   `db:"block_id"`
	Version   int      `db:"version"` // of the page
	Name      string   `db:"name"`
	Phone     string   `db:"-"` // 11 digits; "" once erased
	Answers   []Answer `db:"-"`
	Consent   string   `db:"consent"` // version of the text agreed to
	Inviter   string   `db:"inviter"` // visitor id, "" none
	ShareCode string   `db:"share_code"`
	Channel   string   `db:"channel"`
	Depth     int      `db:"depth"`  // 0 = came by oneself, 1 = invited by such a one …
	Reason    string   `db:"reason"` // why an arrival through a link did not count: self, loop, expired; "" otherwise
	IP        string   `db:"-"`      // kept as a keyed hash only
	CreatedAt int64    `db:"created_at"`
	ErasedAt  int64    `db:"erased_at"`
}

// Event kinds.
const (
	EventView   = "view"   // a page was opened
	EventArrive = "arrive" // … through a share link
	EventBot    = "bot"    // … by a link-preview robot
	EventShare  = "share"  // a visitor made a share
	EventLead   = "lead"   // a lead came in
)

// Event (事件) is one thing that happened on a page.
type Event struct {
	PageID    string
	VisitorID string
	Kind      string
	ShareCode string
	Channel   string
	At        int64
	Data      json.RawMessage // small, or nil
}

// Friend is somebody who acted through a visitor's share, as the visitor may see it.
type Friend struct {
	Name  string // masked
	At    int64
	Depth int
}

// Figures are a page's numbers over a span of time.
type Figures struct {
	Views    int // page opened, robots not counted
	Visitors int // distinct visitors among them
	Leads    int
	Invited  int // leads brought by a friend
	Shares   int // visitors who made a share
}

// Picture is an uploaded picture in the library.
type Picture struct {
	Src       string `db:"src"` // "<hash>-<w>x<h>.jpg"
	Title     string `db:"title"`
	Bytes     int    `db:"bytes"` // of the largest kept width
	By        string `db:"by_name"`
	CreatedAt int64  `db:"created_at"`
}
