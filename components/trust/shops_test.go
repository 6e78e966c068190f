package trust

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/part"
)

func many(n int) (out []Shop) {
	for i := range n {
		out = append(out, Shop{Name: fmt.Sprintf("第%d店", i), Address: fmt.Sprintf("文三路 %d 号", i), Phone: "0571-5555 0100"})
	}
	return out
}

func TestShopsFoldWhatIsTooMany(t *testing.T) {
	for layout, c := range map[string]struct{ whole, first int }{"list": {5, 4}, "compact": {9, 8}} {
		if html := draw(t, Shops{Layout: layout, Items: many(c.whole)}, block.Env{}); strings.Contains(html, "<details") {
			t.Errorf("%s: %d shops are folded", layout, c.whole)
		}
		html := draw(t, Shops{Layout: layout, Items: many(30)}, block.Env{})
		before, after, ok := strings.Cut(html, "<details")
		if !ok || strings.Count(before, "<h3") != c.first || strings.Count(after, "<h3") != 30-c.first {
			t.Errorf("%s: %d shops at once, %d folded", layout, strings.Count(before, "<h3"), strings.Count(after, "<h3"))
		}
		if !strings.Contains(after, fmt.Sprintf("查看其余 %d 家门店", 30-c.first)) {
			t.Errorf("%s does not say how many are folded", layout)
		}
	}
}

func TestShopsLeadToTheMapAndTheTelephone(t *testing.T) {
	s := Shop{Name: "西湖店", Address: "杭州市 文三路 1 号 A&B?#座", Phone: "0571-5555 0100"}
	u, err := url.Parse(s.where())
	if err != nil || u.Host != "apis.map.qq.com" || u.Query().Get("keyword") != s.Address || u.Query().Get("referer") != "sanduan" {
		t.Errorf("%s leads to %s: %v", s.Address, s.where(), err)
	}
	s.Map = "https://uri.amap.com/marker?position=1,2"
	if s.where() != string(s.Map) {
		t.Errorf("the operator's link is ignored: %s", s.where())
	}
	for _, layout := range []string{"list", "cards", "compact"} {
		html := draw(t, Shops{Layout: layout, Items: []Shop{s}}, block.Env{})
		for _, part := range []string{`href="tel:057155550100"`, `href="https://uri.amap.com/marker?position=1,2"`} {
			if !strings.Contains(html, part) {
				t.Errorf("%s: no %s in %s", layout, part, html)
			}
		}
	}
}

func TestShopsAreNotPublishedAsSamplesOrWithoutANumber(t *testing.T) {
	b := Shops{Items: many(2)}
	if errs := b.Unfit(time.Time{}); len(errs) != 0 {
		t.Errorf("%v", errs)
	}
	b.Items[0].Phone, b.Items[1].Phone, b.Items[1].Address = part.SamplePhone, "打给店长", "示例路 1 号"
	errs := b.Unfit(time.Time{})
	for _, path := range []string{"Items.0.Phone", "Items.1.Phone", "Items.1.Address"} {
		if errs[path] == "" {
			t.Errorf("nothing wrong with %s: %v", path, errs)
		}
	}
}
