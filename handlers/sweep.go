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

// How many runs are closed between two looks at what is due, and at a time: those go into one commit.
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
	for _, step := range []func(context.Context) error{s.undoDenied, s.followPages, s.closeDue, s.servePrizes, s.settleBoards} {
		err = errors.Join(err, caught(func() error { return step(ctx) }))
	}
	return err
}

// followed are the ends of pages, unix ms by page id, which all runs of the page have followed as far as this process knows. It is
// forgotten with the process: the next one looks at all open runs once.
type followed struct {
	mu   sync.Mutex
	ends map[string]int64
}

// followPages has the open runs of pages whose end has moved follow them, some at a time: each is one short write, and who acts on one
// meanwhile has it follow at once.
func (s *Server) followPages(ctx context.Context) error {
	all, err := s.store.PagesPlayed(ctx)
	for _, p := range all {
		s.followed.mu.Lock()
		end, known := s.followed.ends[p.ID]
		s.followed.mu.Unlock()
		if known && end == p.EndsAt {
			continue
		}
		failed := s.store.RunsBehind(ctx, p, func(some []db.DueRun) error { return s.closeRuns(ctx, some) })
		if err = errors.Join(err, failed); failed == nil {
			s.followed.mu.Lock()
			s.followed.ends[p.ID] = p.EndsAt
			s.followed.mu.Unlock()
		}
	}
	return err
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

// closeRuns does to runs what time brings: they follow their page, and those whose time is up end.
func (s *Server) closeRuns(ctx context.Context, due []db.DueRun) error {
	return s.moveAll(ctx, len(due), func(i int) pages.Move {
		return pages.Move{PageID: due[i].PageID, Run: due[i].ID, Verb: play.CloseVerb}
	})
}

// moveAll does n moves, by what is live on their pages, some of them at a time so that they go into one commit.
func (s *Server) moveAll(ctx context.Context, n int, move func(i int) pages.Move) error {
	var wg sync.WaitGroup
	errs := make([]error, n)
	room := make(chan struct{}, dueAtATime)
	for i := range n {
		room <- struct{}{}
		wg.Go(func() {
			defer func() { <-room }()
			var m pages.Move
			if err := caught(func() error {
				m = move(i)
				return s.moveOne(ctx, m)
			}); err != nil {
				errs[i] = fmt.Errorf("%s run %s: %w", m.Verb, m.Run, err)
			}
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}

// moveOne does one move by what is live on its page.
func (s *Server) moveOne(ctx context.Context, m pages.Move) error {
	rules, err := s.rulesOf(ctx, m.PageID)
	if err != nil {
		return err
	}
	m.Plays, m.Prizes = rules.Plays, rules.Doc.Prizes
	moved, err := s.store.Move(ctx, m, s.now())
	s.moved(moved)
	return err
}

// caught returns a panic as an error: nobody's request ends with it here, and one damaged row must not take the program along.
func caught(do func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("panic: %v", v)
		}
	}()
	return do()
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
		return struct{}{}, s.store.SetUsual(ctx, on, k.Points(k.Act), s.now())
	})
	return err
}
