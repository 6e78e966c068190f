package db

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
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
				return work{job: &job{act: act}}, err
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
			e := c.benchEvent()
			c.record(b, func() pages.Event { return e })
			check(b, c.Close()) // until all is on disk
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "events/s")
		})
	}
}

// record queues b.N events, as fast as the writer takes them.
func (c *scene) record(b *testing.B, next func() pages.Event) {
	b.Helper()
	b.ReportAllocs()
	for b.Loop() {
		for e := next(); !c.Record(e); {
			time.Sleep(100 * time.Microsecond) // a full queue: the writer sets the pace
		}
	}
	c.flush()
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

// written is a page of that many blocks, each about as long as a usual one: 0.9 KB.
func written(blocks int) pages.Doc {
	d := pages.Doc{Title: "页面", Theme: "coral"}
	for i, kind := range block.Sections() {
		d.Sections = append(d.Sections, pages.Section{ID: fmt.Sprint("s", i), Kind: kind})
	}
	for i := range blocks {
		s := &d.Sections[i*len(d.Sections)/blocks]
		s.Blocks = append(s.Blocks, pages.Block{ID: fmt.Sprint("block", i), Kind: "hero", Props: props(i)})
	}
	return d
}

// props are a block's with n in its title: not always as long, so that all that stands behind it moves.
func props(n int) json.RawMessage {
	return json.RawMessage(fmt.Sprintf(`{"Title":"第 %d 块","Words":"%s","Items":[{"Name":"甲"},{"Name":"乙"}]}`, n, strings.Repeat("说明文字", 64)))
}

// BenchmarkEditDraft is one text changed on a page whose history is full, what is asked for after it, and, to compare, no
// more than the draft's new text written down.
func BenchmarkEditDraft(b *testing.B) {
	for _, d := range databases() {
		for _, blocks := range []int{40, pages.MaxBlocks} {
			b.Run(fmt.Sprint(d.name, "/", blocks), func(b *testing.B) {
				c := newScene(b, d.config(b))
				n := 0
				edit := func(d *pages.Doc) error { n++; d.Sections[1].Blocks[0].Props = props(n); return nil }
				_, err := c.EditDraft(c.ctx, c.page.ID, wang("", 0), func(d *pages.Doc) error { *d = written(blocks); return nil })
				check(b, err)
				c.fillHistory(b, edit)
				b.Run("edit", func(b *testing.B) {
					b.ReportAllocs()
					for b.Loop() {
						_, err := c.EditDraft(c.ctx, c.page.ID, wang("", 0), edit)
						check(b, err)
					}
				})
				b.Run("steps", func(b *testing.B) {
					for b.Loop() {
						_, _, err := c.Steps(c.ctx, c.page.ID, "wang")
						check(b, err)
					}
				})
				b.Run("bare", func(b *testing.B) { c.bareSaves(b, edit) })
			})
		}
	}
}

// fillHistory brings the page's history to its full length with copies of an edit.
func (c *scene) fillHistory(b *testing.B, edit func(*pages.Doc) error) {
	b.Helper()
	_, err := c.EditDraft(c.ctx, c.page.ID, wang("", 0), edit)
	check(b, err)
	check(b, c.do(c.ctx, func(ctx context.Context, t *tx) error {
		var last string
		err := t.get(ctx, &last, `SELECT changes FROM edits WHERE page_id = ? ORDER BY seq DESC LIMIT 1`, c.page.ID)
		for range keptEdits {
			if err == nil {
				err = t.note(ctx, c.page.ID, wang("", 0), done, last)
			}
		}
		return err
	}))
}

// bareSaves writes a draft's text down and nothing else.
func (c *scene) bareSaves(b *testing.B, edit func(*pages.Doc) error) {
	b.Helper()
	d, _, err := c.Draft(c.ctx, c.page.ID)
	check(b, err)
	texts := make([]string, 20)
	for i := range texts {
		check(b, edit(&d))
		texts[i], err = encodeDoc(d)
		check(b, err)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		check(b, c.do(c.ctx, func(ctx context.Context, t *tx) error {
			_, err := t.exec(ctx, `UPDATE drafts SET doc = ?, rev = rev + 1 WHERE page_id = ?`, texts[i%len(texts)], c.page.ID)
			return err
		}))
	}
}
