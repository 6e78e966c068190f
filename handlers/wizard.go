package handlers

import (
	"context"
	"errors"
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/play"
	"github.com/sanduan/sanduan/pages/template"
)

// wizard answers GET /admin/new/page: the step that ?Goal=, ?Trade= and ?Play= leave to take.
func (s *Server) wizard(c echo.Context) error {
	w := wizardOf(c.QueryParams())
	if w.Goal.Name == "" && w.Play.Name == "" {
		return seeOther(c, "/admin/new")
	}
	return s.wizardStep(c, http.StatusOK, admin.StepFields, w)
}

// wizardOf is the wizard at a choice; what is not known is not chosen. That a page has no play is a choice as well: an empty Play.
func wizardOf(in url.Values) admin.Wizard {
	var w admin.Wizard
	if goal := in.Get("Goal"); template.KnownGoal(goal) {
		w.Goal = template.GoalOf(goal)
	}
	if trade := in.Get("Trade"); template.KnownTrade(trade) {
		w.Trade = template.TradeOf(trade)
	}
	w.Play, w.Played = play.Get(in.Get("Play"))
	w.Played = w.Played || in.Has("Play") && in.Get("Play") == ""
	return w
}

// wizardStep shows a step, or the first one whose choice is missing.
func (s *Server) wizardStep(c echo.Context, code int, step string, w admin.Wizard) error {
	f := s.frame(c, "新建页面")
	switch {
	case step == admin.StepGoal || w.Goal.Name == "":
		return render(c, code, admin.GoalScreen(f, w))
	case step == admin.StepTrade || w.Trade.Name == "":
		return render(c, code, admin.TradeScreen(f, w))
	case step == admin.StepPlay || !w.Played:
		return render(c, code, admin.PlayScreen(f, w))
	}
	return render(c, code, admin.FieldsScreen(f, w))
}

// answerWizard answers POST /admin/new/page: it makes the page and opens it in the editor, or, asked for another step,
// shows that. Pictures are taken first, so that none has to be chosen twice.
func (s *Server) answerWizard(c echo.Context) error {
	in, wrong, err := s.filled(c)
	if err != nil {
		return err
	}
	w := wizardOf(in)
	w.Values = in
	if step := in.Get("_step"); step != "" {
		return s.wizardStep(c, http.StatusOK, step, w)
	}
	answers, errs, err := s.answers(c.Request().Context(), in)
	if err != nil {
		return err
	}
	if w.Errors = withErrors(errs, wrong); len(w.Errors) > 0 {
		return s.wizardStep(c, http.StatusUnprocessableEntity, admin.StepFields, w)
	}
	return s.openMade(c, template.Compose(answers, s.now(), newBlockID))
}

// answers reads and checks what was typed; a picture that is gone from the library is taken out of it.
func (s *Server) answers(ctx context.Context, in url.Values) (a template.Answers, errs form.Errors, failed error) {
	errs = form.Bind(&a, in)
	errs = withErrors(errs, a.Check(s.now()))
	form.Walk(a, func(path string, v any) {
		p, ok := v.(form.Picture)
		if !ok || !form.Uploaded(p.Src) {
			return
		}
		known, err := s.store.HasPicture(ctx, p.Src)
		failed = errors.Join(failed, err)
		if err == nil && !known {
			in.Del(path + ".Src")
			errs = withErrors(errs, form.Errors{path: "图片已被删除，请重新选择"})
		}
	})
	return a, errs, failed
}

// openMade makes a page of what the wizard has written, and opens it.
func (s *Server) openMade(c echo.Context, doc pages.Doc) error {
	p, err := s.createAnywhere(c.Request().Context(), doc)
	if err != nil {
		return err
	}
	if err := s.audit(c, "page.create", p.ID, "/p/"+p.Slug); err != nil {
		return err
	}
	s.flash(c, "页面做好了，点画面上的字就能改")
	return seeOther(c, "/admin/pages/"+p.ID+"?view=phone")
}

// wizardSample answers GET /admin/new/sample: the page of an invented operator with ?Goal=, ?Trade= and ?Play=.
func (s *Server) wizardSample(c echo.Context) error {
	w := wizardOf(c.QueryParams())
	if w.Goal.Name == "" || w.Trade.Name == "" {
		return pages.Errorf(pages.NotFound, "没有这个示例")
	}
	a := template.Example(w.Goal, w.Trade).Playing(w.Play.Name)
	if w.Goal.QR {
		a.QR = form.Picture{Src: "art/qr-sample.svg", Alt: "示例二维码"}
	}
	return s.previewReady(c, http.StatusOK, template.Compose(a, s.now(), newBlockID).Ready(false), false)
}
