package h5

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
)

// TestFootLeavesOutWhatABlockSays: who answers for the page stands on it once, in a block or in the foot.
func TestFootLeavesOutWhatABlockSays(t *testing.T) {
	d := pages.NewDoc("页面", count())
	d.Host = pages.Host{Company: "杭州青舟有限公司", Contact: "0571-5555 0100", ICP: "浙ICP备12345678号-1"}
	foot := func(props map[string]string, hidden bool) string {
		b, err := json.Marshal(props)
		if err != nil {
			t.Fatal(err)
		}
		d.Sections[2].Blocks = []pages.Block{{ID: "b1", Kind: "company", Hidden: hidden, Props: b}}
		var drawn strings.Builder
		v := View{Ready: Prepared{Ready: d.Ready(false)}, Env: block.Env{Theme: theme.Get("red")}}
		if err := Page(v).Render(t.Context(), &drawn); err != nil {
			t.Fatal(err)
		}
		_, foot, _ := strings.Cut(drawn.String(), "<footer")
		return foot
	}
	same := map[string]string{"Company": d.Host.Company, "Phone": d.Host.Contact, "ICP": d.Host.ICP}
	for _, c := range []struct {
		name          string
		props         map[string]string
		hidden        bool
		company, rest bool // what the foot still says: the company, how to reach it and its number
	}{
		{"the same", same, false, false, false},
		{"hidden", same, true, true, true},
		{"folded", map[string]string{"Company": d.Host.Company, "Phone": d.Host.Contact, "ICP": d.Host.ICP, "Layout": "fold"}, false, false, true},
		{"another company", map[string]string{"Company": "别的公司", "Phone": "400-100-1000", "ICP": "沪ICP备87654321号"}, false, true, true},
	} {
		foot := foot(c.props, c.hidden)
		if strings.Contains(foot, d.Host.Company) != c.company {
			t.Errorf("%s: %s", c.name, foot)
		}
		for _, text := range []string{d.Host.Contact, d.Host.ICP} {
			if strings.Contains(foot, text) != c.rest {
				t.Errorf("%s: %s in %s", c.name, text, foot)
			}
		}
		if !strings.Contains(foot, "个人信息处理说明") {
			t.Errorf("%s: no notice in %s", c.name, foot)
		}
	}
}
