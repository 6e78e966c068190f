package block

import (
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/form"
)

// Slot is a time that so many visitors may book (时段).
type Slot struct {
	Key      form.Key  `label:"编号"`
	Start    form.Time `label:"开始时间" help:"过了这个时间就不能再约；没有固定时间可以不填，只写名称"`
	Label    string    `label:"名称" max:"16" help:"例如：新手班、周六上午"`
	Capacity int       `label:"可约人数" required:"true" min:"1" max:"10000" help:"满这么多人后显示「已约满」"`
}

// ID tells the slot from others of its block, whatever becomes of its place in the list and its words.
func (s Slot) ID() string {
	if s.Key == "" {
		return s.Words(time.Time{})
	}
	return string(s.Key)
}

// Past tells whether the slot has begun.
func (s Slot) Past(now time.Time) bool { return s.Start.Past(now) }

// Words are the slot's day, time and name, with the year where it is not now's.
func (s Slot) Words(now time.Time) string {
	if s.Start == 0 {
		return s.Label
	}
	return strings.TrimSpace(s.Day(now) + " " + s.Clock() + " " + s.Label)
}

// Day is the day it begins: "12月6日 周日", with the year where it is not now's; "" where it has no time.
func (s Slot) Day(now time.Time) string {
	if s.Start == 0 {
		return ""
	}
	return s.Start.Date(now) + " 周" + string([]rune("日一二三四五六")[s.Start.In().Weekday()])
}

// Clock is the time of day it begins: "14:00".
func (s Slot) Clock() string { return s.Start.In().Format("15:04") }

// Booked is how many have booked each slot of a page's blocks.
type Booked map[SlotOf]int

// SlotOf names a slot of a page.
type SlotOf struct {
	Block string // id
	Slot  string // its ID
}

// Places is how many places are left in a slot of the block being drawn.
func (e Env) Places(s Slot) int {
	return max(0, s.Capacity-e.Booked[SlotOf{e.ID, s.ID()}])
}

// Bookable tells whether a visitor may pick the slot of the block being drawn.
func (e Env) Bookable(s Slot) bool { return !s.Past(e.Now) && e.Places(s) > 0 }
