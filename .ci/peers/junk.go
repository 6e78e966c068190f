package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"os"
	"time"

	"github.com/sanduan/sanduan/pages/share"
)

// junk floods Sanduan with links that nobody has, and compares what one costs with what a poster costs.
func (b *bench) junk(ctx context.Context) (t table, err error) {
	seed, err := b.site(ctx)
	if err != nil {
		return t, err
	}
	s, err := seed.copy(b, "junk")
	if err != nil {
		return t, err
	}
	defer os.RemoveAll(s.data)
	p, err := b.start(ctx, s)
	if err != nil {
		return t, err
	}
	defer p.stop()
	if _, err := b.checkPosters(p, s.people[:knownPoster]); err != nil {
		return t, err
	}
	before := p.cpu()
	drawn, err := b.ask(ctx, p, atOnce, posterRequests(s.people[knownPoster:]), true)
	if err != nil {
		return t, err
	}
	b.clean("posters before the flood", drawn)
	poster := (p.cpu() - before) / time.Duration(max(1, drawn.Requests))

	idle := p.memory()
	flood, each, err := b.flood(ctx, p)
	if err != nil {
		return t, err
	}
	t = table{
		title: "**A flood of junk codes**: posters of links that nobody has.",
		head:  []string{"answers (404) a second", "processor time each", "of a new poster", "memory, idle → most"},
	}
	t.row(count(flood.rate()), fmt.Sprintf("%d µs", each.Microseconds()), fmt.Sprintf("%d µs", poster.Microseconds()), fmt.Sprintf("%d → %d MB", idle, p.peak()))
	return t, nil
}

// flood asks for posters by junk codes alone; each is the processor time that one of them cost.
func (b *bench) flood(ctx context.Context, p *process) (best load, each time.Duration, err error) {
	codes := junkCodes(50_000)
	if status, err := raw(p, codes[0]); err != nil || status != http.StatusNotFound {
		b.blame("a junk code was answered with %d, %v", status, err)
	}
	before, answers := p.cpu(), 0
	for range b.rounds {
		l, err := b.ask(ctx, p, atOnce, codes, false)
		if err != nil {
			return best, 0, err
		}
		if l.Refused != l.Requests || l.Broken > 0 {
			b.blame("of %d junk codes %d were refused, and %d answers lost", l.Requests, l.Refused, l.Broken)
		}
		best, answers = best.best(l), answers+l.Requests
	}
	return best, (p.cpu() - before) / time.Duration(max(1, answers)), nil
}

// junkCodes ask for posters by codes of the right form, drawn at random.
func junkCodes(n int) []string {
	random := rand.NewChaCha8([32]byte{1})
	var all []string
	for range n {
		code, err := share.NewCode(random)
		if err != nil {
			panic(err) // this source never fails
		}
		all = append(all, request("GET", person{code: code}.posterPath(), ""))
	}
	return all
}
