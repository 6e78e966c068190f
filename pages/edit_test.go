package pages_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// counter draws ids that are unique in one test.
func counter() pages.NewID {
	n := 0
	return func() string { n++; return fmt.Sprintf("id%d", n) }
}

// written makes a page from its sections' blocks, "ab|c|" for a and b in the first and c in the second of three. The
// block named a has the id a; sections are s0, s1 …
func written(s string) pages.Doc {
	var d pages.Doc
	kinds := block.Sections()
	for i, ids := range strings.Split(s, "|") {
		section := pages.Section{ID: fmt.Sprintf("s%d", i), Kind: kinds[i%len(kinds)]}
		for _, id := range ids {
			section.Blocks = append(section.Blocks, pages.Block{ID: string(id), Kind: "countdown", Props: json.RawMessage(`{"Title":"` + string(id) + `"}`)})
		}
		d.Sections = append(d.Sections, section)
	}
	return d
}

// read is the inverse of written.
func read(d pages.Doc) string {
	var sections []string
	for _, s := range d.Sections {
		ids := ""
		for _, b := range s.Blocks {
			ids += b.ID
		}
		sections = append(sections, ids)
	}
	return strings.Join(sections, "|")
}

func TestEdits(t *testing.T) {
	next := func() string { return "N" }
	for _, c := range []struct {
		name, from string
		edit       func(*pages.Doc) error
		to         string
		code       pages.Code
	}{
		{"up", "abc||", func(d *pages.Doc) error { return d.MoveBlock("b", -1) }, "bac||", ""},
		{"down", "abc||", func(d *pages.Doc) error { return d.MoveBlock("b", 1) }, "acb||", ""},
		{"up over the edge", "ab|cd|", func(d *pages.Doc) error { return d.MoveBlock("c", -1) }, "abc|d|", ""},
		{"down over the edge", "ab|cd|", func(d *pages.Doc) error { return d.MoveBlock("b", 1) }, "a|bcd|", ""},
		{"into an empty section", "a||", func(d *pages.Doc) error { return d.MoveBlock("a", 1) }, "|a|", ""},
		{"up at the top", "ab||", func(d *pages.Doc) error { return d.MoveBlock("a", -1) }, "ab||", ""},
		{"down at the bottom", "a||b", func(d *pages.Doc) error { return d.MoveBlock("b", 1) }, "a||b", ""},
		{"a block that is gone", "a||", func(d *pages.Doc) error { return d.MoveBlock("x", 1) }, "a||", pages.NotFound},

		{"put", "ab|c|", func(d *pages.Doc) error { return d.PutBlock("a", "s1") }, "b|ca|", ""},
		{"put where it is", "ab||", func(d *pages.Doc) error { return d.PutBlock("a", "s0") }, "ba||", ""},
		{"put nowhere", "ab||", func(d *pages.Doc) error { return d.PutBlock("a", "s9") }, "ab||", pages.NotFound},
		{"put what is gone", "ab||", func(d *pages.Doc) error { return d.PutBlock("x", "s1") }, "ab||", pages.NotFound},

		{"duplicate", "ab|c|", func(d *pages.Doc) error { _, err := d.DuplicateBlock("a", next); return err }, "aNb|c|", ""},
		{"duplicate what is gone", "a||", func(d *pages.Doc) error { _, err := d.DuplicateBlock("x", next); return err }, "a||", pages.NotFound},

		{"delete", "ab|c|", func(d *pages.Doc) error { return d.DeleteBlock("b") }, "a|c|", ""},
		{"delete twice", "ab||", func(d *pages.Doc) error {
			_ = d.DeleteBlock("b")
			return d.DeleteBlock("b")
		}, "a||", ""},

		{"add", "a|b|", func(d *pages.Doc) error { _, err := d.AddBlock("s1", "hero", next); return err }, "a|bN|", ""},
		{"add an unknown kind", "a||", func(d *pages.Doc) error { _, err := d.AddBlock("s0", "none", next); return err }, "a||", pages.Invalid},
		{"add to no section", "a||", func(d *pages.Doc) error { _, err := d.AddBlock("s9", "hero", next); return err }, "a||", pages.NotFound},
		{"hide what is gone", "a||", func(d *pages.Doc) error { return d.HideBlock("x", true) }, "a||", pages.NotFound},

		{"section up", "a|b|c", func(d *pages.Doc) error { return d.MoveSection("s1", -1) }, "b|a|c", ""},
		{"section down", "a|b|c", func(d *pages.Doc) error { return d.MoveSection("s1", 1) }, "a|c|b", ""},
		{"section up at the top", "a|b|c", func(d *pages.Doc) error { return d.MoveSection("s0", -1) }, "a|b|c", ""},
		{"section down at the bottom", "a|b|c", func(d *pages.Doc) error { return d.MoveSection("s2", 1) }, "a|b|c", ""},
		{"no such section", "a|b|c", func(d *pages.Doc) error { return d.MoveSection("s9", 1) }, "a|b|c", pages.NotFound},
		{"delete an empty section", "a||c", func(d *pages.Doc) error { return d.DeleteSection("s1") }, "a|c", ""},
		{"delete a section with blocks", "a|b|c", func(d *pages.Doc) error { return d.DeleteSection("s1") }, "a|b|c", pages.Invalid},
		{"delete a section that is gone", "a|b|c", func(d *pages.Doc) error { return d.DeleteSection("s9") }, "a|b|c", pages.NotFound},
		{"add a section", "a|b|c", func(d *pages.Doc) error { _, err := d.AddSection(block.Trust, next); return err }, "a|b|c|", ""},
		{"add a section of no kind", "a|b|c", func(d *pages.Doc) error { _, err := d.AddSection("aside", next); return err }, "a|b|c", pages.Invalid},
	} {
		d := written(c.from)
		err := c.edit(&d)
		if c.code == "" && err != nil || c.code != "" && !pages.IsCode(err, c.code) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.code)
		}
		if got := read(d); got != c.to {
			t.Errorf("%s: %s became %s, want %s", c.name, c.from, got, c.to)
		}
	}
}

