package pages

import (
	"time"

	"github.com/sanduan/sanduan/components/form"
)

// Release (定时发布) is contents that go live at a set time. A page has at most one.
type Release struct {
	PageID     string `db:"page_id"`
	At         int64  `db:"at"` // when, unix ms
	Doc        Doc    `db:"-"`
	OperatorID string `db:"operator_id"`
	By         string `db:"by_name"` // the operator's name
	Note       string `db:"note"`    // the version's name
	CreatedAt  int64  `db:"created_at"`
	Failed     string `db:"failed"` // why it did not go live, for the operator; "" = it waits
}

// MaxRelease is how far ahead a release may be set.
const MaxRelease = 365 * 24 * time.Hour

// CheckRelease tells what is wrong with letting the page's contents go live at a time, in words; "" for nothing.
func (p Page) CheckRelease(at form.Time, now time.Time) string {
	switch {
	case at == 0:
		return "请选择发布时间"
	case int64(at) <= now.UnixMilli():
		return "发布时间要晚于现在"
	case int64(at) > now.Add(MaxRelease).UnixMilli():
		return "发布时间最远到一年后"
	case p.EndsAt != 0 && int64(at) >= p.EndsAt:
		return "活动 " + form.Time(p.EndsAt).In().Format("1月2日 15:04") + " 结束，发布时间要早于它"
	}
	return ""
}
