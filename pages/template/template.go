// Package template holds the page templates (模板) a new page begins from, one file each.
package template

import (
	"cmp"
	"slices"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// Template is a whole page to begin from. It has a goal or a play: there is one for each goal, and one for each play in each of
// three trades.
type Template struct {
	Name  string // what URLs and forms use, e.g. "english-trial"
	Title string // "英语学校外教体验课"
	Goal  string // name of one of Goals, "" with a play
	Play  string // kind of play, "" with a goal
	Trade string // name of one of Trades
	Words string // what it is for, one line
	Slug  string // the address of the demo page made from it; "" = no demo
	doc   func(now time.Time, id pages.NewID) pages.Doc
}

// Doc is the template's contents with fresh ids; deadlines in it are set relative to now.
func (t Template) Doc(now time.Time, id pages.NewID) pages.Doc { return t.doc(now, id) }

var templates []Template

// Add registers the template of a goal that has none yet, or of a play that has none in that trade. Templates stand in the order of the
// goals, then of the plays.
func Add(t Template, doc func(now time.Time, id pages.NewID) pages.Doc) {
	if slices.ContainsFunc(templates, t.clashes) || !KnownTrade(t.Trade) || t.place() < 0 {
		panic("template: cannot add " + t.Name)
	}
	t.doc = doc
	templates = append(templates, t)
	slices.SortStableFunc(templates, func(a, b Template) int {
		return cmp.Or(cmp.Compare(a.place(), b.place()), cmp.Compare(a.Name, b.Name))
	})
}

// clashes tells whether the other template is this one, or takes its place.
func (t Template) clashes(other Template) bool {
	if t.Play != "" {
		return other.Name == t.Name || other.Play == t.Play && other.Trade == t.Trade
	}
	return other.Name == t.Name || other.Goal == t.Goal && other.Play == ""
}

// place is where templates of that goal or play stand; −1 for neither or both.
func (t Template) place() int {
	goal := slices.IndexFunc(goals, func(g Goal) bool { return g.Name == t.Goal })
	kind := slices.IndexFunc(play.All(), func(k play.Kind) bool { return k.Name == t.Play })
	switch {
	case t.Play == "":
		return goal
	case t.Goal == "" && kind >= 0:
		return len(goals) + kind
	}
	return -1
}

// OfPlay are the templates of a kind of play, each of another trade.
func OfPlay(kind string) []Template {
	var out []Template
	for _, t := range templates {
		if kind != "" && t.Play == kind {
			out = append(out, t)
		}
	}
	return out
}

// ofGoal is the goal's template; the zero one where there is none.
func ofGoal(goal string) Template {
	for _, t := range templates {
		if t.Goal == goal && t.Play == "" {
			return t
		}
	}
	return Template{}
}

// All returns the templates in order.
func All() []Template { return append([]Template(nil), templates...) }

// Get returns the named template.
func Get(name string) (Template, bool) {
	for _, t := range templates {
		if t.Name == name {
			return t, true
		}
	}
	return Template{}, false
}
