package trust

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/part"
)

// Unfit refuses the sample's shops, and telephone numbers nobody can call.
func (b Shops) Unfit(time.Time) form.Errors {
	errs := form.Errors{}
	for i, s := range b.Items {
		item := "Items." + strconv.Itoa(i) + "."
		if strings.Contains(s.Address, "示例") {
			errs[item+"Address"] = "这是示例地址，请换成自己的"
		}
		if wrong := part.WrongPhone(s.Phone); s.Phone != "" && wrong != "" {
			errs[item+"Phone"] = wrong
		}
	}
	return errs
}

// first is how many shops show at once: a list that is hardly longer shows whole.
func (b Shops) first() int {
	shown := 4
	if b.Layout == "compact" {
		shown = 8
	}
	if len(b.Items) <= shown+1 {
		return len(b.Items)
	}
	return shown
}

// list is the look of the list of shops.
func (b Shops) list() string {
	if b.Layout == "compact" {
		return "part-card px-4 divide-y divide-line"
	}
	return "space-y-3"
}

// where is the shop on a map: the operator's link, or Tencent's map searching for the address. It opens in WeChat, and
// from there in whatever map the visitor uses.
func (s Shop) where() string {
	if s.Map != "" {
		return string(s.Map)
	}
	return "https://apis.map.qq.com/uri/v1/search?" + url.Values{"keyword": {s.Address}, "referer": {"sanduan"}}.Encode()
}
