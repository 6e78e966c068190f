package h5

import "sync"

// Memory bounds what all pages together remember of the visitors who came, so that who comes next need not be drawn. When it is
// full, all of it is forgotten: those who are still there are soon known again.
type Memory struct {
	most int // bytes

	mu      sync.Mutex
	held    int            // bytes
	holders map[any]func() // of what is held, and how to forget it
}

// NewMemory is a memory of about so many bytes.
func NewMemory(most int) *Memory { return &Memory{most: most, holders: map[any]func(){}} }

// hold counts so many bytes more, or less, for a holder.
func (m *Memory) hold(holder any, bytes int, forget func()) {
	m.mu.Lock()
	m.held = max(0, m.held+bytes)
	m.holders[holder] = forget
	var full map[any]func()
	if m.held > m.most {
		full, m.holders, m.held = m.holders, map[any]func(){}, 0
	}
	m.mu.Unlock()
	for _, forget := range full {
		forget()
	}
}

// release ends what a holder holds.
func (m *Memory) release(holder any, bytes int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.held = max(0, m.held-bytes)
	delete(m.holders, holder)
}

// remembered is what was made for visitors, by what it depends on; all of it of the same second where it depends on the time.
type remembered[K comparable, V any] struct {
	memory *Memory

	mu     sync.RWMutex
	made   map[K]V
	bytes  int
	second int64
}

func (r *remembered[K, V]) get(key K) (value V, ok bool) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	value, ok = r.made[key]
	return value, ok
}

// keep keeps a value of so many bytes, made at that second, 0 for any. What was made at another is forgotten; what somebody else
// has kept meanwhile stays.
func (r *remembered[K, V]) keep(key K, value V, bytes int, second int64) {
	r.mu.Lock()
	was := r.bytes
	if r.made == nil || second != r.second {
		r.made, r.bytes, r.second = map[K]V{}, 0, second
	}
	if _, ok := r.made[key]; !ok {
		r.made[key] = value
		r.bytes += bytes
	}
	more := r.bytes - was
	r.mu.Unlock()
	r.memory.hold(r, more, r.forget)
}

// add counts so many bytes more for a value that is kept.
func (r *remembered[K, V]) add(key K, bytes int) {
	r.mu.Lock()
	if _, ok := r.made[key]; !ok {
		bytes = 0
	}
	r.bytes += bytes
	r.mu.Unlock()
	r.memory.hold(r, bytes, r.forget)
}

func (r *remembered[K, V]) forget() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.made, r.bytes = nil, 0
}

// leave forgets all because nobody will ask any more.
func (r *remembered[K, V]) leave() {
	r.mu.Lock()
	bytes := r.bytes
	r.made, r.bytes = nil, 0
	r.mu.Unlock()
	r.memory.release(r, bytes)
}
