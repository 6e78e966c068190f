package cta

import (
	"maps"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

func TestSlotsUnfitForPublishing(t *testing.T) {
	now := time.Date(2030, 11, 27, 12, 0, 0, 0, form.China())
	in := func(d time.Duration) form.Time { return form.Time(now.Add(d).UnixMilli()) }
	b := Booking{Slots: []block.Slot{
		{Key: "a", Start: in(time.Hour)}, {Key: "b", Start: in(time.Hour), Label: "新手班"}, {Key: "c", Label: "周六"},
	}}
	if errs := b.Unfit(now); len(errs) > 0 {
		t.Errorf("fit slots: %v", errs)
	}
	b.Slots = append(b.Slots, block.Slot{Key: "d"}, block.Slot{Key: "e", Start: in(0)}, block.Slot{Key: "f", Start: in(367 * 24 * time.Hour)},
		block.Slot{Key: "g", Start: in(time.Hour), Label: "新手班"})
	want := form.Errors{
		"Slots.3.Label": "请填写开始时间或名称", "Slots.4.Start": "这个时间已经过了，请改到将来或删除",
		"Slots.5.Start": "在一年以后：示例的时间请改成自己的，填错的请核对", "Slots.6.Start": "和第 2 个时段一样",
	}
	if errs := b.Unfit(now); !maps.Equal(errs, want) {
		t.Errorf("%v\nwant %v", errs, want)
	}
}

func TestCouponsUnfitForPublishing(t *testing.T) {
	now := time.UnixMilli(1_000_000)
	for _, c := range []struct {
		from, until form.Time
		want        bool // fit
	}{{0, 1_000_001, true}, {1_000_001, 2_000_000, true}, {0, 1_000_000, false}, {2_000_000, 2_000_000, false}} {
		errs := Coupon{From: c.from, Until: c.until}.Unfit(now)
		if (errs["Until"] == "") != c.want {
			t.Errorf("%+v: %v", c, errs)
		}
	}
}
