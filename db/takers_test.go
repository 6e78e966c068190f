package db

import (
	"context"
	"fmt"
	"testing"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// contest is the last one of something, which many want at once.
type contest struct {
	name   string
	prizes play.Prizes
	play   play.Play
	// ready prepares a round, and returns what each taker tries: nil is to have got it.
	ready func(g *game, round int) func(node *game, taker int) error
}

func contests() []contest {
	full := func(p pages.Played) error {
		if p.Verdict != play.OK {
			return fmt.Errorf("%s", p.Reason)
		}
		return nil
	}
	last := func(key string) func(g *game, round int) func(*game, int) error {
		return func(g *game, round int) func(*game, int) error {
			run := g.starts(fmt.Sprint("owner ", round), key, noon)
			return func(node *game, taker int) error {
				moved, err := node.try(pages.Move{Visitor: fmt.Sprint("taker ", round, " ", taker), Verb: play.JoinVerb, Run: run.ID}, noon)
				if err != nil {
					return err
				}
				return full(moved.Played[0])
			}
		}
	}
	return []contest{
		{"seat", gifts(1_000_000), play.Group{Size: 2, Hours: 24, Prize: "gift", Terms: free()}, last("group")},
		{"cut", gifts(1_000_000), play.Bargain{Price: 1000, Floor: 100, Friends: 1, Hours: 24, Prize: "gift", Terms: free()}, last("bargain")},
		{"unit", gifts(0), play.Bargain{Price: 1000, Floor: 100, Friends: 1, Hours: 24, Prize: "gift", Terms: free()}, lastUnit},
		{"code", codes(), play.Assist{Tiers: []play.AssistTier{{Friends: 1, Prize: "gift"}}, Terms: free()}, lastCode},
	}
}

// free are terms without limits.
func free() play.Terms { return play.Terms{Title: "玩法", Act: play.Tap, Scope: "any"} }

func codes() play.Prizes {
	return play.Prizes{List: []play.Prize{{Key: "gift", Title: "券", Kind: play.Code, Total: 1_000_000}}}
}

// lastUnit lets each round's takers begin a bargain each, for one more unit than there was.
func lastUnit(_ *game, round int) func(*game, int) error {
	return func(node *game, taker int) error {
		m := pages.Move{PageID: node.page.ID, Visitor: fmt.Sprint("taker ", round, " ", taker), Verb: play.StartVerb, Plays: node.plays, Prizes: gifts(round + 1), Window: week}
		moved, err := node.Move(node.ctx, m, noon)
		if err != nil {
			return err
		}
		if p := moved.Played[0]; p.Verdict != play.OK {
			return fmt.Errorf("%s", p.Reason)
		}
		return nil
	}
}

// lastCode gives each of the round's takers a prize, for which there is one code.
func lastCode(g *game, round int) func(*game, int) error {
	grants := make([]string, takers)
	errs := atOnce(takers, func(i int) error {
		owner := fmt.Sprint("owner ", round, " ", i)
		moved, err := g.try(pages.Move{Visitor: owner, Verb: play.StartVerb}, noon)
		if err != nil {
			return err
		}
		if _, err = g.try(pages.Move{Visitor: owner + "'s friend", Verb: play.JoinVerb, Run: moved.Played[0].Run.ID}, noon); err != nil {
			return err
		}
		part, err := g.PartOf(g.ctx, g.page.ID, owner)
		if err == nil {
			grants[i] = part.Grants[0].ID
		}
		return err
	})
	for _, err := range errs {
		check(g.t, err)
	}
	check(g.t, g.putCode(fmt.Sprint("code ", round)))
	return func(node *game, taker int) error {
		_, err := node.TakeGrant(node.ctx, pages.Taking{
			PageID: g.page.ID, VisitorID: fmt.Sprint("owner ", round, " ", taker), GrantID: grants[taker], Prizes: g.prizes,
		}, noon)
		return err
	}
}

// takers are how many want the last one.
const takers = 200

// contend lets the takers of one round come through both nodes at once, and fails unless exactly one of them gets it.
func (x contest) contend(nodes [2]*game, round int) {
	g := nodes[0]
	g.t.Helper()
	try := x.ready(g, round)
	got := 0
	for _, err := range atOnce(takers, func(i int) error { return try(nodes[i%2], i) }) {
		if err == nil {
			got++
		}
	}
	equal(g.t, fmt.Sprintf("takers who got the last %s in round %d", x.name, round), got, 1)
}

// twoNodes are two programs over one database, where it takes two; else one.
func (x contest) twoNodes(t testing.TB, d database) [2]*game {
	config := d.config(t)
	c := newScene(t, config)
	first := c.game(x.prizes, x.play)
	if config.Database == "" {
		return [2]*game{first, first}
	}
	second := *first
	other := *c
	other.Store = open(t, config)
	second.scene = &other
	return [2]*game{first, &second}
}

func TestTakersOfTheLastOne(t *testing.T) {
	for _, d := range databases() {
		for _, x := range contests() {
			t.Run(d.name+"/"+x.name, func(t *testing.T) {
				nodes := x.twoNodes(t, d)
				for round := range 3 {
					x.contend(nodes, round)
				}
				nodes[0].prizes.List[0].Total = 1_000_000
				nodes[0].sound()
			})
		}
	}
}

// BenchmarkTakers is one round of 200 takers: run it 1,000 times. It fails where not exactly one of them gets the last one.
func BenchmarkTakers(b *testing.B) {
	for _, d := range databases() {
		for _, x := range contests() {
			b.Run(d.name+"/"+x.name, func(b *testing.B) {
				nodes := x.twoNodes(b, d)
				round := 0
				for b.Loop() {
					x.contend(nodes, round)
					round++
				}
				b.ReportMetric(float64(takers), "takers/round")
			})
		}
	}
}

// putCode puts a code into the pool of the prize.
func (g *game) putCode(code string) error {
	return g.do(g.ctx, func(ctx context.Context, t *tx) error {
		id := NewID()
		_, err := t.exec(ctx, `INSERT INTO codes (id, page_id, prize, hash, code, n, grant_id) VALUES (?, ?, 'gift', ?, ?, 0, '')`,
			id, g.page.ID, g.keys.hash("code", code), g.keys.seal("code "+id, code))
		return err
	})
}
