package handlers

import (
	"context"
	"sort"
	"sync"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// placeCache keeps for a moment how many friends a page's inviters have brought, for the pages whose posters show a place in the
// ranking: a campaign asks for many posters a second, and a place on a picture is of yesterday soon enough.
type placeCache struct {
	mu    sync.Mutex
	pages map[string]placeState
}

type placeState struct {
	counts []int // most first
	until  time.Time
}

// placesKnown is how long the counts stand.
const placesKnown = 10 * time.Second

func newPlaceCache() *placeCache { return &placeCache{pages: map[string]placeState{}} }

func (pc *placeCache) known(page string, now time.Time) (counts []int, ok bool) {
	pc.mu.Lock()
	defer pc.mu.Unlock()
	state, ok := pc.pages[page]
	return state.counts, ok && now.Before(state.until)
}

func (pc *placeCache) learn(page string, counts []int, now time.Time) {
	pc.mu.Lock()
	defer pc.mu.Unlock()
	if len(pc.pages) >= maxLive {
		clear(pc.pages)
	}
	pc.pages[page] = placeState{counts, now.Add(placesKnown)}
}

// place is the visitor's place among the page's inviters, from 1, equals sharing one; 0 for who has brought nobody.
func (s *Server) place(ctx context.Context, page pages.Page, visitorID string) (int, error) {
	_, mine, err := s.store.Friends(ctx, page.ID, visitorID, 0)
	if err != nil || mine == 0 {
		return 0, err
	}
	counts, ok := s.places.known(page.ID, s.now())
	if !ok {
		if counts, err = s.store.FriendCounts(ctx, page.ID); err != nil {
			return 0, err
		}
		s.places.learn(page.ID, counts, s.now())
	}
	return 1 + sort.Search(len(counts), func(i int) bool { return counts[i] <= mine }), nil
}
