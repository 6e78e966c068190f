package form

import "time"

// Time is a moment in unix milliseconds; 0 is unset. Forms show it in China's time zone.
type Time int64

// In returns the moment in China's time zone.
func (t Time) In() time.Time { return time.UnixMilli(int64(t)).In(China()) }

// Past tells whether the moment has come at now; one that is unset never does.
func (t Time) Past(now time.Time) bool { return t != 0 && int64(t) <= now.UnixMilli() }

// Date is the moment's day, "12月6日", with the year where it is not now's.
func (t Time) Date(now time.Time) string {
	at := t.In()
	if at.Year() != now.In(China()).Year() {
		return at.Format("2006年1月2日")
	}
	return at.Format("1月2日")
}

// Minute is the moment to the minute, "12月6日 14:00", with the year where it is not now's.
func (t Time) Minute(now time.Time) string { return t.Date(now) + t.In().Format(" 15:04") }

// China is the time zone operators and visitors read: UTC+8 without summer time.
func China() *time.Location { return time.FixedZone("CST", 8*3600) }
