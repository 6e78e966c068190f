package db

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// pageTables are the tables with rows that belong to a page, as the database itself tells; the log of what operators
// did is for ever.
func (c *scene) pageTables() []string {
	c.t.Helper()
	query := `SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND p.name = 'page_id'`
	if c.config.Database != "" {
		query = `SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'page_id'`
	}
	var names []string
	check(c.t, c.read.all(c.ctx, &names, query))
	if len(names) < 10 {
		c.t.Fatalf("the tables with pages' rows are %v only", names)
	}
	var out []string
	for _, name := range names {
		if name != "audit" {
			out = append(out, name)
		}
	}
	return out
}

// left is where rows of a page are, with their numbers.
func (c *scene) left(pageID string) string {
	c.t.Helper()
	var out []string
	for _, table := range c.pageTables() {
		var n int
		check(c.t, c.read.get(c.ctx, &n, `SELECT COUNT(*) FROM `+table+` WHERE page_id = ?`, pageID))
		if n > 0 {
			out = append(out, fmt.Sprint(table, " ", n))
		}
	}
	return strings.Join(out, ", ")
}

// crowd lets some visitors share and act on the scene's page, and puts a row into every table that has pages' rows.
func (c *scene) crowd(visitors int) {
	c.t.Helper()
	for i := range visitors {
		c.acts(fmt.Sprint("v", i))
	}
	c.opens("late", "v0", noon)
	id := c.page.ID
	c.plays()
	check(c.t, c.AddChannel(c.ctx, pages.Channel{PageID: id, Code: "a"}))
	check(c.t, c.SaveSnapshot(c.ctx, pages.Snapshot{PageID: id}))
	check(c.t, c.AddOverrides(c.ctx, pages.Override{PageID: id}, []string{"m"}))
	_, err := c.EditDraft(c.ctx, id, pages.Author{ID: "op", Name: "小王", At: noon}, func(d *pages.Doc) error { d.Title = "新"; return nil })
	check(c.t, err)
	_, _, err = c.Here(c.ctx, id, pages.Presence{Tab: "tab"})
	check(c.t, err)
	check(c.t, c.SetRelease(c.ctx, pages.Release{PageID: id, At: noon.Add(week).UnixMilli()}, 0))
	check(c.t, c.do(c.ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `INSERT INTO previews (id, token_hash, page_id, kind, by_name, created_at, expires_at, revoked_at, seen_at)
			VALUES ('p', 'h', ?, 'phone', '', 0, 0, 0, 0)`, id)
		if err != nil {
			return err
		}
		return t.keepUses(ctx, id, made("页面", "hero"))
	}))
	check(c.t, c.Audit(c.ctx, "op", "page.delete", id, "", noon))
	if rows := c.left(id); strings.Count(rows, ",") != len(c.pageTables())-1 {
		c.t.Fatalf("the crowd left rows in %s only, of %v", rows, c.pageTables())
	}
}

// plays leaves a row in every table that plays and prizes have, on the scene's page.
func (c *scene) plays() {
	c.t.Helper()
	g := c.game(gifts(5), assist(1), play.Ranking{PhonePoints: 10, TapPoints: 1, Overall: true, Terms: terms()})
	run := g.starts("v0", "assist", noon)
	at := pages.Move{Visitor: "v1", Verb: play.JoinVerb, Run: run.ID, IP: "198.51.100.7"}
	g.move(at, noon)
	at.Run = g.starts("v0", "ranking", noon).ID
	g.move(at, noon)
	at.Visitor = "v0"
	g.move(at, noon)
	check(c.t, c.do(c.ctx, func(ctx context.Context, t *tx) error {
		for _, insert := range []string{
			`INSERT INTO switches (page_id, play_id, acts_paused, prizes_paused, usual) VALUES (?, 'x', FALSE, FALSE, 0)`,
			`INSERT INTO denials (page_id, person, id, shown, why, by_name, at) VALUES (?, 'x', 'd', '', '', '', 0)`,
			`INSERT INTO codes (id, page_id, prize, hash, code, n, grant_id) VALUES ('x', ?, 'gift', 'h', '', 1, '')`,
			`INSERT INTO points (page_id, visitor_id, grant_id, n, at) VALUES (?, 'v0', 'x', 1, 0)`,
			`INSERT INTO code_imports (id, page_id, prize, by_name, fresh, again, blank, bad, started_at, changed_at, ended_at) VALUES ('x', ?, 'gift', '', 0, 0, 0, 0, 0, 0, 0)`,
			`INSERT INTO code_faults (page_id, import_id, line, shown, wrong) VALUES (?, 'x', 1, '', '')`,
			`INSERT INTO results (page_id, play_id, board, list, signature, created_at) VALUES (?, 'x', 'all', '', '', 0)`,
		} {
			if _, err := t.exec(ctx, insert, c.page.ID); err != nil {
				return err
			}
		}
		return nil
	}))
}

