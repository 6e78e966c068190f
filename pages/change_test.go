package pages_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// mutate does one random edit to a page.
func mutate(r *rand.Rand, d *pages.Doc, id pages.NewID) {
	sections := d.Sections
	section := sections[r.IntN(len(sections))].ID
	var all []string
	for _, s := range sections {
		for _, b := range s.Blocks {
			all = append(all, b.ID)
		}
	}
	some := func() string {
		if len(all) == 0 {
			return "none"
		}
		return all[r.IntN(len(all))]
	}
	var err error
	switch r.IntN(14) {
	case 0, 1, 2:
		kinds := block.All()
		_, err = d.AddBlock(section, kinds[r.IntN(len(kinds))].Name, id)
	case 3:
		err = d.DeleteBlock(some())
	case 4:
		err = d.MoveBlock(some(), 1-2*r.IntN(2))
	case 5:
		err = d.PlaceBlock(some(), section, []string{"", some()}[r.IntN(2)])
	case 6:
		_, err = d.DuplicateBlock(some(), id)
	case 7:
		err = d.HideBlock(some(), r.IntN(2) == 0)
	case 8:
		if b, e := d.Find(some()); e == nil {
			b.Props = json.RawMessage(fmt.Sprintf(`{"Title":"%d","Items":[{"Name":"%d"},{"Name":"b"}]}`, r.IntN(9), r.IntN(9)))
		}
	case 9:
		d.Title, d.Card.Words = fmt.Sprint(r.IntN(9)), fmt.Sprint(r.IntN(9))
	case 10:
		_, err = d.AddSection(block.Sections()[r.IntN(3)], id)
	case 11:
		if r.IntN(2) == 0 {
			err = d.MoveSection(section, 1-2*r.IntN(2))
		} else if len(sections) > 1 {
			err = d.DeleteSection(section)
		}
	case 12:
		if kinds := play.All(); r.IntN(2) == 0 {
			_, err = d.AddPlay(kinds[r.IntN(len(kinds))].Name, id)
		} else if len(d.Plays) > 0 {
			err = d.DeletePlay(d.Plays[r.IntN(len(d.Plays))].Key)
		}
	case 13:
		if len(d.Plays) > 0 {
			p := &d.Plays[r.IntN(len(d.Plays))]
			p.Rules = json.RawMessage(fmt.Sprintf(`{"Title":"%d","Cap":%d}`, r.IntN(9), r.IntN(9)))
			err = d.MovePlay(p.Key, 1-2*r.IntN(2))
		}
	}
	_ = err // refused edits change nothing, which is as good a step as any
}

func text(t *testing.T, d pages.Doc) string {
	t.Helper()
	d = d.Clone()
	for i := range d.Sections {
		if len(d.Sections[i].Blocks) == 0 {
			d.Sections[i].Blocks = nil
		}
	}
	b, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestChangesLeadThereAndBack: whatever was edited, its changes lead from the one state to the other, turned round they
// lead back, and a hundred and fifty of them undone one by one leave the page as it was, byte for byte.
func TestChangesLeadThereAndBack(t *testing.T) {
	for seed := range uint64(25) {
		r := rand.New(rand.NewPCG(seed, 1))
		id := counter()
		d := pages.NewDoc("页面", id)
		var steps [][]pages.Change
		var states []string
		for range 150 {
			before := d.Clone()
			for range 1 + r.IntN(4) {
				mutate(r, &d, id)
			}
			changes := stored(t, pages.Diff(before, d))
			states, steps = append(states, text(t, before)), append(steps, changes)
			if clashes := pages.Apply(&before, changes, false); len(clashes) > 0 || text(t, before) != text(t, d) {
				t.Fatalf("seed %d: %v\ngot  %s\nwant %s", seed, clashes, text(t, before), text(t, d))
			}
		}
		for i, changes := range slices.Backward(steps) {
			if clashes := pages.Apply(&d, pages.Invert(changes), false); len(clashes) > 0 || text(t, d) != states[i] {
				t.Fatalf("seed %d, back to %d: %v\ngot  %s\nwant %s", seed, i, clashes, text(t, d), states[i])
			}
		}
	}
}

// stored is what comes back of changes that are written down.
func stored(t *testing.T, changes []pages.Change) (back []pages.Change) {
	t.Helper()
	b, err := json.Marshal(changes)
	if err == nil {
		err = json.Unmarshal(b, &back)
	}
	if err != nil {
		t.Fatal(err)
	}
	return back
}

// TestChangesOfTwoMeet: one operator's changes are made to what another has made of the same page meanwhile. No block is
// lost or doubled, whatever the two did.
func TestChangesOfTwoMeet(t *testing.T) {
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 2))
		id := counter()
		base := pages.NewDoc("页面", id)
		for range 30 {
			mutate(r, &base, id)
		}
		mine, theirs := base.Clone(), base.Clone()
		for range 3 {
			mutate(r, &mine, id)
			mutate(r, &theirs, id)
		}
		merged := theirs.Clone()
		clashes := pages.Apply(&merged, pages.Diff(base, mine), false)
		seen := idsOf(merged)
		for i, one := range seen {
			if slices.Contains(seen[:i], one) {
				t.Fatalf("seed %d: %s stands twice", seed, one)
			}
		}
		clashed := func(id string) bool {
			return slices.ContainsFunc(clashes, func(c pages.Clash) bool { return c.Block == id })
		}
		was, my, their := idsOf(base), idsOf(mine), idsOf(theirs)
		for _, one := range slices.Concat(my, their) {
			kept := slices.Contains(my, one) && slices.Contains(their, one) || !slices.Contains(was, one)
			if kept && !slices.Contains(seen, one) && !clashed(one) {
				t.Fatalf("seed %d: %s is lost; clashes %v", seed, one, clashes)
			}
		}
	}
}

