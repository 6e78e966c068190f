// Package template holds the page templates (模板) a new page begins from, one file each.
package template

import (
	"sort"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// Template is a whole page to begin from.
type Template struct {
	Name  string // what URLs and forms use, e.g. "english-trial"
	Title string // "英语外教体验课"
	Trade string // "教育"
	Words string // what it is for, one line
	Slug  string // the address of the demo page made from it; "" = no demo
	order int
	doc   func(now time.Time, id pages.NewID) pages.Doc
}

// Doc is the template's contents with fresh ids; deadlines in it are set relative to now.
func (t Template) Doc(now time.Time, id pages.NewID) pages.Doc { return t.doc(now, id) }

var templates []Template

// Add registers a template; order sorts the list operators see.
func Add(order int, t Template, doc func(now time.Time, id pages.NewID) pages.Doc) {
	if _, ok := Get(t.Name); ok {
		panic("template: added twice: " + t.Name)
	}
	t.order, t.doc = order, doc
	templates = append(templates, t)
	sort.SliceStable(templates, func(i, j int) bool { return templates[i].order < templates[j].order })
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
