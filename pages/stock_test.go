package pages

import (
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages/play"
)

func TestForecast(t *testing.T) {
	now := time.Date(2026, 11, 20, 4, 0, 0, 0, time.UTC) // noon in China: half of the day has passed
	at := func(hours float64) form.Time {
		return form.Time(now.Add(time.Duration(hours * float64(time.Hour))).UnixMilli())
	}
	for _, test := range []struct {
		budget Budget
		limits play.Prizes
		want   Forecast
	}{
		{Budget{Today: 1200, All: 5000}, play.Prizes{}, Forecast{}},
		{Budget{All: 5000}, play.Prizes{Daily: 100, Most: 9000}, Forecast{}},
		{Budget{Today: 1200, All: 5000}, play.Prizes{Daily: 1800, Most: 7400}, Forecast{Daily: at(6), Most: at(24)}},
		{Budget{Today: 1200, All: 5000}, play.Prizes{Daily: 2400}, Forecast{}}, // lasts to midnight
		{Budget{Today: 1200, All: 5000}, play.Prizes{Daily: 1000, Most: 4000}, Forecast{Daily: at(0), Most: at(0)}},
		{Budget{Today: 1, All: 1}, play.Prizes{Most: 999_999_999}, Forecast{Most: at(876_000)}},
	} {
		if got := test.budget.Forecast(test.limits, now); got != test.want {
			t.Errorf("%+v of %+v is forecast as %+v, want %+v", test.budget, test.limits, got, test.want)
		}
	}
}
