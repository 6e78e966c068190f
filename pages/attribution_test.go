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

func TestArrivalThen(t *testing.T) {
	none, group := pages.Arrival{}, pages.Arrival{Channel: "group", At: 50}
	ann := pages.Arrival{ShareCode: "code-ann", SharerID: "ann", Channel: "group", At: 50}
	through := func(sharer, channel string, at int64) pages.Arrival {
		return pages.Arrival{ShareCode: "code-" + sharer, SharerID: sharer, Channel: channel, At: at}
	}
	for _, c := range []struct {
		name              string
		kept, next, after pages.Arrival
	}{
		{"the first", none, through("ann", "", 60), through("ann", "", 60)},
		{"a link after a channel", group, through("ann", "", 60), through("ann", "group", 60)},
		{"a link and its channel after a channel", group, through("ann", "poster", 60), through("ann", "poster", 60)},
		{"a channel after a link", ann, pages.Arrival{Channel: "poster", At: 60}, through("ann", "poster", 50)},
		{"another link", ann, through("bob", "", 60), through("bob", "group", 60)},
		{"the same link again", ann, through("ann", "", 60), through("ann", "group", 60)},
		{"at the same moment", ann, through("bob", "", 50), through("bob", "group", 50)},
		{"one that comes in late", ann, through("bob", "poster", 40), ann},
		{"one's own after a friend's", ann, through("me", "poster", 60), ann},
		{"one's own first", none, through("me", "", 60), through("me", "", 60)},
		{"a friend's after one's own", through("me", "", 50), through("ann", "", 60), through("ann", "", 60)},
	} {
		if got := c.kept.Then("me", c.next); got != c.after {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.after)
		}
	}
}
