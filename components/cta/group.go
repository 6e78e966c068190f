package cta

import (
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/part"
)

// Unfit refuses the sample's code, and one that is past already.
func (b Group) Unfit(now time.Time) form.Errors {
	errs := form.Errors{}
	if b.QR.Src == part.SampleQR {
		errs["QR"] = part.WrongQR
	}
	if b.over(now) {
		errs["Until"] = "群二维码已过期，请换新的二维码和日期"
	}
	return errs
}

// over tells whether the code is past at now; one without a date never is.
func (b Group) over(now time.Time) bool { return b.Until.Past(now) }

// until is the moment the code ends, to the minute: a code that is good "until the 3rd" ends on some minute of it.
func (b Group) until() string { return b.Until.In().Format("1月2日 15:04") }
