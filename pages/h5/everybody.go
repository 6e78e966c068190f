package h5

import (
	"net/url"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// The times at which most come: before everything, and when all is over.
var (
	early = time.UnixMilli(0)
	end   = time.UnixMilli(1 << 52)
)

// everybody are the visitors a block is drawn for ahead: every combination of what it may know of one. Between them they
// see all that it can show. The page has room for so many leads, 0 for no limit, and those plays.
func everybody(id string, v block.Viewer, room int, plays []pages.ReadyPlay) []block.Env {
	var all []block.Env
	for _, e := range guests(id) {
		for _, shared := range []int{-1, 0, 3} {
			e.Shared, e.Friends = shared >= 0, max(0, shared)
			if e.Links = paths("1"); e.Shared {
				e.Links, e.Visitor = paths("2"), block.Person{Name: "乙", Avatar: "/2"}
			}
			for _, e := range rooms(e, v, room) {
				all = append(all, e, at(e, end), mistaken(e, v))
				for _, e := range acted(e) {
					all = append(all, e, at(e, end))
				}
			}
		}
	}
	all = append(all, timely(all[0], v)...)
	if len(plays) > 0 {
		all = append(all, players(all[0], v, plays)...)
	}
	return all
}

// guests are a stranger, and who came through a friend with name and picture, and one without either.
func guests(id string) []block.Env {
	stranger := block.Env{ID: id, Now: early, Nonce: "n1"}
	all := []block.Env{stranger}
	for _, p := range []block.Person{{Name: "甲", Avatar: "/1"}, {}} {
		e := stranger
		e.Inviter, e.Via, e.Channel = &p, "via", "channel"
		all = append(all, e)
	}
	return all
}

// rooms are the same visitor while all seats and slots are free, while one is left, and when none is.
func rooms(e block.Env, v block.Viewer, room int) []block.Env {
	var slots []block.Slot
	if asker, ok := v.(block.Asker); ok {
		slots = asker.Lead().Slots
	}
	e.Seats.Limit = room
	all := []block.Env{e}
	for _, left := range []int{1, 0} {
		if left > 0 && room == 0 && len(slots) == 0 {
			continue // the personas of a preview can find a page full that has no limit
		}
		e.Seats.Taken, e.Full, e.Booked = max(0, room-left), left == 0, block.Booked{}
		for _, s := range slots {
			e.Booked[block.SlotOf{Block: e.ID, Slot: s.ID()}] = s.Capacity - left
		}
		all = append(all, e)
	}
	return all
}

// acted are the same visitor who has left a lead: by this block without a name, with a ticket, and with a ticket that was
// used, and by another block.
func acted(e block.Env) []block.Env {
	e.Acted, e.By = true, e.ID
	plain := e
	e.Visitor, e.Slot, e.Ticket = block.Person{Name: "乙"}, "周六", "ABCDEFGH"
	used := e
	used.Used = 1
	elsewhere := e
	elsewhere.By = "another"
	return []block.Env{plain, e, used, elsewhere}
}

// mistaken is the same visitor whose form must be corrected in every field.
func mistaken(e block.Env, v block.Viewer) block.Env {
	e.Form = block.Form{Block: e.ID, Values: url.Values{"name": {"丙"}, "phone": {"1"}}, Errors: form.Errors{}}
	fields := []string{"form", "name", "phone", "consent", block.SlotField, "have", "want", "words"}
	if asker, ok := v.(block.Asker); ok {
		for i, q := range asker.Lead().Questions {
			fields = append(fields, q.Field(i))
		}
	}
	for _, field := range fields {
		e.Form.Errors[field] = "错"
	}
	return e
}

// at is the same visitor at another time.
func at(e block.Env, now time.Time) block.Env {
	e.Now, e.Nonce = now, "n2"
	return e
}

// timely are strangers who come a while before the times that a block names, and just when they are over.
func timely(stranger block.Env, v block.Viewer) []block.Env {
	var all []block.Env
	if v == nil {
		return nil
	}
	form.Walk(v, func(_ string, value any) {
		moment, ok := value.(form.Time)
		if !ok || moment == 0 || len(all) > 50 {
			return
		}
		for _, before := range []time.Duration{200 * 24 * time.Hour, 50 * time.Hour, 5 * time.Hour, time.Minute, 0} {
			all = append(all, at(stranger, moment.In().Add(-before)))
		}
	})
	return all
}

func paths(s string) block.Links {
	return block.Links{Page: s, Lead: s, Share: s, Start: s, Join: s, Claim: s, Rules: s, Me: s, Privacy: s, Own: s, Poster: s}
}
