package pages

import "time"

// BinLife is how long a page stays in the bin before it is deleted for good.
const BinLife = 30 * 24 * time.Hour

// BinDays is how many days a page in the bin has left, a begun one counted whole; 0 = it goes at the next tidying up.
func (p Page) BinDays(now time.Time) int {
	left := time.UnixMilli(p.DeletedAt).Add(BinLife).Sub(now)
	if left <= 0 {
		return 0
	}
	const day = 24 * time.Hour
	return int((left + day - 1) / day)
}
