package part

// Ticket is a lead's ticket as people read it: in two halves.
func Ticket(ticket string) string {
	if len(ticket) != 8 {
		return ticket
	}
	return ticket[:4] + " " + ticket[4:]
}
