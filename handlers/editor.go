package handlers

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"mime/multipart"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/assets"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/comply"
	"github.com/sanduan/sanduan/pages/play"
)

// studio is what every screen of the editor is made from.
type studio struct {
	page  pages.Page
	draft pages.Doc
	rev   int                     // of the draft
	ready pages.Ready             // the draft, decoded for the editor
	found func() []comply.Finding // what the rules say of the draft now; asked for by several parts of a screen
}

func (s *Server) studio(c echo.Context) (studio, error) {
	p, err := s.studioPage(c)
	if err != nil {
		return studio{}, err
	}
	d, rev, err := s.store.Draft(c.Request().Context(), p.ID)
	return s.studioOf(c, p, d, rev), err
}

func (s *Server) studioOf(c echo.Context, p pages.Page, d pages.Doc, rev int) studio {
	ready := d.Ready(true)
	found := sync.OnceValue(func() []comply.Finding { return s.found(c, p, ready, s.now()) })
	return studio{p, d, rev, ready, found}
}

// editor answers GET /admin/pages/{id}: the outline, the phone, and the form of ?block= or ?panel=.
func (s *Server) editor(c echo.Context) error {
	st, at, side, err := s.opened(c)
	if err != nil {
		return err
	}
	return s.drawEditor(c, http.StatusOK, st, at, side)
}

// opened is the editor with the form that the address names.
func (s *Server) opened(c echo.Context) (st studio, at admin.At, side templ.Component, err error) {
	if st, err = s.studio(c); err != nil {
		return studio{}, admin.At{}, nil, err
	}
	at = opens(c)
	side, err = s.side(c, st, at)
	return st, at, side, err
}

// opens is the form the address names; by itself the editor opens the settings.
func opens(c echo.Context) admin.At {
	at := admin.At{Block: c.QueryParam("block"), Panel: c.QueryParam("panel"), Field: c.QueryParam("at"), View: c.QueryParam("view")}
	if at.Block == "" && at.Panel == "" {
		at.Panel = "basics"
	}
	return at
}

// editorSide answers GET /admin/pages/{id}/side: the editor's right column alone, for the script.
func (s *Server) editorSide(c echo.Context) error {
	_, _, side, err := s.opened(c)
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, side)
}

// side is the right column.
func (s *Server) side(c echo.Context, st studio, at admin.At) (templ.Component, error) {
	if at.Block != "" {
		return s.blockSide(c, st, at)
	}
	switch at.Panel {
	case "schedule":
		return s.scheduleSide(c, st, nil, nil)
	case "channels":
		return s.channelsSide(c, st, pages.Channel{}, nil)
	case "preview":
		return s.previewSide(c, st)
	case "versions":
		return s.versionsSide(c, st)
	case "plays":
		return s.playsSide(c, st)
	case "file":
		return s.fileSide(c, st, pages.TemplateName{}, nil), nil
	}
	sh, ok := panelSheet(st.draft, at.Panel)
	switch {
	case !ok && playKey(at.Panel) != "":
		return admin.Gone(admin.Sheet{At: at}), nil
	case !ok:
		return nil, noPanel(at.Panel)
	}
	return s.sheetSide(c, st, sh, at)
}

// noPanel is the error of a panel that a draft does not have (any more).
func noPanel(panel string) error {
	if playKey(panel) != "" {
		return pages.Errorf(pages.NotFound, "这个玩法已被删除")
	}
	return pages.Errorf(pages.NotFound, "没有这一项设置")
}

func (s *Server) blockSide(c echo.Context, st studio, at admin.At) (templ.Component, error) {
	b, err := st.draft.Find(at.Block)
	if err != nil {
		return admin.Gone(admin.Sheet{}), nil
	}
	kind, ok := block.Get(b.Kind)
	if !ok {
		return admin.Unknown(s.toolbar(c, st, *b)), nil
	}
	return s.sheetSide(c, st, blockSheet(kind, b.ID), at)
}

// sheetSide is an edit form that shows what is stored.
func (s *Server) sheetSide(c echo.Context, st studio, sh sheet, at admin.At) (templ.Component, error) {
	f, err := sh.form(&st.draft)
	if err != nil {
		return nil, err
	}
	f.At.Field = at.Field
	problems, err := s.problems(c.Request().Context(), st)
	if err != nil {
		return nil, err
	}
	f.Errors, f.Stored = admin.ErrorsAt(problems, sh.at), true
	f.Found = admin.FoundAt(st.found(), sh.at, sh.fields, f.Errors)
	return s.sheetView(c, st, f)
}

