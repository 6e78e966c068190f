package handlers

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/comply"
	"github.com/sanduan/sanduan/pages/h5"
)

// shown is what the editor has to show after edits: its own, and those others have made since it last asked.
type shown struct {
	Undo     string            `json:"undo"` // what undoing would undo, in words; "" = nothing
	Redo     string            `json:"redo"`
	Problems int               `json:"problems"` // what keeps the draft from being published
	Changed  bool              `json:"changed"`  // the draft differs from what visitors see
	Title    string            `json:"title"`
	Look     string            `json:"look"`              // the theme's tokens as CSS
	Outline  string            `json:"outline,omitempty"` // HTML, where it differs from what the browser has
	Hash     string            `json:"hash"`              // of the outline
	Page     string            `json:"page,omitempty"`    // HTML of the phone's <main>, where more than single blocks have changed
	Blocks   map[string]string `json:"blocks,omitempty"`  // HTML of single blocks
	Side     string            `json:"side,omitempty"`    // HTML of the right column, where others or an undo have changed what it shows
	Base     string            `json:"base,omitempty"`    // what the open form begins from now
	Errors   form.Errors       `json:"errors"`            // of the open form
	Gone     bool              `json:"gone,omitempty"`    // what was open has been deleted
	Summary  string            `json:"summary,omitempty"` // of the open play
	Heads    map[string]string `json:"heads,omitempty"`   // of the open form: what the items of its lists are called, by their paths
	Found    map[string]string `json:"found"`             // of the open form: HTML of what the rules say, by field
}

// showEdited adds to the answer what the browser has to show.
func (s *Server) showEdited(c echo.Context, in edits, out *edited) error {
	ctx := c.Request().Context()
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	out.Rev, out.At = st.rev, s.now().UnixMilli()
	model, err := s.editorView(c, st, in.Open.at())
	if err != nil {
		return err
	}
	out.Problems, out.Changed, out.Title, out.Look = model.ToMend(), model.Changed, st.draft.Title, st.draft.Look().CSS()
	out.Undo, out.Redo = model.Undo, model.Redo
	outline, err := drawn(ctx, admin.Outline(model))
	if err != nil {
		return err
	}
	sum := sha256.Sum256([]byte(outline))
	if out.Hash = hex.EncodeToString(sum[:6]); out.Hash != in.Outline {
		out.Outline = outline
	}
	if err := s.showPhone(c, st, in, out); err != nil {
		return err
	}
	return s.showSide(c, st, in, out, model)
}

// drawn is a component's HTML.
func drawn(ctx context.Context, view templ.Component) (string, error) {
	var b bytes.Buffer
	err := view.Render(ctx, &b)
	return b.String(), err
}

// showPhone draws the blocks that were edited, or the whole page where they moved or somebody else has edited too.
func (s *Server) showPhone(c echo.Context, st studio, in edits, out *edited) error {
	whole, mine := false, 0
	for _, r := range out.Results {
		whole = whole || r.whole
		if r.OK {
			mine++
		}
	}
	whole = whole || out.Rev-in.Rev > mine
	view, err := s.canvas(c, st.ready)
	if err != nil {
		return err
	}
	if whole {
		page, err := drawn(c.Request().Context(), h5.Page(view))
		if err != nil {
			return err
		}
		out.Page = mainOf(page)
		return nil
	}
	out.Blocks = map[string]string{}
	for _, r := range out.Results {
		b, err := st.ready.Find(r.drawn)
		if err != nil || out.Blocks[b.ID] != "" {
			continue // gone, or drawn already
		}
		if out.Blocks[b.ID], err = drawn(c.Request().Context(), h5.Block(view, b)); err != nil {
			return err
		}
	}
	return nil
}

// mainOf cuts the <main> element out of a visitors' screen.
func mainOf(page string) string {
	start, end := strings.Index(page, "<main"), strings.LastIndex(page, "</main>")
	if start < 0 || end < start {
		return ""
	}
	return page[start : end+len("</main>")]
}

// showSide tells the open form what it begins from now. Where that is not what it sent, the form itself comes along.
func (s *Server) showSide(c echo.Context, st studio, in edits, out *edited, model admin.Editor) error {
	out.Errors = form.Errors{}
	if in.Open == (opened{}) {
		return nil
	}
	at := in.Open.at()
	sh, ok, err := openSheet(st.draft, at)
	if err != nil || !ok {
		out.Gone = pages.IsCode(err, pages.NotFound)
		return nil
	}
	stored, err := sh.load(&st.draft)
	if err != nil {
		return err
	}
	out.Errors, out.Base = admin.ErrorsAt(model.Problems, at), base64.StdEncoding.EncodeToString(stored)
	values, err := sh.values(stored)
	if err != nil {
		return err
	}
	out.Heads = admin.Sheet{At: at, Fields: sh.fields, Values: values, Choices: admin.Choices{Refers: st.draft.Refers}}.Heads()
	for _, r := range out.Results {
		out.Errors = withErrors(out.Errors, r.Errors)
	}
	if out.Found, err = foundDrawn(c.Request().Context(), admin.FoundAt(model.Found, at, sh.fields, out.Errors), model.Locked); err != nil {
		return err
	}
	if p, ok := st.ready.Play(string(playKey(at.Panel))); ok && playKey(at.Panel) != "" {
		out.Summary = admin.SayRules(st.ready.Summary(p))
	}
	if bytes.Equal(said(in, out, sh), stored) && !turned(in) {
		return nil
	}
	side, err := s.side(c, st, at)
	if err != nil {
		return err
	}
	out.Side, err = drawn(c.Request().Context(), side)
	return err
}

// foundDrawn is what the rules say of each field, as HTML.
func foundDrawn(ctx context.Context, found map[string][]comply.Finding, locked bool) (map[string]string, error) {
	out := map[string]string{}
	for field, list := range found {
		html, err := drawn(ctx, admin.FoundList(list, locked))
		if err != nil {
			return nil, err
		}
		out[field] = html
	}
	return out, nil
}

// said is what the open form says, as far as the server has heard: the last that was stored of it here, or else what it
// began from.
func said(in edits, out *edited, sh sheet) []byte {
	for i := len(in.Edits) - 1; i >= 0; i-- {
		e := in.Edits[i]
		if e.Do != "set" || e.Op != "" || e.Block != in.Open.Block || e.Panel != in.Open.Panel || !out.Results[i].OK {
			continue
		}
		if values, err := parseForm(e.Values); err == nil {
			mine, _ := sh.bind(decodeBase(e.Base), values)
			return mine
		}
	}
	return decodeBase(in.Open.Base)
}

// turned tells whether a list's button was among the edits: the form has other fields then.
func turned(in edits) bool {
	return slices.ContainsFunc(in.Edits, func(e edit) bool { return e.Op != "" })
}
