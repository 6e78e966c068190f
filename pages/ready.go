package pages

import (
	"slices"
	"time"

	"github.com/sanduan/sanduan/components/block"
)

// Ready is a page's contents decoded once, to be drawn many times: what is hidden or of an unknown kind is left out
// for visitors.
type Ready struct {
	Doc      Doc
	Sections []ReadySection
	Action   string // anchor of the first lead form, "#form-…", else of the first play, "#play-…"; "" where the page asks for nothing
	Books    bool   // a block has slots to book
	Plays    []ReadyPlay
}

// ReadySection is a section's blocks, ready to draw.
type ReadySection struct {
	ID     string
	Kind   block.Section
	Blocks []ReadyBlock
}

// Where names the place of one of the section's blocks: "上段 · 首屏主图".
func (s ReadySection) Where(b ReadyBlock) string { return whereOf(s.Kind, b.Title) }

// ReadyBlock is one decoded block. Viewer is nil where the kind does not exist or its props cannot be read; only the
// editor sees such a block, in grey.
type ReadyBlock struct {
	Block
	Title  string
	Viewer block.Viewer
}

// Lead is what the block asks for; ok is false where it asks for nothing.
func (b ReadyBlock) Lead() (l block.Lead, ok bool) {
	asker, ok := b.Viewer.(block.Asker)
	if !ok {
		return block.Lead{}, false
	}
	return asker.Lead(), true
}

// Find returns the block with that id, or a NotFound error.
func (r Ready) Find(id string) (ReadyBlock, error) {
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			if b.ID == id {
				return b, nil
			}
		}
	}
	return ReadyBlock{}, Errorf(NotFound, "这个组件已被删除")
}

// Ready decodes the contents. For the editor every block is kept.
func (d Doc) Ready(editing bool) Ready {
	r := Ready{Doc: d, Plays: d.readyPlays()}
	for _, s := range d.Sections {
		rs := ReadySection{ID: s.ID, Kind: s.Kind}
		for _, b := range s.Blocks {
			rb := ReadyBlock{Block: b, Title: b.Kind}
			if kind, ok := block.Get(b.Kind); ok {
				rb.Title = kind.Title
				if v, err := kind.Decode(b.Props); err == nil {
					rb.Viewer = v
				}
			}
			if !editing && (b.Hidden || rb.Viewer == nil) {
				continue
			}
			if l, asks := rb.Lead(); asks && !b.Hidden {
				if r.Action == "" {
					r.Action = "#form-" + b.ID
				}
				r.Books = r.Books || len(l.Slots) > 0
			}
			rs.Blocks = append(rs.Blocks, rb)
		}
		if editing || len(rs.Blocks) > 0 {
			r.Sections = append(r.Sections, rs)
		}
	}
	if r.Action == "" && len(r.Plays) > 0 {
		r.Action = r.stage()
	}
	return r
}

// stage is the anchor of the first block that shows a play; "" where there is none.
func (r Ready) stage() string {
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			if !b.Hidden && b.Viewer != nil && b.showsPlays() {
				return "#play-" + b.ID
			}
		}
	}
	return ""
}

// FirstSlot is the first slot to come that visitors can book, in words, and its block's id; "" where there is none.
func (r Ready) FirstSlot(now time.Time) (id, words string) {
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			l, _ := b.Lead()
			for _, slot := range l.Slots {
				if !b.Hidden && !slot.Past(now) {
					return b.ID, slot.Words(now)
				}
			}
		}
	}
	return "", ""
}

// Asking returns the block with that id that asks for a lead. Where it is not there (it may have gone with a new
// version while the visitor was typing), it is the page's first one that asks, for a name too if the visitor gave one.
func (r Ready) Asking(id string, named bool) (found ReadyBlock, asked block.Lead, ok bool) {
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			l, asks := b.Lead()
			asks = asks && !b.Hidden
			switch {
			case asks && b.ID == id:
				return b, l, true
			case asks && (!ok || named && l.AskName && !asked.AskName):
				found, asked, ok = b, l, true
			}
		}
	}
	return found, asked, ok
}

// askedPhone is the phone number among what a page asks for.
const askedPhone = "手机号（必填）：与您联系、核销权益、防止重复参与"

// Asks lists the kinds of personal data the page's forms and plays ask for, in words.
func (r Ready) Asks() []string {
	var out []string
	add := func(s string) {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			l, ok := b.Lead()
			if !ok || b.Hidden {
				continue
			}
			add(askedPhone)
			if l.AskName {
				add("称呼：与您联系时使用，显示在您主动生成的海报上")
			}
			for _, q := range l.Questions {
				add(q.Label + "：安排服务时参考")
			}
			if len(l.Slots) > 0 {
				add("预约的时间：为您保留位置")
			}
		}
	}
	r.playsAskFor(add)
	return out
}
