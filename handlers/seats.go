package handlers

import (
	"context"
	"sync"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// seatCache keeps for a moment which pages are full, so that views do not each count a page's leads. Only pages with a
// quota are in it. What decides about a lead is the store, never this.
type seatCache struct {
	mu    sync.Mutex
	pages map[seatKey]seatState
}

// seatKey has the quota too: a version with more seats is open at once.
type seatKey struct {
	page  string
	quota pages.Quota
}

type seatState struct {
	full  bool
	until time.Time
}

// seatsKnown is how long a page is shown as it was after the last seat went.
const seatsKnown = 2 * time.Second

func newSeatCache() *seatCache { return &seatCache{pages: map[seatKey]seatState{}} }

// known is what was learnt lately. Where it is stale, one asker is told so and finds out, the others go on with it.
func (sc *seatCache) known(key seatKey, now time.Time) (full, ok bool) {
	sc.mu.Lock()
	defer sc.mu.Unlock()
	state, ok := sc.pages[key]
	if !ok || now.Before(state.until) {
		return state.full, ok
	}
	state.until = now.Add(seatsKnown)
	sc.pages[key] = state
	return false, false
}

func (sc *seatCache) learn(key seatKey, full bool, now time.Time) {
	sc.mu.Lock()
	defer sc.mu.Unlock()
	if len(sc.pages) >= maxLive {
		clear(sc.pages)
	}
	sc.pages[key] = seatState{full, now.Add(seatsKnown)}
}

// full tells whether a page with that quota has no seat left, as of seatsKnown ago at the latest.
func (s *Server) full(ctx context.Context, pageID string, quota pages.Quota) (bool, error) {
	if !quota.Limited() {
		return false, nil
	}
	key, now := seatKey{pageID, quota}, s.now()
	if full, ok := s.seats.known(key, now); ok {
		return full, nil
	}
	taken, err := s.store.Taken(ctx, pageID)
	if err != nil {
		return false, err
	}
	s.seats.learn(key, quota.Full(taken), now)
	return quota.Full(taken), nil
}
