package admin

import (
	"net/url"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
)

// Schedule is where a page is and when it runs; unlike the rest it holds at once.
type Schedule struct {
	Page   pages.Page
	Others []pages.Page // published ones, to which its visitors can be sent on
	State  pages.State
	Base   string // scheme and host of the page's address
	CSRF   string
	Values url.Values
	Was    string // what the operator began from
	Errors form.Errors
	Locked bool
}

// nextOptions are the pages that visitors can be sent on to.
func (s Schedule) nextOptions() []ui.Option {
	all := []ui.Option{{Value: "", Title: "不指定，只说活动已结束"}}
	for _, p := range s.Others {
		all = append(all, ui.Option{Value: p.ID, Title: p.Title + "（/p/" + p.Slug + "）"})
	}
	return all
}

// pauseOrResume is where the page's button posts to.
func pauseOrResume(p pages.Page) string {
	if p.Paused {
		return "/resume"
	}
	return "/pause"
}
