package db

import (
	"crypto/rand"
	"encoding/binary"
	"strings"

	"github.com/sanduan/sanduan/pages"
)

// Tickets must tell nothing of each other, but rows whose keys lie anywhere cost a commit a page of the index for each. So
// a ticket is stored as its place in a permutation by the store's key, and leads that come in one after the other get
// places side by side.

// Stored places are 't' and 8 digits that sort as the numbers do. Tickets of old leads stand as they are shown, and those have no
// small letters.
const (
	placeMark   = "t"
	placeDigits = "0123456789abcdefghijklmnopqrstuv"
	placeLength = len(placeMark) + 8
)

// storedTicket is how a ticket that is shown so is stored.
func (k keys) storedTicket(ticket string) string {
	return placeText(k.tickets.place(pages.TicketNumber(ticket)))
}

// ticketAt is the ticket that has this place, as it is shown.
func (k keys) ticketAt(place uint64) string { return pages.TicketOf(k.tickets.of(place)) }

func placeText(place uint64) string {
	var text [placeLength]byte
	copy(text[:], placeMark)
	for i := placeLength - 1; i >= len(placeMark); i-- {
		text[i] = placeDigits[place%uint64(len(placeDigits))]
		place /= uint64(len(placeDigits))
	}
	return string(text[:])
}

// shownTicket is the ticket that is stored so.
func (k keys) shownTicket(stored string) string {
	digits, ok := strings.CutPrefix(stored, placeMark)
	if !ok {
		return stored
	}
	var place uint64
	for i := range len(digits) {
		place = place*uint64(len(placeDigits)) + uint64(strings.IndexByte(placeDigits, digits[i]))
	}
	return k.ticketAt(place)
}

// ticketRun are places side by side that leads get next. It is the writer's alone.
type ticketRun struct {
	next uint64
	left int
}

// ticketsInRun is how many places are side by side; then others follow, from anywhere.
const ticketsInRun = 4096

func (r *ticketRun) draw() uint64 {
	if r.left == 0 {
		var b [8]byte
		rand.Read(b[:]) // never fails
		r.next, r.left = binary.BigEndian.Uint64(b[:]), ticketsInRun
	}
	r.next++
	r.left--
	return r.next % pages.Tickets
}

// leave begins another run: where a place is taken, so may be the next ones.
func (r *ticketRun) leave() { r.left = 0 }
