package db

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// A page on which much has been played.
const (
	manyRuns  = 100_000
	manyJoins = 10 // of each run: 1,000,000 in all
)

// crowdedGame is a page with 100,000 ranked runs of 10 joins each, as the engine leaves them, and a play of assistance.
func crowdedGame(b *testing.B, d database) *game {
	b.Helper()
	c := newScene(b, d.config(b))
	ranking := play.Ranking{PhonePoints: 10, TapPoints: 1, Overall: true, Terms: free()}
	g := c.game(gifts(1_000_000), ranking, assist(5))
	first := g.starts("v0", "ranking", noon)
	text, err := json.Marshal(ranking)
	check(b, err)
	id, at := rulesID("ranking", string(text)), noon.UnixMilli()
	const n = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)`
	check(b, g.do(g.ctx, func(ctx context.Context, t *tx) error {
		for _, fill := range []struct {
			query string
			args  []any
		}{
			{n + ` INSERT INTO runs SELECT 'run' || i, page_id, play_id, kind, 'owner' || i, state, 10, goal, 0, started_at, deadline, due_at, 0, ?, seed, '', data, 11, 10
				FROM n JOIN runs r ON r.id = ?`, []any{manyRuns, id, first.ID}},
			{n + ` INSERT INTO acts SELECT 'run' || i, 1, 'owner' || i, 'start', 'ok', '', FALSE, 0, '', 0, '', '', '{}', ? FROM n`, []any{manyRuns, at}},
			{n + ` INSERT INTO acts SELECT 'run' || ((i - 1) / 10 + 1), (i - 1) % 10 + 2, 'friend' || i, 'join', 'ok', '', FALSE, 1, '', 0, '', '', '{}', ?
				FROM n`, []any{manyRuns * manyJoins, at}},
			{n + ` INSERT INTO joins SELECT 'run' || ((i - 1) / 10 + 1), 'friend' || i, ?, 'ranking', 'owner' || ((i - 1) / 10 + 1), 'ok', (i - 1) % 10 + 2, (i - 1) % 10 + 2, 1, '', ?
				FROM n`, []any{manyRuns * manyJoins, g.page.ID, at}},
			{n + ` INSERT INTO scores SELECT ?, 'ranking', 'all', 'owner' || i, 'run' || i, 10 + i % 97, CAST(? AS BIGINT) - i
				FROM n`, []any{manyRuns, g.page.ID, at}},
			{n + ` INSERT INTO visitors SELECT 'owner' || i, '客' || i, '', ? FROM n`, []any{manyRuns, at}},
		} {
			if _, err := t.exec(ctx, fill.query, fill.args...); err != nil {
				return err
			}
		}
		return nil
	}))
	return g
}

// BenchmarkJoin is a join by a tap on a page with a million acts. Friends come to a hundred runs, or each to a run of its own.
func BenchmarkJoin(b *testing.B) {
	for _, d := range databases() {
		b.Run(d.name, func(b *testing.B) {
			g := crowdedGame(b, d)
			var n atomic.Int64
			for _, runs := range []int{100, manyRuns} {
				for _, writers := range []int{64, 512} {
					b.Run(fmt.Sprintf("%d runs/%d", runs, writers), func(b *testing.B) {
						spread(b, writers, "joins", func(int) error {
							i := int(n.Add(1))
							moved, err := g.try(pages.Move{Visitor: fmt.Sprint("new", i), Verb: play.JoinVerb, Run: fmt.Sprint("run", i%runs+1)}, noon.Add(time.Duration(i)*time.Second))
							if err == nil && moved.Played[0].Verdict != play.OK {
								err = fmt.Errorf("refused: %s", moved.Played[0].Reason)
							}
							return err
						})
					})
				}
			}
		})
	}
}

// BenchmarkBoard reads a board of 100,000 people, and somebody's place in its midst: at first, with its marks, and then by them. Counted
// is the place without marks: the baseline.
func BenchmarkBoard(b *testing.B) {
	for _, d := range databases() {
		b.Run(d.name, func(b *testing.B) {
			g := crowdedGame(b, d)
			g.rests(b)
			marks, err := g.BoardMarks(g.ctx, g.page.ID, "ranking", "all")
			check(b, err)
			for _, c := range []struct {
				name  string
				marks func() BoardMarks
			}{
				{"first", func() BoardMarks {
					marks, err := g.BoardMarks(g.ctx, g.page.ID, "ranking", "all")
					check(b, err)
					return marks
				}},
				{"following", func() BoardMarks { return marks }},
				{"counted", func() BoardMarks { return nil }},
			} {
				b.Run(c.name, func(b *testing.B) {
					b.ReportAllocs()
					for b.Loop() {
						lines, err := g.Board(g.ctx, g.page.ID, "ranking", "all", 100)
						check(b, err)
						place, _, err := g.PlaceOn(g.ctx, c.marks(), g.page.ID, "ranking", "all", "owner50000")
						check(b, err)
						if len(lines) != 100 || place == 0 {
							b.Fatalf("%d lines, place %d", len(lines), place)
						}
					}
				})
			}
		})
	}
}

// rests lets PostgreSQL do to the filled tables what a server does by itself when it has rested.
func (g *game) rests(b *testing.B) {
	b.Helper()
	if g.read.text.postgres {
		_, err := g.read.exec(g.ctx, `VACUUM ANALYZE scores, visitors, runs, joins, refusals, grants, leads`)
		check(b, err)
	}
}

// BenchmarkMyPlays reads what somebody's own screen shows of plays, on a page with a million acts.
func BenchmarkMyPlays(b *testing.B) {
	for _, d := range databases() {
		b.Run(d.name, func(b *testing.B) {
			g := crowdedGame(b, d)
			g.rests(b)
			b.ReportAllocs()
			for b.Loop() {
				runs, err := g.RunsBy(g.ctx, g.page.ID, "owner50000")
				check(b, err)
				_, err = g.PartOf(g.ctx, g.page.ID, "owner50000")
				check(b, err)
				_, err = g.Shelves(g.ctx, g.page.ID)
				check(b, err)
				_, err = g.NotCounted(g.ctx, g.page.ID, "owner50000")
				check(b, err)
				_, _, err = g.Store.Friends(g.ctx, g.page.ID, "owner50000", 50)
				check(b, err)
				if len(runs) != 1 || len(runs[0].Friends) != manyJoins {
					b.Fatalf("%d runs, %d friends", len(runs), len(runs[0].Friends))
				}
			}
		})
	}
}

// BenchmarkFollow moves the end of a page with 100,000 open runs: that takes no longer than on any other page, and then runs follow some at
// a time. Reported is how long all of them take, and the longest that a friend's join has waited meanwhile.
func BenchmarkFollow(b *testing.B) {
	for _, d := range databases() {
		b.Run(d.name, func(b *testing.B) {
			g := crowdedGame(b, d)
			end, longest := noon, time.Duration(0)
			for b.Loop() {
				end = end.Add(1000 * time.Hour)
				g.ends(end, noon)
				enough, waited := make(chan struct{}), make(chan time.Duration)
				go func() { waited <- g.longestJoin(b, enough) }()
				g.followAll(b)
				close(enough)
				longest = max(longest, <-waited)
			}
			b.ReportMetric(float64(longest.Milliseconds()), "ms/longest-join")
		})
	}
}

// followAll has all runs that are behind follow their page, 64 at a time.
func (g *game) followAll(b *testing.B) {
	p, err := g.Page(g.ctx, g.page.ID)
	check(b, err)
	check(b, g.RunsBehind(g.ctx, p, func(some []DueRun) error {
		var wg sync.WaitGroup
		room := make(chan struct{}, 64)
		for _, r := range some {
			room <- struct{}{}
			wg.Go(func() {
				defer func() { <-room }()
				if _, err := g.try(pages.Move{Run: r.ID, Verb: play.CloseVerb}, noon); err != nil {
					b.Error(err)
				}
			})
		}
		wg.Wait()
		return nil
	}))
}

// longestJoin lets friends join one after the other until it is enough, and returns how long it took at most.
func (g *game) longestJoin(b *testing.B, enough <-chan struct{}) (longest time.Duration) {
	for i := 0; ; i++ {
		select {
		case <-enough:
			return longest
		default:
		}
		began := time.Now()
		if _, err := g.try(pages.Move{Visitor: NewID(), Verb: play.JoinVerb, Run: fmt.Sprint("run", i%manyRuns+1)}, noon); err != nil {
			b.Error(err)
			return longest
		}
		longest = max(longest, time.Since(began))
	}
}
