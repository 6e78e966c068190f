package play

import (
	"slices"

	"github.com/sanduan/sanduan/components/form"
)

// shelf keeps a rehearsal's prizes and budget as the engine keeps a page's: what is given back first, then what must be had, then what is
// given; all steps of an outcome, or none of them.
type shelf struct {
	prizes  Prizes
	stock   map[form.Ref]*stocked
	spent   form.Money
	days    map[int64]form.Money // by China's day, counted from 1970
	line    map[form.Ref][]*parcel
	given   []int64 // when, unix ms
	day     int64   // on which those in line were served last
	dropped bool    // something since
	journal []undoable
	wait    bool // what the journal lacks, another day's budget bears
}

// stocked is what of a prize is taken.
type stocked struct {
	Prize
	taken    int
	missed   int // see Used
	missedAt int
	instead  int
	outAt    int
	stop     int
}

// parcel is a prize for somebody.
type parcel struct {
	state  parcelState
	wanted form.Ref
	prize  form.Ref // that it is, or its substitute
	day    int64    // on which its cost counts
}

type parcelState byte

// The states of a parcel.
const (
	parcelNone parcelState = iota
	parcelWaits
	parcelKept
	parcelGiven
)

// undoable is a step that is done to a parcel, as it was before.
type undoable struct {
	parcel *parcel
	before parcel
	after  parcelState
}

func newShelf(prizes Prizes) *shelf {
	s := &shelf{prizes: prizes, stock: map[form.Ref]*stocked{}, days: map[int64]form.Money{}, line: map[form.Ref][]*parcel{}}
	for _, p := range prizes.List {
		s.stock[form.Ref(p.Key)] = &stocked{Prize: p}
	}
	return s
}

// chinaDay is China's day of a moment, unix ms, counted from 1970: a day as the budget has it.
func chinaDay(now int64) int64 { return (now + 8*hour) / (24 * hour) }

// apply does the steps of an outcome for a run; false, and nothing done, where something that must be had cannot.
func (s *shelf) apply(parcels map[Owed]*parcel, dues []Due, now int64) bool {
	s.journal, s.wait = s.journal[:0], false
	for round := range 3 {
		for _, due := range dues {
			if roundOf(due.Step) != round || due.Prize == "" {
				continue
			}
			if !s.step(parcels, due, now) {
				s.revert()
				return false
			}
		}
	}
	for _, u := range s.journal {
		switch {
		case u.after == u.before.state:
		case u.after == parcelGiven:
			s.given = append(s.given, now)
		case u.after == parcelWaits:
			s.line[u.parcel.wanted] = append(s.line[u.parcel.wanted], u.parcel)
		}
	}
	return true
}

// lacks is why the last outcome could not be applied.
func (s *shelf) lacks() Reason {
	if s.wait {
		return SpentToday
	}
	return SoldOut
}

// roundOf is the order of steps.
func roundOf(step Step) int {
	switch step {
	case Drop:
		return 0
	case Reserve, Lock:
		return 1
	}
	return 2
}

// step does one step; false where it needs a unit and there is none.
func (s *shelf) step(parcels map[Owed]*parcel, due Due, now int64) bool {
	p := parcels[Owed{due.To, due.Tier}]
	if p == nil {
		p = &parcel{}
		parcels[Owed{due.To, due.Tier}] = p
	}
	before := *p
	done := s.move(p, due, now)
	s.journal = append(s.journal, undoable{p, before, p.state})
	return done
}

// move does a step to a parcel. A locked coupon is as good as given: the friend will use the other.
func (s *shelf) move(p *parcel, due Due, now int64) bool {
	switch {
	case due.Step == Drop:
		s.drop(p)
		return true
	case p.state == parcelGiven || p.state == parcelKept && due.Step != Give:
		return true // done before
	case p.state != parcelKept && !s.take(p, due.Prize, now):
		if due.Step == Give {
			p.state, p.wanted = parcelWaits, due.Prize
		}
		return due.Step == Give
	}
	p.state = parcelGiven
	if due.Step == Reserve {
		p.state = parcelKept
	}
	return true
}

// drop takes a parcel back. None is given back that has been given: nobody leaves in a rehearsal.
func (s *shelf) drop(p *parcel) {
	if p.state == parcelKept {
		s.count(p, -1)
		s.dropped = true
	}
	if p.state != parcelGiven {
		p.state = parcelNone
	}
}

