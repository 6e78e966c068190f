package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
)

// readers is how many connections ask for pages at once.
const readers = 64

// pageRow is one way to answer a page, and what it did.
type pageRow struct {
	name     string
	server   *process
	requests []string
	bytes    int // of an answer's body
	best     load
	rounds   []load
}

// webPages compares the live page, made for each of many visitors, with a file of the same bytes from nginx, and with a page that
// Next.js renders.
func (b *bench) webPages(ctx context.Context) (t table, err error) {
	seed, err := b.site(ctx)
	if err != nil {
		return t, err
	}
	s, err := seed.copy(b, "pages")
	if err != nil {
		return t, err
	}
	p, err := b.start(ctx, s)
	if err != nil {
		return t, err
	}
	defer p.stop()
	plain, packed, asked, err := checkPages(p, s)
	if err != nil {
		return t, err
	}
	nginx, err := b.nginx(ctx, plain, packed)
	if err != nil {
		return t, err
	}
	defer nginx.stop()
	rows := sameBytes(nginx, p, s.people[:knownCount], len(plain), len(packed))
	if b.takes("pages", "next") {
		next, err := b.next(ctx)
		if err != nil {
			return t, err
		}
		defer next.stop()
		rendered, err := renderedRows(next, s.people[:knownCount])
		if err != nil {
			return t, err
		}
		rows = append(rows, rendered...)
	}
	idle := p.memory()
	answered, err := b.openPages(ctx, rows, p)
	if err != nil {
		return t, err
	}
	memory := fmt.Sprintf("Memory: %d MB idle, %d MB at most.", idle, p.peak())
	t = pageTable(rows)
	counted, err := b.counted(ctx, s, p, asked+answered)
	t.note("Sanduan's page carries each visitor's own link, inviter, progress and nonce. %s %s", counted, memory)
	return t, err
}

// sameBytes are nginx and Sanduan, asked by the same people: plain, and compressed.
func sameBytes(nginx, sanduan *process, people []person, plain, packed int) []*pageRow {
	return []*pageRow{
		{name: "nginx, a file of the same bytes", server: nginx, requests: pageRequests("/page.html", people, false), bytes: plain},
		{name: "nginx, gzip_static", server: nginx, requests: pageRequests("/page.html", people, true), bytes: packed},
		{name: "**Sanduan**", server: sanduan, requests: pageRequests("/p/"+slug, people, false), bytes: plain},
		{name: "**Sanduan**, gzip", server: sanduan, requests: pageRequests("/p/"+slug, people, true), bytes: packed},
	}
}

// renderedRows are Next.js, plain and compressed.
func renderedRows(next *process, people []person) ([]*pageRow, error) {
	plain, err := get(next, "/p/"+slug, "Accept-Encoding", "identity")
	if err != nil {
		return nil, err
	}
	packed, err := get(next, "/p/"+slug, "Accept-Encoding", "gzip")
	if err != nil {
		return nil, err
	}
	return []*pageRow{
		{name: "Next.js, rendered on the server", server: next, requests: pageRequests("/p/"+slug, people, false), bytes: len(plain)},
		{name: "Next.js, rendered on the server, gzip", server: next, requests: pageRequests("/p/"+slug, people, true), bytes: len(packed)},
	}, nil
}

// openPages measures the rows in turn, round after round, and tells how many pages the server counted answered.
func (b *bench) openPages(ctx context.Context, rows []*pageRow, counted *process) (answered int, err error) {
	for range b.rounds {
		for _, r := range rows {
			l, err := b.ask(ctx, r.server, readers, r.requests, false)
			if err != nil {
				return 0, err
			}
			b.clean(r.name, l)
			b.say("%s: %s a second, p50 %s, p99 %s", r.name, count(l.rate()), millis(l.P50), millis(l.P99))
			r.best, r.rounds = r.best.best(l), append(r.rounds, l)
			if r.server == counted {
				answered += l.Requests
			}
		}
	}
	return answered, nil
}

// checkPages opens the page as some of the people, who must find their own link and inviter in it, and returns one person's page
// and how it is compressed. asked is how many pages it opened.
func checkPages(p *process, s *site) (plain, packed []byte, asked int, err error) {
	for _, who := range s.people[1:65] {
		cookie := strings.TrimSpace(who.cookie)
		plain, err = get(p, "/p/"+slug, "Cookie", cookie, "Accept-Encoding", "identity")
		if err != nil {
			return nil, nil, 0, err
		}
		packed, err = get(p, "/p/"+slug, "Cookie", cookie, "Accept-Encoding", "gzip")
		if err != nil {
			return nil, nil, 0, err
		}
		r, err := gzip.NewReader(bytes.NewReader(packed))
		if err != nil {
			return nil, nil, 0, fmt.Errorf("the compressed page: %w", err)
		}
		unpacked, err := io.ReadAll(r)
		if err != nil {
			return nil, nil, 0, fmt.Errorf("the compressed page: %w", err)
		}
		for _, page := range [][]byte{plain, unpacked} {
			if !bytes.Contains(page, []byte(who.code)) || !bytes.Contains(page, []byte(who.inviter)) {
				return nil, nil, 0, fmt.Errorf("the page of %s lacks the own link %s or the inviter %s", who.name, who.code, who.inviter)
			}
		}
		asked += 2
	}
	return plain, packed, asked, nil
}

// counted stops Sanduan and tells how many views it has stored for that many pages, and how many it says it lost.
func (b *bench) counted(ctx context.Context, s *site, p *process, asked int) (string, error) {
	metrics, err := get(p, "/metrics")
	if err != nil {
		return "", err
	}
	lost := 0
	for line := range strings.Lines(string(metrics)) {
		fmt.Sscanf(line, "sanduan_events_dropped_total %d", &lost)
	}
	p.stop()
	f, err := s.figures(ctx)
	if err == nil && f.Views+lost < asked {
		b.blame("of %d pages answered only %d were counted, and %d known to be lost", asked, f.Views, lost)
	}
	return fmt.Sprintf("Every opening is counted: for %s answers read %s views were stored, and %s lost by a full queue.",
		count(float64(asked)), count(float64(f.Views)), count(float64(lost))), err
}

// figures are the page's, once no program runs on the site.
func (s *site) figures(ctx context.Context) (f pages.Figures, err error) {
	err = s.with(ctx, func(store *db.Store) error {
		f, err = store.FiguresOf(ctx, s.page.ID, 0, 0)
		return err
	})
	return f, err
}

// pageTable sets each row beside nginx's of the same round that sends as many bytes, and Sanduan's beside Next's.
func pageTable(rows []*pageRow) table {
	t := table{
		title: "**Pages**, " + fmt.Sprint(readers) + " at once.",
		head:  []string{"", "pages a second", "of nginx", "Sanduan makes", "p50", "p99", "bytes"},
	}
	for i, r := range rows {
		ofNginx, sanduan := 0.0, 0.0
		for round, l := range r.rounds {
			if i > 1 {
				ofNginx = max(ofNginx, l.rate()/rows[i%2].rounds[round].rate())
			}
			if i > 3 && l.Requests > 0 {
				sanduan = max(sanduan, rows[i-2].rounds[round].rate()/l.rate())
			}
		}
		share := times(ofNginx)
		if ofNginx > 0 && ofNginx < 0.1 {
			share = fmt.Sprintf("%.4f ×", ofNginx)
		}
		t.row(r.name, count(r.best.rate()), share, times(sanduan), millis(r.best.P50), millis(r.best.P99), count(float64(r.bytes)))
	}
	return t
}
