package poster

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages/typeset"
)

// TestMemoryWhileDrawing draws 2,000 people's posters of every design, with faces, for 64 who ask at once: at any moment the heap
// is at most 64 MB larger than before any was drawn, and what is in use at the end at most 24 MB. The cache keeps none. The garbage
// collector, which lets as much garbage lie as is in use, is told to let half of that lie: it is drawing that is measured.
func TestMemoryWhileDrawing(t *testing.T) {
	if testing.Short() {
		t.Skip("draws 2,000 posters")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(50))
	const posters, askers = 2000, 64
	const atAnyMoment, atTheEnd = 64 << 20, 24 << 20
	c := NewCache(0, runtime.GOMAXPROCS(0))
	plates := make([]func() (Spec, error), len(designs))
	for i, d := range designs {
		plates[i] = func() (Spec, error) { return sample(d.name, looks[d.name]), nil }
		if _, err := c.plate(d.name, c.plateOnce(d.name, plates[i])); err != nil {
			t.Fatal(err)
		}
	}
	face := sampleFace()
	typeset.Warm()
	idle := heapInUse(true)
	var next, peak atomic.Int64
	var wg sync.WaitGroup
	for range askers {
		wg.Go(func() {
			for i := next.Add(1); i <= posters; i = next.Add(1) {
				at := int(i) % len(designs)
				who := Person{Name: fmt.Sprint(string(rune(0x4e00+i)), "好友", i), Avatar: face, URL: sampleURL + fmt.Sprint(i)}
				picture, err := c.Get(context.Background(), time.Time{}, Key{designs[at].name, who.Name}, Maker{
					Spec: plates[at], Person: func() (Person, error) { return who, nil },
				})
				if err != nil || picture.Len() == 0 {
					t.Error(err)
				}
				if i%20 == 0 {
					keepMost(&peak, int64(heapInUse(false)))
				}
			}
		})
	}
	wg.Wait()
	left := heapInUse(true)
	t.Logf("idle %d KB, at most %d KB, at the end %d KB", idle>>10, peak.Load()>>10, left>>10)
	if peak.Load() > int64(idle)+atAnyMoment || left > idle+atTheEnd {
		t.Error("that is too much above idle")
	}
	runtime.KeepAlive(c)
}

// heapInUse is the bytes of the heap; what the garbage collector has not found yet counts, unless it is to look first.
func heapInUse(collected bool) uint64 {
	if collected {
		runtime.GC()
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapInuse
}

func keepMost(most *atomic.Int64, n int64) {
	for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
	}
}
