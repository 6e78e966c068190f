package db

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// spread calls f b.N times from so many goroutines and reports the calls a second and their 99th percentile.
func spread(b *testing.B, goroutines int, unit string, f func(i int) error) {
	b.Helper()
	b.ReportAllocs()
	took := make([]time.Duration, b.N)
	var next atomic.Int64
	var failed atomic.Pointer[error]
	b.ResetTimer()
	var wg sync.WaitGroup
	for range goroutines {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < b.N; i = int(next.Add(1)) - 1 {
				began := time.Now()
				if err := f(i); err != nil {
					failed.Store(&err)
				}
				took[i] = time.Since(began)
			}
		})
	}
	wg.Wait()
	b.StopTimer()
	if err := failed.Load(); err != nil {
		b.Fatal(*err)
	}
	slices.Sort(took)
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), unit+"/s")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
}

// benchPhone gives every lead of a benchmark a phone of its own, over all its rounds.
func benchPhone(b *testing.B) func() string {
	b.Helper()
	var n atomic.Int64
	return func() string { return fmt.Sprintf("13%09d", n.Add(1)) }
}

// benchForm is a lead as a page's form sends it, from a visitor of its own.
func (c *scene) benchForm(phone string) pages.Lead {
	return c.form("visitor-"+phone, phone)
}

func BenchmarkAddLead(b *testing.B) {
	for _, d := range databases() {
		b.Run(d.name, func(b *testing.B) {
			c := newScene(b, d.config(b))
			via, phone := c.code("a"), benchPhone(b)
			for _, writers := range []int{1, 64, 512} {
				b.Run(fmt.Sprint(writers), func(b *testing.B) {
					spread(b, writers, "leads", func(int) error {
						_, _, err := c.AddLead(c.ctx, c.benchForm(phone()), via, week, pages.Quota{}, noon)
						return err
					})
				})
			}
		})
	}
}

// BenchmarkSingleCommit is what a lead or an event would cost with a transaction for each.
func BenchmarkSingleCommit(b *testing.B) {
	for _, d := range databases() {
		b.Run(d.name, func(b *testing.B) {
			c := newScene(b, d.config(b))
			via, phone := c.code("a"), benchPhone(b)
			lead := func() (work, error) {
				act, err := c.newAct(c.benchForm(phone()), via, week, noon)
				run := func(ctx context.Context, t *tx) error { _, _, err := act.run(ctx, t); return err }
				return work{job: &job{run: run}}, err
			}
			event := func() (work, error) { return work{event: c.benchEvent()}, nil }
			for _, writers := range []int{1, 64} {
				b.Run(fmt.Sprintf("lead/%d", writers), func(b *testing.B) { c.single(b, writers, "leads", lead) })
				b.Run(fmt.Sprintf("event/%d", writers), func(b *testing.B) { c.single(b, writers, "events", event) })
			}
		})
	}
}

func (c *scene) single(b *testing.B, writers int, unit string, next func() (work, error)) {
	b.Helper()
	var mu sync.Mutex
	spread(b, writers, unit, func(int) error {
		w, err := next()
		if err != nil {
			return err
		}
		mu.Lock()
		defer mu.Unlock()
		c.writer.text.prepareWanted(c.ctx)
		return c.writer.once([]work{w})
	})
}

func (c *scene) benchEvent() pages.Event {
	return pages.Event{PageID: c.page.ID, VisitorID: "visitor-13800138000", Kind: pages.EventView, At: noon.UnixMilli()}
}

func BenchmarkEvents(b *testing.B) {
	for _, d := range databases() {
		b.Run(d.name, func(b *testing.B) {
			c := newScene(b, d.config(b))
			b.ReportAllocs()
			e := c.benchEvent()
			for b.Loop() {
				for !c.Record(e) {
					time.Sleep(100 * time.Microsecond) // a full queue: the writer sets the pace
				}
			}
			check(b, c.Close()) // until all is on disk
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "events/s")
		})
	}
}

func BenchmarkShareByCode(b *testing.B) {
	for _, d := range databases() {
		b.Run(d.name, func(b *testing.B) {
			c := newScene(b, d.config(b))
			code := c.code("a")
			for _, readers := range []int{1, 8} {
				b.Run(fmt.Sprint(readers), func(b *testing.B) {
					spread(b, readers, "reads", func(int) error {
						_, err := c.ShareByCode(c.ctx, code)
						return err
					})
				})
			}
		})
	}
}
