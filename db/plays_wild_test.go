package db

import (
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// samples is a game of all kinds as they come, with little of each prize.
func (c *scene) samples() *game {
	var prizes play.Prizes
	var settings []play.Play
	for _, k := range play.All() {
		easy, err := k.Decode([]byte(`{"Scope": "any", "Cap": 0, "Runs": 0, "Friends": 3, "Size": 2, "FillFrom": 1}`))
		check(c.t, err)
		settings = append(settings, easy)
		for _, x := range k.Prizes {
			if _, there := prizes.Get(ref(x)); there {
				continue
			}
			x.Total, x.Hold, x.Days = 60, 1, 1
			prizes.List = append(prizes.List, x)
		}
	}
	prizes.Daily = 80000
	return c.game(prizes, settings...)
}

// testWildPlays lets people do all there is to do in no order, many at once, and time pass; whatever comes of it must be sound.
func testWildPlays(t *testing.T, c *scene) {
	g := c.samples()
	const people, rounds, together = 30, 15, 80
	at := noon
	for round := range rounds {
		var wg sync.WaitGroup
		for i := range together {
			random := rand.New(rand.NewPCG(uint64(round), uint64(i)))
			wg.Go(func() { g.doesAnything(random, people, at.Add(time.Duration(i)*time.Second)) })
		}
		wg.Wait()
		at = at.Add(time.Duration(rand.New(rand.NewPCG(7, uint64(round))).IntN(20)) * time.Hour)
		due, err := g.DueRuns(g.ctx, at, 100)
		check(t, err)
		for _, d := range due {
			g.move(pages.Move{Run: d.ID, Verb: play.CloseVerb}, at)
		}
		_, _, err = g.ServePrizes(g.ctx, g.page.ID, g.prizes, at)
		check(t, err)
		g.ends(at.Add(time.Duration(10+(round*37)%60)*time.Hour), at)
		g.sound()
	}
	runs, err := g.RunsOfPage(g.ctx, g.page.ID)
	check(t, err)
	kinds, states := map[string]int{}, map[play.State]int{}
	for _, r := range runs {
		kinds[r.Run.Kind]++
		states[r.Run.State]++
	}
	if len(kinds) != len(play.All()) || states[play.Done] == 0 || states[play.Over] == 0 {
		t.Fatalf("too little has happened: %v %v", kinds, states)
	}
}

// doesAnything has somebody do one thing.
func (g *game) doesAnything(random *rand.Rand, people int, at time.Time) {
	who := fmt.Sprint("p", random.IntN(people))
	kinds := play.All()
	m := pages.Move{Visitor: who, Play: kinds[random.IntN(len(kinds))].Name, IP: fmt.Sprint("198.51.100.", random.IntN(3))}
	runs, err := g.RunsOfPage(g.ctx, g.page.ID)
	if err != nil {
		g.t.Error(err)
		return
	}
	for range 3 { // rather one that is open
		if len(runs) > 0 {
			r := runs[random.IntN(len(runs))].Run
			if m.Run = r.ID; r.State == play.Open {
				break
			}
		}
	}
	switch random.IntN(10) {
	case 0:
		m.Verb, m.Run, m.Words = play.StartVerb, "", []string{"自行车\n积木", "代购\n积木"}[random.IntN(2)]
	case 1, 2, 3, 4, 5:
		m.Verb, m.Words, m.Token = play.JoinVerb, "一本书", g.someToken(random, m.Run)
	case 6:
		m.Verb, m.Which = play.ClaimVerb, fmt.Sprint(1+random.IntN(3))
		m.Do = []string{"leave", "buy", "cancel", "paid", "fill", "offer", "withdraw", "accept", "confirm", "consent", "decline", "pass", "fail", "nonsense"}[random.IntN(14)]
		if random.IntN(2) == 0 {
			m.By = "运营"
		}
	case 7:
		m.Verb = play.UndoVerb
	case 8:
		m.Verb = play.RedoVerb
	case 9:
		g.takesSomething(who, at)
		return
	}
	if _, err := g.try(m, at); err != nil && !pages.IsCode(err, pages.NotFound) {
		g.t.Errorf("%s %s: %v", m.Verb, m.Do, err)
	}
}

// someToken is that of a pass of the run that is offered, sometimes.
func (g *game) someToken(random *rand.Rand, run string) string {
	if run == "" {
		return ""
	}
	runs, err := g.Runs(g.ctx, run)
	if err != nil || len(runs) == 0 {
		return ""
	}
	for _, p := range runs[0].Settings.Show(runs[0].Run).Passes {
		if p.State == "offered" && random.IntN(4) > 0 {
			return g.PassToken(run, p.No, p.Round)
		}
	}
	return "nonsense"
}

// takesSomething has somebody take the prizes that are theirs.
func (g *game) takesSomething(who string, at time.Time) {
	part, err := g.PartOf(g.ctx, g.page.ID, who)
	if err != nil {
		g.t.Error(err)
		return
	}
	for _, r := range part.Grants {
		taking := pages.Taking{PageID: g.page.ID, VisitorID: who, GrantID: r.ID, Address: "小李 13800138000 上海市", Prizes: g.prizes}
		if _, err := g.TakeGrant(g.ctx, taking, at); err != nil && !anyCode(err, pages.Early, pages.Ended, pages.Full, pages.Conflict, pages.Invalid) {
			g.t.Error(err)
		}
	}
}

func anyCode(err error, codes ...pages.Code) bool {
	for _, code := range codes {
		if pages.IsCode(err, code) {
			return true
		}
	}
	return false
}
