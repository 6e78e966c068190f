package admin

import (
	"net/url"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
)

// Compare shows two shapes of a page side by side, and what differs.
type Compare struct {
	Frame   Frame
	Page    pages.Page
	Changes Changes
	Shapes  []ui.Option // what can be compared: refs and titles
	Block   string      // the block both phones show, "" = the top
}

// phone is the address of one side's phone.
func (c Compare) phone(of Shape) string {
	q := url.Values{"of": {of.Ref}}
	if c.Block != "" {
		q.Set("block", c.Block)
	}
	return "/admin/pages/" + c.Page.ID + "/frame?" + q.Encode()
}

// sideClass makes two labels after their radio buttons (peer/a, peer/b) look like one switch; wide screens show both sides.
const sideClass = "grid grid-cols-2 gap-1 rounded-lg bg-slate-200/70 p-1 text-sm md:hidden [&>label]:flex [&>label]:h-11 [&>label]:cursor-pointer [&>label]:items-center " +
	"[&>label]:justify-center [&>label]:rounded-md [&>label]:text-slate-700 " +
	"peer-checked/a:[&>label:first-child]:bg-white peer-checked/a:[&>label:first-child]:font-medium peer-checked/a:[&>label:first-child]:text-slate-900 peer-checked/a:[&>label:first-child]:shadow-sm " +
	"peer-checked/b:[&>label:last-child]:bg-white peer-checked/b:[&>label:last-child]:font-medium peer-checked/b:[&>label:last-child]:text-slate-900 peer-checked/b:[&>label:last-child]:shadow-sm " +
	"peer-focus-visible/a:ring-2 peer-focus-visible/a:ring-indigo-600 peer-focus-visible/b:ring-2 peer-focus-visible/b:ring-indigo-600"

// FrameAlone follows a screen that shows one block: the page's foot goes, and what a block fixes to the screen's edge is
// fixed to the block's instead.
func FrameAlone(nonce string) templ.Component {
	return templ.Raw(`<style nonce="` + templ.EscapeString(nonce) + `">footer{display:none}main.page{min-height:0}[id^="b-"]{transform:translate(0);min-height:76px}</style>`)
}
