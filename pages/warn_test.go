package pages

import (
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
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
