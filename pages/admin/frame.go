// Package admin holds the operators' screens. They take typed values and never query.
package admin

import "github.com/sanduan/sanduan/pages"

// Frame is what surrounds every screen.
type Frame struct {
	Title    string
	Operator pages.Operator // the zero operator before signing in
	CSRF     string         // goes into every form as _csrf
	Nonce    string
	Path     string // of the request, to mark the menu's place
	Flash    string // a word of success from the screen before
	Undo     string // where to post to take back what Flash says, "" nowhere
}
