package db

import (
	"encoding/json"
	"fmt"
	"sync"

	"github.com/sanduan/sanduan/pages/play"
)

// frozen keeps the settings that runs have frozen, decoded, by their ids: many runs have the same. They are only read.
type frozen struct {
	mu   sync.RWMutex
	kept map[string]play.Play
}

// mostFrozen bounds how many are kept, of some 1 KB.
const mostFrozen = 1000

func newFrozen() *frozen { return &frozen{kept: map[string]play.Play{}} }

// settings are those with that id, decoded.
func (f *frozen) settings(id, kind, text string) (play.Play, error) {
	f.mu.RLock()
	p, ok := f.kept[id]
	f.mu.RUnlock()
	if ok {
		return p, nil
	}
	k, ok := play.Get(kind)
	if !ok {
		return nil, fmt.Errorf("no kind of play is called %q", kind)
	}
	p, err := k.Decode(json.RawMessage(text))
	if err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.kept) >= mostFrozen {
		clear(f.kept)
	}
	f.kept[id] = p
	return p, nil
}
