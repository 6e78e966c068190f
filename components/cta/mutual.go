package cta

import (
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

// coupon is one of the two as this visitor sees it.
type coupon struct {
	block.Tier
	mine        bool // the visitor's own, or to be
	whose, when string
}

// couponsOf are the friend's coupon, then the owner's: the first and the last of the play's tiers.
func couponsOf(s scene) []coupon {
	tiers := s.play.Tiers
	if len(tiers) == 0 {
		return nil
	}
	friend := s.run != nil && !s.run.Own
	owner := coupon{Tier: tiers[len(tiers)-1], mine: !friend, whose: "你得", when: "朋友用券后可用"}
	guest := coupon{Tier: tiers[0], mine: friend, whose: "朋友得", when: "报名就领"}
	if friend {
		owner.whose, guest.whose = s.run.Owner.Called()+"得", "你得"
		owner.when, guest.Got = "你用券后可用", s.run.Joined != nil
	}
	if s.play.Act == "tap" {
		guest.when = "点一下就领"
	}
	if s.run != nil && s.run.Own && s.run.Usable > 0 {
		owner.when = "已有 " + form.Grouped(s.run.Usable) + " 张可用"
	}
	if len(tiers) == 1 {
		return []coupon{owner}
	}
	return []coupon{guest, owner}
}
