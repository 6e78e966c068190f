package pages_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

// ids lists the ids of a page's sections and blocks.
func ids(d pages.Doc) []string {
	var out []string
	for _, s := range d.Sections {
		out = append(out, s.ID)
		for _, b := range s.Blocks {
			out = append(out, b.ID)
		}
	}
	return out
}

func TestRenewedKeepsAllButIDs(t *testing.T) {
	for _, tm := range template.All() {
		d := tm.Doc(at(begin), counter())
		before, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		r := d.Renewed(func() string { n++; return fmt.Sprint("new", n) })
		for _, id := range ids(r) {
			if slices.Contains(ids(d), id) || !strings.HasPrefix(id, "new") {
				t.Errorf("%s: id %s is not new", tm.Name, id)
			}
		}
		if after, _ := json.Marshal(d); string(after) != string(before) {
			t.Errorf("%s: renewing has changed the contents it began from", tm.Name)
		}
		if problems := r.Ready(true).Check(at(begin), everything); len(problems) != len(d.Ready(true).Check(at(begin), everything)) {
			t.Errorf("%s: renewed contents have other problems: %+v", tm.Name, problems)
		}
		// Given its old ids again, it is what it was.
		old := ids(d)
		back := r.Renewed(func() string { id := old[0]; old = old[1:]; return id })
		if diff := cmp.Diff(d, back); diff != "" {
			t.Errorf("%s: renewed there and back: %s", tm.Name, diff)
		}
	}
}

func TestRenewedLinks(t *testing.T) {
	raw := func(s string) json.RawMessage { return json.RawMessage(s) }
	props := raw(`{"Old":1,"Link":"#form-b","Other":"#b-a","Far":"#b-away","Text":"see #b-a","Page":"/p/x#b-a"}`)
	d := pages.Doc{Sections: []pages.Section{{ID: "s", Blocks: []pages.Block{
		{ID: "a", Kind: "no-such-kind", Props: props}, {ID: "b", Kind: "hero", Props: raw(`{"Link":"#form-a"}`)},
		{ID: "a", Props: nil}, {ID: `"<`, Props: raw(`{"Link":"#b-\"\u003c"}`)},
	}}}}
	next := []string{"t", "b", "a", "twice", "odd"} // the new a is called b and the other way round
	r := d.Renewed(func() string { id := next[0]; next = next[1:]; return id })
	for i, want := range []string{
		`{"Old":1,"Link":"#form-a","Other":"#b-b","Far":"#b-away","Text":"see #b-a","Page":"/p/x#b-a"}`,
		`{"Link":"#form-b"}`, ``, `{"Link":"#b-odd"}`,
	} {
		if got := string(r.Sections[0].Blocks[i].Props); got != want {
			t.Errorf("block %d has %s, want %s", i, got, want)
		}
	}
}

func TestBinDays(t *testing.T) {
	for _, c := range []struct {
		hours int
		want  int
	}{{0, 30}, {1, 30}, {24, 29}, {29*24 - 1, 2}, {29 * 24, 1}, {30*24 - 1, 1}, {30 * 24, 0}, {900, 0}} {
		p := pages.Page{DeletedAt: begin}
		if got := p.BinDays(at(begin + int64(c.hours)*3600_000)); got != c.want {
			t.Errorf("%d hours after, %d days are left, want %d", c.hours, got, c.want)
		}
	}
}

func TestPicturesOfAPage(t *testing.T) {
	d := publishable(t)
	d.Card.Picture.Src, d.Poster.Picture.Src = uploaded, uploaded
	if _, err := d.AddBlock(d.Sections[1].ID, "hero", func() string { return "hero" }); err != nil {
		t.Fatal(err)
	}
	other := strings.Replace(uploaded, "0", "9", 1)
	b, _ := d.Find("hero")
	b.Props, b.Hidden = json.RawMessage(`{"Picture":{"Src":"`+other+`"}}`), true
	want := []pages.Used{{Src: other, Where: "中段 · 首屏主图"}, {Src: uploaded, Where: "分享卡片"}}
	if diff := cmp.Diff(want, d.UsedPictures()); diff != "" {
		t.Error(diff)
	}
}
