package db

import (
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// ends has an operator put the page's end there; the zero time is none.
func (g *game) ends(end, at time.Time) {
	g.t.Helper()
	set := g.page.Settings()
	if set.EndsAt = 0; !end.IsZero() {
		set.EndsAt = form.Time(end.UnixMilli())
	}
	check(g.t, g.SetSettings(g.ctx, g.page.ID, nil, set, at))
}

// sweeps does to the page's runs what time brings by then, and returns how many there were.
func (g *game) sweeps(at time.Time) (n int) {
	g.t.Helper()
	due, err := g.DueRuns(g.ctx, at, 100)
	check(g.t, err)
	for _, d := range due {
		g.move(pages.Move{Run: d.ID, Verb: play.CloseVerb}, at)
	}
	return len(due)
}

// behind are the runs that have not followed the page yet.
func (g *game) behind() (all []DueRun) {
	g.t.Helper()
	p, err := g.Page(g.ctx, g.page.ID)
	check(g.t, err)
	check(g.t, g.RunsBehind(g.ctx, p, func(some []DueRun) error { all = append(all, some...); return nil }))
	return all
}

// standing is how a run stands in time.
type standing struct {
	state         play.State
	deadline, due int64
}

// withPage is a game of plays whose runs last as long as their page, and one whose runs do not.
func (c *scene) withPage() *game {
	lasting := assist(2)
	lasting.Hours = 0
	return c.game(gifts(90), lasting, play.Gift{Passes: 2, Hours: 100, Back: 3, Prize: "gift", Terms: terms()},
		play.Ranking{Overall: true, TapPoints: 1, PhonePoints: 1, Review: 1, Terms: terms()}, bargain(3))
}

// At a page whose end is put off, runs that were to end with it go on: whoever acts first after that, a friend or time.
func testFollowLater(t *testing.T, c *scene) {
	g := c.withPage()
	end, later := noon.Add(5*time.Hour), noon.Add(50*time.Hour)
	g.ends(end, noon)
	first, second := g.starts("a", "assist", noon), g.starts("b", "assist", noon)
	gift, ranked, short := g.starts("a", "gift", noon), g.starts("a", "ranking", noon), g.starts("a", "bargain", noon)
	equal(t, "behind", len(g.behind()), 0)
	g.ends(later, noon.Add(4*time.Hour))
	equal(t, "behind", len(g.behind()), 5)
	// Nothing has swept since, and the old end has passed.
	after := noon.Add(6 * time.Hour)
	g.wantReason(g.helps("c", first, after), "")
	equal(t, "deadline of who was helped", g.run(first.ID).Deadline, later.UnixMilli())
	equal(t, "due", g.sweeps(after), 4)
	equal(t, "due again", g.sweeps(after), 0)
	for _, run := range []play.Run{second, gift, ranked} {
		now := g.run(run.ID)
		equal(t, run.Kind, standing{now.State, now.Deadline, now.Due}, standing{play.Open, later.UnixMilli(), later.UnixMilli()})
	}
	equal(t, "its own time", g.run(short.ID).Deadline, noon.Add(24*time.Hour).UnixMilli())
	equal(t, "behind", len(g.behind()), 0)
	act := g.last(second)
	equal(t, "log", string(act.Verb)+act.Who+act.By+act.Why, string(play.ExtendVerb)+followsPage)
	g.sweeps(later)
	equal(t, "at the new end", g.run(second.ID).State, play.Over)
	g.sound()
}

func testFollowElsewhere(t *testing.T, c *scene) {
	g := c.withPage()
	end := noon.Add(50 * time.Hour)
	g.ends(end, noon)
	run := g.starts("a", "assist", noon)
	// Earlier: what was promised stays, though the page takes no acts; and a slip is put right without harm.
	g.ends(noon.Add(time.Hour), noon)
	_, err := g.try(pages.Move{Visitor: "b", Verb: play.JoinVerb, Run: run.ID}, noon.Add(2*time.Hour))
	wantCode(t, err, pages.Ended)
	equal(t, "due", g.sweeps(noon.Add(2*time.Hour)), 0)
	g.ends(end, noon.Add(3*time.Hour))
	g.wantReason(g.helps("b", run, noon.Add(3*time.Hour)), "")
	equal(t, "deadline", g.run(run.ID).Deadline, end.UnixMilli())
	// None any more, and one again.
	g.ends(time.Time{}, noon.Add(4*time.Hour))
	equal(t, "behind", len(g.behind()), 1)
	equal(t, "due at the old end", g.sweeps(end), 1)
	equal(t, "deadline without an end", g.run(run.ID).Deadline, 0)
	equal(t, "due without an end", g.run(run.ID).Due, 0)
	g.ends(end.Add(time.Hour), end)
	for _, d := range g.behind() {
		g.move(pages.Move{Run: d.ID, Verb: play.CloseVerb}, end.Add(2*time.Hour))
	}
	equal(t, "with an end again, which has passed", g.run(run.ID).State, play.Over)
	g.sound()
}

// Runs that have ended with their page stay so: another one can begin.
func testFollowReopened(t *testing.T, c *scene) {
	g := c.withPage()
	end := noon.Add(5 * time.Hour)
	g.ends(end, noon)
	run := g.starts("a", "gift", noon)
	g.sweeps(end)
	g.ends(end.Add(5*time.Hour), end.Add(time.Hour))
	equal(t, "behind", len(g.behind()), 0)
	equal(t, "the run", g.run(run.ID).State, play.Over)
	if again := g.starts("a", "gift", end.Add(time.Hour)); again.ID == run.ID {
		t.Fatal("the run that has ended goes on")
	}
	g.sound()
}

func testFollowSettled(t *testing.T, c *scene) {
	g := c.withPage()
	k := g.plays[2].Settings.(play.Ranking)
	end := noon.Add(5 * time.Hour)
	g.ends(end, noon)
	run := g.starts("a", "ranking", noon)
	g.helps("b", run, noon)
	board, _ := k.Board(play.AllBoard, end.UnixMilli())
	_, err := g.Settle(g.ctx, g.page.ID, "ranking", k, board, g.prizes, end.Add(2*time.Hour))
	check(t, err)
	before, err := g.SettledBoards(g.ctx, g.page.ID)
	check(t, err)
	g.ends(end.Add(50*time.Hour), end.Add(3*time.Hour))
	g.wantReason(g.helps("c", run, end.Add(3*time.Hour)), "")
	boards, err := g.BoardsOf(g.ctx, g.page.ID, "ranking")
	check(t, err)
	_, err = g.Settle(g.ctx, g.page.ID, "ranking", k, board, g.prizes, end.Add(60*time.Hour))
	check(t, err)
	after, err := g.SettledBoards(g.ctx, g.page.ID)
	check(t, err)
	equal(t, "to be settled", len(boards), 0)
	equal(t, "settled boards", len(after), 1)
	equal(t, "settled", after[0], before[0])
	g.sound()
}
