package pages

import (
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

// Quota is how many the page has room for (名额).
type Quota struct {
	Leads int `label:"名额" min:"0" max:"1000000" help:"连同已有的报名，满这么多人后页面显示「名额已满」，不再收新报名；0 表示不限"`
}

// Limited tells whether the page can fill at all.
func (q Quota) Limited() bool { return q.Leads > 0 }

// Full tells whether no seat is left once that many leads are in.
func (q Quota) Full(taken int) bool { return q.Limited() && taken >= q.Leads }

// Seats are the page's, once that many leads are in, as blocks may know them.
func (q Quota) Seats(taken int) block.Seats {
	if !q.Limited() {
		return block.Seats{}
	}
	return block.Seats{Limit: q.Leads, Taken: taken}
}

// ErrSlotFull tells a visitor that somebody else took the slot's last place. The page has others.
func ErrSlotFull() error {
	const words = "这个时间刚刚约满了，请换一个"
	return &Error{Code: Full, Message: words, Fields: form.Errors{block.SlotField: words}}
}

// ErrFull tells a visitor that somebody else took the last seat.
func ErrFull() error {
	return Errorf(Full, "名额已满，您来晚了一步，这次没有报上名")
}
