// Package template holds the page templates (模板) a new page begins from, one file each.
package template

import (
	"cmp"
	"slices"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// Template is a whole page to begin from. There is one for each goal.
type Template struct {
	Name  string // what URLs and forms use, e.g. "english-trial"
	Title string // "英语学校外教体验课"
	Goal  string // name of one of Goals
	Trade string // name of one of Trades
	Words string // what it is for, one line
	Slug  string // the address of the demo page made from it; "" = no demo
	doc   func(now time.Time, id pages.NewID) pages.Doc
}

// Doc is the template's contents with fresh ids; deadlines in it are set relative to now.
func (t Template) Doc(now time.Time, id pages.NewID) pages.Doc { return t.doc(now, id) }

var templates []Template

// Add registers the template of a goal that has none yet. Templates stand in the order of the goals.
func Add(t Template, doc func(now time.Time, id pages.NewID) pages.Doc) {
	if _, ok := Get(t.Name); ok || ofGoal(t.Goal).Name != "" || !KnownGoal(t.Goal) || !KnownTrade(t.Trade) {
		panic("template: cannot add " + t.Name)
	}
	t.doc = doc
	templates = append(templates, t)
	place := func(t Template) int {
		return slices.IndexFunc(goals, func(g Goal) bool { return g.Name == t.Goal })
	}
	slices.SortFunc(templates, func(a, b Template) int { return cmp.Compare(place(a), place(b)) })
}

// ofGoal is the goal's template; the zero one where there is none.
func ofGoal(goal string) Template {
	for _, t := range templates {
		if t.Goal == goal {
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
