package handlers

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/play"
	"github.com/sanduan/sanduan/pages/template"
)

// playWizard answers GET /admin/new/play: the templates of ?Play=, or the fields of ?Template=.
func (s *Server) playWizard(c echo.Context) error {
	if t, ok := template.Get(c.QueryParam("Template")); ok && t.Play != "" {
		return render(c, http.StatusOK, admin.PlayFieldsScreen(s.frame(c, "新建页面"), admin.OfTemplate(t)))
	}
	kind, ok := play.Get(c.QueryParam("Play"))
	if !ok {
		return seeOther(c, "/admin/new")
	}
	return render(c, http.StatusOK, admin.PlayTemplatesScreen(s.frame(c, "新建页面"), kind))
}

// answerPlayWizard answers POST /admin/new/play: it makes the template's page in the operator's name and opens it in the editor.
func (s *Server) answerPlayWizard(c echo.Context) error {
	in, err := c.FormParams()
	if err != nil {
		return pages.Errorf(pages.Invalid, "请重新填写")
	}
	t, ok := template.Get(in.Get("Template"))
	if !ok || t.Play == "" {
		return pages.Errorf(pages.NotFound, "没有这个模板，请返回重新选择")
	}
	var owner template.Owner
	errs := form.Bind(&owner, in)
	errs = withErrors(errs, owner.Check())
	if len(errs) > 0 {
		w := admin.OfTemplate(t)
		w.Values, w.Errors = in, errs
		return render(c, http.StatusUnprocessableEntity, admin.PlayFieldsScreen(s.frame(c, "新建页面"), w))
	}
	return s.openMade(c, t.DocFor(owner, s.now(), newBlockID))
}
