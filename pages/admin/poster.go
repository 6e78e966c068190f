package admin

import (
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/poster"
)

// posterPanel is the form of a page's poster: its design and words, and the layers on it. Where the layers are the design's own
// they are lent: their controls have names that are not sent, until the script makes the first change and with it the page's own
// layers.
type posterPanel struct {
	Sheet
	doc    pages.Doc
	design string
	prefix string // of the shown layers' paths: "Layers." or "_Layers."
	count  int    // of the shown layers
	items  []form.Field
}

// lentLayers is the prefix of controls that are not sent.
const lentLayers = "_Layers."

func newPosterPanel(s Sheet, d pages.Doc) posterPanel {
	p := posterPanel{Sheet: s, doc: d, design: s.Values.Get("Design"), prefix: "Layers.", count: s.length("Layers")}
	for _, f := range s.Fields {
		if f.Name == "Layers" {
			p.items = f.Items
		}
	}
	if p.count > 0 && s.Values.Get("Placed") == p.design {
		return p
	}
	lent := poster.Spec{Design: p.design}.Lay()
	p.prefix, p.count = lentLayers, len(lent)
	p.Values = url.Values{}
	for path, values := range s.Values {
		p.Values[path] = values
	}
	for path, values := range form.Values(pages.Poster{Layers: lent}) {
		if strings.HasPrefix(path, "Layers.") {
			p.Values["_"+path] = values
		}
	}
	return p
}

// lent tells whether the layers shown are the design's own.
func (p posterPanel) lent() bool { return p.prefix == lentLayers }

// waiting are the values of layers that were laid out on another design, by path, and that design's title; "" for none.
func (p posterPanel) waiting() (paths []string, design string) {
	if !p.lent() || p.length("Layers") == 0 {
		return nil, ""
	}
	for path := range p.Values {
		if strings.HasPrefix(path, "Layers.") && path != "Layers.len" {
			paths = append(paths, path)
		}
	}
	slices.Sort(paths)
	return paths, p.designTitle(p.Values.Get("Placed"))
}

// words are the fields beside the layers: all that is typed.
func (p posterPanel) words() []form.Field {
	return slices.DeleteFunc(slices.Clone(p.Fields), func(f form.Field) bool { return f.Name == "Design" || f.Group != "" })
}

// designs are the designs as operators choose them.
func (p posterPanel) designs() []form.Option {
	for _, f := range p.Fields {
		if f.Name == "Design" {
			return f.Options
		}
	}
	return nil
}

func (p posterPanel) designTitle(name string) string {
	for _, o := range p.designs() {
		if o.Value == name {
			return o.Label
		}
	}
	return name
}

// picture is the address of the draft's poster; it changes with what the poster shows.
func (p posterPanel) picture() string { return "/admin/pages/" + p.Page + "/poster.jpg" }

// small is the address of a small poster of a design.
func (p posterPanel) small(design string) string {
	d := p.doc
	d.Poster.Design = design
	return p.picture() + "?" + url.Values{"design": {design}, "small": {"1"}, "mark": {d.PosterMark()}}.Encode()
}

// layerForm is the form of one layer.
type layerForm struct {
	posterPanel
	at string // "Layers.2." or "_Layers.2."
	i  int
}

// layers are the forms of the shown layers, the topmost first.
func (p posterPanel) layers() []layerForm {
	var out []layerForm
	for i := p.count - 1; i >= 0; i-- {
		out = append(out, layerForm{p, p.prefix + strconv.Itoa(i) + ".", i})
	}
	return out
}

func (l layerForm) get(name string) string { return l.Values.Get(l.at + name) }

// title tells the layer from the others.
func (l layerForm) title() string {
	return poster.Layer{Kind: l.get("Kind"), Text: l.get("Text")}.Title()
}

// field is one of the layer's fields. A choice not made yet is shown as what it comes to, without being made.
func (l layerForm) field(name string) form.Field {
	i := slices.IndexFunc(l.items, func(f form.Field) bool { return f.Name == name })
	f := l.items[i]
	switch name {
	case "Text":
		f.Help = textHelp[l.get("Kind")]
	case "Shape":
		shapes := poster.Shapes(l.get("Kind"))
		f.Options = slices.DeleteFunc(slices.Clone(f.Options), func(o form.Option) bool { return !slices.Contains(shapes, o.Value) })
		slices.SortStableFunc(f.Options, func(a, b form.Option) int { return slices.Index(shapes, a.Value) - slices.Index(shapes, b.Value) })
	case "Colour":
		f.Help = ""
	case "Picture":
		if l.get("Kind") == poster.KindQR {
			f.Label, f.Help = "中间的标志", "可以不放。放了以后二维码要大一点才好扫"
		}
	}
	if f.Kind == form.Select && l.get(name) == "" && len(f.Options) > 0 {
		f.Options = slices.Clone(f.Options)
		f.Options[0].Value = ""
	}
	return f
}

