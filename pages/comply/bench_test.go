package comply

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	_ "github.com/sanduan/sanduan/components" // the blocks
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// forget makes the next reading a first one.
func forget() { remembered = memory{of: map[[sha256.Size]byte]reading{}} }

func pageOf(blocks []pages.Block) Page {
	d := pages.Doc{Title: "一页", Theme: "red", Sections: []pages.Section{{ID: "s1", Kind: block.Bait, Blocks: blocks}}}
	return Page{Ready: d.Ready(true), Now: time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC)}
}

// usual is a page of 20 blocks with texts of their own.
func usual() Page {
	var blocks []pages.Block
	for i, k := range block.All() {
		blocks = append(blocks, pages.Block{ID: fmt.Sprint("b", i), Kind: k.Name, Props: k.Props()})
	}
	return pageOf(blocks[:20])
}

// BenchmarkFirst reads a page of 20 blocks that nobody has read before: 30 ms at most.
func BenchmarkFirst(b *testing.B) {
	p := usual()
	for b.Loop() {
		forget()
		Check(p)
	}
}

// BenchmarkAgain reads it after an edit elsewhere.
func BenchmarkAgain(b *testing.B) {
	p := usual()
	for b.Loop() {
		Check(p)
	}
}

// largest are pages as large as drafts may be, 2 MB, each of what takes longest in one respect.
func largest() map[string]Page {
	const lots = 2_000_000
	long := func(words string) Page {
		var blocks []pages.Block
		for i := range 180 {
			text := fmt.Sprintf("第%d条，", i) + strings.Repeat(words, 400)
			blocks = append(blocks, largeBlock(fmt.Sprint("b", i), "text", map[string]any{"Words": string([]rune(text)[:2000])}))
		}
		return pageOf(blocks)
	}
	list := func(kind, name string, item map[string]any) Page {
		one, _ := json.Marshal(item)
		items := make([]map[string]any, lots/len(one))
		for i := range items {
			items[i] = item
		}
		return pageOf([]pages.Block{largeBlock("b", kind, map[string]any{name: items})})
	}
	return map[string]Page{
		"breaches":  long("分享给好友之后就能领取红包，最好的老师，关注公众号送礼品。"),
		"excuses":   long("无需分享即可领取，本次分享会后可以领取讲义，"),
		"items":     list("faq", "Items", map[string]any{"Name": "最好", "Words": "转发后即可领取"}),
		"questions": list("lead", "Questions", map[string]any{"Label": "孩子年龄", "Choices": "3岁"}),
	}
}

func largeBlock(id, kind string, props map[string]any) pages.Block {
	text, err := json.Marshal(props)
	if err != nil {
		panic(err)
	}
	return pages.Block{ID: id, Kind: kind, Props: text}
}

func BenchmarkLargest(b *testing.B) {
	for name, p := range largest() {
		b.Run(name+"/first", func(b *testing.B) {
			for b.Loop() {
				forget()
				Check(p)
			}
		})
		b.Run(name+"/again", func(b *testing.B) {
			for b.Loop() {
				Check(p)
			}
		})
	}
}

// What is remembered is bounded, and what was forgotten is read again.
func TestMemoryIsBounded(t *testing.T) {
	m := memory{of: map[[sha256.Size]byte]reading{}}
	long := strings.Repeat("很", 100_000)
	for i := range 60 {
		m.read(fmt.Sprint(i, long), onPage, false, 0)
		if m.size > enough || len(m.of) > enough/len(long)+1 {
			t.Fatalf("%d bytes in %d texts are remembered", m.size, len(m.of))
		}
	}
	for range 2 {
		if r := m.read("转发后即可领取", onPage, false, 0); len(r.hits) != 1 || r.hits[0].safer == "" {
			t.Errorf("read as %+v", r)
		}
	}
	if r := m.read("转发后即可领取", onPage, false, 3); r.hits[0].safer != "" {
		t.Error("a wording is remembered for a field that it does not fit")
	}
	if r := m.read("转发后即可领取", inURL, false, 0); len(r.hits) != 0 {
		t.Error("what holds in one place is told of another")
	}
}
