package ui

import "github.com/a-h/templ"

// Control is one labelled control of a form: Input, Textarea, Select or Checkbox.
type Control struct {
	Label    string
	Name     string
	Value    string
	Help     string // a line below the control
	Wrong    string // what is wrong with the value, shown instead of nothing
	Type     string // of an input; "" = text
	ID       string // "" = "f-" + Name; set it where a name stands twice on a screen
	Required bool
	Optional bool // says so beside the label
	Attrs    templ.Attributes
}

// Option is one choice of a Select.
type Option struct{ Value, Title string }

func (c Control) id() string {
	if c.ID != "" {
		return c.ID
	}
	return "f-" + c.Name
}

func (c Control) inputType() string {
	if c.Type == "" {
		return "text"
	}
	return c.Type
}

// described lists the ids of the lines that explain the control.
func (c Control) described() string {
	switch {
	case c.Wrong != "" && c.Help != "":
		return c.id() + "-wrong " + c.id() + "-help"
	case c.Wrong != "":
		return c.id() + "-wrong"
	case c.Help != "":
		return c.id() + "-help"
	}
	return ""
}

// said are the attributes that tell what a control is and what is wrong with it.
func (c Control) said() templ.Attributes {
	out := templ.Attributes{"id": c.id(), "name": c.Name, "required": c.Required}
	if d := c.described(); d != "" {
		out["aria-describedby"] = d
	}
	if c.Wrong != "" {
		out["aria-invalid"] = "true"
		out["autofocus"] = true // the first wrong one: on a phone it may stand far below
	}
	for name, value := range c.Attrs {
		out[name] = value
	}
	return out
}

// Text of 16 px on small screens keeps iOS from zooming into the control.
// What an address points to stands below the bar at the top, with its label.
const controlLook = "block w-full scroll-mt-24 rounded-lg border bg-white px-3 text-base text-slate-900 shadow-sm placeholder:text-slate-400 lg:text-sm " +
	"focus:border-indigo-500 focus:outline-none focus:ring-2 focus:ring-indigo-500/30 disabled:bg-slate-50 disabled:text-slate-500 "

// ControlClass is the look of a text control, for those a screen writes itself.
func ControlClass(wrong bool) string {
	if wrong {
		return controlLook + "border-red-500 bg-red-50/40"
	}
	return controlLook + "border-slate-300 hover:border-slate-400"
}
