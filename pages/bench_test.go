package pages_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// crowd is a page of that many blocks in one section, each about as long as a usual one.
func crowd(blocks int) pages.Doc {
	d := pages.Doc{Title: "页面", Sections: []pages.Section{{ID: "s", Kind: block.Bait}}}
	for i := range blocks {
		props := fmt.Sprintf(`{"Title":"第 %d 块","Words":"%s"}`, i, strings.Repeat("说明文字", 60))
		d.Sections[0].Blocks = append(d.Sections[0].Blocks, pages.Block{ID: fmt.Sprint("block", i), Kind: "hero", Props: json.RawMessage(props)})
	}
	return d
}

func BenchmarkChanges(b *testing.B) {
	for _, blocks := range []int{40, pages.MaxBlocks} {
		from := crowd(blocks)
		texted, turned := from.Clone(), from.Clone()
		texted.Sections[0].Blocks[blocks/2].Props = json.RawMessage(`{"Title":"新","Words":""}`)
		for i := range blocks {
			turned.Sections[0].Blocks[i] = from.Sections[0].Blocks[blocks-1-i]
		}
		for name, to := range map[string]pages.Doc{"text": texted, "all turned round": turned} {
			changes := pages.Diff(from, to)
			b.Run(fmt.Sprintf("Diff/%s/%d", name, blocks), func(b *testing.B) {
				for b.Loop() {
					pages.Diff(from, to)
				}
			})
			b.Run(fmt.Sprintf("Apply/%s/%d", name, blocks), func(b *testing.B) {
				for b.Loop() {
					d := from.Clone()
					if clashes := pages.Apply(&d, changes, false); len(clashes) > 0 {
						b.Fatal(clashes)
					}
				}
			})
		}
	}
}
