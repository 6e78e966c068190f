package bait

import (
	"fmt"
	"strconv"
	"time"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/components/form"
)

// Unfit refuses a deadline that is not chosen, or past: a countdown that never ran would only pretend.
func (b Countdown) Unfit(now time.Time) form.Errors {
	switch {
	case b.unset():
		return form.Errors{"Deadline": "请选择时间"}
	case b.over(now):
		return form.Errors{"Deadline": "截止时间已过，请改到将来"}
	}
	return nil
}

// unset is a countdown before its operator chose a deadline. No live page has one, see Unfit.
func (b Countdown) unset() bool { return b.Deadline <= 0 }

func (b Countdown) over(now time.Time) bool {
	return !b.unset() && b.Deadline.Past(now)
}

// clock is what the page's script needs to count on; nothing where there is no deadline.
func (b Countdown) clock(now time.Time) templ.OrderedAttributes {
	if b.unset() {
		return nil
	}
	return templ.OrderedAttributes{
		{Key: "data-deadline", Value: strconv.FormatInt(int64(b.Deadline), 10)},
		{Key: "data-now", Value: strconv.FormatInt(now.UnixMilli(), 10)},
	}
}

// cell is one number of the countdown; unit is the name the script knows it by.
type cell struct{ unit, number, label string }

// left is what is left at now; three days and a half, for show, where there is no deadline.
func (b Countdown) left(now time.Time) []cell {
	s := max(0, int64(b.Deadline)-now.UnixMilli()+999) / 1000 // as the script rounds: up
	if b.unset() {
		s = 3*86400 + 12*3600
	}
	two := func(n int64) string { return fmt.Sprintf("%02d", n) }
	return []cell{
		{"d", strconv.FormatInt(s/86400, 10), "天"}, {"h", two(s / 3600 % 24), "时"},
		{"m", two(s / 60 % 60), "分"}, {"s", two(s % 60), "秒"},
	}
}

// note is the line about the deadline.
func (b Countdown) note(now time.Time) string {
	if b.unset() {
		return "示例数字，选好截止时间才会走"
	}
	return b.until(now) + " 截止"
}

// until is the deadline in words.
func (b Countdown) until(now time.Time) string { return b.Deadline.Minute(now) }
