package pages

// Override 放行 is the written reason for which an owner publishes what a rule would not. It holds on its page for as long as the
// finding's rule, place and text stay what they were.
type Override struct {
	PageID    string `db:"page_id"`
	Mark      string `db:"mark"` // of the finding
	Reason    string `db:"reason"`
	By        string `db:"by_name"`
	CreatedAt int64  `db:"created_at"` // unix ms
}
