package db

import (
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// What people wrote in swaps goes with their leads, however it stands: listings that are up, refused or in review, offers that are open,
// held, withdrawn or done. The log rebuilds every run all the same.
func testWordsOverdue(t *testing.T, c *scene) {
	g := c.swaps()
	_, err := c.Publish(c.ctx, c.page.ID, pages.Doc{Host: pages.Host{Days: 30}}, "小王", "", block.Consent{}, noon)
	check(t, err)
	day := 24 * time.Hour
	g.ends(noon.Add(day), noon)
	up := g.move(pages.Move{Visitor: "a", Verb: play.StartVerb, Play: "swap", Words: "自行车\n帐篷"}, noon).Played[0].Run
	waits, refused, passed := g.lists("b", noon).Run, g.lists("c", noon).Run, g.lists("d", noon).Run
	g.reads("fail", refused, noon)
	g.reads("pass", passed, noon)
	for _, who := range []string{"x", "y"} {
		g.wantReason(g.offers(who, up, noon), "")
	}
	g.wantReason(g.offers("z", passed, noon), "")
	held := g.move(pages.Move{Visitor: "late", Verb: play.JoinVerb, Run: up.ID, Words: "专业代购"}, noon).Played[0]
	g.wantReason(held, play.Held)
	g.move(pages.Move{Visitor: "y", Verb: play.ClaimVerb, Do: "withdraw", Run: up.ID}, noon)
	g.move(pages.Move{Visitor: "y", Verb: play.JoinVerb, Run: up.ID, Words: "另一本书"}, noon)
	for range mostForgotten { // more than go into one transaction
		g.move(pages.Move{Visitor: NewID(), Verb: play.StartVerb, Play: "swap", Words: "自行车\n帐篷"}, noon)
	}
	g.sound()
	written := func() (n int) {
		t.Helper()
		for _, words := range []string{"自行车", "帐篷", "代购", "书"} {
			var some int
			check(t, c.read.get(c.ctx, &some, `SELECT (SELECT COUNT(*) FROM acts WHERE turn LIKE ?) + (SELECT COUNT(*) FROM runs WHERE data LIKE ?)
				+ (SELECT COUNT(*) FROM joins WHERE data LIKE ?)`, contains(words), contains(words), contains(words)))
			n += some
		}
		return n
	}
	_, err = c.EraseOverdue(c.ctx, noon.Add(30*day))
	check(t, err)
	if written() == 0 {
		t.Fatal("the words have gone too early")
	}
	for range 2 {
		_, err = c.EraseOverdue(c.ctx, noon.Add(31*day))
		check(t, err)
		equal(t, "words", written(), 0)
	}
	if shown := g.plays[0].Settings.Show(g.run(up.ID)); shown.Have != play.Forgotten || shown.Offers[0].Words != play.Forgotten {
		t.Fatalf("%+v", shown)
	}
	equal(t, "in review", g.run(waits.ID).State, play.InReview)
	g.sound()
	log, err := g.ActsOf(g.ctx, waits.ID)
	check(t, err)
	if !strings.Contains(string(log[0].Turn), `"Trade":true`) {
		t.Fatalf("%s", log[0].Turn)
	}
}
