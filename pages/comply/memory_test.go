package comply

import (
	"crypto/sha256"
	"strconv"
	"testing"
)

// What is remembered of short texts takes far more room than their letters: that is what is bounded.
func TestMemoryCountsWhatItTakes(t *testing.T) {
	m := memory{of: map[[sha256.Size]byte]reading{}}
	for i := range 1000 {
		m.read(strconv.Itoa(i), onPage, false, -1)
	}
	if least := len(m.of) * sha256.Size; len(m.of) != 1000 || m.size < least {
		t.Errorf("%d readings are said to take %d bytes; their keys alone take %d", len(m.of), m.size, least)
	}
}
