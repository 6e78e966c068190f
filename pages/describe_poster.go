package pages

import (
	"encoding/json"
	"reflect"
	"slices"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages/poster"
)

// Layered says what became of the layers of a poster that was from, in the order they are painted: "移动二维码". Under another
// design they are told from that design's own.
func (p Poster) Layered(from Poster) []string {
	if p.Design != from.Design {
		from = Poster{Design: p.Design}
	}
	if p.Laid() == nil && from.Laid() != nil {
		return []string{"恢复版式默认摆放"}
	}
	was, is := from.layers(), p.layers()
	var words []string
	for _, l := range was {
		if !slices.ContainsFunc(is, l.is) {
			words = append(words, "删除"+l.Title())
		}
	}
	for _, l := range is {
		i := slices.IndexFunc(was, l.is)
		if i < 0 {
			words = append(words, "添加"+l.Title())
		} else if was[i] != l {
			words = append(words, l.become(was[i]))
		}
	}
	if len(words) == 0 && !slices.Equal(was, is) {
		words = []string{"调整图层顺序"}
	}
	return words
}

// layers are those the poster shows: the operator's or the design's own.
func (p Poster) layers() []layer {
	var out []layer
	for _, l := range (poster.Spec{Design: p.Design, Layers: p.Laid()}).Lay() {
		out = append(out, layer{l})
	}
	return out
}

// layer is a poster's layer as it is told of.
type layer struct{ poster.Layer }

func (l layer) is(other layer) bool { return l.ID == other.ID }

// become says what was done to a layer.
func (l layer) become(was layer) string {
	boxed := was
	boxed.X, boxed.Y, boxed.W, boxed.H = l.X, l.Y, l.W, l.H
	shown := was
	shown.Hidden = l.Hidden
	switch {
	case shown == l && l.Hidden:
		return "隐藏" + l.Title()
	case shown == l:
		return "显示" + l.Title()
	case boxed != l:
		return "修改" + l.Title()
	case was.W != l.W || was.H != l.H:
		return "调整" + l.Title() + "的大小"
	}
	return "移动" + l.Title()
}

// describePoster says what a change of the poster does: "海报 · 移动二维码".
func describePoster(before, after json.RawMessage) string {
	var was, is Poster
	if json.Unmarshal(before, &was) != nil || json.Unmarshal(after, &is) != nil {
		return "修改海报"
	}
	words := is.Layered(was)
	a, b := form.Values(was), form.Values(is)
	for _, f := range form.Fields(reflect.TypeFor[Poster]()) {
		own := f.Kind != form.List && f.Name != "Placed"
		if own && (a.Get(f.Name) != b.Get(f.Name) || a.Get(f.Name+".Src") != b.Get(f.Name+".Src")) {
			words = append(words, "修改"+f.Label)
		}
	}
	if len(words) == 0 {
		return "修改海报"
	}
	return "海报 · " + counted(words[0], len(words))
}
