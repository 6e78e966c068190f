package part

import (
	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/components/block"
)

// NoSeats are the words where no seat is left.
const NoSeats = "名额已满"

// wrong ties a control to the complaint about it, so that screen readers say both.
func wrong(e block.Env, name string) templ.OrderedAttributes {
	if e.Wrong(name) == "" {
		return nil
	}
	return templ.OrderedAttributes{
		{Key: "aria-invalid", Value: "true"},
		{Key: "aria-describedby", Value: wrongID(e, name)},
	}
}

// wrongID names a complaint; a page may carry several forms.
func wrongID(e block.Env, name string) string { return e.ID + "-" + name + "-wrong" }

// optional is a placeholder that says when a field may be left empty.
func optional(required bool, placeholder string) string {
	if required {
		return placeholder
	}
	return placeholder + "（选填）"
}
