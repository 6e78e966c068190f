package pages

import "github.com/sanduan/sanduan/components/block"

// Persona is an invented person or situation in which a draft is looked at (身份).
type Persona string

// The personas.
const (
	AsStranger Persona = "stranger"
	AsInvited  Persona = "invited"
	AsSharer   Persona = "sharer"
	AsActed    Persona = "acted"
	AsEnded    Persona = "ended"
	AsPaused   Persona = "paused"
	AsFull     Persona = "full"
)

// Personas lists them in the order in which people go through a page.
func Personas() []Persona {
	return []Persona{AsStranger, AsInvited, AsActed, AsSharer, AsFull, AsPaused, AsEnded}
}

// ParsePersona reads a persona's name; ok is false where there is none of that name.
func ParsePersona(name string) (p Persona, ok bool) {
	p = Persona(name)
	return p, p.Title() != ""
}

// Title is the persona's name on screens; "" for one that does not exist.
func (p Persona) Title() string {
	switch p {
	case AsStranger:
		return "新访客"
	case AsInvited:
		return "被邀请的朋友"
	case AsSharer:
		return "分享者"
	case AsActed:
		return "已报名的朋友"
	case AsEnded:
		return "已结束"
	case AsPaused:
		return "暂停中"
	case AsFull:
		return "名额已满"
	}
	return ""
}

// Words say who that is or when it is so.
func (p Persona) Words() string {
	switch p {
	case AsStranger:
		return "第一次打开页面的人"
	case AsInvited:
		return "从小林的分享链接打开"
	case AsSharer:
		return "报了名，生成了海报，来了 3 位朋友"
	case AsActed:
		return "小林邀请来的，已经报了名"
	case AsEnded:
		return "过了结束时间再打开"
	case AsPaused:
		return "页面暂停期间打开"
	case AsFull:
		return "报满之后才打开"
	}
	return ""
}

// State is what the page is doing when the persona opens it. A start that is still to come is passed over: it is the
// page that is to be looked at.
func (p Persona) State() State {
	switch p {
	case AsEnded:
		return Over
	case AsPaused:
		return OnPause
	}
	return Live
}

// The invented people: the sharer, whose name is on the posters of drafts too, and a friend.
const (
	SharerName = "小林"
	SharerCode = "Preview1111" // of the sharer's link; it is nobody's
	friendName = "陈晨"
	friends    = 3 // came through the sharer's link

	nobodysTicket = "AAAA2222"
)

// Be makes e, the environment of a stranger who came the same way, the persona's. own and poster are the sharer's link and poster.
func (p Persona) Be(e *block.Env, own, poster string) {
	sharer := block.Person{Name: SharerName}
	switch p {
	case AsInvited:
		e.Inviter = &sharer
	case AsActed:
		e.Inviter, e.Visitor, e.Acted, e.Ticket = &sharer, block.Person{Name: friendName}, true, nobodysTicket
	case AsSharer:
		e.Visitor, e.Acted, e.Shared, e.Friends, e.Ticket = sharer, true, true, friends, nobodysTicket
		e.Links.Own, e.Links.Poster = own, poster
	case AsFull:
		e.Full, e.Seats.Taken = true, e.Seats.Limit
	}
}
