package pages

import (
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages/play"
)

func TestWarnings(t *testing.T) {
	known := block.All()[0].Name
	d := Doc{Card: Card{Picture: form.Picture{Src: "art/coffee.png"}}, Sections: []Section{
		{ID: "s1", Kind: block.Bait, Blocks: []Block{{ID: "a", Kind: "gone"}}},
		{ID: "s2", Kind: block.Trust, Blocks: []Block{{ID: "b", Kind: known, Hidden: true}}},
	}}
	got := d.Warnings()
	if len(got) != 2 || got[0].BlockID != "a" || got[1].Where != "中段" {
		t.Errorf("%+v", got)
	}
	d.Sections[0].Blocks = nil
	d.Sections[1].Blocks[0].Hidden = false
	if got := d.Warnings(); len(got) != 0 {
		t.Errorf("nothing is wrong: %+v", got)
	}
	d.Card = Card{}
	if got := d.Warnings(); len(got) != 1 || got[0].Panel != "card" || got[0].Field != "Picture" {
		t.Errorf("a card without a picture: %+v", got)
	}
}

// An owner's coupon waits for the friend's to be redeemed, and some prizes never are.
func TestWarnsOfCouponsLockedForGood(t *testing.T) {
	for _, c := range []struct {
		kind string
		hold int
		want int
	}{{play.Code, 0, 0}, {play.Later, 0, 0}, {play.Link, 0, 1}, {play.Points, 0, 1}, {play.Goods, 0, 1}, {play.Goods, 24, 0}} {
		d := Doc{
			Plays:  []Play{{Key: "c", Kind: "coupon", Rules: []byte(`{"FriendPrize":"friend","OwnPrize":"own"}`)}},
			Prizes: play.Prizes{List: []play.Prize{{Key: "friend", Title: "礼", Kind: c.kind}, {Key: "own", Title: "券", Kind: play.Code, Hold: c.hold}}},
		}
		if got := d.lockedForGood(); len(got) != c.want {
			t.Errorf("%s, held for %d hours: %+v", c.kind, c.hold, got)
		}
	}
}

// A prize that nothing gives is of no use, and what several plays give is promised by each.
func TestWarnsOfOddPrizes(t *testing.T) {
	d := Doc{
		Plays: []Play{
			{Key: "a", Kind: "coupon", Rules: []byte(`{"Title":"甲","FriendPrize":"both","OwnPrize":"own"}`)},
			{Key: "b", Kind: "gift", Rules: []byte(`{"Title":"乙","Prize":"both"}`)},
		},
		Prizes: play.Prizes{List: []play.Prize{
			{Key: "both", Title: "拿铁", Total: 1200, Substitute: "instead"}, {Key: "own", Title: "券"}, {Key: "instead", Title: "美式"}, {Key: "none", Title: "杯子"},
		}},
	}
	got := d.oddPrizes()
	if len(got) != 2 || got[0].Message != "「拿铁」由「甲」和「乙」一起发，加起来一共 1,200 份，先到先得" || got[1].Field != "List.3.Title" {
		t.Errorf("%+v", got)
	}
	d.Plays[1].Kind = "gone"
	if got := d.oddPrizes(); len(got) != 0 {
		t.Errorf("with a play of a kind nobody knows: %+v", got)
	}
}

// The prizes of an overall board are given when the page ends: one that never does gives none.
func TestWarnsOfEndlessBoards(t *testing.T) {
	for rules, want := range map[string]int{`{"Overall":true}`: 1, `{"Overall":false}`: 0} {
		d := Doc{Plays: []Play{{Key: "r", Kind: "ranking", Rules: []byte(rules)}}}
		if got := d.EndlessWarnings(0); len(got) != want {
			t.Errorf("%s on a page without an end: %+v", rules, got)
		}
		if got := d.EndlessWarnings(1); len(got) != 0 {
			t.Errorf("%s on a page that ends: %+v", rules, got)
		}
	}
}
