package handlers

import (
	"sync"
	"time"
)

// recent keeps for a while what was read from the store. What this node changes shows at once; what another node changes, when
// its life is over. Where other nodes write too, whoever acts is judged by the store, never by this.
type recent[V any] struct {
	life time.Duration
	most int // values
	mu   sync.RWMutex
	kept map[string]kept[V]
}

type kept[V any] struct {
	value V
	as    moment
}

// moment is a time, and how much this node had changed by then.
type moment struct {
	now     time.Time
	changes uint64
}

func newRecent[V any](life time.Duration, most int) *recent[V] {
	return &recent[V]{life: life, most: most, kept: map[string]kept[V]{}}
}

// moment is now. It is taken before the store is read: what changes meanwhile makes stale what was read.
func (s *Server) moment() moment { return moment{s.now(), s.store.Changes()} }

func (r *recent[V]) get(key string, at moment) (value V, ok bool) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	k, ok := r.kept[key]
	if !ok || k.as.changes != at.changes || at.now.Sub(k.as.now).Abs() >= r.life {
		return value, false
	}
	return k.value, true
}

// drop forgets what was read for a key, after this node has changed it.
func (r *recent[V]) drop(key string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.kept, key)
}

// keep keeps what was read just now for other askers.
func (r *recent[V]) keep(key string, value V, as moment) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.kept) >= r.most {
		clear(r.kept)
	}
	r.kept[key] = kept[V]{value, as}
}
