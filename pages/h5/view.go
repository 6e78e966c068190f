// Package h5 holds the visitors' screens. They take typed values and never query.
package h5

import (
	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// View is a landing page for one visitor.
type View struct {
	Ready Prepared
	Env   block.Env
	Meta  Meta
	marks map[string]string // what stands in the place of blocks, by their ids
}

// Meta is what chats, search engines and browsers read of a page.
type Meta struct {
	URL     string // absolute
	Title   string
	Words   string
	Picture string // absolute; "" none
	Still   bool   // a picture of blocks rather than a page: without script and foot
}

// greeted tells whether one of the page's blocks names the inviter itself, and whether one is made for that.
func greeted(r pages.Ready) (some, only bool) {
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			if g, ok := b.Viewer.(block.Greeter); ok && !b.Hidden {
				some, only = true, only || g.Greets()
			}
		}
	}
	return some, only
}

// slip is the page's own word about the inviter, as a block among its personal ones. No block of a page has its id.
type slip struct{}

var slipBlock = pages.ReadyBlock{Block: pages.Block{ID: "\x00slip"}, Viewer: slip{}}

// anonymous tells whether the page itself must name the inviter: none of its blocks does.
func (v View) anonymous() bool {
	some, _ := greeted(v.Ready.Ready)
	return !some
}

// signed tells whether one of the page's blocks says text about the organiser itself, so that the foot need not.
func (v View) signed(text string) bool {
	for _, s := range v.Ready.Sections {
		for _, b := range s.Blocks {
			if signer, ok := b.Viewer.(block.Signer); ok && !b.Hidden && signer.Signs(text) {
				return true
			}
		}
	}
	return false
}

// unsigned is the organiser without what the page's blocks say of it.
func (v View) unsigned() pages.Host {
	h := v.Ready.Doc.Host
	if v.signed(organiser(h)) {
		h.Company, h.Brand = "", ""
	}
	if v.signed(h.Contact) {
		h.Contact = ""
	}
	if v.signed(h.ICP) {
		h.ICP = ""
	}
	return h
}

// place and mark tell the editor's script where a section begins, and what a block is called and whether visitors see
// it. Visitors' pages carry neither.
func (v View) place(s pages.ReadySection) templ.Attributes {
	if !v.Env.Editing {
		return nil
	}
	return templ.Attributes{"id": "s-" + s.ID}
}

func (v View) mark(b pages.ReadyBlock) templ.Attributes {
	if !v.Env.Editing {
		return nil
	}
	return templ.Attributes{"data-name": b.Title, "data-hidden": b.Hidden}
}

// Notice is a screen of a few words in the page's theme: paused, ended, not found.
type Notice struct {
	Env   block.Env
	Brand string
	Art   string // name of built-in art
	Head  string
	Words string
	Link  string // "" none
	Label string // of the link
	// A second, quieter link; "" none.
	Other, OtherLabel string
}

// Me is a participant's own screen.
type Me struct {
	Env     block.Env
	Host    pages.Host
	Done    bool // a lead has just come in
	Again   bool // … and it was in already
	Lead    pages.Lead
	Act     string // what the visitor did to leave it: "预约"; "" = 报名
	Good    string // what the ticket is good for, "" where its slot says so
	Until   form.Time
	Friends []pages.Friend
	Total   int    // friends in all
	Words   string // to send with the link
	Open    bool   // the page takes acts: shares can be made
	Plays   bool   // the page has plays
	Prizes  []MyPrize
	Joined  []block.Play // … each with a run of somebody else's, in Theirs, in which the visitor takes part
	Points  int64        // that the visitor has on the page
	Redeem  string       // where staff redeem a ticket, absolute; what comes after is the ticket
	Wrong   string       // what was wrong with the name or picture just sent

	NotCounted []pages.NotCounted
}

// Privacy is how personal data is handled, written from the organiser's settings.
type Privacy struct {
	Env  block.Env
	Host pages.Host
	Asks []string // the kinds of data the page's forms ask for
}
