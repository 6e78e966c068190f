// Package cta holds the blocks of the last section (下段): the call to action.
package cta

import (
	"strings"
	"time"
	"unicode"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/part"
)

// Lead is what the form asks.
func (b Lead) Lead() block.Lead {
	return block.Lead{
		Button: b.Button, Thanks: string(b.Thanks),
		AskName: b.AskName, NameRequired: b.NameRequired, Questions: b.Questions,
	}
}

// open is what the form says to those who can still fill it.
func (b Lead) open(e block.Env) string {
	if !e.Open() {
		return ""
	}
	return string(b.Words)
}

// message is what a visitor copies to send on: the operator's words, then the visitor's own link.
func (b Share) message(e block.Env) string {
	return strings.TrimSpace(string(b.Text) + "\n" + e.Links.Own)
}

// rows are about as many lines as a message takes on a phone, so that all of it is seen, within reason.
func rows(message string) int {
	const line = 34 // half-width characters
	n := 0
	for part := range strings.SplitSeq(message, "\n") {
		width := 0
		for _, r := range part {
			width++
			if r > unicode.MaxLatin1 {
				width++
			}
		}
		n += 1 + max(0, width-1)/line
	}
	return min(n, 8)
}

// lead is where the bar's button leads and what it says: to the page's form, or, for who has filled it, to what came
// of it. No address means that there is nothing to lead to.
func (b Bar) lead(e block.Env) (address, words string) {
	if e.Acted {
		return e.Links.Me, "查看我的进度"
	}
	if e.Full {
		return e.Action, part.NoSeats
	}
	return e.Action, b.Button
}

// words marks the bar's button where it says what the operator wrote.
func (b Bar) words(e block.Env) templ.Attributes {
	if !e.Open() {
		return nil
	}
	return e.Text("Button")
}

// Unfit refuses the sample code: nobody can follow it.
func (b Follow) Unfit(time.Time) form.Errors {
	if b.QR.Src == part.SampleQR {
		return form.Errors{"QR": part.WrongQR}
	}
	return nil
}
