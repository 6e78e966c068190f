package bait

import (
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/part"
)

func TestJoinUnfit(t *testing.T) {
	now := env().Now
	own := form.Picture{Src: "0123456789abcdef0123456789abcdef-600x600.png"}
	at := func(ms int64) form.Time { return form.Time(now.UnixMilli() + ms) }
	for _, c := range []struct {
		name  string
		b     Join
		field string // "" fit
	}{
		{"own code", Join{QR: own}, ""},
		{"own code that still holds", Join{QR: own, Expires: at(1)}, ""},
		{"a code gone by", Join{QR: own, Expires: at(0), Button: "去报名"}, "Expires"},
		{"the sample", Join{QR: form.Picture{Src: part.SampleQR}}, "QR"},
		{"a button alone", Join{Button: "去报名"}, ""},
		{"a button alone, with a date left over", Join{Button: "去报名", Expires: at(0)}, ""},
		{"no way in", Join{}, "QR"},
	} {
		errs := c.b.Unfit(now)
		if (c.field == "") != (len(errs) == 0) || c.field != "" && errs[c.field] == "" {
			t.Errorf("%s: %v, want something about %q", c.name, errs, c.field)
		}
	}
}

// There is always one way in, or a word about why there is none.
func TestJoinWayIn(t *testing.T) {
	e := env()
	code := form.Picture{Src: "0123456789abcdef0123456789abcdef-600x600.png"}
	past := form.Time(e.Now.UnixMilli())
	for _, layout := range []string{"card", "band", "fold"} {
		for _, c := range []struct {
			name             string
			b                Join
			action           string
			press, jump, say bool
		}{
			{"code", Join{QR: code, Button: "去报名"}, "#form-b2", true, false, false},
			{"no code", Join{Button: "去报名"}, "#form-b2", false, true, false},
			{"code gone by", Join{QR: code, Expires: past, Button: "去报名"}, "#form-b2", false, true, false},
			{"code gone by, no button", Join{QR: code, Expires: past}, "#form-b2", false, false, true},
			{"code gone by, no form", Join{QR: code, Expires: past, Button: "去报名"}, "", false, false, true},
		} {
			c.b.Title, c.b.Layout, e.Action = "进群", layout, c.action
			got := draw(t, c.b, e)
			for what, want := range map[string]bool{"part-press": c.press, `href="#form-b2"`: c.jump, "二维码正在更新": c.say} {
				if strings.Contains(got, what) != want {
					t.Errorf("%s, %s: %s %v, want %v\n%s", layout, c.name, what, !want, want, got)
				}
			}
		}
	}
}
