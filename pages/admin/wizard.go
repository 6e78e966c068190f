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
	"github.com/sanduan/sanduan/pages/play"
	"github.com/sanduan/sanduan/pages/template"
)

// Wizard is what one of the four steps to a new page shows.
type Wizard struct {
	Goal   template.Goal  // chosen; the zero goal before
	Trade  template.Trade // chosen; the zero trade before
	Play   play.Kind      // chosen; the zero kind before, and for a page without a play
	Played bool           // whether a play was chosen, or none
	Values url.Values     // what was typed so far; empty for nothing
	Errors form.Errors
}

// The steps, as the posts of the wizard name them.
const (
	StepGoal   = "goal"
	StepTrade  = "trade"
	StepPlay   = "play"
	StepFields = "fields"
)

// The steps in order, for the progress at the top: of a page that is written from answers, and of one with a template's play.
var (
	writtenSteps  = []string{"目标", "行业", "玩法", "内容"}
	templateSteps = []string{"玩法", "模板", "内容"}
)

// wizardGroups part the fields of the last step, so that nobody faces a wall of them.
var wizardGroups = []struct {
	title, words string
	fields       []string
}{
	{"给访客什么", "页面从这里开始：有什么好处，怎么得到。", []string{"Give", "Price", "QR", "Slots", "When", "Until", "Picture"}},
	{"朋友来了，送什么", "玩法的规则先用常用的一套，做好以后在「玩法」和「奖品」里都能改。", []string{"Prize", "Copies", "Cost", "From", "Floor"}},
	{"您是谁", "访客把号码交给您之前，想知道对面是谁。", []string{"Brand", "Contact", "Company"}},
	{"让人放心", "有就写，没有就跳过。", []string{"Proof", "Certificate"}},
}

// asks are the fields of a group.
func (w Wizard) asks(names []string) []template.Ask {
	var out []template.Ask
	for _, ask := range template.Asks(w.Goal, w.Trade, w.Play.Name) {
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

// chosen are the hidden fields of what was chosen before anything is typed, while the field named by is chosen anew.
func (w Wizard) chosen(by string) []ui.Hidden {
	var out []ui.Hidden
	for _, h := range []ui.Hidden{{Name: "Goal", Value: w.Goal.Name}, {Name: "Trade", Value: w.Trade.Name}} {
		if h.Name != by && h.Value != "" {
			out = append(out, h)
		}
	}
	if w.Played && by != "Play" {
		out = append(out, ui.Hidden{Name: "Play", Value: w.Play.Name})
	}
	return out
}

func (w Wizard) method() string {
	if w.typed() {
		return "post"
	}
	return "get"
}

// title is what was chosen.
func (w Wizard) title() string {
	title := w.Goal.Title + " · " + w.Trade.Title
	if w.Play.Name != "" {
		title += " · " + w.Play.Title
	}
	return title
}

// before says what is kept while the goal is chosen.
func (w Wizard) before() string {
	if w.typed() {
		return "换一个目标，填过的内容都还在。"
	}
	return "玩法选好了：" + w.Play.Title + "。"
}

func (w Wizard) typed() bool { return len(w.Values) > 0 }

// wrong is the first field with a mistake, in the order they stand; "" for none.
func (w Wizard) wrong() string {
	for _, ask := range template.Asks(w.Goal, w.Trade, w.Play.Name) {
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
	switch ask.Name {
	case "Brand", "Contact", "Copies", "Cost", "From", "Floor":
		return "min-w-0"
	}
	return "min-w-0 xl:col-span-2"
}

// riskOf tells operators where a play of that kind is not to be shared; "" for nowhere.
func riskOf(kind string) string {
	if template.RiskyInWeChat(kind) {
		return "在微信里容易被判作诱导，适合门店、企业微信和自己的 App"
	}
	return ""
}

// toTrade is the address of the step that asks for the trade.
func toTrade(w Wizard) string { return "/admin/new/page?" + url.Values{"Goal": {w.Goal.Name}}.Encode() }
