package handlers

import (
	"context"

	"github.com/sanduan/sanduan/pages/h5"
)

// joinedShown is how many runs of others a visitor is shown to take part in.
const joinedShown = 20

// addJoined adds the runs of others in which the visitor takes part.
func (s *Server) addJoined(ctx context.Context, v *visit, m *h5.Me) error {
	part, err := s.partOf(ctx, v.page.ID, v.visitor)
	if err != nil || len(part.Joined) == 0 {
		return err
	}
	kept, err := s.standing(ctx, v.page.ID, v.visitor)
	if err != nil {
		return err
	}
	inviter, err := s.inviter(ctx, v, kept)
	if err != nil {
		return err
	}
	e := m.Env
	sc, err := s.playScene(ctx, &e, v, inviter)
	if err != nil {
		return err
	}
	runs, err := s.store.RunsJoined(ctx, v.page.ID, v.visitor, joinedShown)
	if err != nil {
		return err
	}
	for _, st := range runs {
		rp, ok := v.ready.Play(st.Run.Play)
		if !ok {
			continue // the page has it no more
		}
		p, r := sc.play(rp), sc.run(st)
		p.Mine, p.Theirs = nil, &r
		m.Joined = append(m.Joined, p)
	}
	return nil
}
