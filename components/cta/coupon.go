package cta

import (
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

const couponOver = "这张券已经过期，不能再领取"

// Lead is what the form asks.
func (b Coupon) Lead() block.Lead {
	return block.Lead{
		Act: "领取", Button: b.Button, Thanks: string(b.Thanks), AskName: b.AskName, Until: b.Until, Over: couponOver,
		Good: b.good(),
	}
}

// good is what the coupon is worth: "¥20 新客体验券，满 60 元可用".
func (b Coupon) good() string {
	words := b.Value + " " + b.Name
	if b.Condition != "" {
		words += "，" + b.Condition
	}
	return words
}

// valid is when the coupon can be used, in words; "" where nothing is set.
func (b Coupon) valid(now time.Time) string {
	from, until := b.From.Minute(now), b.Until.Minute(now)
	switch {
	case b.From != 0 && b.Until != 0:
		return from + " 至 " + until
	case b.Until != 0:
		return until + " 前有效"
	case b.From != 0:
		return from + " 起可用"
	}
	return ""
}

// valueSize is the class for a value of that length: what is on a coupon's face stands on one line.
func (b Coupon) valueSize() string {
	if len([]rune(strings.TrimSpace(b.Value))) > 4 {
		return "kind-coupon-value kind-coupon-value-long"
	}
	return "kind-coupon-value"
}

// Unfit refuses a coupon that is over, or would be before it begins.
func (b Coupon) Unfit(now time.Time) form.Errors {
	switch {
	case b.Lead().Ended(now):
		return form.Errors{"Until": "有效期已过，请改到将来"}
	case b.Until != 0 && b.From >= b.Until:
		return form.Errors{"Until": "要晚于开始使用的时间"}
	}
	return nil
}
