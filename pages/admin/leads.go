package admin

import (
	"strconv"

	"github.com/sanduan/sanduan/components/part"
	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
)

// LeadsPage is how many leads stand on one screen.
const LeadsPage = 50

// Leads is what the list of leads shows: those of one page, or of all.
type Leads struct {
	Page      pages.Page // the zero page: of all pages
	Rows      []LeadRow
	Total     int
	Number    int // of the screen, from 1
	Search    string
	Channel   string
	Channels  []pages.Channel
	Slot      string       // "block slot", "" all
	Slots     []BookedSlot // that visitors of the page have booked
	Shown     string       // id of the lead whose phone is shown in full, "" none
	Used      string       // what came of marking a ticket used, "" nothing was
	UsedWrong bool         // it could not be marked
}

// BookedSlot is a slot visitors have booked, whether or not the page still has it.
type BookedSlot struct {
	Block, Slot string
	Words       string
	Leads       int
}

// value is how the list's form names the slot.
func (s BookedSlot) value() string { return s.Block + " " + s.Slot }

// LeadRow is one lead with what belongs to it.
type LeadRow struct {
	pages.Lead
	PageTitle   string
	InviterName string
	ChannelName string // "" where nobody added the channel
	From        string // which of the page's forms it came through, "" where there is one
	Friends     int    // leads this visitor brought
}

// path is where the screen lives: everything it sends goes below it.
func (l Leads) path() string {
	if l.Page.ID == "" {
		return "/admin/leads"
	}
	return "/admin/pages/" + l.Page.ID + "/leads"
}

func (l Leads) narrowed() bool { return l.Search != "" || l.Channel != "" || l.Slot != "" }

// kept are the fields that keep the list as it is over the next request.
func (l Leads) kept(f Frame) []ui.Hidden {
	return append([]ui.Hidden{{Name: "_csrf", Value: f.CSRF}}, l.narrowing()...)
}

func (l Leads) narrowing() []ui.Hidden {
	return []ui.Hidden{{Name: "q", Value: l.Search}, {Name: "channel", Value: l.Channel}, {Name: "slot", Value: l.Slot}}
}

// about are the hidden fields of an act on a row.
func (l Leads) about(row LeadRow) []ui.Hidden {
	return append(l.narrowing(), ui.Hidden{Name: "page", Value: strconv.Itoa(l.Number)}, ui.Hidden{Name: "id", Value: row.ID})
}

// confirmUse asks before a ticket is marked used: it cannot be taken back.
func (l Leads) confirmUse(f Frame, row LeadRow) ui.Confirmation {
	return ui.Confirmation{
		Label: "标记已使用", Title: "标记 " + part.Ticket(row.Ticket) + " 已使用？", Do: "标记已使用", Kind: ui.Primary,
		Words:  "一个凭证号只能用一次，标记后不能撤回，会记下您的名字和时间。",
		Action: l.path() + "/use", CSRF: f.CSRF,
		Hidden: l.about(row),
	}
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
	return append(columns, ui.Column{Title: "称呼"}, ui.Column{Title: "手机号"}, ui.Column{Title: "凭证号、来自"}, ui.Column{Title: "回答"}, ui.Column{Title: "渠道"},
		ui.Column{Title: "邀请人"}, ui.Column{Title: "带来好友", Right: true})
}

func (l Leads) channelOptions() []ui.Option {
	options := []ui.Option{{Value: "", Title: "全部渠道"}}
	for _, c := range l.Channels {
		options = append(options, ui.Option{Value: c.Code, Title: c.Name})
	}
	return options
}

func (l Leads) slotOptions() []ui.Option {
	options := []ui.Option{{Value: "", Title: "全部预约"}}
	for _, s := range l.Slots {
		options = append(options, ui.Option{Value: s.value(), Title: s.Words + "（" + strconv.Itoa(s.Leads) + "）"})
	}
	return options
}

// answers are the lead's, with what was booked before them.
func (r LeadRow) answers() []pages.Answer {
	if r.SlotWords == "" {
		return r.Answers
	}
	return append([]pages.Answer{{Label: "预约", Text: r.SlotWords}}, r.Answers...)
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
