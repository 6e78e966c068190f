package cta

import (
	"fmt"
	"strconv"
	"time"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

// called is a kind of play as operators know it; any play for "".
func called(kind string) string {
	for _, k := range block.PlayKinds() {
		if k.Value == kind {
			return "「" + k.Label + "」玩法"
		}
	}
	return "玩法"
}

// mark marks the words of a field where they are the operator's own.
func (b Stage) mark(e block.Env, field, value string) templ.Attributes {
	if value == "" {
		return nil
	}
	return e.Text(field)
}

// counting is what the page's script needs to count on.
func counting(until form.Time, now time.Time) templ.OrderedAttributes {
	return templ.OrderedAttributes{
		{Key: "data-deadline", Value: strconv.FormatInt(int64(until), 10)},
		{Key: "data-now", Value: strconv.FormatInt(now.UnixMilli(), 10)},
	}
}

// cell is one number of a countdown; unit is the name the script knows it by.
type cell struct{ unit, number, label string }

// remaining is the time until then; days only where there are any for longer than a moment.
func remaining(until form.Time, now time.Time) []cell {
	s := max(0, int64(until)-now.UnixMilli()+999) / 1000 // as the script rounds: up
	two := func(n int64) string { return fmt.Sprintf("%02d", n) }
	var cells []cell
	if s > 86400 {
		cells = append(cells, cell{"d", strconv.FormatInt(s/86400, 10), "天"})
		s %= 86400
	}
	return append(cells, cell{"h", two(s / 3600), "时"}, cell{"m", two(s / 60 % 60), "分"}, cell{"s", two(s % 60), "秒"})
}

// friendsOf says who has come.
func friendsOf(r block.Run) string {
	n := len(r.Friends)
	if r.Goal > 0 {
		n = max(n, r.Done) // of a ranking, what is counted are points
	}
	return form.Grouped(n) + " 位朋友来过"
}

// needs is what the i-th tier asks for, in words.
func (s scene) needs(i int, t block.Tier) string {
	switch s.play.Kind {
	case "group":
		if t.Price > 0 {
			return people(t.Need) + "团，每人 " + yuan(t.Price)
		}
		return people(t.Need) + "成团，每人一份"
	case "ranking":
		return s.places(i, t)
	case "coupon":
		if i == 0 && len(s.play.Tiers) > 1 {
			return "朋友报名就领"
		}
		return "朋友用券后，你得一张"
	case "gift":
		if i > 0 || t.Need > 1 {
			return "全部送出后，你得一份"
		}
		return "朋友点一下就收下"
	case "bargain":
		return "砍到底价 " + yuan(s.play.Floor) + " 就能买"
	case "swap":
		return "换成后双方各一份"
	}
	return "满 " + form.Grouped(t.Need) + " 位朋友"
}

// places are the places of a board that win a prize: "第 1 名", "总榜第 2–3 名".
func (s scene) places(i int, t block.Tier) string {
	from := max(1, t.From)
	if t.From == 0 && i > 0 {
		from = s.play.Tiers[i-1].Need + 1
	}
	if from >= t.Need {
		return t.Board + "第 " + form.Grouped(t.Need) + " 名"
	}
	return t.Board + "第 " + form.Grouped(from) + "–" + form.Grouped(t.Need) + " 名"
}

// prizes are the tiers to show: as the run has them, or as the settings do.
func (s scene) prizes() []block.Tier {
	if s.run == nil || len(s.run.Tiers) == 0 {
		return s.play.Tiers
	}
	return s.run.Tiers
}

// share is how much of a bar of 100 is filled; not empty once somebody has come.
func share(done, goal int) string {
	if goal <= 0 {
		return "0"
	}
	part := min(100, done*100/goal)
	if done > 0 {
		part = max(2, part)
	}
	return strconv.Itoa(part)
}

// count is a number that need not be exact once it is large.
func count(n int) string {
	if n > 9999 {
		return "9,999+"
	}
	return form.Grouped(n)
}
