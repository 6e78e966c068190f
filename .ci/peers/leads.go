package main

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"sync/atomic"

	"github.com/sanduan/sanduan/db"
)

// leadWriters are how many leave a phone at once.
var leadWriters = []int{64, 512}

// leads leaves phones over HTTP, each from a visitor of its own who was invited. First some whose answers are counted one by
// one: there must be exactly as many leads after it.
func (b *bench) leads(ctx context.Context) (t table, err error) {
	seed, err := b.site(ctx)
	if err != nil {
		return t, err
	}
	if err := b.exactLeads(ctx, seed); err != nil {
		return t, err
	}
	t = table{
		title: "**Leads**, `POST /p/{slug}/lead`, each of another visitor and phone with every rule checked, answered when it is on disk (SQLite).",
		head:  []string{"at once", "leads a second", "p50", "p99", "memory, idle → most"},
	}
	for _, writers := range leadWriters {
		var best load
		idle, most := 0, 0
		for range b.rounds {
			l, was, is, err := b.leadRound(ctx, seed, writers)
			if err != nil {
				return t, err
			}
			b.say("%d at once: %s leads a second, p99 %s", writers, count(l.rate()), millis(l.P99))
			best = best.best(l)
			if is > most {
				idle, most = was, is
			}
		}
		t.row(fmt.Sprint(writers), count(best.rate()), millis(best.P50), millis(best.P99), fmt.Sprintf("%d → %d MB", idle, most))
	}
	return t, nil
}

// leadRound runs on a copy of the site, and afterwards looks whether the store has the leads that were answered, and of those
// still on their way when wrk ended some.
func (b *bench) leadRound(ctx context.Context, seed *site, writers int) (l load, idle, most int, err error) {
	s, err := seed.copy(b, "leads")
	if err != nil {
		return l, 0, 0, err
	}
	defer os.RemoveAll(s.data)
	p, err := b.start(ctx, s)
	if err != nil {
		return l, 0, 0, err
	}
	defer p.stop()
	idle = p.memory()
	l, err = b.ask(ctx, p, writers, s.leadRequests(25_000*b.seconds), true)
	if err != nil {
		return l, 0, 0, err
	}
	b.clean("leads", l)
	most = p.peak()
	p.stop()
	f, err := s.figures(ctx)
	if got := f.Leads - knownCount; err == nil && (got < l.Requests || got > l.Requests+writers) {
		b.blame("%d leads were answered, and %d stored", l.Requests, got)
	}
	return l, idle, most, err
}

// exactLeads leaves phones and reads every answer.
func (b *bench) exactLeads(ctx context.Context, seed *site) error {
	s, err := seed.copy(b, "leads")
	if err != nil {
		return err
	}
	defer os.RemoveAll(s.data)
	p, err := b.start(ctx, s)
	if err != nil {
		return err
	}
	defer p.stop()
	const n = 3000
	requests := s.leadRequests(n)
	var answered atomic.Int64
	err = inParallel(n, func(i int) error {
		status, err := raw(p, requests[i])
		if status == http.StatusSeeOther {
			answered.Add(1)
		}
		return err
	})
	if err != nil {
		return err
	}
	p.stop()
	f, err := s.figures(ctx)
	if got := f.Leads - knownCount; err == nil && (answered.Load() != n || got != n) {
		b.blame("of %d leads %d were answered with 303, and %d stored", n, answered.Load(), got)
	}
	return err
}

// leadRequests are the acts of n visitors, whom people of the site invited.
func (s *site) leadRequests(n int) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = leadRequest(slug, s.sign(db.NewID()), s.people[i%knownCount].code, i)
	}
	return all
}

// raw sends a request over a connection of its own and returns the answer's status.
func raw(p *process, request string) (status int, err error) {
	c, err := net.Dial("tcp", p.address)
	if err != nil {
		return 0, err
	}
	defer c.Close()
	if _, err := c.Write([]byte(request)); err != nil {
		return 0, err
	}
	answer, err := http.ReadResponse(bufio.NewReader(c), nil)
	if err != nil {
		return 0, err
	}
	return answer.StatusCode, answer.Body.Close()
}
