package handlers_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
)

func TestPaletteShowsWhatFitsFirst(t *testing.T) {
	w := newSite(t).workshop()
	a := w.get(w.path("/add?section=s3"))
	a.want(t, http.StatusOK, "加到「下段·行动」的最后", "我的区块", "还没有区块", "粘贴组件")
	order := []string{`id="kinds-cta"`, `id="kinds-bait"`, `id="kinds-trust"`, `id="sets"`, `id="paste"`}
	at := 0
	for _, part := range order {
		next := strings.Index(a.body, part)
		if next < at {
			t.Errorf("%s stands at %d, before what should come first", part, next)
		}
		at = next
	}
	for _, k := range block.All() {
		for _, part := range []string{`data-kind="` + k.Name + `"`, "/admin/gallery/" + k.Name + "/frame?still=1&amp;theme="} {
			if strings.Count(a.body, part) != 1 {
				t.Errorf("%d × %s", strings.Count(a.body, part), part)
			}
		}
	}
}

func TestPaletteSaysWhereBlocksGo(t *testing.T) {
	w := newSite(t).workshop()
	for query, words := range map[string]string{
		"section=s1":             "加到「上段·诱饵」的最后",
		"section=s1&after=":      "加到「上段·诱饵」的开头",
		"section=s1&after=hero":  "加在「首屏主图」后面",
		"section=s1&after=offer": "加到「上段·诱饵」的最后",
		"section=s1&after=gone":  "加到「上段·诱饵」的最后",
	} {
		w.get(w.path("/add?"+query)).want(t, http.StatusOK, words)
	}
	steps := []struct{ after, want string }{
		{"", "countdown hero offer | numbers | lead"},
		{"hero", "hero countdown offer | numbers | lead"},
		{"gone", "hero offer countdown | numbers | lead"},
	}
	for _, step := range steps {
		a := w.send(w.path("/blocks"), "section", "s1", "after", step.after, "kind", "countdown")
		a.want(t, http.StatusSeeOther)
		id := added(w)
		if got := strings.Replace(w.order(), id, "countdown", 1); got != step.want || !strings.Contains(a.Header.Get("Location"), "block="+id) {
			t.Errorf("after %q: %s, want %s; sent to %s", step.after, got, step.want, a.Header.Get("Location"))
		}
		w.send(w.path("/blocks/"+id+"/delete")).want(t, http.StatusSeeOther)
	}
}

// added is the id of the only countdown.
func added(w *workshop) string {
	for _, s := range w.draft().Sections {
		for _, b := range s.Blocks {
			if b.Kind == "countdown" {
				return b.ID
			}
		}
	}
	return ""
}

func TestPaletteSearch(t *testing.T) {
	w := newSite(t).workshop()
	w.send(w.path("/blocks/offer/keep"), "title", "价值清单").want(t, http.StatusSeeOther)
	shown := func(q string) (n int) {
		a := w.get(w.path("/add?section=s1&q=" + q))
		a.want(t, http.StatusOK)
		return strings.Count(a.body, "data-kind=") + strings.Count(a.body, "data-set=")
	}
	if n := shown("倒计时"); n != 1 {
		t.Errorf("%d cards for a kind's name", n)
	}
	if n := shown("价值"); n < 1 || !strings.Contains(w.get(w.path("/add?section=s1&q=价值清单")).body, "data-set=") {
		t.Error("a block set is not found")
	}
	for word, kind := range map[string]string{"加微信": "staff", "地图": "shops", "icp": "company", "老师": "experts", "分割线": "gap"} {
		if a := w.get(w.path("/add?section=s1&q=" + word)); !strings.Contains(a.body, `data-kind="`+kind+`"`) {
			t.Errorf("%q does not find %s", word, kind)
		}
	}
	if n := shown("没有这种东西"); n != 0 {
		t.Errorf("%d cards for nothing", n)
	}
	w.get(w.path("/add?section=s1&q=%3Cscript%3E")).want(t, http.StatusOK, "没有找到")
}

func TestPaletteFragmentAndStills(t *testing.T) {
	w := newSite(t).workshop()
	a := w.get(w.path("/add?section=s1&after=hero"), "X-Fragment", "palette")
	a.want(t, http.StatusOK, "加在「首屏主图」后面", "倒计时")
	if strings.Contains(a.body, "<html") || strings.Contains(a.body, "退出登录") || a.csrf(t) != w.csrf {
		t.Error("the fragment is a whole screen, or has no token")
	}
	for _, still := range []bool{true, false} {
		frame := w.get(fmt.Sprintf("/admin/gallery/countdown/frame?theme=blue&still=%d", map[bool]int{true: 1}[still]))
		frame.want(t, http.StatusOK)
		if got := strings.Contains(frame.body, "<script"); got == still {
			t.Errorf("still=%v: script is %v", still, got)
		}
	}
}
