package admin

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/sanduan/sanduan/assets"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/comply"
)

// LibraryShown is how many of the newest uploads a picture's field offers.
const LibraryShown = 24

// Sheet is an edit form in the editor's right column, made from a struct's fields.
type Sheet struct {
	Page    string
	At      At
	Kind    string // of the block, sent along so that what was typed is not lost where the block is gone
	CSRF    string
	Fields  []form.Field
	Values  url.Values // as stored, or as typed where something is wrong
	Errors  form.Errors
	Stored  bool                        // the errors are of what is stored, and keep the page from being published
	Found   map[string][]comply.Finding // what the rules say of what is stored, by field; "" = of the whole
	Base    string                      // what was stored when the form was opened
	Theirs  []Difference                // on a conflict: what somebody else stored meanwhile
	Choices Choices
	Taken   int // of the quota's panel: seats taken so far
	Locked  bool
}

// Choices are what the fields of a form offer besides their own options.
type Choices struct {
	Arts    []assets.Art
	Library []pages.Picture // newest first
	Anchors []Anchor
	Refers  func(of string) []form.Option // what a reference can pick: see pages.Doc.Refers
	Theme   theme.Theme
}

// Anchor is a place within the page that a link may lead to.
type Anchor struct{ Link, Title string }

// Anchors are the page's forms as places for links.
func Anchors(d pages.Doc) []Anchor {
	var out []Anchor
	for _, s := range d.Ready(true).Sections {
		for _, b := range s.Blocks {
			if _, asks := b.Lead(); asks {
				out = append(out, Anchor{"#form-" + b.ID, "跳到「" + b.Title + "」"})
			}
		}
	}
	return out
}

// action is where the form posts to; a form that comes back is shown at once on small screens.
func (s Sheet) action() string {
	if s.At.Block != "" {
		return "/admin/pages/" + s.Page + "/blocks/" + s.At.Block + "#side"
	}
	return "/admin/pages/" + s.Page + "/panels/" + s.At.Panel + "#side"
}

// ErrorsAt are the problems of one block or panel by field.
func ErrorsAt(problems []pages.Problem, at At) form.Errors {
	errs := form.Errors{}
	for _, p := range problems {
		here := p.BlockID == at.Block && (at.Block != "" || p.Panel == at.Panel)
		if here && p.Field != "" {
			errs[p.Field] = p.Message
		}
	}
	return errs
}

// group are the fields of one of the editor's groups.
func (s Sheet) group(name string) []form.Field {
	return slices.DeleteFunc(slices.Clone(s.Fields), func(f form.Field) bool { return f.Group != name })
}

// wrongIn tells whether one of the fields, or of their items, is wrong.
func (s Sheet) wrongIn(prefix string, fields []form.Field) bool {
	for _, f := range fields {
		if s.wrongAt(prefix + f.Name) {
			return true
		}
	}
	return false
}

// wrongAt tells whether something is wrong at a path or below it.
func (s Sheet) wrongAt(path string) bool {
	for wrong := range s.Errors {
		if wrong == path || strings.HasPrefix(wrong, path+".") {
			return true
		}
	}
	return false
}

// wrongPaths are the paths of the errors in order.
func (s Sheet) wrongPaths() []string {
	var paths []string
	for path := range s.Errors {
		paths = append(paths, path)
	}
	inOrder(s.Fields, paths)
	return paths
}

// inOrder sorts paths as their fields stand in the form.
func inOrder(fields []form.Field, paths []string) {
	slices.SortFunc(paths, func(a, b string) int { return strings.Compare(rank(fields, a), rank(fields, b)) })
}

// rank is a text that sorts like a path's field: "Items.2.Name" → "00030002.0000".
func rank(fields []form.Field, path string) string {
	name, rest, deeper := strings.Cut(path, ".")
	if n, err := strconv.Atoi(name); err == nil {
		return fmt.Sprintf("%04d.", n) + rank(fields, rest)
	}
	at := slices.IndexFunc(fields, func(f form.Field) bool { return f.Name == name })
	if at < 0 || !deeper {
		return fmt.Sprintf("%04d", at+1)
	}
	return fmt.Sprintf("%04d", at+1) + rank(fields[at].Items, rest)
}

// length is how many items a list has.
func (s Sheet) length(path string) int {
	n, _ := strconv.Atoi(s.Values.Get(path + ".len"))
	return max(0, min(n, 200))
}

// picture is the picture chosen at a path.
func (s Sheet) picture(path string) form.Picture {
	return form.Picture{Src: s.Values.Get(path + ".Src"), Alt: s.Values.Get(path + ".Alt"), Focus: s.Values.Get(path + ".Focus")}
}

