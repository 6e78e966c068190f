package trust

import (
	"fmt"
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/form"
)

// Unfit finds invented partners: a sign shown to visitors claims a relation that must exist.
func (b Logos) Unfit(time.Time) form.Errors {
	errs := form.Errors{}
	for i, l := range b.Items {
		if strings.Contains(l.Name, "（示例）") {
			errs[fmt.Sprintf("Items.%d.Name", i)] = "这是示例，请换成真实的合作方，或删除"
		}
		if strings.HasPrefix(l.Picture.Src, "art/logo-") {
			errs[fmt.Sprintf("Items.%d.Picture", i)] = "这是示例标志，请换成真实的标志，或清空图片"
		}
	}
	return errs
}

// picture is the sign as it is read out: by its name where the name does not stand beside it.
func (l Logo) picture(alone bool) form.Picture {
	p := l.Picture
	p.Alt = ""
	if alone {
		p.Alt = l.Name
	}
	return p
}

// first is the first character of the name, which stands for a sign in small places.
func (l Logo) first() string {
	for _, r := range l.Name {
		return string(r)
	}
	return ""
}

// columns are two where three would leave one sign alone in its row.
func (b Logos) columns() string {
	if n := len(b.Items); n < 3 || n == 4 {
		return "grid-cols-2"
	}
	return "grid-cols-3"
}
