package admin

import (
	"net/url"
	"reflect"
	"strings"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/comply"
)

// FoundAt are the findings of one block or panel by field; those of the whole, or of a field the form does not show,
// stand under "". Where a field is wrong already, what is only good to know of it is left out.
func FoundAt(found []comply.Finding, at At, fields []form.Field, wrong form.Errors) map[string][]comply.Finding {
	out := map[string][]comply.Finding{}
	for _, f := range found {
		if f.BlockID != at.Block || at.Block == "" && f.Panel != at.Panel {
			continue
		}
		field := f.Field
		if f.Severity == comply.Info && wrong[field] != "" {
			continue
		}
		if form.Label(fields, field) == field {
			field = ""
		}
		out[field] = append(out[field], f)
	}
	return out
}

// foundTones are the colours of the severities.
var foundTones = map[comply.Severity]ui.Tone{comply.Block: ui.Red, comply.Warn: ui.Amber, comply.Info: ui.Grey, comply.Overridden: ui.Grey}

// foundFrames frame a finding beside its field.
var foundFrames = map[comply.Severity]string{
	comply.Block: "border-red-200 bg-red-50/60", comply.Warn: "border-amber-200 bg-amber-50/60", comply.Info: "border-slate-200 bg-slate-50",
	comply.Overridden: "border-slate-200 bg-slate-50",
}

// quoteMost is how many characters of the operator's words are repeated.
const quoteMost = 24

// quoted are the operator's own words, shortened.
func quoted(f comply.Finding) string {
	words := []rune(strings.Join(strings.Fields(f.Words), " "))
	if len(words) > quoteMost {
		return "「" + string(words[:quoteMost]) + "…」"
	}
	return "「" + string(words) + "」"
}

// Take is a safer wording to take over: in the field at Field, To stands instead of Of.
type Take struct{ Field, Of, To string }

// value is how a button sends it.
func (t Take) value() string {
	return url.Values{"at": {t.Field}, "of": {t.Of}, "to": {t.To}}.Encode()
}

// TakeOver reads what a button sends.
func TakeOver(value string) (t Take, ok bool) {
	in, err := url.ParseQuery(value)
	t = Take{in.Get("at"), in.Get("of"), in.Get("to")}
	return t, err == nil && t.Field != "" && t.Of != "" && t.To != ""
}

// In are the values of a form with the wording taken over.
func (t Take) In(values url.Values) {
	if said := values.Get(t.Field); values.Has(t.Field) {
		values.Set(t.Field, strings.Replace(strings.ReplaceAll(said, "\r\n", "\n"), t.Of, t.To, 1))
	}
}

// worst is the most severe of what stands in the way of publishing; "" where nothing does.
func worst(found []comply.Finding, here func(comply.Finding) bool) comply.Severity {
	worst := comply.Severity("")
	for _, f := range found {
		switch {
		case !here(f):
		case f.Severity == comply.Block:
			return f.Severity
		case f.Severity == comply.Warn:
			worst = f.Severity
		}
	}
	return worst
}

func (e Editor) foundBlock(id string) comply.Severity {
	return worst(e.Found, func(f comply.Finding) bool { return f.BlockID == id })
}

func (e Editor) foundPanel(name string) comply.Severity {
	return worst(e.Found, func(f comply.Finding) bool { return f.BlockID == "" && inPanel(f.Panel, name) })
}

// ToMend is how many places keep the draft from being published.
func (e Editor) ToMend() int { return len(e.Problems) + len(comply.Of(e.Found, comply.Block)) }

// sharedIn lists the outlets in words: "微信、门店".
func sharedIn(o pages.Outlets) string {
	var names []string
	form.Walk(o, func(path string, value any) {
		if on, _ := value.(bool); on {
			names = append(names, form.Label(form.Fields(reflect.TypeOf(o)), path))
		}
	})
	return strings.Join(names, "、")
}

// foundGroups are the findings by severity, the worst first.
func foundGroups(found []comply.Finding) [][]comply.Finding {
	var out [][]comply.Finding
	for _, s := range []comply.Severity{comply.Block, comply.Warn, comply.Overridden, comply.Info} {
		if group := comply.Of(found, s); len(group) > 0 {
			out = append(out, group)
		}
	}
	return out
}

// foundWords say above a group what it means.
func (p Publish) foundWords(s comply.Severity) string {
	switch {
	case s == comply.Block && p.Owner:
		return "改好再发布。确有依据的，您可以写明理由后发布，理由会记进日志。"
	case s == comply.Block:
		return "改好才能发布。确有依据的，请所有者写明理由后发布。"
	case s == comply.Warn:
		return "改掉，或者确认过再发布。"
	case s == comply.Overridden:
		return "所有者写过理由，不用再写。改了这里的字，要重新决定。"
	}
	return "不改也能发布。"
}

// stopped tells whether what was found keeps this operator from publishing.
func (p Publish) stopped() bool { return !p.Owner && len(comply.Of(p.Found, comply.Block)) > 0 }

// decides tells whether publishing needs an answer to what was found: it is asked for below the findings.
func (p Publish) decides() bool {
	return p.Changed && len(p.Problems) == 0 && !p.stopped() && !p.passed()
}

// passed tells whether nothing was found that needs a decision.
func (p Publish) passed() bool {
	return worst(p.Found, func(comply.Finding) bool { return true }) == ""
}

// overriddenWords say who gave which reason, and when.
func overriddenWords(o pages.Override) string {
	return "已由 " + o.By + " 在 " + form.Time(o.CreatedAt).In().Format("2006-01-02") + " 放行：" + o.Reason
}
