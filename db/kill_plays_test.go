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
	"github.com/sanduan/sanduan/pages/play"
)

// TestKillPlays kills a process in the midst of its joins: no join that was answered is lost, none is doubled, and the ledger sums.
func TestKillPlays(t *testing.T) {
	if task := os.Getenv("SANDUAN_TEST_KILL_PLAYS"); task != "" {
		joinUntilKilled(task)
		return
	}
	for _, d := range databases() {
		t.Run(d.name, func(t *testing.T) {
			c := newScene(t, d.config(t))
			check(t, c.Close())
			answered := map[string]bool{}
			for round := range 3 {
				for _, line := range killJoins(t, c, round, time.Duration(100+200*round)*time.Millisecond) {
					answered[line] = true
				}
				wantJoins(t, c, answered)
			}
			t.Logf("%d joins were answered", len(answered))
		})
	}
}

// killJoins lets a child process join for so long after its first answer, kills it, and returns what it had answered.
func killJoins(t *testing.T, c *scene, round int, after time.Duration) []string {
	t.Helper()
	config := c.config
	config.Log = nil
	child, first, lines := startChild(t, "TestKillPlays", "SANDUAN_TEST_KILL_PLAYS", killTask{config, c.page.ID, round})
	time.AfterFunc(after, func() { _ = child.Process.Kill() })
	rest, err := io.ReadAll(lines)
	check(t, err)
	if err := child.Wait(); err == nil || !strings.Contains(err.Error(), "killed") {
		t.Fatalf("the child ended by itself: %v", err)
	}
	all := first + string(rest)
	return strings.Split(strings.TrimSpace(all[:strings.LastIndexByte(all, '\n')+1]), "\n")
}

// killGame is what the child plays: each friend brings the owner a prize, of which there are too few.
func (c *scene) killGame() *game {
	return c.game(gifts(500), play.Assist{Tiers: []play.AssistTier{{Friends: 2, Prize: "gift"}}, Terms: free()},
		play.Group{Size: 2, Hours: 24, Terms: free(), Ladder: []play.GroupStep{{Size: 2, Price: 100}}})
}

// joinUntilKilled has friends join from many goroutines, and prints each join once it is answered.
func joinUntilKilled(text string) {
	var task killTask
	if err := json.Unmarshal([]byte(text), &task); err != nil {
		panic(err)
	}
	task.Config.Log = slog.Default()
	s, err := Open(context.Background(), task.Config)
	if err != nil {
		panic(err)
	}
	g := (&scene{Store: s, ctx: context.Background(), page: pages.Page{ID: task.Page}}).killGame()
	errs := atOnce(32, func(i int) error {
		for j := 0; ; j++ {
			key := []string{"assist", "group"}[j%2]
			owner := fmt.Sprintf("owner-%d-%d-%d", task.Round, i, j/4)
			started, err := g.try(pages.Move{Visitor: owner, Verb: play.StartVerb, Play: key}, noon)
			if err != nil {
				return err
			}
			m := pages.Move{Visitor: fmt.Sprintf("friend-%d-%d-%d", task.Round, i, j), Verb: play.JoinVerb, Run: started.Played[0].Run.ID}
			moved, err := g.try(m, noon)
			if err != nil {
				return err
			}
			if moved.Played[0].Verdict != play.OK {
				continue
			}
			if _, err := fmt.Fprintln(os.Stdout, m.Run, m.Visitor); err != nil { // one write: lines stay whole
				return err
			}
		}
	})
	panic(fmt.Sprint("a move failed: ", errs))
}

// wantJoins opens what the killed process left and fails the test where an answered join is missing, or anything does not add up.
func wantJoins(t *testing.T, c *scene, answered map[string]bool) {
	t.Helper()
	s, err := Open(t.Context(), c.config)
	check(t, err)
	defer func() { check(t, s.Close()) }()
	g := (&scene{Store: s, config: c.config, t: t, ctx: t.Context(), page: c.page}).killGame()
	g.sound()
	stored := map[string]bool{}
	var rows []struct {
		Run     string `db:"run_id"`
		Visitor string `db:"visitor_id"`
	}
	check(t, s.read.all(t.Context(), &rows, `SELECT run_id, visitor_id FROM joins WHERE page_id = ? AND state = 'ok'`, c.page.ID))
	for _, r := range rows {
		stored[r.Run+" "+r.Visitor] = true
	}
	for line := range answered {
		if !stored[line] {
			t.Fatalf("join %q was answered and is lost", line)
		}
	}
	var acts int
	check(t, s.read.get(t.Context(), &acts, `SELECT COUNT(*) FROM acts WHERE verb = 'join' AND verdict = 'ok'`))
	equal(t, "rows of the log about joins", acts, len(rows))
}
