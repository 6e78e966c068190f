package handlers

import (
	"crypto/rand"
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/play"
	"github.com/sanduan/sanduan/pages/template"
)

// newPageForm offers the wizard's first question, and below it the other beginnings.
func (s *Server) newPageForm(c echo.Context) error {
	var n admin.NewPage
	if goal := c.QueryParam("goal"); template.KnownGoal(goal) {
		n.Goal = goal
	}
	if kind, ok := play.Get(c.QueryParam("play")); ok && n.Goal == "" {
		n.Play = kind.Name
	}
	if trade := c.QueryParam("trade"); template.KnownTrade(trade) {
		n.Trade = trade
	}
	return s.newPageScreen(c, http.StatusOK, n)
}

// lookAtTemplate answers GET /admin/new/template/{name}: the whole page of a template, large.
func (s *Server) lookAtTemplate(c echo.Context) error {
	t, ok := template.Get(c.Param("name"))
	if !ok {
		return pages.Errorf(pages.NotFound, "没有这个模板")
	}
	return render(c, http.StatusOK, admin.TemplateScreen(s.frame(c, t.Title), t))
}

func (s *Server) newPageScreen(c echo.Context, code int, n admin.NewPage) error {
	saved, err := s.store.Templates(c.Request().Context())
	if err != nil {
		return err
	}
	n.Saved = saved
	return render(c, code, admin.NewPageScreen(s.frame(c, "新建页面"), n))
}

// newPage makes a page from a template of the program (Template) or of the operators (Saved), or a blank one (Title), and
// opens the editor. Its address is drawn: nobody has to think of one.
func (s *Server) newPage(c echo.Context) error {
	title := form.Clean(cut(c.FormValue("Title"), 400), false)
	doc, said, err := s.newDoc(c, title)
	if err != nil {
		return err
	}
	if errs := doc.Basics().Check(); errs["Title"] != "" {
		return s.newPageScreen(c, http.StatusUnprocessableEntity, admin.NewPage{Title: title, Wrong: errs["Title"]})
	}
	p, err := s.createAnywhere(c.Request().Context(), doc)
	if err != nil {
		return err
	}
	if err := s.audit(c, "page.create", p.ID, "/p/"+p.Slug); err != nil {
		return err
	}
	s.flash(c, said)
	return seeOther(c, "/admin/pages/"+p.ID)
}

// newDoc is the contents a new page begins with, and what is said about them in the editor.
func (s *Server) newDoc(c echo.Context, title string) (doc pages.Doc, said string, err error) {
	if id := c.FormValue("Saved"); id != "" {
		doc, err = s.savedDoc(c.Request().Context(), id)
		return doc, "页面已创建，把内容换成这一次的", err
	}
	name := c.FormValue("Template")
	if name == "" {
		return pages.NewDoc(title, newBlockID), "页面已创建，先在每一段添加组件", nil
	}
	t, ok := template.Get(name)
	if !ok {
		return pages.Doc{}, "", pages.Errorf(pages.NotFound, "没有这个模板，请返回重新选择")
	}
	return t.Doc(s.now(), newBlockID), "页面已创建，把示例内容换成自己的", nil
}

// suggestSlug draws an address that is as good as surely free and easy to read out.
func suggestSlug() string {
	const letters, digits = "abcdefghjkmnpqrstuvwxyz", "23456789"
	var b [6]byte
	rand.Read(b[:])
	var out strings.Builder
	for i, random := range b {
		from := letters
		if i >= 3 {
			from = digits
		}
		out.WriteByte(from[int(random)%len(from)])
	}
	return out.String()
}
