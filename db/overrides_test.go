package db

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sanduan/sanduan/pages"
)

// testOverrides: a reason holds on its page, for its marks; the first one stands, and none is kept for a page in the bin.
func testOverrides(t *testing.T, c *scene) {
	first := pages.Override{PageID: c.page.ID, Reason: "有批\x00文?$1", By: "张\x00三", CreatedAt: noon.UnixMilli()}
	check(t, c.AddOverrides(c.ctx, first, []string{"a", "b", "a"}))
	second := first
	second.Reason, second.By = "另一个理由", "李四"
	check(t, c.AddOverrides(c.ctx, second, []string{"b", "c"}))
	check(t, c.AddOverrides(c.ctx, second, nil))
	got, err := c.Overrides(c.ctx, c.page.ID)
	check(t, err)
	of := func(o pages.Override, mark, reason, by string) pages.Override {
		o.Mark, o.Reason, o.By = mark, reason, by
		return o
	}
	want := map[string]pages.Override{
		"a": of(first, "a", "有批文?$1", "张三"), "b": of(first, "b", "有批文?$1", "张三"), "c": of(second, "c", "另一个理由", "李四"),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	got, err = c.Overrides(c.ctx, c.livePage("other").ID)
	check(t, err)
	equal(t, "another page's", len(got), 0)

	check(t, c.DeletePage(c.ctx, c.page.ID, noon))
	wantCode(t, c.AddOverrides(c.ctx, first, []string{"d"}), pages.NotFound)
	wantCode(t, c.AddOverrides(c.ctx, of(first, "", "", ""), []string{"d"}), pages.NotFound)
}
