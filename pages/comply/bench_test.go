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

// largest is as large as drafts may be, and full of what rules look for.
func largest() Page {
	var blocks []pages.Block
	for i := range 180 {
		text := strings.Repeat(fmt.Sprintf("第%d条，分享给好友之后就能领取红包，最好的老师，关注公众号送礼品。", i), 110)
		props, err := json.Marshal(map[string]string{"Words": string([]rune(text)[:2000])})
		if err != nil {
			panic(err)
		}
		blocks = append(blocks, pages.Block{ID: fmt.Sprint("b", i), Kind: "text", Props: props})
	}
	return pageOf(blocks)
}

func BenchmarkLargestFirst(b *testing.B) {
	p := largest()
	for b.Loop() {
		forget()
		Check(p)
	}
}

func BenchmarkLargestAgain(b *testing.B) {
	p := largest()
	for b.Loop() {
		Check(p)
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