// take takes a unit of the wanted prize, or of its substitute; false where there is none.
func (s *shelf) take(p *parcel, wanted form.Ref, now int64) bool {
	of, ok := s.stock[wanted]
	if !ok {
		return false
	}
	if !s.has(of, now) {
		other, ok := s.stock[of.Substitute]
		if !ok || !s.has(other, now) {
			of.miss(now)
			return false
		}
		of.instead++
		of = other
	}
	p.wanted, p.prize, p.day = wanted, form.Ref(of.Key), chinaDay(now)
	s.count(p, 1)
	return true
}

// has tells whether there is a unit, and the budget bears it; where not, that is noted.
func (s *shelf) has(of *stocked, now int64) bool {
	left := of.taken < of.Total
	if left && s.bears(of.Cost, now) {
		return true
	}
	switch {
	case !left && of.outAt == 0:
		of.outAt = hourOf(now)
	case left && of.stop == 0:
		of.stop = hourOf(now)
	}
	s.wait = s.wait || left && s.lasts(of.Cost)
	return false
}

// miss notes that somebody wants a unit, and gets nothing.
func (of *stocked) miss(now int64) {
	of.missed++
	if of.missedAt == 0 {
		of.missedAt = hourOf(now)
	}
}

// bears tells whether the budget does.
func (s *shelf) bears(cost form.Money, now int64) bool {
	return s.lasts(cost) && (s.prizes.Daily == 0 || s.days[chinaDay(now)]+cost <= s.prizes.Daily)
}

// lasts tells whether the budget in all bears it.
func (s *shelf) lasts(cost form.Money) bool {
	return s.prizes.Most == 0 || s.spent+cost <= s.prizes.Most
}

// count is a parcel's unit taken (1) or back in stock (−1).
func (s *shelf) count(p *parcel, units int) {
	of := s.stock[p.prize]
	of.taken += units
	s.spent += form.Money(units) * of.Cost
	s.days[p.day] += form.Money(units) * of.Cost
}

// revert takes back what the steps of the journal did, the last first.
func (s *shelf) revert() {
	for _, u := range slices.Backward(s.journal) {
		if holds(u.parcel.state) {
			s.count(u.parcel, -1)
		}
		if holds(u.before.state) {
			s.count(&u.before, 1)
		}
		*u.parcel = u.before
	}
}

// holds tells whether a parcel in that state has a unit.
func holds(state parcelState) bool { return state == parcelKept || state == parcelGiven }

// serve gives what has come back, or a new day's budget, to those who wait, the first first.
func (s *shelf) serve(now int64) {
	day := chinaDay(now)
	if !s.dropped && (s.prizes.Daily == 0 || day == s.day) {
		return
	}
	s.dropped, s.day = false, day
	for _, p := range s.prizes.List {
		key := form.Ref(p.Key)
		for len(s.line[key]) > 0 && s.available(key, now) {
			first := s.line[key][0]
			s.line[key] = s.line[key][1:]
			if first.state == parcelWaits && s.take(first, key, now) {
				first.state = parcelGiven
				s.given = append(s.given, now)
			}
		}
	}
}

// available tells whether somebody in line could be served.
func (s *shelf) available(key form.Ref, now int64) bool {
	of := s.stock[key]
	other := s.stock[of.Substitute]
	return of.taken < of.Total && s.bears(of.Cost, now) || other != nil && other.taken < other.Total && s.bears(other.Cost, now)
}

// waiting is how many wait in line.
func (s *shelf) waiting() int {
	n := 0
	for _, line := range s.line {
		for _, p := range line {
			if p.state == parcelWaits {
				n++
			}
		}
	}
	return n
}

// cost is that of all units that are taken.
func (s *shelf) cost() form.Money { return s.spent }

// used is what came of the prizes a play gives, and of those they are replaced by.
func (s *shelf) used(gives []form.Ref) []Used {
	var all []Used
	seen := map[form.Ref]bool{}
	for len(gives) > 0 {
		key := gives[0]
		gives = gives[1:]
		of, ok := s.stock[key]
		if !ok || seen[key] {
			continue
		}
		seen[key] = true
		u := Used{
			Prize: key, Title: of.Title, Total: of.Total, Given: of.taken, Missed: of.missed, MissedAt: of.missedAt, Instead: of.instead, OutAt: of.outAt, Stopped: of.stop,
		}
		if other := s.stock[of.Substitute]; other != nil {
			u.Substitute = other.Title
		}
		all = append(all, u)
		gives = append(gives[:len(gives):len(gives)], of.Substitute)
	}
	return all
}
