package admin

import (
	"encoding/json"
	"fmt"
	"net/url"
	"reflect"
	"slices"
	"strings"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
)

// Shape is one state of a page's contents that can be looked at and compared: the draft, a version, a release.
type Shape struct {
	Ref   string // in addresses: "draft", "live", "release", or a version's number
	Title string // "草稿", "第 3 版"
	Doc   pages.Doc
}

// Changes are what differs between two shapes of a page, as screens tell it.
type Changes struct {
	PageID   string
	From, To Shape
	Blocks   []ChangeRow // in the page's order, then what is gone, then the sections
	Settings []ChangeRow
}

// ChangeRow is what became of one block or setting.
type ChangeRow struct {
	Verbs  []Verb
	Block  string // its id, "" for settings and sections
	Name   string // "首屏主图"
	Hint   string // the block's first text, to tell it from others of its kind
	Place  string // "上段 · 诱饵"
	Words  []string
	Fields []FieldChange
	Was    bool // there was such a block to look at
	Is     bool // there is one
}

// Verb says in a word what happened.
type Verb struct {
	Word string
	Tone ui.Tone
}

// The verbs.
var (
	added   = Verb{"新增", ui.Green}
	changed = Verb{"修改", ui.Blue}
	deleted = Verb{"删除", ui.Red}
	moved   = Verb{"移动", ui.Grey}
	hidden  = Verb{"隐藏", ui.Amber}
	shown   = Verb{"显示", ui.Green}
)

// NewChanges compares two shapes of a page.
func NewChanges(pageID string, from, to Shape) Changes {
	c := Changes{PageID: pageID, From: from, To: to}
	var last []ChangeRow
	for _, change := range pages.Diff(from.Doc, to.Doc) {
		switch {
		case change.Panel == "plays":
			c.Settings = append(c.Settings, plays(change, from.Doc, to.Doc))
		case ofPlay(change.Panel):
			if change.Before != nil && change.After != nil { // one that came or went is told with the list
				c.Settings = append(c.Settings, c.setting(change))
			}
		case change.Panel != "":
			c.Settings = append(c.Settings, c.setting(change))
		case change.Block != "":
			c.Blocks = append(c.Blocks, c.block(change))
		default:
			last = append(last, sections(change))
		}
	}
	c.Blocks = append(c.Blocks, last...)
	return c
}

// Count is how many things differ.
func (c Changes) Count() int { return len(c.Blocks) + len(c.Settings) }

// Sum says how many there are of each verb: "修改 3 · 新增 1".
func (c Changes) Sum() string {
	var words []string
	counts := map[string]int{}
	for _, row := range slices.Concat(c.Blocks, c.Settings) {
		for _, v := range row.Verbs {
			if counts[v.Word] == 0 {
				words = append(words, v.Word)
			}
			counts[v.Word]++
		}
	}
	for i, word := range words {
		words[i] = fmt.Sprintf("%s %d", word, counts[word])
	}
	return strings.Join(words, " · ")
}

// frame is the address of one block as it looks in a shape.
func (c Changes) frame(of Shape, block string) string {
	return "/admin/pages/" + c.PageID + "/frame?" + url.Values{"of": {of.Ref}, "only": {block}}.Encode()
}

// show is the compare screen scrolled to a block.
func (c Changes) show(block string) string {
	return "/admin/pages/" + c.PageID + "/compare?" + url.Values{"a": {c.From.Ref}, "b": {c.To.Ref}, "block": {block}}.Encode()
}

func (c Changes) setting(change pages.Change) ChangeRow {
	was, is := c.From.Doc.Setting(change.Panel), c.To.Doc.Setting(change.Panel)
	row := ChangeRow{Verbs: []Verb{changed}, Name: c.To.Doc.PanelTitle(change.Panel)}
	if was == nil || is == nil {
		return row // a play of a kind that this program does not know
	}
	fields := form.Fields(reflect.TypeOf(is))
	if p, ok := is.(pages.Poster); ok { // its layers are told in words: their numbers say nothing to anybody
		row.Words = p.Layered(was.(pages.Poster))
		fields = slices.DeleteFunc(slices.Clone(fields), func(f form.Field) bool { return f.Group == "advanced" })
	}
	row.Fields = fieldChanges(fields, spelled(was, c.From.Doc), spelled(is, c.To.Doc))
	return row
}

// spelled are the values of settings or props in which references are the names of what they pick.
func spelled(v any, d pages.Doc) url.Values {
	values, fields := form.Values(v), form.Fields(reflect.TypeOf(v))
	form.Walk(v, func(path string, value any) {
		ref, ok := value.(form.Ref)
		if !ok || ref == "" {
			return
		}
		f, _ := form.Find(fields, path)
		named := "已删除"
		for _, o := range d.Refers(f.Of) {
			if o.Value == string(ref) {
				named = o.Label
			}
		}
		values.Set(path, named)
	})
	return values
}

