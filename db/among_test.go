package db

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// testAmong: names are looked for all at once, however many, and once each.
func testAmong(t *testing.T, c *scene) {
	c.livePage("gone")
	gone, err := c.LivePage(c.ctx, "gone")
	check(t, err)
	check(t, c.DeletePage(c.ctx, gone.ID, noon))
	unpublished := pages.Page{ID: NewID(), Slug: "unpublished", CreatedAt: 1, UpdatedAt: 1}
	check(t, c.CreatePage(c.ctx, unpublished, pages.Doc{Title: "x"}))
	c.livePage("published")
	slugs := []string{"published", "gone", "unpublished", "", "'", "published"}
	for i := range 2 * mostAmong {
		slugs = append(slugs, fmt.Sprint("none-", i))
	}
	live, err := c.LiveAmong(c.ctx, slugs)
	check(t, err)
	equal(t, "live", fmt.Sprint(live), "map[published:true]")

	src := strings.Repeat("a", 32) + "-100x100.jpg"
	check(t, c.SavePicture(c.ctx, pages.Picture{Src: src, CreatedAt: 1}, map[int][]byte{375: []byte("x")}, nil))
	for _, srcs := range [][]string{nil, {"none"}, {src}, {src, "none", src, "b", "c", "d"}} {
		there, err := c.PicturesAmong(c.ctx, srcs)
		check(t, err)
		equal(t, "there", there[src], len(srcs) == 1 && srcs[0] == src || len(srcs) > 1)
	}
}

// testDraftsAreNotEndless: an edit that is too large leaves nothing behind; cutting down is always possible.
func testDraftsAreNotEndless(t *testing.T, c *scene) {
	words := func(n int) func(*pages.Doc) error {
		return func(d *pages.Doc) error { d.Card.Words = strings.Repeat("x", n); return nil }
	}
	_, err := c.EditDraft(c.ctx, c.page.ID, wang("k", 1), words(pages.MaxSize))
	wantCode(t, err, pages.TooLarge)
	_, _, err = c.Undo(c.ctx, c.page.ID, wang("", 2))
	wantCode(t, err, pages.NotFound)
	check(t, c.CreatePage(c.ctx, pages.Page{ID: "large", Slug: "large", CreatedAt: 1, UpdatedAt: 1}, largeDoc()))
	_, err = c.EditDraft(c.ctx, "large", wang("k", 3), words(pages.MaxSize+1))
	check(t, err)
	_, _, err = c.Undo(c.ctx, "large", wang("", 4))
	wantCode(t, err, pages.TooLarge)
}

// largeDoc is a page made when more went in.
func largeDoc() pages.Doc {
	return pages.Doc{Title: "x", Card: pages.Card{Words: strings.Repeat("x", pages.MaxSize+2)}}
}

// testTabsArePresent: however many tabs an operator claims to have, few are known, and the others' stay.
func testTabsArePresent(t *testing.T, c *scene) {
	at := func(tab, who string, ms int) pages.Presence {
		return pages.Presence{Tab: tab, OperatorID: who, Name: who, SeenAt: noon.Add(time.Duration(ms) * time.Millisecond).UnixMilli()}
	}
	_, _, err := c.Here(c.ctx, c.page.ID, at("li", "li", 0))
	check(t, err)
	for i := range 3 * mostTabs {
		_, _, err = c.Here(c.ctx, c.page.ID, at(fmt.Sprint("t", i), "wang", i))
		check(t, err)
	}
	others, _, err := c.Here(c.ctx, c.page.ID, at("zhao", "zhao", 99))
	check(t, err)
	equal(t, "others", len(others), mostTabs+1)
}
