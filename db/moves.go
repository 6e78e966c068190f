package db

import (
	"context"
	"crypto/rand"
	"errors"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// Move does what a visitor, an operator or time does in a page's plays, and returns after it is safely on disk. A lead that comes
// with it is stored as AddLead does, in the same transaction. That an act does not count is no error: Moved says so, and why. Errors
// are that the page takes no acts at now, and those of AddLead.
func (s *Store) Move(ctx context.Context, m pages.Move, now time.Time) (pages.Moved, error) {
	a, err := s.newMove(m, now)
	if err != nil {
		return pages.Moved{}, err
	}
	if err := s.await(ctx, &job{act: a}); err != nil {
		return pages.Moved{}, wrap(err, "move in a play")
	}
	moved := pages.Moved{Played: a.played, People: a.people}
	if m.Lead != nil {
		moved.Lead, moved.Again, err = a.answer()
	}
	return moved, err
}

func (s *Store) newMove(m pages.Move, now time.Time) (*act, error) {
	if m.PageID == "" || m.Visitor == "" && m.Verb != play.CloseVerb {
		return nil, errors.New("move in a play: it needs a page and a visitor")
	}
	a := &act{keys: s.keys, via: clean(m.Via), window: m.Window, now: now, ipHash: s.keys.ipHash(m.IP)}
	if m.Lead != nil {
		l := *m.Lead
		l.PageID, l.VisitorID, l.IP = m.PageID, m.Visitor, m.IP
		var err error
		if a, err = s.newAct(l, m.Via, m.Window, now); err != nil {
			return nil, err
		}
	}
	a.lead.PageID, a.lead.VisitorID, a.lead.CreatedAt = m.PageID, m.Visitor, now.UnixMilli()
	a.quota, a.move = m.Quota, &m
	m.Do, m.Which, m.Words = clean(m.Do), clean(m.Which), clean(m.Words)
	_, _ = rand.Read(a.luck[:]) // never fails
	return a, nil
}

// visits tells whether the act is a visitor's, who can only act on a page that is live.
func (a *act) visits() bool {
	switch {
	case a.move == nil:
		return true
	case a.move.By != "" || a.move.Takes:
		return false
	}
	return a.move.Verb == "" || a.move.Verb == play.StartVerb || a.move.Verb == play.JoinVerb
}

// plays tells whether the act has to do with plays.
func (a *act) plays() bool { return a.move != nil && (len(a.move.Plays) > 0 || a.move.Run != "") }
