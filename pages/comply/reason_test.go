package comply

import (
	"slices"
	"testing"

	"github.com/sanduan/sanduan/pages"
)

// numbersOf is a page with a block of numbers: its title, and a number with the unit beside it.
func numbersOf(title, text, unit string) Page {
	item := map[string]any{"Text": text, "Unit": unit, "Label": "学员", "Source": "门店系统，截至2025年6月"}
	return pageOf([]pages.Block{largeBlock("b", "numbers", map[string]any{"Title": title, "Layout": "grid", "Items": []any{item}})})
}

// blocked are the places that keep a page from being published, where an owner has given a reason for all that kept
// another one: "AD-ABS-001 Title 国家级".
func blocked(before, now Page) []string {
	reasons := map[string]pages.Override{}
	for _, f := range Of(Check(before), Block) {
		reasons[f.Mark] = pages.Override{Reason: "有依据"}
	}
	found := Check(now)
	Override(found, reasons)
	var out []string
	for _, f := range Of(found, Block) {
		if f.Rule != "CK-SUBJ-001" {
			out = append(out, f.Rule+" "+f.Field+" "+f.Words)
		}
	}
	return out
}

// A reason is for what stood there when it was given, and for nothing that comes to stand beside it.
func TestAReasonIsForWhatWasThere(t *testing.T) {
	none := pageOf(nil)
	online := func(number string) Page {
		p := pageOf([]pages.Block{largeBlock("b", "company", map[string]any{"ICP": number})})
		p.Public = true
		return p
	}
	const deadline = int64(1_900_000_000_000)
	ending := func(at int64) Page {
		p := pageOf([]pages.Block{largeBlock("b", "countdown", map[string]any{"Deadline": deadline})})
		p.EndsAt = at
		return p
	}
	const neighbours, title = "AD-ABS-001  国家级", "AD-ABS-001 Title 国家级"
	for _, c := range []struct {
		name        string
		before, now Page
		want        []string
	}{
		{"neighbours that break a rule", none, numbersOf("品质", "国家", "级"), []string{neighbours}},
		{"they and a title, each told once", none, numbersOf("国家级品质", "国家", "级"), []string{title, neighbours}},
		{"neighbours beside a title with a reason", numbersOf("国家级品质", "30", "人"), numbersOf("国家级品质", "国家", "级"), []string{neighbours}},
		{"both with a reason", numbersOf("国家级品质", "国家", "级"), numbersOf("国家级品质", "国家", "级"), nil},
		{"a title beside neighbours with a reason", numbersOf("品质", "国家", "级"), numbersOf("国家级品质", "国家", "级"), []string{title}},
		{"other neighbours than those with a reason", numbersOf("品质", "国家", "级"), numbersOf("品质", "国家", "级水平"), []string{neighbours}},
		{"a number with its unit, told once", none, numbersOf("品质", "国家级", "品质"), []string{"AD-ABS-001 Items.0.Text 国家级"}},
		{"another unit beside a number with a reason", numbersOf("品质", "国家级", "品质"), numbersOf("品质", "国家级", "水平"), []string{"AD-ABS-001 Items.0.Text 国家级"}},
		{"the same", numbersOf("品质", "国家级", "品质"), numbersOf("品质", "国家级", "品质"), nil},
		{"a title drawn clause by clause, told once", none, numbersOf("国家级，品质", "30", "人"), []string{title}},
		{"no filing number", online(""), online(""), nil},
		{"a wrong one after none", online(""), online("乱写的备案号"), []string{"CK-ICP-001 ICP "}},
		{"a wrong one after another", online("乱写的备案号"), online("又一个"), []string{"CK-ICP-001 ICP "}},
		{"a countdown beyond the end", ending(deadline - 60_000), ending(deadline - 60_000), nil},
		{"the end is moved", ending(deadline - 60_000), ending(deadline - 1_000_000_000), []string{"CK-TIMER-001 Deadline "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := blocked(c.before, c.now); !slices.Equal(got, c.want) {
				t.Errorf("in the way stand %q, want %q", got, c.want)
			}
		})
	}
}

// A text is read as one wherever "://" stands in it, and as a link besides.
func TestATextWithALinkIsRead(t *testing.T) {
	hero := func(title string) Page {
		return pageOf([]pages.Block{largeBlock("b", "hero", map[string]any{"Title": title, "Words": title})})
	}
	for _, c := range []struct{ text, rule string }{
		{"国家级品质 a://b", "AD-ABS-001"},
		{"国家级品质://", "AD-ABS-001"},
		{"转发后即可领取红包://", "WX-SHARE-001"},
		{"http://example.com/a.mp4", "CK-HTTPS-001"},
	} {
		for _, field := range []string{"Title", "Words"} {
			if !slices.ContainsFunc(Check(hero(c.text)), func(f Finding) bool { return f.Rule == c.rule && f.Field == field }) {
				t.Errorf("%s is not told of %s %q", c.rule, field, c.text)
			}
		}
	}
}
