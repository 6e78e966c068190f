package admin

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/h5"
)

// PhoneWidths are the widths of phones a block is looked at in, px.
var PhoneWidths = []int{320, 375, 414}

// galleryPersonas are who a block is looked at as; "" is the operator who edits it.
var galleryPersonas = []pages.Persona{pages.AsStranger, pages.AsInvited, pages.AsActed, pages.AsSharer, pages.AsFull, ""}

// LooksAs tells whether the gallery draws blocks for that persona.
func LooksAs(p pages.Persona) bool { return slices.Contains(galleryPersonas, p) }

// Look is how the gallery draws blocks.
type Look struct {
	Theme   theme.Theme
	Width   int // of the phone, px
	Text    int // percent
	Content block.Content
	As      pages.Persona // one of galleryPersonas
	Play    string        // the kind of play that blocks which show any play show
	State   block.PlayState
}

// Plays are a play of each kind, that of the look first, and the token under which the page was opened.
func (l Look) Plays(now time.Time) (all []block.Play, token string) {
	for _, k := range block.PlayKinds() {
		p, t := l.State.Sample(k.Value, now)
		if token += t; k.Value == l.Play {
			all = slices.Insert(all, 0, p)
		} else {
			all = append(all, p)
		}
	}
	return all, token
}

// ParsePlay reads the name of a kind of play and that of a state; the usual where there is none of that name.
func ParsePlay(kind, state string) (string, block.PlayState) {
	if !slices.ContainsFunc(block.PlayKinds(), func(o form.Option) bool { return o.Value == kind }) {
		kind = "bargain"
	}
	if block.PlayState(state).Title() == "" {
		state = string(block.PlayFresh)
	}
	return kind, block.PlayState(state)
}

// ShowsPlays tells whether blocks of the kind show one of the page's plays.
func ShowsPlays(k block.Kind) bool {
	return slices.ContainsFunc(k.Fields, func(f form.Field) bool { return f.Of == "plays" })
}

// Gallery shows every block in each of its variants, for designers.
type Gallery struct {
	Frame  Frame
	Look   Look
	Kinds  []block.Kind
	Themes []theme.Theme
	Uses   map[string]int // pages that visitors can see, by kind
	Plays  bool           // some of the kinds on the screen show plays
}

// GalleryKind shows one of them.
type GalleryKind struct {
	Gallery
	Kind    block.Kind
	Weights []h5.Weight // of its variants
	Used    []Used      // the last changed of them
}

// Used is a page on which a block is used.
type Used struct {
	Page     pages.Page
	State    pages.State
	Snapshot pages.Snapshot // the zero Snapshot: none was taken
	Changed  bool           // the program draws the page differently now
}

// look says in a word how the page looks beside its snapshot.
func (u Used) look() (ui.Tone, string) {
	switch {
	case u.Snapshot.Version == 0:
		return ui.Grey, "没有记过"
	case u.Changed:
		return ui.Amber, "变了"
	}
	return ui.Green, "没变"
}

// taken says when a snapshot of the page was taken, by whom, and of which version.
func taken(n pages.Snapshot, p pages.Page) string {
	words := fmt.Sprintf("%s，%s，第 %d 版", moment(n.TakenAt), n.By, n.Version)
	if n.Version != p.Live {
		words += "（之后发布过新版）"
	}
	return words
}

// changed counts the pages that the program draws differently than they were remembered.
func (g GalleryKind) changed() (n int) {
	for _, u := range g.Used {
		if u.Changed {
			n++
		}
	}
	return n
}

func (g GalleryKind) takeSnapshots() string { return "/admin/gallery/" + g.Kind.Name + "/snapshots" }

// SnapshotCompare shows a page as it looked once and as the program draws the same version now.
type SnapshotCompare struct {
	Frame Frame
	Page  pages.Page
	Of    pages.Snapshot
	Kind  string // whose block the phones begin with, and whose screen one came from; "" none
	Block string // its id
	Same  bool
}

// back is the screen one came from.
func (c SnapshotCompare) back() string {
	if c.Kind == "" {
		return "/admin/gallery"
	}
	return "/admin/gallery/" + c.Kind + "#uses"
}

// phone is the address of one side's phone: "before" or "after".
func (c SnapshotCompare) phone(side string) string {
	address := "/admin/pages/" + c.Page.ID + "/snapshot/" + side
	if c.Block != "" {
		address += "?block=" + url.QueryEscape(c.Block)
	}
	return address
}

func (l Look) query() url.Values {
	return url.Values{
		"theme": {l.Theme.Name}, "width": {strconv.Itoa(l.Width)}, "text": {strconv.Itoa(l.Text)},
		"content": {string(l.Content)}, "as": {string(l.As)}, "play": {l.Play}, "state": {string(l.State)},
	}
}

// to is this screen with one switch set differently.
func (g Gallery) to(name, value string) string {
	q := g.Look.query()
	q.Set(name, value)
	return g.Frame.Path + "?" + q.Encode()
}

// kind is the address of one kind's screen, looked at in the same way.
func (g Gallery) kind(k block.Kind) string {
	return "/admin/gallery/" + k.Name + "?" + g.Look.query().Encode()
}

// frame is the address of a block alone, in a variant.
func (l Look) frame(k block.Kind, variant string) string {
	q := l.query()
	q.Del("width")
	q.Set("variant", variant)
	return "/admin/gallery/" + k.Name + "/frame?" + q.Encode()
}

// still is the same without script and foot.
func (l Look) still(k block.Kind, variant string) string { return l.frame(k, variant) + "&still=1" }

// in is the look in another theme.
func (l Look) in(t theme.Theme) Look {
	l.Theme = t
	return l
}

// wide is the class that gives a frame its width: classes are not made of parts, so that the stylesheet has them.
func (l Look) wide() string {
	switch l.Width {
	case 320:
		return "w-[320px]"
	case 414:
		return "w-[414px]"
	}
	return "w-[375px]"
}

// persona is who a block is looked at as, in words.
func persona(p pages.Persona) string {
	if p == "" {
		return "编辑时"
	}
	return p.Title()
}

// controlTitles are the kinds of fields as designers read them.
var controlTitles = map[form.Kind]string{
	form.Text: "文字", form.Long: "多行文字", form.Number: "整数", form.Checkbox: "勾选", form.Select: "单选", form.Image: "图片", form.Footage: "视频",
	form.Color: "颜色", form.Amount: "金额", form.Moment: "时间", form.Address: "链接", form.List: "列表",
}

var groupTitles = map[string]string{"": "内容", "style": "样式", "advanced": "高级"}

// flat lists fields and, after a list, those of its items.
func flat(fields []form.Field, depth int) []fieldRow {
	var out []fieldRow
	for _, f := range fields {
		out = append(out, fieldRow{f, depth})
		out = append(out, flat(f.Items, depth+1)...)
	}
	return out
}

type fieldRow struct {
	form.Field
	depth int
}

// rules says in short what a field takes.
func (f fieldRow) rules() string {
	words := limit(f.Field)
	if f.Kind == form.Select {
		for i, o := range f.Options {
			if i > 0 {
				words += "、"
			}
			words += o.Label
		}
	}
	if f.Required {
		if words != "" {
			words = "，" + words
		}
		return "必填" + words
	}
	return words
}
