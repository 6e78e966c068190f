package pages

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages/play"
)

// describePlays says which play came or went, "添加玩法「拼团」", and how much else was changed that did not come along with it; "" where
// none did.
func describePlays(changes []Change) string {
	at := slices.IndexFunc(changes, func(c Change) bool { return c.comes() || c.goes() })
	if at < 0 {
		return ""
	}
	words, n := "删除", 1
	if changes[at].comes() {
		words = "添加"
	}
	for i, c := range changes {
		along := c.Panel == playsPanel || changes[at].comes() && (c.Panel == "prizes" || c.Block != "" && c.From == nil)
		if i != at && !along {
			n++
		}
	}
	return counted(words+changes[at].playName(), n)
}

// comes and goes tell whether the change is of a play that was not there before, or is not after.
func (c Change) comes() bool { _, ok := c.playKey(); return ok && c.Before == nil }
func (c Change) goes() bool  { _, ok := c.playKey(); return ok && c.After == nil }

// playName is what operators call the play of the change, as it was called before.
func (c Change) playName() string {
	rules := c.Before
	if rules == nil {
		rules = c.After
	}
	return Play{Kind: c.Kind, Rules: rules}.name()
}

// describePlay says what became of a play's settings, of a single field all of it: "玩法「邀友领咖啡」的「好友数」从 3 改为 2".
func (c Change) describePlay() string {
	kind, ok := play.Get(c.Kind)
	was, okWas := Play{Kind: c.Kind, Rules: c.Before}.settings()
	is, okIs := Play{Kind: c.Kind, Rules: c.After}.settings()
	if !ok || !okWas || !okIs {
		return "修改" + c.playName()
	}
	a, b := form.Values(was), form.Values(is)
	paths := differing(a, b)
	if len(paths) != 1 {
		return "修改" + c.playName()
	}
	words := c.playName() + "的「" + form.Label(kind.Fields, paths[0]) + "」"
	f, ok := form.Find(kind.Fields, paths[0])
	before, after := sayValue(f, a.Get(paths[0])), sayValue(f, b.Get(paths[0]))
	if !ok || before == "" || after == "" {
		return "修改" + words
	}
	return strings.TrimSpace(fmt.Sprintf("%s从%s改为%s", words, before, after))
}

// differing are the paths at which two sets of values of one form differ, in order.
func differing(a, b url.Values) []string {
	var paths []string
	for path := range a {
		if a.Get(path) != b.Get(path) || !b.Has(path) {
			paths = append(paths, path)
		}
	}
	for path := range b {
		if !a.Has(path) {
			paths = append(paths, path)
		}
	}
	slices.Sort(paths)
	return paths
}

// sayValue says a field's value in a few words, between spaces where it has no quotation marks; "" for what is too long or says nothing by
// itself.
func sayValue(f form.Field, value string) string {
	const most = 16 // characters
	switch f.Kind {
	case form.Number:
		return " " + cmp.Or(value, "0") + " "
	case form.Amount:
		return " " + cmp.Or(value, "0") + " 元"
	case form.Checkbox:
		return map[bool]string{true: "「开」", false: "「关」"}[value != ""]
	case form.Select:
		for _, o := range f.Options {
			if o.Value == value {
				short, _, _ := strings.Cut(o.Label, "（")
				return "「" + short + "」"
			}
		}
	case form.Text:
		if n := len([]rune(value)); n > 0 && n <= most {
			return "「" + value + "」"
		}
	}
	return ""
}
