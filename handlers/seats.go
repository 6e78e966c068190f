package handlers

import (
	"context"
	"sync"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// seatCache keeps for a moment how many seats of pages are taken and how many places of their slots, so that views do not
// each count a page's leads. Only pages with a quota or with slots are in it. What decides about a lead is the store, never
// this.
type seatCache struct {
	mu    sync.Mutex
	pages map[seatKey]seatState
}

// seatKey has what is counted of the page too: a version that asks for more is not answered from before.
type seatKey struct {
	page         string
	seats, slots bool
}

func seatKeyOf(pageID string, ready pages.Ready) seatKey {
	return seatKey{pageID, ready.Doc.Quota.Limited(), ready.Books}
}

type seatState struct {
	room
	until time.Time
}

// room is what is taken of a page. Whoever gets one only reads it.
type room struct {
	leads  int
	booked block.Booked
}

// seatsKnown is how long a page is shown as it was after the last seat went.
const seatsKnown = 2 * time.Second

func newSeatCache() *seatCache { return &seatCache{pages: map[seatKey]seatState{}} }

// known is what was learnt lately. Where it is stale, one asker is told so and finds out, the others go on with it.
func (sc *seatCache) known(key seatKey, now time.Time) (r room, ok bool) {
	sc.mu.Lock()
	defer sc.mu.Unlock()
	state, ok := sc.pages[key]
	if !ok || now.Before(state.until) {
		return state.room, ok
	}
	state.until = now.Add(seatsKnown)
	sc.pages[key] = state
	return room{}, false
}

func (sc *seatCache) learn(key seatKey, r room, now time.Time) {
	sc.mu.Lock()
	defer sc.mu.Unlock()
	if len(sc.pages) >= maxLive {
		clear(sc.pages)
	}
	sc.pages[key] = seatState{r, now.Add(seatsKnown)}
}

// refused learns from a lead that found no seat, or no place in its slot: nobody else is to be led on meanwhile.
func (sc *seatCache) refused(key seatKey, l pages.Lead, quota pages.Quota, noPlace bool) {
	sc.mu.Lock()
	defer sc.mu.Unlock()
	state, ok := sc.pages[key]
	switch {
	case !ok: // whoever looks next counts
		return
	case noPlace:
		booked := block.Booked{{Block: l.BlockID, Slot: l.Slot}: l.Places}
		for slot, taken := range state.booked {
			if _, ok := booked[slot]; !ok {
				booked[slot] = taken
			}
		}
		state.booked = booked
	default:
		state.leads = max(state.leads, quota.Leads)
	}
	sc.pages[key] = state
}

// room is what is taken of a page as of seatsKnown ago at the latest; nothing is counted that the page does not ask for.
func (s *Server) room(ctx context.Context, pageID string, ready pages.Ready) (r room, err error) {
	key, now := seatKeyOf(pageID, ready), s.now()
	if !key.seats && !key.slots {
		return room{}, nil
	}
	if r, ok := s.seats.known(key, now); ok {
		return r, nil
	}
	if key.seats {
		if r.leads, err = s.store.Taken(ctx, pageID); err != nil {
			return room{}, err
		}
	}
	if key.slots {
		if r.booked, err = s.store.Booked(ctx, pageID); err != nil {
			return room{}, err
		}
	}
	s.seats.learn(key, r, now)
	return r, nil
}

// addRoom adds what is free of the page to what its blocks may know.
func (s *Server) addRoom(ctx context.Context, e *block.Env, pageID string, ready pages.Ready) error {
	r, err := s.room(ctx, pageID, ready)
	if err != nil {
		return err
	}
	e.Full, e.Seats, e.Booked = ready.Doc.Quota.Full(r.leads), ready.Doc.Quota.Seats(r.leads), r.booked
	return nil
}
