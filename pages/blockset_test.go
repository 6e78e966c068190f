package pages_test

import (
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

func TestKeepBlocks(t *testing.T) {
	for _, c := range []struct {
		name, title string
		blocks      []pages.Block
		want        string // title, or a part of what is wrong
		ok          bool
	}{
		{"named", " 开场\u0000 ", sampled("hero"), "开场", true},
		{"one block without a name", "", sampled("hero"), "首屏主图", true},
		{"a section without a name", "  ", sampled("hero", "offer"), "上段 · 诱饵", true},
		{"a long name", strings.Repeat("长", 20), sampled("hero"), strings.Repeat("长", 20), true},
		{"too long a name", strings.Repeat("长", 21), sampled("hero"), "最多 20 个字", false},
		{"nothing", "空", nil, "没有组件", false},
		{"a kind that is gone", "老", []pages.Block{{ID: "x", Kind: "lucky-wheel"}}, "「lucky-wheel」", false},
		{"too many", "多", sampled(strings.Fields(strings.Repeat("hero ", 51))...), "最多粘贴 50 个", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			set, err := pages.KeepBlocks(c.title, block.Bait, c.blocks)
			if !c.ok {
				if !pages.IsCode(err, pages.Invalid) || !strings.Contains(err.Error(), c.want) {
					t.Errorf("%v, want %q", err, c.want)
				}
				return
			}
			if err != nil || set.Title != c.want || set.Section != block.Bait || len(set.Blocks) != len(c.blocks) || set.Blocks[0].ID != "" {
				t.Errorf("%+v, %v", set, err)
			}
		})
	}
}

func TestBlockSetDoc(t *testing.T) {
	set := pages.BlockSet{Title: "口碑", Section: block.Trust, Blocks: sampled("numbers", "reviews")}
	ids := map[string]bool{}
	d := set.Doc("blue")
	for _, b := range d.Ready(true).Sections[0].Blocks {
		ids[b.ID] = b.Viewer != nil
	}
	if len(ids) != 2 || ids[""] || d.Theme != "blue" || d.Sections[0].Kind != block.Trust {
		t.Errorf("%v in %+v", ids, d)
	}
	set.Blocks = append(set.Blocks, pages.Block{Kind: "lucky-wheel"})
	if shown := set.Doc("blue").Ready(true).Sections[0].Blocks; len(shown) != 3 || shown[2].Viewer != nil {
		t.Errorf("a kind that is gone: %+v", shown)
	}
}