// sheetView adds what a form needs besides its values.
func (s *Server) sheetView(c echo.Context, st studio, f admin.Sheet) (templ.Component, error) {
	library, err := s.store.Pictures(c.Request().Context(), "", admin.LibraryShown)
	if err != nil {
		return nil, err
	}
	f.Page, f.CSRF, f.Locked = st.page.ID, s.csrfToken(c), !operator(c).Role.Edits()
	f.Choices = admin.Choices{Arts: artsFor(f.At.Panel), Library: library, Anchors: admin.Anchors(st.draft), Refers: st.draft.Refers, Theme: st.draft.Look()}
	if f.At.Panel == "quota" {
		if f.Taken, err = s.store.Taken(c.Request().Context(), st.page.ID); err != nil {
			return nil, err
		}
	}
	if p, ok := st.ready.Play(string(playKey(f.At.Panel))); ok && playKey(f.At.Panel) != "" {
		return admin.PlayForm(f, p, st.ready.Summary(p)), nil
	}
	if f.At.Block == "" {
		return admin.PanelForm(f, st.draft), nil
	}
	b, err := st.draft.Find(f.At.Block)
	if err != nil {
		return admin.Gone(f), nil
	}
	return admin.BlockForm(f, s.toolbar(c, st, *b)), nil
}

// artsFor is the built-in art that suits a panel: posters are painted, and chats show pictures, but neither reads SVG; art
// behind a poster is the theme's own.
func artsFor(panel string) []assets.Art {
	switch panel {
	case "poster":
		return nil
	case "card":
		return slices.DeleteFunc(assets.Arts(), func(a assets.Art) bool { return path.Ext(a.Name) == ".svg" })
	}
	return assets.Arts()
}

func (s *Server) toolbar(c echo.Context, st studio, b pages.Block) admin.Toolbar {
	return admin.Toolbar{Page: st.page.ID, CSRF: s.csrfToken(c), Block: b, Doc: st.draft, Locked: !operator(c).Role.Edits()}
}

// drawEditor draws the whole screen around the right column.
func (s *Server) drawEditor(c echo.Context, status int, st studio, at admin.At, side templ.Component) error {
	e, err := s.editorView(c, st, at)
	if err != nil {
		return err
	}
	e.Frame = s.frame(c, st.draft.Title)
	return render(c, status, admin.EditorScreen(e, side))
}

// editorView is what the outline and the header show; its frame has the form's token alone.
func (s *Server) editorView(c echo.Context, st studio, at admin.At) (admin.Editor, error) {
	ctx := c.Request().Context()
	problems, err := s.problems(ctx, st)
	if err != nil {
		return admin.Editor{}, err
	}
	changed, err := s.changed(ctx, st)
	if err != nil {
		return admin.Editor{}, err
	}
	release, err := s.releaseView(c, st.page.ID)
	if err != nil {
		return admin.Editor{}, err
	}
	undo, redo, err := s.store.Steps(ctx, st.page.ID, operator(c).ID)
	return admin.Editor{
		Frame: admin.Frame{CSRF: s.csrfToken(c)}, Page: st.page, State: st.page.State(s.now()), Ready: st.ready,
		At: at, Problems: problems, Found: st.found(), Changed: changed, Locked: !operator(c).Role.Edits(), Rev: st.rev, Undo: undo, Redo: redo, Release: release,
	}, err
}

// problems are what keeps the draft from being published now, but for a poster whose code phones could not read: what is wrong with it, and
// what would be worse for whom takes part already.
func (s *Server) problems(ctx context.Context, st studio) ([]pages.Problem, error) {
	problems, err := s.problemsAt(ctx, st.ready, s.now())
	if err != nil {
		return nil, err
	}
	worse, err := s.worse(ctx, st.page, st.draft)
	return append(problems, worse...), err
}

// problemsAt are what keeps contents from being published at a time.
func (s *Server) problemsAt(ctx context.Context, r pages.Ready, at time.Time) ([]pages.Problem, error) {
	srcs, clips, slugs := r.Outside()
	pictures, err := s.store.PicturesAmong(ctx, srcs)
	if err != nil {
		return nil, err
	}
	videos, err := s.store.VideosAmong(ctx, clips)
	if err != nil {
		return nil, err
	}
	live, err := s.store.LiveAmong(ctx, slugs)
	return r.Check(at, pages.Exists{
		Picture: func(src string) bool { return pictures[src] },
		Video:   func(src string) bool { return videos[src] },
		Page:    func(slug string) bool { return live[slug] },
	}), err
}

// changed tells whether the draft differs from what visitors see.
func (s *Server) changed(ctx context.Context, st studio) (bool, error) {
	if st.page.Live == 0 {
		return true, nil
	}
	live, err := s.version(ctx, st.page)
	return len(pages.Diff(live.Doc, st.draft)) > 0, err
}

