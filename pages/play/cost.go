package play

import (
	"fmt"
	"strings"

	"github.com/sanduan/sanduan/components/form"
)

// AtMost is how many units of the prizes that are given there are, and what they cost together at most, fen, with those that are given
// instead of one that has run out.
func (p Prizes) AtMost(gives []form.Ref) (units int, cost form.Money) {
	seen := map[form.Ref]bool{}
	for len(gives) > 0 {
		key := gives[0]
		gives = gives[1:]
		x, ok := p.Get(key)
		if !ok || seen[key] {
			continue
		}
		seen[key] = true
		units += x.Total
		cost += form.Money(x.Total) * x.Cost
		gives = append(gives[:len(gives):len(gives)], x.Substitute)
	}
	if p.Most > 0 {
		cost = min(cost, p.Most)
	}
	return units, cost
}

// costing ends a summary: how many units there are and what they cost at most, "限量 200 份，预计成本最多 ¥3,980". A cost of nothing is
// left out.
func (p Prizes) costing(gives []form.Ref) string {
	units, cost := p.AtMost(gives)
	switch {
	case units == 0:
		return "没有奖品"
	case cost == 0:
		return fmt.Sprintf("限量 %s 份", form.Grouped(units))
	}
	return fmt.Sprintf("限量 %s 份，预计成本最多 ¥%s", form.Grouped(units), form.Thousands(cost.Yuan()))
}

// title is the name of a prize in quotes, as sentences have it.
func (p Prizes) title(key form.Ref) string {
	if x, ok := p.Get(key); ok {
		return "「" + x.Title + "」"
	}
	return "奖品"
}

// stock is the rule of how many there are and how they are given.
func (p Prizes) stock(gives []form.Ref) string {
	var b strings.Builder
	for _, key := range gives {
		x, ok := p.Get(key)
		if !ok {
			continue
		}
		fmt.Fprintf(&b, "「%s」共 %s 份，%s", x.Title, form.Grouped(x.Total), ways[x.Kind])
		if x.Hold > 0 {
			fmt.Fprintf(&b, "，满足条件 %d 小时后发放", x.Hold)
		}
		if x.Days > 0 {
			fmt.Fprintf(&b, "，%d 天内领取有效", x.Days)
		}
		if other, ok := p.Get(x.Substitute); ok {
			fmt.Fprintf(&b, "，发完后改发「%s」", other.Title)
		}
		b.WriteString("。")
	}
	return b.String()
}

// ways are how the kinds of prizes are given, in the rules.
var ways = map[string]string{
	Goods:  "填写收货地址后寄出",
	Link:   "在「我的奖品」查看",
	Code:   "在「我的奖品」查看券码",
	Points: "加到积分",
	Later:  "由主办方联系发放",
}

// refs are the keys without "" and each once, in their order.
func refs(keys ...form.Ref) []form.Ref {
	var out []form.Ref
	seen := map[form.Ref]bool{"": true}
	for _, key := range keys {
		if !seen[key] {
			seen[key] = true
			out = append(out, key)
		}
	}
	return out
}