func TestLimits(t *testing.T) {
	id := counter()
	d := pages.NewDoc("满", id)
	for range pages.MaxBlocks {
		if _, err := d.AddBlock(d.Sections[0].ID, "countdown", id); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := d.AddBlock(d.Sections[1].ID, "countdown", id); !pages.IsCode(err, pages.Invalid) {
		t.Errorf("a block too many: %v", err)
	}
	if _, err := d.DuplicateBlock(d.Sections[0].Blocks[0].ID, id); !pages.IsCode(err, pages.Invalid) {
		t.Errorf("a copy too many: %v", err)
	}
	for len(d.Sections) < pages.MaxSections {
		if _, err := d.AddSection(block.CTA, id); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := d.AddSection(block.CTA, id); !pages.IsCode(err, pages.Invalid) {
		t.Errorf("a section too many: %v", err)
	}
}

func TestDuplicateSharesNothing(t *testing.T) {
	d := written("a||")
	d.Sections[0].Blocks[0].Hidden = true
	if _, err := d.DuplicateBlock("a", func() string { return "n" }); err != nil {
		t.Fatal(err)
	}
	original, copied := &d.Sections[0].Blocks[0], &d.Sections[0].Blocks[1]
	if copied.Kind != original.Kind || !copied.Hidden || string(copied.Props) != string(original.Props) {
		t.Errorf("the copy differs: %+v", copied)
	}
	copied.Props[0] = '['
	if original.Props[0] != '{' {
		t.Error("the copy writes into the original")
	}
}

// TestRandomEdits: whatever operators do in whatever order, a block is there once, with its own props, until it is
// deleted, and the page stays within its limits.
func TestRandomEdits(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 1))
		id := counter()
		d := pages.NewDoc("页", id)
		props := map[string]string{} // of every block that must be there
		for step := range 400 {
			one, some := "gone", slices.Sorted(maps.Keys(props))
			if len(some) > 0 && r.IntN(20) > 0 {
				one = some[r.IntN(len(some))]
			}
			section := "gone"
			if len(d.Sections) > 0 && r.IntN(20) > 0 {
				section = d.Sections[r.IntN(len(d.Sections))].ID
			}
			by := 1 - 2*r.IntN(2)
			op := r.IntN(12)
			switch op {
			case 0, 1, 2:
				if got, err := d.AddBlock(section, "phone", id); err == nil {
					props[got] = fmt.Sprintf(`{"Title":"%d"}`, step)
					b, err := d.Find(got)
					if err != nil {
						t.Fatal(err)
					}
					b.Props = json.RawMessage(props[got])
				}
			case 3:
				if got, err := d.DuplicateBlock(one, id); err == nil {
					props[got] = props[one]
				}
			case 4:
				_ = d.DeleteBlock(one)
				delete(props, one)
			case 5, 6:
				_ = d.MoveBlock(one, by)
			case 7:
				_ = d.PutBlock(one, section)
			case 8:
				_ = d.HideBlock(one, r.IntN(2) == 0)
			case 9:
				_, _ = d.AddSection(block.Sections()[r.IntN(3)], id)
			case 10:
				_ = d.MoveSection(section, by)
			case 11:
				_ = d.DeleteSection(section)
			}
			sound(t, d, props, fmt.Sprintf("seed %d, step %d, operation %d", seed, step, op))
		}
	}
}

func sound(t *testing.T, d pages.Doc, want map[string]string, when string) {
	t.Helper()
	got, sections := map[string]string{}, map[string]bool{}
	for _, s := range d.Sections {
		if sections[s.ID] {
			t.Fatalf("%s: section %s is there twice", when, s.ID)
		}
		sections[s.ID] = true
		for _, b := range s.Blocks {
			if _, twice := got[b.ID]; twice {
				t.Fatalf("%s: block %s is there twice", when, b.ID)
			}
			got[b.ID] = string(b.Props)
		}
	}
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("%s: blocks %v, want %v", when, got, want)
	}
	if d.Count() != len(want) || d.Count() > pages.MaxBlocks || len(d.Sections) > pages.MaxSections {
		t.Fatalf("%s: %d blocks, %d sections", when, d.Count(), len(d.Sections))
	}
}

// TestMoveIsUndone: a move inside a section is undone by the opposite move.
func TestMoveIsUndone(t *testing.T) {
	const page = "abcd|efg|h"
	for _, c := range []struct {
		ids string
		by  int
	}{{"bcdfg", -1}, {"abcef", 1}} {
		for _, id := range c.ids {
			d := written(page)
			for _, by := range []int{c.by, -c.by} {
				if err := d.MoveBlock(string(id), by); err != nil {
					t.Fatal(err)
				}
			}
			if got := read(d); got != page {
				t.Errorf("%c by %d and back: %s", id, c.by, got)
			}
		}
	}
}
