package db

import (
	"crypto/hmac"
	"crypto/sha256"
	"hash"
	"sync"
)

// macs makes HMAC-SHA256 (RFC 2104) with one key. It keeps hashes that have taken the key in already, which is most of
// the work for a short message.
type macs struct{ ready sync.Pool }

func newMACs(key []byte) *macs {
	return &macs{sync.Pool{New: func() any { return hmac.New(sha256.New, key) }}}
}

func (m *macs) sum(message string) []byte {
	h := m.ready.Get().(hash.Hash)
	defer m.ready.Put(h)
	h.Reset()
	h.Write([]byte(message))
	return h.Sum(nil)
}
