package block

// Seats are how many a page has room for (名额) and how many are in; the zero Seats are no limit.
type Seats struct{ Limit, Taken int }

// Left is how many seats are free.
func (s Seats) Left() int { return max(0, s.Limit-s.Taken) }
