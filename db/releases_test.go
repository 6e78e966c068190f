package db

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// later is a release of the scene's page an hour after noon.
func (c *scene) later(title string) pages.Release {
	return pages.Release{
		PageID: c.page.ID, At: noon.Add(time.Hour).UnixMilli(), Doc: pages.Doc{Title: title},
		OperatorID: "op-a", By: "小王", Note: "双十二", CreatedAt: noon.UnixMilli(),
	}
}

func (c *scene) due(at time.Time) []pages.Release {
	c.t.Helper()
	due, err := c.DueReleases(c.ctx, at)
	check(c.t, err)
	return due
}

func testReleases(t *testing.T, c *scene) {
	_, err := c.Release(c.ctx, c.page.ID)
	wantCode(t, err, pages.NotFound)
	check(t, c.CreateOperator(c.ctx, operator("a", pages.Editor)))
	check(t, c.SetRelease(c.ctx, c.later("第一次"), 0))
	wantCode(t, c.SetRelease(c.ctx, c.later("第二次"), 0), pages.Conflict)
	first, err := c.Release(c.ctx, c.page.ID)
	check(t, err)
	equal(t, "title", first.Doc.Title, "第一次")

	check(t, c.SetRelease(c.ctx, c.later("第二次"), first.CreatedAt))
	second, err := c.Release(c.ctx, c.page.ID)
	check(t, err)
	equal(t, "title once replaced", second.Doc.Title, "第二次")
	if second.CreatedAt == first.CreatedAt {
		t.Fatal("the second release cannot be told from the first, though set in the same millisecond")
	}
	wantCode(t, c.SetRelease(c.ctx, c.later("第三次"), first.CreatedAt), pages.Conflict)
	wantCode(t, c.CancelRelease(c.ctx, c.page.ID, first.CreatedAt), pages.NotFound)
	_, err = c.PublishRelease(c.ctx, first, pages.Host{}.Agreement(), noon)
	wantCode(t, err, pages.NotFound)

	equal(t, "due a moment before", len(c.due(noon.Add(time.Hour-time.Millisecond))), 0)
	due := c.due(noon.Add(time.Hour))
	equal(t, "due", len(due), 1)
	v, err := c.PublishRelease(c.ctx, due[0], pages.Host{Company: "别的"}.Agreement(), noon.Add(time.Hour))
	check(t, err)
	equal(t, "number", v.Number, 2)
	live, err := c.Page(c.ctx, c.page.ID)
	check(t, err)
	equal(t, "live version", live.Live, 2)
	stored, err := c.Version(c.ctx, c.page.ID, 2)
	check(t, err)
	equal(t, "published title", stored.Doc.Title, "第二次")
	equal(t, "name", stored.Note, "双十二")
	equal(t, "by", stored.By, "小王")
	_, err = c.Consent(c.ctx, pages.Host{Company: "别的"}.Agreement().Version)
	check(t, err)
	_, err = c.Release(c.ctx, c.page.ID)
	wantCode(t, err, pages.NotFound)
	rows, err := c.AuditRows(c.ctx, AuditQuery{Limit: 10})
	check(t, err)
	equal(t, "acts logged", len(rows), 1)
	equal(t, "logged for", rows[0].Operator, "运营a")
}

func testFailedReleases(t *testing.T, c *scene) {
	check(t, c.SetRelease(c.ctx, c.later("第一次"), 0))
	r := c.due(noon.Add(time.Hour))[0]
	check(t, c.FailRelease(c.ctx, r, "首屏主图：请填写标题", noon))
	equal(t, "due", len(c.due(noon.Add(time.Hour))), 0)
	_, err := c.PublishRelease(c.ctx, r, pages.Host{}.Agreement(), noon)
	wantCode(t, err, pages.NotFound)
	failed, err := c.Release(c.ctx, c.page.ID)
	check(t, err)
	equal(t, "why", failed.Failed, "首屏主图：请填写标题")

	check(t, c.SetRelease(c.ctx, c.later("第二次"), 0)) // what failed gives way
	again, err := c.Release(c.ctx, c.page.ID)
	check(t, err)
	check(t, c.FailRelease(c.ctx, r, "来晚了", noon)) // about one that is gone
	equal(t, "why the second failed", again.Failed, "")
	check(t, c.FailRelease(c.ctx, again, "不行", noon))
	_, err = c.Publish(c.ctx, c.page.ID, pages.Doc{}, "小王", "", pages.Host{}.Agreement(), noon)
	check(t, err)
	_, err = c.Release(c.ctx, c.page.ID)
	wantCode(t, err, pages.NotFound) // published by hand since

	check(t, c.DeletePage(c.ctx, c.page.ID, noon))
	wantCode(t, c.SetRelease(c.ctx, c.later("x"), 0), pages.NotFound)
}

// testDamagedRelease: contents that cannot be read do not keep the releases behind them waiting.
func testDamagedRelease(t *testing.T, c *scene) {
	first := c.page
	check(t, c.SetRelease(c.ctx, c.later("坏"), 0))
	c.page = c.livePage("other")
	good := c.later("好")
	good.At++
	check(t, c.SetRelease(c.ctx, good, 0))
	check(t, c.do(c.ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `UPDATE releases SET doc = '{' WHERE page_id = ?`, first.ID)
		return err
	}))
	due, err := c.DueReleases(c.ctx, noon.Add(2*time.Hour))
	if err == nil || len(due) != 1 || due[0].Doc.Title != "好" {
		t.Fatalf("due are %v, error %v", due, err)
	}
}

