package block

import (
	"net/url"
	"strconv"
	"time"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
)

// Env is everything a block's view may know. Views cannot query, so they cannot be slow.
type Env struct {
	ID      string // of the block being drawn, unique in the page
	Title   string // of the page
	Theme   theme.Theme
	Now     time.Time // the server's
	Nonce   string    // of this response's Content-Security-Policy
	Editing bool      // in the editor's preview: nothing is sent, empty states are explained

	Visitor Person
	Inviter *Person // who brought this visitor; nil for a stranger
	Named   bool    // the page has a block made to greet by the inviter's name: the others need not; see Greeter
	Acted   bool    // this visitor has left a lead on this page
	By      string  // … by the form of the block with this id; "" where that does not matter
	Shared  bool    // this visitor has a share: Links.Own and Links.Poster are set
	Friends int     // how many friends acted through this visitor's share
	Full    bool    // no seat is left: who has not acted cannot any more

	Seats  Seats     // of the page
	Booked Booked    // how many have booked the slots of the page's blocks; see Places
	Slot   string    // what this visitor has booked, in words; "" nothing
	Ticket string    // this visitor's ticket (凭证号), "" where none
	Used   form.Time // when the ticket was used, 0 not yet

	Plays []Play // the page's, in its order
	Token string // of the pass under whose link the page was opened, "" none

	Links   Links
	Via     string // code of the share link under which the page was opened, "" for none
	Channel string // code of the channel under which it was opened, "" for none
	Consent Consent
	Form    Form   // what this visitor just sent, when it must be corrected
	Action  string // anchor of the page's first lead form, "#…"; "" where the page has none

	item string // path of the list item being drawn, with its dot: "Items.0."; see Item
}

// Open tells whether this visitor may leave a lead: has not yet, and there is a seat.
func (e Env) Open() bool { return !e.Acted && !e.Full }

// Elsewhere tells whether this visitor's lead came by another block of the page: what came of it is said there in full.
func (e Env) Elsewhere() bool { return e.Acted && e.By != "" && e.By != e.ID }

// Text marks the element whose whole text is the named field, so that the editor can type in it. Visitors' pages carry
// no mark.
func (e Env) Text(field string) templ.Attributes { return e.mark("data-text", field) }

// Image marks the <img> that shows the named field, so that the editor knows what a picture dropped on it replaces.
func (e Env) Image(field string) templ.Attributes { return e.mark("data-image", field) }

// Item is e for drawing the i-th item of the named list: fields marked through it are the item's.
func (e Env) Item(list string, i int) Env {
	if e.Editing {
		e.item += list + "." + strconv.Itoa(i) + "."
	}
	return e
}

func (e Env) mark(as, field string) templ.Attributes {
	if !e.Editing {
		return nil
	}
	return templ.Attributes{as: e.item + field}
}

// Person is somebody as others see them.
type Person struct {
	Name   string // "" for somebody who has not said
	Avatar string // URL; "" = drawn from the name
}

// Called is the name to show.
func (p Person) Called() string {
	if p.Name == "" {
		return "你的好友"
	}
	return p.Name
}

// Links are the addresses a page leads to. All are paths on this site, but Own, which is absolute.
type Links struct {
	Page    string // GET: this page
	Lead    string // POST: leave a lead
	Share   string // POST: make my share
	Start   string // POST: begin a run
	Join    string // POST: help a run
	Claim   string // POST: what the owner or a friend does besides, and taking a prize
	Rules   string // GET: the rules of the page's plays
	Me      string // GET: my progress
	Privacy string // GET: how personal data is handled
	Own     string // absolute URL of my share link
	Poster  string // my poster's picture
}

// Consent is what a visitor agrees to when leaving a lead.
type Consent struct {
	Text    string // the sentence beside the box
	Version string // names this exact text; stored with the lead
}

// Form is what a visitor sent that could not be taken, to be shown again beside what is wrong.
type Form struct {
	Block  string // id of the block whose form it was
	Values url.Values
	Errors form.Errors
}

// Value is what the visitor typed into the named field of this block's form.
func (e Env) Value(name string) string {
	if e.Form.Block != e.ID {
		return ""
	}
	return e.Form.Values.Get(name)
}

// Wrong is what is wrong with the named field of this block's form; "" for nothing.
func (e Env) Wrong(name string) string {
	if e.Form.Block != e.ID {
		return ""
	}
	return e.Form.Errors[name]
}
