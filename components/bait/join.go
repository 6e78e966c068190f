package bait

import (
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/part"
)

// Unfit refuses the sample code and one that WeChat no longer takes: nobody can follow them. Without a code there must be
// a button.
func (b Join) Unfit(now time.Time) form.Errors {
	switch {
	case b.QR.Src == part.SampleQR:
		return form.Errors{"QR": part.WrongQR}
	case b.QR.Src == "" && b.Button == "":
		return form.Errors{"QR": "请选择二维码，或者填写按钮文字"}
	case b.QR.Src != "" && b.expired(now):
		return form.Errors{"Expires": "二维码已经过期，请换上新的二维码"}
	}
	return nil
}

// code tells whether there is a code that can be pressed at now.
func (b Join) code(now time.Time) bool { return b.QR.Valid() && !b.expired(now) }

func (b Join) expired(now time.Time) bool { return b.Expires.Past(now) }

// led tells whether there is something to say about the way in where there is no code.
func (b Join) led(e block.Env) bool {
	return e.Editing || b.expired(e.Now) || b.Button != "" && e.Action != ""
}

// filled tells whether there is more than a title and words.
func (b Join) filled(e block.Env) bool {
	return b.Picture.Valid() || b.Name != "" || len(b.Points) > 0 || b.code(e.Now) || b.led(e)
}
