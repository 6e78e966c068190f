package poster

import (
	"container/list"
	"context"
	"fmt"
	"runtime/debug"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// Cache makes posters on demand, each once at a time, with bounded concurrency and bounded memory. Those who wait are served in
// the order they came.
type Cache struct {
	maxBytes int

	mu     sync.Mutex
	free   int // workers without work
	queue  queue
	bytes  int
	kept   map[Key]*list.Element // of *kept
	recent list.List             // most recently used first
	making map[Key]*making
	plates plates
	drawn  atomic.Int64
}

// Drawn is how many posters have been painted.
func (c *Cache) Drawn() int64 { return c.drawn.Load() }

// Waiting is how many posters are asked for and not begun.
func (c *Cache) Waiting() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.queue.Len()
}

// Key names a poster. Both parts must hold whatever the picture depends on, so that neither ever stands for two.
type Key struct {
	Page   string // what all posters of the page have in common
	Person string // who shares, and by which link
}

// Maker gives what a poster is made of, on a miss only.
type Maker struct {
	Spec   func() (Spec, error)   // asked once for all posters of a page that are made while its plate is kept
	Person func() (Person, error) // asked once for all who wait for the poster
}

// kept is a finished poster.
type kept struct {
	key     Key
	picture Picture
}

// making is a poster on its way, and those who wait for it.
type making struct {
	key  Key
	from Maker
	place
	waiting []*waiter  // guarded by Cache.mu
	plate   *plateOnce // it was painted on; nil before
}

// waiter is somebody who wants to be told what came of a poster.
type waiter struct {
	tell func(Picture, error)
}

// NewCache makes a cache that keeps up to maxBytes of posters beside their pages' plates, and paints up to workers posters at a
// time (at least one). A poster takes a fifth of its JPEG: the rest is its page's.
func NewCache(maxBytes int, workers int) *Cache {
	return &Cache{
		maxBytes: maxBytes,
		free:     max(1, workers),
		kept:     make(map[Key]*list.Element),
		making:   make(map[Key]*making),
	}
}

// Get returns the poster of a key, which somebody asked for at that time. Errors are not kept.
//
// A caller whose ctx ends gets ctx's error at once. The painting goes on for the others; with nobody left it is not begun.
func (c *Cache) Get(ctx context.Context, asked time.Time, key Key, from Maker) (Picture, error) {
	var picture Picture
	var err error
	done := make(chan struct{})
	leave := c.Ask(asked, key, from, func(p Picture, failed error) {
		picture, err = p, failed
		close(done)
	})
	select {
	case <-done:
		return picture, err
	case <-ctx.Done():
		leave()
		return Picture{}, fmt.Errorf("waiting for the poster: %w", ctx.Err())
	}
}

// Ask is Get for those who do not stay to wait: tell is called once, by whatever goroutine has the poster or knows why there is
// none, before Ask returns where the poster is there already. It must not take long. Who calls leave wants it no more; it may be
// told nonetheless.
func (c *Cache) Ask(asked time.Time, key Key, from Maker, tell func(Picture, error)) (leave func()) {
	c.mu.Lock()
	if e, ok := c.kept[key]; ok {
		c.recent.MoveToFront(e)
		c.mu.Unlock()
		tell(e.Value.(*kept).picture, nil)
		return func() {}
	}
	defer c.mu.Unlock()
	m, ok := c.making[key]
	if !ok {
		m = &making{key: key, from: from, place: place{asked: asked}}
		c.making[key] = m
		c.queue.join(m)
		c.work()
	} else {
		c.queue.advance(m, asked)
	}
	w := &waiter{tell}
	m.waiting = append(m.waiting, w)
	return func() { c.leave(m, w) }
}

// work puts a free worker to work; c.mu is held. A making belongs to all who wait for it, so it is nobody's own goroutine.
func (c *Cache) work() {
	if c.free == 0 {
		return
	}
	c.free--
	go func() {
		for m := c.next(); m != nil; m = c.next() {
			picture, err := c.paint(m)
			for _, w := range c.finish(m, picture, err) {
				w.tell(picture, err)
			}
		}
	}()
}

// next is what a worker makes next; nil where there is nothing, and the worker is free.
func (c *Cache) next() *making {
	c.mu.Lock()
	defer c.mu.Unlock()
	m := c.queue.next()
	if m == nil {
		c.free++
	}
	return m
}

// leave takes one waiter off; with the last one the making leaves the queue, and makes room for a fresh one.
func (c *Cache) leave(m *making, w *waiter) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if i := slices.Index(m.waiting, w); i >= 0 {
		m.waiting = slices.Delete(m.waiting, i, i+1)
	}
	if len(m.waiting) > 0 {
		return
	}
	c.queue.leave(m)
	if c.making[m.key] == m {
		delete(c.making, m.key)
	}
}

// finish keeps what was made, and returns those who wait for it.
func (c *Cache) finish(m *making, picture Picture, err error) []*waiter {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.making[m.key] == m {
		delete(c.making, m.key)
	}
	if err == nil && c.plates.of[m.key.Page] == m.plate { // a plate that is gone would stay in memory, uncounted
		c.keep(&kept{m.key, picture})
	}
	told := m.waiting
	m.waiting = nil // who leaves now comes too late
	return told
}

// keep adds a poster and drops the ones not used for longest until all fit; c.mu is held.
func (c *Cache) keep(k *kept) {
	if _, ok := c.kept[k.key]; ok || k.size() > c.maxBytes {
		return // an abandoned making may end after its successor
	}
	c.kept[k.key] = c.recent.PushFront(k)
	c.bytes += k.size()
	for c.bytes > c.maxBytes {
		c.drop(c.recent.Back())
	}
}

func (c *Cache) drop(e *list.Element) {
	old := c.recent.Remove(e).(*kept)
	delete(c.kept, old.key)
	c.bytes -= old.size()
}

// dropPage forgets the posters of a page whose plate goes: they would keep it in memory. c.mu is held.
func (c *Cache) dropPage(page string) {
	for e := c.recent.Front(); e != nil; {
		next := e.Next()
		if e.Value.(*kept).key.Page == page {
			c.drop(e)
		}
		e = next
	}
}

func (k *kept) size() int { return len(k.key.Page) + len(k.key.Person) + k.picture.kept() + overhead }

// overhead is what the maps and lists take for a poster, bytes, about.
const overhead = 300

// paint draws the poster. It runs apart from any request, where a panic would end the program, so it turns one into an error.
func (c *Cache) paint(m *making) (picture Picture, err error) {
	defer recovered("painting the poster", &err)
	m.plate = c.plateOnce(m.key.Page, m.from.Spec)
	plate, err := c.plate(m.key.Page, m.plate)
	if err != nil {
		return Picture{}, err
	}
	who, err := m.from.Person()
	if err != nil {
		return Picture{}, fmt.Errorf("preparing the poster: %w", err)
	}
	c.drawn.Add(1)
	return plate.Draw(who)
}

// recovered makes an error of a panic.
func recovered(doing string, err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("%s: panic: %v\n%s", doing, p, debug.Stack())
	}
}