// Two nodes find the same release due, an operator takes it back at that moment: it is published once or not at all, and
// nobody is told otherwise.
func testReleaseAtOnce(t *testing.T, c *scene) {
	other := open(t, c.config)
	for round := range 10 {
		check(t, c.SetRelease(c.ctx, c.later("x"), 0))
		r := c.due(noon.Add(time.Hour))[0]
		errs := atOnce(3, func(i int) error {
			switch i {
			case 0:
				_, err := c.PublishRelease(c.ctx, r, pages.Host{}.Agreement(), noon)
				return err
			case 1:
				_, err := other.PublishRelease(c.ctx, r, pages.Host{}.Agreement(), noon)
				return err
			}
			return c.CancelRelease(c.ctx, c.page.ID, r.CreatedAt)
		})
		won := 0
		for _, err := range errs {
			if err == nil {
				won++
			} else {
				wantCode(t, err, pages.NotFound)
			}
		}
		equal(t, "how many had it", won, 1)
		versions, err := c.Versions(c.ctx, c.page.ID)
		check(t, err)
		_, err = c.Release(c.ctx, c.page.ID)
		wantCode(t, err, pages.NotFound)
		if max := 2 + round; len(versions) > max {
			t.Fatalf("%d versions after %d releases", len(versions), round+1)
		}
	}
	versions, err := c.Versions(c.ctx, c.page.ID)
	check(t, err)
	rows, err := c.AuditRows(c.ctx, AuditQuery{Limit: 100})
	check(t, err)
	equal(t, "acts logged", len(rows), len(versions)-1)
}

// A picture that only a release has stays until that is published or taken back.
func testPicturesOfReleases(t *testing.T, c *scene) {
	p := pages.Picture{Src: strings.Repeat("a", 32) + "-10x10.jpg", Title: "a"}
	check(t, c.SavePicture(c.ctx, p, map[int][]byte{10: []byte("x")}, nil))
	r := c.later("x")
	r.Doc.Card.Picture.Src = p.Src
	check(t, c.SetRelease(c.ctx, r, 0))
	wantCode(t, c.DeletePicture(c.ctx, p.Src), pages.Conflict)
	check(t, c.CancelRelease(c.ctx, c.page.ID, r.CreatedAt))
	check(t, c.DeletePicture(c.ctx, p.Src))
}

func testVersionNames(t *testing.T, c *scene) {
	check(t, c.RenameVersion(c.ctx, c.page.ID, 1, "第一次"))
	v, err := c.Version(c.ctx, c.page.ID, 1)
	check(t, err)
	equal(t, "name", v.Note, "第一次")
	wantCode(t, c.RenameVersion(c.ctx, c.page.ID, 9, "x"), pages.NotFound)
}

// TestKillReleases kills a process in the midst of publishing what is due: afterwards each page has been published, and
// logged, once.
func TestKillReleases(t *testing.T) {
	if task := os.Getenv("SANDUAN_TEST_KILL_RELEASES"); task != "" {
		releaseUntilKilled(task)
		return
	}
	for _, d := range databases() {
		t.Run(d.name, func(t *testing.T) {
			c := newScene(t, d.config(t))
			const count = 120
			var ids []string
			for i := range count {
				c.page = c.livePage(fmt.Sprint("due-", i))
				check(t, c.SetRelease(c.ctx, c.later("x"), 0))
				ids = append(ids, c.page.ID)
			}
			check(t, c.Close())
			killed := killReleasing(t, c.config)
			s := open(t, c.config)
			due, err := s.DueReleases(t.Context(), noon.Add(time.Hour))
			check(t, err)
			t.Logf("%d of %d were published when it was killed: %v", count-len(due), count, killed)
			for _, r := range due {
				_, err := s.PublishRelease(t.Context(), r, pages.Host{}.Agreement(), noon)
				check(t, err)
			}
			for _, id := range ids {
				versions, err := s.Versions(t.Context(), id)
				check(t, err)
				equal(t, "versions of a page", len(versions), 2)
			}
			rows, err := s.AuditRows(t.Context(), AuditQuery{Limit: 2 * count})
			check(t, err)
			equal(t, "acts logged", len(rows), count)
		})
	}
}

// killReleasing lets a child process publish what is due, and kills it soon after its first.
func killReleasing(t *testing.T, config Config) error {
	t.Helper()
	config.Log = nil
	child, _, _ := startChild(t, "TestKillReleases", "SANDUAN_TEST_KILL_RELEASES", config)
	time.Sleep(15 * time.Millisecond)
	check(t, child.Process.Kill())
	return child.Wait()
}

func releaseUntilKilled(task string) {
	var config Config
	if err := json.Unmarshal([]byte(task), &config); err != nil {
		panic(err)
	}
	s, err := Open(context.Background(), config)
	if err != nil {
		panic(err)
	}
	due, err := s.DueReleases(context.Background(), noon.Add(time.Hour))
	if err != nil {
		panic(err)
	}
	for _, r := range due {
		if _, err := s.PublishRelease(context.Background(), r, pages.Host{}.Agreement(), noon); err != nil {
			panic(err)
		}
		fmt.Println(r.PageID)
	}
	time.Sleep(time.Minute)
}
