package poster

import (
	"context"
	"errors"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

func made(name string) func() (Spec, error) {
	return func() (Spec, error) {
		s := sample("card", "red")
		s.Name = name
		return s, nil
	}
}

func TestCacheDrawsOnce(t *testing.T) {
	c := NewCache(64<<20, 2)
	var calls atomic.Int32
	var tags sync.Map
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			b, tag, err := c.Get(t.Context(), "k", func() (Spec, error) {
				calls.Add(1)
				return sample("card", "red"), nil
			})
			if err != nil || len(b) == 0 {
				t.Error(err)
			}
			tags.Store(tag, true)
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
	_, a, _ := c.Get(t.Context(), "a", made("甲"))
	_, same, _ := c.Get(t.Context(), "other key", made("甲"))
	_, b, _ := c.Get(t.Context(), "b", made("乙"))
	if a == "" || a != same || a == b {
		t.Error(a, same, b)
	}
}

func TestCacheEvictsByBytes(t *testing.T) {
	one, _, err := NewCache(64<<20, 1).Get(t.Context(), "a", made("甲"))
	if err != nil {
		t.Fatal(err)
	}
	c := NewCache(len(one)*5/2, 1) // room for two
	calls := map[string]int{}
	get := func(key string) {
		t.Helper()
		if _, _, err := c.Get(t.Context(), key, func() (Spec, error) { calls[key]++; return made(key)() }); err != nil {
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
	if b, _, err := tiny.Get(t.Context(), "k", made("甲")); err != nil || len(b) == 0 || tiny.bytes != 0 {
		t.Errorf("a poster larger than the cache: %d bytes, %d kept, %v", len(b), tiny.bytes, err)
	}
}

func TestCacheDoesNotKeepErrors(t *testing.T) {
	c := NewCache(64<<20, 1)
	wrong := errors.New("no such share")
	if _, _, err := c.Get(t.Context(), "k", func() (Spec, error) { return Spec{}, wrong }); !errors.Is(err, wrong) {
		t.Error(err)
	}
	if _, _, err := c.Get(t.Context(), "k", func() (Spec, error) { panic("boom") }); err == nil || !strings.Contains(err.Error(), "boom") {
		t.Error(err)
	}
	if _, _, err := c.Get(t.Context(), "k", made("甲")); err != nil {
		t.Error(err)
	}
}

// A caller who leaves gets away at once, and the poster goes on for who stays.
func TestCacheCallerLeaves(t *testing.T) {
	c := NewCache(64<<20, 1)
	begun, release := make(chan struct{}), make(chan struct{})
	slow := func() (Spec, error) { close(begun); <-release; return sample("card", "red"), nil }
	ctx, cancel := context.WithCancel(t.Context())
	left, stayed := make(chan error, 1), make(chan error, 1)
	go func() { _, _, err := c.Get(ctx, "k", slow); left <- err }()
	<-begun
	go func() { _, _, err := c.Get(t.Context(), "k", slow); stayed <- err }()
	waitUntil(t, func() bool { c.mu.Lock(); defer c.mu.Unlock(); return c.making["k"].waiting == 2 })
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
		_, _, err := c.Get(t.Context(), "busy", func() (Spec, error) { close(begun); <-release; return sample("card", "red"), nil })
		busy <- err
	}()
	<-begun
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	called := false
	if _, _, err := c.Get(ctx, "k", func() (Spec, error) { called = true; return Spec{}, nil }); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
	close(release)
	if err := <-busy; err != nil {
		t.Error(err)
	}
	if _, _, err := c.Get(t.Context(), "k", made("甲")); err != nil || called {
		t.Errorf("err %v, abandoned one made: %v", err, called)
	}
}

func TestCacheBoundsTheWorkers(t *testing.T) {
	c := NewCache(64<<20, 2)
	var now, most atomic.Int32
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			_, _, err := c.Get(t.Context(), string(rune('a'+i)), func() (Spec, error) {
				n := now.Add(1)
				for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
				}
				time.Sleep(2 * time.Millisecond)
				now.Add(-1)
				return sample("card", "red"), nil
			})
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
