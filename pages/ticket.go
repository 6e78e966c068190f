package pages

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// ticketSigns are what tickets are written in: what is read out or copied by hand is not taken for something else.
const ticketSigns = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"

const ticketLength = 8

// Tickets is how many tickets there are.
const Tickets = 1 << (ticketLength * signBits)

const signBits = 5 // of a number, that one sign stands for

// TicketOf is the lead's ticket (凭证号) of that number, by which its visitor is known at the counter. Of a number beyond
// Tickets what is above is left out.
func TicketOf(number uint64) string {
	var ticket [ticketLength]byte
	for i := ticketLength - 1; i >= 0; i-- {
		ticket[i] = ticketSigns[number%uint64(len(ticketSigns))]
		number >>= signBits
	}
	return string(ticket[:])
}

// TicketNumber is the number of a ticket as ParseTicket returns it.
func TicketNumber(ticket string) (number uint64) {
	for i := range len(ticket) {
		number = number<<signBits | uint64(strings.IndexByte(ticketSigns, ticket[i]))
	}
	return number
}

// TicketIn reads a ticket out of what was typed or scanned: the ticket itself, or the address a visitor's code has, which ends in it.
func TicketIn(text string) (ticket string, ok bool) {
	return ParseTicket(text[strings.LastIndexByte(text, '#')+1:])
}

// ParseTicket reads a ticket as somebody typed it, in parts or small letters; ok is false for what cannot be one.
func ParseTicket(typed string) (ticket string, ok bool) {
	ticket = strings.ToUpper(norm.NFKC.String(typed))
	ticket = strings.NewReplacer(" ", "", "-", "").Replace(ticket)
	return ticket, len(ticket) == ticketLength && strings.Trim(ticket, ticketSigns) == ""
}
