package basic

import "github.com/sanduan/sanduan/components/block"

// class is what makes the page's usual button one of this look.
func (b Button) class() string {
	switch b.Layout {
	case "outline":
		return "kind-button-outline"
	case "quiet":
		return "kind-button-quiet"
	}
	return ""
}

// said tells whether the words below still fit: a button to the form says something else once the form is sent, or no
// seat is left, and is not there where the page has no form.
func (b Button) said(e block.Env) bool { return b.Link != "" || e.Open() && e.Action != "" }
