package admin

import (
	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
)

// Denials are who may not take part on a page.
type Denials struct {
	Page  pages.Page
	Rows  []pages.Denial
	Told  string
	Wrong bool
	Phone string // as typed, where it was not taken
}

func (d Denials) path() string { return "/admin/pages/" + d.Page.ID + "/denials" }

// allowing asks before somebody is taken off the list.
func (d Denials) allowing(f Frame, row pages.Denial) ui.Confirmation {
	return ui.Confirmation{
		Label: "移出", Title: "把 " + row.Shown + " 移出黑名单？", Words: "之后可以重新参加。作废的局和收回的奖品不会恢复；被撤销的助力可以到那一局里恢复。",
		Do: "移出黑名单", Kind: ui.Primary, Action: d.path() + "/remove", CSRF: f.CSRF, Hidden: []ui.Hidden{{Name: "denial", Value: row.ID}},
	}
}

func scopeTitle(d pages.Denial) string {
	if d.PageID == "" {
		return "所有页面"
	}
	return "这个页面"
}