// plays tells which plays came and went, or else in what order they stand now.
func plays(change pages.Change, from, to pages.Doc) ChangeRow {
	row := ChangeRow{Verbs: []Verb{changed}, Name: "玩法"}
	titles := func(list, others []pages.Play) (out []string) {
		for _, p := range list {
			if !slices.ContainsFunc(others, func(o pages.Play) bool { return o.Key == p.Key }) {
				out = append(out, "「"+p.Title()+"」（"+kindOf(p)+"）")
			}
		}
		return out
	}
	for _, t := range titles(to.Plays, from.Plays) {
		row.Words = append(row.Words, "新增"+t)
	}
	for _, t := range titles(from.Plays, to.Plays) {
		row.Words = append(row.Words, "删除"+t)
	}
	if len(row.Words) == 0 {
		row.Words = []string{"新的顺序：" + playNames(to)}
	}
	return row
}

func (c Changes) block(change pages.Change) ChangeRow {
	row := ChangeRow{Block: change.Block, Was: change.From != nil, Is: change.To != nil}
	var fields []form.Field
	var was, is url.Values
	if change.From != nil {
		fields, was = row.describe(*change.From, c.From.Doc)
	}
	if change.To != nil {
		fields, is = row.describe(*change.To, c.To.Doc)
	}
	switch {
	case change.From == nil:
		row.Verbs = []Verb{added}
		if change.To.Hidden {
			row.Words = []string{"它是隐藏的，访客看不到"}
		}
		return row
	case change.To == nil:
		row.Verbs = []Verb{deleted}
		return row
	}
	row.Fields = fieldChanges(fields, was, is)
	if len(row.Fields) > 0 {
		row.Verbs = append(row.Verbs, changed)
	}
	if change.From.Hidden != change.To.Hidden {
		row.Verbs = append(row.Verbs, map[bool]Verb{true: hidden, false: shown}[change.To.Hidden])
	}
	if change.Moved {
		row.Verbs = append(row.Verbs, moved)
		row.Words = append(row.Words, c.movedTo(change))
	}
	if len(row.Verbs) == 0 { // stored differently, e.g. by an older version of the block
		row.Verbs, row.Words, row.Was, row.Is = []Verb{changed}, []string{"保存的格式更新了，内容没有变"}, false, false
	}
	return row
}

// describe names the block of a row and takes its fields and values out; both are nil where its kind is not known.
func (row *ChangeRow) describe(p pages.Placed, d pages.Doc) ([]form.Field, url.Values) {
	row.Name, row.Place = p.Kind, placeOf(d, p.Section)
	kind, ok := block.Get(p.Kind)
	if !ok {
		return nil, nil
	}
	row.Name = kind.Title
	v, err := kind.Decode(p.Props)
	if err != nil {
		return nil, nil
	}
	row.Hint = hint(v)
	return kind.Fields, spelled(v, d)
}

// placeOf is a section's name on screens: "上段 · 诱饵".
func placeOf(d pages.Doc, section string) string {
	for _, s := range d.Sections {
		if s.ID == section {
			return s.Kind.Title()
		}
	}
	return ""
}

func (c Changes) movedTo(change pages.Change) string {
	words := ""
	if change.From.Section != change.To.Section {
		words = "从" + placeOf(c.From.Doc, change.From.Section) + "移到" + placeOf(c.To.Doc, change.To.Section) + "，"
	}
	if len(change.To.After) == 0 {
		return words + "排在这一段最前面"
	}
	before := "别的组件"
	if b, err := c.To.Doc.Find(change.To.After[0]); err == nil {
		before = kindTitle(b.Kind)
	}
	return words + "排在「" + before + "」后面"
}

func kindTitle(kind string) string {
	if k, ok := block.Get(kind); ok {
		return k.Title
	}
	return kind
}

// sections tells how the list of sections changed.
func sections(change pages.Change) ChangeRow {
	var was, is []pages.Section
	_ = json.Unmarshal(change.Before, &was) // both were written by Diff
	_ = json.Unmarshal(change.After, &is)
	row := ChangeRow{Verbs: []Verb{changed}, Name: "分段"}
	in := func(list []pages.Section, s pages.Section) bool {
		return slices.ContainsFunc(list, func(o pages.Section) bool { return o.ID == s.ID })
	}
	for _, s := range is {
		if !in(was, s) {
			row.Words = append(row.Words, "多了一段："+s.Kind.Title())
		}
	}
	for _, s := range was {
		if !in(is, s) {
			row.Words = append(row.Words, "少了一段："+s.Kind.Title())
		}
	}
	if len(row.Words) == 0 {
		var order []string
		for _, s := range is {
			order = append(order, shortSection(s.Kind))
		}
		row.Words = []string{"新的顺序：" + strings.Join(order, "、")}
	}
	return row
}
