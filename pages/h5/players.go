package h5

import (
	"encoding/binary"
	"reflect"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
)

// players are the visitors for whom a block that shows plays is drawn ahead: the page's plays in every state, for who has left a lead and
// who has not, with a share and without, and whose form must be corrected. None where the block shows no plays. A nil block shows all.
func players(stranger block.Env, v block.Viewer, plays []pages.ReadyPlay) []block.Env {
	var all []block.Env
	for _, state := range block.PlayStates() {
		e := playing(stranger, plays, state)
		all = append(all, e, mistaken(e, v))
		e.Acted, e.Via, e.Channel = true, "via", "channel"
		all = append(all, e)
		e.Shared, e.Links = true, paths("2")
		all = append(all, e, at(e, end))
	}
	if v != nil && !showsPlays(v, all) {
		return nil
	}
	return all
}

// playing is the visitor who finds all plays in the state.
func playing(e block.Env, plays []pages.ReadyPlay, state block.PlayState) block.Env {
	e.Plays, e.Token = nil, ""
	for _, p := range plays {
		shown, token := state.Sample(p.Kind, early)
		shown.Key, shown.Act = string(p.Key), p.Settings.Common().Act
		e.Plays = append(e.Plays, shown)
		e.Token += token
	}
	return e
}

// showsPlays tells whether the block looks otherwise for one of them than with no play at all.
func showsPlays(v block.Viewer, players []block.Env) bool {
	for _, e := range players {
		if e.Acted || e.Shared || e.Form.Block != "" {
			continue // differs by more than its plays
		}
		e.Theme = theme.Get("") // any will do
		with, err := drawnHTML(v, e)
		e.Plays, e.Token = nil, ""
		without, failed := drawnHTML(v, e)
		if err != nil || failed != nil || with != without {
			return true
		}
	}
	return false
}

// playsKey is all that blocks may know of plays, as text to compare: every field of every value, one after the other.
func playsKey(plays []block.Play, token string) string {
	b := appendValue(nil, reflect.ValueOf(plays))
	return string(appendValue(b, reflect.ValueOf(token)))
}

// appendValue writes a value of plain data so that different values never read alike.
func appendValue(b []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.String:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		return append(b, v.String()...)
	case reflect.Int, reflect.Int64:
		return binary.AppendVarint(b, v.Int())
	case reflect.Bool:
		if v.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	case reflect.Slice:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		for i := range v.Len() {
			b = appendValue(b, v.Index(i))
		}
		return b
	case reflect.Pointer:
		if v.IsNil() {
			return append(b, 0)
		}
		return appendValue(append(b, 1), v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			b = appendValue(b, v.Field(i))
		}
		return b
	}
	panic("h5: a play holds a " + v.Type().String()) // a new field of a kind not written here: every test finds it
}

// otherPlays are plays that stand as these do, of other people and with other figures: what differs in a drawing of them are the words
// and numbers alone. Counts by which something is drawn more often stay.
func otherPlays(plays []block.Play) []block.Play {
	others := make([]block.Play, len(plays))
	for i, p := range plays {
		p.Runs += 100
		p.Mine, p.Theirs = otherRun(p.Mine), otherRun(p.Theirs)
		p.Tiers = otherTiers(p.Tiers)
		p.Teams = append([]block.OpenTeam(nil), p.Teams...)
		for j := range p.Teams {
			t := &p.Teams[j]
			t.ID, t.Leader, t.Missing, t.Deadline = t.ID+"9", another(t.Leader), t.Missing+10, later(t.Deadline)
		}
		p.Board = append([]block.Rank(nil), p.Board...)
		for j := range p.Board {
			p.Board[j].Person, p.Board[j].Points = another(p.Board[j].Person), p.Board[j].Points+1000
		}
		others[i] = p
	}
	return others
}

func otherRun(r *block.Run) *block.Run {
	if r == nil {
		return nil
	}
	o := *r
	o.ID, o.Owner, o.Off = o.ID+"9", another(o.Owner), o.Off/2+1
	o.Deadline, o.Until, o.Tiers = later(o.Deadline), later(o.Until), otherTiers(o.Tiers)
	o.Friends = append([]block.RunFriend(nil), o.Friends...)
	for i := range o.Friends {
		f := &o.Friends[i]
		f.Person, f.Amount, f.At = another(f.Person), f.Amount/2+1, later(f.At)
	}
	o.Passes = append([]block.Pass(nil), o.Passes...)
	for i := range o.Passes {
		p := &o.Passes[i]
		p.Link, p.Until = p.Link+"9", later(p.Until)
	}
	o.Offers = append([]block.Offer(nil), o.Offers...)
	for i := range o.Offers {
		f := &o.Offers[i]
		f.ID, f.From, f.Words, f.Until = f.ID+"9", another(f.From), f.Words+"。", later(f.Until)
	}
	return &o
}

// later is a moment otherwise in hours, minutes, seconds and milliseconds; unset stays unset.
func later(t form.Time) form.Time {
	if t != 0 {
		t += (61*60+61)*1000 + 1
	}
	return t
}

func otherTiers(tiers []block.Tier) []block.Tier {
	others := append([]block.Tier(nil), tiers...)
	for i := range others {
		if others[i].Left > 1 {
			others[i].Left += 1000
		}
	}
	return others
}
