package pages

// Standing is what is kept of a visitor at one page, as the page shows it: who it is, what came of it, and who brought it.
type Standing struct {
	Visitor Visitor // without ID where the visitor has never acted anywhere
	Acted   bool    // the visitor has left a lead on the page; LeadBlock to UsedAt are of the first
	Lead    Lead    // BlockID, SlotWords, Ticket and UsedAt alone
	Code    string  // of the visitor's share, "" for none
	Friends int     // who acted through it
	Bonded  Visitor // who brought the visitor, decided at the first act; without ID for nobody
	Arrival Arrival // through the last share link; without ShareCode for none
	Sharer  Visitor // whose link that was; without ID where the sharer has no name yet
}
