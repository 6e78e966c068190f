package h5

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
)

// Visitors of any number of pages take only so much memory, all of it counted, and each gets the own page.
func TestMemoryIsBounded(t *testing.T) {
	const most = 64 << 10
	m := NewMemory(most)
	var all []Prepared
	r := wholePages(t)["coffee-bogo"]
	for range 2 {
		all = append(all, Prepare(r, m))
	}
	forgot, v := false, seen(r)[0]
	for i := range 400 {
		v.Ready = all[i%2]
		v.Env.Inviter = &block.Person{Name: fmt.Sprint("友", i, strings.Repeat("丁", i%7))}
		page, ok := v.Ready.Append(nil, &v.Env, &v.Meta, i%3 == 0)
		if want := drawnPage(t, v); !ok || i%3 != 0 && string(page) != want || i%3 == 0 && unzip(t, page) != want {
			t.Fatalf("visitor %d gets another page", i)
		}
		held := 0
		for _, p := range all {
			f := p.cutting.frame.Load()
			if f == nil {
				continue
			}
			held += f.screens.bytes + f.zipped.bytes
			for _, b := range f.blocks {
				held += b.seen.bytes
			}
		}
		if held != m.held || held > most {
			t.Fatalf("after visitor %d the pages hold %d bytes, and %d are counted of at most %d", i, held, m.held, most)
		}
		forgot = forgot || i > 10 && held < 8<<10
	}
	if !forgot {
		t.Error("the memory was never full: the test tries nothing")
	}
}

// What depends on the time is forgotten when the second is over.
func TestOnlyOneSecondIsRemembered(t *testing.T) {
	r := remembered[string, int]{memory: NewMemory(1000)}
	r.keep("a", 1, 10, 7)
	r.keep("b", 2, 20, 7)
	if r.memory.held != 30 {
		t.Errorf("%d bytes", r.memory.held)
	}
	r.keep("c", 3, 5, 8)
	if _, ok := r.get("a"); ok || r.memory.held != 5 {
		t.Errorf("the second before is remembered (%v), with %d bytes", ok, r.memory.held)
	}
	if c, ok := r.get("c"); !ok || c != 3 {
		t.Error("this second is not")
	}
}

// A page that is kept no longer leaves nothing behind.
func TestAPageLeavesTheMemory(t *testing.T) {
	m := NewMemory(1 << 20)
	r := wholePages(t)["coffee-bogo"]
	p := Prepare(r, m)
	v := seen(r)[0]
	v.Ready = p
	for range worthwhile {
		v.Ready.Append(nil, &v.Env, &v.Meta, true)
	}
	if m.held == 0 || len(m.holders) == 0 {
		t.Fatal("nothing is remembered")
	}
	v.Env.Links.Lead += "2" // another address: what was drawn for the one before is of no use
	v.Ready.Append(nil, &v.Env, &v.Meta, true)
	old := len(m.holders)
	p.Leave()
	if m.held != 0 || len(m.holders) != 0 {
		t.Errorf("%d bytes of %d holders stay", m.held, len(m.holders))
	}
	if old > 2+len(p.cutting.personal) {
		t.Errorf("two frames are remembered: %d holders", old)
	}
}
