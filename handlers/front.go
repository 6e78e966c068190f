package handlers

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"runtime/debug"
	"sync"
	"time"

	"github.com/sanduan/sanduan/assets"
)

// front stands before the HTTP server, and answers by itself what comes most in the minute a campaign starts: plain
// requests for live pages and posters. It understands no more than readAsk does. A connection that brings anything else goes over to
// the HTTP server with all it has brought, and stays there: nothing the front does not know can go wrong in it.
//
// It is the listener of the HTTP server.
type front struct {
	net.Listener
	site   *Server
	http   *http.Server // for its time limits
	others chan incoming
	closed chan struct{}
	close  sync.Once

	lookups chan struct{} // as many as run; see order

	mu    sync.Mutex
	conns map[*served]bool
	done  sync.WaitGroup
}

// incoming is a connection for the HTTP server, or why there are no more.
type incoming struct {
	conn net.Conn
	err  error
}

var errFrontPanic = errors.New("panic")

func newFront(site *Server, server *http.Server, listener net.Listener) *front {
	f := &front{
		Listener: listener, site: site, http: server,
		others: make(chan incoming), closed: make(chan struct{}), conns: map[*served]bool{},
		lookups: make(chan struct{}, mostLookups),
	}
	go f.listen()
	return f
}

// listen accepts connections until the listener is closed.
func (f *front) listen() {
	for {
		conn, err := f.Listener.Accept()
		tcp, ok := conn.(*net.TCPConn)
		if err == nil && ok && f.wanted() {
			c := newServed(tcp)
			if f.enter(c) {
				go f.serve(c)
				continue
			}
		}
		if !f.pass(incoming{conn, err}) {
			return
		}
		var temporary interface{ Temporary() bool } // as the HTTP server sees it, which then waits a little
		if err != nil && !(errors.As(err, &temporary) && temporary.Temporary()) {
			return
		}
	}
}

// wanted tells whether pages may be answered here: whoever debugs or designs wants to see all of it in one place.
func (f *front) wanted() bool {
	return !assets.Developing && !f.site.log.Enabled(context.Background(), slog.LevelDebug)
}

// pass gives a connection to the HTTP server; false where that takes no more.
func (f *front) pass(in incoming) bool {
	select {
	case f.others <- in:
		return true
	case <-f.closed:
		if in.conn != nil {
			_ = in.conn.Close()
		}
		return false
	}
}

// Accept gives the HTTP server the next connection that is not for the front.
func (f *front) Accept() (net.Conn, error) {
	select {
	case in := <-f.others:
		return in.conn, in.err
	case <-f.closed:
		return nil, net.ErrClosed
	}
}

// Close takes no more connections, and closes those that wait for a request.
func (f *front) Close() error {
	err := net.ErrClosed
	f.close.Do(func() {
		close(f.closed)
		err = f.Listener.Close()
		f.mu.Lock()
		defer f.mu.Unlock()
		for c := range f.conns {
			if !c.answering.Load() {
				_ = c.Close()
			}
		}
	})
	return err
}

// finish waits for answers that are under way until ctx ends, and breaks off those that are not through.
func (f *front) finish(ctx context.Context) {
	through := make(chan struct{})
	go func() { f.done.Wait(); close(through) }()
	select {
	case <-through:
	case <-ctx.Done():
		f.mu.Lock()
		defer f.mu.Unlock()
		for c := range f.conns {
			_ = c.Close()
		}
	}
}

// enter begins to serve a connection; false where nothing begins any more.
func (f *front) enter(c *served) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.ended() {
		return false
	}
	f.conns[c] = true
	f.done.Add(1)
	return true
}

func (f *front) leave(c *served) {
	f.mu.Lock()
	delete(f.conns, c)
	f.mu.Unlock()
	f.done.Done()
}

func (f *front) ended() bool {
	select {
	case <-f.closed:
		return true
	default:
		return false
	}
}

