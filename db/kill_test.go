package db

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// TestKill kills a process in the midst of its writes and looks for leads that were answered and lost.
func TestKill(t *testing.T) {
	if task := os.Getenv("SANDUAN_TEST_KILL"); task != "" {
		writeUntilKilled(task)
		return
	}
	for _, d := range databases() {
		t.Run(d.name, func(t *testing.T) {
			c := newScene(t, d.config(t))
			check(t, c.Close())
			answered := 0
			for round := range 4 {
				ids := killAfter(t, c, round, time.Duration(100+150*round)*time.Millisecond)
				answered += len(ids)
				wantLeads(t, c.config, ids, answered)
			}
			t.Logf("%d leads were answered", answered)
		})
	}
}

// killTask is what the child process gets to know.
type killTask struct {
	Config Config
	Page   string
	Round  int
}

// killAfter lets a child process write for so long after its first answer, kills it, and returns the ids of the
// leads it had answered.
func killAfter(t *testing.T, c *scene, round int, after time.Duration) []string {
	t.Helper()
	config := c.config
	config.Log = nil
	child, first, lines := startChild(t, "TestKill", "SANDUAN_TEST_KILL", killTask{config, c.page.ID, round})
	time.AfterFunc(after, func() { _ = child.Process.Kill() })
	rest, err := io.ReadAll(lines)
	check(t, err)
	if err := child.Wait(); err == nil || !strings.Contains(err.Error(), "killed") {
		t.Fatalf("the child ended by itself: %v", err)
	}
	all := first + string(rest)
	return strings.Fields(all[:strings.LastIndexByte(all, '\n')+1])
}

// writeUntilKilled adds leads from many goroutines and prints the id of each once it is answered.
func writeUntilKilled(text string) {
	var task killTask
	if err := json.Unmarshal([]byte(text), &task); err != nil {
		panic(err)
	}
	task.Config.Log = slog.Default()
	s, err := Open(context.Background(), task.Config)
	if err != nil {
		panic(err)
	}
	errs := atOnce(32, func(i int) error {
		for j := 0; ; j++ {
			visitor := fmt.Sprintf("%d-%d-%d", task.Round, i, j)
			l, _, err := s.AddLead(context.Background(), pages.Lead{
				PageID: task.Page, VisitorID: visitor, Phone: fmt.Sprintf("13%d%02d%06d", task.Round, i, j),
			}, "", week, pages.Quota{}, noon)
			if err != nil {
				return err
			}
			if _, err := os.Stdout.WriteString(l.ID + "\n"); err != nil { // one write: lines stay whole
				return err
			}
		}
	})
	panic(fmt.Sprint("a write failed: ", errs))
}

// wantLeads opens what the killed process left and fails the test where an answered lead is missing, or anything is
// damaged.
func wantLeads(t *testing.T, c Config, ids []string, atLeast int) {
	t.Helper()
	s, err := Open(t.Context(), c)
	check(t, err)
	defer func() { check(t, s.Close()) }()
	stored := map[string]bool{}
	check(t, s.EachLead(t.Context(), LeadQuery{}, func(r LeadRow) error {
		stored[r.ID] = true
		return nil
	}))
	for _, id := range ids {
		if !stored[id] {
			t.Fatalf("lead %s was answered and is lost", id)
		}
	}
	if len(ids) == 0 || len(stored) < atLeast {
		t.Fatalf("%d leads are stored, %d were answered, %d of them now", len(stored), atLeast, len(ids))
	}
	var halves int
	check(t, s.read.get(t.Context(), &halves, `SELECT COUNT(*) FROM leads l
		LEFT JOIN bonds b ON b.page_id = l.page_id AND b.visitor_id = l.visitor_id WHERE b.visitor_id IS NULL`))
	equal(t, "leads without a bond", halves, 0)
	if c.Database == "" {
		var state string
		check(t, s.read.get(t.Context(), &state, `PRAGMA integrity_check`))
		equal(t, "integrity", state, "ok")
	}
}
