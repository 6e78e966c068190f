package handlers

import (
	"context"
	"net"
	"sync"
	"time"

	"github.com/labstack/echo/v4"
	"golang.org/x/time/rate"

	"github.com/sanduan/sanduan/pages"
)

// How often one address and one visitor may act. A whole office or dormitory may share an address.
const (
	perIP      = 120 // a minute
	perVisitor = 60  // a minute
	maxBuckets = 50_000
)

// limits are token buckets by key, in memory, bounded: they stop floods on this node, the store's unique keys keep
// the counting right.
type limits struct {
	mu      sync.Mutex
	buckets map[string]*bucket
}

type bucket struct {
	*rate.Limiter
	seen time.Time
}

func newLimits() *limits { return &limits{buckets: map[string]*bucket{}} }

// allow takes a token of key's bucket, which refills perMinute times a minute up to as many.
func (l *limits) allow(key string, perMinute int, now time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	b, ok := l.buckets[key]
	if !ok {
		if len(l.buckets) >= maxBuckets {
			l.sweep(now)
		}
		b = &bucket{Limiter: rate.NewLimiter(rate.Limit(float64(perMinute)/60), perMinute)}
		l.buckets[key] = b
	}
	b.seen = now
	return b.AllowN(now, 1)
}

// sweep drops buckets that are full again; where all are busy, it drops all rather than grow.
func (l *limits) sweep(now time.Time) {
	for key, b := range l.buckets {
		if now.Sub(b.seen) > time.Minute {
			delete(l.buckets, key)
		}
	}
	if len(l.buckets) >= maxBuckets {
		clear(l.buckets)
	}
}

// mayAct limits how often an address and a visitor act. A loopback address is a proxy or a tester on this machine,
// not a visitor: limiting it would limit everybody behind it.
func (s *Server) mayAct(c echo.Context) error {
	now := s.now()
	ip := c.RealIP()
	if addr := net.ParseIP(ip); addr == nil || !addr.IsLoopback() {
		if !s.limits.allow("ip:"+network(ip), perIP, now) {
			return pages.Errorf(pages.TooMany, "提交太频繁了，请一分钟后再试")
		}
	}
	if !s.limits.allow("visitor:"+visitorID(c), perVisitor, now) {
		return pages.Errorf(pages.TooMany, "提交太频繁了，请一分钟后再试")
	}
	return nil
}

// actLimit refuses acts that come too often.
func (s *Server) actLimit(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if err := s.mayAct(c); err != nil {
			return err
		}
		return next(c)
	}
}

// turns bounds how many do something costly at once; its size is how many.
type turns chan struct{}

// take waits for a turn; done gives it back. Where none comes within patience, the error says so in those words.
func (t turns) take(ctx context.Context, patience time.Duration, busy string) (done func(), err error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	select {
	case t <- struct{}{}:
		return func() { <-t }, nil
	case <-ctx.Done():
		return nil, pages.Errorf(pages.Busy, "%s", busy)
	}
}
