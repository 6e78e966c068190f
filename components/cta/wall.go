package cta

import (
	"slices"
	"strconv"
	"time"

	"github.com/sanduan/sanduan/components/block"
)

// whose says who has the thing of a listing.
func whose(r block.Run) string {
	if r.Own {
		return "我"
	}
	return r.Owner.Called()
}

// swapHead says how the owner's listing stands.
func swapHead(r block.Run) string {
	waiting := 0
	for _, o := range r.Offers {
		switch o.State {
		case "picked":
			return "已经选好，换完请确认"
		case "open":
			waiting++
		}
	}
	if waiting > 0 {
		return strconv.Itoa(waiting) + " 位朋友想和你换"
	}
	return "等朋友来提出交换"
}

// offered is the scene of a friend's listing to which the visitor has offered something, with what has become of it.
func (s scene) offered(r *block.Run, name string) scene {
	i := slices.IndexFunc(r.Offers, func(o block.Offer) bool { return o.Own })
	if i < 0 {
		return s
	}
	switch r.Offers[i].State {
	case "picked":
		s.head, s.act = name+"选中了你的这一件", noAct // but what the offer asks for
	case "done":
		s.head = "你们" + s.say.won
	case "declined":
		s.tone, s.head = plain, "这次没有换成"
	}
	return s
}

// verb is something that can be done with an offer: its name for the play, and for people.
type verb struct{ do, label string }

// verbsOf are what the visitor can do with the offer: the owner of the listing chooses, both confirm, the friend may take it back.
func verbsOf(s scene, o block.Offer) []verb {
	switch {
	case s.play.Paused || !s.run.Own && !o.Own:
		return nil
	case o.State == "picked": // can be brought to an end when all else is over
		var all []verb
		if !o.Told {
			all = append(all, verb{"consent", "让TA看到我的手机号"})
		}
		if !o.Mine {
			all = append(all, verb{"confirm", "已经换好了"})
		}
		return all
	case !s.running():
		return nil
	case o.State == "open" && s.run.Own && slices.ContainsFunc(s.run.Offers, func(o block.Offer) bool { return o.State == "picked" }):
		return []verb{{"decline", "不换"}} // one at a time
	case o.State == "open" && s.run.Own:
		return []verb{{"decline", "不换"}, {"accept", "就和TA换"}}
	case o.State == "open" || o.State == "review":
		if o.Own {
			return []verb{{"withdraw", "收回"}}
		}
	}
	return nil
}

// offerWords say how an offer stands.
func offerWords(now time.Time, r block.Run, o block.Offer) string {
	switch o.State {
	case "review":
		return "文字审核中，通过后可以选"
	case "declined":
		return "没有换成"
	case "done":
		return "已经换好"
	case "picked":
		return pickedWords(now, o)
	}
	if r.Own {
		return "等你选"
	}
	return "等" + r.Owner.Called() + "选"
}

func pickedWords(now time.Time, o block.Offer) string {
	words := "已选中"
	switch {
	case o.Mine:
		words += "，你已确认，等对方确认"
	case o.Theirs:
		words += "，对方已确认，等你确认"
	}
	if o.Until > 0 && !o.Mine && !o.Theirs {
		words += "，保留到 " + o.Until.Minute(now)
	}
	return words
}
