// Package ui holds the atoms of the operators' screens: one look for buttons, forms, tables and messages.
package ui

import "github.com/a-h/templ"

// Kind is how much a button asks for attention.
type Kind string

// The kinds. A screen has one Primary button.
const (
	Primary Kind = "primary" // what the screen is for
	Plain   Kind = "plain"   // everything else
	Quiet   Kind = "quiet"   // beside others, without a frame
	Danger  Kind = "danger"  // takes something away
)

const (
	pressable = "inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-lg font-medium transition-colors disabled:cursor-not-allowed disabled:opacity-50"
	usual     = "h-11 px-4 text-sm lg:h-9"
	small     = "h-10 px-3 text-sm lg:h-8 lg:px-2.5 lg:text-[13px]"
)

var looks = map[Kind]string{
	Primary: "bg-indigo-600 text-white shadow-sm hover:bg-indigo-700",
	Plain:   "border border-slate-300 bg-white text-slate-700 shadow-sm hover:border-slate-400 hover:bg-slate-50 hover:text-slate-900",
	Quiet:   "text-slate-600 hover:bg-slate-100 hover:text-slate-900",
	Danger:  "border border-red-200 bg-white text-red-700 shadow-sm hover:border-red-300 hover:bg-red-50",
}

// ButtonClass is the look of a button, for elements that are neither Button nor Link.
func ButtonClass(kind Kind) string { return pressable + " " + usual + " " + looks[kind] }

// SmallButtonClass is ButtonClass for rows and cards.
func SmallButtonClass(kind Kind) string { return pressable + " " + small + " " + looks[kind] }

// typed gives a button the type it has without saying: submit.
func typed(attrs templ.Attributes) templ.Attributes {
	if attrs["type"] != nil {
		return attrs
	}
	out := templ.Attributes{"type": "submit"}
	for name, value := range attrs {
		out[name] = value
	}
	return out
}
