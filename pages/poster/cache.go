package poster

import (
	"container/list"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"runtime/debug"
	"sync"
)

// Cache makes posters on demand, each once at a time, with bounded concurrency and bounded bytes.
type Cache struct {
	maxBytes int
	workers  chan struct{} // holds one token for each poster being painted

	mu     sync.Mutex
	bytes  int
	kept   map[string]*list.Element // of *kept
	recent list.List                // most recently used first
	making map[string]*making
}

// kept is a finished poster.
type kept struct {
	key  string
	jpeg []byte
	etag string
}

// making is a poster on its way, and those who wait for it.
type making struct {
	done    chan struct{} // closed when the fields below are set
	jpeg    []byte
	etag    string
	err     error
	waiting int                // guarded by Cache.mu
	giveUp  context.CancelFunc // called when nobody waits any more
}

// NewCache makes a cache that keeps up to maxBytes of JPEGs and paints up to workers posters at a time (at least one).
func NewCache(maxBytes int, workers int) *Cache {
	return &Cache{
		maxBytes: maxBytes,
		workers:  make(chan struct{}, max(1, workers)),
		kept:     make(map[string]*list.Element),
		making:   make(map[string]*making),
	}
}

// Get returns the JPEG and its ETag (quoted, strong, from the content). key identifies the spec, so it must hold
// whatever the poster depends on; make is called on a miss only, by one goroutine for all who ask for the key at the
// time. The JPEG is shared: read it, do not change it. Errors are not kept.
//
// A caller whose ctx ends gets ctx's error at once. The painting goes on for the others; with nobody left it is not
// begun.
func (c *Cache) Get(ctx context.Context, key string, make func() (Spec, error)) (jpeg []byte, etag string, err error) {
	c.mu.Lock()
	if e, ok := c.kept[key]; ok {
		c.recent.MoveToFront(e)
		k := e.Value.(*kept)
		c.mu.Unlock()
		return k.jpeg, k.etag, nil
	}
	m, ok := c.making[key]
	if !ok {
		m = c.begin(key, make)
	}
	m.waiting++
	c.mu.Unlock()

	select {
	case <-m.done:
		return m.jpeg, m.etag, m.err
	case <-ctx.Done():
		c.leave(key, m)
		return nil, "", fmt.Errorf("waiting for the poster: %w", ctx.Err())
	}
}

// begin starts the making of a poster; c.mu is held.
func (c *Cache) begin(key string, spec func() (Spec, error)) *making {
	// The making belongs to all who wait for it, so no single caller's context may end it.
	ctx, giveUp := context.WithCancel(context.Background())
	m := &making{done: make(chan struct{}), giveUp: giveUp}
	c.making[key] = m
	go func() {
		defer giveUp()
		select {
		case c.workers <- struct{}{}:
			m.jpeg, m.etag, m.err = paint(spec)
			<-c.workers
		case <-ctx.Done():
			m.err = ctx.Err()
		}
		c.finish(key, m)
	}()
	return m
}

// leave takes one waiter off; the last one cancels the making and makes room for a fresh one.
func (c *Cache) leave(key string, m *making) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if m.waiting--; m.waiting > 0 {
		return
	}
	m.giveUp()
	if c.making[key] == m {
		delete(c.making, key)
	}
}

// finish keeps what was made and wakes those who wait.
func (c *Cache) finish(key string, m *making) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.making[key] == m {
		delete(c.making, key)
	}
	if m.err == nil {
		c.keep(&kept{key, m.jpeg, m.etag})
	}
	close(m.done)
}

// keep adds a poster and drops the ones not used for longest until all fit; c.mu is held.
func (c *Cache) keep(k *kept) {
	if _, ok := c.kept[k.key]; ok || k.size() > c.maxBytes {
		return // an abandoned making may end after its successor
	}
	c.kept[k.key] = c.recent.PushFront(k)
	c.bytes += k.size()
	for c.bytes > c.maxBytes {
		old := c.recent.Remove(c.recent.Back()).(*kept)
		delete(c.kept, old.key)
		c.bytes -= old.size()
	}
}

func (k *kept) size() int { return len(k.key) + len(k.jpeg) + len(k.etag) }

// paint makes the spec and draws it. It runs apart from any request, where a panic would end the program, so it turns
// one into an error.
func paint(spec func() (Spec, error)) (jpeg []byte, etag string, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("painting the poster: panic: %v\n%s", p, debug.Stack())
		}
	}()
	s, err := spec()
	if err != nil {
		return nil, "", fmt.Errorf("preparing the poster: %w", err)
	}
	if jpeg, err = Draw(s); err != nil {
		return nil, "", err
	}
	sum := sha256.Sum256(jpeg)
	return jpeg, `"` + hex.EncodeToString(sum[:16]) + `"`, nil
}
