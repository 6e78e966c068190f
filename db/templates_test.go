package db

import (
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
)

func testTemplates(t *testing.T, c *scene) {
	list, err := c.Templates(c.ctx)
	check(t, err)
	equal(t, "templates at first", len(list), 0)

	doc := pages.Doc{Title: "体验课", Theme: "green", Sections: []pages.Section{{ID: "s", Kind: "bait"}}}
	old := pages.SavedTemplate{ID: "t1", Title: "秋季\x00模板", Words: "招生", Doc: doc, By: "小王", CreatedAt: 1}
	check(t, c.SaveTemplate(c.ctx, old))
	check(t, c.SaveTemplate(c.ctx, pages.SavedTemplate{ID: "t2", Title: "咖啡", CreatedAt: 2}))
	list, err = c.Templates(c.ctx)
	check(t, err)
	equal(t, "templates", len(list), 2)
	equal(t, "the newest", list[0].ID, "t2")
	equal(t, "title", list[1].Title, "秋季模板")
	equal(t, "who and when", list[1].By+" "+list[1].Words, "小王 招生")

	got, err := c.Template(c.ctx, "t1")
	check(t, err)
	equal(t, "the template's page", got.Doc.Title+got.Doc.Theme+got.Doc.Sections[0].ID, "体验课greens")
	src := strings.Repeat("0b", 16) + "-100x100.jpg"
	check(t, c.SavePicture(c.ctx, pages.Picture{Src: src}, nil, nil))
	doc.Card.Picture.Src = src
	check(t, c.SaveTemplate(c.ctx, pages.SavedTemplate{ID: "t3", Title: "有图", Doc: doc}))
	wantCode(t, c.DeletePicture(c.ctx, src), pages.Conflict)
	check(t, c.DeleteTemplate(c.ctx, "t3"))
	check(t, c.DeletePicture(c.ctx, src))

	check(t, c.DeleteTemplate(c.ctx, "t1"))
	check(t, c.DeleteTemplate(c.ctx, "t1"))
	_, err = c.Template(c.ctx, "t1")
	wantCode(t, err, pages.NotFound)
}

func testManyTemplates(t *testing.T, c *scene) {
	for range pages.MaxTemplates {
		check(t, c.SaveTemplate(c.ctx, pages.SavedTemplate{ID: NewID()}))
	}
	wantCode(t, c.SaveTemplate(c.ctx, pages.SavedTemplate{ID: NewID()}), pages.Invalid)
}
