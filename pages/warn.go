package pages

import (
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages/play"
)

// Warnings are what an operator should look at before publishing; they keep no page from being published.
func (d Doc) Warnings() []Problem {
	ready := d.Ready(true)
	out := append(ready.unshown(), d.lockedForGood()...)
	seen := map[block.Section]int{}
	for _, s := range ready.Sections {
		for _, b := range s.Blocks {
			switch where := whereOf(s.Kind, b.Title); {
			case b.Viewer == nil:
				out = append(out, Problem{BlockID: b.ID, Where: where, Message: "没有这种组件了，访客看不到它，可以删除"})
			case !b.Hidden:
				seen[s.Kind]++
			}
		}
	}
	if seen[block.Trust] == 0 {
		out = append(out, Problem{Where: "中段", Message: "中段还没有组件：没有证据，访客不容易相信"})
	}
	if d.Card.Picture.Src == "" {
		out = append(out, Problem{Panel: "card", Field: "Picture", Where: "分享卡片", Message: "没有分享图片，发到聊天里只有文字"})
	}
	return out
}

// lockedForGood tells of coupons that nothing ever makes active: they wait for a friend's prize to be redeemed, which is of a kind that
// never is.
func (d Doc) lockedForGood() []Problem {
	var out []Problem
	for _, p := range d.Plays {
		s, _ := p.settings()
		c, is := s.(play.Coupon)
		if !is {
			continue
		}
		friend, there := d.Prizes.Get(c.FriendPrize)
		own, _ := d.Prizes.Get(c.OwnPrize)
		if redeemed := friend.Kind == play.Code || friend.Kind == play.Later; there && !redeemed && own.Hold == 0 {
			out = append(out, Problem{
				Panel: p.Panel(), Field: "FriendPrize", Where: p.name(), Message: "好友的奖品「" + friend.Title + "」不用核销，邀请人的券会一直锁着：请换成发券码或另行联系的奖品",
			})
		}
	}
	return out
}

// EmptyListWarnings are the warnings, where the list of old customers (老客名单) is empty, of plays in which it tells who is new.
func (d Doc) EmptyListWarnings() []Problem {
	var out []Problem
	for _, p := range d.Plays {
		if settings, ok := p.settings(); ok && settings.Common().Scope == play.NotListed {
			out = append(out, Problem{
				Panel: p.Panel(), Field: "Scope", Where: p.name(), Message: "老客名单还是空的，没有人会被当成老客户：请先到「线索 → 老客名单」导入",
			})
		}
	}
	return out
}
