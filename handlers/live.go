package handlers

import (
	"context"
	"fmt"
	"sync"

	"github.com/sanduan/sanduan/assets"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/h5"
)

// liveCache keeps what was made ready of published versions, and of drafts that somebody previews. Neither a version nor a
// draft of one revision ever changes, so an entry is never stale; which is current is read from the store on every request.
type liveCache struct {
	mu    sync.RWMutex
	ready map[liveKey]*h5.Prepared
	under map[liveKey]func() (*h5.Prepared, error) // those being prepared; each call waits for the one preparation

	visitors *h5.Memory
}

type liveKey struct {
	page   string
	number int // of the version, or the draft's revision
	draft  bool
}

// Bounds of the pages kept ready in memory, of some 100 KB each, and of what all of them remember of visitors, bytes.
const (
	maxLive      = 500
	mostVisitors = 24 << 20
)

func newLiveCache() *liveCache {
	return &liveCache{ready: map[liveKey]*h5.Prepared{}, under: map[liveKey]func() (*h5.Prepared, error){}, visitors: h5.NewMemory(mostVisitors)}
}

// known is what is ready already.
func (lc *liveCache) known(key liveKey) (ready *h5.Prepared, ok bool) {
	lc.mu.RLock()
	defer lc.mu.RUnlock()
	ready, ok = lc.ready[key]
	return ready, ok
}

// prepare makes contents ready, once for all who come for them at the same moment: right after a version was published
// many do, and it costs as much as hundreds of views. read reads the contents.
func (lc *liveCache) prepare(key liveKey, read func() (pages.Doc, error)) (*h5.Prepared, error) {
	lc.mu.Lock()
	if ready, ok := lc.ready[key]; ok {
		lc.mu.Unlock()
		return ready, nil
	}
	made, ok := lc.under[key]
	if !ok {
		made = sync.OnceValues(func() (*h5.Prepared, error) {
			d, err := read()
			if err != nil {
				return nil, err
			}
			ready := h5.Prepare(d.Ready(false), lc.visitors)
			return lc.keep(key, &ready), nil
		})
		lc.under[key] = made
	}
	lc.mu.Unlock()
	defer lc.done(key)
	return made()
}

func (lc *liveCache) keep(key liveKey, ready *h5.Prepared) *h5.Prepared {
	if assets.Developing {
		return ready
	}
	lc.mu.Lock()
	defer lc.mu.Unlock()
	for other, dropped := range lc.ready {
		if len(lc.ready) < maxLive {
			break
		}
		delete(lc.ready, other) // any: those that are asked for come back
		dropped.Leave()
	}
	lc.ready[key] = ready
	return ready
}

// done forgets a preparation, also one that broke off.
func (lc *liveCache) done(key liveKey) {
	lc.mu.Lock()
	defer lc.mu.Unlock()
	delete(lc.under, key)
}

// version returns a page's live version, made ready.
func (s *Server) version(ctx context.Context, p pages.Page) (*h5.Prepared, error) {
	key := liveKey{page: p.ID, number: p.Live}
	if ready, ok := s.live.known(key); ok {
		return ready, nil
	}
	return s.live.prepare(key, func() (pages.Doc, error) {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), longestLookup) // others wait for it, whoever asked first may go
		defer cancel()
		v, err := s.store.Version(ctx, p.ID, p.Live)
		if err != nil {
			return pages.Doc{}, fmt.Errorf("read version %d of page %s: %w", p.Live, p.ID, err)
		}
		return v.Doc, nil
	})
}
