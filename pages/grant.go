package pages

// Grant is a prize for somebody (发放).
type Grant struct {
	ID         string
	PageID     string
	Play       string // key
	RunID      string
	VisitorID  string
	Tier       string // tells those of one person in one run apart
	Wanted     string // key of the prize the rules name
	Prize      string // … that is given for it
	State      GrantState
	Flag       bool   // something came up after it was out: to be looked at
	Cost       int64  // fen
	After      string // id of the grant that must be redeemed first, of a locked one
	HoldUntil  int64  // unix ms: until then it can be taken back
	ClaimUntil int64  // … from then on it cannot be had any more, 0 = never
	Ticket     string // that staff redeem it by, "" none
	CodeID     string
	Address    string // encrypted
	Courier    string // who carries it, and the number
	Why        string // it was made void, or the like
	By         string // name of the operator who did
	CreatedAt  int64
	ChangedAt  int64
	IssuedAt   int64
	RedeemedAt int64
}

// GrantState is what a grant is doing.
type GrantState string

// The states.
const (
	GrantReserved GrantState = "reserved" // a unit is kept for the person
	GrantLocked   GrantState = "locked"   // … until another grant is redeemed
	GrantWaiting  GrantState = "waiting"  // there was no unit: the person stands in line
	GrantGiven    GrantState = "given"    // the person's; can be had after its hold time
	GrantIssued   GrantState = "issued"   // the person has it
	GrantRedeemed GrantState = "redeemed" // … and has used it up
	GrantVoid     GrantState = "void"     // taken back
)

// FellShort is why a grant was made void whose condition is met no longer: an act that counted towards it was taken back. Should the condition
// be met again, the grant is given again.
const FellShort = "有一次参与被撤销，条件不再满足"

// Title is the state's name on screens.
func (s GrantState) Title() string {
	switch s {
	case GrantReserved:
		return "已预留"
	case GrantLocked:
		return "待激活"
	case GrantWaiting:
		return "候补中"
	case GrantGiven:
		return "待领取"
	case GrantIssued:
		return "已领取"
	case GrantRedeemed:
		return "已核销"
	case GrantVoid:
		return "已收回"
	}
	return string(s)
}
