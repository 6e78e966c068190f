package pages

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
	Depth     int      `db:"depth"`      // 0 = came by oneself, 1 = invited by such a one …
	Reason    string   `db:"reason"`     // why an arrival through a link did not count: self, loop, expired; "" otherwise
	IP        string   `db:"-"`          // kept as a keyed hash only
	Slot      string   `db:"slot"`       // key of the slot booked, unique within the block; "" none
	SlotWords string   `db:"slot_words"` // the slot as it read then
	SlotAt    int64    `db:"slot_at"`    // when it begins, 0 where it has no time
	Places    int      `db:"-"`          // how many may book the slot, by the live version; asked when the lead comes in
	Ticket    string   `db:"ticket"`     // unique in the page; "" for leads from before there were tickets
	UsedAt    int64    `db:"used_at"`    // when it was marked used at the counter, 0 not yet
	UsedBy    string   `db:"used_by"`    // name of the operator who did
	CreatedAt int64    `db:"created_at"`
	ErasedAt  int64    `db:"erased_at"`
}
