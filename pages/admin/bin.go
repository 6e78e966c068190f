package admin

import (
	"fmt"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// Bin is what the bin shows.
type Bin struct {
	Now       time.Time
	Rows      []BinRow
	Wrong     string // what is wrong with the title typed for WrongPage
	WrongPage string // id
}

// wrong is what is wrong with the title typed for the row's page.
func (b Bin) wrong(r BinRow) string {
	if b.WrongPage == r.ID {
		return b.Wrong
	}
	return ""
}

// BinRow is one deleted page.
type BinRow struct {
	pages.Page
	Leads int
}

// left says how long the page can still be restored.
func (r BinRow) left(now time.Time) string {
	days := r.BinDays(now)
	if days == 0 {
		return "即将彻底删除"
	}
	return fmt.Sprintf("还剩 %d 天", days)
}

// soon tells whether it is time to look.
func (r BinRow) soon(now time.Time) bool { return r.BinDays(now) <= 3 }

// loses says what goes with the page.
func (r BinRow) loses() string {
	what := "草稿、历史版本、渠道、分享链接和访问数据"
	if r.Leads > 0 {
		return fmt.Sprintf("%d 条线索（含手机号），以及%s", r.Leads, what)
	}
	return what
}
