package db

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// made is a page's contents of those kinds of blocks; one that begins with "-" is hidden.
func made(title string, kinds ...string) pages.Doc {
	s := pages.Section{ID: "s", Kind: block.Bait}
	for i, kind := range kinds {
		b := pages.Block{ID: fmt.Sprint("b", i), Kind: kind, Props: json.RawMessage(`{}`)}
		if kind[0] == '-' {
			b.Kind, b.Hidden = kind[1:], true
		}
		s.Blocks = append(s.Blocks, b)
	}
	return pages.Doc{Title: title, Sections: []pages.Section{s}}
}

// testUses: what is counted is the pages that visitors can see, as they were published last, whatever the draft says.
func testUses(t *testing.T, c *scene) {
	publish := func(p pages.Page, at time.Time, kinds ...string) {
		t.Helper()
		_, err := c.Publish(c.ctx, p.ID, made(p.Title, kinds...), "小王", "", block.Consent{}, at)
		check(t, err)
	}
	uses := func(want string) {
		t.Helper()
		got, err := c.Uses(c.ctx)
		check(t, err)
		equal(t, "uses", fmt.Sprint(got), want)
	}
	on := func(kind string, limit int, want ...string) {
		t.Helper()
		list, err := c.UsedOn(c.ctx, kind, limit)
		check(t, err)
		var slugs []string
		for _, p := range list {
			slugs = append(slugs, p.Slug)
		}
		equal(t, kind+" is used on", fmt.Sprint(slugs), fmt.Sprint(want))
	}
	uses("map[]")
	other := c.livePage("other")
	publish(c.page, noon, "hero", "lead", "lead", "-offer", "gone")
	publish(other, noon.Add(time.Second), "hero")
	uses("map[gone:1 hero:2 lead:1]")
	on("hero", 9, "other", "live")
	on("hero", 1, "other")
	on("offer", 9)

	publish(c.page, noon.Add(time.Minute), "hero", "offer")
	uses("map[hero:2 offer:1]")
	on("hero", 9, "live", "other")

	check(t, c.DeletePage(c.ctx, other.ID, noon))
	uses("map[hero:1 offer:1]")
	check(t, c.RestorePage(c.ctx, other.ID, noon))
	uses("map[hero:2 offer:1]")
}

// testUsesFilled: an upgrade writes down the uses of what was published before; a page that is half purged has no versions
// any more.
func testUsesFilled(t *testing.T, c *scene) {
	_, err := c.Publish(c.ctx, c.page.ID, made("页面", "hero", "lead"), "小王", "", block.Consent{}, noon)
	check(t, err)
	half := c.livePage("half")
	check(t, c.DeletePage(c.ctx, half.ID, noon))
	_, err = c.beginPurge(c.ctx, "op", half.ID, noon.UnixMilli(), noon)
	check(t, err)
	_, err = c.purgeVersions(c.ctx, half.ID)
	check(t, err)
	check(t, c.do(c.ctx, func(ctx context.Context, t *tx) error {
		for _, sql := range append(c.downs("0008"), `DELETE FROM uses`, `DELETE FROM goose_db_version WHERE version_id >= 7`) {
			if _, err := t.exec(ctx, sql); err != nil {
				return err
			}
		}
		return nil
	}))
	check(t, c.Close())
	again := open(t, c.config)
	got, err := again.Uses(c.ctx)
	check(t, err)
	equal(t, "uses", fmt.Sprint(got), "map[hero:1 lead:1]")
}

// downs are the statements that take back the migrations after one, the last first.
func (c *scene) downs(after string) (all []string) {
	c.t.Helper()
	files, err := migrations.ReadDir("migrations")
	check(c.t, err)
	for _, file := range slices.Backward(files) {
		if number, _, _ := strings.Cut(file.Name(), "_"); number <= after {
			break
		}
		text, err := migrations.ReadFile("migrations/" + file.Name())
		check(c.t, err)
		_, down, ok := strings.Cut(string(text), "-- +goose Down")
		if !ok {
			c.t.Fatalf("%s cannot be taken back", file.Name())
		}
		for sql := range strings.SplitSeq(down, ";") {
			if sql = strings.TrimSpace(sql); sql != "" {
				all = append(all, sql)
			}
		}
	}
	return all
}

func testSnapshots(t *testing.T, c *scene) {
	_, err := c.Snapshot(c.ctx, c.page.ID)
	wantCode(t, err, pages.NotFound)
	for version := 1; version <= 2; version++ {
		want := pages.Snapshot{PageID: c.page.ID, Version: version, HTML: fmt.Sprint("<p>第 ", version), By: "小王", TakenAt: noon.UnixMilli()}
		check(t, c.SaveSnapshot(c.ctx, want))
		got, err := c.Snapshot(c.ctx, c.page.ID)
		check(t, err)
		equal(t, "snapshot", got, want)
	}
	check(t, c.DeletePage(c.ctx, c.page.ID, noon))
	check(t, c.PurgePage(c.ctx, "op", c.page.ID, noon))
	equal(t, "rows of the page", c.left(c.page.ID), "")
	_, err = c.Snapshot(c.ctx, c.page.ID)
	wantCode(t, err, pages.NotFound)
}
