package db

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

func testBlockSets(t *testing.T, c *scene) {
	set := func(id, title string, at time.Time) pages.BlockSet {
		return pages.BlockSet{
			ID: id, Title: title, Section: block.Trust, By: "小王", CreatedAt: at.UnixMilli(),
			Blocks: []pages.Block{
				{Kind: "numbers", Hidden: true, Props: json.RawMessage(`{"Title":"数\u0000'?$1"}`)}, {Kind: "gone", Props: json.RawMessage(`{}`)},
			},
		}
	}
	old, mine := set("a", "口碑", noon), set("b", "口碑", noon.Add(time.Second)) // names may repeat
	check(t, c.SaveBlockSet(c.ctx, old))
	check(t, c.SaveBlockSet(c.ctx, mine))

	got, err := c.BlockSet(c.ctx, "a")
	check(t, err)
	if diff := cmp.Diff(old, got); diff != "" {
		t.Fatal(diff)
	}
	all, err := c.BlockSets(c.ctx)
	check(t, err)
	old.Blocks, mine.Blocks = nil, nil
	if diff := cmp.Diff([]pages.BlockSet{mine, old}, all); diff != "" {
		t.Fatal(diff)
	}

	check(t, c.RenameBlockSet(c.ctx, "a", "学员\x00口碑"))
	got, err = c.BlockSet(c.ctx, "a")
	check(t, err)
	equal(t, "title", got.Title, "学员口碑")
	wantCode(t, c.RenameBlockSet(c.ctx, "none", "x"), pages.NotFound)

	check(t, c.DeleteBlockSet(c.ctx, "a"))
	check(t, c.DeleteBlockSet(c.ctx, "a"))
	_, err = c.BlockSet(c.ctx, "a")
	wantCode(t, err, pages.NotFound)

	for i := 1; i < pages.MaxBlockSets; i++ {
		check(t, c.SaveBlockSet(c.ctx, set(fmt.Sprint("n", i), "满", noon)))
	}
	wantCode(t, c.SaveBlockSet(c.ctx, set("more", "满", noon)), pages.Invalid)
}

// A picture in a block set is in use: the set would be put into a page with a hole.
func testPicturesOfBlockSets(t *testing.T, c *scene) {
	const src = "0123456789abcdef0123456789abcdef-800x600.jpg"
	check(t, c.SaveBlockSet(c.ctx, pages.BlockSet{
		ID: "a", Title: "口碑", Blocks: []pages.Block{{Kind: "hero", Props: json.RawMessage(`{"Picture":{"Src":"` + src + `"}}`)}},
	}))
	wantCode(t, c.DeletePicture(c.ctx, src), pages.Conflict)
	check(t, c.DeleteBlockSet(c.ctx, "a"))
	check(t, c.DeletePicture(c.ctx, src))
}
