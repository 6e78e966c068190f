package pages

import "github.com/sanduan/sanduan/pages/play"

// Taking is a visitor who takes a prize that is theirs (领取).
type Taking struct {
	PageID    string
	VisitorID string
	GrantID   string
	Address   string // for goods: name, phone and address, as they are written on a parcel
	Prizes    play.Prizes
}

// Taken is what the visitor gets.
type Taken struct {
	Grant Grant
	Code  string // of a code, "" otherwise
}
