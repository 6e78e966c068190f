package handlers

import "context"

// HoldRehearsals takes the one turn there is to rehearse.
func (s *Server) HoldRehearsals(ctx context.Context) (done func(), err error) {
	return s.rehearsals.take(ctx, rehearsalPatience, "")
}
