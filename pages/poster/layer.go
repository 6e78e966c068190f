package poster

import (
	"fmt"
	"image"
	"strings"

	"github.com/sanduan/sanduan/components/form"
)

// Layer is one thing on a poster above its ground: a box in the poster's pixels, and what stands in it. Layers are painted in
// their order, those that show the person above all others. Fields that a layer's kind has no use for are ignored; see Uses.
type Layer struct {
	ID      form.Key     `label:"编号" json:",omitempty"`
	Kind    string       `label:"种类" required:"true" options:"text=文字,name=昵称,avatar=头像,qr=二维码,badge=角标,date=日期,price=价格,rank=名次,picture=图片"`
	Text    string       `label:"文字" max:"60" json:",omitempty" help:"{标题} {说明} {品牌} {昵称} {名次} {截止} 会换成真实内容"`
	Note    string       `label:"原价" max:"12" json:",omitempty" help:"划掉的那个数字，可留空"`
	Picture form.Picture `label:"图片" json:",omitzero"`
	X       int          `label:"左" min:"0" max:"750"`
	Y       int          `label:"上" min:"0" max:"1334"`
	W       int          `label:"宽" min:"24" max:"750"`
	H       int          `label:"高" min:"24" max:"1334"`
	Size    int          `label:"最大字号" min:"0" max:"200" json:",omitempty" help:"放不下时自动缩小"`
	Lines   int          `label:"最多行数" min:"0" max:"6" json:",omitempty"`
	Align   string       `label:"对齐" options:"left=左,center=中,right=右" json:",omitempty"`
	Bold    bool         `label:"加粗" json:",omitempty"`
	Stress  bool         `label:"突出数字" json:",omitempty" help:"数字和「免费」这类词换一种颜色"`
	Tone    string       `label:"颜色" options:"ink=正文,soft=次要,main=主色,onmain=主色上的字,accent=强调,onaccent=强调色上的字,white=白,black=黑" json:",omitempty"`
	Colour  form.Colour  `label:"自选颜色" json:",omitempty" help:"留空用上面的颜色，跟着主题变"`
	Effect  string       `label:"效果" options:"none=无,outline=描边,shadow=投影,gradient=渐变,cut=立体" json:",omitempty"`
	Shape   string       `label:"形状" options:"round=圆角,circle=圆形,square=直角,pill=胶囊,stamp=印章,ribbon=飘带,corners=取景框" json:",omitempty"`
	Hidden  bool         `label:"不显示" json:",omitempty"`
}

// The kinds of layers. name, avatar, qr and rank show the person; a poster has at most one of each, and exactly one QR.
const (
	KindText    = "text"
	KindName    = "name"
	KindAvatar  = "avatar"
	KindQR      = "qr"
	KindBadge   = "badge"
	KindDate    = "date"
	KindPrice   = "price"
	KindRank    = "rank"
	KindPicture = "picture"
)

// MaxLayers is how many layers a poster may have.
const MaxLayers = 24

// uses are the fields of Layer, apart from its box, that each kind reads, in the order forms show them.
var uses = map[string][]string{
	KindText:    {"Text", "Size", "Lines", "Align", "Bold", "Stress", "Tone", "Colour", "Effect"},
	KindName:    {"Text", "Size", "Align", "Tone", "Colour", "Effect"},
	KindAvatar:  {"Shape", "Tone", "Colour"},
	KindQR:      {"Shape", "Picture"},
	KindBadge:   {"Text", "Size", "Shape", "Tone", "Colour"},
	KindDate:    {"Text", "Size", "Align", "Bold", "Tone", "Colour", "Effect"},
	KindPrice:   {"Text", "Note", "Size", "Align", "Tone", "Colour", "Effect"},
	KindRank:    {"Text", "Size", "Align", "Bold", "Tone", "Colour", "Effect"},
	KindPicture: {"Picture", "Shape"},
}

// Uses lists the fields, apart from its box, that a kind of layer reads; nil for an unknown kind.
func Uses(kind string) []string { return uses[kind] }

// Shapes lists the shapes a kind of layer can have, the first the usual one; nil where it has none.
func Shapes(kind string) []string {
	switch kind {
	case KindAvatar:
		return []string{"circle", "round", "square"}
	case KindQR:
		return []string{"square", "round", "corners"}
	case KindBadge:
		return []string{"pill", "stamp", "ribbon", "round", "square"}
	case KindPicture:
		return []string{"round", "circle", "square"}
	}
	return nil
}

// Box is where the layer stands, px.
func (l Layer) Box() image.Rectangle { return image.Rect(l.X, l.Y, l.X+l.W, l.Y+l.H) }

// Personal tells whether the layer shows the person, so that it differs from poster to poster.
func (l Layer) Personal() bool {
	switch l.Kind {
	case KindName, KindAvatar, KindQR, KindRank:
		return true
	}
	return false
}

// shape is the layer's shape, or the usual one of its kind.
func (l Layer) shape() string {
	offered := Shapes(l.Kind)
	for _, s := range offered {
		if s == l.Shape {
			return s
		}
	}
	if len(offered) == 0 {
		return ""
	}
	return offered[0]
}

// minQR is the smallest box of a QR code: a code of 29 modules with its quiet zone, five pixels each.
const minQR = 5 * (29 + 2*quietZone)

// CheckLayers tells what is wrong with layers as a whole, by the path of the field ("Layers.2.W"); nil for nothing. What each
// field alone may hold its tags say.
func CheckLayers(layers []Layer) form.Errors {
	errs := form.Errors{}
	if len(layers) == 0 {
		return nil
	}
	seen := map[string]int{}
	for i, l := range layers {
		at := fmt.Sprintf("Layers.%d.", i)
		if !l.Box().In(image.Rect(0, 0, Width, Height)) {
			errs[at+"X"] = fmt.Sprintf("超出海报了：海报宽 %d、高 %d", Width, Height)
		}
		if l.Hidden {
			continue
		}
		if seen[l.Kind]++; l.Personal() && seen[l.Kind] > 1 {
			errs[at+"Kind"] = "一张海报上只放一个"
		}
		switch l.Kind {
		case KindQR:
			if min(l.W, l.H) < minQR {
				errs[at+"W"] = fmt.Sprintf("二维码太小扫不出，宽和高至少 %d", minQR)
			}
		case KindText, KindBadge, KindPrice:
			if strings.TrimSpace(l.Text) == "" {
				errs[at+"Text"] = "请填写文字"
			}
		case KindPicture:
			if l.Picture.Src == "" {
				errs[at+"Picture"] = "请选一张图片"
			} else if strings.HasPrefix(l.Picture.Src, "art/") {
				errs[at+"Picture"] = "海报上的图片请上传"
			}
		}
	}
	if seen[KindQR] == 0 {
		errs["Layers"] = "海报上要有一个二维码，好友才能扫码进来"
	}
	if len(errs) == 0 {
		return nil
	}
	return errs
}
