package poster

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// of is what a poster of that name is made of, and whatever else is done on the way.
func of(name string, on ...func() error) Maker {
	return Maker{
		Spec: func() (Spec, error) { return sample("card", "red"), nil },
		Person: func() (Person, error) {
			for _, do := range on {
				if err := do(); err != nil {
					return Person{}, err
				}
			}
			return Person{Name: name, URL: sampleURL}, nil
		},
	}
}

func who(name string) Key { return Key{"page", name} }

func TestCacheDrawsOnce(t *testing.T) {
	c := NewCache(64<<20, 2)
	var calls atomic.Int32
	var tags sync.Map
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			p, err := c.Get(t.Context(), time.Time{}, who("k"), of("甲", func() error { calls.Add(1); return nil }))
			if err != nil || p.Len() == 0 {
				t.Error(err)
			}
			tags.Store(p.ETag(), true)
		})
	}
	wg.Wait()
	n := 0
	tags.Range(func(tag, _ any) bool {
		n++
		if s := tag.(string); len(s) < 20 || s[0] != '"' || s[len(s)-1] != '"' {
			t.Errorf("etag %s", s)
		}
		return true
	})
	if calls.Load() != 1 || n != 1 {
		t.Errorf("made %d times, %d tags", calls.Load(), n)
	}
}

func TestCacheETagFollowsTheContent(t *testing.T) {
	c := NewCache(64<<20, 1)
	tag := func(key, name string) string {
		p, err := c.Get(t.Context(), time.Time{}, who(key), of(name))
		if err != nil {
			t.Fatal(err)
		}
		return p.ETag()
	}
	if a, same, b := tag("a", "甲"), tag("other key", "甲"), tag("b", "乙"); a == "" || a != same || a == b {
		t.Error(a, same, b)
	}
}

func TestCacheEvictsByBytes(t *testing.T) {
	one, err := NewCache(64<<20, 1).Get(t.Context(), time.Time{}, who("a"), of("甲"))
	if err != nil {
		t.Fatal(err)
	}
	c := NewCache((one.kept()+overhead)*5/2, 1) // room for two
	calls := map[string]int{}
	get := func(key string) {
		t.Helper()
		if _, err := c.Get(t.Context(), time.Time{}, who(key), of(key, func() error { calls[key]++; return nil })); err != nil {
			t.Fatal(err)
		}
	}
	for _, key := range []string{"甲", "乙", "甲", "丙", "甲", "乙"} { // 丙 drops 乙, used longest ago
		get(key)
		if c.bytes > c.maxBytes || len(c.kept) != c.recent.Len() {
			t.Fatalf("%d of %d bytes, %d and %d entries", c.bytes, c.maxBytes, len(c.kept), c.recent.Len())
		}
	}
	if calls["甲"] != 1 || calls["乙"] != 2 || calls["丙"] != 1 {
		t.Error(calls)
	}
	tiny := NewCache(10, 1)
	if p, err := tiny.Get(t.Context(), time.Time{}, who("k"), of("甲")); err != nil || p.Len() == 0 || tiny.bytes != 0 {
		t.Errorf("a poster larger than the cache: %d bytes, %d kept, %v", p.Len(), tiny.bytes, err)
	}
}

func TestCacheDoesNotKeepErrors(t *testing.T) {
	c := NewCache(64<<20, 1)
	wrong := errors.New("no such share")
	fail := func() error { return wrong }
	boom := func() error { panic("boom") }
	spec := func(fail func() error) func() (Spec, error) {
		return func() (Spec, error) { return sample("card", "red"), fail() }
	}
	for name, from := range map[string]Maker{"person": of("甲", fail), "page": {Spec: spec(fail), Person: of("甲").Person}} {
		if _, err := NewCache(1<<20, 1).Get(t.Context(), time.Time{}, who("k"), from); !errors.Is(err, wrong) {
			t.Error(name, err)
		}
	}
	for name, from := range map[string]Maker{"person": of("甲", boom), "page": {Spec: spec(boom), Person: of("甲").Person}} {
		if _, err := NewCache(1<<20, 1).Get(t.Context(), time.Time{}, who("k"), from); err == nil || !strings.Contains(err.Error(), "boom") {
			t.Error(name, err)
		}
	}
	for _, from := range []Maker{{spec(fail), of("甲").Person}, {spec(boom), of("甲").Person}, of("甲", fail), of("甲", boom)} {
		_, _ = c.Get(t.Context(), time.Time{}, who("k"), from)
	}
	if _, err := c.Get(t.Context(), time.Time{}, who("k"), of("甲")); err != nil {
		t.Error(err)
	}
}

