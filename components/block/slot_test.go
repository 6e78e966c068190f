package block

import (
	"fmt"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/form"
)

func TestSlotSaysWhenItIs(t *testing.T) {
	at := time.Date(2030, 12, 1, 14, 0, 0, 0, form.China())
	now := at.AddDate(0, -1, 0)
	timed := Slot{Key: "a", Start: form.Time(at.UnixMilli()), Label: "新手班", Capacity: 2}
	for _, c := range []struct {
		slot Slot
		now  time.Time
		want string
	}{
		{timed, now, "12月1日 周日 14:00 新手班"},
		{timed, now.AddDate(1, 0, 0), "2030年12月1日 周日 14:00 新手班"},
		{timed, time.Time{}, "2030年12月1日 周日 14:00 新手班"},
		{Slot{Start: timed.Start}, now, "12月1日 周日 14:00"},
		{Slot{Label: "周六上午"}, now, "周六上午"},
	} {
		if got := c.slot.Words(c.now); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	if timed.Past(at.Add(-time.Millisecond)) || !timed.Past(at) || (Slot{Label: "周六"}).Past(at) {
		t.Error("a slot is past from its start on, one without a start never")
	}
	renamed, unnamed := timed, Slot{Label: "周六"}
	renamed.Label, renamed.Start = "进阶班", 0
	if renamed.ID() != timed.ID() || unnamed.ID() != "周六" {
		t.Error("a slot is known by its key, one without a key by its words")
	}
}

func TestPlacesAreTheBlocksOwn(t *testing.T) {
	s := Slot{Key: "a", Label: "周六", Capacity: 3}
	e := Env{ID: "b1", Booked: Booked{{"b2", "a"}: 3, {"b1", "b"}: 3, {"b1", "a"}: 2}}
	if e.Places(s) != 1 || !e.Bookable(s) {
		t.Errorf("%d places", e.Places(s))
	}
	s.Capacity = 1 // fewer than are booked already
	if e.Places(s) != 0 || e.Bookable(s) {
		t.Errorf("%d places", e.Places(s))
	}
	if (Seats{Limit: 2, Taken: 5}).Left() != 0 {
		t.Error("fewer seats than leads leave less than none")
	}
}

// BenchmarkPlaces asks for every slot of a page as large as there may be, 200 blocks of 40 slots, all booked.
func BenchmarkPlaces(b *testing.B) {
	e := Env{Booked: Booked{}}
	for i := range 200 {
		for j := range 40 {
			e.Booked[SlotOf{fmt.Sprint("block", i), fmt.Sprint("slot", j)}] = 1
		}
	}
	for b.Loop() {
		for i := range 200 {
			e.ID = fmt.Sprint("block", i)
			for j := range 40 {
				if e.Places(Slot{Key: form.Key(fmt.Sprint("slot", j)), Capacity: 2}) != 1 {
					b.Fatal("not booked")
				}
			}
		}
	}
}
