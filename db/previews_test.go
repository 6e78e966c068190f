package db

import (
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
)

func (c *scene) preview(kind pages.PreviewKind, at time.Time) pages.Preview {
	c.t.Helper()
	p, err := pages.NewPreview(NewID(), c.page.ID, kind, "小王", at)
	check(c.t, err)
	p, err = c.AddPreview(c.ctx, p)
	check(c.t, err)
	return p
}

func testPreviews(t *testing.T, c *scene) {
	first := c.preview(pages.ForPhone, noon)
	second := c.preview(pages.ForBoss, noon.Add(time.Second))
	if first.Token == second.Token || len(first.Token) < 22 {
		t.Fatalf("tokens %q and %q can be guessed", first.Token, second.Token)
	}
	all, err := c.Previews(c.ctx, c.page.ID, noon.Add(time.Minute))
	check(t, err)
	if len(all) != 2 || all[0] != second || all[1] != first {
		t.Fatalf("the links are %+v", all)
	}
	found, err := c.PreviewOf(c.ctx, first.Token)
	check(t, err)
	equal(t, "found by its token", found, first)
	for _, wrong := range []string{"", first.ID, first.Token + "x", first.Token[1:]} {
		_, err := c.PreviewOf(c.ctx, wrong)
		wantCode(t, err, pages.NotFound)
	}
	var texts []string
	check(t, c.read.all(c.ctx, &texts, `SELECT token_hash FROM previews`))
	for _, text := range texts {
		if text == first.Token || text == second.Token {
			t.Fatal("the secret itself is stored")
		}
	}

	check(t, c.SawPreview(c.ctx, first, noon.Add(time.Hour)))
	found, err = c.PreviewOf(c.ctx, first.Token)
	check(t, err)
	equal(t, "last opened", found.SeenAt, noon.Add(time.Hour).UnixMilli())

	wantCode(t, c.RevokePreview(c.ctx, "another page", first.ID, noon), pages.NotFound)
	check(t, c.RevokePreview(c.ctx, c.page.ID, first.ID, noon.Add(2*time.Hour)))
	check(t, c.RevokePreview(c.ctx, c.page.ID, first.ID, noon.Add(3*time.Hour)))
	found, err = c.PreviewOf(c.ctx, first.Token)
	check(t, err)
	equal(t, "revoked at", found.RevokedAt, noon.Add(2*time.Hour).UnixMilli())
	all, err = c.Previews(c.ctx, c.page.ID, noon.Add(7*24*time.Hour))
	check(t, err)
	equal(t, "links that open after a week", len(all), 1) // made a second later
	all, err = c.Previews(c.ctx, c.page.ID, noon.Add(8*24*time.Hour))
	check(t, err)
	equal(t, "links that open after eight days", len(all), 0)
}

func testPreviewsBounded(t *testing.T, c *scene) {
	var last pages.Preview
	for range pages.MaxPreviews {
		last = c.preview(pages.ForPhone, noon)
	}
	p, err := pages.NewPreview("more", c.page.ID, pages.ForBoss, "小王", noon)
	check(t, err)
	_, err = c.AddPreview(c.ctx, p)
	wantCode(t, err, pages.Invalid)
	check(t, c.RevokePreview(c.ctx, c.page.ID, last.ID, noon))
	_, err = c.AddPreview(c.ctx, p)
	check(t, err)

	c.preview(pages.ForPhone, noon.Add(100*24*time.Hour)) // the old ones are forgotten
	_, err = c.PreviewOf(c.ctx, last.Token)
	wantCode(t, err, pages.NotFound)

	check(t, c.DeletePage(c.ctx, c.page.ID, noon))
	_, err = c.AddPreview(c.ctx, pages.Preview{ID: "binned", PageID: c.page.ID, Kind: pages.ForPhone})
	wantCode(t, err, pages.NotFound)
}