// A caller who leaves gets away at once, and the poster goes on for who stays.
func TestCacheCallerLeaves(t *testing.T) {
	c := NewCache(64<<20, 1)
	begun, release := make(chan struct{}), make(chan struct{})
	slow := of("甲", func() error { close(begun); <-release; return nil })
	ctx, cancel := context.WithCancel(t.Context())
	left, stayed := make(chan error, 1), make(chan error, 1)
	go func() { _, err := c.Get(ctx, time.Time{}, who("k"), slow); left <- err }()
	<-begun
	go func() { _, err := c.Get(t.Context(), time.Time{}, who("k"), slow); stayed <- err }()
	waitUntil(t, func() bool { c.mu.Lock(); defer c.mu.Unlock(); return len(c.making[who("k")].waiting) == 2 })
	cancel()
	if err := <-left; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	close(release)
	if err := <-stayed; err != nil {
		t.Error(err)
	}
}

// Whom everyone left while it queued is never made, and a later caller gets a fresh one.
func TestCacheAbandonedIsNotMade(t *testing.T) {
	c := NewCache(64<<20, 1)
	begun, release := make(chan struct{}), make(chan struct{})
	busy := make(chan error, 1)
	go func() {
		_, err := c.Get(t.Context(), time.Time{}, who("busy"), of("乙", func() error { close(begun); <-release; return nil }))
		busy <- err
	}()
	<-begun
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	called := false
	if _, err := c.Get(ctx, time.Time{}, who("k"), of("甲", func() error { called = true; return nil })); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
	close(release)
	if err := <-busy; err != nil {
		t.Error(err)
	}
	if _, err := c.Get(t.Context(), time.Time{}, who("k"), of("甲")); err != nil || called {
		t.Errorf("err %v, abandoned one made: %v", err, called)
	}
}

func TestCacheBoundsTheWorkers(t *testing.T) {
	c := NewCache(64<<20, 2)
	var now, most atomic.Int32
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			_, err := c.Get(t.Context(), time.Time{}, who(string(rune('a'+i))), of("甲", func() error {
				n := now.Add(1)
				for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
				}
				time.Sleep(2 * time.Millisecond)
				now.Add(-1)
				return nil
			}))
			if err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if most.Load() > 2 {
		t.Errorf("%d at a time", most.Load())
	}
}

// Posters of a page share its plate; the plates kept are bounded, and a page in use keeps its own.
func TestPlatesAreBounded(t *testing.T) {
	c := NewCache(64<<20, 1)
	calls := map[string]int{}
	get := func(page, name string) {
		t.Helper()
		from := of(name)
		from.Spec = func() (Spec, error) { calls[page]++; return sample("card", "red"), nil }
		if _, err := c.Get(t.Context(), time.Time{}, Key{page, name}, from); err != nil {
			t.Fatal(err)
		}
	}
	get("hot", "甲")
	for i := range maxPlates + 2 {
		get("hot", fmt.Sprint(i))
		get(fmt.Sprint(i), "甲")
	}
	if len(c.plates.of) != maxPlates {
		t.Errorf("%d plates kept", len(c.plates.of))
	}
	if calls["hot"] != 1 {
		t.Errorf("the plate in use was painted %d times", calls["hot"])
	}
	for key := range c.kept {
		if c.plates.of[key.Page] == nil {
			t.Errorf("a poster of page %q outlives its plate", key.Page)
		}
	}
}

