package handlers

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync/atomic"
	"time"

	"github.com/sanduan/sanduan/pages/poster"
)

// order is a poster that the front was asked for. In a spike thousands wait for theirs, each with a goroutine that does nothing
// else, so that its stack stays small: a few others ask the store what they want.
type order struct {
	cancel context.CancelFunc // nobody wants it any more
	wake   func()             // called when there is something to tell
	told   atomic.Bool        // wake was called, or is about to be; done follows
	done   chan struct{}      // closed when the fields below are set

	wanted  wanted
	picture poster.Picture
	err     error
}

// Bounds of the orders that ask the store: how many at a time, and for how long one may.
const (
	mostLookups   = 8
	longestLookup = 30 * time.Second
)

// order orders a poster. Its place in the queue is by the time it was asked for. wake is called, from another goroutine, when
// the poster is there or cannot be.
func (f *front) order(a ask, asked time.Time, wake func()) *order {
	ctx, cancel := context.WithCancel(context.Background())
	o := &order{cancel: cancel, wake: wake, done: make(chan struct{})}
	f.lookups <- struct{}{}
	go func() {
		defer func() { <-f.lookups }()
		if o.wanted, o.err = f.lookUp(ctx, a); o.err != nil {
			o.tell(poster.Picture{}, o.err)
			return
		}
		context.AfterFunc(ctx, f.site.posters.Ask(asked, o.wanted.key, o.wanted.from, o.tell))
	}()
	return o
}

// lookUp finds out what is wanted. A panic here would end the program, so it becomes an error.
func (f *front) lookUp(ctx context.Context, a ask) (w wanted, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("%w: %v\n%s", errFrontPanic, v, debug.Stack())
		}
	}()
	ctx, cancel := context.WithTimeout(ctx, longestLookup)
	defer cancel()
	return f.site.wanted(ctx, a.code, f.site.baseOf(a))
}

func (o *order) tell(picture poster.Picture, err error) {
	o.picture, o.err = picture, err
	o.told.Store(true)
	o.wake()
	close(o.done)
}