func testPurgeBin(t *testing.T, c *scene) {
	c.crowd(3)
	other := c.livePage("other")
	stays := c.form("v1", phoneOf("v1"))
	stays.PageID = other.ID
	_, _, err := c.AddLead(c.ctx, stays, "", week, pages.Quota{}, noon)
	check(t, err)
	face := strings.Repeat("0a", 16) + "-192x192.jpg"
	check(t, c.SaveAvatar(face, []byte("face")))
	check(t, c.SetVisitor(c.ctx, pages.Visitor{ID: "v0", Name: "小李", Avatar: face}))

	purge := func(at time.Time, want int) {
		t.Helper()
		n, err := c.PurgeBin(c.ctx, at)
		check(t, err)
		equal(t, "purged at "+at.String(), n, want)
	}
	purge(noon.Add(1000*week), 0) // it is not in the bin
	check(t, c.DeletePage(c.ctx, c.page.ID, noon))
	counts, err := c.BinnedLeads(c.ctx)
	check(t, err)
	equal(t, "leads in the bin", fmt.Sprint(counts), fmt.Sprint(map[string]int{c.page.ID: 3}))
	purge(noon.Add(pages.BinLife-time.Millisecond), 0)
	purge(noon.Add(pages.BinLife), 1)
	purge(noon.Add(pages.BinLife), 0)

	equal(t, "rows of the page", c.left(c.page.ID), "")
	_, err = c.Page(c.ctx, c.page.ID)
	wantCode(t, err, pages.NotFound)
	log, err := c.AuditRows(c.ctx, AuditQuery{Limit: 10})
	check(t, err)
	equal(t, "the log", fmt.Sprint(len(log), log[0].Action, log[0].Operator, log[0].Detail), "2page.purge「新」")
	wantName := func(visitor, want string) {
		t.Helper()
		v, err := c.Visitor(c.ctx, visitor)
		check(t, err)
		equal(t, "name of "+visitor, v.Name+v.Avatar, want)
	}
	wantName("v0", "")
	wantName("v1", "访客v1") // is on the other page too
	_, err = c.AvatarFile(face)
	wantCode(t, err, pages.NotFound)
	equal(t, "rows of the other page", c.left(other.ID) != "", true)
	check(t, c.CreatePage(c.ctx, pages.Page{ID: NewID(), Slug: "live"}, pages.Doc{})) // its address is free
}

// testPurgeBrokenOff breaks a purge off after its first transaction.
func testPurgeBrokenOff(t *testing.T, c *scene) {
	c.crowd(2)
	check(t, c.DeletePage(c.ctx, c.page.ID, noon))
	begun, err := c.beginPurge(c.ctx, "op", c.page.ID, noon.UnixMilli(), noon)
	check(t, err)
	equal(t, "begun", begun, true)

	_, err = c.Page(c.ctx, c.page.ID)
	wantCode(t, err, pages.NotFound)
	wantCode(t, c.RestorePage(c.ctx, c.page.ID, noon), pages.NotFound)
	bin, err := c.Pages(c.ctx, true)
	check(t, err)
	equal(t, "pages in the bin", len(bin), 0)
	check(t, c.CreatePage(c.ctx, pages.Page{ID: NewID(), Slug: "live"}, pages.Doc{}))
	_, err = c.EraseOverdue(c.ctx, noon.Add(1000*week))
	check(t, err)

	n, err := c.PurgeBin(c.ctx, noon) // begun, so it does not wait for the days to pass
	check(t, err)
	equal(t, "purged", n, 1)
	equal(t, "rows of the page", c.left(c.page.ID), "")
}

