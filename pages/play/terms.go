package play

import (
	"github.com/sanduan/sanduan/components/form"
)

// The ways in which a friend can act, see Terms.Act.
const (
	Tap     = "tap"
	Phone   = "phone"
	Ordered = "order" // leaves a phone, and buys something: a join waits until an operator says so
)

// Which friends count, see Terms.Scope. Each but Anybody asks for new ones: without a lead or a join that counts, before.
const (
	NewHere       = "page" // on the page
	NewEverywhere = "all"  // on any page
	NotListed     = "list" // on the page, and whose phones are not on the list of old customers (老客名单)
	Anybody       = "any"
)

// Terms are what every play settles: whose help counts, and how often.
type Terms struct {
	Title string `label:"玩法名称" required:"true" max:"16" help:"访客看到的名字，例如：三周年店庆"`
	Act   string `label:"好友怎样算数" required:"true" options:"phone=留手机号报名,tap=点一下按钮,order=留手机号并下单，由你确认" help:"留手机号更真实；点一下门槛低，也更容易被刷；下单的先等着，你在页面的「玩法」一栏里确认后才计入"`
	Scope string `label:"哪些好友算数" required:"true" options:"page=没在本页报过名的,all=没参加过我们任何页面的,list=没在本页报过名、也不在老客名单里的,any=不限，老朋友也算" help:"老客名单在「线索 → 老客名单」里导入，全站共用一份"`
	Cap   int    `label:"同一好友最多帮几位" min:"0" max:"100" help:"在本页面合计；0 表示不限"`
	Runs  int    `label:"每人最多发起几局" min:"0" max:"100" help:"0 表示不限；同时只能有一局进行中"`
}

// Common is the terms themselves: a play embeds them.
func (s Terms) Common() Terms { return s }

// ByPhone tells whether a friend leaves a phone.
func (s Terms) ByPhone() bool { return s.Act != Tap }

// takesOrders tells whether friends of the play may act by an order: nothing in it is kept for one whose order is not confirmed yet.
func takesOrders(p Play) bool {
	switch p.(type) {
	case Assist, Ranking:
		return true
	}
	return false
}

// MostFromOne is how many joins by a tap count from one address on a page and day; more wait for an operator. A shop's or a school's
// people come from one address, and few of them on one day.
const MostFromOne = 30

// check: who taps a button leaves no phone to be looked up.
func (s Terms) check() form.Errors {
	if s.Scope == NotListed && s.Act == Tap {
		return form.Errors{"Scope": "点一下按钮不留手机号，没法查老客名单：请把「好友怎样算数」改成留手机号报名，或者改这一项"}
	}
	return nil
}

// begins tells why the person of the turn may not start a run; "" where nothing stands against it.
func (s Terms) begins(t Turn) Reason {
	switch {
	case t.Denied:
		return Denied
	case t.Ended || t.Until != 0 && t.Now >= t.Until:
		return Ended
	case t.Paused:
		return Paused
	case s.Runs > 0 && t.Runs >= s.Runs:
		return AlreadyJoined
	case s.Act == Tap && t.Crowd >= MostFromOne && t.By == "":
		return Crowded
	}
	return ""
}

// Judge tells why the person's act does not count for the run; "" where nothing stands against it. What comes first is what is told.
func (s Terms) Judge(r Run, t Turn) Reason {
	switch {
	case t.Denied:
		return Denied
	case t.Self || t.Who == r.Owner:
		return Self
	case t.Joined:
		return AlreadyJoined
	case t.Ended || r.State == Void:
		return Ended
	case r.State == Done:
		return Full
	case r.State == Over || r.Late(t.came()):
		return Expired
	case t.Paused:
		return Paused
	case t.Helped:
		return AlreadyHelpedOwner
	case s.Cap > 0 && t.Helps >= s.Cap:
		return HelperCap
	case s.Scope != Anybody && !t.New:
		return NotNew
	case t.By == "" && (t.Act == Ordered || t.Act == Tap && t.Crowd >= MostFromOne):
		return Held
	}
	return ""
}

// asCame is the run and the turn by which a join is judged in a play without seats to run out of. One that was held, and that an operator
// approves, was in time, or it would not have been held: it counts as of when the friend came, also where run or page have ended meanwhile.
func asCame(r Run, t Turn) (Run, Turn) {
	if t.By == "" || t.Came == 0 {
		return r, t
	}
	t.Now, t.Ended = t.Came, false
	if r.State == Done || r.State == Over {
		r.State = Open
	}
	return r, t
}

// again tells why a friend's act that was undone cannot count again; "" where nothing stands against it. That the friend was new to
// it, and came by a way that counts, was settled when it counted first.
func (s Terms) again(r Run, t Turn) Reason {
	t.New, t.Joined, t.Act = true, false, ""
	return s.Judge(r, t)
}

// claims tells why nobody can do anything in the run now; "" where nothing stands against it.
func (s Terms) claims(r Run, t Turn) Reason {
	switch {
	case t.Denied:
		return Denied
	case t.Ended || r.State == Void:
		return Ended
	case r.State != Open || r.Late(t.Now):
		return Expired
	case t.Paused:
		return Paused
	}
	return ""
}
