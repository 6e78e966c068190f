package pages

// Denying is what an operator says to keep somebody from taking part (黑名单).
type Denying struct {
	PageID     string
	Everywhere bool   // on all pages, not on this one alone
	Visitor    string // who; "" where it is known by the phone
	Phone      string // of 11 digits
	Why        string
	By         Operator
}

// Denial is somebody who may not take part.
type Denial struct {
	ID     string `db:"id"`
	PageID string `db:"page_id"` // "" on all pages
	Shown  string `db:"shown"`   // who it is, masked
	Why    string `db:"why"`
	By     string `db:"by_name"` // name of the operator
	At     int64  `db:"at"`      // unix ms
}