func idsOf(d pages.Doc) (ids []string) {
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			ids = append(ids, b.ID)
		}
	}
	return ids
}

func oneBlock(props string) pages.Doc {
	return pages.Doc{Title: "页面", Sections: []pages.Section{{ID: "s", Kind: block.Bait, Blocks: []pages.Block{
		{ID: "a", Kind: "hero", Props: json.RawMessage(props)},
	}}}}
}

// TestFieldsOfTwoMeet: what two operators change in one block is merged field by field; the same field clashes.
func TestFieldsOfTwoMeet(t *testing.T) {
	const base = `{"Title":"一","Words":"二","Items":[{"Name":"甲"},{"Name":"乙"}]}`
	for name, c := range map[string]struct {
		mine, theirs, want string
		clashes            []string
		forced             string
	}{
		"different fields": {`{"Title":"1","Words":"二","Items":[{"Name":"甲"},{"Name":"乙"}]}`, `{"Title":"一","Words":"2","Items":[{"Name":"甲"},{"Name":"乙"}]}`,
			`{"Title":"1","Words":"2","Items":[{"Name":"甲"},{"Name":"乙"}]}`, nil, ""},
		"the same change": {`{"Title":"1","Words":"二","Items":[]}`, `{"Title":"1","Words":"二","Items":[]}`, `{"Title":"1","Words":"二","Items":[]}`, nil, ""},
		"different items": {`{"Title":"一","Words":"二","Items":[{"Name":"A"},{"Name":"乙"}]}`, `{"Title":"一","Words":"二","Items":[{"Name":"甲"},{"Name":"B"}]}`,
			`{"Title":"一","Words":"二","Items":[{"Name":"A"},{"Name":"B"}]}`, nil, ""},
		"the same field": {`{"Title":"1","Words":"二","Items":[{"Name":"甲"},{"Name":"乙"}]}`, `{"Title":"9","Words":"2","Items":[{"Name":"甲"},{"Name":"乙"}]}`,
			`{"Title":"9","Words":"2","Items":[{"Name":"甲"},{"Name":"乙"}]}`, []string{"Title"}, `{"Title":"1","Words":"2","Items":[{"Name":"甲"},{"Name":"乙"}]}`},
		"the same item": {`{"Title":"一","Words":"二","Items":[{"Name":"A"},{"Name":"乙"}]}`, `{"Title":"一","Words":"二","Items":[{"Name":"Z"},{"Name":"乙"}]}`,
			`{"Title":"一","Words":"二","Items":[{"Name":"Z"},{"Name":"乙"}]}`, []string{"Items.0.Name"}, `{"Title":"一","Words":"二","Items":[{"Name":"A"},{"Name":"乙"}]}`},
		"lists of other lengths": {`{"Title":"一","Words":"二","Items":[{"Name":"甲"}]}`, `{"Title":"一","Words":"二","Items":[{"Name":"甲"},{"Name":"乙"},{"Name":"丙"}]}`,
			`{"Title":"一","Words":"二","Items":[{"Name":"甲"},{"Name":"乙"},{"Name":"丙"}]}`, []string{"Items"}, `{"Title":"一","Words":"二","Items":[{"Name":"甲"}]}`},
		"an item written in, which the other moves": {`{"Title":"一","Words":"二","Items":[{"Name":"乙"},{"Name":"甲"}]}`,
			`{"Title":"一","Words":"二","Items":[{"Name":"甲","Words":"甲的话"},{"Name":"乙"}]}`,
			`{"Title":"一","Words":"二","Items":[{"Name":"甲","Words":"甲的话"},{"Name":"乙"}]}`, []string{"Items"}, ""},
		"an item moved, which the other writes in": {`{"Title":"一","Words":"二","Items":[{"Name":"甲"},{"Name":"乙","Words":"乙的话"}]}`,
			`{"Title":"一","Words":"二","Items":[{"Name":"乙"},{"Name":"丙"}]}`,
			`{"Title":"一","Words":"二","Items":[{"Name":"乙"},{"Name":"丙"}]}`, []string{"Items"}, ""},
		"a new field": {`{"Title":"一","Words":"二","Items":[{"Name":"甲"},{"Name":"乙"}],"New":1}`, `{"Title":"9","Words":"二","Items":[{"Name":"甲"},{"Name":"乙"}]}`,
			`{"Title":"9","Words":"二","Items":[{"Name":"甲"},{"Name":"乙"}],"New":1}`, nil, ""},
	} {
		changes := pages.Diff(oneBlock(base), oneBlock(c.mine))
		d := oneBlock(c.theirs)
		clashes := pages.Apply(&d, changes, false)
		if got := string(d.Sections[0].Blocks[0].Props); got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
		var fields []string
		for _, x := range clashes {
			fields = append(fields, x.Fields...)
		}
		if !slices.Equal(fields, c.clashes) {
			t.Errorf("%s: clashes %q, want %q", name, fields, c.clashes)
		}
		if c.forced == "" {
			continue
		}
		d = oneBlock(c.theirs)
		if clashes := pages.Apply(&d, changes, true); string(d.Sections[0].Blocks[0].Props) != c.forced {
			t.Errorf("%s, forced: got %s, want %s (%v)", name, d.Sections[0].Blocks[0].Props, c.forced, clashes)
		}
	}
}

