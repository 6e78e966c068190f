package handlers

import (
	"net"
	"sync"
	"sync/atomic"
	"time"
)

// served is a connection that the front serves. Thousands of them wait in a spike, so it is small: what comes is read into a
// buffer of its own that holds most requests, and into a large one only while one does not fit.
type served struct {
	*net.TCPConn
	answering atomic.Bool     // an answer is under way
	limit     time.Time       // see within; zero = none
	seen      time.Time       // when the request that is read or answered was first seen; zero = none was yet
	in        []byte          // what has come and is not answered yet, in small or large
	large     *[headSize]byte // nil = not needed
	small     [smallHead]byte
}

// How long a request may be that the front reads, bytes, and how long most are. Browsers' have some 600.
const (
	headSize  = 4 << 10
	smallHead = 1 << 10
)

// heads spares the garbage collector the large buffers.
var heads = sync.Pool{New: func() any { return new([headSize]byte) }}

// newServed is a connection that came just now. It brings a request, which counts as seen: how soon that is read depends on how
// busy the machine is.
func newServed(conn *net.TCPConn) *served {
	c := &served{TCPConn: conn, seen: time.Now()}
	c.in = c.small[:0]
	return c
}

// full tells that nothing more can be read.
func (c *served) full() bool { return len(c.in) == headSize }

// more waits for what comes next.
func (c *served) more() error {
	if len(c.in) == cap(c.in) {
		c.large = heads.Get().(*[headSize]byte)
		c.in = append(c.large[:0], c.in...)
	}
	n, err := c.Read(c.in[len(c.in):cap(c.in)])
	if n > 0 && len(c.in) == 0 {
		c.begin(time.Now())
	}
	c.in = c.in[:len(c.in)+n]
	return err
}

// begin notes when a request begins to come. Of a new connection's, that is when it came, but not long before.
func (c *served) begin(now time.Time) {
	if soonest := now.Add(-longestSilence); c.seen.IsZero() {
		c.seen = now
	} else if c.seen.Before(soonest) {
		c.seen = soonest
	}
}

// longestSilence is how long before its first request a connection counts: nobody is to keep a place in the queue.
const longestSilence = time.Second

// answered drops a request of n bytes. What has come behind it is the next one's.
func (c *served) answered(n int) {
	rest := c.in[n:]
	c.seen = time.Time{}
	if len(rest) > 0 {
		c.seen = time.Now()
	}
	if c.large == nil || len(rest) > len(c.small) {
		c.in = append(c.in[:0], rest...)
		return
	}
	c.in = append(c.small[:0], rest...)
	c.release()
}

// release gives the large buffer back.
func (c *served) release() {
	if c.large != nil {
		heads.Put(c.large)
		c.large = nil
	}
}

// within limits how long the connection may take from now on; 0 = for ever. Setting that costs something, so that it is only set
// where it differs by more than a second.
func (c *served) within(limit time.Duration) error {
	var at time.Time
	if limit > 0 {
		at = time.Now().Add(limit)
	}
	if at.Sub(c.limit).Abs() < time.Second {
		return nil
	}
	c.limit = at
	return c.SetDeadline(at)
}

// past is a deadline that is over.
var past = time.Unix(1, 0)

// wake breaks off more, from another goroutine.
func (c *served) wake() { _ = c.SetReadDeadline(past) } // a closed connection wakes by itself

// await waits until the poster is there, or the other end is not: then err says why.
func (c *served) await(o *order) error {
	for !c.full() {
		err := c.more()
		if o.told.Load() {
			break
		}
		if err != nil {
			o.cancel()
			return err
		}
	}
	<-o.done
	return c.SetDeadline(c.limit)
}
