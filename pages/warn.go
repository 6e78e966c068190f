package pages

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages/play"
)

// sampler is a block with invented evidence in it, which visitors see marked as such.
type sampler interface{ Samples() int }

// Warnings are what an operator should look at before publishing; they keep no page from being published.
func (d Doc) Warnings() []Problem {
	ready := d.Ready(true)
	out := slices.Concat(ready.unshown(), d.lockedForGood(), d.oddPrizes())
	seen := map[block.Section]int{}
	for _, s := range ready.Sections {
		for _, b := range s.Blocks {
			switch where := whereOf(s.Kind, b.Title); {
			case b.Viewer == nil:
				out = append(out, Problem{BlockID: b.ID, Where: where, Message: "没有这种组件了，访客看不到它，可以删除"})
			case !b.Hidden:
				seen[s.Kind]++
				if x, ok := b.Viewer.(sampler); ok && x.Samples() > 0 {
					out = append(out, Problem{
						BlockID: b.ID, Field: "Items", Where: where, Message: fmt.Sprintf("有 %d 条是示例，访客会看到「示例」二字：换成真实的，或者删掉", x.Samples()),
					})
				}
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

// oddPrizes tells of prizes that no play gives, and of those that several plays share: each play's summary names all units of them.
func (d Doc) oddPrizes() []Problem {
	givers, used := map[form.Ref][]string{}, map[form.Ref]bool{}
	for _, p := range d.Plays {
		settings, ok := p.settings()
		if !ok {
			return nil // what it gives is not known
		}
		for _, key := range settings.Gives() {
			givers[key], used[key] = append(givers[key], "「"+p.Title()+"」"), true
		}
	}
	for _, x := range d.Prizes.List {
		used[x.Substitute] = true
	}
	var out []Problem
	for i, x := range d.Prizes.List {
		key, at := form.Ref(x.Key), Problem{Panel: "prizes", Where: "奖品", Field: fmt.Sprintf("List.%d.Title", i)}
		switch {
		case !used[key]:
			at.Message = "没有玩法会发「" + x.Title + "」：在玩法里选上它，或者删掉"
		case len(givers[key]) > 1:
			at.Message = fmt.Sprintf("「%s」由%s一起发，加起来一共 %s 份，先到先得", x.Title, strings.Join(givers[key], "和"), form.Grouped(x.Total))
		default:
			continue
		}
		out = append(out, at)
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

// EndlessWarnings are the warnings of plays that give prizes at the end of a page that has none; endsAt is when the page ends, unix ms.
func (d Doc) EndlessWarnings(endsAt int64) []Problem {
	var out []Problem
	for _, p := range d.Plays {
		settings, _ := p.settings()
		if k, is := settings.(play.Ranking); is && k.Overall && endsAt == 0 {
			out = append(out, Problem{
				Panel: p.Panel(), Field: "Overall", Where: p.name(), Message: "总榜到页面结束才公布、发奖，而页面没有结束时间：请到「网址与时间」里设一个",
			})
		}
	}
	return out
}