// textHelp says what a layer's text may hold.
var textHelp = map[string]string{
	poster.KindName: "{昵称} 会换成分享人的昵称",
	poster.KindRank: "{名次} 会换成分享人的名次，还没有名次的人不显示这一层",
	poster.KindDate: "{截止} 会换成页面的结束时间，没有设结束时间就不显示",
}

// fields are the fields that the layer's kind uses, in order.
func (l layerForm) fields() []form.Field {
	var out []form.Field
	for _, name := range poster.Uses(l.get("Kind")) {
		out = append(out, l.field(name))
	}
	slices.SortStableFunc(out, func(a, b form.Field) int { return last(a) - last(b) })
	return out
}

// last puts a colour of one's own behind the choices among the theme's, which stand side by side.
func last(f form.Field) int {
	if f.Kind == form.Color {
		return 1
	}
	return 0
}

// box are the fields that say where the layer stands.
func (l layerForm) box() []form.Field {
	var out []form.Field
	for _, name := range []string{"X", "Y", "W", "H"} {
		out = append(out, l.field(name))
	}
	return out
}

// unused are the paths of values that no control of the layer shows: they are carried along.
func (l layerForm) unused() []string {
	shown := append([]string{"X", "Y", "W", "H", "Hidden"}, poster.Uses(l.get("Kind"))...)
	var paths []string
	for path := range l.Values {
		name, ok := strings.CutPrefix(path, l.at)
		name, _, _ = strings.Cut(name, ".")
		if ok && !slices.Contains(shown, name) {
			paths = append(paths, path)
		}
	}
	slices.Sort(paths)
	return paths
}

// open tells whether the layer is the one to be shown: what is wrong, or asked for.
func (l layerForm) open() bool {
	own := strings.TrimSuffix(l.at, ".")
	return l.At.Field == own || strings.HasPrefix(l.At.Field, l.at) || l.wrongAt(own)
}

// wide tells whether a layer's field takes the form's whole width.
func wide(f form.Field) bool {
	return f.Kind != form.Number && f.Kind != form.Checkbox && (f.Kind != form.Select || len(f.Options) <= pills) && f.Name != "Note"
}

// marks are what a text of the kind may hold in place of words.
func marks(kind string) []string {
	switch kind {
	case poster.KindText, poster.KindBadge:
		return []string{"标题", "说明", "品牌", "截止"}
	case poster.KindDate:
		return []string{"截止"}
	case poster.KindName:
		return []string{"昵称"}
	case poster.KindRank:
		return []string{"名次"}
	}
	return nil
}

// kindFacts is what the script knows of a kind of layer.
type kindFacts struct {
	Title  string            `json:"title"`
	Icon   string            `json:"icon"`
	Least  int               `json:"least"`  // the smallest side, px
	Square bool              `json:"square"` // as wide as high
	Single bool              `json:"single"` // at most one on a poster
	Fresh  map[string]string `json:"fresh"`  // a new layer's values by field
}

// facts are what the script knows of the kinds of layers, as JSON.
func (p posterPanel) facts() string {
	out := map[string]kindFacts{}
	for _, k := range poster.Kinds() {
		fresh := map[string]string{}
		for path, values := range form.Values(pages.Poster{Layers: []poster.Layer{poster.Fresh(k.Value)}}) {
			if name, ok := strings.CutPrefix(path, "Layers.0."); ok {
				fresh[name] = values[0]
			}
		}
		out[k.Value] = kindFacts{k.Label, kindIcon(k.Value), poster.Least(k.Value), poster.Square(k.Value), poster.Single(k.Value), fresh}
	}
	text, err := json.Marshal(out)
	if err != nil {
		panic("admin: write the kinds of layers: " + err.Error()) // texts and numbers always encode
	}
	return string(text)
}

// kindIcon is the icon of a kind of layer.
func kindIcon(kind string) string {
	switch kind {
	case poster.KindName:
		return "account"
	case poster.KindAvatar:
		return "face"
	case poster.KindPicture:
		return "pictures"
	case poster.KindDate:
		return "clock"
	}
	return kind // text, qr, badge, price, rank
}