// TestDeletedWhileEdited: who edits a block that is gone is told so, and may put it back; who deletes one that has been
// edited since is told too.
func TestDeletedWhileEdited(t *testing.T) {
	base, edited := oneBlock(`{"Title":"一"}`), oneBlock(`{"Title":"1"}`)
	gone := base.Clone()
	if err := gone.DeleteBlock("a"); err != nil {
		t.Fatal(err)
	}
	d := gone.Clone()
	if clashes := pages.Apply(&d, pages.Diff(base, edited), false); len(clashes) != 1 || !clashes[0].Gone || d.Count() != 0 {
		t.Errorf("edit what is gone: %v, %d blocks", clashes, d.Count())
	}
	if clashes := pages.Apply(&d, pages.Diff(base, edited), true); text(t, d) != text(t, edited) {
		t.Errorf("put back: %v %s", clashes, text(t, d))
	}
	d = edited.Clone()
	if clashes := pages.Apply(&d, pages.Diff(base, gone), false); len(clashes) != 1 || clashes[0].Gone || d.Count() != 1 {
		t.Errorf("delete what was edited: %v, %d blocks", clashes, d.Count())
	}
}

// TestNoRoom: undoing never takes a page beyond its limits, and what only moves is not lost where the page is full.
func TestNoRoom(t *testing.T) {
	base := crowd(pages.MaxBlocks - 1)
	mine, theirs := base.Clone(), base.Clone()
	for _, d := range []*pages.Doc{&mine, &theirs} {
		if _, err := d.AddBlock("s", "hero", func() string { return map[*pages.Doc]string{&mine: "mine", &theirs: "theirs"}[d] }); err != nil {
			t.Fatal(err)
		}
	}
	if err := mine.PlaceBlock("mine", "s", ""); err != nil {
		t.Fatal(err)
	}
	if err := mine.PlaceBlock("block0", "s", "block5"); err != nil {
		t.Fatal(err)
	}
	clashes := pages.Apply(&theirs, pages.Diff(base, mine), false)
	if len(clashes) != 1 || clashes[0].Block != "mine" || theirs.Count() != pages.MaxBlocks {
		t.Errorf("%v, %d blocks", clashes, theirs.Count())
	}
	if _, err := theirs.Find("block0"); err != nil {
		t.Error("the moved block is lost")
	}

	base = pages.Doc{Sections: make([]pages.Section, pages.MaxSections)}
	for i := range base.Sections {
		base.Sections[i] = pages.Section{ID: fmt.Sprint(i), Kind: block.Bait}
	}
	mine, theirs = base.Clone(), base.Clone()
	mine.Sections = mine.Sections[1:]
	theirs.Sections[1].ID = "other"
	merged := theirs.Clone()
	if clashes := pages.Apply(&merged, pages.Diff(base, mine), false); len(clashes) > 0 || len(merged.Sections) != pages.MaxSections-1 {
		t.Errorf("%v, %d sections", clashes, len(merged.Sections))
	}
	if clashes := pages.Apply(&theirs, pages.Diff(mine, base), false); len(clashes) > 0 {
		t.Errorf("a section that is there: %v", clashes)
	}
	full := mine.Clone()
	full.Sections = append(full.Sections, pages.Section{ID: "one more", Kind: block.CTA})
	if clashes := pages.Apply(&full, pages.Diff(mine, base), false); len(clashes) != 1 || len(full.Sections) != pages.MaxSections {
		t.Errorf("%v, %d sections", clashes, len(full.Sections))
	}
}

