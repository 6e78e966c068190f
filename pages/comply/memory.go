package comply

import (
	"crypto/sha256"
	"encoding/binary"
	"sync"
)

// reading is what the rules say of one text.
type reading struct {
	said string // the text as the rules read it
	hits []hit
}

// memory keeps the readings of texts: after an edit all but one are as they were, and a draft may be long. What is read
// does not depend on anything else, so nothing in it grows old.
type memory struct {
	mu   sync.Mutex
	of   map[[sha256.Size]byte]reading
	size int // of all, bytes, roughly
}

// enough is how much is remembered; then all is forgotten at once.
const enough = 16 << 20

// weight is about how many bytes of memory a reading takes.
func (r reading) weight() int {
	const itself, each = 160, 80 // with its key; a hit
	return itself + len(r.said) + each*len(r.hits)
}

var remembered = memory{of: map[[sha256.Size]byte]reading{}}

// read is what the rules say of a text that stands in those scopes of a field that takes so many characters (0 = any
// number, -1 = no wording is wanted). bound: the program writes it from real data.
func (m *memory) read(text string, in scope, bound bool, limit int) reading {
	key := keyOf(text, in, bound, limit)
	m.mu.Lock()
	r, ok := m.of[key]
	m.mu.Unlock()
	if ok {
		return r
	}
	n := normalise(text)
	r = reading{n.text, n.scan(in, bound)}
	for i := range r.hits {
		if limit >= 0 {
			r.hits[i].safer, _ = safer(text, r.hits[i], in, limit)
		}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.size += r.weight(); m.size > enough {
		m.size = r.weight()
		clear(m.of)
	}
	m.of[key] = r
	return r
}

func keyOf(text string, in scope, bound bool, limit int) [sha256.Size]byte {
	b := make([]byte, 0, len(text)+16)
	b = binary.AppendVarint(b, int64(limit))
	b = binary.AppendUvarint(b, uint64(in))
	if bound {
		b = append(b, 1)
	} else {
		b = append(b, 0)
	}
	return sha256.Sum256(append(b, text...))
}
