package pages

import (
	"strings"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

// UsedPicture is an uploaded picture that a page's contents show.
type UsedPicture struct {
	Src   string
	Where string // for the operator, the first place: "上段 · 首屏主图"
}

// UsedPictures lists the uploaded pictures in all blocks, hidden ones too, the share card and the poster: each once, in
// the order of the page.
func (d Doc) UsedPictures() []UsedPicture {
	var used []UsedPicture
	seen := map[string]bool{}
	in := func(where string, v any) {
		form.Walk(v, func(_ string, value any) {
			if p, ok := value.(form.Picture); ok && form.Uploaded(p.Src) && !seen[p.Src] {
				seen[p.Src] = true
				used = append(used, UsedPicture{p.Src, where})
			}
		})
	}
	for _, s := range d.Ready(true).Sections {
		for _, b := range s.Blocks {
			if b.Viewer != nil {
				in(whereOf(s.Kind, b.Title), b.Viewer)
			}
		}
	}
	in("分享卡片", d.Card)
	in("海报", d.Poster)
	return used
}

// WithPictures is a copy of the contents in which every picture is what to makes of it. Blocks that cannot be read stay
// as they are.
func (d Doc) WithPictures(to func(form.Picture) form.Picture) Doc {
	d = d.Clone()
	for i := range d.Sections {
		for j := range d.Sections[i].Blocks {
			b := &d.Sections[i].Blocks[j]
			kind, ok := block.Get(b.Kind)
			if !ok {
				continue
			}
			if v, err := kind.Decode(b.Props); err == nil {
				b.Props = written(form.Repicture(v, to))
			}
		}
	}
	d.Card.Picture, d.Poster.Picture = to(d.Card.Picture), to(d.Poster.Picture)
	return d
}

// whereOf says where a block is: "上段 · 首屏主图".
func whereOf(s block.Section, title string) string {
	short, _, _ := strings.Cut(s.Title(), " ")
	return short + " · " + title
}
