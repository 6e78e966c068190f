package play

import (
	"fmt"
	"math"

	"github.com/sanduan/sanduan/components/form"
)

// better begins what is said of every field that has become less favourable.
const better = "已有人参加，只能改得更优惠："

// fewer is errs and the field whose number has gone down, where more is better for participants.
func fewer(errs form.Errors, path string, before, now int) form.Errors {
	if now >= before {
		return errs
	}
	return with(errs, path, fmt.Sprintf("%s不能少于 %d", better, before))
}

// more is errs and the field whose number has gone up, where fewer is better for participants.
func more(errs form.Errors, path string, before, now int) form.Errors {
	if now <= before {
		return errs
	}
	return with(errs, path, fmt.Sprintf("%s不能多于 %d", better, before))
}

// tighter is errs and the field whose limit has gone down; a limit of 0 is none.
func tighter(errs form.Errors, path string, before, now int) form.Errors {
	limit := func(n int) int {
		if n == 0 {
			return math.MaxInt
		}
		return n
	}
	switch {
	case limit(now) >= limit(before):
		return errs
	case before == 0:
		return with(errs, path, better+"原来不限，不能改成有限")
	}
	return with(errs, path, fmt.Sprintf("%s不能少于 %d", better, before))
}

// otherPrize is errs and the field whose prize has become another, or none.
func otherPrize(errs form.Errors, path string, before, now form.Ref) form.Errors {
	if now == before || before == "" {
		return errs
	}
	return with(errs, path, better+"奖品不能换掉或去掉")
}

// taken is errs and the field in which something is not allowed any more.
func taken(errs form.Errors, path string, before, now bool, words string) form.Errors {
	if now || !before {
		return errs
	}
	return with(errs, path, better+words)
}

// wider tells whether every friend who counts in a scope before counts in the one now. Whoever is new everywhere, or not listed, is new to
// the page; but neither of these two is in the other.
func wider(now, before string) bool {
	return now == before || now == Anybody || now == NewHere && before != Anybody
}

// asks is how much more than another an act asks of a friend.
var asks = map[string]int{Tap: 0, Phone: 1, Ordered: 2}

// worse tells what is less favourable than in the terms before, by field; nil for nothing.
func (s Terms) worse(before Terms) form.Errors {
	var errs form.Errors
	if asks[s.Act] > asks[before.Act] {
		errs = with(errs, "Act", better+"好友"+before.does()+"就算数，不能再加条件")
	}
	if !wider(s.Scope, before.Scope) {
		errs = with(errs, "Scope", better+"算数的好友不能变少")
	}
	errs = tighter(errs, "Cap", before.Cap, s.Cap)
	return tighter(errs, "Runs", before.Runs, s.Runs)
}
