package db

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// A place is the same with the board's marks as counted, wherever somebody stands, also where many have the same points at one moment;
// with marks that are older than the lines, it is off by no more than what has moved.
func testPlaces(t *testing.T, c *scene) {
	g := c.game(play.Prizes{}, play.Ranking{Overall: true, TapPoints: 1, PhonePoints: 1, Review: 1, Terms: terms()})
	const people, most = 3*marksApart + 7, 2
	random := rand.New(rand.NewPCG(1, 2))
	var values []any
	for i := range people {
		values = append(values, g.page.ID, "ranking", "all", fmt.Sprint("p", i), "run", 1+random.IntN(most), random.IntN(3))
	}
	add := newList(`INSERT INTO scores (page_id, play_id, board, visitor_id, run_id, points, reached_at) `, "text text text text text bigint bigint", ``)
	check(t, g.do(g.ctx, func(ctx context.Context, t *tx) error { return (&group{tx: t}).insert(ctx, add, values) }))
	marks, err := g.BoardMarks(g.ctx, g.page.ID, "ranking", "all")
	check(t, err)
	equal(t, "marks", len(marks), 2*most) // each half of the people has one in its midst
	lines, err := g.Board(g.ctx, g.page.ID, "ranking", "all", people)
	check(t, err)
	at := func(marks BoardMarks, l pages.BoardLine) int {
		place, points, err := g.PlaceOn(g.ctx, marks, g.page.ID, "ranking", "all", l.Visitor.ID)
		check(t, err)
		equal(t, "points", points, l.Points)
		return place
	}
	for i, l := range lines {
		if i%311 < 2 || i%marksApart < 2 || i%marksApart == marksApart-1 {
			equal(t, "place by the marks", at(marks, l), i+1)
			equal(t, "place as counted", at(nil, l), i+1)
		}
	}
	// The last goes to the top, and so everybody before is one place further down.
	last := lines[people-1]
	check(t, g.do(g.ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `UPDATE scores SET points = ? WHERE visitor_id = ?`, most+1, last.Visitor.ID)
		return err
	}))
	last.Points = most + 1
	equal(t, "the new first", at(marks, last), 1)
	equal(t, "one who was in the midst, by old marks", at(marks, lines[people/2]), people/2+1)
	equal(t, "… as counted", at(nil, lines[people/2]), people/2+2)
	none, _, err := g.PlaceOn(g.ctx, marks, g.page.ID, "ranking", "all", "nobody")
	check(t, err)
	equal(t, "nobody", none, 0)
}