// testPurgeGoesOn: a page that cannot be deleted, here because of what lies where a visitor's picture should be, is told and
// does not keep the others in the bin.
func testPurgeGoesOn(t *testing.T, c *scene) {
	face := strings.Repeat("0b", 16) + "-192x192.jpg"
	path, err := c.avatarPath(face)
	check(t, err)
	check(t, os.MkdirAll(filepath.Join(path, "in the way"), 0o755))
	c.acts("v")
	check(t, c.SetVisitor(c.ctx, pages.Visitor{ID: "v", Avatar: face}))
	other := c.livePage("other")
	check(t, c.DeletePage(c.ctx, c.page.ID, noon))
	check(t, c.DeletePage(c.ctx, other.ID, noon.Add(time.Minute)))
	n, err := c.PurgeBin(c.ctx, noon.Add(2*pages.BinLife))
	equal(t, "purged", n, 1)
	if err == nil || !strings.Contains(err.Error(), c.page.ID) {
		t.Fatalf("the error does not name the page that stays: %v", err)
	}
	equal(t, "rows of the other page", c.left(other.ID), "")
	check(t, os.RemoveAll(path))
	n, err = c.PurgeBin(c.ctx, noon.Add(2*pages.BinLife))
	check(t, err)
	equal(t, "purged in the end", n, 1)
}

func testPurgePage(t *testing.T, c *scene) {
	wantCode(t, c.PurgePage(c.ctx, "op", c.page.ID, noon), pages.Conflict)
	check(t, c.DeletePage(c.ctx, c.page.ID, noon))
	check(t, c.PurgePage(c.ctx, "op", c.page.ID, noon))
	wantCode(t, c.PurgePage(c.ctx, "op", c.page.ID, noon), pages.Conflict)
	_, err := c.Page(c.ctx, c.page.ID)
	wantCode(t, err, pages.NotFound)
}

// testPurgeMuch needs several transactions of each kind, and runs on two nodes at once.
func testPurgeMuch(t *testing.T, c *scene) {
	id := c.page.ID
	check(t, c.do(c.ctx, func(ctx context.Context, t *tx) error {
		arrivals, events := newList(`INSERT INTO arrivals (page_id, visitor_id, share_code, sharer_id, channel, at) `, "text text text text text bigint", ``),
			t.lists.addEvents
		var seen, happened, written []any
		for i := range 2*purgedVisitors + 1 {
			seen = append(seen, id, fmt.Sprintf("v%06d", i), "", "", "", i)
		}
		for i := range 2*purgedEvents + 1 {
			happened = append(happened, id, "v", fmt.Sprint("kind", i%2), "", "", i/3, "")
		}
		versions := newList(`INSERT INTO versions (page_id, number, doc, by_name, note, created_at) `, "text bigint text text text bigint", ``)
		for i := range 2 * purgedDocs {
			written = append(written, id, i+2, "{}", "", "", 0)
		}
		return errors.Join(t.insert(ctx, arrivals, seen), t.insert(ctx, events, happened), t.insert(ctx, versions, written))
	}))
	_, err := c.Publish(c.ctx, id, pages.Doc{}, "", "", block.Consent{}, noon)
	check(t, err)
	logs := c.longLog(2*purgedRows + 1)
	check(t, c.DeletePage(c.ctx, id, noon))
	more, err := c.purgeRuns(c.ctx, id)
	check(t, err)
	equal(t, "more", more, true)
	equal(t, "acts after one transaction", logs(), purgedRows+2) // the start, too
	second := open(t, c.config)
	errs := atOnce(2, func(i int) error {
		_, err := []*Store{c.Store, second}[i].PurgeBin(c.ctx, noon.Add(pages.BinLife))
		return err
	})
	check(t, errs[0])
	check(t, errs[1])
	equal(t, "rows of the page", c.left(id), "")
	equal(t, "acts", logs(), 0)
}

// longLog begins a run on the scene's page in which so much happens, and returns how many acts all runs have.
func (c *scene) longLog(joins int) (acts func() int) {
	c.t.Helper()
	g := c.game(gifts(1), assist(10_000))
	run := g.starts("a", "assist", noon)
	var values []any
	for i := range joins {
		values = append(values, run.ID, i+2, fmt.Sprint("v", i), "join", "ok", "", false, 1, "", 0, "", "", "{}", 1)
	}
	check(c.t, c.do(c.ctx, func(ctx context.Context, t *tx) error { return t.insert(ctx, t.lists.add.acts, values) }))
	return func() (n int) {
		check(c.t, c.read.get(c.ctx, &n, `SELECT COUNT(*) FROM acts`))
		return n
	}
}
