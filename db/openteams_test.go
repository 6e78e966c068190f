package db

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// openTeam is a group-buy of teams of four, each a day long, for anybody.
func openTeam() play.Group {
	g := play.Group{Size: 4, Hours: 24, Prize: "gift", Public: true, Terms: terms()}
	g.Cap = 0
	return g
}

func TestOpenTeams(t *testing.T) {
	for _, d := range databases() {
		t.Run(d.name, func(t *testing.T) { testOpenTeams(t, newScene(t, d.config(t))) })
	}
}

func testOpenTeams(t *testing.T, c *scene) {
	g := c.game(gifts(100), openTeam())
	closed := openTeam()
	closed.Public = false
	g.plays[0].Settings = closed
	hidden := g.starts("hidden", "group", noon)
	g.plays[0].Settings = openTeam()
	early, late, near := g.starts("early", "group", noon), g.starts("late", "group", noon.Add(time.Hour)), g.starts("near", "group", noon.Add(2*time.Hour))
	g.helps("x", near, noon.Add(2*time.Hour))
	full := g.starts("full", "group", noon)
	for i := range 3 {
		g.helps(fmt.Sprint("f", i), full, noon)
	}
	g.helps("y", hidden, noon)
	list := func(at time.Time, limit int) (ids []string) {
		t.Helper()
		teams, err := g.OpenTeams(g.ctx, g.page.ID, "group", at, 10*time.Minute, limit)
		check(t, err)
		for _, x := range teams {
			ids = append(ids, x.RunID)
		}
		return ids
	}
	now := noon.Add(3 * time.Hour)
	equal(t, "fewest missing, then the earliest end", fmt.Sprint(list(now, 6)), fmt.Sprint([]string{near.ID, early.ID, late.ID}))
	equal(t, "no more than asked for", fmt.Sprint(list(now, 2)), fmt.Sprint([]string{near.ID, early.ID}))
	equal(t, "ten minutes left are too few", fmt.Sprint(list(noon.Add(24*time.Hour-10*time.Minute), 6)), fmt.Sprint([]string{near.ID, late.ID}))
	g.move(pages.Move{Visitor: "near", Verb: play.ClaimVerb, Run: near.ID, Do: "leave"}, now)
	teams, err := g.OpenTeams(g.ctx, g.page.ID, "group", now, 0, 6)
	check(t, err)
	i := slices.IndexFunc(teams, func(x pages.OpenTeam) bool { return x.RunID == near.ID })
	equal(t, "who leads and what is missing once the leader has left", fmt.Sprint(teams[i].Leader.ID, teams[i].Missing), "x3")
	joined, err := g.RunsJoined(g.ctx, g.page.ID, "x", 5)
	check(t, err)
	if len(joined) != 1 || joined[0].Run.ID != near.ID || len(joined[0].Friends) != 1 {
		t.Fatalf("x takes part in %d runs", len(joined))
	}
	if seen, err := g.RunSeen(g.ctx, g.page.ID, near.ID); err != nil || len(seen.Friends) != 1 {
		t.Fatalf("%d friends are seen: %v", len(seen.Friends), err)
	}
	_, err = g.RunSeen(g.ctx, "another", near.ID)
	if !pages.IsCode(err, pages.NotFound) {
		t.Fatalf("a run of another page: %v", err)
	}
}

// However many runs a page has, its teams are read in the order of their index.
func TestOpenTeamsByTheirIndex(t *testing.T) {
	c := newScene(t, Config{Data: t.TempDir()})
	var plan []string
	err := c.read.each(c.ctx, `EXPLAIN QUERY PLAN SELECT r.id FROM runs r JOIN rules u ON u.id = r.rules_id WHERE `+openTeamsWhere, []any{"page", "group", 1, 6}, func(rows *sql.Rows) error {
		var id, parent, unused int
		var detail string
		err := rows.Scan(&id, &parent, &unused, &detail)
		plan = append(plan, detail)
		return err
	})
	check(t, err)
	all := strings.Join(plan, "\n")
	if !strings.Contains(all, "runs_missing") || strings.Contains(all, "TEMP B-TREE") {
		t.Errorf("teams are read by\n%s", all)
	}
}