// itemTitle is a list's item's title, or else its first text, with the next ones where it is short: "4 人 每班上限". A time stands before
// it, and what kind of item it is: "微信号 sanduan888".
func (s Sheet) itemTitle(prefix string, items []form.Field) string {
	title, before := "", ""
	for _, f := range items {
		text := s.Values.Get(prefix + f.Name)
		switch {
		case text != "" && f.Name == "Title":
			return before + text
		case text != "" && f.Kind == form.Moment:
			before += strings.Replace(text, "T", " ", 1) + " "
		case text != "" && f.Name == "Kind":
			short, _, _ := strings.Cut(optionLabel(f, text), "（")
			before += short + " "
		case f.Kind == form.Text || f.Kind == form.Long:
			title = strings.TrimSpace(title + " " + text)
		}
		if len([]rune(title)) >= 6 {
			break
		}
	}
	if before+title != "" {
		return strings.TrimSpace(before + title)
	}
	if facts := s.facts(prefix, items); facts != "" {
		return facts
	}
	return s.pictured(prefix, items)
}

// Heads are what the items of all of the form's lists are called, by their paths: "Tiers.0".
func (s Sheet) Heads() map[string]string {
	all := map[string]string{}
	s.addHeads(all, "", s.Fields)
	return all
}

func (s Sheet) addHeads(all map[string]string, prefix string, fields []form.Field) {
	for _, f := range fields {
		if f.Kind != form.List {
			continue
		}
		for i := range s.length(prefix + f.Name) {
			item := prefix + f.Name + "." + strconv.Itoa(i)
			all[item] = s.itemTitle(item+".", f.Items)
			s.addHeads(all, item+".", f.Items)
		}
	}
}

// facts are what an item of numbers and choices is told by: "3 · 手冲咖啡一杯", and where it has several numbers, each with its label:
// "总榜 · 从第几名 2 · 到第几名 10 · 手冲壶套装". "" of one that has none.
func (s Sheet) facts(prefix string, items []form.Field) string {
	number := func(f form.Field) bool { return f.Kind == form.Number || f.Kind == form.Amount }
	numbers := 0
	for _, f := range items {
		if number(f) && s.Values.Get(prefix+f.Name) != "" {
			numbers++
		}
	}
	var facts []string
	told := numbers > 1
	for _, f := range items {
		value := s.Values.Get(prefix + f.Name)
		switch {
		case value == "":
		case f.Kind == form.Choice:
			i := slices.IndexFunc(s.refers(prefix+f.Name, f), func(o form.Option) bool { return o.Value == value })
			facts, told = append(facts, s.refers(prefix+f.Name, f)[i].Label), true
		case f.Kind == form.Select:
			facts = append(facts, optionLabel(f, value))
		case number(f) && numbers > 1:
			facts = append(facts, f.Label+" "+value)
		case number(f):
			facts = append(facts, value)
		}
	}
	if !told {
		return ""
	}
	return strings.Join(facts, " · ")
}

// pictured is what an item without texts is told by: what its picture shows.
func (s Sheet) pictured(prefix string, items []form.Field) string {
	for _, f := range items {
		if f.Kind == form.Image && s.Values.Get(prefix+f.Name+".Src") != "" {
			return cmp.Or(s.Values.Get(prefix+f.Name+".Alt"), "没有说明的图片")
		}
	}
	return "空"
}

// itemLong is from how many fields on an item is too long to show beside another one.
const itemLong = 5

// openItem tells whether a list's item shows its fields at once: of short lists, the item last touched, what is wrong.
func (s Sheet) openItem(list string, i int, items []form.Field) bool {
	path := list + "." + strconv.Itoa(i)
	return len(items) == 1 || s.length(list) == 1 || s.length(list) == 2 && len(items) < itemLong || s.At.Field == path || strings.HasPrefix(s.At.Field, path+".") || s.wrongAt(path)
}

// colour is what a colour's control shows; own is false where the theme's is taken.
func (s Sheet) colour(path string) (hex string, own bool) {
	if hex = s.Values.Get(path); hex != "" {
		return hex, true
	}
	return s.Choices.Theme.Main, false
}

// look is the chosen theme as the form's brand colour makes it.
func (s Sheet) look() theme.Theme {
	return theme.Get(s.Values.Get("Theme")).With(s.Values.Get("Colour"))
}

// colours are the fields that hold one.
func colours(fields []form.Field) []form.Field {
	return slices.DeleteFunc(slices.Clone(fields), func(f form.Field) bool { return f.Kind != form.Color })
}

