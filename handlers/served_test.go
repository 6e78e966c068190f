package handlers

import (
	"testing"
	"time"
)

// A new connection counts from when it came, so that reading late costs nobody the place; but who is silent keeps none.
func TestWhenARequestWasSeen(t *testing.T) {
	came := time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		seen       time.Time
		after      time.Duration
		wantBefore time.Duration // the reading
	}{
		{came, 0, 0},
		{came, 400 * time.Millisecond, 400 * time.Millisecond},
		{came, 9 * time.Second, longestSilence},
		{time.Time{}, 9 * time.Second, 0},
	} {
		s, read := served{seen: c.seen}, came.Add(c.after)
		s.begin(read)
		if got := read.Sub(s.seen); got != c.wantBefore {
			t.Errorf("seen at %v, read %v after: it counts %v before", c.seen, c.after, got)
		}
	}
}
