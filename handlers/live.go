package handlers

import (
	"context"
	"fmt"
	"sync"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/h5"
)

// liveCache keeps the decoded contents of published versions. A version never changes, so an entry is never stale;
// which version is live is read from the store on every request.
type liveCache struct {
	mu    sync.RWMutex
	ready map[liveKey]h5.Prepared
}

type liveKey struct {
	page   string
	number int
}

// maxLive bounds the decoded pages kept in memory.
const maxLive = 2000

func newLiveCache() *liveCache { return &liveCache{ready: map[liveKey]h5.Prepared{}} }

// version returns the decoded contents of a page's live version.
func (s *Server) version(ctx context.Context, p pages.Page) (h5.Prepared, error) {
	key := liveKey{p.ID, p.Live}
	s.live.mu.RLock()
	ready, ok := s.live.ready[key]
	s.live.mu.RUnlock()
	if ok {
		return ready, nil
	}
	v, err := s.store.Version(ctx, p.ID, p.Live)
	if err != nil {
		return ready, fmt.Errorf("read version %d of page %s: %w", p.Live, p.ID, err)
	}
	ready = h5.Prepare(v.Doc.Ready(false))
	s.live.mu.Lock()
	defer s.live.mu.Unlock()
	if len(s.live.ready) >= maxLive {
		clear(s.live.ready)
	}
	s.live.ready[key] = ready
	return ready, nil
}
