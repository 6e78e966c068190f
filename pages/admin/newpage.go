package admin

import (
	"net/url"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
	"github.com/sanduan/sanduan/pages/template"
)

// NewPage is what the screen for a new page shows: which of the program's templates, those of the operators, and what is
// wrong with a blank page's title.
type NewPage struct {
	Goal  string // of the templates, "" all
	Play  string // … or kind of play, "" all
	Trade string // of the templates, "" all
	Saved []pages.SavedTemplate
	Title string
	Wrong string
}

// filter is a choice among templates.
type filter struct {
	Title, Href string
	Count       int // of templates it leads to
	On          bool
}

// templateGroup is what the templates to choose from are parted into.
type templateGroup struct {
	Title, Words string // "" for the templates without a play
	Templates    []template.Template
}

// found are the templates of the goal or play, and of the trade.
func (n NewPage) found() []template.Template {
	var out []template.Template
	for _, t := range template.All() {
		if (n.Goal == "" || t.Goal == n.Goal) && (n.Play == "" || t.Play == n.Play) && (n.Trade == "" || t.Trade == n.Trade) {
			out = append(out, t)
		}
	}
	return out
}

// groups are the found templates: those with a goal, then each play's.
func (n NewPage) groups() []templateGroup {
	var out []templateGroup
	for _, t := range n.found() {
		kind, _ := play.Get(t.Play)
		if len(out) == 0 || out[len(out)-1].Title != kind.Title {
			out = append(out, templateGroup{Title: kind.Title, Words: kind.Words})
		}
		group := &out[len(out)-1]
		group.Templates = append(group.Templates, t)
	}
	return out
}

// to is the choice that leads from here to other templates.
func (n NewPage) to(title string, next NewPage) filter {
	query := url.Values{}
	for name, value := range map[string]string{"goal": next.Goal, "play": next.Play, "trade": next.Trade} {
		if value != "" {
			query.Set(name, value)
		}
	}
	return filter{
		Title: title, Href: "/admin/new?" + query.Encode() + "#templates", Count: len(next.found()),
		On: next.Goal == n.Goal && next.Play == n.Play && next.Trade == n.Trade,
	}
}

// goals lead to the templates of a goal: a play that was chosen is not any more.
func (n NewPage) goals() []filter {
	out := []filter{n.to("全部", NewPage{Trade: n.Trade})}
	for _, g := range template.Goals() {
		out = append(out, n.to(g.Title, NewPage{Goal: g.Name, Trade: n.Trade}))
	}
	return out
}

// plays lead to the templates of a play.
func (n NewPage) plays() []filter {
	var out []filter
	for _, k := range play.All() {
		out = append(out, n.to(k.Title, NewPage{Play: k.Name, Trade: n.Trade}))
	}
	return out
}

func (n NewPage) trades() []filter {
	out := []filter{n.to("全部行业", NewPage{Goal: n.Goal, Play: n.Play})}
	for _, t := range template.Trades() {
		out = append(out, n.to(t.Title, NewPage{Goal: n.Goal, Play: n.Play, Trade: t.Name}))
	}
	return out
}

// purpose is what a template is for: its goal's name, or its play's.
func purpose(t template.Template) string {
	if kind, ok := play.Get(t.Play); ok {
		return kind.Title
	}
	return template.GoalOf(t.Goal).Title
}

// lookAt is where a template's whole page is shown.
func lookAt(t template.Template) string { return "/admin/new/template/" + t.Name }
