package admin

import (
	"net/url"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

// NewPage is what the screen for a new page shows: which of the program's templates, those of the operators, and what is
// wrong with a blank page's title.
type NewPage struct {
	Goal  string // of the templates, "" all
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

// found are the templates of the goal and the trade.
func (n NewPage) found() []template.Template {
	var out []template.Template
	for _, t := range template.All() {
		if (n.Goal == "" || t.Goal == n.Goal) && (n.Trade == "" || t.Trade == n.Trade) {
			out = append(out, t)
		}
	}
	return out
}

// to is the choice that leads from here to the templates of another goal or trade.
func (n NewPage) to(title, goal, trade string) filter {
	next := NewPage{Goal: goal, Trade: trade}
	query := url.Values{}
	if goal != "" {
		query.Set("goal", goal)
	}
	if trade != "" {
		query.Set("trade", trade)
	}
	return filter{
		Title: title, Href: "/admin/new?" + query.Encode() + "#templates", Count: len(next.found()),
		On: goal == n.Goal && trade == n.Trade,
	}
}

func (n NewPage) goals() []filter {
	out := []filter{n.to("全部目标", "", n.Trade)}
	for _, g := range template.Goals() {
		out = append(out, n.to(g.Title, g.Name, n.Trade))
	}
	return out
}

func (n NewPage) trades() []filter {
	out := []filter{n.to("全部行业", n.Goal, "")}
	for _, t := range template.Trades() {
		out = append(out, n.to(t.Title, n.Goal, t.Name))
	}
	return out
}

// lookAt is where a template's whole page is shown.
func lookAt(t template.Template) string { return "/admin/new/template/" + t.Name }