// serve answers a connection's requests until one is not for the front, or there are no more.
func (f *front) serve(c *served) {
	defer f.leave(c)
	defer c.release()
	ours, err := f.talk(c)
	switch {
	case err == nil && !ours:
		if f.pass(incoming{conn: &begun{c.TCPConn, bytes.Clone(c.in)}}) {
			return
		}
	case errors.Is(err, errFrontPanic):
		f.site.log.Error("request failed", "err", err)
	}
	_ = c.Close() // gone already, or of no use
}

// talk answers requests until one that is not for the front, which has begun to come then.
func (f *front) talk(c *served) (ours bool, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("%w: %v\n%s", errFrontPanic, v, debug.Stack())
		}
	}()
	if err := c.within(f.http.ReadHeaderTimeout); err != nil {
		return true, err
	}
	coming := true // whether a request has begun to come; a new connection brings one
	for {
		end := bytes.Index(c.in, []byte("\r\n\r\n")) + 4
		switch {
		case end >= 4:
			if ours, err := f.answer(c, string(c.in[:end])); err != nil {
				return true, err
			} else if !ours {
				return false, c.SetDeadline(time.Time{})
			}
			c.answered(end)
			coming = false
			continue
		case c.full():
			return false, c.SetDeadline(time.Time{})
		case len(c.in) > 0 && !coming:
			coming = true
			if err := c.within(f.http.ReadHeaderTimeout); err != nil {
				return true, err
			}
		}
		if err := c.more(); err != nil {
			return true, err
		}
	}
}

// answer writes the answer to a request; false where it is not for the front.
func (f *front) answer(c *served, head string) (ours bool, err error) {
	a, ok := readAsk(head)
	if !ok || a.proxied && !trusted(c.RemoteAddr()) {
		return false, nil
	}
	c.answering.Store(true)
	defer c.answering.Store(false)
	if a.poster {
		ours, err = f.answerPoster(c, a)
	} else {
		ours, err = f.answerPage(c, a)
	}
	if ours && err == nil && (a.closes || f.ended()) {
		err = net.ErrClosed
	}
	return ours, err
}

// answerPage has one limit of time for the answer and the wait for the next request.
func (f *front) answerPage(c *served, a ask) (ours bool, err error) {
	if err := c.within(f.http.IdleTimeout); err != nil {
		return true, err
	}
	b := bodies.Get().(*[]byte)
	defer bodies.Put(b)
	out, ok := f.site.reply((*b)[:0], a)
	*b = out
	if !ok {
		return false, nil
	}
	_, err = c.Write(out)
	return true, err
}

// answerPoster may take long: until all who asked before have theirs, and until a slow phone has got it.
func (f *front) answerPoster(c *served, a ask) (ours bool, err error) {
	if err := c.within(f.http.WriteTimeout); err != nil {
		return true, err
	}
	o := f.order(a, c.seen, c.wake)
	if err := c.await(o); err != nil {
		return true, err
	}
	if o.err != nil {
		return false, nil
	}
	out := f.site.posterReply(a, o.wanted, o.picture)
	if _, err := out.WriteTo(c.TCPConn); err != nil {
		return true, err
	}
	return true, c.within(f.http.IdleTimeout)
}

// trusted tells whether what a peer says of whom it speaks for is believed: a proxy on this machine or its networks is.
func trusted(peer net.Addr) bool {
	tcp, ok := peer.(*net.TCPAddr)
	return ok && (tcp.IP.IsLoopback() || tcp.IP.IsPrivate() || tcp.IP.IsLinkLocalUnicast())
}

// begun is a connection of which something has been read.
type begun struct {
	*net.TCPConn
	rest []byte
}

// Read reads what has been read first.
func (b *begun) Read(to []byte) (int, error) {
	if len(b.rest) == 0 {
		return b.TCPConn.Read(to)
	}
	n := copy(to, b.rest)
	b.rest = b.rest[n:]
	return n, nil
}
