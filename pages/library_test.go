package pages_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// Visitors load each picture of the visible blocks once; the card's and the poster's come another way.
func TestPicturesThatVisitorsLoad(t *testing.T) {
	upload := strings.Repeat("0f", 16) + "-750x560.jpg"
	with := func(id, kind, props string) pages.Block {
		return pages.Block{ID: id, Kind: kind, Props: json.RawMessage(props)}
	}
	hidden := with("hidden", "hero", `{"Picture":{"Src":"art/gift.png"}}`)
	hidden.Hidden = true
	d := pages.Doc{Sections: []pages.Section{{ID: "a", Kind: block.Bait, Blocks: []pages.Block{
		with("one", "hero", `{"Picture":{"Src":"`+upload+`"}}`), hidden,
		with("two", "hero", `{"Picture":{"Src":"`+upload+`","Alt":"再来"}}`),
		with("none", "hero", `{"Picture":{"Src":""}}`), with("broken", "hero", `{"Picture":{"Src":"../key"}}`),
		with("gone", "nothing", `{"Picture":{"Src":"art/cake.png"}}`),
	}}, {ID: "b", Kind: block.Trust, Blocks: []pages.Block{
		with("list", "experts", `{"Items":[{"Name":"甲","Picture":{"Src":"art/person-a.svg"}},{"Name":"乙","Picture":{}}]}`),
	}}}}
	d.Card.Picture.Src, d.Poster.Picture.Src = "art/coin.png", strings.Repeat("1f", 16)+"-9x9.jpg"
	var got []string
	for _, p := range d.Pictures() {
		got = append(got, p.Src)
	}
	if want := upload + " art/person-a.svg"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
