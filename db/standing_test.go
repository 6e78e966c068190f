package db

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sanduan/sanduan/pages"
)

// testStanding compares what is read of a visitor at once with what the single reads say, for visitors of all kinds.
func testStanding(t *testing.T, c *scene) {
	c.code("a") // who shared, and never said a name
	c.acts("b")
	c.code("b")
	c.opens("c", "b", noon) // who came, and went
	c.flush()
	c.opens("d", "b", noon)
	c.flush()
	c.acts("d")
	c.leaves("d", "13900000001", "", noon.Add(time.Minute)) // a second lead; the first one counts
	check(t, c.SetVisitor(c.ctx, pages.Visitor{ID: "b", Name: "小李", Avatar: "f.jpg", CreatedAt: 1}))
	c.opens("d", "a", noon.Add(time.Hour)) // too late to count
	c.Record(pages.Event{PageID: c.page.ID, VisitorID: "e", Kind: pages.EventView, Channel: "wx", At: noon.UnixMilli()})
	c.flush()
	elsewhere := c.livePage("elsewhere")
	for _, page := range []string{c.page.ID, elsewhere.ID} {
		for _, visitor := range []string{"a", "b", "c", "d", "e", "nobody", "", "坏\x00"} {
			got, err := c.Standing(c.ctx, page, visitor)
			check(t, err)
			if diff := cmp.Diff(c.standing(page, visitor), got); diff != "" {
				t.Errorf("visitor %q: %s", visitor, diff)
			}
		}
	}
	if st, _ := c.Standing(c.ctx, c.page.ID, "d"); st.Bonded.Name != "小李" || st.Sharer.ID != "a" || !st.Acted {
		t.Errorf("%+v", st)
	}
	if st, _ := c.Standing(c.ctx, c.page.ID, "b"); st.Friends != 1 {
		t.Errorf("%+v", st)
	}
}

// standing is put together of single reads.
func (c *scene) standing(pageID, visitorID string) (st pages.Standing) {
	c.t.Helper()
	there := func(err error) bool {
		c.t.Helper()
		if !pages.IsCode(err, pages.NotFound) {
			check(c.t, err)
		}
		return err == nil
	}
	face := func(v pages.Visitor) pages.Visitor { v.CreatedAt = 0; return v }
	v, err := c.Visitor(c.ctx, visitorID)
	if there(err) {
		st.Visitor = v
	}
	l, err := c.LeadOf(c.ctx, pageID, visitorID)
	if st.Acted = there(err); st.Acted {
		st.Lead = pages.Lead{BlockID: l.BlockID, SlotWords: l.SlotWords, Ticket: l.Ticket, UsedAt: l.UsedAt}
	}
	if sh, err := c.ShareOf(c.ctx, pageID, visitorID); there(err) {
		st.Code = sh.Code
		_, st.Friends, err = c.Friends(c.ctx, pageID, visitorID, 0)
		check(c.t, err)
	}
	if by, err := c.Inviter(c.ctx, pageID, visitorID); there(err) {
		st.Bonded = face(by)
	}
	if a, err := c.Arrival(c.ctx, pageID, visitorID); there(err) {
		st.Arrival = a
		if by, err := c.Visitor(c.ctx, a.SharerID); there(err) {
			st.Sharer = face(by)
		}
	}
	return st
}

// testChanges looks whether what visitors see of a page is counted as a change, and nothing that they do themselves.
func testChanges(t *testing.T, c *scene) {
	changes := func(what string, do func() error) {
		t.Helper()
		before := c.Changes()
		check(t, do())
		if c.Changes() == before {
			t.Errorf("%s changes nothing", what)
		}
	}
	changes("a publication", func() error {
		d := pages.Doc{Title: "新"}
		_, err := c.Publish(c.ctx, c.page.ID, d, "小王", "", d.Host.Agreement(), noon)
		return err
	})
	changes("a pause", func() error { return c.SetPaused(c.ctx, c.page.ID, true, noon) })
	changes("going on", func() error { return c.SetPaused(c.ctx, c.page.ID, false, noon) })
	changes("another address", func() error { return c.SetSettings(c.ctx, c.page.ID, nil, pages.Settings{Slug: "new"}, noon) })
	changes("a channel", func() error { return c.AddChannel(c.ctx, pages.Channel{PageID: c.page.ID, Code: "wx"}) })
	changes("a channel that goes", func() error { return c.DeleteChannel(c.ctx, c.page.ID, "wx") })
	changes("the bin", func() error { return c.DeletePage(c.ctx, c.page.ID, noon) })
	changes("its return", func() error { return c.RestorePage(c.ctx, c.page.ID, noon) })
	before := c.Changes()
	c.acts("a")
	c.code("a")
	c.opens("b", "a", noon)
	c.flush()
	equal(t, "changes by visitors", c.Changes(), before)
}
