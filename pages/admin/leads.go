package admin

import (
	"strconv"

	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
)

// LeadsPage is how many leads stand on one screen.
const LeadsPage = 50

// Leads is what the list of leads shows: those of one page, or of all.
type Leads struct {
	Page     pages.Page // the zero page: of all pages
	Rows     []LeadRow
	Total    int
	Number   int // of the screen, from 1
	Search   string
	Channel  string
	Channels []pages.Channel
	Shown    string // id of the lead whose phone is shown in full, "" none
}

// LeadRow is one lead with what belongs to it.
type LeadRow struct {
	pages.Lead
	PageTitle   string
	InviterName string
	ChannelName string // "" where nobody added the channel
	Friends     int    // leads this visitor brought
}

// path is where the screen lives: everything it sends goes below it.
func (l Leads) path() string {
	if l.Page.ID == "" {
		return "/admin/leads"
	}
	return "/admin/pages/" + l.Page.ID + "/leads"
}

func (l Leads) narrowed() bool { return l.Search != "" || l.Channel != "" }

// kept are the fields that keep the list as it is over the next request.
func (l Leads) kept(f Frame) []ui.Hidden {
	return []ui.Hidden{{Name: "_csrf", Value: f.CSRF}, {Name: "q", Value: l.Search}, {Name: "channel", Value: l.Channel}}
}

// pager turns the screens by GET, but while something is searched for by POST: names and phones stay out of addresses.
func (l Leads) pager(f Frame) ui.Pager {
	p := ui.Pager{
		Action: l.path(), Page: l.Number, Pages: max(1, (l.Total+LeadsPage-1)/LeadsPage), Total: l.Total, Noun: "条线索",
	}
	if l.narrowed() {
		p.Post, p.Hidden = true, l.kept(f)
	}
	return p
}

func (l Leads) columns(f Frame) []ui.Column {
	columns := []ui.Column{{Title: "时间"}}
	if l.Page.ID == "" {
		columns = append(columns, ui.Column{Title: "页面"})
	}
	return append(columns, ui.Column{Title: "称呼"}, ui.Column{Title: "手机号"}, ui.Column{Title: "回答"}, ui.Column{Title: "渠道"},
		ui.Column{Title: "邀请人"}, ui.Column{Title: "带来好友", Right: true})
}

func (l Leads) channelOptions() []ui.Option {
	options := []ui.Option{{Value: "", Title: "全部渠道"}}
	for _, c := range l.Channels {
		options = append(options, ui.Option{Value: c.Code, Title: c.Name})
	}
	return options
}

// channelName is the channel's name where it is known, else its code.
func (r LeadRow) channelName() string {
	if r.ChannelName != "" {
		return r.ChannelName
	}
	return r.Channel
}

// level says how far from the first sharer a lead is.
func level(depth int) string { return "第 " + strconv.Itoa(depth) + " 层" }
