package comply

import (
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// view is a page taken apart for the rules.
type view struct {
	Page
	outlets pages.Outlets
	parts   []part // the visible blocks in their order, then the settings
	asks    bool   // a form asks visitors for their phone number
	words   string // all that visitors read in the blocks
}

// part is a visible block or a panel of settings with what it says.
type part struct {
	at     pages.Problem // where it is; no message
	block  pages.ReadyBlock
	fields map[string]any // by path
	texts  []text
	lists  map[string]int // how many items each list has, by path
	unread bool           // some of its texts were not read: the page has too many
}

// text is one text that visitors read, or a link.
type text struct {
	field string
	value string
	reading
	in    scope
	most  int  // characters the field takes; 0 = any number
	fixed bool // no wording is offered: the field is no text by itself
}

// bound are the kinds of blocks that show real data: what the program writes there of time or seats is so. What an
// operator has typed is typed, there too.
var bound = map[string]bool{"countdown": true, "seats": true, "booking": true, "coupon": true, "inviter": true}

func viewOf(p Page) view {
	v := view{Page: p, outlets: p.Ready.Doc.SharedIn()}
	left := pageMost
	settings := settingsOf(p.Ready, &left) // first: they are few, and the last to be looked at
	var words []string
	for _, s := range p.Ready.Sections {
		for _, b := range s.Blocks {
			if b.Hidden || b.Viewer == nil {
				continue
			}
			part := part{at: pages.Problem{BlockID: b.ID, Where: s.Where(b)}, block: b}
			part.read(b.Viewer, blockScope(b.Kind), &left)
			_, asks := b.Lead()
			v.asks = v.asks || asks
			for _, t := range part.texts {
				if t.in&onPage != 0 {
					words = append(words, t.said)
				}
			}
			v.parts = append(v.parts, part)
		}
	}
	v.words = strings.Join(words, "\n")
	v.parts = append(v.parts, settings...)
	return v
}

func settingsOf(r pages.Ready, left *budget) []part {
	var out []part
	for _, panel := range r.Doc.Panels() {
		part := part{at: pages.Problem{Panel: panel, Where: r.Doc.PanelTitle(panel)}}
		part.read(r.Doc.Setting(panel), panelScope(panel), left)
		for _, p := range r.Plays {
			if p.Panel() == panel {
				part.readRules(r.Clauses(p), left)
			}
		}
		out = append(out, part)
	}
	return out
}

// readRules takes in the rules that the program writes from a play's settings: they are of the play as a whole.
func (p *part) readRules(clauses []play.Clause, left *budget) {
	for _, c := range clauses {
		t := text{value: beginning(c.Words, 0), in: inRules, fixed: true}
		if !left.spend(t.value) {
			p.unread = true
			return
		}
		t.reading = remembered.read(t.value, t.in, false, -1)
		p.texts = append(p.texts, t)
	}
}

// read takes the texts out of a block or of settings; in tells the scopes of a field.
func (p *part) read(v any, in func(form.Field) scope, left *budget) {
	p.fields, p.lists = map[string]any{}, map[string]int{}
	fields := form.Fields(reflect.Indirect(reflect.ValueOf(v)).Type())
	form.Walk(v, func(path string, value any) {
		if !p.count(path) {
			p.unread = true
			return
		}
		p.fields[path] = value
		f, question := fieldAt(fields, path)
		t := text{field: path, most: f.Max}
		switch value := value.(type) {
		case string:
			switch {
			case f.Kind == form.Text:
				t.value, t.in = value, in(f)|linked(value)
			case linked(value) != 0:
				t.value, t.in, t.fixed = value, inURL, true
			}
		case form.LongText:
			t.value, t.in = string(value), in(f)|linked(string(value))
		case form.Link:
			t.value, t.in, t.fixed = string(value), inURL, true
		case form.Picture:
			if value.Src != "" {
				t.value, t.in, t.fixed = value.Alt, in(f), true
			}
		}
		if question && t.in != 0 {
			t.in |= onLabel
		}
		t.value = beginning(t.value, t.most)
		if t.value == "" || t.in == 0 {
			return
		}
		if !left.spend(t.value) {
			p.unread = true
			return
		}
		limit := t.most
		if t.fixed {
			limit = -1
		}
		t.reading = remembered.read(t.value, t.in, false, limit)
		p.texts = append(p.texts, t)
	})
}

// linked is inURL for a text that a link may stand in: it is read as one too.
func linked(text string) scope {
	if strings.Contains(text, "://") {
		return inURL
	}
	return 0
}

// mostItems is how many items of a list are read: every list's own max is far below, and with more the page is not
// published anyway.
const mostItems = 200

// count notes that a list has the item a path leads through: "Items.2.Words". It is false for one that is not read.
func (p *part) count(path string) bool {
	for at := 0; ; {
		dot := strings.IndexByte(path[at:], '.')
		if dot < 0 {
			return true
		}
		list := path[:at+dot]
		at += dot + 1
		if number, _, ok := strings.Cut(path[at:], "."); ok {
			if i, err := strconv.Atoi(number); err == nil {
				if i >= mostItems {
					return false
				}
				p.lists[list] = max(p.lists[list], i+1)
			}
		}
	}
}

// budget is how much of a page is still to be read, characters.
type budget int

// pageMost is how much of a page is read: ten times what a long page says. Drafts may hold megabytes.
const pageMost budget = 40_000

// perText is what every text costs besides its characters: many short ones take as long as a long one.
const perText = 20

// spend tells whether a text is still to be read. Where one does not fit nothing after it is read.
func (left *budget) spend(text string) bool {
	*left = max(0, *left-budget(utf8.RuneCountInString(text))-perText)
	return *left > 0
}

// longest is how much is read of a text whose field sets no limit, characters.
const longest = 2000

// beginning is as much of a text as its field takes: with more the page is not published anyway, and drafts may hold
// megabytes of it.
func beginning(text string, limit int) string {
	if limit == 0 {
		limit = longest
	}
	n := 0
	for i := range text {
		if n++; n > limit {
			return text[:i]
		}
	}
	return text
}

// fieldAt is the field of a path; question tells whether it belongs to a form's extra question.
func fieldAt(fields []form.Field, path string) (f form.Field, question bool) {
	name, rest, _ := strings.Cut(path, ".")
	for _, f := range fields {
		if f.Name != name {
			continue
		}
		_, inner, deeper := strings.Cut(rest, ".")
		if f.Kind != form.List || !deeper {
			return f, false
		}
		found, question := fieldAt(f.Items, inner)
		return found, question || f.Type.Elem() == reflect.TypeFor[block.Question]()
	}
	return form.Field{}, false
}

// blockScope tells where the fields of a kind of block stand.
func blockScope(kind string) func(form.Field) scope {
	return func(f form.Field) scope {
		s := onPage
		if f.Name == "Company" {
			return 0 // a registered name is what it is
		}
		if strings.Contains(f.Label, "按钮") {
			s |= onButton
		}
		if kind == "share" {
			s |= onShare
		}
		return s
	}
}

// panelScope tells where the fields of a panel of settings stand.
func panelScope(panel string) func(form.Field) scope {
	return func(f form.Field) scope {
		switch panel {
		case "basics":
			return map[string]scope{"Title": onPage}[f.Name]
		case "card":
			return onShare
		case "poster":
			return map[string]scope{"Headline": onPoster, "Words": onPoster, "Text": onPoster, "Note": onPoster}[f.Name]
		case "host":
			return map[string]scope{"Brand": onPage, "Contact": inRules, "Consent": inRules}[f.Name]
		case "invite", "quota", "outlets":
			return 0
		}
		return onPage // prizes and plays
	}
}
