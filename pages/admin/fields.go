package admin

import (
	"fmt"
	"strconv"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/components/form"
)

// pills is the most options that stand side by side; more go into a menu.
const pills = 4

// limit says beside a field's label how much it takes, or which clock a time goes by.
func limit(f form.Field) string {
	switch {
	case f.Kind == form.Text && f.Max > 0 && f.Max < 100:
		return fmt.Sprintf("%d 字内", f.Max)
	case f.Kind == form.Long && f.Max > 0 && f.Max < 2000:
		return fmt.Sprintf("%d 字内", f.Max)
	case f.Kind == form.Number && f.Max > 0:
		return fmt.Sprintf("%d – %d", f.Min, f.Max)
	case f.Kind == form.Moment:
		return "北京时间"
	case f.Kind == form.List && f.Min > 0:
		return fmt.Sprintf("%d – %d 项", f.Min, f.Max)
	case f.Kind == form.List:
		return fmt.Sprintf("最多 %d 项", f.Max)
	}
	return ""
}

// counted is the limit of a text whose length the script counts beside its label; 0 where it does not.
func counted(f form.Field) int {
	if f.Kind == form.Text || f.Kind == form.Long {
		return f.Max
	}
	return 0
}

// said are the attributes that tie a control to its label, its help and what is wrong with it.
func (s Sheet) said(path string, f form.Field) templ.Attributes {
	out := templ.Attributes{"id": FieldID(path), "name": path}
	described := FieldID(path) + "-wrong" // empty and hidden while nothing is wrong
	if s.Errors[path] != "" {
		out["aria-invalid"] = "true"
	}
	if f.Help != "" {
		described += " " + FieldID(path) + "-help"
	}
	out["aria-describedby"] = described
	if f.Required {
		out["aria-required"] = "true"
	}
	return out
}

// inputMode is the keyboard a phone shows.
func inputMode(k form.Kind) string {
	switch k {
	case form.Number:
		return "numeric"
	case form.Amount:
		return "decimal"
	case form.Address:
		return "url"
	}
	return "text"
}

// grows tells whether a text of one line may be longer than its control: the control then grows, so that all of it is read.
func grows(f form.Field) bool { return f.Kind == form.Text && f.Max > 20 }

// rows is how high the control of a long text is.
func rows(text string) int { return max(3, min(8, len([]rune(text))/24+2)) }

// op names a list's button: "Items.2.up".
func op(list string, i int, verb string) string { return list + "." + strconv.Itoa(i) + "." + verb }
