package bait

import (
	"fmt"
	"strconv"
	"time"

	"github.com/sanduan/sanduan/components/form"
)

// Unfit refuses a deadline that is past: a countdown that never ran would only pretend.
func (b Countdown) Unfit(now time.Time) form.Errors {
	switch {
	case b.Deadline == 0:
		return form.Errors{"Deadline": "请选择时间"}
	case b.over(now):
		return form.Errors{"Deadline": "截止时间已过，请改到将来"}
	}
	return nil
}

func (b Countdown) over(now time.Time) bool { return int64(b.Deadline) <= now.UnixMilli() }

// cell is one number of the countdown; unit is the name the script knows it by.
type cell struct{ unit, number, label string }

func (b Countdown) left(now time.Time) []cell {
	s := max(0, int64(b.Deadline)-now.UnixMilli()+999) / 1000 // as the script rounds: up
	two := func(n int64) string { return fmt.Sprintf("%02d", n) }
	return []cell{
		{"d", strconv.FormatInt(s/86400, 10), "天"}, {"h", two(s / 3600 % 24), "时"},
		{"m", two(s / 60 % 60), "分"}, {"s", two(s % 60), "秒"},
	}
}

// until is the deadline in words, with the year where it is not this one.
func (b Countdown) until(now time.Time) string {
	t := b.Deadline.In()
	if t.Year() != now.In(form.China()).Year() {
		return t.Format("2006年1月2日 15:04")
	}
	return t.Format("1月2日 15:04")
}
