package h5

import (
	"strings"
	"sync"
	"sync/atomic"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/share"
)

// cutting knows how the pages of a version are put together for each visitor without drawing them: what is the same for all
// is one text with holes for values and for personal blocks.
type cutting struct {
	personal []personalBlock
	whole    bool // a block looks into what marks stand for: nothing can be cut
	memory   *Memory

	mu    sync.Mutex
	frame atomic.Pointer[frame] // of the page's present address; nil before the first visitor
}

// personalBlock is a block that visitors see differently, and what of a visitor it shows.
type personalBlock struct {
	block pages.ReadyBlock
	needs needs
}

// add adds a block with one visitor of each of its looks.
func (c *cutting) add(b pages.ReadyBlock, looks map[string]block.Env) {
	c.personal = append(c.personal, personalBlock{b, needed(b.Viewer, looks)})
	c.whole = c.whole || !opaque(b.Viewer, looks)
}

// opaque tells whether the block only writes what marks can stand for, and never looks into it: other values leave the
// text around them the same.
func opaque(v block.Viewer, looks map[string]block.Env) bool {
	one, other := newMarks(), newMarks()
	renamed := strings.NewReplacer(
		one.nonce(), other.nonce(), one.of(codeValue), other.of(codeValue), one.of(viaValue), other.of(viaValue),
		one.of(posterValue), other.of(posterValue))
	for _, e := range looks {
		if e.Links.Own != "" {
			e.Links.Own = share.URL("https://example.cn", one.of(codeValue))
		}
		a, b := e, e
		one.stand(&a)
		other.stand(&b)
		first, err := drawnHTML(v, a)
		second, failed := drawnHTML(v, b)
		if err != nil || failed != nil || renamed.Replace(first) != second {
			return false
		}
	}
	return true
}