// saveBlock stores a block's edit form. Where the block is gone the form comes back to be copied from.
func (s *Server) saveBlock(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	name := c.FormValue("_kind")
	if b, err := st.draft.Find(c.Param("block")); err == nil {
		name = b.Kind
	}
	kind, ok := block.Get(name)
	if !ok {
		return pages.Errorf(pages.NotFound, "这个组件已被删除")
	}
	return s.saveSheet(c, st, blockSheet(kind, c.Param("block")))
}

// savePanel stores the form of one of the page's settings.
func (s *Server) savePanel(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	panel := c.Param("panel")
	sh, ok := panelSheet(st.draft, panel)
	if kind, known := play.Get(c.FormValue("_kind")); !ok && known && playKey(panel) != "" {
		sh, ok = playSheet(kind, panel, st.draft.Prizes), true // gone: the form comes back to be copied from
	}
	if !ok {
		return noPanel(panel)
	}
	return s.saveSheet(c, st, sh)
}

// saveSheet takes the files of a submitted edit form, applies a list's button, and saves what is valid. Whatever is
// wrong, the form comes back with all that was typed.
func (s *Server) saveSheet(c echo.Context, st studio, sh sheet) error {
	in, wrong, err := s.filled(c)
	if err != nil {
		return err
	}
	admin.ThemeColours(in)
	f := admin.Sheet{At: sh.at, Kind: sh.kind, Fields: sh.fields, Base: in.Get("_base")}
	if take, ok := admin.TakeOver(in.Get("_safer")); ok {
		take.In(in)
		f.At.Field = take.Field
	}
	if op := in.Get("_op"); op != "" && len(wrong) == 0 {
		in, f.At.Field = sh.reorder(in, op)
	}
	props, errs := sh.bind(decodeBase(f.Base), in)
	f.Values, f.Errors = in, withErrors(errs, wrong)
	if len(f.Errors) > 0 {
		return s.showSheet(c, http.StatusUnprocessableEntity, st, f)
	}
	return s.storeSheet(c, st, sh, f, props)
}

func (s *Server) storeSheet(c echo.Context, st studio, sh sheet, f admin.Sheet, props json.RawMessage) error {
	err := s.editDraft(c, func(d *pages.Doc) error {
		clashing, err := sh.merge(d, decodeBase(f.Base), props, false)
		if len(clashing) > 0 {
			return errOvertaken
		}
		return err
	})
	if pages.IsCode(err, pages.Conflict) || pages.IsCode(err, pages.NotFound) {
		return s.overtaken(c, sh, f, props)
	}
	if err != nil {
		return err
	}
	if f.At.Panel == "host" { // who answers for the page and asks for personal data
		if err := s.audit(c, "page.host", st.page.ID, ""); err != nil {
			return err
		}
	}
	s.flash(c, "已保存到草稿")
	if f.At.Field != "" {
		return seeOther(c, f.At.URL(st.page.ID)+"#"+admin.FieldID(f.At.Field))
	}
	return seeOther(c, f.At.URL(st.page.ID)+"#side")
}

// overtaken shows the form again where somebody else changed or deleted what it edits. Its base is then what they
// stored, so that saving once more is the operator's decision.
func (s *Server) overtaken(c echo.Context, sh sheet, f admin.Sheet, props json.RawMessage) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	theirs, err := sh.load(&st.draft)
	if pages.IsCode(err, pages.NotFound) {
		return s.drawEditor(c, http.StatusNotFound, st, f.At, admin.Gone(f))
	}
	if err != nil {
		return err
	}
	if f.Theirs, err = sh.differences(props, theirs, ""); err != nil {
		return err
	}
	f.Base = base64.StdEncoding.EncodeToString(theirs)
	return s.showSheet(c, http.StatusConflict, st, f)
}

func (s *Server) showSheet(c echo.Context, status int, st studio, f admin.Sheet) error {
	side, err := s.sheetView(c, st, f)
	if err != nil {
		return err
	}
	return s.drawEditor(c, status, st, f.At, side)
}

// submitted is a posted form: its fields, and its files if it may carry any.
func submitted(c echo.Context) (url.Values, map[string][]*multipart.FileHeader, error) {
	if _, err := c.FormParams(); err != nil {
		return nil, nil, echo.NewHTTPError(http.StatusBadRequest).SetInternal(err)
	}
	in := url.Values{}
	for key, values := range c.Request().PostForm {
		in[key] = values
	}
	if m := c.Request().MultipartForm; m != nil {
		return in, m.File, nil
	}
	return in, nil, nil
}

// number reads a number of a form or address; 0 where it is none.
func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// fieldErrors are the field errors in err; nil where it has none.
func fieldErrors(err error) form.Errors {
	var e *pages.Error
	if errors.As(err, &e) {
		return e.Fields
	}
	return nil
}
