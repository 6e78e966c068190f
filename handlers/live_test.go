package handlers

import (
	"sync"
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
	for i := range made {
		all.Go(func() { made[i] = lc.prepare(key, d) })
	}
	all.Wait()
	for i := range made {
		if made[i] != made[0] {
			t.Fatalf("visitor %d got another preparation than the first", i)
		}
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
		lc.under[liveKey{page: "page"}] = sync.OnceValue(func() *h5.Prepared { panic("a view that is wrong") })
		lc.prepare(liveKey{page: "page"}, pages.Doc{})
		t.Error("nobody is told")
	}()
	if _, ok := lc.under[liveKey{page: "page"}]; ok {
		t.Error("it stays in the way")
	}
}
