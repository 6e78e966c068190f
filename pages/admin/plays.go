package admin

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/comply"
	"github.com/sanduan/sanduan/pages/play"
)

// Plays are a page's plays, and the kinds there are to add.
type Plays struct {
	Page     string
	CSRF     string
	Ready    pages.Ready // of the draft
	Problems []pages.Problem
	Found    []comply.Finding
	Locked   bool
}

func (p Plays) action(rest string) string { return "/admin/pages/" + p.Page + "/plays" + rest }

// kindOf is what kind a play is, in a word.
func kindOf(p pages.Play) string {
	if k, ok := play.Get(p.Kind); ok {
		return k.Title
	}
	return p.Kind
}

// room tells whether another play fits on the page.
func (p Plays) room() bool { return !p.Locked && len(p.Ready.Doc.Plays) < pages.MaxPlays }

func (p Plays) wrong(panel string) bool {
	return slices.ContainsFunc(p.Problems, func(x pages.Problem) bool { return x.BlockID == "" && x.Panel == panel })
}

// gone are the problems of plays that are not on the page any more.
func (p Plays) gone() []pages.Problem {
	return slices.DeleteFunc(slices.Clone(p.Problems), func(x pages.Problem) bool { return x.Panel != "plays" })
}

func (p Plays) found(panel string) comply.Severity {
	return worst(p.Found, func(f comply.Finding) bool { return f.BlockID == "" && f.Panel == panel })
}

// ofPlay tells whether a panel is that of one play.
func ofPlay(panel string) bool { return strings.HasPrefix(panel, pages.Play{}.Panel()) }

// named, own and common are the fields of a play's form: its name first, then what its kind has, then what all kinds have.
func (s Sheet) named() []form.Field {
	return s.those(func(f form.Field) bool { return f.Name == "Title" })
}
func (s Sheet) common() []form.Field {
	return s.those(func(f form.Field) bool { return ofTerms(f) && f.Name != "Title" })
}
func (s Sheet) own() []form.Field { return s.those(func(f form.Field) bool { return !ofTerms(f) }) }

func (s Sheet) those(are func(form.Field) bool) []form.Field {
	return slices.DeleteFunc(slices.Clone(s.Fields), func(f form.Field) bool { return !are(f) })
}

func ofTerms(f form.Field) bool {
	return slices.ContainsFunc(form.Fields(reflect.TypeFor[play.Terms]()), func(t form.Field) bool { return t.Name == f.Name })
}

// refers are what a reference can pick, and what it has picked though that is gone.
func (s Sheet) refers(path string, f form.Field) []form.Option {
	var out []form.Option
	if s.Choices.Refers != nil {
		out = s.Choices.Refers(f.Of)
	}
	prefix, name, inItem := cutLast(path)
	own := s.Values.Get(prefix + ".Key")
	if inItem && name == f.Name && s.At.Panel == f.Of { // a prize is not given instead of itself
		out = slices.DeleteFunc(out, func(o form.Option) bool { return o.Value == own })
	}
	picked := s.Values.Get(path)
	if picked != "" && !slices.ContainsFunc(out, func(o form.Option) bool { return o.Value == picked }) {
		out = append(out, form.Option{Value: picked, Label: map[string]string{"prizes": "已删除的奖品", "plays": "已删除的玩法"}[f.Of]})
	}
	return out
}

// noReferral is what is shown of a reference that picks nothing.
func noReferral(f form.Field) string {
	switch {
	case f.Required:
		return "请选择"
	case f.Of == "plays":
		return "第一个玩法"
	}
	return "不选"
}

// cutLast cuts a path before its last name.
func cutLast(path string) (before, name string, ok bool) {
	i := strings.LastIndexByte(path, '.')
	if i < 0 {
		return "", path, false
	}
	return path[:i], path[i+1:], true
}

// onlyFor is which kind of prize a field is for; "" is all. Styles leave it out of the forms of the others.
func (s Sheet) onlyFor(f form.Field) string {
	if s.At.Panel != "prizes" {
		return ""
	}
	return map[string]string{"Content": play.Link, "Points": play.Points}[f.Name]
}

// SayRules is a play's summary, or what to do for one.
func SayRules(summary string) string {
	return cmp.Or(summary, "把标出的地方改好，这里就用一句话说清规则")
}

// playNames are the titles of a page's plays in a line; "" none.
func playNames(d pages.Doc) string {
	var names []string
	for _, p := range d.Plays {
		names = append(names, p.Title())
	}
	return strings.Join(names, "、")
}

// prizeNames are the titles of a page's prizes in a line; "" none.
func prizeNames(d pages.Doc) string {
	var names []string
	for _, p := range d.Prizes.List {
		names = append(names, p.Title)
	}
	return strings.Join(names, "、")
}
