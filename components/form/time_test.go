package form_test

import (
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/form"
)

func TestTimeInWords(t *testing.T) {
	at := form.Time(time.Date(2030, 12, 31, 16, 5, 0, 0, time.UTC).UnixMilli()) // five past midnight in China
	for _, c := range []struct {
		now          time.Time
		date, minute string
	}{
		{time.Date(2030, 12, 31, 15, 59, 0, 0, time.UTC), "2031年1月1日", "2031年1月1日 00:05"},
		{time.Date(2030, 12, 31, 16, 0, 0, 0, time.UTC), "1月1日", "1月1日 00:05"},
		{time.Time{}, "2031年1月1日", "2031年1月1日 00:05"},
	} {
		if date, minute := at.Date(c.now), at.Minute(c.now); date != c.date || minute != c.minute {
			t.Errorf("at %s: %q, %q; want %q, %q", c.now, date, minute, c.date, c.minute)
		}
	}
}

func TestTimePast(t *testing.T) {
	now := time.UnixMilli(1000)
	for at, want := range map[form.Time]bool{0: false, 999: true, 1000: true, 1001: false} {
		if got := at.Past(now); got != want {
			t.Errorf("%d is past at 1000: %v, want %v", at, got, want)
		}
	}
}
