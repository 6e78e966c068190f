package handlers

import (
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	_ "github.com/sanduan/sanduan/components"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/h5"
	"github.com/sanduan/sanduan/pages/template"
)

// All who come for a new version at the same moment wait for one preparation, which is kept; nothing is left behind.
func TestAVersionIsPreparedOnce(t *testing.T) {
	lc, key := newLiveCache(), liveKey{page: "page", number: 1}
	d := template.All()[0].Doc(time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC), db.NewID)
	made := make([]*h5.Prepared, 16)
	var all sync.WaitGroup
	var read atomic.Int64
	for i := range made {
		all.Go(func() {
			made[i], _ = lc.prepare(key, func() (pages.Doc, error) { read.Add(1); return d, nil })
		})
	}
	all.Wait()
	for i := range made {
		if made[i] != made[0] {
			t.Fatalf("visitor %d got another preparation than the first", i)
		}
	}
	if read.Load() != 1 {
		t.Errorf("the contents were read %d times", read.Load())
	}
	if ready, ok := lc.known(key); !ok || ready != made[0] || len(lc.under) != 0 {
		t.Errorf("kept: %t, still under way: %d", ok, len(lc.under))
	}
}

// A preparation that breaks off is told to whoever waits for it, and does not keep the next from trying.
func TestAPreparationBreaksOff(t *testing.T) {
	lc := newLiveCache()
	func() {
		defer func() { _ = recover() }()
		lc.under[liveKey{page: "page"}] = sync.OnceValues(func() (*h5.Prepared, error) { panic("a view that is wrong") })
		_, _ = lc.prepare(liveKey{page: "page"}, func() (pages.Doc, error) { return pages.Doc{}, nil })
		t.Error("nobody is told")
	}()
	if _, ok := lc.under[liveKey{page: "page"}]; ok {
		t.Error("it stays in the way")
	}
}

// What cannot be read is tried again by the next who comes.
func TestAVersionNotReadIsReadAgain(t *testing.T) {
	lc, key := newLiveCache(), liveKey{page: "page", number: 1}
	locked := errors.New("locked")
	if _, err := lc.prepare(key, func() (pages.Doc, error) { return pages.Doc{}, locked }); err != locked {
		t.Fatalf("the error is %v", err)
	}
	ready, err := lc.prepare(key, func() (pages.Doc, error) { return pages.NewDoc("页面", db.NewID), nil })
	if err != nil || ready == nil {
		t.Errorf("the next gets %v, %v", ready, err)
	}
}
