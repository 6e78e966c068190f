package handlers

import (
	"context"
	"net/http"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// savedTemplates lists the templates operators keep.
func (s *Server) savedTemplates(c echo.Context) error {
	list, err := s.store.Templates(c.Request().Context())
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, admin.SavedTemplatesScreen(s.frame(c, "我的模板"), list))
}

// saveTemplate keeps the draft as a template.
func (s *Server) saveTemplate(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	name := pages.TemplateName{
		Title: form.Clean(cut(c.FormValue("Title"), 400), false), Words: form.Clean(cut(c.FormValue("Words"), 400), false),
	}
	if errs := name.Check(); errs != nil {
		return s.drawEditor(c, http.StatusUnprocessableEntity, st, admin.At{Panel: "file"}, s.fileSide(c, st, name, errs))
	}
	err = s.store.SaveTemplate(c.Request().Context(), pages.SavedTemplate{
		ID: db.NewID(), Title: name.Title, Words: name.Words, Doc: st.draft, By: operator(c).Name, CreatedAt: s.now().UnixMilli(),
	})
	if err != nil {
		return err
	}
	if err := s.audit(c, "template.add", st.page.ID, name.Title); err != nil {
		return err
	}
	s.flash(c, "已存为模板「"+name.Title+"」，新建页面时可以选它")
	if panel := c.FormValue("panel"); panel != "" {
		return seeOther(c, editorURL(c, "panel", panel))
	}
	return seeOther(c, "/admin")
}

// deleteTemplate forgets a saved template.
func (s *Server) deleteTemplate(c echo.Context) error {
	ctx := c.Request().Context()
	t, err := s.store.Template(ctx, c.Param("id"))
	if err != nil {
		return err
	}
	if err := s.store.DeleteTemplate(ctx, t.ID); err != nil {
		return err
	}
	if err := s.audit(c, "template.delete", "", t.Title); err != nil {
		return err
	}
	s.flash(c, "已删除模板「"+t.Title+"」")
	return seeOther(c, "/admin/templates")
}

// savedTemplateFrame answers GET /admin/templates/saved/{id}/frame: a saved template as it would look.
func (s *Server) savedTemplateFrame(c echo.Context) error {
	t, err := s.store.Template(c.Request().Context(), c.Param("id"))
	if err != nil {
		return err
	}
	return s.previewReady(c, http.StatusOK, t.Doc.Ready(false), false)
}

// savedDoc is the contents of a new page made from a saved template: its own ids, links within it kept.
func (s *Server) savedDoc(ctx context.Context, id string) (pages.Doc, error) {
	t, err := s.store.Template(ctx, id)
	return t.Doc.Renewed(newBlockID), err
}

// fileSide is the panel for what is done with the page as a whole; name is what was just typed.
func (s *Server) fileSide(c echo.Context, st studio, name pages.TemplateName, errs form.Errors) templ.Component {
	if name.Title == "" && errs == nil {
		name.Title = st.draft.Title
	}
	return admin.FilePanel(admin.PageFile{
		Page: st.page, CSRF: s.csrfToken(c), Name: name, Errors: errs, Locked: !operator(c).Role.Edits(),
	})
}
