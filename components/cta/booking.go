package cta

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

// farthest is how far ahead a slot may be: later ones are slips of the year, or the sample's.
const farthest = 366 * 24 * time.Hour

// Lead is what the form asks.
func (b Booking) Lead() block.Lead {
	return block.Lead{
		Act: "预约", Button: b.Button, Thanks: string(b.Thanks), AskName: b.AskName, NameRequired: b.NameRequired,
		Questions: b.Questions, Slots: b.Slots,
	}
}

// open tells whether any slot can be picked.
func (b Booking) open(e block.Env) bool { return slices.ContainsFunc(b.Slots, e.Bookable) }

// Unfit refuses slots that nobody can tell from others, and times that are over or too far away to be meant.
func (b Booking) Unfit(now time.Time) form.Errors {
	errs := form.Errors{}
	for i, s := range b.Slots {
		path := "Slots." + strconv.Itoa(i)
		same := slices.IndexFunc(b.Slots[:i], func(other block.Slot) bool { return other.Start == s.Start && other.Label == s.Label })
		switch {
		case s.Start == 0 && s.Label == "":
			errs[path+".Label"] = "请填写开始时间或名称"
		case s.Past(now):
			errs[path+".Start"] = "这个时间已经过了，请改到将来或删除"
		case s.Start != 0 && s.Start.In().After(now.Add(farthest)):
			errs[path+".Start"] = "在一年以后：示例的时间请改成自己的，填错的请核对"
		case same >= 0:
			errs[path+".Start"] = fmt.Sprintf("和第 %d 个时段一样", same+1)
		}
	}
	return errs
}
