package h5

import (
	"context"
	"encoding/binary"
	"strings"
	"time"
	"unsafe"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

// needs tells which of the many things that set visitors apart a block shows. What has few values, such as whether the
// visitor has acted, is not among them: it always counts.
type needs uint16

const (
	needsInviter needs = 1 << iota
	needsVisitor
	needsFriends
	needsSeats // how many are taken
	needsBooked
	needsSlot
	needsTicket
	needsUsed
	needsChannel
	needsTime
	needsPlays // and the token of a pass
)

// differences change a visitor in one of these things.
var differences = []struct {
	need    needs
	changes []func(*block.Env)
}{
	{needsInviter, []func(*block.Env){
		func(e *block.Env) { e.Inviter = nil },
		func(e *block.Env) { e.Inviter = &block.Person{Name: "丁"} },
		func(e *block.Env) { e.Inviter = &block.Person{Avatar: "/9"} },
	}},
	{needsVisitor, []func(*block.Env){
		func(e *block.Env) { e.Visitor = block.Person{Name: "丁"} },
		func(e *block.Env) { e.Visitor = block.Person{Avatar: "/9"} },
	}},
	{needsFriends, []func(*block.Env){
		func(e *block.Env) { e.Friends = 1 },
		func(e *block.Env) { e.Friends = 7 },
	}},
	{needsSeats, []func(*block.Env){
		func(e *block.Env) { e.Seats.Taken = e.Seats.Limit / 2 },
		func(e *block.Env) { e.Seats.Taken = 0 },
	}},
	{needsBooked, []func(*block.Env){
		func(e *block.Env) { e.Booked = nil },
		func(e *block.Env) { e.Booked = booked(e.Booked, 1) },
	}},
	{needsSlot, []func(*block.Env){
		func(e *block.Env) { e.Slot = "" },
		func(e *block.Env) { e.Slot = "周日" },
	}},
	{needsTicket, []func(*block.Env){
		func(e *block.Env) { e.Ticket = "" },
		func(e *block.Env) { e.Ticket = "HGFEDCBA" },
	}},
	{needsUsed, []func(*block.Env){
		func(e *block.Env) { e.Used = 0 },
		func(e *block.Env) { e.Used = 1 << 40 },
	}},
	{needsChannel, []func(*block.Env){
		func(e *block.Env) { e.Channel = "" },
		func(e *block.Env) { e.Channel = "other" },
	}},
	{needsPlays, []func(*block.Env){
		func(e *block.Env) { e.Plays = nil },
		func(e *block.Env) { e.Token = "" },
		func(e *block.Env) { e.Token = "9" },
	}},
}

// booked are so many more bookings of each slot.
func booked(b block.Booked, more int) block.Booked {
	out := block.Booked{}
	for slot, n := range b {
		out[slot] = n + more
	}
	return out
}

// needed finds what a block shows by drawing it: for one visitor of each look it has, with one thing changed at a time; and
// first with all at once, since that mostly changes nothing.
func needed(v block.Viewer, looks map[string]block.Env) needs {
	var n needs
	for html, e := range looks {
		differs := func(change func(*block.Env)) bool {
			other := e
			change(&other)
			drawn, err := drawnHTML(v, other)
			return err != nil || drawn != html
		}
		for round := range rounds {
			if !differs(func(e *block.Env) { n.changeOthers(e, round) }) {
				continue
			}
			for _, d := range differences {
				if n&d.need == 0 && differs(d.changes[round%len(d.changes)]) {
					n |= d.need
				}
			}
		}
		for _, moment := range moments(v) {
			if n&needsTime == 0 && differs(func(e *block.Env) { e.Now = moment }) {
				n |= needsTime
			}
		}
	}
	return n
}

// rounds are how many changes a difference has at most.
const rounds = 3

// changeOthers changes all that is not known to be needed.
func (n needs) changeOthers(e *block.Env, round int) {
	for _, d := range differences {
		if n&d.need == 0 {
			d.changes[round%len(d.changes)](e)
		}
	}
}

// moments are the times around which a block may look otherwise.
func moments(v block.Viewer) []time.Time {
	all := []time.Time{early, end}
	form.Walk(v, func(_ string, value any) {
		if moment, ok := value.(form.Time); ok && moment != 0 && len(all) < 50 {
			all = append(all, moment.In().Add(-30*time.Hour), moment.In().Add(-time.Minute), moment.In())
		}
	})
	return all
}

func drawnHTML(v block.Viewer, e block.Env) (string, error) {
	var html strings.Builder
	err := v.View(e).Render(context.Background(), &html)
	return html.String(), err
}

// standing is what a block's look depends on, apart from the values that marks stand for.
type standing struct {
	acted, shared, full, via bool
	by                       string
	invited                  bool
	inviter, visitor         block.Person
	friends                  int
	seats                    block.Seats
	booked                   string
	slot, ticket, channel    string
	used                     form.Time
	base                     string // of the visitor's own link
	plays                    string // see playsKey
	second                   int64  // unix
}

// standing is what the block with that id and those slots needs to know of a visitor.
func (n needs) standing(e *block.Env, id string, slots []block.Slot) standing {
	s := standing{acted: e.Acted, shared: e.Shared, full: e.Full, via: e.Via != "", by: e.By}
	if e.Shared {
		s.base, _, _ = cutOwn(e.Links)
	}
	if n&needsInviter != 0 && e.Inviter != nil {
		s.invited, s.inviter = true, *e.Inviter
	}
	if n&needsVisitor != 0 {
		s.visitor = e.Visitor
	}
	if n&needsFriends != 0 {
		s.friends = e.Friends
	}
	if n&needsSeats != 0 {
		s.seats = e.Seats
	}
	if n&needsBooked != 0 {
		s.booked = taken(e.Booked, id, slots)
	}
	if n&needsSlot != 0 {
		s.slot = e.Slot
	}
	if n&needsTicket != 0 {
		s.ticket = e.Ticket
	}
	if n&needsUsed != 0 {
		s.used = e.Used
	}
	if n&needsChannel != 0 {
		s.channel = e.Channel
	}
	if n&needsPlays != 0 {
		s.plays = playsKey(e.Plays, e.Token)
	}
	if n&needsTime != 0 {
		s.second = e.Now.Unix()
	}
	return s
}

// size is about how many bytes it takes.
func (s *standing) size() int {
	n := int(unsafe.Sizeof(*s))
	for _, text := range []string{s.inviter.Name, s.inviter.Avatar, s.visitor.Name, s.visitor.Avatar, s.by, s.booked, s.slot, s.ticket, s.channel, s.base, s.plays} {
		n += len(text)
	}
	return n
}

// taken are the bookings of a block's slots in their order, as text to compare.
func taken(booked block.Booked, id string, slots []block.Slot) string {
	var b []byte
	for _, slot := range slots {
		b = binary.AppendVarint(b, int64(booked[block.SlotOf{Block: id, Slot: slot.ID()}]))
	}
	return string(b)
}
