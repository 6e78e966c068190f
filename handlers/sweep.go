package handlers

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// What only one node does at a time, and for how long it may, before another goes on where it is dead.
const (
	sweepLease = "plays"
	leaseLife  = time.Minute
)

// How many runs are closed between two looks at the lease, and at a time: those go into one commit.
const (
	mostDue    = 512
	dueAtATime = 64
)

// Sweep does what time brings to plays, also where nobody looks: runs end, prizes nobody took go back, those who wait in line get what
// there is, boards are settled. It may be broken off at any moment, and is done by one node at a time.
func (s *Server) Sweep(ctx context.Context) error {
	now := s.now()
	mine, err := s.store.Lease(ctx, sweepLease, s.node, now.Add(leaseLife), now)
	if err != nil || !mine {
		return err
	}
	return errors.Join(s.closeDue(ctx), s.servePrizes(ctx), s.settleBoards(ctx))
}

// closeDue closes the runs whose time has come.
func (s *Server) closeDue(ctx context.Context) error {
	for ctx.Err() == nil {
		due, err := s.store.DueRuns(ctx, s.now(), mostDue)
		if err != nil || len(due) == 0 {
			return err
		}
		if err := s.closeRuns(ctx, due); err != nil {
			return err // what cannot be closed is not tried for ever
		}
	}
	return ctx.Err()
}

func (s *Server) closeRuns(ctx context.Context, due []db.DueRun) error {
	var wg sync.WaitGroup
	errs := make([]error, len(due))
	room := make(chan struct{}, dueAtATime)
	for i, d := range due {
		room <- struct{}{}
		wg.Go(func() {
			defer func() { <-room }()
			rules, err := s.rulesOf(ctx, d.PageID)
			if err == nil {
				var moved pages.Moved
				m := pages.Move{PageID: d.PageID, Run: d.ID, Verb: play.CloseVerb, Plays: rules.Plays, Prizes: rules.Doc.Prizes}
				moved, err = s.store.Move(ctx, m, s.now())
				s.moved(moved)
			}
			if err != nil {
				errs[i] = fmt.Errorf("close run %s: %w", d.ID, err)
			}
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}

// rulesOf are the live contents of a page, empty ones where it has none (any more).
func (s *Server) rulesOf(ctx context.Context, pageID string) (pages.Ready, error) {
	page, err := s.pageOf(ctx, pageID)
	if err != nil || page.Live == 0 {
		if pages.IsCode(err, pages.NotFound) {
			err = nil
		}
		return pages.Ready{}, err
	}
	ready, err := s.version(ctx, page)
	if err != nil {
		return pages.Ready{}, err
	}
	return ready.Ready, nil
}

func (s *Server) servePrizes(ctx context.Context) error {
	ids, err := s.store.PagesToServe(ctx, s.now())
	for _, id := range ids {
		rules, failed := s.rulesOf(ctx, id)
		for more := failed == nil; more && ctx.Err() == nil; {
			var people []string
			people, more, failed = s.store.ServePrizes(ctx, id, rules.Doc.Prizes, s.now())
			for _, who := range people {
				s.acted(who)
			}
			more = more && failed == nil
		}
		err = errors.Join(err, failed)
	}
	return err
}

// settleBoards settles the boards whose time has come, and finds out what is usual on the others.
func (s *Server) settleBoards(ctx context.Context) error {
	scored, err := s.store.Scored(ctx)
	for _, on := range scored {
		err = errors.Join(err, s.settlePlay(ctx, on))
	}
	return err
}

func (s *Server) settlePlay(ctx context.Context, on db.PlayOn) error {
	page, err := s.store.Page(ctx, on.PageID)
	if err != nil {
		return err
	}
	rules, err := s.rulesOf(ctx, on.PageID)
	if err != nil {
		return err
	}
	rp, ok := rules.Play(on.Play)
	ranking, is := rp.Settings.(play.Ranking)
	if !ok || !is {
		return nil
	}
	ids, err := s.store.BoardsOf(ctx, on.PageID, on.Play)
	if err != nil {
		return err
	}
	for _, id := range ids {
		board, ok := ranking.Board(id, page.EndsAt)
		if !ok || board.From == 0 || s.now().UnixMilli() < board.From {
			continue
		}
		people, err := s.store.Settle(ctx, on.PageID, on.Play, ranking, board, rules.Doc.Prizes, s.now())
		if err != nil {
			return err
		}
		for _, who := range people {
			s.acted(who)
		}
	}
	return s.learnUsual(ctx, on, ranking)
}

// usualEvery is how often it is found out what is usual.
const usualEvery = time.Hour

func (s *Server) learnUsual(ctx context.Context, on db.PlayOn, k play.Ranking) error {
	_, err := lately(s.recent.usual, s.moment(), on.PageID+on.Play, func() (struct{}, error) {
		points := k.PhonePoints
		if k.Act == play.Tap {
			points = k.TapPoints
		}
		return struct{}{}, s.store.SetUsual(ctx, on, points, s.now())
	})
	return err
}
