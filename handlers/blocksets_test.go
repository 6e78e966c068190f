package handlers_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// kept is what a test compares of a block set.
type kept struct {
	ID, Title, By string
	Section       block.Section
}

// sets are the block sets, newest first.
func (w *workshop) sets() []kept {
	w.t.Helper()
	all, err := w.site.store.BlockSets(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	var out []kept
	for _, s := range all {
		out = append(out, kept{s.ID, s.Title, s.By, s.Section})
	}
	return out
}

func TestBlockSetsAreKeptUsedRenamedDeleted(t *testing.T) {
	w := newSite(t).workshop()
	a := w.send(w.path("/sections/s1/keep"), "title", " 开场\n两件套 ", "block", "offer")
	a.want(t, http.StatusSeeOther)
	if to := a.Header.Get("Location"); !strings.Contains(to, "block=offer") {
		t.Errorf("sent to %s", to)
	}
	set := w.sets()[0]
	if set.Title != "开场 两件套" || set.Section != block.Bait {
		t.Errorf("kept as %+v", set)
	}
	w.get(w.path("")).want(t, http.StatusOK, "已存为区块「开场两件套」")

	other := w.another()
	bait := other.draft().Sections[0].ID
	other.get(other.path("/add?section="+bait)).want(t, http.StatusOK, "我的区块", "开场两件套")
	for range 2 {
		other.send(other.path("/blocks"), "section", bait, "after", "", "set", set.ID).want(t, http.StatusSeeOther)
	}
	seen := map[string]bool{}
	for _, b := range other.draft().Sections[0].Blocks {
		seen[b.ID] = true
	}
	if len(seen) != 4 {
		t.Errorf("used twice, the set made %d different blocks", len(seen))
	}

	act := "/admin/blocksets/" + set.ID
	w.send(act+"/rename", "title", "", "page", w.page.ID, "section", "s1").want(t, http.StatusUnprocessableEntity, "请填写区块名称")
	w.send(act+"/rename", "title", strings.Repeat("长", 21), "page", w.page.ID, "section", "s1").want(t, http.StatusUnprocessableEntity, "最多20个字")
	a = w.send(act+"/rename", "title", "新名字", "page", w.page.ID, "section", "s1", "after", "hero")
	a.want(t, http.StatusSeeOther)
	w.get(a.Header.Get("Location")).want(t, http.StatusOK, "已改名为「新名字」", "加在「首屏主图」后面")
	w.send(act+"/delete", "page", w.page.ID, "section", "s1").want(t, http.StatusSeeOther)
	w.send(act+"/delete", "page", w.page.ID, "section", "s1").want(t, http.StatusSeeOther) // a second tap
	if got := w.sets(); len(got) != 0 {
		t.Errorf("left: %+v", got)
	}
	w.send(act+"/rename", "title", "x").want(t, http.StatusNotFound, "可能已被删除")
	w.send(w.path("/blocks"), "section", "s1", "set", set.ID).want(t, http.StatusNotFound, "可能已被删除")
	w.get(act+"/frame").want(t, http.StatusNotFound)
	if len(other.draft().Sections[0].Blocks) != 4 {
		t.Error("deleting the set took blocks from a page")
	}
}

func TestABlockSetIsNamedAfterWhatItHolds(t *testing.T) {
	w := newSite(t).workshop()
	a := w.do("POST", w.path("/blocks/numbers/keep"), "application/x-www-form-urlencoded", nil,
		"X-CSRF-Token", w.csrf, "Origin", w.site.url, "Accept", "application/json")
	a.want(t, http.StatusOK)
	var answer struct{ ID, Title, Say string }
	if err := json.Unmarshal([]byte(a.body), &answer); err != nil {
		t.Fatal(err)
	}
	if set := w.sets()[0]; set.Title != "数据见证" || answer.ID != set.ID || answer.Title != set.Title || !strings.Contains(answer.Say, "数据见证") {
		t.Errorf("kept %+v, answered %+v", set, answer)
	}
	w.send(w.path("/blocks/gone/keep")).want(t, http.StatusNotFound)
	w.send(w.path("/sections/gone/keep")).want(t, http.StatusNotFound)
}

// A set may be older than the program: what it holds is checked when it is used, and shown as it is until then.
func TestABlockSetOfAKindThatIsGone(t *testing.T) {
	w := newSite(t).workshop()
	err := w.site.store.SaveBlockSet(t.Context(), pages.BlockSet{ID: "old", Title: "老区块", Section: block.Trust, Blocks: []pages.Block{
		{Kind: "hero", Props: json.RawMessage(`{"Title":"老标题"}`)}, {Kind: "lucky-wheel", Props: json.RawMessage(`{}`)},
	}})
	if err != nil {
		t.Fatal(err)
	}
	before := w.order()
	w.send(w.path("/blocks"), "section", "s2", "set", "old").want(t, http.StatusUnprocessableEntity, "「lucky-wheel」这个组件在这里没有")
	if got := w.order(); got != before {
		t.Errorf("half of the set went in: %s", got)
	}
	w.get("/admin/blocksets/old/frame?theme=blue").want(t, http.StatusOK, "老标题", "没有「lucky-wheel」这种组件")
}
