package pages

import (
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// ticketSigns are what tickets are written in: what is read out or copied by hand is not taken for something else.
const ticketSigns = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"

const ticketLength = 8

// NewTicket draws a lead's ticket (凭证号), by which its visitor is known at the counter. Nobody guesses one.
func NewTicket(random io.Reader) (string, error) {
	drawn := make([]byte, ticketLength)
	if _, err := io.ReadFull(random, drawn); err != nil {
		return "", fmt.Errorf("draw a ticket: %w", err)
	}
	for i, b := range drawn {
		drawn[i] = ticketSigns[int(b)%len(ticketSigns)] // 256 is a multiple of 32: each is as likely
	}
	return string(drawn), nil
}

// ParseTicket reads a ticket as somebody typed it, in parts or small letters; ok is false for what cannot be one.
func ParseTicket(typed string) (ticket string, ok bool) {
	ticket = strings.ToUpper(norm.NFKC.String(typed))
	ticket = strings.NewReplacer(" ", "", "-", "").Replace(ticket)
	return ticket, len(ticket) == ticketLength && strings.Trim(ticket, ticketSigns) == ""
}
