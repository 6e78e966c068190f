package h5

import (
	"context"
	"net/url"
	"strings"
	"time"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
)

// Prepared is a published version made ready to be drawn for many visitors: blocks that look the same to everybody
// are drawn once.
type Prepared struct {
	pages.Ready
	still map[string]string // HTML by block id
}

// Prepare draws ahead the blocks that depend on no visitor. Which they are is found by drawing each for visitors who
// differ in everything a block may know: whoever writes a block has nothing to declare.
func Prepare(r pages.Ready) Prepared {
	p := Prepared{Ready: r, still: map[string]string{}}
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			if html, ok := still(b, r); ok {
				p.still[b.ID] = html
			}
		}
	}
	return p
}

// still draws the block for everybody; ok is false where two of them see it differently, or it cannot be drawn.
func still(b pages.ReadyBlock, r pages.Ready) (html string, ok bool) {
	for i, e := range everybody(b.ID) {
		e.Title, e.Theme, e.Action, e.Consent = r.Doc.Title, theme.Get(r.Doc.Theme), r.Action, r.Doc.Host.Agreement()
		var drawn strings.Builder
		if err := b.Viewer.View(e).Render(context.Background(), &drawn); err != nil {
			return "", false
		}
		if i > 0 && drawn.String() != html {
			return "", false
		}
		html = drawn.String()
	}
	return html, true
}

// everybody are visitors of whom each two differ in something a block may know.
func everybody(id string) []block.Env {
	stranger := block.Env{ID: id, Now: time.UnixMilli(0), Nonce: "n1", Links: paths("1")}
	later := stranger
	later.Now, later.Nonce, later.Links = time.UnixMilli(1<<52), "n2", paths("2")
	friend := stranger
	friend.Inviter, friend.Via, friend.Channel = &block.Person{Name: "甲", Avatar: "/1"}, "via", "channel"
	acted := stranger
	acted.Acted, acted.Visitor = true, block.Person{Name: "乙", Avatar: "/2"}
	shared := stranger
	shared.Shared, shared.Links = true, paths("3")
	both := friend
	both.Acted, both.Shared, both.Friends, both.Links = true, true, 3, paths("4")
	full := stranger
	full.Full = true
	wrong := stranger
	wrong.Form = block.Form{Block: id, Values: url.Values{"name": {"丙"}, "phone": {"1"}}, Errors: form.Errors{}}
	for _, field := range []string{"form", "name", "phone", "consent", "q0"} {
		wrong.Form.Errors[field] = "错"
	}
	return []block.Env{stranger, later, friend, acted, shared, both, full, wrong}
}

func paths(s string) block.Links {
	return block.Links{Page: s, Lead: s, Share: s, Me: s, Privacy: s, Own: s, Poster: s}
}

// draw is a block of the page for this visitor.
func (v View) draw(b pages.ReadyBlock) templ.Component {
	if html, ok := v.Ready.still[b.ID]; ok {
		return templ.Raw(html)
	}
	e := v.Env
	e.ID = b.ID
	return b.Viewer.View(e)
}