// rx is a corner's radius drawn small: a third of what it is, and at most that of a half circle.
func rx(px, most int) string { return strconv.Itoa(min(px/3, most)) }

// frame is the colour of a card's frame drawn small.
func frame(t theme.Theme) string {
	if t.ButtonEdge != "" {
		return t.Ink // a look that frames its buttons frames all in ink
	}
	return t.Line
}

// ThemeColours reads the ticks that ask for the theme's own colour in a submitted form: they empty the colour, unless a
// colour was chosen while the tick was on already.
func ThemeColours(in url.Values) {
	for key := range in {
		field, ok := strings.CutSuffix(key, ".theme")
		if !ok {
			continue
		}
		if shown := in.Get(field + ".shown"); shown == "" || shown == in.Get(field) {
			in.Set(field, "")
		}
	}
}

// Toolbar are the acts on a block.
type Toolbar struct {
	Page   string
	CSRF   string
	Block  pages.Block
	Doc    pages.Doc
	Locked bool
}

func (t Toolbar) action(verb string) string {
	return "/admin/pages/" + t.Page + "/blocks/" + t.Block.ID + "/" + verb
}

// title is the block's name.
func (t Toolbar) title() string {
	if k, ok := block.Get(t.Block.Kind); ok {
		return k.Title
	}
	return t.Block.Kind
}

// others are the sections the block may be moved to.
func (t Toolbar) others() []pages.Section {
	return slices.DeleteFunc(slices.Clone(t.Doc.Sections), func(s pages.Section) bool {
		return slices.ContainsFunc(s.Blocks, func(b pages.Block) bool { return b.ID == t.Block.ID })
	})
}

// sectionName tells sections of one kind apart by their number: "中段", "中段 2".
func (t Toolbar) sectionName(id string) string {
	seen := map[block.Section]int{}
	for _, s := range t.Doc.Sections {
		seen[s.Kind]++
		switch n := seen[s.Kind]; {
		case s.ID != id:
		case n > 1:
			return shortSection(s.Kind) + " " + strconv.Itoa(n)
		default:
			return shortSection(s.Kind)
		}
	}
	return ""
}

// ends tells whether the block is the page's first or last.
func (t Toolbar) ends() (first, last bool) {
	var ids []string
	for _, s := range t.Doc.Sections {
		for _, b := range s.Blocks {
			ids = append(ids, b.ID)
		}
	}
	return ids[0] == t.Block.ID, ids[len(ids)-1] == t.Block.ID
}

// Difference is a field whose value somebody else changed while it was being edited.
type Difference struct {
	Path                string
	Label, Mine, Theirs string
	Picture             bool // the values are names of pictures
}

// Differences compares two sets of values of one form.
func Differences(fields []form.Field, mine, theirs url.Values) []Difference {
	var paths []string
	for path := range mine {
		paths = append(paths, path)
	}
	for path := range theirs {
		if _, ok := mine[path]; !ok {
			paths = append(paths, path)
		}
	}
	inOrder(fields, paths)
	var out []Difference
	for _, path := range paths {
		a, b := mine.Get(path), theirs.Get(path)
		if a == b {
			continue
		}
		d := Difference{Path: path, Label: form.Label(fields, path), Mine: a, Theirs: b, Picture: strings.HasSuffix(path, ".Src")}
		if strings.HasSuffix(path, ".len") {
			d.Mine, d.Theirs = a+" 项", b+" 项"
		}
		out = append(out, d)
	}
	return out
}

// FieldID is the anchor of a field's control.
func FieldID(path string) string { return "f-" + path }

// thing is what the form is of, in a word.
func (s Sheet) thing() string {
	if ofPlay(s.At.Panel) {
		return "玩法"
	}
	return "组件"
}

// typed lists every text of the form, to be copied.
func (s Sheet) typed() []Difference {
	var out []Difference
	for _, d := range Differences(s.Fields, s.Values, url.Values{}) {
		own := !strings.HasPrefix(d.Label, "_") && !d.Picture && d.Mine != "" && d.Mine != "on" && !strings.HasSuffix(d.Mine, " 项")
		if own {
			out = append(out, d)
		}
	}
	return out
}

// tone: what keeps from publishing may wait, what was not saved may not.
func (s Sheet) tone() ui.Tone {
	if s.Stored {
		return ui.Amber
	}
	return ui.Red
}

// blank tells whether a page has no blocks yet.
func blank(d pages.Doc) bool {
	return !slices.ContainsFunc(d.Sections, func(s pages.Section) bool { return len(s.Blocks) > 0 })
}