// Who asked first is served first, also where others come to the queue before.
func TestCacheServesInOrder(t *testing.T) {
	c := NewCache(64<<20, 1)
	begun, release := make(chan struct{}), make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		_, _ = c.Get(t.Context(), time.Time{}, who("first"), of("甲", func() error { close(begun); <-release; return nil }))
	})
	<-begun
	var order []int
	for n, i := range rand.New(rand.NewPCG(1, 1)).Perm(40) {
		ctx, leave := context.WithCancel(t.Context())
		defer leave()
		wg.Go(func() {
			_, _ = c.Get(ctx, time.UnixMilli(int64(i/2)), who(fmt.Sprint(i)), of("乙", func() error { order = append(order, i/2); return nil }))
		})
		waitUntil(t, func() bool { c.mu.Lock(); defer c.mu.Unlock(); return len(c.making) == n+2-n/10 })
		if n%10 == 9 { // some do not wait
			leave()
			waitUntil(t, func() bool { c.mu.Lock(); defer c.mu.Unlock(); return len(c.making) == n+1-n/10 })
		}
	}
	close(release)
	wg.Wait()
	if !slices.IsSorted(order) || len(order) != 36 {
		t.Error(len(order), order)
	}
	waitUntil(t, func() bool { c.mu.Lock(); defer c.mu.Unlock(); return c.free == 1 && len(c.making) == 0 })
}

func waitUntil(t *testing.T, ok func() bool) {
	t.Helper()
	for range 2000 {
		if ok() {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Fatal("never happened")
}

// A poster whose plate went while it was painted is not kept: it would keep the plate in memory.
func TestAPosterDoesNotOutliveItsPlate(t *testing.T) {
	c := NewCache(64<<20, 2)
	begun, release := make(chan struct{}), make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		if _, err := c.Get(t.Context(), time.Time{}, Key{"slow", "甲"}, of("甲", func() error { close(begun); <-release; return nil })); err != nil {
			t.Error(err)
		}
	})
	<-begun
	for i := range maxPlates {
		if _, err := c.Get(t.Context(), time.Time{}, Key{fmt.Sprint(i), "甲"}, of("甲")); err != nil {
			t.Fatal(err)
		}
	}
	close(release)
	wg.Wait()
	if _, ok := c.kept[Key{"slow", "甲"}]; ok || c.plates.of["slow"] != nil {
		t.Errorf("its poster is kept: %t", ok)
	}
}

// Who asked earlier but comes to the queue later gets a poster that others wait for already at the earlier place.
func TestQueueAdvances(t *testing.T) {
	var q queue
	at := func(ms int64) *making {
		return &making{key: who(fmt.Sprint(ms)), place: place{asked: time.UnixMilli(ms)}}
	}
	first, last := at(5), at(9)
	q.join(first)
	q.join(last)
	q.advance(last, time.UnixMilli(7))
	q.advance(last, time.UnixMilli(8)) // no further back
	q.join(at(6))
	q.advance(last, time.UnixMilli(2))
	if got := q.next(); got != last {
		t.Fatalf("%v comes first", got.asked)
	}
	q.advance(last, time.UnixMilli(1)) // it waits no more
	if got := q.next(); got != first || q.Len() != 1 {
		t.Errorf("%v comes next, %d wait", got.asked, q.Len())
	}
}

// Releases try posters in the background, where a panic would end the program.
func TestAPanicWhileTryingIsAnError(t *testing.T) {
	c := NewCache(1<<20, 1)
	why, err := c.Unscannable("page", func() (Spec, error) { panic("a picture that is wrong") }, sampleURL)
	if err == nil || why != "" || !strings.Contains(err.Error(), "a picture that is wrong") {
		t.Errorf("%q, %v", why, err)
	}
	if why, err := c.Unscannable("page", func() (Spec, error) { return sample("card", "red"), nil }, sampleURL); why != "" || err != nil {
		t.Errorf("the next time: %q, %v", why, err)
	}
}
