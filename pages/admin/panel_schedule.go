package admin

import (
	"net/url"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// Schedule is where a page is and when it runs; unlike the rest it holds at once.
type Schedule struct {
	Page   pages.Page
	State  pages.State
	Base   string // scheme and host of the page's address
	CSRF   string
	Values url.Values
	Was    string // what the operator began from
	Errors form.Errors
	Locked bool
}

// pauseOrResume is where the page's button posts to.
func pauseOrResume(p pages.Page) string {
	if p.Paused {
		return "/resume"
	}
	return "/pause"
}
