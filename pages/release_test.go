package pages

import (
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/form"
)

func TestCheckRelease(t *testing.T) {
	now := time.Date(2026, 11, 20, 10, 0, 0, 0, form.China())
	ends := now.Add(48 * time.Hour)
	for _, c := range []struct {
		at    form.Time
		ends  int64
		wrong string
	}{
		{0, 0, "请选择发布时间"},
		{form.Time(now.UnixMilli()), 0, "发布时间要晚于现在"},
		{form.Time(now.UnixMilli() + 1), 0, ""},
		{form.Time(now.Add(MaxRelease).UnixMilli()), 0, ""},
		{form.Time(now.Add(MaxRelease).UnixMilli() + 1), 0, "发布时间最远到一年后"},
		{form.Time(ends.UnixMilli() - 1), ends.UnixMilli(), ""},
		{form.Time(ends.UnixMilli()), ends.UnixMilli(), "活动 11月22日 10:00 结束，发布时间要早于它"},
	} {
		if got := (Page{EndsAt: c.ends}).CheckRelease(c.at, now); got != c.wrong {
			t.Errorf("at %s: %q, want %q", c.at.In(), got, c.wrong)
		}
	}
}
