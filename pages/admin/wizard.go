package admin

import (
	"net/url"
	"slices"
	"sort"
	"strings"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/assets"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages/template"
)

// Wizard is what one of the three steps to a new page shows.
type Wizard struct {
	Goal   template.Goal  // chosen; the zero goal before
	Trade  template.Trade // chosen; the zero trade before
	Values url.Values     // what was typed so far; empty for nothing
	Errors form.Errors
}

// The steps, as the posts of the wizard name them.
const (
	StepGoal   = "goal"
	StepTrade  = "trade"
	StepFields = "fields"
)

// stepTitles are the steps in order, for the progress at the top.
var stepTitles = []string{"目标", "行业", "内容"}

// wizardGroups part the fields of the last step, so that nobody faces a wall of them.
var wizardGroups = []struct {
	title, words string
	fields       []string
}{
	{"给访客什么", "页面从这里开始：有什么好处，怎么得到。", []string{"Give", "Price", "QR", "Slots", "When", "Until", "Picture"}},
	{"您是谁", "访客把号码交给您之前，想知道对面是谁。", []string{"Brand", "Contact", "Company"}},
	{"让人放心", "有就写，没有就跳过。", []string{"Proof", "Certificate"}},
}

// asks are the fields of a group.
func (w Wizard) asks(names []string) []template.Ask {
	var out []template.Ask
	for _, ask := range template.Asks(w.Goal, w.Trade) {
		if slices.Contains(names, ask.Name) {
			out = append(out, ask)
		}
	}
	return out
}

// kept are the hidden fields that carry on what was typed and chosen, while the field named chosen is chosen anew. Before
// anything is typed, choices are plain addresses.
func (w Wizard) kept(chosen string) []ui.Hidden {
	var out []ui.Hidden
	for name, values := range w.Values {
		if name != chosen && name != "_csrf" && name != "_step" && len(values) > 0 {
			out = append(out, ui.Hidden{Name: name, Value: values[0]})
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Name < out[j].Name })
	return out
}

func (w Wizard) method() string {
	if w.typed() {
		return "post"
	}
	return "get"
}

func (w Wizard) typed() bool { return len(w.Values) > 0 }

// wrong is the first field with a mistake, in the order they stand; "" for none.
func (w Wizard) wrong() string {
	for _, ask := range template.Asks(w.Goal, w.Trade) {
		if w.Errors[ask.Name] != "" {
			return ask.Name
		}
	}
	return ""
}

// said are the attributes of a control: its name, what explains it, and where it is wrong.
func (w Wizard) said(ask template.Ask) templ.Attributes {
	id := FieldID(ask.Name)
	out := templ.Attributes{"id": id, "name": ask.Name, "aria-required": "false"}
	if ask.Required {
		out["aria-required"] = "true"
	}
	described := []string{}
	if w.Errors[ask.Name] != "" {
		out["aria-invalid"] = "true"
		described = append(described, id+"-wrong")
	}
	if w.wrong() == ask.Name {
		out["autofocus"] = true
	}
	described = append(described, id+"-help")
	if ask.Example != "" {
		described = append(described, id+"-example")
	}
	out["aria-describedby"] = strings.Join(described, " ")
	return out
}

// fileSaid are the attributes of an upload.
func (w Wizard) fileSaid(ask template.Ask) templ.Attributes {
	out := w.said(ask)
	out["name"] = ask.Name + ".file"
	delete(out, "aria-required") // what is uploaded already need not be again
	return out
}

// example is what an Ask offers, as operators read it.
func example(ask template.Ask) string {
	if ask.Kind == form.Amount {
		if ask.Example == "0" {
			return ""
		}
		return ask.Example + " 元，就写 " + ask.Example
	}
	return ask.Example
}

// art is the address of a built-in picture.
func art(src string) string { return assets.URL("img/" + src) }

// askWidth is how much of a wide screen a field takes: short ones stand side by side.
func askWidth(ask template.Ask) string {
	if ask.Name == "Brand" || ask.Name == "Contact" {
		return "min-w-0"
	}
	return "min-w-0 xl:col-span-2"
}
