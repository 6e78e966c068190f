package handlers

import (
	"crypto/rand"
	"errors"
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/template"
)

// newPageForm offers templates and a free address.
func (s *Server) newPageForm(c echo.Context) error {
	n := admin.NewPage{Template: c.QueryParam("template"), Slug: suggestSlug()}
	if _, ok := template.Get(n.Template); !ok {
		n.Template = firstTemplate()
	}
	return s.newPageScreen(c, http.StatusOK, n)
}

func (s *Server) newPageScreen(c echo.Context, code int, n admin.NewPage) error {
	n.Templates = template.All()
	return render(c, code, admin.NewPageScreen(s.frame(c, "新建页面"), n))
}

func firstTemplate() string {
	if all := template.All(); len(all) > 0 {
		return all[0].Name
	}
	return ""
}

// newPage makes a page from a template, or a blank one, and opens the editor.
func (s *Server) newPage(c echo.Context) error {
	n := admin.NewPage{
		Template: c.FormValue("Template"), Title: form.Clean(cut(c.FormValue("Title"), 400), false),
		Slug: strings.ToLower(strings.TrimSpace(cut(c.FormValue("Slug"), 200))), Wrong: form.Errors{},
	}
	for field, message := range form.Check(pages.Basics{Title: n.Title}) {
		n.Wrong[field] = message
	}
	if message := pages.CheckSlug(n.Slug); message != "" {
		n.Wrong["Slug"] = message
	}
	doc, err := s.newDoc(n)
	if err != nil {
		return err
	}
	if len(n.Wrong) > 0 {
		return s.newPageScreen(c, http.StatusUnprocessableEntity, n)
	}
	now := s.now().UnixMilli()
	p := pages.Page{ID: db.NewID(), Slug: n.Slug, Title: n.Title, CreatedAt: now, UpdatedAt: now}
	err = s.store.CreatePage(c.Request().Context(), p, doc)
	var taken *pages.Error
	if errors.As(err, &taken) && taken.Code == pages.Conflict {
		n.Wrong = form.Errors{"Slug": "这个网址已被使用，请换一个"}
		return s.newPageScreen(c, http.StatusConflict, n)
	}
	if err != nil {
		return err
	}
	if err := s.audit(c, "page.create", p.ID, "/p/"+p.Slug); err != nil {
		return err
	}
	if n.Template == "" {
		s.flash(c, "页面已创建，先在每一段添加组件")
	} else {
		s.flash(c, "页面已创建，先看看每一段的内容")
	}
	return seeOther(c, "/admin/pages/"+p.ID)
}

// newDoc is the contents a new page begins with.
func (s *Server) newDoc(n admin.NewPage) (pages.Doc, error) {
	if n.Template == "" {
		return pages.NewDoc(n.Title, newBlockID), nil
	}
	t, ok := template.Get(n.Template)
	if !ok {
		return pages.Doc{}, pages.Errorf(pages.NotFound, "没有这个模板，请返回重新选择")
	}
	doc := t.Doc(s.now(), newBlockID)
	doc.Title = n.Title
	return doc, nil
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
