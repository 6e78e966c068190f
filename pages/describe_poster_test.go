package pages

import (
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages/poster"
)

// laid is a poster whose layers are the design's own, made the page's, and then changed.
func laid(change func([]poster.Layer) []poster.Layer) Poster {
	p := Poster{Design: "card", Headline: "标题", Words: "扫码", Placed: "card"}
	p.Layers = append(p.Layers, poster.Spec{Design: "card"}.Lay()...)
	p.Layers = change(p.Layers)
	return p
}

func TestDescribePoster(t *testing.T) {
	qr := func(l []poster.Layer) *poster.Layer { return &l[len(l)-1] }
	own := laid(func(l []poster.Layer) []poster.Layer { return l })
	for want, change := range map[string]func([]poster.Layer) []poster.Layer{
		"海报 · 移动二维码":    func(l []poster.Layer) []poster.Layer { qr(l).Y -= 8; return l },
		"海报 · 调整二维码的大小": func(l []poster.Layer) []poster.Layer { qr(l).W -= 8; qr(l).X += 4; return l },
		"海报 · 修改二维码":    func(l []poster.Layer) []poster.Layer { qr(l).Shape = "round"; qr(l).X += 4; return l },
		"海报 · 隐藏头像":     func(l []poster.Layer) []poster.Layer { l[0].Hidden = true; return l },
		"海报 · 删除头像":     func(l []poster.Layer) []poster.Layer { return l[1:] },
		"海报 · 调整图层顺序":   func(l []poster.Layer) []poster.Layer { l[0], l[1] = l[1], l[0]; return l },
		"海报 · 添加角标「限时」": func(l []poster.Layer) []poster.Layer {
			badge := poster.Fresh(poster.KindBadge)
			badge.ID = "new"
			return append(l, badge)
		},
		"海报 · 移动头像等 2 处": func(l []poster.Layer) []poster.Layer { l[0].X++; l[1].X++; return l },
	} {
		from, to := Doc{Poster: Poster{Design: "card", Headline: "标题", Words: "扫码"}}, Doc{Poster: laid(change)}
		if got := Describe(Diff(from, to)); got != want {
			t.Errorf("from the design's own layers: %q, want %q", got, want)
		}
		if got := Describe(Diff(Doc{Poster: own}, to)); got != want {
			t.Errorf("from the page's own layers: %q, want %q", got, want)
		}
	}
	back := own
	back.Placed, back.Layers = "", nil
	if got := Describe(Diff(Doc{Poster: own}, Doc{Poster: back})); got != "海报 · 恢复版式默认摆放" {
		t.Error(got)
	}
	badged := Doc{Poster: laid(func(l []poster.Layer) []poster.Layer {
		badge := poster.Fresh(poster.KindBadge)
		badge.ID = "new"
		return append(l, badge)
	})}
	if got := badged.Poster.Layered(Poster{Design: "full"}); len(got) != 1 || got[0] != "添加角标「限时」" {
		t.Errorf("another design with a layer more: %q", got)
	}
	other := own
	other.Design, other.Words = "full", "来"
	if got := Describe(Diff(Doc{Poster: own}, Doc{Poster: other})); !strings.HasPrefix(got, "海报 · 修改版式等 2 处") {
		t.Error(got)
	}
}

func TestPosterMark(t *testing.T) {
	base := Doc{Title: "页面", Theme: "festive", Poster: laid(func(l []poster.Layer) []poster.Layer { return l })}
	mark := base.PosterMark()
	for name, change := range map[string]func(*Doc){
		"theme": func(d *Doc) { d.Theme = "fresh" }, "colour": func(d *Doc) { d.Colour = "#112233" }, "headline": func(d *Doc) { d.Poster.Headline += "!" },
		"words": func(d *Doc) { d.Poster.Words += "!" }, "design": func(d *Doc) { d.Poster.Design = "full" }, "brand": func(d *Doc) { d.Host.Brand = "三段" },
		"layers": func(d *Doc) { d.Poster.Layers = d.Poster.Layers[1:] }, "picture": func(d *Doc) { d.Poster.Picture.Src = "a" },
	} {
		d := base
		if change(&d); d.PosterMark() == mark {
			t.Errorf("another %s makes no other poster", name)
		}
	}
	same := base
	same.Title, same.Card.Title = "别的", "别的"
	if same.PosterMark() != mark {
		t.Error("a title makes another poster")
	}
	waiting := base
	waiting.Poster.Design = "full"
	none := waiting
	none.Poster.Layers = nil
	if waiting.PosterMark() != none.PosterMark() {
		t.Error("layers that wait for another design make another poster")
	}
}
