package pages

import (
	"strings"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages/play"
)

// Used is an uploaded picture or video that a page's contents show.
type Used struct {
	Src   string
	Where string // for the operator, the first place: "上段 · 首屏主图"
}

// UsedPictures lists the uploaded pictures in all blocks, hidden ones too, the prizes, the share card and the poster: each
// once, in the order of the page.
func (d Doc) UsedPictures() []Used {
	return d.used(func(value any) string {
		if p, ok := value.(form.Picture); ok && form.Uploaded(p.Src) {
			return p.Src
		}
		return ""
	})
}

// UsedVideos lists the uploaded videos in all blocks, hidden ones too: each once, in the order of the page.
func (d Doc) UsedVideos() []Used {
	return d.used(func(value any) string {
		if v, ok := value.(form.Video); ok && v.Valid() {
			return v.Src
		}
		return ""
	})
}

// used lists what src finds in the contents, each once; "" is nothing.
func (d Doc) used(src func(value any) string) []Used {
	var used []Used
	seen := map[string]bool{"": true}
	in := func(where string, v any) {
		form.Walk(v, func(_ string, value any) {
			if s := src(value); !seen[s] {
				seen[s] = true
				used = append(used, Used{s, where})
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
	in("奖品", d.Prizes)
	in("分享卡片", d.Card)
	in("海报", d.Poster)
	return used
}

// WithPictures is a copy of the contents in which every picture is what to makes of it. Blocks that cannot be read stay
// as they are.
func (d Doc) WithPictures(to func(form.Picture) form.Picture) Doc {
	d = d.withBlocks(func(v any) any { return form.Replace(v, to) })
	d.Card.Picture, d.Poster = to(d.Card.Picture), form.Replace(d.Poster, to).(Poster)
	d.Prizes = form.Replace(d.Prizes, to).(play.Prizes)
	return d
}

// WithVideos is a copy of the contents in which every video is what to makes of it. Blocks that cannot be read stay as they
// are.
func (d Doc) WithVideos(to func(form.Video) form.Video) Doc {
	return d.withBlocks(func(v any) any { return form.Replace(v, to) })
}

// withBlocks is a copy of the contents in which every block that can be read is what to makes of it.
func (d Doc) withBlocks(to func(any) any) Doc {
	d = d.Clone()
	for i := range d.Sections {
		for j := range d.Sections[i].Blocks {
			b := &d.Sections[i].Blocks[j]
			kind, ok := block.Get(b.Kind)
			if !ok {
				continue
			}
			if v, err := kind.Decode(b.Props); err == nil {
				b.Props = written(to(v))
			}
		}
	}
	return d
}

// whereOf says where a block is: "上段 · 首屏主图".
func whereOf(s block.Section, title string) string {
	short, _, _ := strings.Cut(s.Title(), " ")
	return short + " · " + title
}
