package part

import (
	"time"

	"github.com/sanduan/sanduan/components/block"
)

// slotGroup are the slots of one day, in the operator's order; Day is "" for those without a time.
type slotGroup struct {
	Day   string
	Slots []numbered
}

// numbered is a slot with its place in the block's list.
type numbered struct {
	At int
	block.Slot
}

// byDay groups slots by the day they are on, days in the order they come up.
func byDay(slots []block.Slot, now time.Time) []slotGroup {
	var groups []slotGroup
	at := map[string]int{}
	for i, s := range slots {
		day := s.Day(now)
		g, known := at[day]
		if !known {
			g = len(groups)
			at[day], groups = g, append(groups, slotGroup{Day: day})
		}
		groups[g].Slots = append(groups[g].Slots, numbered{i, s})
	}
	return groups
}

// slotState says why a slot cannot be picked; "" where it can.
func slotState(e block.Env, s block.Slot) string {
	switch {
	case s.Past(e.Now):
		return "已结束"
	case e.Places(s) == 0:
		return "已约满"
	}
	return ""
}