// TestOrderAmongWhatIsGone: what an undo brings back stands in its old order, also where somebody has deleted the block that
// stood between.
func TestOrderAmongWhatIsGone(t *testing.T) {
	before := crowd(10)
	d := before.Clone()
	if err := d.PlaceBlock("block8", "s", ""); err != nil {
		t.Fatal(err)
	}
	for i := 1; i <= 6; i++ {
		if err := d.DeleteBlock(fmt.Sprint("block", i)); err != nil {
			t.Fatal(err)
		}
	}
	undo := pages.Invert(pages.Diff(before, d))
	if err := d.DeleteBlock("block7"); err != nil {
		t.Fatal(err)
	}
	want := slices.DeleteFunc(idsOf(before), func(id string) bool { return id == "block7" })
	if clashes := pages.Apply(&d, undo, false); len(clashes) > 0 || !slices.Equal(idsOf(d), want) {
		t.Errorf("%v, got %v", clashes, idsOf(d))
	}
}

// TestDamagedChanges: what cannot be read is told and changes nothing.
func TestDamagedChanges(t *testing.T) {
	for name, c := range map[string]pages.Change{
		"a panel of a newer program": {Panel: "none", Before: json.RawMessage(`{}`), After: json.RawMessage(`{"A":1}`)},
		"settings of another shape":  {Panel: "card", After: json.RawMessage(`{"Title":1}`)},
		"no list of sections":        {Before: json.RawMessage(`[]`), After: json.RawMessage(`{}`)},
	} {
		d := oneBlock(`{}`)
		d.Card.Title = "卡"
		before := text(t, d)
		if clashes := pages.Apply(&d, []pages.Change{c}, true); len(clashes) != 1 || text(t, d) != before {
			t.Errorf("%s: %v %s", name, clashes, text(t, d))
		}
	}
}

func TestDescribe(t *testing.T) {
	base := oneBlock(`{"Title":"一"}`)
	for want, edit := range map[string]func(*pages.Doc){
		"":            func(*pages.Doc) {},
		"修改「首屏主图」":    func(d *pages.Doc) { d.Sections[0].Blocks[0].Props = json.RawMessage(`{"Title":"1"}`) },
		"隐藏「首屏主图」":    func(d *pages.Doc) { d.Sections[0].Blocks[0].Hidden = true },
		"删除「首屏主图」":    func(d *pages.Doc) { _ = d.DeleteBlock("a") },
		"添加「倒计时」":     func(d *pages.Doc) { _, _ = d.AddBlock("s", "countdown", counter()) },
		"修改页面设置":      func(d *pages.Doc) { d.Theme = "blue" },
		"修改分享卡片":      func(d *pages.Doc) { d.Card.Title = "卡" },
		"调整分段":        func(d *pages.Doc) { _, _ = d.AddSection(block.CTA, counter()) },
		"修改页面设置等 2 处": func(d *pages.Doc) { d.Title = "新"; d.Sections[0].Blocks[0].Hidden = true },
	} {
		d := base.Clone()
		edit(&d)
		if got := pages.Describe(pages.Diff(base, d)); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	two := base.Clone()
	if _, err := two.AddBlock("s", "countdown", counter()); err != nil {
		t.Fatal(err)
	}
	turned := two.Clone()
	if err := turned.MoveBlock("a", 1); err != nil {
		t.Fatal(err)
	}
	if got := pages.Describe(pages.Diff(two, turned)); got != "移动「倒计时」" && got != "移动「首屏主图」" {
		t.Errorf("move: %q", got)
	}
}
