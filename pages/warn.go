package pages

import "github.com/sanduan/sanduan/components/block"

// Warnings are what an operator should look at before publishing; they keep no page from being published.
func (d Doc) Warnings() []Problem {
	ready := d.Ready(true)
	out := ready.unshown()
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
