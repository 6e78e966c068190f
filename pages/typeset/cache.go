package typeset

import (
	"hash/maphash"
	"sync"
)

// cache keeps what is costly to make, at most about limit bytes of it. What was used least lately goes first, roughly:
// each shard has a young and an old generation, and where the young one is full it becomes the old one, of which only
// what is used again survives.
type cache[K comparable, V any] struct {
	seed   maphash.Seed
	bytes  func(V) int
	shards [16]shard[K, V]
}

type shard[K comparable, V any] struct {
	mu         sync.Mutex
	young, old map[K]V
	room       int // bytes the young generation may still take
	half       int // bytes of a generation
}

func newCache[K comparable, V any](limit int, bytes func(V) int) *cache[K, V] {
	c := &cache[K, V]{seed: maphash.MakeSeed(), bytes: bytes}
	for i := range c.shards {
		half := limit / len(c.shards) / 2
		c.shards[i] = shard[K, V]{young: map[K]V{}, room: half, half: half}
	}
	return c
}

// get returns what is kept for k, or makes it. Two who want the same at once may both make it. What is made must never
// change.
func (c *cache[K, V]) get(k K, make func() V) V {
	s := &c.shards[maphash.Comparable(c.seed, k)%uint64(len(c.shards))]
	s.mu.Lock()
	v, ok := s.young[k]
	if !ok {
		if v, ok = s.old[k]; ok {
			s.keep(k, v, c.bytes(v))
		}
	}
	s.mu.Unlock()
	if ok {
		return v
	}
	v = make()
	s.mu.Lock()
	s.keep(k, v, c.bytes(v))
	s.mu.Unlock()
	return v
}

// keep puts v among the young. What is larger than a generation is not kept at all. s.mu is held.
func (s *shard[K, V]) keep(k K, v V, bytes int) {
	if _, ok := s.young[k]; ok || bytes > s.half {
		return
	}
	if s.room -= bytes; s.room < 0 {
		s.old, s.young, s.room = s.young, map[K]V{}, s.half-bytes
	}
	s.young[k] = v
}
