package admin

import (
	"net/url"
	"time"

	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
)

// List is what the list of pages shows.
type List struct {
	Now    time.Time
	Rows   []PageRow // those that fit State and Search
	State  pages.State
	Search string
	Counts map[pages.State]int // all pages by state
	Binned int
}

// PageRow is one page of the list with today's figures.
type PageRow struct {
	pages.Page
	Today  pages.Figures
	Played *pages.PlayedPage // nil where nobody has begun a run
}

// heldLink is where what waits for an operator is listed.
func (p PageRow) heldLink() string {
	return "/admin/pages/" + p.ID + "/runs?" + url.Values{"play": {p.Played.Play}, "held": {"1"}}.Encode()
}

// listStates are the states a list is narrowed to, in the order of their tabs.
var listStates = []pages.State{pages.Live, pages.Scheduled, pages.Draft, pages.OnPause, pages.Over}

func (l List) total() int {
	n := 0
	for _, count := range l.Counts {
		n += count
	}
	return n
}

func (l List) tabs() []ui.Tab {
	tabs := []ui.Tab{{Title: "全部", Href: "/admin", Count: l.total(), Current: l.State == ""}}
	for _, s := range listStates {
		if l.Counts[s] > 0 || l.State == s {
			tabs = append(tabs, ui.Tab{Title: s.Title(), Href: "/admin?state=" + string(s), Count: l.Counts[s], Current: l.State == s})
		}
	}
	return tabs
}

// pausable tells whether 暂停 or 恢复 makes sense.
func pausable(s pages.State) bool {
	return s == pages.Live || s == pages.Scheduled || s == pages.OnPause
}
