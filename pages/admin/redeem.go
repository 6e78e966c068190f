package admin

import (
	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
)

// Redeem is what the staff's screen shows.
type Redeem struct {
	Attempt string // tells the next try apart from others
	Typed   string // a ticket that is to be corrected
	Ticket  string // what was asked for, "" nothing
	Result  RedeemResult
	Grants  []Redeemable // to choose among
	Leads   []RedeemLead
}

// RedeemTone is how a try to redeem came out.
type RedeemTone string

// The tones.
const (
	RedeemGood   RedeemTone = "good"
	RedeemBad    RedeemTone = "bad"
	RedeemLook   RedeemTone = "look"   // nothing was done
	RedeemChoose RedeemTone = "choose" // the ticket has several owners, or a lead's
	RedeemAgain  RedeemTone = "again"  // the program is busy: nobody knows yet
)

// RedeemResult is what came of a try, also for the script.
type RedeemResult struct {
	Tone  RedeemTone `json:"tone"` // "" there was none
	Title string     `json:"title"`
	Words string     `json:"words"`
	Lines []string   `json:"lines"` // the prize, its person masked, the ticket and the page
}

// Redeemable is a grant of a ticket.
type Redeemable struct {
	pages.GrantRow
	Prize string // title
}

// RedeemLead is a lead of a ticket.
type RedeemLead struct {
	ID        string
	PageTitle string
	Who       string // masked
	UsedAt    int64
	UsedBy    string
}

func (r RedeemResult) tone() string {
	if r.Tone == "" {
		return "none"
	}
	return string(r.Tone)
}

// leadFields are what the form for one lead of the ticket sends.
func (r Redeem) leadFields(f Frame, l RedeemLead) []ui.Hidden {
	return []ui.Hidden{{Name: "_csrf", Value: f.CSRF}, {Name: "ticket", Value: r.Ticket}, {Name: "lead", Value: l.ID}}
}

// ticketFields are the hidden fields of a choice.
func (r Redeem) ticketFields(f Frame, g Redeemable) []ui.Hidden {
	return []ui.Hidden{{Name: "_csrf", Value: f.CSRF}, {Name: "ticket", Value: r.Ticket}, {Name: "grant", Value: g.ID}, {Name: "attempt", Value: r.Attempt}}
}
