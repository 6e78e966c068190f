package pages_test

import (
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
)

func TestAttribute(t *testing.T) {
	const window = 7 * 24 * time.Hour
	now := at(begin)
	through := func(sharer string, ago time.Duration) pages.Arrival {
		return pages.Arrival{ShareCode: "code-" + sharer, SharerID: sharer, At: now.Add(-ago).UnixMilli()}
	}
	for _, c := range []struct {
		name    string
		arrival pages.Arrival
		above   []string // the sharer's inviters, nearest first
		want    pages.Bond
	}{
		{"came alone", pages.Arrival{}, nil, pages.Bond{}},
		{"came alone through a channel", pages.Arrival{Channel: "group", At: begin}, nil, pages.Bond{}},
		{"a friend's link", through("ann", time.Minute), nil, pages.Bond{Inviter: "ann", ShareCode: "code-ann", Depth: 1}},
		{"just now", through("ann", 0), nil, pages.Bond{Inviter: "ann", ShareCode: "code-ann", Depth: 1}},
		{"a clock ahead of ours", through("ann", -time.Minute), nil, pages.Bond{Inviter: "ann", ShareCode: "code-ann", Depth: 1}},
		{"deep", through("ann", time.Minute), []string{"bob", "cat", "dan"}, pages.Bond{Inviter: "ann", ShareCode: "code-ann", Depth: 4}},
		{"one's own link", through("me", time.Minute), nil, pages.Bond{Reason: pages.ReasonSelf}},
		{"one's own old link", through("me", 2*window), nil, pages.Bond{Reason: pages.ReasonSelf}},
		{"the sharer's inviter", through("ann", time.Minute), []string{"me"}, pages.Bond{Reason: pages.ReasonLoop}},
		{"a loop of three", through("ann", time.Minute), []string{"bob", "cat", "me"}, pages.Bond{Reason: pages.ReasonLoop}},
		{"an instant before the window ends", through("ann", window-time.Millisecond), nil, pages.Bond{Inviter: "ann", ShareCode: "code-ann", Depth: 1}},
		{"as the window ends", through("ann", window), nil, pages.Bond{Reason: pages.ReasonExpired}},
		{"long ago", through("ann", 10*window), []string{"bob"}, pages.Bond{Reason: pages.ReasonExpired}},
	} {
		if got := pages.Attribute("me", c.arrival, c.above, now, window); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}
