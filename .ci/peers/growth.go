package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

// The small site that the grown one is compared with.
const (
	fewPages  = 10
	fewEvents = 1000
)

// openers is how many at once open pages that nobody has opened before.
const openers = 4

// size is a site of some size, and what it did, best of the rounds.
type size struct {
	pages, events int
	site          *site
	ready         time.Duration // from the start of the process until it answers
	page, poster  load          // of the page that the small site has too
	turn          load          // of all the other pages, one after the other, by people who were never there
	most          int           // MB
}

// growth compares a small site with one that has been used for years.
func (b *bench) growth(ctx context.Context) (t table, err error) {
	sizes := []*size{{pages: fewPages, events: fewEvents}, {pages: b.pages, events: b.events}}
	for i, z := range sizes {
		if err := b.grow(ctx, z, fmt.Sprintf("grown%d", i)); err != nil {
			return t, err
		}
		defer os.RemoveAll(z.site.data)
	}
	var ratios [2]float64 // the grown site's rates of pages and posters to the small one's, the best round
	for range b.rounds {
		var rates [2][2]float64
		for i, z := range sizes {
			if rates[i], err = b.growthRound(ctx, z); err != nil {
				return t, err
			}
		}
		for k := range ratios {
			ratios[k] = max(ratios[k], rates[1][k]/rates[0][k])
		}
	}
	t = table{
		title: "**Growth**: the same page and posters on a site with more pages and events.",
		head:  []string{"live pages", "events", "start until ready", "pages a second, gzip", "new posters a second", "the other pages in turn, a second", "memory, most"},
	}
	for _, z := range sizes {
		t.row(count(float64(z.pages)), count(float64(z.events)), millis(int(z.ready.Microseconds())), count(z.page.rate()),
			count(z.poster.rate()), count(z.turn.rate()), fmt.Sprintf("%d MB", z.most))
	}
	t.note("Grown to small, in the same round: pages %s, posters %s. A page is made ready when it is first opened; of the grown site's, %s were.",
		times(ratios[0]), times(ratios[1]), count(float64(min(sizes[1].turn.Requests, b.pages-1))))
	return t, nil
}

// grow fills a copy of the site with pages and events.
func (b *bench) grow(ctx context.Context, z *size, name string) error {
	seed, err := b.site(ctx)
	if err != nil {
		return err
	}
	if z.site, err = seed.copy(b, name); err != nil {
		return err
	}
	b.say("growing to %s pages and %s events", count(float64(z.pages)), count(float64(z.events)))
	ids := make([]string, z.pages-1) // one is there already
	err = z.site.with(ctx, func(store *db.Store) error {
		now, kinds := time.Now(), template.All()
		err := inParallel(len(ids), func(i int) error {
			p, err := publishPage(ctx, store, kinds[i%len(kinds)].Name, grownSlug(i), now, func(d *pages.Doc) { d.Title = fmt.Sprint("第 ", i, " 页") })
			ids[i] = p.ID
			return err
		})
		if err != nil {
			return err
		}
		return record(ctx, store, ids, z.events, now)
	})
	if err != nil {
		return err
	}
	return z.site.with(ctx, func(store *db.Store) error { // nothing of it may have been lost on the way
		f, err := store.FiguresOf(ctx, ids[0], 0, 0)
		if want := (z.events + len(ids) - 1) / len(ids); err == nil && f.Views != want {
			err = fmt.Errorf("a page has %d views instead of %d", f.Views, want)
		}
		return err
	})
}

func grownSlug(i int) string { return fmt.Sprint("page-", i) }

// record stores views of the last month, in their order: one campaign came after the other.
func record(ctx context.Context, store *db.Store, ids []string, n int, now time.Time) error {
	month := int64(30 * 24 * time.Hour / time.Millisecond)
	for i := range n {
		e := pages.Event{
			PageID: ids[i*len(ids)/n], VisitorID: fmt.Sprint("visitor-", i/3), Kind: pages.EventView,
			At: now.UnixMilli() - month + int64(i)*month/int64(n),
		}
		for !store.Record(e) { // the queue is full
			if err := ctx.Err(); err != nil {
				return err
			}
			time.Sleep(time.Millisecond)
		}
	}
	return nil
}

// growthRound starts Sanduan on the site and measures it. The answer is its rates of pages and of posters.
func (b *bench) growthRound(ctx context.Context, z *size) (rates [2]float64, err error) {
	began := time.Now()
	p, err := b.start(ctx, z.site)
	if err != nil {
		return rates, err
	}
	defer p.stop()
	ready := time.Since(began)
	if z.ready == 0 || ready < z.ready {
		z.ready = ready
	}
	s := z.site
	if _, _, _, err := checkPages(p, s); err != nil {
		return rates, err
	}
	page, err := b.ask(ctx, p, readers, pageRequests("/p/"+slug, s.people[:knownCount], true), false)
	if err != nil {
		return rates, err
	}
	b.clean("growth, pages", page)
	if _, err := b.checkPosters(p, s.people[:knownPoster]); err != nil {
		return rates, err
	}
	poster, err := b.ask(ctx, p, atOnce, posterRequests(s.people[knownPoster:]), true)
	if err != nil {
		return rates, err
	}
	b.clean("growth, posters", poster)
	turn, err := b.ask(ctx, p, openers, z.inTurn(), false)
	if err != nil {
		return rates, err
	}
	b.clean("growth, pages in turn", turn)
	z.turn = z.turn.best(turn)
	z.page, z.poster, z.most = z.page.best(page), z.poster.best(poster), max(z.most, p.peak())
	b.say("%s pages: ready after %v, %s pages and %s posters a second, %d MB", count(float64(z.pages)), ready.Round(time.Millisecond), count(page.rate()), count(poster.rate()), p.peak())
	return [2]float64{page.rate(), poster.rate()}, nil
}

// inTurn opens the other pages, the first time each as nobody has since the start.
func (z *size) inTurn() []string {
	var all []string
	for i := range z.pages - 1 {
		all = append(all, request("GET", "/p/"+grownSlug(i), "", "Accept-Encoding: gzip"))
	}
	return all
}
