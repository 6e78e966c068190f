package handlers

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/h5"
)

// gallery answers GET /admin/gallery: every block in each of its variants, in a theme, a width, a text size, with a content
// and for somebody.
func (s *Server) gallery(c echo.Context) error {
	g, err := s.galleryOf(c, "组件库")
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, admin.GalleryScreen(g))
}

func (s *Server) galleryOf(c echo.Context, title string) (admin.Gallery, error) {
	uses, err := s.store.Uses(c.Request().Context())
	return admin.Gallery{
		Frame: s.frame(c, title), Look: galleryLook(c), Kinds: block.All(), Themes: theme.All(), Uses: uses, Plays: true,
	}, err
}

// galleryKind answers GET /admin/gallery/{kind}: one block, all its variants in all themes, and its fields.
func (s *Server) galleryKind(c echo.Context) error {
	kind, err := kindParam(c)
	if err != nil {
		return err
	}
	g := admin.GalleryKind{Kind: kind}
	if g.Gallery, err = s.galleryOf(c, kind.Title); err != nil {
		return err
	}
	g.Plays = admin.ShowsPlays(kind)
	if g.Used, err = s.usedOn(c.Request().Context(), kind.Name); err != nil {
		return err
	}
	for _, v := range kind.Variants() {
		ready := sampleDoc(g.Look, kind.Section, sample(kind, g.Look, v.Value)).Ready(false)
		ready.Plays = pages.SamplePlays()
		g.Weights = append(g.Weights, h5.Weigh(ready))
	}
	return render(c, http.StatusOK, admin.GalleryKindScreen(g))
}

func kindParam(c echo.Context) (block.Kind, error) {
	kind, ok := block.Get(c.Param("kind"))
	if !ok {
		return kind, pages.Errorf(pages.NotFound, "没有这种组件")
	}
	return kind, nil
}

// galleryLook is what the address says of how blocks are drawn; the usual where it says nothing that there is.
func galleryLook(c echo.Context) admin.Look {
	l := admin.Look{
		Theme: theme.Get(c.QueryParam("theme")), Width: galleryWidth(c.QueryParam("width")), Text: textSize(c.QueryParam("text")),
		Content: block.Plain, As: pages.AsStranger,
	}
	l.Play, l.State = admin.ParsePlay(c.QueryParam("play"), c.QueryParam("state"))
	if content, ok := block.ParseContent(c.QueryParam("content")); ok {
		l.Content = content
	}
	if as := pages.Persona(c.QueryParam("as")); c.QueryParams().Has("as") && admin.LooksAs(as) {
		l.As = as
	}
	return l
}

// galleryWidth reads the phone's width; 375 where it is none of the three.
func galleryWidth(s string) int {
	for _, w := range admin.PhoneWidths {
		if number(s) == w {
			return w
		}
	}
	return 375
}

// galleryFrame answers GET /admin/gallery/{kind}/frame: one block alone on a page, in ?variant=, or as its sample is.
func (s *Server) galleryFrame(c echo.Context) error {
	kind, err := kindParam(c)
	if err != nil {
		return err
	}
	look, variant := galleryLook(c), c.QueryParam("variant")
	if !kind.Has(variant) {
		variant = ""
	}
	if _, greets := kind.Sample.(block.Greeter); greets && !c.QueryParams().Has("as") {
		look.As = pages.AsInvited // a stranger would see nothing of what it is for
	}
	return s.sampleFrame(c, sampleDoc(look, kind.Section, sample(kind, look, variant)), look)
}

// gallerySheet answers GET /admin/gallery/sheet: every block in each of its variants, one below the other; with ?only=plays those that
// show plays, for each kind of play.
func (s *Server) gallerySheet(c echo.Context) error {
	look := galleryLook(c)
	var all []pages.Block
	for _, k := range block.All() {
		for _, v := range k.Variants() {
			switch {
			case c.QueryParam("only") != "plays":
				all = append(all, sample(k, look, v.Value))
			case admin.ShowsPlays(k):
				all = append(all, samplesOfPlays(sample(k, look, v.Value))...)
			}
		}
	}
	return s.sampleFrame(c, sampleDoc(look, block.Basic, all...), look)
}

// sample is a block of that kind as the gallery draws it; its id names kind and variant.
func sample(k block.Kind, l admin.Look, variant string) pages.Block {
	props, err := json.Marshal(k.With(l.Content, variant))
	if err != nil {
		panic("handlers: write a sample: " + err.Error()) // structs of plain fields always encode
	}
	return pages.Block{ID: k.Name + "-" + variant, Kind: k.Name, Props: props}
}

// samplesOfPlays are the block as it shows a play of each kind; one made for another kind of play shows nothing.
func samplesOfPlays(b pages.Block) []pages.Block {
	var all []pages.Block
	for _, k := range block.PlayKinds() {
		own := b
		own.ID += "-" + k.Value
		own.Props = fmt.Appendf(bytes.Clone(b.Props[:len(b.Props)-1]), ",%q:%q}", "Play", k.Value) // of members named alike the last counts
		all = append(all, own)
	}
	return all
}

func sampleDoc(l admin.Look, section block.Section, blocks ...pages.Block) pages.Doc {
	return pages.Doc{Title: "组件", Theme: l.Theme.Name, Sections: []pages.Section{{ID: "sample", Kind: section, Blocks: blocks}}}
}

// sampleFrame draws contents that are no page's, for an invented host and somebody invented, or the operator who edits.
func (s *Server) sampleFrame(c echo.Context, d pages.Doc, l admin.Look) error {
	as := l.As
	d.Host = pages.Host{Brand: "示例品牌", Company: "示例公司", Days: 90}
	ready := d.Ready(true)
	if ready.Action == "" {
		ready.Action = "#form-sample" // as on a page with a form, so that buttons show
	}
	e := s.plainEnv(c, d)
	e.Editing, e.Action, e.Consent, e.Links = as == "", ready.Action, d.Host.Agreement(), nowhere
	e.Seats = block.Seats{Limit: 30, Taken: 18}
	e.Plays, e.Token = l.Plays(e.Now)
	as.Be(&e, s.base(c)+"/s/"+pages.SharerCode, "#")
	if e.Acted {
		_, e.Slot = ready.FirstSlot(e.Now)
	}
	inert(c)
	still := c.QueryParam("still") == "1"
	screen := h5.Page(h5.View{Ready: h5.Prepared{Ready: ready}, Env: e, Meta: h5.Meta{Title: d.Title, Still: still}})
	return render(c, http.StatusOK, templ.Join(screen, admin.FrameEnd(e.Nonce, textSize(c.QueryParam("text")), "")))
}
