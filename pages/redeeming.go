package pages

import (
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages/play"
)

// Redeeming is what staff say to redeem a grant (核销).
type Redeeming struct {
	PageID  string
	GrantID string
	Attempt string // tells tries apart: the same one again is answered as before, "" = none
	By      Operator
	Prizes  play.Prizes // of the page as it is live
}

// GrantRow is a grant as operators see it.
type GrantRow struct {
	Grant
	PageTitle string
	Name      string     // as its person left it with the phone, else as it stands on the person's posters
	Phone     string     // "" where its person has left none
	LeadID    string     // the person's first lead on the page, "" none
	Code      string     // masked, "" none
	Pays      form.Money // what its person pays for it, 0 nothing
}

// Masked is the grant's person without what tells who it is: 李* 138****0000.
func (r GrantRow) Masked() string {
	name := "访客"
	if r.Name != "" {
		name = MaskName(r.Name)
	}
	if r.Phone == "" {
		return name
	}
	return name + " " + MaskPhone(r.Phone)
}
