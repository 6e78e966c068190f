package db

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

func testEraseOverdue(t *testing.T, c *scene) {
	d := pages.Doc{Host: pages.Host{Days: 30}}
	_, err := c.Publish(c.ctx, c.page.ID, d, "小王", "", block.Consent{}, noon)
	check(t, err)
	first := c.acts("a")
	check(t, c.SetVisitor(c.ctx, pages.Visitor{ID: "a", Name: "小李"}))
	other := c.livePage("other")
	stays := c.form("b", phoneOf("b"))
	stays.PageID = other.ID
	_, _, err = c.AddLead(c.ctx, stays, "", week, pages.Quota{}, noon)
	check(t, err)
	c.acts("b")
	check(t, c.SetVisitor(c.ctx, pages.Visitor{ID: "b", Name: "王芳"}))

	day := 24 * time.Hour
	erase := func(at time.Time, want int64) {
		t.Helper()
		n, err := c.EraseOverdue(c.ctx, at)
		check(t, err)
		equal(t, "erased at "+at.String(), n, want)
	}
	erase(noon.Add(1000*day), 0) // the page has no end

	end := noon.Add(day)
	check(t, c.SetSettings(c.ctx, c.page.ID, nil, pages.Settings{Slug: c.page.Slug, EndsAt: form.Time(end.UnixMilli())}, noon))
	erase(end.Add(30*day-time.Second), 0)
	erase(end.Add(30*day), 2)
	erase(end.Add(31*day), 0)
	l, err := c.LeadOf(c.ctx, c.page.ID, "a")
	check(t, err)
	equal(t, "erased lead", l.ID+l.Name+l.Phone, first.ID)
	a, err := c.Visitor(c.ctx, "a")
	check(t, err)
	equal(t, "name of who was on this page alone", a.Name, "")
	b, err := c.Visitor(c.ctx, "b")
	check(t, err)
	equal(t, "name of who is on another page too", b.Name, "王芳")
	l, err = c.LeadOf(c.ctx, other.ID, "b")
	check(t, err)
	equal(t, "lead on the other page", l.Phone, phoneOf("b"))

	hashes := func() (n int) {
		check(t, c.read.get(c.ctx, &n, `SELECT COUNT(*) FROM leads WHERE phone_hash NOT LIKE 'forgotten %'`))
		return n
	}
	erase(end.Add(30*day+hashLife), 0)
	equal(t, "hashes for 180 days", hashes(), 3)
	erase(end.Add(30*day+hashLife+time.Second), 0)
	equal(t, "hashes afterwards", hashes(), 1)
}

func testAvatars(t *testing.T, c *scene) {
	name := strings.Repeat("0a", 16) + "-192x192.jpg"
	check(t, c.SaveAvatar(name, []byte("face")))
	wantCode(t, c.SaveAvatar("../key", nil), pages.NotFound)
	check(t, c.SetVisitor(c.ctx, pages.Visitor{ID: "a", Avatar: name}))
	check(t, c.SetVisitor(c.ctx, pages.Visitor{ID: "b", Avatar: name}))
	path, err := c.AvatarFile(name)
	check(t, err)
	data, err := os.ReadFile(path)
	check(t, err)
	equal(t, "file", string(data), "face")

	check(t, c.SavePicture(c.ctx, pages.Picture{Src: name}, map[int][]byte{375: []byte("face")}, nil))
	check(t, c.DeletePicture(c.ctx, name)) // the library's picture of the same content
	_, err = c.AvatarFile(name)
	check(t, err)

	check(t, c.EraseVisitor(c.ctx, "a", noon))
	_, err = c.AvatarFile(name)
	check(t, err) // b shows it still
	check(t, c.EraseVisitor(c.ctx, "b", noon))
	_, err = c.AvatarFile(name)
	wantCode(t, err, pages.NotFound)
}

// testInParts: many rows are changed some at a time, and those that are, stay so where it is broken off.
func testInParts(t *testing.T, c *scene) {
	const all = 2*mostAmong + 1
	var values []any
	for i := range all {
		values = append(values, fmt.Sprint("v", i), "名", "", i)
	}
	check(t, c.do(c.ctx, func(ctx context.Context, t *tx) error { return t.insert(ctx, t.lists.addVisitors, values) }))
	calls := 0
	wipe := func(failing int) (int64, error) {
		calls = 0
		return c.inParts(c.ctx, `SELECT id FROM visitors WHERE name <> ''`, nil, func(ctx context.Context, t *tx, places string, ids []any) (int64, error) {
			if calls++; calls == failing {
				return 0, errors.New("broken off")
			}
			return t.exec(ctx, `UPDATE visitors SET name = '' WHERE id IN (`+places+`)`, ids...)
		})
	}
	n, err := wipe(2)
	if err == nil || n != mostAmong {
		t.Fatalf("%d, %v", n, err)
	}
	n, err = wipe(0)
	check(t, err)
	equal(t, "the rest", n, all-mostAmong)
	equal(t, "transactions", calls, 2)
	n, err = wipe(1)
	check(t, err)
	equal(t, "nothing is left", n, 0)
	equal(t, "transactions where there is nothing", calls, 0)
}
