package pages

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

// Friend is somebody who acted through a visitor's share, as the visitor may see it.
type Friend struct {
	Name  string // masked
	At    int64  // of the first act, unix ms
	Depth int
}
