package db

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/sanduan/sanduan/pages"
)

// BenchmarkGrowth shows what a store costs that has grown: the same acts at few and at many live pages and events, how
// long it takes to open, and what memory (resident, of the whole process) is in use after all that.
func BenchmarkGrowth(b *testing.B) {
	for _, size := range []struct{ pages, events int }{{10, 1_000}, {10_000, 1_000}, {10_000, 10_000_000}} {
		b.Run(fmt.Sprintf("pages=%d/events=%d", size.pages, size.events), func(b *testing.B) {
			c := newScene(b, Config{Data: b.TempDir()})
			live := c.grow(b, size.pages, size.events)
			via, phone := c.code("a"), benchPhone(b)
			var n atomic.Int64
			next := func() pages.Page { return live[int(n.Add(7919))%len(live)] }
			b.Run("open", func(b *testing.B) { c.reopens(b) })
			b.Run("page", func(b *testing.B) {
				spread(b, 2, "reads", func(int) error { _, err := c.LivePage(c.ctx, next().Slug); return err })
			})
			b.Run("share", func(b *testing.B) {
				spread(b, 2, "reads", func(int) error { _, err := c.ShareByCode(c.ctx, via); return err })
			})
			b.Run("lead", func(b *testing.B) {
				spread(b, 64, "leads", func(int) error {
					l := c.benchForm(phone())
					l.PageID = next().ID
					_, _, err := c.AddLead(c.ctx, l, "", week, pages.Quota{}, noon)
					return err
				})
			})
			b.Run("events", func(b *testing.B) {
				c.record(b, func() pages.Event {
					return pages.Event{PageID: next().ID, VisitorID: "visitor-13800138000", Kind: pages.EventView, At: noon.UnixMilli()}
				})
				b.ReportMetric(residentMB(b), "MB")
			})
		})
	}
}

// grow publishes pages of a dozen blocks, and has had that many views of them.
func (c *scene) grow(b *testing.B, many, views int) []pages.Page {
	b.Helper()
	live := make([]pages.Page, many)
	doc := written(12)
	for first := 0; first < many; first += 100 {
		errs := atOnce(min(100, many-first), func(i int) error {
			slug := fmt.Sprintf("page-%05d", first+i)
			p := pages.Page{ID: slug, Slug: slug}
			live[first+i] = p
			if err := c.CreatePage(c.ctx, p, doc); err != nil {
				return err
			}
			_, err := c.Publish(c.ctx, p.ID, doc, "小王", "", pages.Host{Company: "三段"}.Agreement(), noon)
			return err
		})
		for _, err := range errs {
			check(b, err)
		}
	}
	check(b, c.do(c.ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `WITH RECURSIVE view (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM view WHERE n < ? - 1)
			INSERT INTO events (page_id, visitor_id, kind, share_code, channel, at, data)
			SELECT printf('page-%05d', n * ? / ?), 'visitor-' || n, 'view', '', '', n, '' FROM view`, views, many, views)
		return err
	}))
	return live
}

// reopens closes the store and opens it again.
func (c *scene) reopens(b *testing.B) {
	b.Helper()
	for b.Loop() {
		check(b, c.Close())
		var err error
		c.Store, err = Open(c.ctx, c.config)
		check(b, err)
	}
}

// residentMB is the memory of the process, 0 where the system does not tell.
func residentMB(b *testing.B) float64 {
	b.Helper()
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	pages, err := strconv.Atoi(strings.Fields(string(text))[1])
	check(b, err)
	return float64(pages*os.Getpagesize()) / (1 << 20)
}
