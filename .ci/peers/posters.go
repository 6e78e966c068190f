package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// contender is one way to make posters, and what it did.
type contender struct {
	name   string
	server *process
	bytes  int // of a poster
	idle   int // MB
	most   int
	first  int    // us until the first poster after the start, the least; Sanduan's alone
	one    load   // one at a time
	many   load   // sixteen at once, the best
	rounds []load // … each round
}

const (
	atOnce      = 16  // posters asked for at once, where throughput is measured
	knownPoster = 256 // people whose posters are asked for again
)

// posters compares posters of the same design for the same people.
func (b *bench) posters(ctx context.Context) (t table, err error) {
	s, err := b.site(ctx)
	if err != nil {
		return t, err
	}
	inputs := filepath.Join(b.work, "inputs")
	if err := s.inputs(b, inputs); err != nil {
		return t, err
	}
	peers, err := b.posterPeers(ctx, inputs)
	defer func() {
		for _, c := range peers {
			c.server.stop()
		}
	}()
	if err != nil {
		return t, err
	}
	for _, c := range peers {
		if c.bytes, err = b.checkPosters(c.server, s.people[:knownPoster/8]); err != nil {
			return t, err
		}
		if err := b.keepSample(c.server, s.people[0]); err != nil {
			return t, err
		}
		c.idle = c.server.memory()
	}
	fresh, known := &contender{name: "**Sanduan**, a new person"}, &contender{name: "**Sanduan**, a known person"}
	requests := posterRequests(s.people)
	for range b.rounds {
		for _, c := range peers {
			if err := b.measure(ctx, c, requests, false); err != nil {
				return t, err
			}
		}
		if err := b.sanduanPosters(ctx, s, fresh, known); err != nil {
			return t, err
		}
	}
	for _, c := range peers {
		c.most = c.server.peak()
	}
	return posterTable(peers, fresh, known), nil
}

// posterPeers starts the peers that were picked.
func (b *bench) posterPeers(ctx context.Context, inputs string) (peers []*contender, err error) {
	add := func(name string, cmd *exec.Cmd, address string) error {
		cmd.Env = append(os.Environ(), "INPUTS="+inputs)
		p, err := start(ctx, name, address, "/", cmd)
		if err == nil {
			peers = append(peers, &contender{name: name, server: p})
		}
		return err
	}
	for _, name := range []string{"satori", "canvas"} {
		if !b.takes("posters", name) {
			continue
		}
		path, _, err := b.peer(ctx, "posters")
		if err != nil {
			return peers, err
		}
		title := nodeVersion(path, "@napi-rs/canvas")
		if name == "satori" {
			title = nodeVersion(path, "satori") + " + " + nodeVersion(path, "@resvg/resvg-js") + " + " + nodeVersion(path, "sharp")
		}
		b.versions["node"] = toolVersion(ctx, "node", "--version")
		address, err := freeAddress()
		if err != nil {
			return peers, err
		}
		_, port, _ := strings.Cut(address, ":")
		cmd := exec.CommandContext(ctx, "node", "server.mjs", name, port, "2")
		cmd.Dir = path
		if err := add(title+", 2 processes", cmd, address); err != nil {
			return peers, err
		}
	}
	if b.takes("posters", "gg") {
		self, err := os.Executable()
		if err != nil {
			return peers, err
		}
		address, err := freeAddress()
		if err != nil {
			return peers, err
		}
		return peers, add(goVersion("github.com/fogleman/gg")+" + image/jpeg", exec.CommandContext(ctx, self, "gg", inputs, address), address)
	}
	return peers, nil
}

// measure asks a server for posters, one at a time and then many at once. Where once is set every one is new.
func (b *bench) measure(ctx context.Context, c *contender, requests []string, once bool) error {
	for _, connections := range []int{1, atOnce} {
		l, err := b.ask(ctx, c.server, connections, requests, once)
		if err != nil {
			return err
		}
		b.clean(c.name, l)
		b.say("%s, %d at once: %.1f a second, p50 %s", c.name, connections, l.rate(), millis(l.P50))
		if connections == 1 {
			c.one = c.one.best(l)
		} else {
			c.many, c.rounds = c.many.best(l), append(c.rounds, l)
		}
		if once {
			requests = requests[min(len(requests), l.Requests+connections):]
		}
	}
	return nil
}

// sanduanPosters starts Sanduan, which has then drawn nothing yet, and asks for posters of new people, and of known ones again.
func (b *bench) sanduanPosters(ctx context.Context, seed *site, fresh, known *contender) error {
	s, err := seed.copy(b, "posters")
	if err != nil {
		return err
	}
	defer os.RemoveAll(s.data)
	p, err := b.start(ctx, s)
	if err != nil {
		return err
	}
	defer p.stop()
	fresh.server, known.server = p, p
	began := time.Now()
	if _, err := get(p, s.people[0].posterPath()); err != nil {
		return err
	}
	if first := int(time.Since(began).Microseconds()); fresh.first == 0 || first < fresh.first {
		fresh.first = first
	}
	if fresh.bytes, err = b.checkPosters(p, s.people[:knownPoster]); err != nil {
		return err
	}
	idle := p.memory()
	if err := b.measure(ctx, fresh, posterRequests(s.people[knownPoster:]), true); err != nil {
		return err
	}
	fresh.least(idle, p.peak())
	if known.bytes, err = b.checkPosters(p, s.people[:knownPoster]); err != nil { // others have taken their place in memory since
		return err
	}
	if err := b.keepSample(p, s.people[0]); err != nil {
		return err
	}
	idle = p.memory()
	if err := b.measure(ctx, known, posterRequests(s.people[:knownPoster]), false); err != nil {
		return err
	}
	known.least(idle, p.peak())
	return nil
}

// keepSample leaves a poster in the cache, to be looked at.
func (b *bench) keepSample(p *process, who person) error {
	jpeg, err := get(p, who.posterPath())
	if err != nil {
		return err
	}
	name, _, _ := strings.Cut(strings.TrimPrefix(p.name, "@"), " ")
	return os.WriteFile(filepath.Join(b.cache, strings.ReplaceAll(name, "/", "-")+".jpg"), jpeg, 0o644)
}

// least keeps the round that took least memory.
func (c *contender) least(idle, most int) {
	if c.most == 0 || most < c.most {
		c.idle, c.most = idle, most
	}
}

func posterTable(peers []*contender, fresh, known *contender) table {
	t := table{
		title: "**Posters**, JPEG of 750 × 1334 with a photo, the person's name, avatar and QR code, over HTTP; each request another person.",
		head:  []string{"", "one at a time, p50", "16 at once, posters a second", "Sanduan makes", "bytes", "memory, idle → most"},
	}
	for _, c := range append(peers, fresh, known) {
		ratio := 0.0
		for i, l := range c.rounds {
			if c != fresh && c != known && l.Requests > 0 {
				ratio = max(ratio, fresh.rounds[i].rate()/l.rate())
			}
		}
		t.row(c.name, millis(c.one.P50), count(c.many.rate()), times(ratio), count(float64(c.bytes)),
			count(float64(c.idle))+" → "+count(float64(c.most))+" MB")
	}
	t.note("The first poster after Sanduan's start, for which page and design are prepared: %s.", millis(fresh.first))
	return t
}
